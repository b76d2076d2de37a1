"""Dated events: the sentences behind every claim that has a date, and every sentence that its article dates."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model import Claim, Entity, Event, Reading


def events(claims: Iterable[Claim], readings: Mapping[str, Reading], entities: Iterable[Entity]) -> tuple[Event, ...]:
    """Return the events by date; what an editor dated comes before what the text dates.

    A sentence is an event once for each date; where a claim gives the date that the text gives too, the claim's stays,
    and where a claim dates a sentence, no date from outside of it is taken.
    """
    spans = {(name, s.anchor): s.span for name, reading in readings.items() for s in reading.sentences}
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity in entities:
        for at in dict.fromkeys((mention.source, mention.anchor) for mention in entity.mentions):
            named[at].append(entity.id)
    judged = {
        (citation.source, citation.anchor, claim.when.value, claim.id): Event(
            source=citation.source,
            anchor=citation.anchor,
            span=spans[citation.source, citation.anchor],
            moment=claim.when,
            entities=claim.about,
            claim=claim.id,
            why=f"an editor dated the claim {claim.id}, which this sentence supports",
        )
        for claim in claims
        if claim.when is not None
        for citation in claim.evidence
    }
    settled = {(name, anchor) for name, anchor, *_ in judged}
    known = {key[:3] for key in judged}
    told = {
        (name, dated.anchor, dated.moment.value, ""): Event(
            name, dated.anchor, dated.span, dated.moment, tuple(named[name, dated.anchor]), "", dated.why
        )
        for name, reading in readings.items()
        for dated in reading.events
        if (dated.timex or (name, dated.anchor) not in settled)
        and (name, dated.anchor, dated.moment.value) not in known
    }
    return tuple(sorted((told | judged).values(), key=_place))


def _place(event: Event) -> tuple[str, str, bool, str, str, int]:
    moment = event.moment
    return (
        moment.first.isoformat(),
        moment.last.isoformat(),
        not event.claim,
        event.claim,
        event.source,
        event.span.start,
    )

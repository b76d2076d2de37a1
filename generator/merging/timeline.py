"""Dated events: the sentences behind every claim that has a date."""

from collections.abc import Iterable, Mapping

from generator.model import Claim, Event, Reading


def events(claims: Iterable[Claim], readings: Mapping[str, Reading]) -> tuple[Event, ...]:
    """Return one event for each sentence of evidence of each dated claim, by date, then claim, then evidence."""
    spans = {
        (source, sentence.anchor): sentence.span
        for source, reading in readings.items()
        for sentence in reading.sentences
    }
    found = [
        Event(
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
    ]
    return tuple(sorted(found, key=lambda event: (event.moment.first, event.moment.last, event.claim)))

"""The timeline: what happened, drawn to scale and as a list, and apart from it the days the sources appeared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Claim, Occasion, Source
from generator.pages import addresses, dates
from generator.pages.concordance import Concordance
from generator.pages.drawings import timeline as drawings
from generator.pages.drawings.timeline import Mark
from generator.pages.escaping import Markdown
from generator.pages.render import Page, count
from generator.pages.writer import Writer, credit

_DRAWN = 25
"""Of more, the most important are drawn; the list has all."""

_DATED = re.compile(r"(?:On|In|By) (?:(?:early|late|mid) )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4},? ")
"""An opening that says what the place in the drawing says already."""

_CAPTION = (
    "A dot is a day; a band is the month, the year or the time within which it happened. Filled: several accounts."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list."""

    occasion: Occasion
    claim: Claim | None
    """The editor's claim that tells it; none where only sources do."""
    drawn: bool
    reason: str
    """What a reader should know of how it got its date, beside the number of accounts; may be empty."""


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the timeline."""
    dossier = known.dossier
    drawn = {occasion.id for occasion in _foremost(dossier.timeline, _DRAWN)}
    entries = [_entry(occasion, occasion.id in drawn, known) for occasion in dossier.timeline]
    years = groupby(entries, key=lambda entry: entry.occasion.moment.first.year)
    yield Page(
        addresses.TIMELINE,
        "timeline.md",
        "Timeline",
        "sources/claims.yml",
        description=f"What happened when: {dossier.story.title}",
        searched=False,
        content={
            "drawing": drawing(known, Writer(known, addresses.TIMELINE), _DRAWN),
            "years": [(year, list(found)) for year, found in years],
            "drawn": len(drawn),
            "events": len(entries),
            "found": sum(1 for entry in entries if entry.claim is None),
        },
    )


def drawing(known: Concordance, write: Writer, most: int) -> Markdown:
    """Return the most important occasions drawn to scale; nothing where nothing is dated."""
    dossier = known.dossier
    if not dossier.timeline:
        return Markdown("")
    happened = [_mark(occasion, known, write) for occasion in _foremost(dossier.timeline, most)]
    appeared = [mark for source in dossier.sources if (mark := _appeared(source, known, write))]
    several = count(len(happened), "dated event")
    name = (
        f"Timeline: {several} with the days on which the sources appeared. The same stands in the list of the timeline."
    )
    return drawings.draw(name, happened, appeared, _CAPTION)


def _foremost(timeline: tuple[Occasion, ...], most: int) -> list[Occasion]:
    """Return the occasions that matter most, in order of time."""
    kept = {one.id for one in sorted(timeline, key=lambda one: (-one.weight, one.moment.first, one.id))[:most]}
    return [occasion for occasion in timeline if occasion.id in kept]


def _entry(occasion: Occasion, drawn: bool, known: Concordance) -> Entry:  # noqa: FBT001 - named in the one call
    claim = known.claims.get(occasion.claim)
    if claim and claim.origin == "curated":
        return Entry(occasion, claim, drawn, "")
    reasons = [reason for reason in occasion.why.split("; ")[1:] if "claim" not in reason]
    return Entry(occasion, None, drawn, "; ".join(reasons))


def _mark(occasion: Occasion, known: Concordance, write: Writer) -> Mark:
    claim = known.claims.get(occasion.claim)
    curated = bool(claim) and claim.origin == "curated" if claim else False
    words = claim.text if claim and curated else write.plain(occasion.voice)
    names = ", ".join(known.entities[name].name for name in occasion.entities[:3] if name in known.entities)
    whole = words or f"{names} (wording not shown)".lstrip()
    disputed = bool(write.conflict(occasion.claim, None if curated else occasion.voice))
    told = count(len(occasion.accounts), "account") + (", sources disagree" if disputed else "")
    return Mark(
        occasion.moment,
        write.address(addresses.TIMELINE, occasion.id),
        f"{dates.say(occasion.moment)}: {whole} ({told})",
        ("≠ " if disputed else "") + _undated(words or names or dates.say(occasion.moment)),
        solid=len(occasion.accounts) > 1,
        disputed=disputed,
    )


def _undated(words: str) -> str:
    """Return words on one line without a date at their beginning."""
    words = " ".join(words.split())
    found = _DATED.match(words)
    rest = words[found.end() :] if found else words
    return rest[:1].upper() + rest[1:]


def _appeared(source: Source, known: Concordance, write: Writer) -> Mark | None:
    if (moment := source.article.metadata.published) is None:
        return None
    number = str(known.numbers[source.id])
    return Mark(
        moment, write.address(addresses.source(source.id)), f"Source {number}: {source.title}, {credit(source)}", number
    )

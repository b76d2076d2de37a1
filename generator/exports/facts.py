"""What a dossier is in a few words and numbers, for a picture of it: the same that its front page begins with.

Holds no word of a source: the title is the story's, the rest is counted.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.exports.plain import clean
from generator.model import Dossier
from generator.model.standing import Standing, Tally, tally


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims and statements stand in one way."""

    standing: Standing
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that there is to say; to be compared and looked up by its value."""

    title: str
    scope: tuple[str, ...]
    """How many sources and accounts, and of which years where any is known."""
    total: str
    """Claims and statements, and how many of them nobody reviewed; empty where there are none."""
    counts: tuple[Count, ...]
    """What the total is made of, nothing that is 0."""


_WORDS = {
    Standing.CORROBORATED: "borne out by several accounts",
    Standing.SINGLE: "by one account alone",
    Standing.DISPUTED: "disputed",
    Standing.UNSUPPORTED: "without a passage",
}


def gather(dossier: Dossier) -> Facts:
    """Return what there is to say."""
    known = tally(dossier)
    years = _years(dossier)
    numbers = (known.corroborated, known.single, known.disputed, known.unsupported)
    return Facts(
        title=_visible(clean(dossier.story.title)),
        scope=(
            _count(len(dossier.sources), "source"),
            _count(len(dossier.accounts), "independent account"),
            *((years,) if years else ()),
        ),
        total=_total(known),
        counts=tuple(
            Count(standing, number, _WORDS[standing])
            for standing, number in zip(Standing, numbers, strict=True)
            if number
        ),
    )


def spoken(facts: Facts) -> str:
    """Return the whole as sentences, for those who do not see the picture."""
    counts = ", ".join(f"{count.number:,} {count.words}" for count in facts.counts)
    parts = (facts.title, ", ".join(facts.scope), f"{facts.total}: {counts}" if facts.total else "")
    return " ".join(part if part.endswith(("?", "!", ".", "…")) else f"{part}." for part in parts if part)


def _years(dossier: Dossier) -> str:
    """Return the years that the editors set, or those in which the sources appeared."""
    since, until = dossier.story.since, dossier.story.until
    if since or until:
        parts = (f"from {since.first.year}" if since else "", f"to {until.last.year}" if until else "")
        return " ".join(filter(None, parts))
    published = [moment for source in dossier.sources if (moment := source.article.metadata.published)]
    if not published:
        return ""
    first, last = min(moment.first.year for moment in published), max(moment.last.year for moment in published)
    return f"published {first}–{last}" if first < last else f"published in {first}"


def _total(known: Tally) -> str:
    return "".join(_totals(known))


def _totals(known: Tally) -> Iterator[str]:
    if known.claims:
        yield _count(known.claims, "claim")
    if known.claims and known.statements:
        yield " and "
    if known.statements:
        yield _count(known.statements, "more statement" if known.claims else "statement")
    if known.found:
        yield ", not reviewed" if known.found == known.all else f", {known.found:,} of them not reviewed"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _visible(title: str) -> str:
    """Return a title without signs that only direct or join the letters around them."""
    composed = unicodedata.normalize("NFC", title)
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")

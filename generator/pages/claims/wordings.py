"""The words in which each source says it, side by side, with the figures and dates that stand in them.

What an edition repeats word for word is named, not said again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Citation, Source
from generator.pages import dates
from generator.pages.concordance import Concordance


@dataclass(frozen=True, slots=True)
class Wording:
    """How one source says it."""

    source: str
    citations: tuple[Citation, ...]
    same: tuple[str, ...]
    """Later sources of the account with the same sentences."""
    figures: tuple[Citation, ...]
    dates: tuple[tuple[Citation, str], ...]
    """Each with what it means; empty where it says so itself."""


def gather(citations: tuple[Citation, ...], known: Concordance) -> list[Wording]:
    """Return the wordings in the order of the sources."""
    found: dict[tuple[object, ...], list[tuple[str, list[Citation]]]] = {}
    for name, cited in known.by_source(citations):
        source = known.sources[name]
        sentences = [known.sentences[name, citation.anchor].span.of(source.article.text) for citation in cited]
        found.setdefault((source.account, *map(_bare, sentences)), []).append((name, cited))
    return [_wording(alike, known) for alike in found.values()]


def _wording(alike: list[tuple[str, list[Citation]]], known: Concordance) -> Wording:
    """Return one wording; of sources with the same sentences, the first that may show the most of them."""

    def hidden(one: tuple[str, list[Citation]]) -> int:
        return sum(citation.anchor not in known.sources[one[0]].disclosure.shown for citation in one[1])

    name, cited = min(alike, key=hidden)
    source = known.sources[name]
    anchors = list(dict.fromkeys(citation.anchor for citation in cited))
    return Wording(
        name,
        tuple(cited),
        tuple(other for other, _ in alike if other != name),
        tuple(_figures(source, anchors)),
        tuple(_dates(source, anchors)),
    )


def _figures(source: Source, anchors: list[str]) -> Iterator[Citation]:
    for anchor in anchors:
        shown = source.disclosure.shown.get(anchor)
        for figure in source.reading.figures:
            if shown and shown.covers(figure.span):
                yield Citation(source.id, anchor, figure.span)


def _dates(source: Source, anchors: list[str]) -> Iterator[tuple[Citation, str]]:
    for anchor in anchors:
        shown = source.disclosure.shown.get(anchor)
        for timex in source.reading.dates:
            if shown and timex.value and shown.covers(timex.span):
                said = dates.spell(timex.value)
                yield Citation(source.id, anchor, timex.span), "" if said.casefold() == timex.text.casefold() else said


def _bare(text: str) -> str:
    """Return the letters and digits of a text, so that editions with other quotation marks are one."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())

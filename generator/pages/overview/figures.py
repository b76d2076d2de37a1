"""A few amounts for the front page, each in the sentence that says what it counts.

Takes only what the source's disclosure shows, and nothing that looks wrong. Never computes.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.model import Citation, Figure, Source
from generator.pages import standing
from generator.pages.concordance import Concordance

_KINDS = {"money": 0, "count": 1, "percent": 1, "multiple": 2, "measure": 2}
"""Kinds that tell of the story by themselves, the most telling first; a rank, an age or a duration does not."""
_LARGE = 1000
"""A count below this seldom is what a story turns on."""
_FEWEST = 10
"""A count of fewer is a part of speech rather than a figure."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure chosen."""

    figure: Citation
    """The amount itself."""
    sentence: Citation
    """The same, to be marked in its sentence."""
    all: tuple[Citation, ...]
    """Everywhere the same is said."""
    accounts: int


def choose(known: Concordance, most: int) -> list[Amount]:
    """Return the amounts most accounts give, then those that stand in the evidence of claims; one of each sentence."""
    told: dict[tuple[str, str, str], list[tuple[Citation, Figure]]] = {}
    for source in known.dossier.sources:
        for figure in source.reading.figures:
            citation = _cited(source, figure, known)
            if figure.kind in _KINDS and not _small(figure) and not _doubtful(source, figure, known):
                told.setdefault((figure.kind, figure.unit, figure.value), []).append((citation, figure))
    ranked = sorted(
        (amount for found in told.values() if (amount := _amount(found, known))),
        key=lambda one: _rank(one, known),
    )
    chosen: dict[tuple[str, str], Amount] = {}
    for amount in ranked:
        chosen.setdefault((amount.figure.source, amount.figure.anchor), amount)
    return list(chosen.values())[:most]


def _amount(found: list[tuple[Citation, Figure]], known: Concordance) -> Amount | None:
    """Return what is shown of one amount: the first telling whose words may be shown."""
    citations = tuple(citation for citation, _ in found)
    for citation in citations:
        shown = known.sources[citation.source].disclosure.shown.get(citation.anchor)
        if shown and shown.covers(citation.span):
            accounts = {known.sources[one.source].account for one in citations}
            return Amount(citation, citation, citations, len(accounts))
    return None


def _rank(amount: Amount, known: Concordance) -> tuple[object, ...]:
    at = amount.figure.source, amount.figure.anchor
    weight = max((len(claim.accounts) for claim, _ in known.claims_at.get(at, ())), default=0)
    summary = any((one.source, one.anchor) == at for s in known.dossier.summary for one in s.citations)
    source = known.sources[amount.figure.source]
    figure = next(figure for figure in source.reading.figures if figure.span == amount.figure.span)
    minor = figure.kind == "count" and abs(Decimal(figure.value)) < _LARGE
    place = known.numbers[source.id], figure.span
    return -amount.accounts, minor, not summary, _KINDS[figure.kind], -weight, *place


def _cited(source: Source, figure: Figure, known: Concordance) -> Citation:
    return Citation(source.id, known.sentence_at(source.id, figure.span.start).anchor, figure.span)


def _small(figure: Figure) -> bool:
    return figure.kind == "count" and abs(Decimal(figure.value)) < _FEWEST


def _doubtful(source: Source, figure: Figure, known: Concordance) -> bool:
    """Tell whether a figure looks wrong, or stands in the evidence of something disputed."""
    at = source.id, known.sentence_at(source.id, figure.span.start).anchor
    if any(standing.disputed(claim, known) for claim, _ in known.claims_at.get(at, ())):
        return True
    return any(doubt.source == source.id and doubt.span.overlaps(figure.span) for doubt in known.dossier.doubts)

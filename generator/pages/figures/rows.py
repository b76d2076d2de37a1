"""Amounts gathered over all sources: what several give stands once, and what is about one thing stands together.

Two equal amounts are one only where there is more to say so than the number. Never decides what may be shown.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Citation, Dated, Disagreement, Doubt, Figure, Moment, Nature, Source
from generator.pages.concordance import Concordance
from generator.pages.figures import amounts

_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_STEM = 6
"""Letters of a word that are compared: enough for ``pledge`` and ``pledged`` to be one."""
_AKIN = 0.4
"""Share of the shorter sentence's words that another has which gives an equal amount of the same thing."""
_EXACT = 3
"""Digits from which a number is no round one: two sources hardly give 436 for two things."""
_SMALL = 3
"""Counts up to here are a part of speech rather than a figure; so are bare numbers up to the next."""
_BARE = 12
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Telling:
    """One place that gives an amount."""

    source: str
    figure: Figure
    citation: Citation
    """The amount itself."""

    @property
    def at(self) -> tuple[str, str]:
        """Source and anchor of the sentence."""
        return self.source, self.citation.anchor


@dataclass(frozen=True, slots=True)
class Row:
    """One amount of one thing, with everybody who gives it."""

    tellings: tuple[Telling, ...]
    """In the order of the sources."""
    accounts: int
    disputes: tuple[Disagreement, ...]
    doubts: tuple[Doubt, ...]

    @property
    def first(self) -> Telling:
        """The earliest place that gives it."""
        return self.tellings[0]

    @property
    def contradicted(self) -> bool:
        """Whether another amount excludes it."""
        return any(found.nature is Nature.CONTRADICTION for found in self.disputes)


def gather(known: Concordance) -> list[Row]:
    """Return every amount, those that matter most first; amounts that differ about one thing stand together."""
    groups: dict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for source in known.dossier.sources:
        for telling in _tellings(source, known):
            groups[_kind(telling.figure), telling.figure.unit, telling.figure.value].append(telling)
    words = _Words(known)
    disputes, doubts = _disputes(known), _doubts(known)
    rows = [_row(found, known, disputes, doubts) for told in groups.values() for found in _alike(told, words, known)]
    return _together(sorted(rows, key=lambda row: _rank(row, known)))


def incidental(row: Row) -> bool:
    """Tell whether an amount says little by itself: an age, a few of something, a bare year or a small bare number."""
    figure = row.first.figure
    if row.disputes or row.doubts:
        return False
    if figure.kind == "age":
        return True
    whole = figure.value.isdecimal()
    small = whole and int(figure.value) <= (_BARE if figure.kind == "number" else _SMALL)
    if figure.kind == "count":
        return small
    return figure.kind == "number" and (small or bool(_YEAR.fullmatch(figure.value)))


def when(telling: Telling, known: Concordance) -> tuple[Moment, bool] | None:
    """Return the date of the sentence and whether the sentence says it; of several the one next to the amount."""
    dated = [one for one in known.sources[telling.source].reading.events if one.anchor == telling.citation.anchor]
    if not dated:
        return None
    nearest = min(dated, key=lambda one: (one.timex is None, _apart(one, telling.figure), one.moment.value))
    return nearest.moment, nearest.timex is not None


def _apart(dated: Dated, figure: Figure) -> int:
    """Return the characters between a date and an amount; a date before it counts as nearer than one behind."""
    if dated.timex is None:
        return 0
    span = dated.timex.span
    return (
        2 * (figure.span.start - span.end) if span.end <= figure.span.start else 2 * (span.start - figure.span.end) + 1
    )


class _Words:
    """The telling words of sentences, cut to their stems."""

    def __init__(self, known: Concordance) -> None:
        self._known = known
        self._found: dict[tuple[str, str], frozenset[str]] = {}

    def akin(self, left: Telling, right: Telling) -> bool:
        """Tell whether two sentences have enough words in common."""
        one, other = self._of(left), self._of(right)
        return bool(one and other) and len(one & other) >= _AKIN * min(len(one), len(other))

    def _of(self, telling: Telling) -> frozenset[str]:
        if telling.at not in self._found:
            span = self._known.sentences[telling.at].span
            text = span.of(self._known.sources[telling.source].article.text)
            self._found[telling.at] = frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))
        return self._found[telling.at]


def _tellings(source: Source, known: Concordance) -> Iterator[Telling]:
    for figure in source.reading.figures:
        anchor = known.sentence_at(source.id, figure.span.start).anchor
        yield Telling(source.id, figure, Citation(source.id, anchor, figure.span))


def _kind(figure: Figure) -> str:
    """Return the kind, a bare number being a count of something that the rules did not find."""
    return "count" if figure.kind == "number" else figure.kind


def _alike(told: Sequence[Telling], words: _Words, known: Concordance) -> Iterator[list[Telling]]:
    """Yield equal amounts by what they are about: each joins the first group one of whose sentences says the same."""
    groups: list[list[Telling]] = []
    for telling in told:
        group = next((found for found in groups if any(_same(one, telling, words, known) for one in found)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    yield from groups


def _same(left: Telling, right: Telling, words: _Words, known: Concordance) -> bool:
    if left.citation.anchor == right.citation.anchor:
        return left.source != right.source or left.figure.of == right.figure.of
    claims = {claim.id for claim, _ in known.claims_at.get(left.at, ())}
    if any(claim.id in claims for claim, _ in known.claims_at.get(right.at, ())):
        return True
    digits = left.figure.value.replace(".", "").strip("0-")
    exact = left.figure.unit and digits.isdecimal() and len(digits) >= _EXACT
    return bool(exact) or words.akin(left, right)


def _row(
    tellings: Sequence[Telling],
    known: Concordance,
    disputes: dict[tuple[str, str], list[Disagreement]],
    doubts: dict[tuple[str, str], list[Doubt]],
) -> Row:
    found = {one.id: one for telling in tellings for one in disputes.get(telling.at, ()) if _concerns(one, telling)}
    asked = [
        one for telling in tellings for one in doubts.get(telling.at, ()) if one.span.overlaps(telling.figure.span)
    ]
    accounts = {known.sources[telling.source].account for telling in tellings}
    return Row(tuple(tellings), len(accounts), tuple(found.values()), tuple(asked))


def _concerns(dispute: Disagreement, telling: Telling) -> bool:
    """Tell whether a disagreement is about this amount, not another one of its sentence."""
    said = " ".join(telling.figure.text.split())
    return any(
        said in " ".join(value.value.split())
        for value in dispute.values
        if any((one.source, one.anchor) == telling.at for one in value.evidence)
    )


def _disputes(known: Concordance) -> dict[tuple[str, str], list[Disagreement]]:
    found: dict[tuple[str, str], list[Disagreement]] = defaultdict(list)
    for dispute in known.dossier.disagreements:
        if dispute.kind == "figure":
            for at in {(one.source, one.anchor) for value in dispute.values for one in value.evidence}:
                found[at].append(dispute)
    return found


def _doubts(known: Concordance) -> dict[tuple[str, str], list[Doubt]]:
    found: dict[tuple[str, str], list[Doubt]] = defaultdict(list)
    for doubt in known.dossier.doubts:
        found[doubt.source, doubt.anchor].append(doubt)
    return found


def _rank(row: Row, known: Concordance) -> tuple[object, ...]:
    weight = max(
        (len(claim.accounts) for telling in row.tellings for claim, _ in known.claims_at.get(telling.at, ())), default=0
    )
    place = known.numbers[row.first.source], row.first.figure.span
    return not row.contradicted, -row.accounts, -weight, -len(row.tellings), place


def _together(ranked: Sequence[Row]) -> list[Row]:
    """Return the rows in their order, each followed by those that differ from it and by equal ones of other things.

    What differs stands by size.
    """
    links: dict[object, list[int]] = defaultdict(list)
    for number, row in enumerate(ranked):
        figure = row.first.figure
        for key in (*(found.id for found in row.disputes), (_kind(figure), figure.unit, figure.value)):
            links[key].append(number)
    group = list(range(len(ranked)))
    for numbers in links.values():
        for left, right in pairwise(numbers):
            old, new = sorted((group[left], group[right]), reverse=True)
            if old != new:
                group = [new if one == old else one for one in group]
    order = sorted(range(len(ranked)), key=lambda n: (group[n], _size(ranked[n]) if ranked[n].disputes else 0, n))
    return [ranked[number] for number in order]


def _size(row: Row) -> object:
    return amounts.size(row.first.figure.value)

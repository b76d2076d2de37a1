"""How alike two texts are, by the share of each that stands in the other, and what that makes them.

The share of the shorter text (containment) finds an excerpt inside a long article, which a symmetric measure misses;
the share of the longer one tells an edition from a copy.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from generator.merging.variants.wordings import RUN, Wording

SAME = ("identical", "edition", "copy")
"""Relations of texts that are one account; ``partial`` is none."""

_SHORT = 30
"""Words below which a text is no copy of a longer one: a headline or a quotation can stand anywhere. Such a text is an
edition only with the same figures, and one of fewer than two runs only where it is identical."""
_EDITION = 0.75
"""Share of either text that editions have in common."""
_EDITION_SHORT = 0.9
_COPY = 0.5
"""Share of the shorter text that makes it a copy: most of it."""
_REWORKED = 0.45
"""The same where the common words are spread over the whole text, as a rewritten version has them."""
_PART = 0.05
_PASSAGE = 25
"""Words in a row that are a passage worth reporting."""
_GAP = 100
"""Words between two common runs that may be the same words misread."""
_MISREAD = 75
"""Likeness of two such stretches, 0 to 100 (normalised indel similarity); unrelated English reaches 55."""
_FIGURES = 3
_REPLACED = 0.5
"""Number and share of the figures replaced by others that make two texts fillings of one form."""


class Judgement(NamedTuple):
    """What a pair is: the fields of a variant."""

    relation: str
    score: float
    why: str


class _Overlap(NamedTuple):
    short: Wording
    common: bytearray
    """One byte for each word of the shorter text: 1 where it stands in the longer one."""
    common_long: bytearray
    filled: bool
    """Both fill one form with different figures."""


def compare(one: Wording, other: Wording, *, rare: bool) -> Judgement | None:
    """Return what two texts are to each other; nothing where they share too little.

    ``rare``: whether they share a wording that few other texts have; without that a common passage is a formula.
    """
    if one.run != other.run or not one.words or not other.words:
        return None
    short, long = sorted((one, other), key=lambda text: (len(text.words), text.words))
    unit, scale = ("words", 1) if short.run == RUN else ("characters", 2)
    brief = len(short.words) < _SHORT * scale
    if brief and (len(short.words) < 2 * short.run or _numbers(short) != _numbers(long)):
        return None
    overlap = _overlap(short, long)
    share, share_long = (sum(part) / len(part) for part in (overlap.common, overlap.common_long))
    told = f"{_percent(share)} of the shorter text's {unit} stand in the other in the same wording"
    longest = max(map(len, bytes(overlap.common).split(b"\0")))
    if overlap.filled:
        relation, why = "partial" if rare and share >= _PART else "", f"{told}, but with other figures"
    elif min(share, share_long) >= (_EDITION_SHORT if brief else _EDITION):
        relation, why = "edition", f"{told}, and {_percent(share_long)} of the longer one's in it"
    elif not brief and _copied(overlap, share):
        relation, why = "copy", f"{told}; they are {_percent(share_long)} of the longer text"
    elif not brief and rare and share >= _PART and longest >= _PASSAGE * scale:
        relation, why = "partial", f"{told}; the longest common passage has {longest} {unit}"
    else:
        return None
    return Judgement(relation, round(share, 3), why) if relation else None


def _copied(overlap: _Overlap, share: float) -> bool:
    """Tell whether most of the shorter text, or of its own words, is taken over, not only what it quotes."""
    told = [common for common, quoted in zip(overlap.common, overlap.short.quoted, strict=True) if not quoted]
    own = sum(told) / len(told) if len(told) >= _SHORT else share
    least = min(share, own)
    return least >= _COPY or (least >= _REWORKED and _spread(overlap.common))


def _spread(common: bytearray) -> bool:
    """Tell whether three quarters of the text each have a good part of the common words."""
    bounds = [len(common) * quarter // 4 for quarter in range(5)]
    parts = [common[start:end] for start, end in pairwise(bounds)]
    return sum(sum(part) >= len(part) / 4 for part in parts) >= 3  # noqa: PLR2004 - of four


def _overlap(short: Wording, long: Wording) -> _Overlap:
    runs, runs_long = short.runs, long.runs
    here = set(runs)
    places_long = [place for place, number in enumerate(runs_long) if number in here]
    there = {runs_long[place]: place for place in reversed(places_long)}
    seeds = [(place, there[number]) for place, number in enumerate(runs) if number in there]
    common, common_long = bytearray(len(short.words)), bytearray(len(long.words))
    for place, _ in seeds:
        common[place : place + short.run] = b"\1" * short.run
    for place in places_long:
        common_long[place : place + long.run] = b"\1" * long.run
    gaps = list(_gaps(short, long, seeds))
    filled = _filled(short, common, gaps)
    for gap in gaps:
        if fuzz.ratio(" ".join(gap.mine), " ".join(gap.theirs), score_cutoff=_MISREAD):
            common[gap.start : gap.start + len(gap.mine)] = b"\1" * len(gap.mine)
            common_long[gap.start_long : gap.start_long + len(gap.theirs)] = b"\1" * len(gap.theirs)
    return _Overlap(short, common, common_long, filled)


class _Gap(NamedTuple):
    """What stands at the same place of both texts between two common runs."""

    start: int
    mine: tuple[str, ...]
    start_long: int
    theirs: tuple[str, ...]


def _gaps(short: Wording, long: Wording, seeds: list[tuple[int, int]]) -> Iterator[_Gap]:
    """Yield the gaps between neighbouring common runs, and as much before the first and after the last one."""
    if not seeds:
        return
    first, first_long = seeds[0]
    width = min(first, first_long, _GAP)
    yield from _gap(short, long, (first - width, first), (first_long - width, first_long))
    for (place, place_long), (after, after_long) in pairwise(seeds):
        yield from _gap(short, long, (place + short.run, after), (place_long + long.run, after_long))
    last, last_long = seeds[-1][0] + short.run, seeds[-1][1] + long.run
    width = min(len(short.words) - last, len(long.words) - last_long, _GAP)
    yield from _gap(short, long, (last, last + width), (last_long, last_long + width))


def _gap(short: Wording, long: Wording, here: tuple[int, int], there: tuple[int, int]) -> Iterator[_Gap]:
    if here[0] < here[1] <= here[0] + _GAP and there[0] < there[1] <= there[0] + _GAP:
        yield _Gap(here[0], short.words[slice(*here)], there[0], long.words[slice(*there)])


def _filled(short: Wording, common: bytearray, gaps: Sequence[_Gap]) -> bool:
    """Tell whether figures are replaced in place more than kept, and more than words, as in two reports of one form.

    Bad scans and copy editors change words and figures alike.
    """
    kept, replaced = Counter[bool](), Counter[bool]()
    if sum(min(sum(_figures(gap.mine)), sum(_figures(gap.theirs))) for gap in gaps) < _FIGURES:
        return False
    for gap in gaps:
        mine, theirs = Counter(gap.mine), Counter(gap.theirs)
        kept.update(_figures((mine & theirs).elements()))
        gone, new = (Counter(_figures(words.elements())) for words in (mine - theirs, theirs - mine))
        replaced[True] += min(gone[True], new[True])
        replaced[False] += min(gone[False], new[False])
    if replaced[True] < _FIGURES:
        return False
    kept.update(_figures(word for word, found in zip(short.words, common, strict=True) if found))
    often, words = (replaced[kind] / max(1, replaced[kind] + kept[kind]) for kind in (True, False))
    return often > _REPLACED and often > 2 * words


def _numbers(text: Wording) -> Counter[str]:
    return Counter(word for word in text.words if _figure(word))


def _figure(word: str) -> bool:
    return any(map(str.isdigit, word))


def _figures(words: Iterable[str]) -> Iterator[bool]:
    return map(_figure, words)


def _percent(share: float) -> str:
    return f"{int(100 * share)} %"

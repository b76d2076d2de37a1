"""Pairs worth comparing, found without comparing all pairs.

Every text leaves a sketch: those of its runs of words whose number is small. Texts that share numbers of their
sketches are candidates. After A. Broder, "On the resemblance and containment of documents" (1997).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, groupby

from generator.merging.variants.wordings import Wording

SKETCH = 256
"""Least runs that a text keeps, if it has as many."""
_KEPT = 2_000_000
"""Runs that all texts together may keep: up to some 4,000 articles nothing is left out."""
CROWD = 64
"""Texts with one wording that are all compared with each other; in a larger crowd each meets its neighbours only."""
_NEIGHBOURS = 2
_RARE = 8
"""A wording of more texts than this is a formula: no sign of a passage taken over by itself."""
_SHARE = 0.02
"""Least part of the numbers two texts could share that they do: what a bad scan leaves of a copy."""
_SHARE_FORMULAS = 0.25
"""The same where none of those wordings is rare."""
_ALONE = 3
"""Times that one text may be as long as the other where a single number is shared."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts with wordings in common."""

    left: str
    right: str
    rare: bool
    """Whether some of those wordings stand in few other texts."""


def find(texts: Mapping[str, Wording]) -> Iterator[Pair]:
    """Yield candidate pairs in the order of their ids. Cost grows with the number of texts, not of pairs."""
    names = sorted(texts)
    allowed = max(SKETCH, _KEPT // max(1, len(names)))
    rates = [min(1.0, allowed / max(1, len(texts[name].words))) for name in names]
    kept = [len(texts[name].words) - texts[name].run + 1 for name in names]
    shared: Counter[int] = Counter()
    rare: set[int] = set()
    size = len(names)
    for crowd in _crowds([texts[name] for name in names], rates):
        few = len(crowd) <= _RARE
        pairs = combinations(crowd, 2) if len(crowd) <= CROWD else _neighbours(crowd)
        keys = [left * size + right for left, right in pairs]
        shared.update(keys)
        if few:
            rare.update(keys)
    for key in sorted(shared):
        left, right = divmod(key, size)
        short, long = sorted((kept[left], kept[right]))
        least = short * min(rates[left], rates[right]) * (_SHARE if key in rare else _SHARE_FORMULAS)
        if shared[key] < least or (shared[key] == 1 and _ALONE * short < long):
            continue
        yield Pair(names[left], names[right], key in rare)


def _crowds(texts: list[Wording], rates: list[float]) -> Iterator[list[int]]:
    """Yield the places of the texts that share a number of their sketches, each in order."""
    bits = len(texts).bit_length()
    mask = (1 << bits) - 1
    postings = []
    for place, (text, rate) in enumerate(zip(texts, rates, strict=True)):
        bound = int(rate * (1 << 64))
        postings += [number << bits | place for number in set(text.runs) if number < bound]
    postings.sort()
    for _, group in groupby(postings, key=lambda posting: posting >> bits):
        crowd = [posting & mask for posting in group]
        if len(crowd) > 1:
            yield crowd


def _neighbours(crowd: list[int]) -> Iterator[tuple[int, int]]:
    for at, left in enumerate(crowd):
        for right in crowd[at + 1 : at + 1 + _NEIGHBOURS]:
            yield left, right

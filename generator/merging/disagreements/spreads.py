"""How much a written figure leaves open, and what two figures for one thing amount to.

“About 5 billion” allows 4.97 billion, “217” allows 217 alone. Knows nothing of sentences: whether two figures are
about one thing is not decided here.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from generator.model import Figure, Nature

_HEDGES = {
    "about": "about around approximately approx. roughly some estimated rund etwa environ unos ~ ≈ ± "
    "alrededor_de an_estimated",
    "nearly": "nearly almost close_to fast knapp près_de casi",
    "least": "more_than at_least over well_over mehr_als über plus_de más_de > ≥",
    "most": "less_than fewer_than under at_most up_to as_many_as as_much_as unter moins_de menos_de hasta < ≤",
}
_CLASS = {word.replace("_", " "): name for name, words in _HEDGES.items() for word in words.split()}
_ARTICLE = re.compile(r" an?$")
_EITHER = re.compile(r"(?<![\d.,])\d{1,3}\.000(?![\d.,])")
"""Six exactly, or six thousand as other languages write it."""
_TENTH, _FIFTH = Decimal("0.1"), Decimal("0.2")
_NEARLY = Decimal("0.85")
_VAGUE_SPAN = 10
"""“Dozens” are fewer than ten dozen."""
_SPOKEN_SHARE = Decimal("2.5")
"""Points by which “half” or “one in five” is off where a percentage is meant."""
_BOUND_SPAN = 2
"""“At least 12” may well stand for 20, hardly for 100."""
_EXACT_BELOW = 100
"""Counts below it are given exactly unless they are hedged; round ones above it may be rounded."""
_WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure's value and what its wording leaves open."""

    said: str
    """Its words, with the hedge before it."""
    value: Decimal
    """The lower end of a range."""
    high: Decimal
    """The upper end of a range; otherwise the value."""
    hedge: str
    """``about``, ``nearly``, ``least``, ``most``, ``vague`` or empty."""
    step: Decimal
    """The last place it is given to: 0.1 billion for “1.2 billion”, 100 for “about 200”."""
    share: bool
    """A fraction told in words, as a percentage."""

    @property
    def ranged(self) -> bool:
        """Whether it is a range."""
        return self.high != self.value

    def same(self, other: "Spread") -> bool:
        """Tell whether the two give one number, however it is written."""
        return (self.value, self.high) == (other.value, other.high)


class Verdict(NamedTuple):
    """What two different figures for one thing amount to."""

    nature: Nature
    why: str


def read(figure: Figure) -> Spread | None:
    """Return what a figure leaves open; none for scores, sizes and what is no clear quantity."""
    hedge, words = _hedge(figure.why)
    said = f"{words} {figure.text}" if words else figure.text
    if figure.kind == "ratio" and ":" in figure.value:
        part, whole = figure.value.split(":")
        share = Decimal(part) / Decimal(whole) * 100 if Decimal(whole) else Decimal(0)
        return Spread(said, share, share, hedge, _WHOLE, share=True)
    if figure.kind == "ratio" or "x" in figure.value or _EITHER.search(figure.text):
        return None
    low, high = _ends(figure.value)
    if figure.why.startswith("fraction") and high < 1:
        return Spread(said, low * 100, high * 100, hedge, _WHOLE, share=True)
    return Spread(said, low, high, hedge, _step(low, figure, hedge), share=False)


def judge(left: Spread, right: Spread) -> Verdict | None:
    """Return what the difference of two figures for one thing amounts to; none where they say the same."""
    if left.same(right) or (left.hedge == right.hedge == "vague"):
        return None
    for first, second in ((left, right), (right, left)):
        if verdict := _allowed(first, second):
            return verdict
    if "vague" in (left.hedge, right.hedge):
        return Verdict(Nature.CONTRADICTION, f"“{left.said}” and “{right.said}” are too far apart for one number")
    return Verdict(Nature.CONTRADICTION, f"“{left.said}” and “{right.said}” cannot both be right")


def _allowed(loose: Spread, other: Spread) -> Verdict | None:
    """Return how the looser wording of two allows the other value, or nothing where it does not."""
    if loose.ranged:
        inside = loose.value <= other.value and other.high <= loose.high
        meets = other.ranged and loose.value <= other.high and other.value <= loose.high
        why = f"{other.said} lies within “{loose.said}”" if inside else f"“{loose.said}” and “{other.said}” overlap"
        return Verdict(Nature.PRECISION, why) if inside or meets else None
    if other.ranged:
        return None
    if loose.hedge == "vague":
        inside = loose.value * 8 / 10 <= other.value < loose.value * _VAGUE_SPAN
        return Verdict(Nature.PRECISION, f"“{loose.said}” gives no number; {other.said} is one") if inside else None
    if _rounds(loose, other):
        return Verdict(Nature.ROUNDING, f"“{loose.said}” is {other.said}, rounded")
    return _bounded(loose, other)


def _bounded(loose: Spread, other: Spread) -> Verdict | None:
    """Return how a bound - at least, at most - leaves room for another number."""
    if loose.hedge not in ("least", "most") or loose.hedge == other.hedge or min(loose.value, other.value) <= 0:
        return None
    low, high = sorted((loose.value, other.value))
    beyond = other.value > loose.value if loose.hedge == "least" else other.value < loose.value
    if not beyond or high > low * _BOUND_SPAN:
        return None
    return Verdict(Nature.PRECISION, f"“{loose.said}” is a bound only and leaves room for {other.said}")


def _rounds(loose: Spread, other: Spread) -> bool:
    """Tell whether a coarser figure can be the other one, rounded."""
    apart, size = abs(loose.value - other.value), max(abs(loose.value), abs(other.value))
    if loose.share or other.share:
        hedged = _SPOKEN_SHARE * 3 if loose.hedge == "about" else _SPOKEN_SHARE
        return loose.share and (apart <= hedged if loose.hedge != "nearly" else _below(loose, other))
    if loose.hedge == "least":
        return other.step < loose.step and loose.value <= other.value < loose.value + loose.step and apart <= size / 4
    if loose.hedge == "nearly":
        return _below(loose, other)
    if loose.hedge == "about":
        return apart <= max(size * _TENTH, min(loose.step / 2, size * _FIFTH))
    return other.step < loose.step and apart <= min(loose.step / 2, size * _TENTH)


def _below(loose: Spread, other: Spread) -> bool:
    return loose.value * _NEARLY <= other.value < loose.value


def _hedge(why: str) -> tuple[str, str]:
    """Return the class of a figure's hedge and its words, from what the reading noted about it."""
    first, *rest = why.split("; ")
    last = rest[-1] if rest else ""
    words = last[1:].split("”")[0] if last.startswith("“") else ""
    words = _ARTICLE.sub("", words)
    if "at least this many" in first:
        return "vague", ""
    if "or more" in first:
        return "least", ""
    return _CLASS.get(words, ""), words if words in _CLASS else ""


def _ends(value: str) -> tuple[Decimal, Decimal]:
    """Return both ends of a value, which are one where it is no range."""
    low, dash, high = value[1:].partition("-")
    low = value[0] + low
    return Decimal(low), Decimal(high) if dash else Decimal(low)


def _step(value: Decimal, figure: Figure, hedge: str) -> Decimal:
    """Return the last place a value is given to; noughts at its end count as given where exactness is usual."""
    exponent = value.normalize().as_tuple().exponent
    step = Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
    exact = figure.kind in ("percent", "age", "duration", "rank", "multiple") or abs(value) < _EXACT_BELOW
    return min(step, _WHOLE) if exact and not hedge else step

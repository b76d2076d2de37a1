"""The stretch of time that a drawing shows, so that one event long ago does not squeeze all others into a corner.

Never drops anything silently: what lies outside can be counted and named.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Moment

_MOST, _SPARE, _FEW = 0.8, 3, 5
"""A period is narrowed where four fifths of at least five moments, and what is near, lie in a third of the time."""
_NEAR = 31
"""Days that are near whatever the period; else half its length is."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included."""

    first: date
    last: date

    def holds(self, moment: Moment) -> bool:
        """Tell whether a moment lies in it, if only in part."""
        return moment.first <= self.last and self.first <= moment.last

    def after(self, moment: Moment) -> bool:
        """Tell whether it begins after a moment has passed."""
        return moment.last < self.first

    @property
    def days(self) -> int:
        """How long it is."""
        return (self.last - self.first).days + 1


def choose(moments: Sequence[Moment], beside: Sequence[Moment] = ()) -> Period:
    """Return the period that holds all moments, or most where the others are far away; at least one is needed.

    Those ``beside`` are held too where they are near.
    """
    whole = _around(moments)
    period = _widened(_densest(moments), moments) if len(moments) >= _FEW else whole
    return _widened(whole if period.days * _SPARE >= whole.days else period, beside)


def _widened(period: Period, moments: Sequence[Moment]) -> Period:
    """Return a period that also holds the moments that lie wholly in it or near it."""
    near = max(period.days // 2, _NEAR)
    first, last = period.first.toordinal() - near, period.last.toordinal() + near
    held = [one for one in moments if first <= one.first.toordinal() and one.last.toordinal() <= last]
    return Period(
        min([period.first, *(moment.first for moment in held)]), max([period.last, *(moment.last for moment in held)])
    )


def _around(moments: Sequence[Moment]) -> Period:
    return Period(min(moment.first for moment in moments), max(moment.last for moment in moments))


def _densest(moments: Sequence[Moment]) -> Period:
    """Return the shortest period that holds most of the moments whole, the earliest of several."""
    needed = math.ceil(len(moments) * _MOST)
    found = []
    for first in sorted({moment.first for moment in moments}):
        ends = sorted(moment.last for moment in moments if moment.first >= first)
        if len(ends) >= needed:
            found.append(Period(first, ends[needed - 1]))
    return min(found, key=lambda period: (period.days, period.first))

"""How dates lie to each other. Never reads a text."""

from collections.abc import Iterable

from generator.model import Moment


def overlap(one: Moment, two: Moment) -> bool:
    """Tell whether two dates can be the same."""
    return one.first <= two.last and two.first <= one.last


def meet(ours: Iterable[Moment], theirs: Iterable[Moment]) -> bool:
    """Tell whether any two of them can be the same."""
    theirs = tuple(theirs)
    return any(overlap(one, two) for one in ours for two in theirs)


def gap(ours: Iterable[Moment], theirs: Iterable[Moment]) -> int:
    """Return the days between the nearest two; 0 where either has none."""
    theirs = tuple(theirs)
    between = (max(0, (one.first - two.last).days, (two.first - one.last).days) for one in ours for two in theirs)
    return min(between, default=0)

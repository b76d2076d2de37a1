"""What keeps two sayings apart whatever they share: dates, numbers and speakers that cannot be those of one event.

Never weighs what speaks for two sayings.
"""

from generator.merging.alignment import moments
from generator.merging.alignment.sayings import Saying
from generator.merging.alignment.traits import MOSTLY
from generator.model import Moment, Precision

_LITTLE = 0.4
"""Part of the report that must be shared where something else is done."""
DAYS = 1
"""Days by which accounts of one event commonly differ: one counts from the event, one from its announcement."""
_NEARLY = 0.6
"""Wording that must be shared where dates contradict each other, beside figures or quoted words: then the date is what
is told differently. Otherwise the same thing happened twice."""


def apart(left: Saying, right: Saying, wording: float, report: float) -> bool:
    """Tell whether two sayings of one language are two facts.

    ``wording`` is how much of both is shared, ``report`` the same without the words of names; both 0 to 1.
    """
    return (
        _other_number(left, right)
        or _other_words(left, right)
        or _foretold(left, right)
        or _foretold(right, left)
        or (_other_time(left, right) and not (wording >= _NEARLY and _sure(left, right)))
        or _other_event(left, right)
        or (report < _LITTLE and _other_deed(left, right))
    )


def _other_deed(left: Saying, right: Saying) -> bool:
    """Tell whether the two tell what is done, nothing of it is the same, and neither a figure nor a date is."""
    if not left.done or not right.done or not left.done.isdisjoint(right.done):
        return False
    return not (left.amounts.keys() & right.amounts.keys() or moments.meet(left.told, right.told))


def other_figures(left: Saying, right: Saying) -> int:
    """Return of how many units figures stand in both of which none is the same."""
    return sum(left.counts[unit].isdisjoint(right.counts[unit]) for unit in left.counts.keys() & right.counts.keys())


def _other_number(left: Saying, right: Saying) -> bool:
    """Tell whether things are named by different numbers: ``stage 13`` and ``stage 15``."""
    ours, theirs = _by_word(left), _by_word(right)
    return any(ours[word].isdisjoint(theirs[word]) for word in ours.keys() & theirs.keys())


def _by_word(saying: Saying) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word, number in saying.numbers:
        found.setdefault(word, set()).add(number)
    return found


def _other_words(left: Saying, right: Saying) -> bool:
    """Tell whether both are somebody's words for the most part, and not the same."""
    return left.quoted > MOSTLY and right.quoted > MOSTLY and left.runs.isdisjoint(right.runs)


def _foretold(one: Saying, other: Saying) -> bool:
    """Tell whether one reports days after the other appeared, which the other does not name: it cannot tell of them."""
    mine, theirs = one.first.published, other.first.published
    if not (one.timed and mine and theirs):
        return False
    after = all(theirs.last < moment.first <= mine.last for moment in one.near)
    return after and not moments.meet(one.near, other.told)


def _other_time(left: Saying, right: Saying) -> bool:
    """Tell whether the dates in both contradict each other by more than accounts of one event do."""
    if not (left.timed and right.timed):
        return False
    return all(moments.gap((one,), (two,)) > _leeway(one, two) for one in left.near for two in right.near)


def _sure(left: Saying, right: Saying) -> bool:
    """Tell whether telling figures or quoted words stand in both."""
    figures = sum(left.amounts[amount] for amount in sorted(left.amounts.keys() & right.amounts.keys()))
    return figures >= 1 or not left.runs.isdisjoint(right.runs)


def _leeway(one: Moment, two: Moment) -> int:
    exact = {Precision.DAY, Precision.TIME}
    return DAYS if one.precision in exact and two.precision in exact else 0


def _other_event(left: Saying, right: Saying) -> bool:
    """Tell whether neither the figures nor the day agree, or none of several figures: the next day's count."""
    units = left.counts.keys() & right.counts.keys()
    if any(not left.counts[unit].isdisjoint(right.counts[unit]) for unit in units):
        return False
    other_day = left.timed and right.timed and not moments.meet(left.near, right.near)
    return bool(units) and len(units) + other_day > 1

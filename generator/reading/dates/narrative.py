"""Resolvers of expressions that count from a date told before: ``the next day``, ``two years later``, ``that year``.

The date told before stands in the same paragraph or one of the three before it. Without one a count has no value,
and the others are no dates.
"""

from datetime import date

from generator.model import Timex
from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain, shift, value
from generator.reading.dates.resolve import amount

_FINER = {
    Grain.DAY: (Grain.DAY,),
    Grain.WEEKEND: (Grain.DAY,),
    Grain.WEEK: (Grain.DAY, Grain.WEEK, Grain.WEEKEND),
    Grain.MONTH: (Grain.DAY, Grain.MONTH),
    Grain.QUARTER: (Grain.DAY, Grain.MONTH, Grain.QUARTER),
    Grain.YEAR: (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF, Grain.YEAR),
    Grain.DECADE: (Grain.YEAR, Grain.DECADE),
    Grain.CENTURY: (Grain.YEAR, Grain.DECADE, Grain.CENTURY),
}
"""What a date must be exact to for counting on in a unit."""
_WAYS = {
    "next": 1, "following": 1, "after": 1, "later": 1, "afterward": 1, "afterwards": 1, "ensuing": 1, "subsequent": 1,
    "previous": -1, "preceding": -1, "prior": -1, "before": -1, "earlier": -1,
    "same": 0, "that": 0,
    "nächsten": 1, "folgenden": 1, "darauffolgenden": 1, "selben": 0, "gleichen": 0,
    "lendemain": 1, "suivant": 1, "suivante": 1, "veille": -1, "même": 0,
    "siguiente": 1, "anterior": -1, "mismo": 0, "misma": 0,
}  # fmt: skip
_STEPS_BACK = frozenset({"previous", "prior", "preceding"})
"""Words that mean the unit before publication where no date was told before."""


def neighbour(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``the next day``, ``the same month``, ``that year``, ``the year before``."""
    grain = at.words.units[found.groups["unit"]]
    way = found.groups["way"]
    count = _WAYS[way]
    anchor = at.anchor(*_FINER[grain])
    if anchor:
        return _from(*anchor, grain, count)
    if way in _STEPS_BACK and grain is not Grain.DAY:
        return at.counted(grain, lambda day: shift(grain, day, count), f"the {grain} before that of publication")
    return None


def later(found: Expression, at: Setting) -> Meaning:
    """Resolve ``two days later``, ``a year earlier``; years earlier than no date told are years before publication."""
    grain = at.words.units[found.groups["unit"]]
    count = _WAYS[found.groups["way"]] * amount(found.groups["count"], at)
    anchor = at.anchor(*_FINER[grain])
    if not anchor and count < 0 and grain is Grain.YEAR:
        return at.counted(
            grain, lambda day: shift(grain, day, count), "before publication, as no other date stands near"
        )
    if not anchor:
        return Meaning("", grain, "counts from a date that was not found before it")
    timex, _ = anchor
    kept = Grain(timex.precision) if grain is Grain.YEAR and timex.precision in {Grain.MONTH, Grain.QUARTER} else grain
    return _from(*anchor, kept, count * (12 // _LENGTHS[kept]) if kept is not grain else count)


def month(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``May of that year``, ``3 May the following year``."""
    groups = found.groups
    number, only = at.words.months[groups["month"].rstrip(".")], groups.get("day", "")
    way = groups.get("way") or groups["other"]
    grain = Grain.DAY if only else Grain.MONTH
    anchor = at.anchor(*_FINER[Grain.YEAR])
    if not anchor:
        return Meaning("", grain, "a month of a year that was not found before it")
    timex, begin = anchor
    day = int("".join(filter(str.isdigit, only))) if only else 1
    try:
        told = date(begin.year + _WAYS[way], number, day)
    except ValueError:
        return None
    return Meaning(value(grain, told), grain, f"{way} year, counted from “{timex.text}” ({timex.value})")


_LENGTHS = {Grain.MONTH: 1, Grain.QUARTER: 3}


def _from(timex: Timex, begin: date, grain: Grain, count: int) -> Meaning:
    why = f"{abs(count)} {grain}{'s' * (abs(count) > 1)} {'after' if count > 0 else 'before'}" if count else "same as"
    try:
        return Meaning(value(grain, shift(grain, begin, count)), grain, f"{why} “{timex.text}” ({timex.value})")
    except OverflowError:
        return Meaning("", grain, f"{why} “{timex.text}” is beyond the calendar")

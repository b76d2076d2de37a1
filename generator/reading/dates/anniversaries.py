"""Resolvers of English days named twice: ``a year ago today``, ``two weeks ago Tuesday``, ``this day last year``.

They count back, or on, from a day or unit near publication, and are as exact as that day or unit.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain, shift
from generator.reading.dates.resolve import amount

_HALF_WEEK = timedelta(days=3)


def ago(found: Expression, at: Setting) -> Meaning:
    """Resolve ``a year ago today``, ``a week ago Friday``, ``ten years ago this month``."""
    groups = found.groups
    grain = at.words.units[groups["unit"]]
    count = -amount(groups["count"], at)
    if "same" in groups:
        same = at.words.units[groups["same"]]
        return at.counted(same, lambda day: shift(grain, day, count), f"this {same}, {_told(groups)} back")
    name, near = _named(found, at)
    return at.counted(Grain.DAY, lambda day: shift(grain, near(day), count), f"{_told(groups)} back from {name}")


def ahead(found: Expression, at: Setting) -> Meaning:
    """Resolve ``a week from Monday``, ``two weeks from tomorrow``."""
    groups = found.groups
    grain = at.words.units[groups["unit"]]
    count = amount(groups["count"], at)
    name, near = _named(found, at, past=False)
    return at.counted(Grain.DAY, lambda day: shift(grain, near(day), count), f"{_told(groups)} on from {name}")


def same(found: Expression, at: Setting) -> Meaning:
    """Resolve ``this day last year``, ``this week one year ago``."""
    groups = found.groups
    grain = at.words.units[groups["unit"]]
    if "yearword" in groups:
        back, count = Grain.YEAR, at.words.relative[groups["yearword"]]
    else:
        back, count = at.words.units[groups["units"]], -amount(groups["count"], at)
    return at.counted(
        grain, lambda day: shift(back, day, count), f"this {grain}, {_told(groups)} {'on' if count > 0 else 'back'}"
    )


def _told(groups: Mapping[str, str]) -> str:
    return "one year" if "yearword" in groups else f"{groups['count']} {groups.get('units') or groups['unit']}"


def _named(found: Expression, at: Setting, *, past: bool = True) -> tuple[str, Callable[[date], date]]:
    """Return the day's name and how to find it: the weekday nearest to publication, or the first from it on."""
    if word := found.groups.get("word"):
        return word, lambda day: shift(Grain.DAY, day, at.words.deictic[word])
    name = found.groups["weekday"].rstrip(".")
    number = at.words.weekdays[name]

    def near(day: date) -> date:
        begin = day - _HALF_WEEK if past else day
        return begin + timedelta(days=(number - begin.weekday()) % 7)

    return f"the {'nearest' if past else 'next'} {name.capitalize()}", near

"""Resolvers of the forms of dates that every language has: days, months, weekdays, units of time, decades.

Each takes an expression and its setting and returns what it means with the reason, or none where it is no date.
"""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

from generator.reading.dates import echoes
from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import SEASONS, Grain, bounds, shift, value
from generator.reading.dates.reference import WEEKDAYS
from generator.reading.dates.tense import Tense

_PIVOT = 50
"""Two figures of a year up to this belong to this century: POSIX says 68, newspapers look back further than ahead."""
_COMPLETE = "written in full"
_RARELY = timedelta(days=300)
"""A day further off is hardly ever told without its year, whatever the tense."""
_HALVES = {
    Grain.WEEK: (Grain.DAY, 3), Grain.MONTH: (Grain.DAY, 15), Grain.YEAR: (Grain.MONTH, 6),
    Grain.DECADE: (Grain.YEAR, 5), Grain.CENTURY: (Grain.YEAR, 50),
}  # fmt: skip
"""What half of a unit is in a finer one."""
_YEAR = 12
_AROUND_NOW = (_YEAR - 1, 0, 1)
"""Months from that of publication whose days are the story's own, whatever year they have elsewhere in the article."""


def year_of(figures: str) -> int:
    """Return the year of two or four figures."""
    year = int(figures)
    return year if len(figures) > 2 else year + (2000 if year <= _PIVOT else 1900)  # noqa: PLR2004 - two figures


def day(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a day of a month; the year may be missing."""
    groups = found.groups
    month = at.words.months[groups["month"].rstrip(".")]
    number = at.words.numbers.get(groups["day"]) or int("".join(filter(str.isdigit, groups["day"])))
    first = _dated(found, at, month, number)
    if "until" not in groups or first is None or not first.value:
        return first
    last = _day(int(first.value[:4]), month, int(groups["until"]))
    if last is None or last.isoformat() <= first.value:
        return first
    return Meaning(f"{first.value}/{last}", Grain.RANGE, first.why)


def month(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a month; the year may be missing."""
    return _dated(found, at, at.words.months[found.groups["month"].rstrip(".")], None)


def _dated(found: Expression, at: Setting, month: int, number: int | None) -> Meaning | None:
    groups = found.groups
    grain = Grain.DAY if number else Grain.MONTH
    if "year" in groups:
        only = _day(year_of(groups["year"]), month, number or 1)
        return Meaning(value(grain, only), grain, _COMPLETE) if only else None
    if not any(_day(year, month, number or 1) for year in (2000, 2001)):
        return None
    if "yearword" in groups:
        count = at.words.relative[groups["yearword"]]
        return at.counted(
            grain, lambda day: date(day.year + count, month, number or 1), f"of {groups['yearword']} year"
        )
    if at.later and "year" in at.later.groups and "month" in at.later.groups:
        year = year_of(at.later.groups["year"])
        name = at.later.groups["month"].rstrip(".")
        after = int(name) if name.isdecimal() else at.words.months[name]
        only = _day(year - (after < month), month, number or 1)
        return Meaning(value(grain, only), grain, f"year of the range's end, {year}") if only else None
    if at.begun and (ends := bounds(at.begun.value)):
        only = _next(ends[0], month, number or 1)
        return Meaning(value(grain, only), grain, f"first after the range's start, {at.begun.value}")
    return _yearless(found, at, month, number)


def _yearless(found: Expression, at: Setting, month: int, number: int | None) -> Meaning:
    grain = Grain.DAY if number else Grain.MONTH
    relative = at.words.relative.get(found.groups.get("relative", ""))
    pointed = 1 if "ahead" in found.groups else relative or 0
    tense = {-1: Tense.PAST, 1: Tense.FUTURE}.get(pointed) or at.tense(found.span)
    weekday = at.words.weekdays.get(found.groups.get("weekday", "").rstrip("."))
    reference = at.reference

    def reckon(day: date) -> date:
        days = [only for year in range(day.year - 3, day.year + 4) if (only := _day(year, month, number or 1))]
        if number and weekday is not None and (same := [only for only in days if only.weekday() == weekday]):
            return _nearest(same, day)
        if relative is None and reference:
            now = (reference.last.year, reference.last.month)
            sure = [only for only in days if (only.year, only.month) == now]
            if sure and (number is None or reference.first.day < reference.last.day):
                return sure[0]
        if relative == 0:
            return next(only for only in days if only.year == day.year)
        if tense is Tense.FUTURE:
            told = min(only for only in days if (only if number or relative else _month_end(only)) >= day)
        else:
            told = max(only for only in days if (_month_end(only) < day if relative and not number else only <= day))
        if number and (tense is Tense.NONE or (relative is None and abs(told - day) > _RARELY)):
            return _nearest(days, day)
        return told

    if number and relative is None and weekday is None and tense is not Tense.FUTURE:
        echoed = _echoed(at, month, number)
        if echoed:
            return Meaning(echoed.isoformat(), grain, "the year of the same day told in full in the article")
    side = {Tense.FUTURE: "first such date from publication on", Tense.NONE: "such date nearest to publication"}
    why = side.get(tense, "last such date up to publication")
    return at.counted(grain, reckon, f"{why}, {tense.value if relative is None else found.groups['relative']}")


def _echoed(at: Setting, month: int, number: int) -> date | None:
    """Return a day far from publication in the past whose year the article gives elsewhere."""
    if at.reference is None or (month - at.reference.last.month) % _YEAR in _AROUND_NOW:
        return None
    last = at.reference.last
    stated = echoes.year(at.text, at.words.months, month, number)
    only = _day(stated, month, number) if stated else None
    return only if only and only <= last else None


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _next(begin: date, month: int, number: int) -> date:
    years = range(begin.year, min(begin.year + 9, date.max.year + 1))
    days = (only for year in years if (only := _day(year, month, number)))
    return next((only for only in days if only >= begin), begin)


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _nearest(days: Iterable[date], to: date) -> date:
    return min(days, key=lambda day: (abs(day - to), day))


def numeric(found: Expression, _: Setting) -> Meaning | None:
    """Resolve a date in figures whose order is plain: year first, or a month and a day named by the pattern."""
    groups = found.groups
    only = _day(year_of(groups["year"]), int(groups.get("month") or groups["months"]), int(groups["day"]))
    return Meaning(only.isoformat(), Grain.DAY, _COMPLETE) if only else None


def weekday(found: Expression, at: Setting) -> Meaning:
    """Resolve a weekday by ``last``, ``next``, or the tense of the sentence."""
    groups = found.groups
    number = at.words.weekdays[groups["weekday"].rstrip(".")]
    name = WEEKDAYS[number]
    if "week" in groups:
        count = at.words.relative[groups["week"]]
        return at.counted(Grain.DAY, lambda day: _in_week(day, count, number), f"{name} of {groups['week']} week")
    match at.words.relative.get(groups.get("relative", "")):
        case -1:
            return at.counted(Grain.DAY, lambda day: _before(day - timedelta(days=1), number), f"last {name} before")
        case 1:
            return at.counted(Grain.DAY, lambda day: _in_week(day, 1, number), f"{name} of the week after")
        case 0:
            return at.counted(Grain.DAY, lambda day: _in_week(day, 0, number), f"{name} of the same week")
    return _bare_weekday(found, at, number)


def _bare_weekday(found: Expression, at: Setting, number: int) -> Meaning:
    name = WEEKDAYS[number]
    if at.begun and at.begun.precision == Grain.DAY and (ends := bounds(at.begun.value)):
        day = _after(ends[0], number)
        return Meaning(day.isoformat(), Grain.DAY, f"first {name} after the range's start, {at.begun.value}")
    tense = at.tense(found.span)
    future = tense is Tense.FUTURE
    why = f"{name} {'after' if future else 'before'} or on the day of publication, {tense}"
    return at.counted(Grain.DAY, lambda day: _after(day, number) if future else _before(day, number), why)


def _after(day: date, number: int) -> date:
    return day + timedelta(days=(number - day.weekday()) % 7)


def _before(day: date, number: int) -> date:
    return day - timedelta(days=(day.weekday() - number) % 7)


def _in_week(day: date, count: int, number: int) -> date:
    return day + timedelta(days=number - day.weekday(), weeks=count)


def deictic(found: Expression, at: Setting) -> Meaning:
    """Resolve a word such as ``yesterday``."""
    count = at.words.deictic[found.groups["word"].replace("’", "'")]
    why = (
        "the day of publication"
        if not count
        else f"{abs(count)} day{'s' * (abs(count) > 1)} {_side(count)} publication"
    )
    return at.counted(Grain.DAY, lambda day: shift(Grain.DAY, day, count), why)


def _side(count: int) -> str:
    return "before" if count < 0 else "after"


def relative(found: Expression, at: Setting) -> Meaning:
    """Resolve ``last``, ``this`` or ``next`` with a unit of time."""
    count = at.words.relative.get(found.groups.get("relative", ""), 0)
    grain = at.words.units[found.groups["unit"]]
    which = {-1: "before that of publication", 0: "of publication", 1: "after that of publication"}[count]
    return at.counted(grain, lambda day: shift(grain, day, count), f"the {grain} {which}")


def ago(found: Expression, at: Setting) -> Meaning:
    """Resolve a number of units before or, with ``ahead``, after publication."""
    grain = at.words.units[found.groups["unit"]]
    number = amount(found.groups["count"], at) * (1 if "ahead" in found.groups else -1)
    why = f"{abs(number)} {grain}{'s' * (abs(number) > 1)} {_side(number)} publication"
    finer, half = _HALVES.get(grain, (grain, 0))
    if number < 0:
        half = -half
    if "halved" in found.groups:
        return at.counted(finer, lambda day: shift(finer, day, half), f"half of {why}")
    if found.groups.keys() & {"half", "more"}:
        return at.counted(grain, lambda day: shift(finer, shift(grain, day, number), half), f"a half more than {why}")
    return at.counted(grain, lambda day: shift(grain, day, number), why)


def amount(said: str, at: Setting) -> int:
    """Return a number in words or figures."""
    return int(said) if said.isdecimal() else at.words.numbers[said]


def season(found: Expression, at: Setting) -> Meaning:
    """Resolve a season, of a year or by its tense."""
    groups = found.groups
    number = at.words.seasons[groups["season"]]
    if "year" in groups:
        return Meaning(f"{year_of(groups['year']):04}-{SEASONS[number]}", Grain.SEASON, _COMPLETE)
    count = at.words.relative.get(groups.get("relative", ""))
    tense = at.tense(found.span)

    def reckon(day: date) -> date:
        begins = [date(year, 3 * number + 3, 1) for year in range(day.year - 2, day.year + 2)]
        past = [begin for begin in begins if begin <= day]
        if count == -1:
            return max(begin for begin in past if shift(Grain.MONTH, begin, 3) <= day)
        if count == 1:
            return min(begin for begin in begins if begin > day)
        if count == 0:
            return max(begin for begin in begins if begin.year == day.year)
        return min(begin for begin in begins if begin > day) if tense is Tense.FUTURE else max(past)

    said = groups.get("relative") or tense.value
    return at.counted(Grain.SEASON, reckon, f"the {groups['season']} that {said} points to")

"""Calendar units in TIMEX3 form: the value of the unit a day lies in, the unit n further on, and the way back.

Knows the calendar and nothing of language. Seasons are those of the northern hemisphere and carry the year in which
they begin; weeks are those of ISO 8601.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from generator.model import Moment, Precision


class Grain(StrEnum):
    """How exact a date expression is; the values are those of ``Timex.precision``."""

    TIME = "time"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    FISCAL = "fiscal year"


SEASONS = ("SP", "SU", "FA", "WI")
"""Spring first, beginning in March."""

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6}
_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}
_PRECISIONS = {grain.value: Precision(grain.value) for grain in Grain if grain.value in set(Precision)}
_KEPT = 4096
"""Values remembered, for one story has few days and asks for each of them often."""
_FORMS = (
    (Grain.DAY, re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")),
    (Grain.WEEK, re.compile(r"(\d{4})-W(\d\d)()")),
    (Grain.WEEKEND, re.compile(r"(\d{4})-W(\d\d)-WE()")),
    (Grain.MONTH, re.compile(r"(\d{4})-(\d\d)()")),
    (Grain.QUARTER, re.compile(r"(\d{4})-Q(\d)()")),
    (Grain.HALF, re.compile(r"(\d{4})-H(\d)()")),
    (Grain.SEASON, re.compile(r"(\d{4})-(SP|SU|FA|WI)()")),
    (Grain.YEAR, re.compile(r"(\d{4})()()")),
    (Grain.DECADE, re.compile(r"(\d{3})()()")),
    (Grain.CENTURY, re.compile(r"(\d{2})()()")),
)


def value(grain: Grain, day: date) -> str:
    """Return the TIMEX3 value of the unit that holds the day."""
    return _VALUES[grain](day)


def _week(day: date) -> str:
    week = day.isocalendar()
    return f"{week.year:04}-W{week.week:02}"


def _season(day: date) -> str:
    begun = shift(Grain.MONTH, day, -2)  # a season begins in March, June, September or December
    return f"{begun.year:04}-{SEASONS[(begun.month - 1) // 3]}"


_VALUES: dict[Grain, Callable[[date], str]] = {
    Grain.DAY: date.isoformat,
    Grain.WEEK: _week,
    Grain.WEEKEND: lambda day: f"{_week(day)}-WE",
    Grain.MONTH: lambda day: f"{day.year:04}-{day.month:02}",
    Grain.QUARTER: lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    Grain.SEASON: _season,
    Grain.HALF: lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    Grain.YEAR: lambda day: f"{day.year:04}",
    Grain.DECADE: lambda day: f"{day.year // 10:03}",
    Grain.CENTURY: lambda day: f"{day.year // 100:02}",
}


def shift(grain: Grain, day: date, count: int) -> date:
    """Return a day ``count`` units away; the last of the month where a month is too short. ``OverflowError`` beyond."""
    if grain is Grain.DAY:
        return day + timedelta(days=count)
    if grain in (Grain.WEEK, Grain.WEEKEND):
        return day + timedelta(weeks=count)
    months = count * (_MONTHS.get(grain) or 12 * _YEARS[grain]) + day.year * 12 + day.month - 1
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@lru_cache(maxsize=_KEPT)
def bounds(text: str) -> tuple[date, date] | None:
    """Return the first and last day of a value or ``start/end``; none where it is no calendar value."""
    if "/" in text:
        start, end = (bounds(part) for part in text.split("/", 1))
        return (start[0], end[1]) if start and end else None
    for grain, form in _FORMS:
        if match := form.fullmatch(text):
            try:
                return _bounds(grain, *match.groups())
            except (ValueError, OverflowError):
                return None
    return None


def _bounds(grain: Grain, year: str, part: str, day: str) -> tuple[date, date]:
    match grain:
        case Grain.DAY:
            only = date(int(year), int(part), int(day))
            return only, only
        case Grain.WEEK | Grain.WEEKEND:
            first = date.fromisocalendar(int(year), int(part), 6 if grain is Grain.WEEKEND else 1)
            return first, date.fromisocalendar(int(year), int(part), 7)
        case Grain.SEASON:
            first = shift(Grain.MONTH, date(int(year), 3, 1), 3 * SEASONS.index(part))
        case Grain.MONTH | Grain.QUARTER | Grain.HALF:
            length = _MONTHS[grain]
            first = date(int(year), length * (int(part) - 1) + 1, 1)
        case _:
            first = date(int(year) * _YEARS[grain], 1, 1)
    return first, shift(grain, first, 1) - timedelta(days=1)


def moment(text: str, precision: str) -> Moment | None:
    """Return a resolved value as a moment of the model; units it does not know become ranges. None if unresolved."""
    ends = bounds(text)
    if not ends:
        return None
    return Moment(text, _PRECISIONS.get(precision, Precision.RANGE), *ends)

"""Dates as exactly as somebody knows them: ISO 8601 and the weeks and quarters of TIMEX3.

Reads what is written, never guesses: a date in another order is a flaw whose hint shows the ISO form.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from generator.inputs.flaws import flaw, said
from generator.model import Moment, Precision

_MONTH = "(0[1-9]|1[0-2])"
_DAY = "(0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?"
_ZONE = "(Z|[+-][0-9]{2}:[0-9]{2})"
_YEAR = "[0-9]{4}"
PATTERN = f"{_YEAR}(-{_MONTH}(-{_DAY}([T ]{_CLOCK}{_ZONE})?)?|-Q[1-4]|-W(0[1-9]|[1-4][0-9]|5[0-3]))?"
"""All single dates, for JSON Schema; whether February has 30 days is beyond it."""

_FORMS = "a day (2017-08-03), month (2017-08), year (2017), quarter (2017-Q3), week (2017-W31) or time with its zone"
_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)([^/]*)")
_ZONED = re.compile("[Zz]|[+-][0-9]{2}:[0-9]{2}")

Days = tuple[Precision, date, date]
"""How exact a date is, and the first and last day it can mean."""


def one(value: object) -> Moment:
    """Read a single date."""
    text = _text(value)
    moment = _moment(text)
    if moment:
        return moment
    if "/" in text and all(_moment(part) for part in text.split("/")):
        raise flaw("bad-date", f"must be one date, not the range {said(text)}", f"write {text.split('/')[0]}")
    raise _unread(text, f"must be {_FORMS}")


def period(value: object) -> Moment:
    """Read a single date or a range ``start/end``, whose ends may differ in precision."""
    text = _text(value)
    moment = _moment(text)
    if moment:
        return moment
    ends = text.split("/")
    if len(ends) != 2:  # noqa: PLR2004 - a range has two ends
        raise _unread(text, f"must be {_FORMS}, or a range of two of these (2017-07/2017-08-03)")
    start, end = (_moment(part) for part in ends)
    if not start or not end:
        raise _unread(text, f"must be a range of two dates (2017-07/2017-08-03), each {_FORMS}")
    if backwards(start, end):
        raise flaw("date-order", f"must not end before it starts: {said(text)}", f"write {end.value}/{start.value}")
    return Moment(f"{start.value}/{end.value}", Precision.RANGE, start.first, end.last)


def backwards(start: Moment, end: Moment) -> bool:
    """Tell whether an end certainly lies before its start."""
    if start.precision is end.precision is Precision.TIME:
        return datetime.fromisoformat(end.value) < datetime.fromisoformat(start.value)
    return end.last < start.first


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise flaw("wrong-type", f"must be {_FORMS}, not {said(value)}")


def _moment(text: str) -> Moment | None:
    """Read a single date; none where this is not the form of one."""
    zoned = _TIME.fullmatch(text)
    if zoned:
        return _time(*zoned.groups())
    for form, read in _READERS:
        if form.fullmatch(text):
            try:
                return Moment(text, *read(text))
            except (ValueError, OverflowError):
                raise flaw(
                    "impossible-date", f"is a date that does not exist: {said(text)}", _last_days(text)
                ) from None
    return None


def _time(day: str, clock: str, zone: str) -> Moment:
    value = f"{day}T{clock}{zone.strip().upper()}"
    if not _ZONED.fullmatch(zone.strip()):
        bare = f"{day}T{clock}"
        hint = f"add the zone: {bare}Z, or {bare}+00:00 with the hours ahead of UTC"
        raise flaw("date-zone", f"must say its time zone: {said(f'{day} {clock}{zone}')}", hint)
    try:
        stamp = datetime.fromisoformat(value)
    except ValueError:
        raise flaw("impossible-date", f"is a time that does not exist: {said(value)}", _last_days(day)) from None
    return Moment(value, Precision.TIME, stamp.date(), stamp.date())


def _last_days(text: str) -> str:
    """Say how long the month is, where the day is what does not exist."""
    year, month, day = int(text[:4]), text[5:7], text[8:]
    if not (year and month.isdigit() and 1 <= int(month) <= 12 and day):  # noqa: PLR2004 - the months
        return ""
    last = calendar.monthrange(year, int(month))[1]
    return f"{text[:7]} has {last} days" if int(day) > last else ""


def _unread(text: str, expected: str) -> Exception:
    meant = iso(text)
    hint = f"write {meant}" if meant else ""
    if text.strip().lower() in {"", "unknown", "none", "n/a", "?", "-"}:
        hint = "leave the field out where the date is not known"
    return flaw("bad-date", f"{expected}, not {said(text)}", hint)


def _day(text: str) -> Days:
    day = date.fromisoformat(text)
    return Precision.DAY, day, day


def _month(text: str) -> Days:
    year, month = int(text[:4]), int(text[5:])
    first = date(year, month, 1)
    return Precision.MONTH, first, first.replace(day=calendar.monthrange(year, month)[1])


def _quarter(text: str) -> Days:
    year, month = int(text[:4]), 3 * int(text[-1])
    return Precision.QUARTER, date(year, month - 2, 1), date(year, month, calendar.monthrange(year, month)[1])


def _week(text: str) -> Days:
    first = date.fromisocalendar(int(text[:4]), int(text[-2:]), 1)
    return Precision.WEEK, first, first + timedelta(days=6)


def _year(text: str) -> Days:
    return Precision.YEAR, date(int(text), 1, 1), date(int(text), 12, 31)


_READERS: tuple[tuple[re.Pattern[str], Callable[[str], Days]], ...] = (
    (re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), _day),
    (re.compile("[0-9]{4}-[0-9]{2}"), _month),
    (re.compile("[0-9]{4}-Q[1-4]"), _quarter),
    (re.compile("[0-9]{4}-W[0-9]{2}"), _week),
    (re.compile("[0-9]{4}"), _year),
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = f"(?P<month>{'|'.join(_MONTHS)})[a-z]*\\.?"
_GUESSES = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4})",
        rf"(?:[a-z]{{3,9}},? )?{_NAMED} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})",
        rf"(?:[a-z]{{3,9}},? )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\.? {_NAMED},? (?P<y>\d{{4}})",
        rf"{_NAMED},? (?P<y>\d{{4}})",
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})",
        r"(?P<m>\d{1,2})[/.](?P<y>\d{4})",
        r"(?P<y>\d{4})[- ]?Q(?P<q>[1-4])",
        r"Q(?P<q>[1-4])[-/ ](?P<y>\d{4})",
        r"(?P<y>\d{4})[- ]?W(?P<w>\d{1,2})",
    )
)
_EITHER = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)


def iso(text: str) -> str:
    """Return what a date in another form would be in ISO's; empty where there is no telling.

    Where day and month could be exchanged, both readings, for a hint.
    """
    text = text.strip()
    either = _EITHER.fullmatch(text)
    if either:
        first, second, year = (int(part) for part in either.groups())
        orders = ((second, first), (first, second))
        found = dict.fromkeys(f"{year:04}-{month:02}-{day:02}" for month, day in orders)
        return " or ".join(filter(_exists, found))
    matches = filter(None, (guess.fullmatch(text) for guess in _GUESSES))
    return next((found for found in map(_written, matches) if _exists(found)), text if _exists(text) else "")


def _exists(text: str) -> bool:
    try:
        return _moment(text) is not None
    except ValueError:
        return False


def _written(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = _MONTHS.index(parts["month"].lower()) + 1 if parts.get("month") else parts.get("m")
    written = parts["y"]
    if parts.get("q"):
        written += f"-Q{parts['q']}"
    elif parts.get("w"):
        written += f"-W{int(parts['w']):02}"
    elif month:
        written += f"-{int(month):02}"
    if parts.get("d"):
        written += f"-{int(parts['d']):02}"
    return written

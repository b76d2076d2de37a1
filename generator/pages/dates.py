"""Dates in words, never more exact than they are known."""

import re

from generator.model import Moment

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")


def say(moment: Moment | None) -> str:
    """Return the date as a reader would write it; "date not known" for none."""
    if moment is None:
        return "date not known"
    return spell(moment.value)


def day(moment: Moment | None) -> str:
    """Return the date like ``say``, without the time of day."""
    return say(moment).partition(", ")[0]


def spell(value: str) -> str:
    """Return a value in TIMEX3 form as a reader would write it."""
    start, _, end = value.partition("/")
    return f"{_one(start)} to {_one(end)}" if end else _one(start)


def _one(value: str) -> str:
    if match := _DAY.fullmatch(value):
        year, month, day, time, zone = match.groups()
        words = f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
        if not time:
            return words
        return f"{words}, {time} {'UTC' if zone in ('Z', '+00:00') else f'UTC{zone}'}"
    if match := _MONTH.fullmatch(value):
        return f"{_MONTHS[int(match[2]) - 1]} {match[1]}"
    if match := _QUARTER.fullmatch(value):
        return f"{('first', 'second', 'third', 'fourth')[int(match[2]) - 1]} quarter of {match[1]}"
    if match := _WEEK.fullmatch(value):
        return f"week {int(match[2])} of {match[1]}"
    return value

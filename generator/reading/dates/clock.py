"""Clock times with their zones, on the day that stands in their own phrase or clause.

A zone that shifts with summer time (``ET``) is reckoned by the rule in force in the United States since 2007; one that
several parts of the world share (``IST``) is left out of the value.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from generator.model import Span, Timex
from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain

_FIXED = {
    "gmt": 0, "utc": 0, "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "jst": 9, "hkt": 8, "sgt": 8, "aest": 10, "aedt": 11,
}  # fmt: skip
"""Hours ahead of UTC."""
_AMERICAN = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
"""Hours ahead of UTC in winter."""
_SUMMER_TIME_SINCE = 2007
_CUE = re.compile(r"\b(?i:at|by|until|till|from|around|about|after|before|since)\s+$")
_BESIDE = re.compile(
    r"(?:[\s,()/–-]|local|time|on|the|of|and|to|until|early|late|[A-Z]{2,4}\b|\d{1,2}(?:[:.]?\d\d)?|[ap]\.?m\b\.?)*"
)
"""What may stand between a clock time and the day behind it."""
_APART = re.compile(r"[;—“”\"]|:(?!\d)|\b(?:and|but|while|when|which|who|before|after|until|as)\b")
"""What never stands between a clock time and the day before it."""
_FAR = 100
_NOON, _HOURS = 12, 24


def time(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a clock time; ``at.earlier`` ends with the day it belongs to. No date where no day was told."""
    groups = found.groups
    hour, minute = int(groups["hour"]), int(groups.get("minute") or groups.get("minutes") or 0)
    half, zone = groups.get("half", ""), groups.get("zone", "")
    if (
        not half
        and zone not in _FIXED.keys() | _AMERICAN.keys()
        and not _CUE.search(at.text[max(0, found.span.start - 15) : found.span.start])
    ):
        return None
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    if hour >= _HOURS:
        return None
    anchor = at.anchor(Grain.DAY)
    if not anchor:
        return None
    timex, day = anchor
    offset = _offset(zone, day)
    why = f"on “{timex.text}” ({timex.value})" + (f", {zone.upper()} is {offset or 'not certain'}" if zone else "")
    return Meaning(f"{day}T{hour:02}:{minute:02}{offset}", Grain.TIME, why)


def day(text: str, clock: Span, days: Sequence[Timex]) -> Timex | None:
    """Return that of a sentence's days a clock time belongs to: the one behind it, else the last in its clause."""
    for timex in days:
        if timex.span.start >= clock.end and _BESIDE.fullmatch(text, clock.end, timex.span.start):
            return timex
    earlier = [timex for timex in days if 0 <= clock.start - timex.span.end <= _FAR]
    return earlier[-1] if earlier and not _APART.search(text, earlier[-1].span.end, clock.start) else None


def _offset(zone: str, day: date) -> str:
    if zone in _FIXED:
        hours = _FIXED[zone]
    elif zone in _AMERICAN and day.year >= _SUMMER_TIME_SINCE:
        summer = _sunday(date(day.year, 3, 8)) <= day < _sunday(date(day.year, 11, 1))
        hours = _AMERICAN[zone] + summer
    else:
        return ""
    return f"{'-' if hours < 0 else '+'}{abs(hours):02}:00"


def _sunday(day: date) -> date:
    """Return the first Sunday from a day on."""
    return day + timedelta(days=6 - day.weekday())

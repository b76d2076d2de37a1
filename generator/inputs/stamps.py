"""Dates as machines write them, in linked data, meta elements and mail, as moments no more exact than they are known.

Never guesses: a time whose zone is not said gives its day, a date whose day and month could be exchanged nothing.
"""

import re

from generator.inputs import moments
from generator.model import Moment

_ISO = re.compile(
    r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)"
    r"(?:[T ]\s*(?P<H>\d\d):?(?P<M>\d\d)(?::?(?P<S>\d\d))?(?:[.,]\d+)?\s*(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?.*)?",
    re.ASCII | re.DOTALL,
)
_MONTH = re.compile(r"\d{4}(?:-\d\d)?", re.ASCII)


def read(text: str) -> Moment | None:
    """Return the moment a machine's date means; none where that is not certain."""
    text = " ".join(text.split())
    match = _ISO.fullmatch(text)
    written = _written(match) if match else text if _MONTH.fullmatch(text) else _spoken(text)
    try:
        return moments.one(written) if written else None
    except ValueError:
        return None


def _written(match: re.Match[str]) -> str:
    day = f"{match['y']}-{match['m']}-{match['d']}"
    if not (match["H"] and match["zone"]):
        return day
    zone = match["zone"].upper()
    if zone != "Z":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        zone = f"{zone[0]}{digits[:2]}:{digits[2:]}"
    clock = f"{match['H']}:{match['M']}" + (f":{match['S']}" if match["S"] else "")
    return f"{day}T{clock}{'Z' if zone in {'+00:00', '-00:00'} else zone}"


def _spoken(text: str) -> str:
    """Return the ISO form of a mail's date (RFC 5322, 3.3), or of a day with its month in letters."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - 10 ms that hardly a date is worth

    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return moments.iso(text) if re.search("[A-Za-z]{3}", text) else ""
    if found.tzinfo is None:
        return found.date().isoformat()
    return found.replace(microsecond=0).isoformat().replace("+00:00", "Z")

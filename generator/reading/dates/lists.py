"""Days that share one month name: the ``3`` of ``from 3 to 5 May``, the ``14`` of ``June 13 and 14, 2007``.

Only beside a day that was resolved, and never a number that counts what follows it.
"""

import re
from datetime import date

from generator.model import Span, Timex
from generator.reading.dates.periods import Grain

_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|\.)?"
_WORDS = "and or to until till through und oder bis et ou au y e o al".split()
_WORD = f"(?:{'|'.join(_WORDS)})"
_ARTICLES = "the zum le el".split()
_THE = rf"(?:(?:{'|'.join(_ARTICLES)})\s+)?"
_JOINS = tuple(f" {word} " for word in (*_WORDS, *_ARTICLES))
"""One of these ends the text before a day that others stand before; looked for first, being faster than the pattern."""
_LEAD = (
    r"(?:^|[(,;:–—]\s?|\b(?:from|between|on|of|the|for|both|and|or|since|until|les?|los|el|d[ií]as|am|vom|zwischen|dem|den|du|del?"
    r"|entre|und|y|et)\s+)"
)
"""What stands before the first of the days."""
_BEFORE = re.compile(rf"(?i:{_LEAD})(?<![\w.,:/$€£-]){_DAY}(?P<join>\s+{_WORD}\s+|\s*,\s*){_THE}$")
_AFTER = re.compile(
    rf"(?:(?P<comma>,\s+)|,?\s+(?:and|or|to|through|until)\s+){_THE}{_DAY}(?![\w%$€£]|[.,:/-]\d)"
    r"(?:,?\s+(?:1[0-9]|20)\d\d(?![\w%]|[.,]\d))?"
)
_ENDS = re.compile(
    r"\s*(?:[.;:)\]”\"?!]|,(?!\d)|$)|\s+(?:in|at|for|with|when|as|to|from|after|before|near|by|on|during|that|and|or|but)\b"
)
"""What follows a number that is a day of the month, not a count."""
_REACH = 24
"""Characters before a day in which another one with its joining word stands."""
_MOST = 6


def before(text: str, timex: Timex, limit: int) -> tuple[Timex, ...]:
    """Return the days of the same month that stand before a day, not before ``limit``, in text order."""
    if not text.endswith(_JOINS, max(limit, timex.span.start - _REACH), timex.span.start):
        return ()
    found: list[Timex] = []
    start, joined = timex.span.start, False
    first = date.fromisoformat(timex.value)
    while len(found) < _MOST and (match := _BEFORE.search(text[max(limit, start - _REACH) : start])):
        offset = max(limit, start - _REACH)
        if not joined and match["join"].strip() == ",":
            break
        day = _same_month(first, int(match["day"]))
        if day is None or day >= first:
            break
        start, first, joined = offset + match.start("day"), day, True
        found.append(_timex(text, Span(start, offset + match.start("join")), day, timex))
    return tuple(reversed(found))


def after(text: str, timex: Timex, end: int) -> tuple[Timex, ...]:
    """Return the days of the same month that stand behind a day, not beyond ``end``, in text order."""
    if not _AFTER.match(text, timex.span.end, end):
        return ()
    found: list[Timex] = []
    pending: list[Timex] = []
    place, last = timex.span.end, date.fromisoformat(timex.value)
    while len(pending) < _MOST and (match := _AFTER.match(text, place, end)):
        day = _same_month(last, int(match["day"]))
        if day is None or day <= last:
            break
        pending.append(_timex(text, Span(match.start("day"), match.end()), day, timex))
        if not match["comma"]:
            found = list(pending) if _ENDS.match(text, match.end(), end) else found
            break
        place, last = match.end(), day
    return tuple(found)


def _same_month(day: date, number: int) -> date | None:
    try:
        return day.replace(day=number)
    except ValueError:
        return None


def _timex(text: str, span: Span, day: date, beside: Timex) -> Timex:
    why = f"of the month of “{beside.text}” ({beside.value})"
    return Timex(span, span.of(text), day.isoformat(), str(Grain.DAY), why)

"""Resolvers of English parts of years and of spans of many: quarters, halves, fiscal years, decades, centuries."""

import re
from datetime import date

from generator.reading.dates import resolve
from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain, shift, value
from generator.reading.dates.tense import Tense

CENTURIES = {
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_FISCAL_BEFORE = re.compile(r"\b[Ff]iscal\s+$")
_FISCAL_AFTER = re.compile(r"\s+of\s+(?:\w+\s+)?(?:fiscal|financial)\b")
_FULL = 4
"""Figures of a year written in full."""


def quarter(found: Expression, at: Setting) -> Meaning:
    """Resolve a quarter of a calendar year."""
    groups = found.groups
    number = int(groups["figure"]) if "figure" in groups else _ORDINALS[groups["ordinal"]]
    before = at.text[max(at.sentence.start, found.span.start - 30) : found.span.start]
    if _FISCAL_BEFORE.search(before) or _FISCAL_AFTER.match(at.text, found.span.end):
        return Meaning("", Grain.QUARTER, "a quarter of a fiscal year, which begins when a company says")
    return _part(found, at, Grain.QUARTER, 3 * number - 2)


def half(found: Expression, at: Setting) -> Meaning:
    """Resolve a half of a year."""
    return _part(found, at, Grain.HALF, 6 * _ORDINALS[found.groups["ordinal"]] - 5)


def _part(found: Expression, at: Setting, grain: Grain, month: int) -> Meaning:
    """Resolve the part of a year that begins with the month."""
    groups = found.groups
    if "year" in groups:
        return Meaning(value(grain, date(int(groups["year"]), month, 1)), grain, "written in full")
    if word := groups.get("yearword"):
        count = at.words.relative.get(word, 0)
        return at.counted(grain, lambda day: date(day.year + count, month, 1), f"of {word} year")
    tense = at.tense(found.span)

    def reckon(day: date) -> date:
        begins = [date(day.year + count, month, 1) for count in (-1, 0, 1)]
        if tense is Tense.FUTURE:
            return min(begin for begin in begins if shift(grain, begin, 1) > day)
        return max(begin for begin in begins if begin <= day)

    return at.counted(grain, reckon, f"the {grain} nearest to publication, {tense}")


def latest_quarter(_: Expression, at: Setting) -> Meaning:
    """Resolve the quarter that ended last."""
    return at.counted(Grain.QUARTER, lambda day: shift(Grain.QUARTER, day, -1), "the last quarter that had ended")


def decade(found: Expression, _: Setting) -> Meaning:
    """Resolve a decade in words or figures; ``the 1800s`` are a century, ``the 2000s`` a decade."""
    if word := found.groups.get("word"):
        return Meaning(f"19{DECADES[word]}", Grain.DECADE, "a decade of the twentieth century")
    figures = found.groups.get("decade") or found.groups["decades"]
    if len(figures) < _FULL:
        return Meaning(f"19{figures[0]}", Grain.DECADE, "a decade of the twentieth century")
    if figures.endswith("00") and figures.startswith("1"):
        return Meaning(figures[:2], Grain.CENTURY, f"the century that begins with {figures}")
    return Meaning(figures[:3], Grain.DECADE, "written in full")


def century(found: Expression, _: Setting) -> Meaning:
    """Resolve a century."""
    said = found.groups["century"]
    number = CENTURIES.get(said) or int("".join(filter(str.isdecimal, said)))
    return Meaning(f"{number - 1:02}", Grain.CENTURY, f"the century of the years from {100 * number - 100} on")


def fiscal(found: Expression, _: Setting) -> Meaning:
    """Resolve a fiscal year, which TIMEX3 keeps apart from the calendar's."""
    year = resolve.year_of(found.groups["year"])
    return Meaning(f"FY{year}", Grain.FISCAL, "a fiscal year, which begins when a company says")

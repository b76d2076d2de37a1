"""Resolvers of what is English about dates: words that are months only sometimes, holidays, quarters, centuries."""

import calendar
import re
from datetime import date
from functools import lru_cache

from generator.reading.dates import resolve
from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain, shift, value
from generator.reading.dates.tense import Tense

WHOLE = ("may", "june", "july")
"""Month names no longer than an abbreviation."""
FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14),
    "fourth of july": (7, 4), "july fourth": (7, 4), "veterans day": (11, 11),
}  # fmt: skip
MOVING = {
    "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "martin luther king jr. day": (1, 0, 3), "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3),
}  # fmt: skip
"""Month, weekday, and which of the month; the American days, by their American spelling."""
_DOUBTFUL = frozenset({"may", "march", "april", "june", "august"})
"""Months that are ordinary words or first names too; so is every abbreviation."""
_SHORT = 4
"""Letters of the longest abbreviation of a month."""
_IN_MONTH = re.compile(
    r"\b(?i:in|since|until|till|during|early|late|mid|this|last|next|through|as\s+of)[\s-]+(?:early\s+|late\s+|mid[\s-])?$"
)
"""What stands before a month and never before a name."""
_BEFORE_MONTH = re.compile(r"\b(?i:by|from|before|after|of|to|and|between|for|every|around|into)\s+$")
_OWNED = re.compile(r"\b(?i:the|a|an|its|their|his|her|our|this)\s+$|['’]s\s+$")
_NOUN_AFTER = re.compile(r"\s+(?!(?:on|of|for|against|to|from|in|and|by|was|is|had|will|would)\b)[a-z]")
_PERSON_AFTER = re.compile(r"\s+[A-Z][a-z]")
_PERSON_BEFORE = re.compile(r"[A-Z][\w.]*\s+$")
_MRS_MAY = re.compile(
    r"\b(?!(?:In|Since|Last|By|From|Until|On|This|Next)\b)(?:[A-Z][a-z]+|Mrs?\.|Ms\.)\s+May\b(?!\s+\d)"
)
_BY_CHRISTMAS = re.compile(r"\b(?i:at|on|by|before|after|since|until)\s+$")
_FISCAL_BEFORE = re.compile(r"\b[Ff]iscal\s+$")
_FISCAL_AFTER = re.compile(r"\s+of\s+(?:\w+\s+)?(?:fiscal|financial)\b")
_HABIT = re.compile(r"\b(?i:every|each|any|one)\s+(?:other\s+)?$")
_AS_BEFORE = re.compile(r"\b[Aa]s\s+\w+\s+$")
_AS_AFTER = re.compile(r"\s+as\s+(?!yesterday\b|on\b)")
_GOES_ON = re.compile(r",?\s+[a-z\d]|,")
_NAMED_DAY = re.compile(r"\b(?:Sheffield|Ruby|Black|Good|Bloody|Super|Cyber|Ash|Palm|Easter|Fat)\s+$")
_TERROR = re.compile(
    r",?\s+(?:\w+\s+)?(?:attack|terror|hijack|commission|plot|victim|tragedy|memorial|families)", re.IGNORECASE
)
_PUBLICATION = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Star|World|Business|Tribune|Sun|Mercury|People|Independent"
    r"|Night\s+(?:Live|Football)|Group|School)\b"
)
_MONTHS = 12
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
CENTURIES = {
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip


def _before(found: Expression, at: Setting) -> str:
    return at.text[max(at.sentence.start, found.span.start - 30) : found.span.start]


def day(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a day of a month, unless it names the attacks of 11 September 2001."""
    groups = found.groups
    eleventh = groups["month"].startswith("sep") and groups["day"].startswith("11") and "year" not in groups
    return None if eleventh and _TERROR.match(at.text, found.span.end) else resolve.day(found, at)


def month(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a month that may be no month at all."""
    name = found.groups["month"].rstrip(".")
    if _HABIT.search(_before(found, at)):
        return None
    if (
        (name in _DOUBTFUL or _short(name))
        and not _IN_MONTH.search(_before(found, at))
        and not _likely(name, found, at)
    ):
        return None
    return resolve.month(found, at)


def _likely(name: str, found: Expression, at: Setting) -> bool:
    """Tell whether a word that may be a name or a verb is a month here."""
    before = _before(found, at)
    if _short(name) and not found.groups["month"].endswith("."):
        return False
    if _PERSON_AFTER.match(at.text, found.span.end) or (name == "may" and _somebody_is_called_may(at.text)):
        return False
    if _BEFORE_MONTH.search(before) or (_OWNED.search(before) and _NOUN_AFTER.match(at.text, found.span.end)):
        return True
    return name in {"april", "june", "august"} and not _PERSON_BEFORE.search(before)


@lru_cache(maxsize=1)
def _somebody_is_called_may(text: str) -> bool:
    return bool(_MRS_MAY.search(text))


def _short(name: str) -> bool:
    return len(name) <= _SHORT and name not in WHOLE


def weekday(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a weekday that is not part of a name."""
    name = found.groups["weekday"]
    if not name.endswith("day") and not (name.endswith(".") and _GOES_ON.match(at.text, found.span.end)):
        return None
    before = _before(found, at)
    if _PUBLICATION.match(at.text, found.span.end) or _NAMED_DAY.search(before) or _HABIT.search(before):
        return None
    return resolve.weekday(found, at)


def deictic(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``yesterday`` and its like, but not ``as strong today as it was``, which names no day."""
    if _AS_BEFORE.search(_before(found, at)) and _AS_AFTER.match(at.text, found.span.end):
        return None
    return resolve.deictic(found, at)


def relative(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``last year`` but neither ``the last year``, which is a duration, nor ``next day``."""
    if found.groups["unit"] == "day":
        return None
    if re.search(r"\b[Tt]he\s+$", _before(found, at)) and found.groups["unit"] != "quarter":
        return None
    return resolve.relative(found, at)


def quarter(found: Expression, at: Setting) -> Meaning:
    """Resolve a quarter of a calendar year."""
    groups = found.groups
    number = int(groups["figure"]) if "figure" in groups else _ORDINALS[groups["ordinal"]]
    if _FISCAL_BEFORE.search(_before(found, at)) or _FISCAL_AFTER.match(at.text, found.span.end):
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
        count = at.words.relative[word]
        return at.count(grain, lambda day: date(day.year + count, month, 1), f"of {word} year")
    tense = at.tense(found.span)

    def reckon(day: date) -> date:
        begins = [date(day.year + count, month, 1) for count in (-1, 0, 1)]
        if tense is Tense.FUTURE:
            return min(begin for begin in begins if shift(grain, begin, 1) > day)
        return max(begin for begin in begins if begin <= day)

    return at.count(grain, reckon, f"the {grain.value} nearest to publication, {tense.value}")


def latest_quarter(_: Expression, at: Setting) -> Meaning:
    """Resolve the quarter that ended last."""
    return at.count(Grain.QUARTER, lambda day: shift(Grain.QUARTER, day, -1), "the last quarter that had ended")


def decade(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a decade in words or figures."""
    if word := found.groups.get("word"):
        return Meaning(f"19{DECADES[word]}", Grain.DECADE, "a decade of the twentieth century")
    return resolve.decade(found, at)


def century(found: Expression, _: Setting) -> Meaning | None:
    """Resolve a century."""
    said = found.groups["century"]
    number = CENTURIES.get(said) or int("".join(filter(str.isdecimal, said)))
    return Meaning(f"{number - 1:02}", Grain.CENTURY, f"the century of the years from {100 * number - 100} on")


def fiscal(found: Expression, _: Setting) -> Meaning:
    """Resolve a fiscal year, which TIMEX3 keeps apart from the calendar's."""
    return Meaning(f"FY{found.groups['year']}", Grain.FISCAL, "a fiscal year, which begins when a company says")


def figures(found: Expression, at: Setting) -> Meaning | None:
    """Resolve figures that are a date only because they are the day of publication."""
    groups = found.groups
    year = resolve.year_of(groups["year"])
    reference = at.reference
    if reference and reference.first == reference.last:
        day = reference.first
        if year == day.year and {int(groups["first"]), int(groups["second"])} == {day.month, day.day}:
            return Meaning(day.isoformat(), Grain.DAY, "the day of publication in figures")
    return None


def slash(found: Expression, at: Setting) -> Meaning | None:
    """Resolve figures with slashes, where one order alone is possible or the article uses one plainly."""
    if published := figures(found, at):
        return published
    first, second = int(found.groups["first"]), int(found.groups["second"])
    year = resolve.year_of(found.groups["year"])
    orders = {f"{year:04}-{m:02}-{d:02}" for m, d in ((first, second), (second, first)) if _exists(year, m, d)}
    if not orders:
        return None
    if len(orders) == 1:
        return Meaning(orders.pop(), Grain.DAY, "only one order of month and day makes a date")
    if example := _example(at.text):
        month, day = (second, first) if example[1] else (first, second)
        why = f"the order of “{example[0]}” in the same article"
        return Meaning(f"{year:04}-{month:02}-{day:02}", Grain.DAY, why)
    return Meaning("", Grain.DAY, f"either {' or '.join(sorted(orders))}")


@lru_cache(maxsize=1)
def _example(text: str) -> tuple[str, bool] | None:
    """Return the first date in figures of plain order, and whether its day comes first."""
    for match in re.finditer(r"(?<![\w/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\w/])", text):
        one, two = int(match[1]), int(match[2])
        if min(one, two) <= _MONTHS < max(one, two):
            return match[0], one > two
    return None


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= _MONTHS and 1 <= day <= calendar.monthrange(year, month)[1]


def holiday(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a holiday that has a fixed day."""
    name = found.groups["name"].replace("’", "'")
    if name == "christmas" and "relative" not in found.groups and not _BY_CHRISTMAS.search(_before(found, at)):
        return None
    if "year" in found.groups:
        return Meaning(_feast(name, int(found.groups["year"])).isoformat(), Grain.DAY, "a fixed day of the year named")
    count = at.words.relative.get(found.groups.get("relative", ""))
    tense = at.tense(found.span)

    def reckon(day: date) -> date:
        days = [_feast(name, day.year + year) for year in (-1, 0, 1)]
        if count == 0:
            return days[1]
        future = count == 1 or (count is None and tense is Tense.FUTURE)
        return min(d for d in days if d >= day) if future else max(d for d in days if d <= day)

    return at.count(Grain.DAY, reckon, f"that day nearest to publication, {tense.value}")


def _feast(name: str, year: int) -> date:
    if name in FEASTS:
        return date(year, *FEASTS[name])
    month, weekday, which = MOVING[name]
    days = [date(year, month, number) for number in range(1, calendar.monthrange(year, month)[1] + 1)]
    return [day for day in days if day.weekday() == weekday][which - (which > 0)]

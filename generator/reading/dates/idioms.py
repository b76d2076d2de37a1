"""Resolvers of what is English about dates: words that are months only sometimes, weekdays, dates in figures."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from generator.model import Span
from generator.reading.dates import feasts, resolve
from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain, bounds, shift
from generator.reading.dates.tense import Tense

WHOLE = ("may", "june", "july")
"""Month names no longer than an abbreviation."""
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
_FUTURES = re.compile(r"\s+(?:delivery|contracts?|futures|settlement)\b")
"""What is traded before the month has come."""
_MONTH_AS_SUBJECT = re.compile(r"\s+(?:was|saw|has\s+been|brought|marked)\b")
_LIST = re.compile(r"\s*(?:,|and|or|to|through|,\s*and|,\s*or)\s*")
_PERSON_AFTER = re.compile(r"\s+[A-Z][a-z]")
_PERSON_BEFORE = re.compile(r"[A-Z][\w.]*\s+$")
_MRS_MAY = re.compile(
    r"\b(?!(?:In|Since|Last|By|From|Until|On|This|Next)\b)(?:[A-Z][a-z]+|Mrs?\.|Ms\.)\s+May\b(?!\s+\d)"
)
_HABIT = re.compile(r"\b(?i:every|each|any|one|another)\s+(?:other\s+|second\s+|third\s+|first\s+|last\s+)?$")
_ANY = re.compile(r"\b[Aa]\s+(?:\w+\s+)?$")
_THING_AFTER = re.compile(
    r"(?:['’]s)?[\s-]+(?!(?:in|of|on|at|to|for|with|by|as|or|and|but|when|that|after|before|he|she|it|they|we|is|was)\b)\w"
)
"""What makes ``a Sunday`` a known one: ``a Sunday interview``."""
_TO_WEEKDAY = re.compile(r"\s*(?:to|through|thru|[-–])\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEKDAY_TO = re.compile(r"day\s*(?:to|through|thru|[-–])\s*$")
"""What makes ``open Monday to Friday`` a habit, where no verb tells of one week."""
_WHICH_OF_MONTH = re.compile(r"\b(?i:first|second|third|fourth|last|1st|2nd|3rd|4th)\s+$")
_OF_MONTH = re.compile(r"\s+(?:in|of)\s+(?:the\s+month|each|every|[A-Z])")
_WEEKEND_BEFORE = re.compile(r"\b(?i:over|during|at|by|since|before|after|on|of)\s+$")
_WHICH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_AS_BEFORE = re.compile(r"\b[Aa]s\s+\w+\s+$")
_AS_AFTER = re.compile(r"\s+as\s+(?!yesterday\b|on\b)")
_QUARTER_OF = re.compile(r"\bquarters?(?:\s+of)?\s+$")
_GOES_ON = re.compile(r",?\s+[a-z\d]|,")
_NAMED_DAY = re.compile(r"\b(?:Sheffield|Ruby|Black|Good|Bloody|Super|Cyber|Ash|Palm|Easter|Fat)\s+$")
_TERROR = re.compile(
    r",?\s+(?:\w+\s+)?(?:attack|terror|hijack|commission|plot|victim|tragedy|memorial|families)", re.IGNORECASE
)
_PUBLICATION = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Star|World|Business|Tribune|Sun|Mercury|People|Independent"
    r"|Night\s+(?:Live|Football|Fever)|Evening\s+Post|Review|Group|School)\b"
)
_MONTHS = 12
_FRIDAY = 5
"""Days of a week before its weekend."""


def _before(found: Expression, at: Setting) -> str:
    return at.text[max(at.sentence.start, found.span.start - 30) : found.span.start]


def day(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a day of a month, unless it names the attacks of 11 September 2001."""
    groups = found.groups
    eleventh = groups["month"].startswith("sep") and groups["day"].startswith("11") and "year" not in groups
    if eleventh and _TERROR.match(at.text, found.span.end):
        return None
    if "listed" in groups:
        found = found._replace(groups={**groups, "year": groups["listed"]})
    return resolve.day(found, at)


def day_of_month(found: Expression, at: Setting) -> Meaning:
    """Resolve ``the 10th of this month``."""
    number = int("".join(filter(str.isdecimal, found.groups["day"])))
    which = found.groups["relative"]

    def reckon(day: date) -> date:
        return shift(Grain.MONTH, day.replace(day=1), at.words.relative[which]).replace(day=number)

    return at.counted(Grain.DAY, reckon, f"that day of {which} month")


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
    if _FUTURES.match(at.text, found.span.end):
        found = found._replace(groups={**found.groups, "ahead": ""})
    return resolve.month(found, at)


def _likely(name: str, found: Expression, at: Setting) -> bool:
    """Tell whether a word that may be a name or a verb is a month here."""
    before = _before(found, at)
    if _short(name) and not found.groups["month"].endswith("."):
        return False
    if _PERSON_AFTER.match(at.text, found.span.end) or (name == "may" and _somebody_is_called_may(at.text)):
        return False
    if _beside_a_month(at, found.span):
        return True
    if not before and name != "may" and _MONTH_AS_SUBJECT.match(at.text, found.span.end):
        return True
    if _BEFORE_MONTH.search(before) or (_OWNED.search(before) and _NOUN_AFTER.match(at.text, found.span.end)):
        return True
    return name in {"april", "june", "august"} and not _PERSON_BEFORE.search(before)


def _beside_a_month(at: Setting, span: Span) -> bool:
    """Tell whether the word stands in a list of months: ``April, May and June``."""
    if at.later and "month" in at.later.groups and "day" not in at.later.groups:
        return True
    if not at.earlier or at.earlier[-1].precision != Grain.MONTH:
        return False
    return bool(_LIST.fullmatch(at.text, at.earlier[-1].span.end, span.start))


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
    if _OF_MONTH.match(at.text, found.span.end) and _WHICH_OF_MONTH.search(before):
        return None
    every_week = _TO_WEEKDAY.match(at.text, found.span.end) or ("day" in before and _WEEKDAY_TO.search(before))
    if every_week and at.tense(found.span) is Tense.NONE:
        return None
    if "relative" not in found.groups and _ANY.search(before) and not _THING_AFTER.match(at.text, found.span.end):
        return None
    return resolve.weekday(found, at)


def weekday_of_month(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``the second Monday in May``, unless no verb and no year tells which May."""
    groups = found.groups
    if _HABIT.search(_before(found, at)) or (
        at.tense(found.span) is Tense.NONE and not groups.keys() & {"year", "yearword"}
    ):
        return None
    told = resolve.month(found._replace(groups={name: groups[name] for name in groups if name != "weekday"}), at)
    ends = bounds(told.value) if told else None
    if told is None or ends is None:
        return told and Meaning("", Grain.DAY, told.why)
    number = at.words.weekdays[groups["weekday"].rstrip(".")]
    only = feasts.of_month(ends[0].year, ends[0].month, number, _WHICH[groups["which"]])
    return Meaning(only.isoformat(), Grain.DAY, f"the {groups['which']} in {told.value}, {told.why}")


def weekend(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``over the weekend``, by the tense."""
    if not _WEEKEND_BEFORE.search(_before(found, at)):
        return None
    return _weekend(found, at)


def _weekend(found: Expression, at: Setting) -> Meaning:
    tense = at.tense(found.span)
    back = timedelta(days=0 if tense is Tense.FUTURE else _FRIDAY)
    why = f"the weekend {'of the week of' if tense is Tense.FUTURE else 'before or on the day of'} publication, {tense}"
    return at.counted(Grain.WEEKEND, lambda day: day - back, why)


def deictic(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``yesterday`` and its like, but not ``as strong today as it was``, which names no day."""
    if _AS_BEFORE.search(_before(found, at)) and _AS_AFTER.match(at.text, found.span.end):
        return None
    return resolve.deictic(found, at)


def ago(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``ten years ago``, but not ``a quarter of a century ago``."""
    return None if _QUARTER_OF.search(_before(found, at)) else resolve.ago(found, at)


def year_ago(_: Expression, at: Setting) -> Meaning:
    """Resolve the ``year-ago`` of ``the year-ago quarter``."""
    return at.counted(Grain.YEAR, lambda day: shift(Grain.YEAR, day, -1), "the year before that of publication")


def relative(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``last year`` but neither ``the last year``, which is a duration, nor ``next day``."""
    if found.groups["unit"] == "day":
        return None
    if re.search(r"\b[Tt]he\s+$", _before(found, at)) and found.groups["unit"] != "quarter":
        return None
    if found.groups["unit"] == "weekend" and found.groups["relative"] == "this" and at.tense(found.span) is Tense.PAST:
        return _weekend(found, at)
    return resolve.relative(found, at)


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

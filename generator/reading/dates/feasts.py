"""Holidays: which names they have, on which day of a year they fall, and which year is meant.

Knows feasts of a fixed date, of a weekday in a month, and those that move with Easter. Leaves out days that differ from
country to country, such as Mother's Day or Independence Day.
"""

import calendar
import re
from datetime import date, timedelta

from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain
from generator.reading.dates.tense import Tense

_FIXED = {
    "new year's day": (1, 1), "groundhog day": (2, 2), "valentine's day": (2, 14),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "earth day": (4, 22), "anzac day": (4, 25),
    "may day": (5, 1), "juneteenth": (6, 19), "canada day": (7, 1), "fourth of july": (7, 4), "july fourth": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "bonfire night": (11, 5),
    "guy fawkes night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
_OF_MONTH = {
    "thanksgiving day": (11, 3, 4, 0), "thanksgiving": (11, 3, 4, 0), "labor day": (9, 0, 1, 0),
    "memorial day": (5, 0, -1, 0),
    "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4), "columbus day": (10, 0, 2, 0),
    "martin luther king jr. day": (1, 0, 3, 0), "martin luther king day": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "presidents day": (2, 0, 3, 0), "remembrance sunday": (11, 6, 2, 0),
}  # fmt: skip
"""Month, weekday, which of the month, and days after it; the American days, by their American spelling."""
_OF_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "holy thursday": -3,
    "good friday": -2, "holy saturday": -1, "easter sunday": 0, "easter day": 0, "easter monday": 1, "easter": 0,
    "ascension day": 39, "pentecost": 49, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
"""Days from Easter Sunday of the western churches."""
NAMES = (*_FIXED, *_OF_MONTH, *_OF_EASTER)
_SEASONAL = frozenset({"christmas", "easter", "thanksgiving", "may day", "pentecost", "halloween", "earth day"})
"""Names that stand for a season, or a thing called after it, unless a preposition makes them a day."""
_ON = re.compile(r"\b(?i:at|on|by|before|after|since|until|till|this|last|next)\s+$")
_COMMON = re.compile(
    r"(?:['’]s)?[\s-]+(?:sales?|shopping|shoppers?|deals?|weekend|period|season|holidays?|parade|call|cry)\b"
)
"""What stands behind a day's name that is no day itself."""


def feast(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a holiday; without its year, the one that the tense or ``last`` points to."""
    groups = found.groups
    name = groups["name"].replace("’", "'")
    before = at.text[max(at.sentence.start, found.span.start - 30) : found.span.start]
    if "year" in groups:
        return Meaning(day(name, int(groups["year"])).isoformat(), Grain.DAY, "the holiday of the year named")
    if "relative" not in groups and name in _SEASONAL and not _ON.search(before):
        return None
    if name not in _FIXED and _COMMON.match(at.text, found.span.end) and "relative" not in groups:
        return None
    if word := groups.get("yearword"):
        years = at.words.relative[word]
        return at.counted(Grain.DAY, lambda today: day(name, today.year + years), f"that day of {word} year")
    count = at.words.relative.get(groups.get("relative", ""))
    tense = at.tense(found.span)

    def reckon(today: date) -> date:
        days = [day(name, today.year + year) for year in (-1, 0, 1)]
        if count == 0:
            return days[1]
        future = count == 1 or (count is None and tense is Tense.FUTURE)
        return min(d for d in days if d >= today) if future else max(d for d in days if d <= today)

    return at.counted(Grain.DAY, reckon, f"that day nearest to publication, {tense}")


def day(name: str, year: int) -> date:
    """Return the day of a holiday named in small letters; ``OverflowError`` or ``ValueError`` beyond the calendar."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _OF_EASTER:
        return easter(year) + timedelta(days=_OF_EASTER[name])
    month, weekday, which, after = _OF_MONTH[name]
    return of_month(year, month, weekday, which) + timedelta(days=after)


def of_month(year: int, month: int, weekday: int, which: int) -> date:
    """Return the first (1), second, ... or last (-1) of a weekday in a month; ``IndexError`` where there is none."""
    days = [date(year, month, number) for number in range(1, calendar.monthrange(year, month)[1] + 1)]
    return [day for day in days if day.weekday() == weekday][which - (which > 0)]


def easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher, in Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, number + 1)

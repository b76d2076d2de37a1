"""Years of days that an article tells in one place without a year and in another in full.

``The July 7 bombings`` took place in the year of ``July 7, 2005``, if the article names no other year for that day.
"""

import re
from collections.abc import Iterator, Mapping

_ENDING = r"(?:st|nd|rd|th|er|\.)?"
_YEAR = r",?\s+(?:de\s+|del\s+)?(?P<year>(?:1[5-9]|20)\d\d)(?![\w%]|[.,]\d)"
_DAY_BEFORE = re.compile(rf"(?<![\d.,])(?P<day>\d{{1,2}}){_ENDING}\s?(?:of\s+|de\s+)?$")
_BEHIND = re.compile(rf"\w*\.?(?:\s?(?P<day>\d{{1,2}}){_ENDING}(?!\d))?{_YEAR}")
_REACH = 10
"""Characters before a month's name in which its day stands."""


def year(text: str, months: Mapping[str, int], month: int, day: int) -> int | None:
    """Return the one year that a text gives for a day of a month; none where it gives none, or several."""
    names = [name for name, number in months.items() if number == month]
    stems = [name for name in names if not any(name != other and name.startswith(other) for other in names)]
    years = {year for stem in stems for form in (stem, stem.capitalize()) for year in _years(text, form, day)}
    return years.pop() if len(years) == 1 else None


def _years(text: str, stem: str, day: int) -> Iterator[int]:
    """Yield the years behind a day of the month whose name begins with the stem."""
    at = text.find(stem)
    while at >= 0:
        if found := _BEHIND.match(text, at + len(stem)):
            before = found["day"] or ((told := _DAY_BEFORE.search(text[max(0, at - _REACH) : at])) and told["day"])
            if before and int(before) == day:
                yield int(found["year"])
        at = text.find(stem, at + 1)

"""Two amounts that are one: ranges, sums of coins, scores and sizes.

``between 5 and 10 million``, ``three dollars and ten cents``, ``a 5-4 vote``, ``320x240``. Looks only at two neighbours
and the characters between them. Never joins across a comma, and never what something rose from and to.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.reading.figures.amounts import Amount, Page
from generator.reading.figures.nouns import counted

_RANGE = re.compile(r" ?[-–—‑] ?| to | bis | à | a |-to-| or | oder | ou | o ")
_TIGHT = frozenset("-–—‑")
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)(?: (?:about|around|roughly|an estimated|some))? ?$")
_AND = frozenset((" and ", " und ", " et ", " y "))
_MOVED = re.compile(
    r"\b(?:rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|increas\w+|decreas\w+|grew|grow\w*|dropp?\w*|"
    r"declin\w+|climb\w*|jump\w*|slipp\w*|slid|cut\w*|rais\w+|lower\w*|up|down|went|chang\w+|reduc\w+|expand\w*|improv\w+"
    r"|widen\w*|narrow\w*|shr[aiu]nk|doubled|advanc\w+|extend\w*|moved?)\b[^.]{0,40}\bfrom (?:[\w$€£. ]{0,16})$"
    r"|\b(?:pass[ée]\w*|augment\w+|baiss\w+|stieg\w*|gestiegen|sank\w*|gesunken|fiel\w*|subi\w+|baj\w+|cay\w+|pasó)\b"
    r"[^.]{0,40}\b(?:de|von) $"
)
_SCORE_BEHIND = re.compile(
    r" (?:win|wins|victory|loss|defeat|vote|votes|decision|majority|lead|ruling|draw|tie|margin|score|over|against"
    r"|in favor|split|triumph|thrashing|at half)\b"
)
_SCORE_BEFORE = re.compile(
    r"\b(?:won|win|wins|beat|beats|lost|lose|drew|draw|voted|vote|vote of|by|score|lead|led|defeated|ruled|tied"
    r"|trail\w*)(?: [A-Z]?[\w ]{0,20})?[ (]$"
)
_ODDS = frozenset((" in ", " out of ", "-in-", " in every "))
_SIZES = frozenset(("x", "×", " × "))
_ALTERNATIVES = frozenset((" or ", " oder ", " ou ", " o ", " a "))
_COINS = frozenset(("cent", "penny"))
_NO_RANGE = ("a year", "inside", "a label", "part of a code", "a phone")
_LONGEST_LINK = 10
_LOOK_BEHIND = 60
_SMALLEST_YEAR = 1000
_COINS_IN_ONE = 100
_LOPSIDED = 30
"""A lead beyond which two joined numbers are a model rather than a score: ``787-9``."""


class Pair(NamedTuple):
    """Two neighbours and what stands between and before them, in lower case."""

    page: Page
    left: Amount
    right: Amount
    between: str
    before: str

    @property
    def whole(self) -> bool:
        """Tell whether both are bare numbers or counts without a scale."""
        kinds = {self.left.kind, self.right.kind} <= {"number", "count"}
        return kinds and self.left.number.scale == 1 == self.right.number.scale


def join(page: Page, left: Amount, right: Amount) -> Amount | None:
    """Return the one amount that two neighbours make, or none."""
    if not 0 < right.start - left.end <= _LONGEST_LINK or len(left.values) > 1:
        return None
    before = page.low[max(page.floor, left.start - _LOOK_BEHIND) : left.start]
    pair = Pair(page, left, right, page.low[left.end : right.start], before)
    return next((joined for rule in _RULES if (joined := rule(pair))), None)


def shares_refusal(page: Page, left: Amount, right: Amount) -> bool:
    """Tell whether a bare number only continues a refused one: the 24 of ``May 15-24``, the 15 of ``2014-15``."""
    if not left.refused or right.kind != "number" or right.number.scale != 1:
        return False
    between = page.low[left.end : right.start]
    if left.refused == "a phone number" and between in (" ", ") "):
        return True
    return bool(_RANGE.fullmatch(between)) or between in _AND or between == "/"


def _coins(pair: Pair) -> Amount | None:
    """``three dollars and fifty cents``, ``3 dollars 50``."""
    left, right = pair.left, pair.right
    if left.kind != "money" or left.unit in _COINS or left.number.scale != 1 or right.sign:
        return None
    loose = right.kind == "number" and not right.refused and left.end > left.number.end and pair.between != ", "
    coins = right.unit in _COINS or loose
    if not coins or pair.between not in (" ", " and ", ", ") or not 0 < right.values[0] < _COINS_IN_ONE:
        return None
    value = left.values[0] + right.values[0] / _COINS_IN_ONE
    return _merged(pair, left.unit, "money", "with its coins")._replace(values=(value,))


def _size(pair: Pair) -> Amount | None:
    """``320x240``."""
    left, right = pair.left, pair.right
    if pair.between not in _SIZES or left.unit or not (left.number.digits and right.number.digits):
        return None
    return _merged(pair, right.unit, "measure", "size of two sides")


def _odds(pair: Pair) -> Amount | None:
    """``one in five``."""
    left, right = pair.left, pair.right
    if pair.between not in _ODDS or not pair.whole or left.noun:
        return None
    rising = left.values[0] < right.values[0] < _SMALLEST_YEAR
    return _merged(pair, right.unit, "ratio", "odds") if rising else None


def _score(pair: Pair) -> Amount | None:
    """Join a score, a vote or odds: ``a 5-4 vote``, ``won 3-2``, ``3-to-1``."""
    left, right, between = pair.left, pair.right, pair.between
    named = left.refused.startswith("part of a name") and between in _TIGHT
    if not pair.whole or left.unit or (left.refused and not named) or not left.number.digits:
        return None
    if max(left.values[0], right.values[0]) >= _SMALLEST_YEAR or not (between in _TIGHT or between in ("-to-", " to ")):
        return None
    first, second = left.values[0], right.values[0]
    told = right.kind == "number" and (between != " to " or first > second) and _SCORE_BEFORE.search(pair.before)
    cue = told or _SCORE_BEHIND.match(pair.page.low, right.number.end)
    uneven = first > _LOPSIDED and first > _LOPSIDED * second
    if not cue and (first < second or between == " to " or uneven):
        return None
    noun = counted(pair.page.text, pair.page.low, (right.number.end, pair.page.end), single=True)
    return _merged(pair, noun.unit if noun else "", "ratio", "score or ratio")


def _between(pair: Pair) -> Amount | None:
    """``between 5 and 10 million``."""
    if pair.between not in _AND or pair.right.refused or not _BETWEEN.search(pair.before):
        return None
    return _range(pair)


def _span(pair: Pair) -> Amount | None:
    """``5-10``, ``3 to 4``, ``two or three``; not what something rose from and to."""
    left, right, between = pair.left, pair.right, pair.between
    if not _RANGE.fullmatch(between) or _MOVED.search(pair.before):
        return None
    if between in _ALTERNATIVES and (left.unit or left.number.digits or right.refused):
        return None
    return _range(pair)


def _range(pair: Pair) -> Amount | None:
    """Join the two ends of a range; the lower one takes the scale and unit it lacks from the upper one."""
    left, right = pair.left, pair.right
    if left.kind == "rank" or right.kind == "rank" or left.refused.startswith(_NO_RANGE):
        return None
    if right.refused not in ("", left.refused) or (left.refused and not right.unit and left.refused != right.refused):
        return None
    if left.kind == "percent" and not right.unit:
        return None  # rose 50 percent to 120 million
    same = not left.unit or not right.unit or left.unit == right.unit or right.unit.startswith(f"{left.unit} ")
    if not same or (left.kind == "count" and right.kind != "count"):
        return None
    first, last = left.values[0], right.values[0]
    bare = right.number.value / right.number.scale
    if left.number.scale == 1 and right.number.scale > 1 and first < bare and left.number.form != "fraction":
        first *= right.number.scale
    if first >= last:
        return None
    unit, kind = (right.unit, right.kind) if right.unit else (left.unit, left.kind)
    return _merged(pair, unit, kind, "range")._replace(values=(first, last))


def _merged(pair: Pair, unit: str, kind: str, why: str) -> Amount:
    left, right = pair.left, pair.right
    why = f"{why}; {left.why.split(';')[0]} and {right.why}"
    values, end = left.values + right.values, max(left.end, right.end)
    return Amount(left.start, end, values, unit, kind, right.number, why, right.noun, sign=left.sign)


_RULES: tuple[Callable[[Pair], Amount | None], ...] = (_coins, _size, _odds, _score, _between, _span)

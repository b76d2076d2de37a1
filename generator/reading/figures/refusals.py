"""Numbers that are no amounts: years, model names, addresses, sections, list numbers, ``one`` as a pronoun.

Each rule looks only at the number's form and its neighbours. Never judges a number that has a unit, except a bare noun.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.reading.figures.numbers import Number

_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?\.?"
    r"|januar|februar|märz|mai|juni|juli|dezember|oktober|janvier|février|mars|avril|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
MONTHS = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_DATE_BEFORE = re.compile(rf"(?:\b(?:{_MONTHS})|\bmonday|\b(?:tues|wednes|thurs|fri|satur|sun)day),? (?:the )?$")
_DATE_BEHIND = re.compile(rf"\.? (?:de )?(?:{_MONTHS})(?!\w)")
_LABELS = frozenset(
    "section sections chapter chapters article articles page pages paragraph clause item appendix annex figure "
    "table part parts act volume vol verse line room gate exit highway route interstate road autobahn flight "
    "channel apollo version windows ios android iphone ipad ipod galaxy playstation xbox boeing airbus model type "
    "mark class level grade phase stage tier area zone district ward block unit building terminal platform pier "
    "dock lot apartment apt suite step rule rules title schedule amendment proposition prop resolution directive "
    "regulation form case file bill h.r hr s.b group category formula division wave season episode week day scene "
    "lesson exercise issue number-plate bus tram lane camp base sector studio warehouse hangar station covid catch "
    "group-of g seite kapitel artikel absatz paragraf § §§ art kap abs ziffer nummer página capítulo artículo "
    "chapitre and/or p pp fig ch sec sect".split()
)
_MAKES = frozenset(
    "boeing airbus iphone ipad ipod windows galaxy playstation xbox ios android pentium nokia peugeot audi bmw "
    "mercedes porsche ferrari antonov tupolev ilyushin lockheed pixel thinkpad nexus kindle flight apollo soyuz "
    "route highway interstate chapter section article resolution formula catch studio".split()
)
_RANKINGS = frozenset(
    "top global hot fortune forbes billboard inc russell nikkei ftse cac dax ibex asx stoxx s&p msci".split()
)
"""Capitalised before a number they name a list or an index: ``the Top 500 lists it at No. 2``."""
_HEDGES = frozenset(
    "about around approximately roughly some nearly almost over under least most than only just another exactly".split()
)
_FUNCTION = frozenset(
    "a about above after all almost also although among an and another approximately are around as at be because "
    "been before between both but by did down during each even every exactly fewer for from had has have he here "
    "how if in including is it its just last like many maybe more most nearly next no not now of on once one only "
    "or our over past perhaps roughly she since so some still than that the their then there these they this those "
    "though through to total under until up upon was we were what when where which while with within would yet you "
    "barely hardly meanwhile additionally plus minus altogether overall thus therefore said says".split()
)
_STREET = re.compile(
    r",? (?:(?:[NSEW]\.? )?[A-ZÄÖÜÉ][\w.'’-]* ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd|Lane|Drive"
    r"|Square|Terrace|Way|Place|Court)(?!\w)|(?: bis)?,? (?:rue|avenue|boulevard|place|chemin) "
)
_LIST_MARK = re.compile(r" ?[.)](?:\s|$)")
_LATER_MARK = re.compile(r" ?\)(?:\s|$)")
_ERA = re.compile(r" ?(?:b\.?c\.?|a\.d\.?|bce|ce)\b")
_BOTH = re.compile(r"\b(?:the|these|those|our|their|his|her|its) $")
_HALF_NO = re.compile(r"\b(?:first|second|last|other|latter|later|better|top|bottom|back|early|late|and a) $")
_THE_MODEL = re.compile(r"\b(?:the|a|an|this|its|our|their) $")
_LAST_WORD = re.compile(r"([^\W\d_](?:[\w.&'’/-]*[^\W_]|)|§§?)[.)]?[ \u00a0]?$")
_PHONE = re.compile(r"(?:\b(?:tel|phone|telephone|fax|call|calling|dial|text|hotline)\b[^.]{0,12}|\+|\(0|\d[)]? )$")
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_PEOPLE = frozenset("people person man woman child soldier troop worker employee refugee student guest".split())
_ONE_NO = re.compile(
    r"(?:\b(?:no|any|every|some|each|this|that|the|which|another|last|first|only|but|next|or more|latter)[ -]|[a-z]-)$"
)
_ONE_ONLY = re.compile(
    r"(?:-(?!\w)|[ -](?:of|another|in|or|on|to|who|that|which|is|was|can|could|would|should|will|must|may|might|has"
    r"|had|s|by|and|the|more|such|thing|part|aspect|example|instance|form|kind|type|sort|step|side|way|hand|point|reason|knows|for|at|more|day|time|another|as|with|man|off)\b|['’.,;:!?)\]”\"]|$|\s*$)"
)
_THE_ONES = re.compile(r"\b(?:the|these|those|other|last|no|first)[ -]$")
_LAST_DAY, _MOST_IN_LIST, _MOST_IN_BRACKETS = 31, 20, 9
_LOOK_BEHIND = 28
"""Characters before a number that are looked at."""


class Around(NamedTuple):
    """A number and what stands around it."""

    text: str
    low: str
    number: Number
    floor: int
    end: int
    unit: str
    """The noun counted, perhaps empty."""
    before: str
    behind: str
    """The same characters before the number in lower case."""
    label: str
    """The word right before the number, in lower case; empty where something else stands there."""
    name: str
    """That word as written."""

    @classmethod
    def of(cls, text: str, low: str, number: Number, bounds: tuple[int, int], unit: str) -> "Around":
        """Return what stands around a number between two offsets."""
        floor, end = bounds
        start = max(floor, number.start - _LOOK_BEHIND)
        before, behind = text[start : number.start], low[start : number.start]
        # A space only ends the word, so what stands before another one need not be tried.
        match = _LAST_WORD.search(behind, behind.rfind(" ", 0, max(len(behind) - 2, 0)) + 1)
        name = before[match.start(1) : match.end(1)] if match else ""
        return cls(text, low, number, floor, end, unit, before, behind, match[1] if match else "", name)

    @property
    def plain(self) -> bool:
        """Tell whether the number is digits without any mark."""
        return self.number.digits.isdigit()


def form(low: str, number: Number, floor: int, end: int) -> str:
    """Return why the characters at a number make it part of something longer, or an empty text."""
    start, digits = number.start, number.digits
    before = low[start - 1] if start > floor else " "
    inside = start - 2 >= floor and low[start - 2].isalnum()
    after = low[number.end] if number.end < end else " "
    if before.isalpha() or before in "_@\\=&" or after == "_":
        return "inside a word"
    if before in ".,:/" and inside:
        return "inside a longer number"
    if before in "-–‑" and inside and low[start - 2].isalpha():
        return "part of a name"
    if before == "'" or (before == "’" and len(digits) == 2):  # noqa: PLR2004
        return "a year in short"
    code = digits and after in ":/@" and number.end + 1 < end and low[number.end + 1].isalnum()
    zero = len(digits) > 1 and digits[0] == "0" and digits[1] not in ".,"
    return "part of a code" if code or zero else ""


def bare(around: Around) -> str:
    """Return why a number without a unit of measure is no amount, or an empty text."""
    number = around.number
    if number.form == "fraction":
        half = _HALF_NO.search(around.behind)
        return "a half of time or of two things, not an amount" if half else ""
    if number.scale != 1 or number.form in ("vague", "times"):
        return ""
    rules = _IN_DIGITS if number.digits else _IN_WORDS
    for why, rule in rules:
        if rule(around):
            return f"{why} “{around.name}”" if why.endswith("after") else why
    return ""


def _both(a: Around) -> bool:
    return a.number.value == 2 and bool(_BOTH.search(a.behind))  # noqa: PLR2004


def _pronoun(a: Around) -> bool:
    if a.number.value == 1:
        return not a.unit or bool(_ONE_NO.search(a.behind) or _ONE_ONLY.match(a.low, a.number.end, a.end))
    return not a.unit and bool(_THE_ONES.search(a.behind))


def _year(a: Around) -> bool:
    if _ERA.match(a.low, a.number.end, a.end):
        return True
    if not a.plain or not _YEAR.fullmatch(a.number.digits):
        return False
    return not (a.unit and (a.label in _HEDGES or a.unit in _PEOPLE))


def _day(a: Around) -> bool:
    if not a.plain or len(a.number.digits) > 2 or a.number.value > _LAST_DAY:  # noqa: PLR2004
        return False
    return bool(_DATE_BEHIND.match(a.low, a.number.end, a.end) or _DATE_BEFORE.search(a.behind))


def _list_number(a: Around) -> bool:
    if a.number.start == a.floor and _LIST_MARK.match(a.low, a.number.end, a.end):
        return True
    opened = a.before.endswith("(")
    most = _MOST_IN_BRACKETS if opened else _MOST_IN_LIST
    alone = "(" not in a.before.removesuffix("(")
    return a.number.value <= most and alone and bool(_LATER_MARK.match(a.low, a.number.end, a.end))


def _model(a: Around) -> bool:
    return not a.unit and a.plain and len(a.number.digits) > 2 and bool(_THE_MODEL.search(a.behind))  # noqa: PLR2004


def _reference(a: Around) -> bool:
    return a.before.endswith("[") and a.low[a.number.end : a.number.end + 1] == "]"


def _phone(a: Around) -> bool:
    if a.plain and a.behind.endswith("+") and a.low[a.number.end : a.number.end + 1] in tuple(" -("):
        return True
    return not a.unit and a.plain and len(a.number.digits) > 2 and bool(_PHONE.search(a.behind))  # noqa: PLR2004


def _named(a: Around) -> bool:
    """Tell whether the number stands right behind a capitalised word: ``Windows 7``, ``Global 1000``."""
    if not a.name or not a.name[0].isupper() or not a.plain or a.unit or a.label in _FUNCTION:
        return False
    return not _opens(a) or (a.name.isupper() and len(a.name) > 1)


def _ranking(a: Around) -> bool:
    """Tell whether the number belongs to the name of a list or an index."""
    return a.label in _RANKINGS and a.name[:1].isupper() and a.plain and not _opens(a)


def _opens(a: Around) -> bool:
    """Tell whether the word before the number opens its sentence, so that its capital says nothing."""
    return a.behind.find(a.label) + max(a.floor, a.number.start - _LOOK_BEHIND) == a.floor


_Rules = tuple[tuple[str, Callable[[Around], bool]], ...]
_IN_WORDS: _Rules = (
    ("a pronoun", _pronoun),
    ("“the two” stands for both of them", _both),
    ("a label after", lambda a: a.label in _LABELS and not a.unit and a.number.value != 1),
)
_IN_DIGITS: _Rules = (
    ("“the two” stands for both of them", _both),
    ("a year", _year),
    ("a day of a month", _day),
    ("a list number", _list_number),
    ("a model", _model),
    ("a reference mark", _reference),
    ("an address", lambda a: bool(_STREET.match(a.text, a.number.end, a.end))),
    ("a phone number", _phone),
    ("a label after", lambda a: a.label in _MAKES or (a.label in _LABELS and not a.unit)),
    ("part of a name after", _named),
    ("part of a name after", _ranking),
)

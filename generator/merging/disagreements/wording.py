"""The words of a clause as they are compared: stems without function words, and names word by word.

A sentence's own stems are in its content; this reads parts of it. Never decides anything.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from generator.merging import contents
from generator.merging.contents import Content

_NAME = re.compile(r"(?<![\w.])(?:[a-z]{0,2}[A-ZÀ-Þ][\w’'&.-]*\w|[A-ZÀ-Þ])(?!\w)")
_MODEL = re.compile(
    r"(?<![\w.$€£])(?=\w*\d)(?=\w*[A-Za-z])(?!\d+(?:st|nd|rd|th|s|gb|mb|tb|ghz|mhz|km|kg|cm|mm|mph|bn|m|k|pm|am)\b)\w+",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|at|near|outside|across|around|of|from|en|à|im) (?:the )?(?:[a-z]+ ){0,2}?([A-ZÀ-Þ][\w’'-]+)"
)
_OPENS = re.compile(r"(?:^|[.!?:] ?|[\"“‘«„] ?)$")
_DAYS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr a the in on at he "
    "she it they but and usd eur gbp us".split()
)
_DIGITS = re.compile(r"\d")
_GENITIVE = re.compile(r"['’]s$")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTHS})\.? (?P<day>[0-3]?\d)(?!\d)|(?<!\d)(?P<before>[0-3]?\d)\.? (?P<later>{_MONTHS})\b"
)
_FRAME = re.compile(r"(?:[A-Z][a-z]+ly,? )?(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]cross|[Aa]round) [^.]{2,60}$")
_ENDS_IN = re.compile(rf"(?:{_NAME.pattern} )*{_NAME.pattern}\W{{1,3}}$")
_BEGINS_WITH = re.compile(rf"\W{{1,3}}{_NAME.pattern}")
_MOST_NAMES, _MOST_WORDS = 2, 8
ALL_BUT_SAME = 0.8
"""Share of stems from which two sentences are one sentence with something changed in it."""


@lru_cache(maxsize=50_000)
def stems(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a text, without numbers and function words."""
    return frozenset(term for term in contents.terms(text, language) if not _DIGITS.search(term))


def names(text: str) -> frozenset[str]:
    """Return the capitalised words of a text in lower case, without months, days and what only opens a sentence."""
    found: set[str] = set()
    for match in _NAME.finditer(text):
        word = _bare(match.group())
        if word not in _DAYS and not _OPENS.search(text[: match.start()]):
            found.add(word)
    return frozenset(found)


def plain(text: str) -> str:
    """Return a text without its names."""
    return _NAME.sub(" ", text)


def days(text: str) -> frozenset[str]:
    """Return the days that a text names without their year: weekdays, and days of a month as ``jan 9``."""
    low = text.casefold()
    found = {match.group() for match in _WEEKDAY.finditer(low)}
    for match in _MONTH_DAY.finditer(low):
        month, day = (match["month"], match["day"]) if match["month"] else (match["later"], match["before"])
        found.add(f"{month[:3]} {int(day)}")
    return frozenset(found)


def models(text: str) -> frozenset[str]:
    """Return the words that mix letters and digits, as names of models and codes do: ``3GS``, ``A380``."""
    return frozenset(match.group().casefold() for match in _MODEL.finditer(text))


def places(text: str) -> frozenset[str]:
    """Return the names behind a preposition of place, in lower case, without months and days."""
    found = (_bare(match[1]) for match in _PLACE.finditer(text))
    return frozenset(word for word in found if word not in _DAYS)


def akin(left: Content, right: Content) -> float:
    """Return how much of two sentences is the same, 0 to 1: the Dice coefficient of their stems, numbers left out."""
    one, other = _words(left.terms), _words(right.terms)
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def same_order(left: Content, right: Content) -> bool:
    """Tell whether two sentences are the same but for numbers, months and weekdays."""
    one, other = ([term for term in it.terms if not _DIGITS.search(term) and term not in _DAYS] for it in (left, right))
    return one == other


def subject(members: Sequence[Content], what: str) -> str:
    """Return what sentences are about, in a few words: ``date: Acme, Kabul``, the entities that most of them name."""
    counts = Counter(name for content in members for name in dict.fromkeys(content.names))
    first = {name: number for number, name in reversed(list(enumerate(counts)))}
    shared = [name for name, count in counts.items() if count * 2 >= len(members) and count > 1]
    shared.sort(key=lambda name: (-counts[name], first[name]))
    free = _MOST_WORDS - len(what.split())
    chosen: list[str] = []
    for name in shared[:_MOST_NAMES]:
        free -= len(name.split())
        if free >= 0:
            chosen.append(name)
    return f"{what}: {', '.join(chosen)}" if chosen else what


@lru_cache(maxsize=50_000)
def _words(terms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(term for term in terms if not _DIGITS.search(term))


def _bare(name: str) -> str:
    return _GENITIVE.sub("", name).rstrip(".").casefold()


def frame(text: str) -> frozenset[str]:
    """Return the places that a sentence begins with: ``In Lyon, …``; all it tells is of there."""
    first, comma, _ = text.partition(",")
    return places(first) if comma and _FRAME.match(first) else frozenset()


def beside(left: str, right: str) -> frozenset[str]:
    """Return the name right at what stands between two texts: ``Lyon`` of ``Lyon (`` and of ``) Lyon``."""
    before, behind = _ENDS_IN.search(left), _BEGINS_WITH.match(right)
    return names(f"… {(before or behind or [''])[0]}")

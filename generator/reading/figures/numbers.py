"""Numbers as a text writes them - digits, words, fractions, scale words - and the decimal each stands for.

Never decides whether a number is an amount.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.reading.figures import numerals

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_MARKS = re.compile(rf"['’ {numerals.SPACES}]")
_NO_DIGITS = re.compile(r"\D")
_HYPHENS = re.compile(r"[ -]+")
_LETTERS = re.compile(r"[a-z]+")
_OF_A = re.compile(r" (?:of )?an? (?=[mb]illion|dozen)")
_AND_PART = re.compile(r" and (?:a|one)[ -](half|third|quarter)$")
_MOST_PLACES = 6
"""Decimal places up to which a fraction is given exactly; longer ones are rounded to two."""
_LARGEST_PART, _LONGEST_PART = 100, 4
_LARGEST_SCALE = 10**12


class Number(NamedTuple):
    """A number read from the text."""

    start: int
    end: int
    value: Decimal
    digits: str
    """The digits as written; empty for a number in words."""
    why: str
    scale: Decimal = Decimal(1)
    """What a scale word multiplied it with."""
    form: str = ""
    """``ordinal``, ``vague`` (``dozens``), ``fraction``, ``times`` (``twice``) or empty."""


def places(low: str, language: str) -> list[int]:
    """Return where in a lower-cased text a number may begin, in order."""
    return [
        at
        for _, at, _ in numerals.starts(language).find_matches_as_indexes(low)
        if low[at] < "a" or not at or not (low[at - 1].isalnum() or low[at - 1] == "_")
    ]


def find(low: str, at: Iterable[int], end: int, language: str) -> Iterator[Number]:
    """Yield the numbers that begin at some places of a lower-cased text, and end before an offset, in order."""
    read, taken = numerals.number(language).match, 0
    for place in at:
        if place < taken:
            continue
        match = read(low, place, end) or (low[place] == "a" and read(low, place + 2, end))
        if not match:
            continue
        taken = match.end()
        reader = _READERS.get(match.lastgroup or "")
        if reader and (number := reader(match, language)):
            number = _scaled(number, low, end, language)
            taken = number.end
            yield number


def parse(digits: str, language: str) -> Decimal:
    """Return the decimal that digits with their marks stand for in a language."""
    if digits.isdecimal():
        return Decimal(digits)
    bare = _MARKS.sub("", digits)
    if language == "en":
        return Decimal(bare.replace(",", ""))
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(".", "")
    return Decimal(bare.replace(",", "."))


def _scaled(number: Number, low: str, end: int, language: str) -> Number:
    """Take in the scale words behind a number."""
    if number.form in ("ordinal", "times"):
        return number
    at, factor, why = number.end, Decimal(1), number.why
    if number.form == "fraction" and (gap := _OF_A.match(low, at, end)):
        at = gap.end() - 1
    begun = at
    while factor < _LARGEST_SCALE and (match := numerals.scale(language).match(low, at, end)):
        factor *= numerals.SCALES[language][match[1]]
        at, why = match.end(), f"{why}, {match[1]}"
    if at == begun:
        return number
    return Number(number.start, at, number.value * factor, number.digits, why, factor)


def _digits(match: re.Match[str], language: str) -> Number | None:
    """Return a number in digits, or none where a stroke in it makes no fraction."""
    start, end = match.span()
    digits, part, over = match["digits"], match["part"], match["over"]
    if over:
        whole = not part and digits.isdigit() and len(digits) < len(over) <= _LONGEST_PART
        if not whole or not 0 < int(digits) < int(over[1:]) <= _LARGEST_PART:
            return None
        return Number(start, end, _fraction(int(digits), int(over[1:])), digits, "fraction")
    value, why = parse(digits, language), "digits"
    if part:
        top, bottom = numerals.VULGAR[part] if part in numerals.VULGAR else map(int, part.split("/"))
        value, why = value + _fraction(top, bottom), "digits and a fraction"
    return Number(start, end, value, digits, why)


def _fraction(top: int, bottom: int) -> Decimal:
    """Return a fraction, to two places where it has no end."""
    value = Decimal(top) / Decimal(bottom)
    places = len(f"{value:f}".partition(".")[2])
    return value if places <= _MOST_PLACES else round(value, 2)


def _share(said: str) -> Decimal:
    """Return the value of ``half``, ``a third``, ``two-thirds``."""
    words = _HYPHENS.split(said)
    top = 1 if len(words) == 1 or words[0] in ("a", "an") else numerals.WORDS["en"][words[0]]
    part = words[-1]
    return _fraction(top, numerals.PARTS.get(part) or numerals.PARTS[part.removesuffix("s")])


def _sum(said: str) -> Decimal:
    """Return the value of English number words: each scale multiplies what stands before it."""
    part = _AND_PART.search(said)
    total = group = 0
    for word in _LETTERS.findall(said[: part.start()] if part else said):
        if word == "hundred":
            group = (group or 1) * 100
        elif word in numerals.SCALES["en"]:
            total, group = total + (group or 1) * numerals.SCALES["en"][word], 0
        else:
            group += numerals.WORDS["en"].get(word, 0)
    value = Decimal(total + group)
    return value + _fraction(1, numerals.PARTS[part[1]]) if part else value


def _plain(match: re.Match[str], value: Decimal | int | str, why: str, form: str = "") -> Number:
    return Number(*match.span(), Decimal(value), "", why, form=form)


def _vague(match: re.Match[str], _: str) -> Number:
    said = match.group()
    value = math.prod(numerals.PLURAL_SCALES[word] for word in said.split(" of "))
    return _plain(match, value, f"“{said}”, at least this many", "vague")


def _times(match: re.Match[str], _: str) -> Number:
    said = match.group()
    value = {"twice": Decimal(2), "thrice": Decimal(3)}.get(said) or _sum(said.removesuffix("fold"))
    return _plain(match, value, "multiple in a word", "times")


def _word(match: re.Match[str], language: str) -> Number:
    said = match.group()
    return _plain(match, _sum(said) if language == "en" else numerals.WORDS[language][said], "number word")


_READERS: dict[str, Callable[[re.Match[str], str], Number | None]] = {
    "digits": _digits,
    "part": _digits,
    "over": _digits,
    "vulgar": lambda match, _: _plain(match, _fraction(*numerals.VULGAR[match.group()]), "fraction"),
    "folds": lambda match, _: _plain(match, _NO_DIGITS.sub("", match.group()), "multiple", "times"),
    "ordinal": lambda match, _: _plain(match, _NO_DIGITS.sub("", match.group()), "ordinal", "ordinal"),
    "rank": lambda match, _: _plain(match, numerals.ORDINALS.index(match.group()) + 1, "ordinal", "ordinal"),
    "share": lambda match, _: _plain(match, _share(match.group()), "fraction in words", "fraction"),
    "vague": _vague,
    "times": _times,
    "lone": lambda match, _: _plain(match, numerals.SCALES["en"][match.group().split()[-1]], "number words"),
    "words": _word,
}
"""What reads each form of number, by the group of the pattern that matched last."""

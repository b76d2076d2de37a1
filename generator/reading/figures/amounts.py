"""An amount in the making, and what stands right at its number: a currency sign, a minus, a letter for millions.

Never joins two numbers and never looks beyond the block.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from generator.reading.figures import currencies, nouns, units
from generator.reading.figures.numbers import Number


class Page(NamedTuple):
    """What the rules read: one block of a text."""

    text: str
    low: str
    """The text in lower case, at the same offsets."""
    language: str
    floor: int
    """Where the block begins."""
    end: int


class Amount(NamedTuple):
    """A figure in the making."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    unit: str
    kind: str
    """money, percent, duration, age, measure, count, rank, multiple, ratio or number."""
    number: Number
    """The number last read for it."""
    why: str
    noun: nouns.Noun | None = None
    refused: str = ""
    """Why it is no amount by itself; it can still be the lower end of a range."""
    sign: bool = False
    """A currency stands before the number."""


_WORD = re.compile(
    r"(?:[ \u00a0\u202f]?-[ ]?|[ \u00a0\u202f\n]|)"
    r"((?:[^\W\d_]\.){2,}|[°][ ]?[cf](?!\w)|[%‰°℃℉]|[^\W\d_]+(?:['’][a-z]+)?[²³]?(?:[23](?!\w))?)(?![\d_])"
)
_LETTER = re.compile(r"\ ?([mbkt])(?![\w'’])|([mb])(?=(?:usd|eur|gbp)\b)")
_LETTERS = {"m": 10**6, "b": 10**9, "k": 10**3, "t": 10**12}
_ARTICLE = re.compile(r"(?: of)? an?(?= )")
_LINK = re.compile(r" (?:of|de)(?= )| d['’]")


def begin(page: Page, number: Number, free: int) -> tuple[Amount, str]:
    """Return the number with what stands right at it, and the unit of a currency sign before it, perhaps empty.

    A sign is the number's own only where it stands behind ``free``.
    """
    start, sign = number.start, ""
    if number.form == "" and (found := currencies.before(page.low, free, number.start)):
        start, sign = found
        number = _mega(page.low, start, number)
    start, number = _minus(page.low, free, start, number)
    if sign or number.digits:
        number = _letter(page, number, money=bool(sign))
    return Amount(start, number.end, (number.value,), "", "number", number, number.why), sign


def times(number: Number, factor: int, word: str) -> Number:
    """Return the number multiplied by a scale."""
    scale = Decimal(factor)
    return number._replace(value=number.value * scale, scale=scale, why=f"{number.why}, {word}")


def words(page: Page, at: int, most: int = 4) -> list[tuple[str, int]]:
    """Return up to four words behind an offset, in lower case, each with its end."""
    found: list[tuple[str, int]] = []
    while len(found) < most and (match := _WORD.match(page.low, at, page.end)):
        word = match[1]
        if found and match.start(1) == at and found[-1][0][-1].isalpha() and word[0].isalpha():
            break
        at = match.end()
        found.append((word, at))
    return found


def linked(page: Page, number: Number) -> list[tuple[str, int]]:
    """Return the words of a unit that is linked to its number: ``half an inch``, ``millions of dollars``."""
    link = _ARTICLE if number.form == "fraction" else _LINK if number.scale != 1 or number.form == "vague" else None
    match = link and link.match(page.low, number.end, page.end)
    found = words(page, match.end()) if match else []
    said = [word for word, _ in found]
    known = said and (
        currencies.named(said, page.language) or units.named(said, page.language, digits=False, attached=False)
    )
    return found if known else []


def _mega(low: str, start: int, number: Number) -> Number:
    """Multiply by a million where the code before the number says so: ``MAUD 60``."""
    if low[start] == "m" and low[start : start + 4].isalpha() and low[start : start + 3] not in ("mxn", "myr"):
        return times(number, 10**6, "M")
    return number


def _minus(low: str, free: int, start: int, number: Number) -> tuple[int, Number]:
    """Take in a minus sign before a number or its currency."""
    if start <= free or low[start - 1] not in "-−–" or not number.digits:
        return start, number
    if start > 1 and low[start - 2] not in " (\n\u00a0":
        return start, number
    return start - 1, number._replace(value=-number.value, why=f"{number.why}, minus sign")


def _letter(page: Page, number: Number, *, money: bool) -> Number:
    """Take in ``m``, ``b``, ``k`` or ``t`` behind a number where it is a scale and no metre or tonne."""
    match = _LETTER.match(page.low, number.end, page.end)
    if not match or number.scale != 1:
        return number
    letter = match[1] or match[2]
    attached = page.low[match.start()] != " "
    scaled = bool(match[2]) or money or (letter == "k" and attached)
    if not scaled and letter in "mb" and attached:
        follows = [word for word, _ in words(page, match.end())]
        known = bool(follows) and (nouns.plural(follows[0]) or currencies.named(follows, page.language) is not None)
        scaled = known or (letter == "m" and page.text[match.start(1)].isupper())
    return times(number, _LETTERS[letter], letter)._replace(end=match.end()) if scaled else number

"""Amounts in our own words, written alike whatever language and style they came in. Never rounds and never converts."""

import re
from decimal import Decimal

from generator.model import Figure

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_DIGITS = 3
"""Decimals that a number of millions may have; with more, it is written out."""
_PARTS = re.compile(r"(?<=\d)([-x:])")
_JOINTS = {"-": "–", "x": " × ", ":": " : "}
_ODDS = re.compile(r"(\d+):(\d+)")
_FLOOR = "at least this many"
"""What the reading says of words such as dozens and scores."""
_ALIKE = frozenset(
    "people police staff personnel cattle sheep fish aircraft series species dead hertz celsius fahrenheit horsepower "
    "magnitude kelvin".split()
)
_ODD = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "inch": "inches",
    "policeman": "policemen", "policewoman": "policewomen", "wife": "wives", "life": "lives", "half": "halves",
}  # fmt: skip
_HISSING = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")


def number(value: str) -> str:
    """Return a value as a reader writes it: ``1.8 million``, ``6,000``, ``5–10``, ``3 in 10``."""
    if odds := _ODDS.fullmatch(value):
        return f"{odds[1]} in {odds[2]}"
    return "".join(_JOINTS.get(part, "") or _one(part) for part in _PARTS.split(value))


def unit(figure: Figure, *, english: bool = True) -> str:
    """Return the unit that goes with the number: ``USD``, ``months``; nothing where the number says it or has none.

    What is counted is in the language of its source; only English words are put into the plural.
    """
    if figure.kind in ("percent", "rank", "ratio") or not figure.unit:
        return ""
    if figure.kind == "money" or figure.value == "1" or (figure.kind == "count" and not english):
        return figure.unit
    return _several(figure.unit)


def say(figure: Figure) -> str:
    """Return the number with what can only be read with it: ``80%``, ``No. 36``, ``at least 24`` for dozens."""
    said = number(figure.value)
    if _FLOOR in figure.why:
        return f"at least {said}"
    if figure.kind == "percent":
        return f"{said}%" if figure.unit in ("percent", "") else f"{said} {_several(figure.unit)}"
    return f"No. {said}" if figure.kind == "rank" else said


def size(value: str) -> Decimal:
    """Return what a value is sorted by: the lower end of a range, the share that odds are."""
    if odds := _ODDS.fullmatch(value):
        return Decimal(odds[1]) / (Decimal(odds[2]) or 1)
    return _decimal(_PARTS.split(value)[0])


def _one(value: str) -> str:
    amount = _decimal(value)
    for scale, name in _SCALES:
        if abs(amount) >= scale:
            exponent = (amount / scale).normalize().as_tuple().exponent
            if isinstance(exponent, int) and -exponent <= _DIGITS:
                return f"{_plain(amount / scale)} {name}"
    return _plain(amount) if amount == amount.to_integral_value() or abs(amount) >= 1 else value


def _plain(amount: Decimal) -> str:
    said = f"{amount:,f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def _decimal(value: str) -> Decimal:
    return Decimal(value) if re.fullmatch(r"-?\d+(?:\.\d+)?", value) else Decimal(0)


def _several(name: str) -> str:
    """Return the plural of a unit, as English usually makes it."""
    for word in (" per ", " of "):
        if word in name:
            what, _, rest = name.partition(word)
            return f"{_several(what)}{word}{rest}"
    first, _, last = name.rpartition(" ")
    if last in _ALIKE or not last.isascii() or last.isupper() or not last.isalpha():
        return name
    if last in _ODD:
        many = _ODD[last]
    elif _HISSING.search(last):
        many = f"{last}es"
    else:
        many = _CONSONANT_Y.sub("ie", last) + "s"
    return f"{first} {many}".lstrip()

"""What a language's table of words holds, and the patterns that are made of it.

Words are found as written, with a capital, or all in capitals; English months and weekdays, and German nouns, only with
their capital. Tables hold small letters. Holds no word itself, and no pattern of a whole date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.reading.dates.periods import Grain


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    months: Mapping[str, int]
    """Full names and abbreviations without their stop; January is 1."""
    weekdays: Mapping[str, int]
    """Monday is 0."""
    numbers: Mapping[str, int]
    deictic: Mapping[str, int]
    """Days from the day of publication."""
    relative: Mapping[str, int]
    """``last`` is -1, ``this`` 0, ``next`` 1."""
    units: Mapping[str, Grain]
    past: str
    """Pattern of verb groups that tell of the past."""
    future: str
    """Pattern of verb groups that tell of what is to come."""
    present: str = r"(?!)"
    """Pattern of verb groups that tell how things are."""
    infinitive: str = r"(?!)"
    """Pattern of what is to come in a headline, where no other verb stands."""
    seasons: Mapping[str, int] = field(default_factory=dict)
    """Spring is 0."""
    more: tuple[str, ...] = ()
    """Further words and phrases that only dates have."""
    openers: tuple[str, ...] = ()
    """Words a date may begin with, other than those of the tables."""
    capital: bool = True
    """Whether months and weekdays have a capital."""

    def triggers(self) -> list[str]:
        """Return the forms of words one of which is in every date that has no figures."""
        names = {*self.months, *self.weekdays}
        others = {name.split()[-1] for table in (self.deictic, self.units, self.seasons) for name in table}
        others |= set(self.more)
        small = others if self.capital else others | names
        return sorted(small | {form for word in others | names for form in (_title(word), word.upper())})

    def opening(self) -> str:
        """Return a pattern of the words a date may begin with before a trigger, and of figures and numerals."""
        first = {name.split()[0] for table in (self.numbers, self.relative, self.openers) for name in table}
        numerals = "" if self.capital else "|[IVX]{2}"
        return rf"(?<!\w)(?:(?:{either(first)})(?!\w)|\d|['’‘]{numerals})"


def either(words: Iterable[str], *, capital: bool = False) -> str:
    """Return a pattern of any of the words, longest first; ``capital``: every word with one."""
    words = [word.lower() for word in words]
    forms = {_title(word) if capital else _capital(word) for word in words}
    forms |= {word.upper() for word in words} | (set() if capital else set(words))
    return any_of(sorted(forms, key=lambda form: (-len(form), form)))


def any_of(forms: Iterable[str]) -> str:
    """Return a pattern of any of the forms, which tries only those that begin with the letter it stands at."""
    tails: dict[str, list[str]] = {}
    for form in forms:
        tails.setdefault(form[:1], []).append(form[1:])
    said = (_form(head + same[0]) if len(same) == 1 else _form(head) + any_of(same) for head, same in tails.items())
    return f"(?:{'|'.join(said)})"


def names(words: Iterable[str], *, shortest: int, full: Iterable[str] = (), capital: bool = False) -> str:
    """Return a pattern of names; a stop may follow those of fewer letters, which are abbreviations unless ``full``."""
    words = set(words)
    short = {word for word in words if len(word) < shortest} - set(full)
    stopped = rf"|{either(short, capital=capital)}(?!\w)\.?" if short else ""
    return either(words - short, capital=capital) + stopped


def _title(words: str) -> str:
    return " ".join(map(_capital, words.split()))


def _capital(word: str) -> str:
    return word if word == "of" else word[:1].upper() + word[1:]


def _form(word: str) -> str:
    return word.replace(".", r"\.").replace("'", "['’]").replace(" ", r"\s+")


def number(names: str, start: int = 1) -> dict[str, int]:
    """Return the names numbered from ``start``; names of one number are joined by a slash."""
    return {name.lower(): number for number, same in enumerate(names.split(), start) for name in same.split("/")}


def units(**names: str) -> dict[str, Grain]:
    """Return the grain that each name stands for."""
    return {name.lower(): Grain[grain] for grain, same in names.items() for name in same.split()}

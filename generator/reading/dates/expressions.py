"""What passes between finding and resolving: an expression as it stands in the text, its surroundings, its meaning."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.model import Span, Timex
from generator.reading.dates import tense
from generator.reading.dates.periods import Grain, bounds, value
from generator.reading.dates.reference import Reference
from generator.reading.dates.tense import Tense
from generator.reading.dates.words import Words


class Meaning(NamedTuple):
    """The value of an expression; an empty value where it cannot be known."""

    value: str
    grain: Grain
    why: str


class Expression(NamedTuple):
    """A stretch of text that a rule matched."""

    rule: "Rule"
    span: Span
    groups: Mapping[str, str]
    """The rule's named groups that matched, in small letters, white space made single spaces."""


class Setting(NamedTuple):
    """What an expression is resolved with."""

    text: str
    sentence: Span
    words: Words
    reference: Reference | None
    earlier: tuple[Timex, ...]
    """Resolved dates before it in its block and the few blocks before that."""
    later: Expression | None = None
    """The other end of a range, where the expression is the first."""
    begun: Timex | None = None
    """The first end of a range, where the expression is the other."""

    def tense(self, span: Span) -> Tense:
        """Return the tense at the place of a date."""
        return tense.of(self.text, span, self.sentence, self.words)

    def anchor(self, *grains: Grain) -> tuple[Timex, date] | None:
        """Return the last date told of that is as exact as asked, and its first day."""
        for timex in reversed(self.earlier):
            ends = bounds(timex.value)
            if ends and timex.precision in grains:
                return timex, ends[0]
        return None

    def counted(self, grain: Grain, reckon: Callable[[date], date], why: str) -> Meaning:
        """Count from the day of publication; every day it can have been must give the same value."""
        if self.reference is None:
            return Meaning("", grain, f"{why}, but the day of publication is not known")
        found = set()
        for day in {self.reference.first, self.reference.last}:
            try:
                found.add(value(grain, reckon(day)))
            except (OverflowError, ValueError):
                found.add("")
        if len(found) > 1 or "" in found:
            return Meaning("", grain, f"{why}, but publication is only known as {self.reference.name}")
        return Meaning(found.pop(), grain, f"{why}, counted from {self.reference.name} ({self.reference.why})")


Resolver = Callable[[Expression, Setting], Meaning | None]
"""Returns none where the expression is no date after all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of date."""

    name: str
    pattern: str
    """Verbose regular expression; it begins at the start of a word."""
    resolve: Resolver
    listed: bool = False
    """Whether it is a day that may lend its month to others: ``3 and 4 May``."""

    @property
    def nameless(self) -> str:
        """Return the pattern without its group names, to be part of a larger one."""
        return re.sub(r"\(\?P<\w+>", "(?:", self.pattern)

    def compiled(self) -> re.Pattern[str]:
        """Return the pattern compiled."""
        return re.compile(self.pattern, re.VERBOSE)

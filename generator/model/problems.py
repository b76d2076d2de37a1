"""Problems are values: what is wrong, where, by which rule, and what to write instead."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem stops."""

    ERROR = "error"
    """Nothing is written while one stands."""
    WARNING = "warning"
    """Said, but the site is still built."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a project's file."""

    path: str
    """Relative to the project, with forward slashes."""
    line: int = 0
    """From 1; 0 where the problem is the file as a whole."""
    column: int = 0
    """From 1; 0 where the problem is the line or file as a whole."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. Sorts by place, so a list of them reads like the files do."""

    place: Place
    rule: str
    """Short stable name in kebab-case, such as ``quote-not-found``; documented in the guide."""
    message: str
    hint: str = ""
    """What to write or do instead; empty where the message says it."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return ``path:line:col: rule: message``, the numbers only where they are known."""
        spot = [self.place.path, *(str(number) for number in (self.place.line, self.place.column) if number)]
        return f"{':'.join(spot)}: {self.rule}: {self.message}"

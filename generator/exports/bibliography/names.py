"""Authors as bibliographies want them: family and given name apart, organizations in one piece.

A name is divided only where its form tells how; never looks a name up anywhere.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.exports.plain import clean

_PARTICLES = frozenset(
    "af al at av bin da das de dei del della den der des di do dos du el ibn la las le los ten ter tot van vom von "
    "y zu zum zur".split()
)
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv phd ph.d. md m.d.".split())
_ORGANIZATION = re.compile(
    r"(?i)\b(?:agency|agencies|association|associates|board|bureau|company|corp|correspondents?|council|court|department"
    r"|desk|editors?|editorial|foundation|gazette|group|herald|holdings?|inc|institute|journal|limited|llc|llp|ltd"
    r"|magazine|media|ministry|network|news|newspapers?|newsroom|newswires?|observer|office|online|plc|post|press"
    r"|radio|reporters?|reuters|review|service|services|society|staff|studio|team|television|times|tribune"
    r"|university|wire|wires|writers?)\b|\b(?:AFP|AG|AP|BBC|CNN|DPA|EFE|GmbH|NGO|PTI|S\.?A\.|TASS|UPI)(?:\b|$)|&|@|\d|/"
)
_NO_CASE = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts in which a name is written without a space, or the family name first."""


@dataclass(frozen=True, slots=True)
class Name:
    """An author. Either ``literal`` or the parts of a personal name are set."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """Lower-case words before the family name, such as ``van der``."""
    suffix: str = ""
    literal: str = ""
    """The whole name of an organization, or of somebody whose name cannot be divided."""
    organization: bool = False
    """Whether it is known or looks like one of an organization."""

    @property
    def last(self) -> str:
        """The particle and the family name."""
        return f"{self.particle} {self.family}".strip()

    def __str__(self) -> str:
        """Return the name as it is spoken."""
        spoken = " ".join(filter(None, (self.given, self.last)))
        return self.literal or (f"{spoken}, {self.suffix}" if self.suffix else spoken)


def split(names: Iterable[str], organizations: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """Return authors in order; ``organizations`` are names known to be none of a person, in lower case."""
    cleaned = (clean(name) for name in names)
    return tuple(_split(name, organizations) for name in cleaned if name)


def _split(name: str, organizations: frozenset[str]) -> Name:
    if name.casefold() in organizations or _ORGANIZATION.search(name):
        return Name(literal=name, organization=True)
    if _NO_CASE.search(name):
        return Name(literal=name)
    first, _, rest = name.partition(",")
    if rest and rest.strip().casefold() not in _SUFFIXES:
        return _inverted(first.strip(), rest.strip(), name)
    words = first.split()
    suffix = rest.strip()
    if not suffix and len(words) > 2 and words[-1].casefold() in _SUFFIXES:  # noqa: PLR2004 - given, family, suffix
        suffix = words.pop()
    if len(words) < 2:  # noqa: PLR2004 - one word cannot be divided
        return Name(literal=name)
    start = next((n for n, word in enumerate(words[:-1]) if n and word in _PARTICLES), len(words) - 1)
    end = next(n for n in range(start, len(words)) if words[n] not in _PARTICLES or n == len(words) - 1)
    return Name(" ".join(words[end:]), " ".join(words[:start]), " ".join(words[start:end]), suffix)


def _inverted(last: str, rest: str, name: str) -> Name:
    """Return a name written with the family name first: ``Gogh, Vincent van`` or ``van Gogh, Vincent``."""
    given, _, suffix = rest.partition(",")
    if "," in suffix or (suffix and suffix.strip().casefold() not in _SUFFIXES) or not last or not given:
        return Name(literal=name)
    words, family = given.split(), last.split()
    trailing = len(words)
    while trailing > 1 and words[trailing - 1] in _PARTICLES:
        trailing -= 1
    leading = 0
    while leading < len(family) - 1 and family[leading] in _PARTICLES:
        leading += 1
    particle = " ".join((*words[trailing:], *family[:leading]))
    return Name(" ".join(family[leading:]), " ".join(words[:trailing]), particle, suffix.strip())

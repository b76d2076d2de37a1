"""English words by how ordinary they are, and by what they report being done.

Read once from ``lists/``, whose README says where they come from. For other languages there are none: their words are
told apart by the dossier alone. Never looks at a sentence.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.merging import contents


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of the words of a language, by their stems."""

    rarity: Mapping[str, int]
    """How many times a word must be halved to be as rare as this one: bits. A stem that is not here is rare."""
    classes: Mapping[str, frozenset[int]]
    """Numbers of the classes of words that report the same being done."""
    opposites: Mapping[int, int]
    """Class of the words that say the opposite of a class, both ways."""
    things: frozenset[int]
    """Classes of words for things, not for something done."""
    roles: frozenset[str]
    """Stems of the words for what people are."""


_NOTHING = Vocabulary({}, {}, {}, frozenset(), frozenset())


@cache
def of(language: str) -> Vocabulary:
    """Return the vocabulary of a language, by its primary subtag."""
    if language != "en":
        return _NOTHING
    rarity = {stem: int(bits) for bits, *stems in map(str.split, _lines("ordinary")) for stem in stems}
    classes: dict[str, set[int]] = defaultdict(set)
    opposites: dict[int, int] = {}
    things: set[int] = set()
    roles: set[str] = set()
    for number, line in enumerate(_lines("actions")):
        if line.startswith("@"):
            roles.update(contents.terms(line.lstrip("@"), language))
            continue
        if line.startswith(">"):
            opposites[number] = number - 1
            opposites[number - 1] = number
        if line.startswith("="):
            things.add(number)
        for stem in contents.terms(line.lstrip(">="), language):
            classes[stem].add(number)
    return Vocabulary(
        rarity,
        {stem: frozenset(numbers) for stem, numbers in classes.items()},
        opposites,
        frozenset(things),
        frozenset(roles),
    )


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath("lists", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]

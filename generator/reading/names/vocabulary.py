"""Words that names are recognised by: closed classes of English, and lists that come with packages.

Read once, when the first name is looked for. ``lists/README.md`` tells where each list comes from and its licence.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every list, ready for look-ups. Classes and words are in lower case, names as they are written."""

    classes: Mapping[str, frozenset[str]]
    """Closed classes by their name, such as ``honorific``."""
    words: frozenset[str]
    """Common words that are not (only) names."""
    places: frozenset[str]
    """Countries, states, capitals and large cities."""
    towns: frozenset[str]
    """Smaller towns and provinces: a name among them may well be something else."""
    demonyms: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the lists."""
    classes: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in _read("classes").splitlines():
        said = line.partition("#")[0].strip()
        if said.startswith("["):
            current = classes.setdefault(said.strip("[]"), set())
        else:
            current.update(said.split())
    lists = {name: frozenset(_read(name).splitlines()) for name in Vocabulary.__slots__ if name != "classes"}
    return Vocabulary({name: frozenset(words) for name, words in classes.items()}, **lists)


def _read(name: str) -> str:
    return files(__package__).joinpath("lists", f"{name}.txt").read_text(encoding="utf-8")

"""Words that names are recognised by: closed classes of English, and lists that come with packages.

Read once, when the first name is looked for. ``lists/README.md`` tells where each list comes from and its licence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.model import EntityType

_KINDS = {"award": EntityType.OTHER, **{str(kind): kind for kind in EntityType}}
_HOMONYM, _PHRASE, _GIVEN, _DEMONYM = "homonym ", "phrase", "given", "demonym"


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
    known: Mapping[str, EntityType]
    """Names that readers of news know by themselves, and what they stand for."""
    homonyms: Mapping[str, EntityType]
    """Names as well known that mean something else, too: ``Apple``."""
    phrases: Mapping[str, EntityType]
    """Names with small words or apostrophes inside: ``Bosnia and Herzegovina``."""


_LISTS = ("words", "places", "towns", "demonyms", "given", "surnames")


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
    lists = {name: frozenset(_read(name).splitlines()) for name in _LISTS}
    known: dict[str, dict[str, EntityType]] = {"": {}, _HOMONYM: {}, _PHRASE: {}, _GIVEN: {}, _DEMONYM: {}}
    for kind, sort, name in _known():
        known[sort][name] = kind
    lists["given"] |= known[_GIVEN].keys()
    lists["demonyms"] |= known[_DEMONYM].keys()
    lists["places"] |= {name for name, kind in known[""].items() if kind is EntityType.PLACE}
    lists["places"] -= {name for name, kind in known[""].items() if kind is not EntityType.PLACE}
    lists["surnames"] |= {name for name, kind in known[""].items() if kind is EntityType.PERSON and " " not in name}
    return Vocabulary(
        {name: frozenset(words) for name, words in classes.items()},
        **lists,
        known=known[""],
        homonyms=known[_HOMONYM],
        phrases=known[_PHRASE],
    )


def _known() -> Iterator[tuple[EntityType, str, str]]:
    """Yield the type, the sort and the name of each well-known name."""
    section = ""
    for line in _read("known").splitlines():
        if line.startswith("["):
            section = line[1 : line.index("]")]
        elif not line.startswith("#"):
            for said in filter(None, map(str.strip, line.split(","))):
                name, _, kind = said.partition(": ")
                if section == _PHRASE:
                    yield _KINDS[kind or "organization"], _PHRASE, name
                elif section in {_GIVEN, _DEMONYM}:
                    yield EntityType.OTHER, section, name
                else:
                    yield _KINDS[section.removeprefix(_HOMONYM)], _HOMONYM * section.startswith(_HOMONYM), name


def _read(name: str) -> str:
    return files(__package__).joinpath("lists", f"{name}.txt").read_text(encoding="utf-8")

"""Discovered names of all articles, put together where they mean one thing.

Names join when they differ in form alone, or when a short one fits exactly one longer one in the whole dossier.
What fits two keeps apart. The order of the articles never matters.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.merging.identities import likeness
from generator.model import EntityType

_ORDER = list(EntityType)


Key = tuple[str, bool]


@dataclass(slots=True)
class Name:
    """One full form, with what all articles know of it."""

    text: str
    person: bool = False
    """Whether it is the person of a name that is a place too: ``Jordan``."""
    types: Counter[EntityType] = field(default_factory=Counter)
    """Mentions for each type."""
    forms: Counter[str] = field(default_factory=Counter)
    """How it is written, with the number of times."""

    @property
    def key(self) -> tuple[str, bool]:
        """What tells it from all other names."""
        return self.text, self.person

    @property
    def type(self) -> EntityType:
        """The type most mentions have."""
        return majority(self.types)


def majority(types: Mapping[EntityType, int]) -> EntityType:
    """Return the type with most votes; ``other`` counts only where there is nothing else."""
    return max(types, key=lambda kind: (kind is not EntityType.OTHER, types[kind], -_ORDER.index(kind)))


def group(names: Iterable[Name]) -> list[list[Name]]:
    """Return the names in groups of one meaning, both in the order of the names."""
    ordered = sorted(names, key=lambda name: name.key)
    leader = {name.key: name.key for name in ordered}

    def find(key: Key) -> Key:
        while leader[key] != key:
            key = leader[key]
        return key

    def join(left: Key, right: Key) -> None:
        first, second = sorted((find(left), find(right)))
        leader[second] = first

    for same in _alike(ordered):
        for name in same[1:]:
            join(same[0].key, name.key)
    for short, full in _shortened(ordered, find):
        join(short, full)
    groups: dict[Key, list[Name]] = defaultdict(list)
    for name in ordered:
        groups[find(name.key)].append(name)
    return list(groups.values())


def _alike(names: Sequence[Name]) -> Iterable[list[Name]]:
    """Yield names that differ in typography, legal form or order alone."""
    exact: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    cores: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        exact[(*(likeness.folded(name.text) or (name.text,)), str(name.person))].append(name)
        if name.type is not EntityType.PERSON:
            kind = "place" if name.type is EntityType.PLACE else "other"
            cores[(kind, *likeness.core(name.text))].append(name)
    yield from exact.values()
    yield from cores.values()


def _shortened(names: Sequence[Name], find: Callable[[Key], Key]) -> list[tuple[Key, Key]]:
    """Return pairs of a short name and the one longer name that it fits."""
    pairs = []
    people = [name for name in names if name.type is EntityType.PERSON]
    others = [name for name in names if name.type in {EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT}]
    by_word: dict[str, list[Name]] = defaultdict(list)
    for name in people:
        for word in set(likeness.folded(name.text)):
            by_word[word].append(name)
    for short in people:
        words = likeness.folded(short.text)
        near = by_word[words[-1]] if words else []
        pairs.append((short, [full for full in near if likeness.person(words, likeness.folded(full.text))]))
    spelt: dict[str, list[Name]] = defaultdict(list)
    for name in others:
        for letters in likeness.acronyms(name.text):
            spelt[letters].append(name)
    pairs += [(short, [full for full in spelt[short.text.replace(".", "")] if full is not short]) for short in others]
    return [(short.key, fulls[0].key) for short, fulls in pairs if len({find(full.key) for full in fulls}) == 1]

"""Names of all articles, put together where they mean one thing.

Names join when a feature of the table says that they are one and no third name fits as well; what fits two keeps apart,
and so does what an editor judged. The order of the articles never matters.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.merging.identities import forms
from generator.merging.identities.features import judge
from generator.model import EntityType

_ORDER = list(EntityType)
_MEANT = 3
"""Articles that name somebody in full before the bare surname may mean him among others of that surname."""
_MORE = 4
"""Times as many as name all those others together."""

Key = tuple[str, bool, str]


@dataclass(slots=True)
class Name:
    """One full form, with what all articles know of it."""

    text: str
    person: bool = False
    """Whether it is the person of a name that is a place too: ``Jordan``."""
    curated: str = ""
    """Id of the curated entity whose name it is; empty where nobody curated one."""
    types: Counter[EntityType] = field(default_factory=Counter)
    """Mentions for each type."""
    forms: Counter[str] = field(default_factory=Counter)
    """How it is written, with the number of times."""
    sources: set[str] = field(default_factory=set)
    """The articles that name it."""

    @property
    def key(self) -> Key:
        """What tells it from all other names."""
        return self.text, self.person, self.curated

    @property
    def type(self) -> EntityType:
        """The type most mentions have."""
        return majority(self.types)


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one meaning, in their order."""

    names: tuple[Name, ...]
    why: Mapping[Key, str]
    """What each name was put in for; nothing for a name that the others were put with."""


def majority(types: Mapping[EntityType, int]) -> EntityType:
    """Return the type with most votes; ``other`` counts only where there is nothing else."""
    return max(types, key=lambda kind: (kind is not EntityType.OTHER, types[kind], -_ORDER.index(kind)))


def group(names: Iterable[Name], apart: Mapping[str, frozenset[tuple[str, ...]]] | None = None) -> list[Group]:
    """Return the names in groups of one meaning, in the order of the names.

    ``apart`` has the folded names that an editor judged not to be a curated entity, by its id.
    """
    joining = _Joining(sorted(names, key=lambda name: name.key), apart or {})
    joining.alike()
    joining.people()
    joining.organizations()
    return joining.groups()


class _Joining:
    """The names, and which of them are one by now."""

    def __init__(self, names: Sequence[Name], apart: Mapping[str, frozenset[tuple[str, ...]]]) -> None:
        self.names = names
        self.apart = apart
        self.form = {name.key: forms.form(name.text, name.type) for name in names}
        self.leader = {name.key: name.key for name in names}
        self.members = {name.key: [name] for name in names}
        self.why: dict[Key, str] = {}
        curated: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            if name.curated:
                curated[name.curated].append(name)
        for own in curated.values():
            for name in own[1:]:
                self.unite(self.find(own[0]), self.find(name))

    def find(self, name: Name) -> Key:
        """Return the key that all names of its group share."""
        key = name.key
        while self.leader[key] != key:
            self.leader[key] = self.leader[self.leader[key]]
            key = self.leader[key]
        return key

    def join(self, short: Name, full: Name, why: str = "") -> None:
        """Put two names together where the table or ``why`` says so and no editor says otherwise."""
        left, right = self.find(short), self.find(full)
        if left == right or not self.allowed(left, right):
            return
        if not why:
            judged = judge(self.form[short.key], self.form[full.key])
            if not judged or not judged.positive:
                return
            why = judged.why
        self.why.setdefault(short.key, f"{short.text} and {full.text} are one: {why}")
        self.unite(left, right)

    def unite(self, left: Key, right: Key) -> None:
        """Make two groups one."""
        first, second = sorted((left, right))
        self.leader[second] = first
        self.members[first] += self.members.pop(second)

    def allowed(self, left: Key, right: Key) -> bool:
        """Tell whether no editor has kept two groups apart."""
        sides = (self.members[left], self.members[right])
        owners = [{name.curated for name in side if name.curated} for side in sides]
        if owners[0] and owners[1] and owners[0] != owners[1]:
            return False
        barred = [set().union(*(self.apart.get(owner, ()) for owner in each)) for each in owners]
        return not any(
            forms.folded(name.text) in names
            for side, names in zip(sides, reversed(barred), strict=True)
            for name in side
        )

    def alike(self) -> None:
        """Join names that differ in typography, spaces, legal form or order alone."""
        alike: dict[Hashable, list[Name]] = defaultdict(list)
        for name in self.names:
            for key in self.keys(name):
                alike[key].append(name)
        for same in alike.values():
            owners = {name.curated for name in same if name.curated}
            free = [name for name in same if not name.curated] if len(owners) > 1 else same
            first = min(free, key=lambda name: (not name.curated, name.key), default=None)
            for name in free:
                if first and name is not first:
                    self.join(name, first)
        for name in self.names:
            usual = max(name.forms, key=lambda text: (name.forms[text], text), default=name.text)
            if " " in usual and usual != name.text and not self.form[name.key].person:
                for other in alike.get(("words", forms.folded(usual), name.person), ()):
                    self.join(name, other, "the usual way to write it")

    def keys(self, name: Name) -> Iterable[Hashable]:
        """Yield what a name has in common with all that are written differently only."""
        known = self.form[name.key]
        yield "words", known.words or (name.text,), name.person
        yield "letters", known.letters or name.text, known.person
        if not known.person:
            yield "core", known.core or (name.text,), known.type is EntityType.PLACE
            yield "one", known.letters.removesuffix("s") or name.text
            if country := forms.country(name.text):
                yield "country", country

    def people(self) -> None:
        """Join people's shorter names with the one fuller name that each fits."""
        named = [name for name in self.names if self.form[name.key].person and self.form[name.key].words]
        full = sorted(
            (name for name in named if len(self.form[name.key].words) > 1),
            key=lambda name: (-len(self.form[name.key].words), name.key),
        )
        ends: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        surnames: dict[str, list[Name]] = defaultdict(list)
        for name in full:
            known = self.form[name.key]
            surnames[known.surname].append(name)
            ends[known.words[0], known.surname].append(name)
            for size in range(2, len(known.words)):
                ends[known.words[-size:]].append(name)
        for name in full:
            known = self.form[name.key]
            near = [*ends[known.words[0], known.surname], *ends[known.words]]
            self.only(name, [other for other in near if len(self.form[other.key].words) > len(known.words)])
        for bearers in surnames.values():
            self.pet_names(bearers)
        for name in named:
            if len(words := self.form[name.key].words) == 1:
                bearers = surnames.get(words[0], [])
                self.only(name, bearers)
                self.best_known(name, bearers)

    def only(self, short: Name, fulls: Sequence[Name], rivals: Sequence[Name] = ()) -> None:
        """Join a name with the fuller ones it fits, if these are all one by now and there is no rival."""
        if fulls and len({self.find(full) for full in (*fulls, *rivals)}) == 1:
            self.join(short, fulls[0])

    def pet_names(self, bearers: Sequence[Name]) -> None:
        """Join the only two people of a surname if one given name is short for the other and no article has both."""
        sides: dict[Key, list[Name]] = defaultdict(list)
        for name in bearers:
            sides[self.find(name)].append(name)
        if len(sides) != 2:  # noqa: PLR2004 - William, and Bill
            return
        left, right = sides.values()
        if not self.sources(left[0]) & self.sources(right[0]):
            for one in left:
                for other in right:
                    self.join(one, other)

    def best_known(self, short: Name, bearers: Sequence[Name]) -> None:
        """Join a bare surname of several people with the one whom nearly all articles mean that name one in full.

        Whoever is spelt so like that one that the two may be one does not count as another.
        """
        naming = {self.find(name): (name, self.sources(name)) for name in bearers}
        if len(naming) < 2:  # noqa: PLR2004 - several people
            return
        (best, sources), *rest = sorted(naming.values(), key=lambda bearer: (-len(bearer[1]), bearer[0].key))
        rivals = [(other, known) for other, known in rest if not judge(self.form[best.key], self.form[other.key])]
        others = set().union(*(known for _, known in rivals))
        if not rivals:
            self.join(
                short, best, f"the surname; {' and '.join(sorted(name.text for name, _ in rest))} may be the same"
            )
        elif len(sources) >= max(_MEANT, _MORE * len(others)):
            self.join(short, best, f"the surname; {len(sources)} articles name {best.text}, {len(others)} another")

    def sources(self, name: Name) -> set[str]:
        """Return the articles that name what a name means."""
        return set().union(*(member.sources for member in self.members[self.find(name)]))

    def organizations(self) -> None:
        """Join initials and shortened names of authorities with the one full name that each fits."""
        named = [name for name in self.names if not self.form[name.key].person]
        spelt: dict[str, list[Name]] = defaultdict(list)
        shorter: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        longer: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        for name in named:
            for letters in forms.acronyms(name.text):
                spelt[letters].append(name)
            if self.form[name.key].type is not EntityType.PLACE:
                longer[forms.front(name.text)].append(name)
                for core in forms.shortened(name.text):
                    shorter[core].append(name)
        for name in named:
            core = self.form[name.key].core
            self.only(name, shorter.get(core, []), longer.get(core, []))
        for name in named:
            if not forms.country(name.text):
                self.initials(name, [full for full in spelt.get(name.text.replace(".", ""), ()) if full is not name])

    def initials(self, short: Name, fulls: Sequence[Name]) -> None:
        """Join initials with the one name they fit; only two letters with one that the same article names."""
        if len(short.text.replace(".", "")) > 2:  # noqa: PLR2004 - three and more letters are seldom chance
            self.only(short, fulls)
        elif len({self.find(full) for full in fulls}) == 1 and short.sources & self.sources(fulls[0]):
            self.join(short, fulls[0], f"the initials of {fulls[0].text}, in one article")

    def groups(self) -> list[Group]:
        """Return the names as they stand together now."""
        groups: dict[Key, list[Name]] = defaultdict(list)
        for name in self.names:
            groups[self.find(name)].append(name)
        return [
            Group(tuple(same), {name.key: self.why[name.key] for name in same if name.key in self.why})
            for same in groups.values()
        ]

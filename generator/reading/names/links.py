"""Short forms of names and the full names they stand for, inside one article.

A surname, an acronym or a company without its legal form goes to the full name, if the article leaves only one. Two
people of one surname keep apart, and what could be either stays alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.model import EntityType
from generator.reading.names.vocabulary import vocabulary

_GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_SURNAME, _GIVEN = 2, 1
"""How well a short name fits a person: by the surname, or only by the given name."""
_KEPT = 4096
"""Names remembered, for the articles of a dossier share them."""


_SHARED = frozenset(
    "central continental eastern federal first general global international national northern pacific royal southern "
    "standard united universal western world".split()
)
"""Words that many companies begin with: without what follows, American Airlines would be American International."""


@lru_cache(maxsize=_KEPT)
def bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without the legal form and the general words behind it: ``Alibaba Group Holding Ltd.``.

    ``Department of Defense`` and ``Defense Department`` come out alike.
    """
    classes = vocabulary().classes
    left = list(words)
    while len(left) > 1 and (_plain(left[-1]) in classes["legal"] or left[-1] == "&"):
        left.pop()
    whole = list(left)
    while len(left) > 1 and _plain(left[-1]) in classes["generic"] and "of" not in left:
        left.pop()
    if len(left) == 1 and (left[0] in vocabulary().demonyms or _plain(left[0]) in _SHARED):
        left = whole
    if len(left) > 2 and left[1] == "of":  # noqa: PLR2004 - a head, "of", and what it heads
        left = [*(word for word in left[2:] if word != "the"), left[0]]
    return tuple(left)


@lru_cache(maxsize=_KEPT)
def initials(words: tuple[str, ...]) -> frozenset[str]:
    """Return the acronyms a name may have: from its capitals, with and without its small words and legal form."""
    letters = [word for word in words if word not in {"&", "the"}]
    kept = [word for word in letters if _plain(word) not in vocabulary().classes["legal"]]
    found = {"".join(word[0] for word in part if word[0].isupper()) for part in (letters, kept)}
    found.add("".join(word[0] for word in letters).upper())
    if len(words) > 1 and words[0].isupper() and not Counter(words[0]) - Counter(word[0] for word in words[1:]):
        found.add(words[0])  # LVMH Moët Hennessy Louis Vuitton
    return frozenset(acronym for acronym in found if len(acronym) > 1)


def fit(short: Sequence[str], full: Sequence[str]) -> int:
    """Return how well a shorter name fits a person's: by surname, by given name, or not at all (0)."""
    if len(full) <= len(short) or len(full) < 2:  # noqa: PLR2004 - a person's full name
        return 0
    if len(short) > 1:
        same = tuple(full[-len(short) :]) == tuple(short) or (short[0] == full[0] and short[-1] == full[-1])
        return _SURNAME if same else 0
    surname = full[-2] if full[-1] in _GENERATIONS else full[-1]
    if short[0] in {surname, _unprefixed(surname)}:
        return _SURNAME
    given = short[0] == full[0] and (full[0] in vocabulary().given or len(full) == 3)  # noqa: PLR2004 - Xi Jin Ping
    return _GIVEN if given and not short[0].isupper() else 0


def _unprefixed(name: str) -> str:
    """Return ``Abadi`` for ``al-Abadi``."""
    prefix, hyphen, rest = name.partition("-")
    return rest if hyphen and len(prefix) <= 3 and rest[:1].isupper() else name  # noqa: PLR2004 - al, el, ash


def _plain(word: str) -> str:
    return word.lower().rstrip(".,")


class Links:
    """The names of one article, and which of them are short for which."""

    def __init__(self, names: Iterable[tuple[str, EntityType, int]]) -> None:
        """Take each sighting's name, type and place in the text."""
        self.words: dict[str, tuple[str, ...]] = {}
        self.types: dict[str, EntityType] = {}
        self.first: dict[str, int] = {}
        for key, kind, start in sorted(names, key=lambda name: name[2]):
            if key not in self.words:
                self.words[key] = tuple(key.split())
                self.types[key] = kind
                self.first[key] = start
        self.people: dict[str, list[str]] = defaultdict(list)
        for key, words in self.words.items():
            if self.types[key] is EntityType.PERSON and len(words) > 1:
                for word in {word for part in words for word in (part, _unprefixed(part))}:
                    self.people[word].append(key)
        self.fixed = self._organizations()

    def full(self, key: str, start: int, *, titled: bool) -> str:
        """Return the full name that a name stands for at one place; itself where there is none, or more than one."""
        if key in self.fixed:
            return self.fixed[key]
        near = self.people.get(self.words[key][-1])
        return (self._person(key, start, near, titled=titled) if near else "") or key

    def _person(self, key: str, start: int, near: Sequence[str], *, titled: bool) -> str:
        words = self.words[key]
        place = self.types[key] is EntityType.PLACE
        fits: dict[int, list[str]] = {_SURNAME: [], _GIVEN: [], 0: []}
        for full in near:
            fits[fit(words, self.words[full])].append(full)
        given = [] if place or titled else fits[_GIVEN]
        best = [] if place and not titled else fits[_SURNAME] or given
        chosen = [full for full in best if self.first[full] < start] or best
        longest = max(chosen, key=lambda full: len(self.words[full]), default="")
        one = all(full == longest or fit(self.words[full], self.words[longest]) == _SURNAME for full in chosen)
        return longest if one else ""

    def _organizations(self) -> dict[str, str]:
        """Return the one full name of each organization that has a longer one."""
        others = [key for key, kind in self.types.items() if kind is EntityType.ORGANIZATION]
        cores: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for key in others:
            cores[bare(self.words[key])].append(key)
        fulls = {core: max(keys, key=lambda key: (len(self.words[key]), key)) for core, keys in cores.items()}
        acronyms: dict[str, set[str]] = defaultdict(set)
        for key, words in self.words.items():
            if len(words) > 1 and self.types[key] is not EntityType.PERSON:
                for acronym in initials(words):
                    acronyms[acronym].add(fulls.get(bare(words), key))
        fixed = {}
        for core, keys in cores.items():
            full = fulls[core]
            spelt = acronyms[full.replace(".", "")] - {full} if len(core) == 1 else set()
            if len(spelt) == 1:
                full = spelt.pop()
            fixed.update({key: full for key in keys if key != full})
        return fixed

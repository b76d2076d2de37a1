"""Places inside longer names: ``Ohio`` in ``Ohio State Senate``, ``Kyoto`` in ``University of Kyoto``.

A place counts where the longer name is a body of that place, its law, or what happened there: the noun of the name
says so. A brand or a title that merely has a place in it (``New York Times``) is left whole, and so is a person. Never
finds a name that stands by itself, nor changes one that does.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from generator.model import EntityType, Mention, Span
from generator.reading.names.curated import Gazetteer
from generator.reading.names.vocabulary import vocabulary

_WORD = re.compile(r"[^\s,;:()“”\"]+")
_AT = frozenset({"of", "in", "at"})
"""Small words before the place that a body belongs to or stands in."""
_PARTING = _AT | {"for"}
_AND = frozenset({"and", "&"})
_WIDER = frozenset(
    "bay beach county falls heights island islands lake parish peninsula prefecture province river springs township "
    "valley village".split()
)
"""Nouns that make another place of the one before them: ``Washington County``, but not ``Cambridge City``."""
_CITIES = frozenset({"New York", "Washington"})
"""Cities that a state is called after: ``New York State Senate`` is none of theirs."""
_LONGEST = 4
"""Words of a place's name."""
_ISSUING = frozenset(
    "Algeria Botswana Canada England Estonia Finland France Ghana Greece Indonesia Israel Italy Jamaica Japan Korea "
    "Lithuania Mexico Mongolia Portugal Russia Slovenia Spain Tanzania Thailand Uganda Zambia".split()
)
"""Countries whose central bank is ``Bank of`` them; elsewhere that is one bank among others."""
_NAMESAKES = frozenset({"America", "Columbia"})
"""What names of institutions begin with wherever they are."""
_OTHERWISE = frozenset("Erode Island Jupiter Male Mars Neptune Perm Pest Pluto Reunion Saturn Uranus Van Venus".split())
"""Places of the gazetteers that mean something else in most names of bodies: ``Van Gogh Museum``."""
_BANK, _ISSUER, _HOUSE = "bank", "bank of issue", "house"
"""Nouns that need more beside them: a bank must issue money, a house have the place before it and an ``of`` behind."""
_SURE, _TOWN, _UNSURE = 3, 2, 1
"""How well a place is known: hardly anybody else is called so, it is a small town, or people are called so, too."""
_KEPT = 1 << 14
"""Names remembered, for articles repeat them and those of other articles."""

Places = Mapping[str, tuple[str, str]]
"""Curated places by each of their names: the id, and the name."""


class _Word(NamedTuple):
    """A word of a name."""

    text: str
    key: str
    """In lower case, with one kind of apostrophe and no full stop."""
    start: int
    """In the name, as its end is."""
    end: int


class _Part(NamedTuple):
    """What a name has between two small words."""

    link: str
    """The small word before it; empty for the first part."""
    head: str
    """Its last noun, if that is one of a body or an event; else empty."""
    words: tuple[_Word, ...]


class _Atlas:
    """What one article may take for a place."""

    def __init__(self, mentions: Sequence[Mention], curated: Places, *, discover: bool) -> None:
        self.curated = curated
        self.told = {_one_line(m.text): m.name for m in mentions if discover and m.type is EntityType.PLACE}
        self.discover = discover

    def at(self, words: Sequence[_Word], first: int, last: int) -> tuple[int, int] | None:
        """Return the number of the word behind the longest place in a range, and how well it is known."""
        for behind in range(min(last, first + _LONGEST), first, -1):
            said = words[first:behind]
            name = " ".join(word.text for word in said)
            if name in self.curated or name in self.told:
                return behind, _SURE
            if self.discover and (grade := _grade(name) or _part_of(said)):
                return behind, grade
        return None

    def mention(self, span: Span, said: str, why: str) -> Mention:
        """Return the mention of a place, under the fullest form of its name."""
        name = _one_line(said)
        entity, full = self.curated.get(name) or ("", self.told.get(name, name))
        return Mention(span, said, entity, full, EntityType.PLACE, why)


def curated(names: Gazetteer) -> Places:
    """Return the places that an editor curated."""
    return {
        alias: (record.id, record.name)
        for alias, record in names.entries
        if record.type is EntityType.PLACE and not record.ignore
    }


def find(mentions: Sequence[Mention], places: Places, language: str = "en", *, discover: bool) -> tuple[Mention, ...]:
    """Return the places inside the mentions, by span; each lies in exactly one of them and is shorter.

    What is a place, the gazetteers say, the editor (``places``), and the article where it names one by itself; without
    ``discover`` the editor alone. English only, for the nouns are.
    """
    if not language.lower().startswith("en"):
        return ()
    longer = [(mention, parts) for mention in mentions if (parts := _parts(mention.text, mention.type))]
    if not longer:
        return ()
    atlas = _Atlas(mentions, places, discover=discover)
    found = []
    for mention, parts in longer:
        why = f"inside the name “{' '.join(mention.text.split())}”"
        for start, end in _places(parts, atlas):
            span = Span(mention.span.start + start, mention.span.start + end)
            found.append(atlas.mention(span, mention.text[start:end], why))
    return tuple(sorted(found, key=attrgetter("span")))


def _one_line(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _part_of(words: Sequence[_Word]) -> int:
    """Return how well the gazetteers know the place that words name a part of: ``Southern Indiana``."""
    if len(words) == 1 or words[0].key not in vocabulary().classes["direction"]:
        return 0
    return _grade(" ".join(word.text for word in words[1:]))


@lru_cache(maxsize=_KEPT)
def _grade(name: str) -> int:
    """Return how well the gazetteers know a name for a place; 0 where they do not."""
    lists = vocabulary()
    key = name.lower().rstrip(".")
    if key in lists.classes["country"] and (name.isupper() or (len(key) > 3 and key.isalpha())):  # noqa: PLR2004 - not "Us"
        return _SURE
    namesake = (name in lists.given or name in lists.surnames) and key not in lists.classes["homeland"]
    if name in _OTHERWISE:
        return 0
    if name in lists.places:
        return _UNSURE if namesake else _SURE
    if name in lists.towns and key not in lists.words:
        return _UNSURE if namesake else _TOWN
    return 0


@cache
def _nouns(kind: EntityType) -> frozenset[str]:
    """Return the nouns that may head a name of one type with a place inside."""
    classes = vocabulary().classes
    bodies = classes["ruling"] | classes["body"] | {_BANK, _HOUSE}
    return {
        EntityType.ORGANIZATION: bodies,
        EntityType.PLACE: bodies,
        EntityType.EVENT: bodies | classes["occasion"],
        EntityType.LAW: classes["charter"],
    }.get(kind, frozenset())


@lru_cache(maxsize=_KEPT)
def _parts(name: str, kind: EntityType) -> tuple[_Part, ...]:
    """Return the parts of a name; none where no noun of a body or event is in it."""
    nouns = _nouns(kind)
    words = [_word(match) for match in _WORD.finditer(name)] if nouns and not name.isalpha() else []
    if not any(word.key in nouns for word in words):
        return ()
    parts: list[_Part] = []
    link, group = "", list[_Word]()
    for word in words:
        if word.text in _PARTING and group:
            parts.append(_Part(link, _heads(group, nouns), tuple(group)))
            link, group = word.text, []
        elif group or word.key != "the":
            group.append(word)
    return (*parts, _Part(link, _heads(group, nouns), tuple(group))) if group else tuple(parts)


def _word(match: re.Match[str]) -> _Word:
    said = match.group().removesuffix("'s").removesuffix("’s")
    return _Word(said, said.lower().replace("’", "'").rstrip("."), match.start(), match.start() + len(said))


def _heads(words: Sequence[_Word], nouns: frozenset[str]) -> str:
    """Return the noun a part ends with, if it is one of a body or event that belongs to a place; else nothing."""
    head = words[-1].key
    if head == _BANK:
        issuing = any(word.key in vocabulary().classes["issuing"] for word in words)
        return _ISSUER if issuing else _BANK if len(words) == 1 else ""
    return head if head in nouns else ""


def _places(parts: Sequence[_Part], atlas: _Atlas) -> Iterator[tuple[int, int]]:
    """Yield where the places stand in a name."""
    head = ""
    for number, part in enumerate(parts):
        led = number + 1 < len(parts) and parts[number + 1].link == "of"
        places = _owners(part, head, atlas) or _leading(part, atlas, led=led) or _seat(part, atlas)
        yield from ((part.words[first].start, part.words[behind - 1].end) for first, behind in places)
        head = part.head or head


def _owners(part: _Part, head: str, atlas: _Atlas) -> list[tuple[int, int]]:
    """Return the place that is all of a part behind the noun of a body: ``Kyoto`` in ``University of Kyoto``.

    A university may have two: ``University of Wisconsin Madison``.
    """
    found: list[tuple[int, int]] = []
    at, end = 0, len(part.words) if head and part.link in _AT else 0
    while at < end:
        place = atlas.at(part.words, at, end)
        if place is None or (place[1] == _UNSURE and head not in _certain()):
            return []
        found.append((at, place[0]))
        at = place[0]
    if head == _HOUSE or (head == _BANK and part.words[0].text not in _ISSUING):
        return []
    return found if len(found) == 1 or head in vocabulary().classes["campus"] else []


def _leading(part: _Part, atlas: _Atlas, *, led: bool) -> list[tuple[int, int]]:
    """Return the place before a body's other words: ``Ohio`` in ``Ohio State Senate``."""
    words = part.words
    if not part.head or part.head == _BANK or (part.head == _HOUSE and not led) or words[0].text in _NAMESAKES:
        return []
    place = atlas.at(words, 0, len(words) - 1)
    if place is None:
        return []
    behind, grade = place
    if _wider(words[:behind], words[behind].key) and behind + 1 < len(words):
        behind += 1
    if words[behind].key in _AND or _personal(words[behind]) or grade < _needed(part.head):
        return []
    return [(0, behind)]


def _wider(place: Sequence[_Word], behind: str) -> bool:
    """Tell whether a noun makes another place of the one before it."""
    return behind in _WIDER or (behind == "state" and " ".join(word.text for word in place) in _CITIES)


def _needed(head: str) -> int:
    """Return how well a place before the noun of a body must be known."""
    classes = vocabulary().classes
    if head in classes["ruling"]:
        return _UNSURE
    return _TOWN if head in classes["campus"] else _SURE


def _personal(word: _Word) -> bool:
    """Tell whether a word is hardly anything but a surname: ``Hilton`` behind ``Paris``."""
    lists = vocabulary()
    return word.text in lists.surnames and word.key not in lists.words


def _seat(part: _Part, atlas: _Atlas) -> list[tuple[int, int]]:
    """Return the place behind the noun of a school: ``Cork`` in ``University College Cork``."""
    words = part.words
    for first in range(1, len(words)):
        if words[first - 1].key in vocabulary().classes["campus"]:
            place = atlas.at(words, first, len(words))
            if place and place[1] == _SURE and place[0] == len(words):
                return [(first, place[0])]
    return []


@cache
def _certain() -> frozenset[str]:
    """Return the nouns behind which ``of`` hardly ever leads to anything but a place."""
    return vocabulary().classes["ruling"] | {"university"}

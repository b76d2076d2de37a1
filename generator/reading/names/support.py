"""What makes a capitalised piece a name where its place alone would ask for the capital.

Collects the names an article has shown so far and answers for the doubtful ones: sentence starts, headings, common
words written large. Never looks at what a name stands for.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator.model import Span
from generator.reading.names.lexicon import Lexicon
from generator.reading.names.pieces import Cutter, Piece
from generator.reading.names.runs import Word
from generator.reading.names.vocabulary import vocabulary

SHORTEST = 4
"""Letters from which a word of a title-case heading gets its capital, and capitals alone no longer look an acronym."""
_LONGEST = 6
"""Words of a known name looked for in a heading."""
_COUNTRIES = frozenset({"US", "U.S.", "USA", "UK", "U.K.", "UAE"})
_KEPT = 1 << 14
"""Names remembered, for the articles of a dossier share them."""


class Sighting(NamedTuple):
    """A name at one place of the text."""

    words: tuple[Word, ...]
    key: str
    """The name with single spaces; in ordinary case where the text shouts it."""
    title: str
    """The office or form of address before it."""
    why: str
    begin: int
    """Where its sentence begins."""
    span: Span


class Place(NamedTuple):
    """Where a piece stands."""

    run: int
    """Where its run begins, from which the offsets of its words count."""
    sentence: int
    """Where its sentence begins."""


def sighting(piece: Piece, why: str, place: Place, key: str = "") -> Sighting:
    """Return the sighting of the name that a piece is, or of another form of it given as ``key``."""
    words, title, _ = piece
    span = Span(place.run + words[0].start, place.run + words[-1].end)
    return Sighting(words, key or key_of(words), title, why, place.sentence, span)


@lru_cache(maxsize=_KEPT)
def key_of(words: tuple[Word, ...]) -> str:
    """Return the name that words make."""
    said = " ".join(f"{word.link} {word.text}" if word.link and at else word.text for at, word in enumerate(words))
    return said.replace("’", "'")


class Shapes:
    """What words tell of themselves, whatever the article."""

    def __init__(self) -> None:
        """Gather the classes."""
        self.cutter = Cutter(vocabulary())
        self.lists = self.cutter.vocabulary
        classes = self.lists.classes
        self.generic = classes["generic"] | classes["direction"]
        self.bare = self.cutter.heads | self.generic
        """Nouns that name nothing by themselves: ``the Court``."""
        self.never = classes["acronym"] | classes["honorific"] | classes["role"] | classes["modifier"]
        self.legal = classes["legal"]
        self.closing = classes["legal"] | classes["place"]
        """Nouns that belong to the name before them even in a heading."""
        self.people = classes["people"]
        self.acting = classes["said"] | classes["trades"] | classes["owned"] | classes["role"] | {"’s", "'s"}
        self.speech = classes["said"] | classes["lives"] | classes["trades"]
        self.verdict = lru_cache(maxsize=_KEPT)(self._verdict)

    def _verdict(self, words: tuple[Word, ...], titled: bool) -> bool | None:  # noqa: FBT001 - a key of the cache
        """Tell whether words inside a sentence are a name; nothing where that depends on the article."""
        if len(words) > 1:
            return not self.hollow(words)
        word = words[0]
        if titled:
            return word.key not in self.never and len(word.key) > 1
        if self.peoples(word):
            return True
        return None if self.cutter.ordinary(word) else self.name(word)

    def name(self, word: Word) -> bool:
        """Tell whether a single word can be a name."""
        if len(word.key) == 1 or word.text[0].isdigit() or word.key in self.never:
            return False
        if self.described(word):
            return self.peoples(word)
        if word.key in self.legal and not (word.text.isupper() and len(word.text) >= SHORTEST - 1):
            return False
        return not (word.key in self.bare and self.cutter.ordinary(word))

    def described(self, word: Word) -> bool:
        """Tell whether a word is a nationality or a belief, or those who have it."""
        return word.text in self.lists.demonyms or word.key in self.people or self.peoples(word)

    def peoples(self, word: Word) -> bool:
        """Tell whether a word names all who have a nationality or a belief: ``Syrians``."""
        return word.key[-1] == "s" and (word.text[:-1] in self.lists.demonyms or word.key[:-1] in self.people)

    def heads(self, words: tuple[str, ...], name: str) -> Iterable[str]:
        """Return the nouns that may stand for a name: what it is headed by, or its point of the compass."""
        if len(words) < 2:  # noqa: PLR2004 - a noun and what tells which
            return ()
        at = next((number for number, word in enumerate(words) if word in {"of", "for"}), len(words)) - 1
        found = [words[at]] if words[at].lower() in self.bare else []
        if words[0].lower() in self.lists.classes["direction"] and name in self.lists.places:
            found.append(words[0])
        return found

    def hollow(self, words: tuple[Word, ...]) -> bool:
        """Tell whether none of several words is a name's: ``Senior Korean``, ``Page 2``."""
        if key_of(words) in self.lists.known:
            return False
        for word in words[1:]:
            if not (word.key in self.never or word.text[-1].isdigit() or self.described(word)):
                return False
        first = words[0]
        return first.key in self.never or self.described(first) or self.cutter.ordinary(first)

    def personal(self, words: tuple[Word, ...]) -> bool:
        """Tell whether words are a person's full name or a place of the gazetteer."""
        key = key_of(words)
        return (
            (len(words) > 1 and words[0].text in self.lists.given)
            or key in self.lists.places
            or key in self.lists.known
        )


@cache
def shapes() -> Shapes:
    """Return the shapes, made once."""
    return Shapes()


class Support:
    """The names one article has shown, and what the other articles' spelling adds."""

    def __init__(self, text: str, curated: Iterable[str], own: Lexicon, others: Lexicon, *, english: bool) -> None:
        """Take the text, the curated names in it, and how words are written here and elsewhere."""
        self.text = text
        self.shapes = shapes()
        self.lists = self.shapes.lists
        self.ordinary = self.shapes.cutter.ordinary
        self.own = own
        self.others = others
        self.english = english
        self.known: set[str] = set()
        self.parts: dict[str, str] = {name.split()[-1]: name for name in sorted(set(curated))}
        """First and last words of known names, with the name."""

    def learn(self, found: Iterable[Sighting]) -> None:
        """Take names for known."""
        for seen in found:
            self.known.add(seen.key)
            if len(seen.words) > 1:
                for word in (seen.words[0], seen.words[-1]):
                    self.parts.setdefault(word.text, seen.key)

    def allowed(self, seen: Sighting, times: int, *, counted: bool) -> bool:
        """Tell whether a piece inside a sentence is a name and not a word some authors write large.

        ``times`` is how often the article has it, ``counted`` whether a figure follows: ``the Top 500``.
        """
        verdict = self.shapes.verdict(seen.words, bool(seen.title))
        if verdict is not None:
            return verdict
        word = seen.words[0]
        if seen.key in self.lists.homonyms and not counted:
            return True
        if word.key in self.shapes.bare:
            return times > 1 and word.key not in self.own.lower and word.key not in self.shapes.generic
        usual = times > 1 or seen.key in self.parts or not self._lower(word)
        return usual and not counted and self.shapes.name(word)

    def opened(self, piece: Piece, place: Place) -> Sighting | None:
        """Return the name in a piece at the beginning of a sentence, or None without support for one."""
        words, key = piece.words, key_of(piece.words)
        if piece.doubtful and not (key in self.known or key in self.parts):
            return None
        if len(words) == 1:
            why = self._single(words[0], key, place)
            return sighting(piece, why, place) if why else None
        if self.shapes.hollow(words):
            return None
        why = "named elsewhere in the article" if key in self.known else ""
        why = why or self._famous(key)
        if not why and self._describes(words[0], words[1:]):
            piece, why = Piece(words[1:], piece.title), "capitalised inside a sentence"
            if len(piece.words) == 1 and not self.shapes.name(piece.words[0]):
                return None
        return sighting(piece, why or "more than one capital at a sentence's start", place)

    def _famous(self, key: str) -> str:
        """Return the list that has a name; empty where none does."""
        if key in self.lists.known:
            return "a well-known name"
        return "a place of the gazetteer" if key in self.lists.places or key in _COUNTRIES else ""

    def _describes(self, word: Word, rest: tuple[Word, ...]) -> bool:
        """Tell whether a sentence's first word only has its capital from there: ``Luxury conglomerate Kering``."""
        if not self.ordinary(word):
            return False
        if rest[0].link:
            return word.text not in self.known and word.key not in self.shapes.bare
        if self._capital(word):
            return False
        if key_of(rest) in self.known or self.shapes.personal(rest):
            return True
        return self._lower(word) and rest[-1].key not in self.shapes.bare

    def _single(self, word: Word, key: str, place: Place) -> str:
        """Return what makes a sentence's first word a name; empty where nothing does."""
        if not self.shapes.name(word):
            return ""
        if key in self.known:
            return "named elsewhere in the article"
        if key in self.parts:
            return f"part of the name {self.parts[key]}"
        return self._elsewhere(word, key, place)

    def _elsewhere(self, word: Word, key: str, place: Place) -> str:
        """Return what speaks for a first word that the rest of the article does not know."""
        common = self.ordinary(word)
        if self._capital(word) and not (common and self._lower(word)):
            return "capitalised inside a sentence elsewhere"
        if why := self._famous(key):
            return why
        if common or self.shapes.cutter.common(word.key):
            end = place.run + word.end
            verb = self.text[end : end + 30].split(None, 1)
            if verb and word.text in self.lists.given and verb[0] in self.shapes.speech:
                return f"a given name before “{verb[0]}”"
            acting = verb and key in self.lists.homonyms and verb[0] in self.shapes.acting
            return f"a well-known name before “{verb[0]}”" if acting else ""
        return "" if not self.english or self._lower(word) else "at a sentence's start, but no common word"

    def headed(self, piece: Piece, place: Place) -> Iterator[Sighting]:
        """Yield the names in a title-case heading: known ones, and words that are no common ones."""
        words = piece.words
        at = 0
        while at < len(words):
            left = len(words) - at
            size = next((n for n in range(min(_LONGEST, left), 0, -1) if self._heard(words[at : at + n])), 0)
            why = "named in the text below"
            if not size:
                size = next((n for n in range(left) if not self._apart(words, at + n)), left)
                size += 0 < size < left and words[at + size].key in self.shapes.closing and not words[at + size].link
                why = "no common word in a heading"
            if size:
                part = words[at : at + size]
                yield sighting(Piece(part, "" if at else piece.title), why, place, self._spelt(part))
            at += max(size, 1)

    def _heard(self, words: tuple[Word, ...]) -> bool:
        key = key_of(words)
        spelt = self._spelt(words)
        if key in self.known or spelt in self.known or (spelt != key and spelt in self.parts):
            return True
        if len(words) == 1 and key in self.parts:
            return not self.ordinary(words[0]) or (self._person(key) and not self._lower(words[0]))
        return bool(self._famous(key)) and (len(words) > 1 or self.shapes.name(words[0]))

    def _person(self, key: str) -> bool:
        """Tell whether a word is the family name of somebody the text below names in full."""
        said = self.parts[key].split()
        return len(said) > 1 and said[-1] == key and said[0] in self.lists.given

    def _spelt(self, words: tuple[Word, ...]) -> str:
        """Return a heading's name as the text below spells it."""
        key = key_of(words)
        shouted = key.isupper() and len(key) >= SHORTEST and key not in self.known
        said = key.title()
        return said if shouted and (said in self.known or said in self.parts or said in self.lists.places) else key

    def _apart(self, words: tuple[Word, ...], at: int) -> bool:
        """Tell whether a word of a heading is a name by itself, or the given name before one: ``Grace Solberg``."""
        if self._rare(words[at]):
            return True
        behind = words[at + 1] if words[at].text in self.lists.given and at + 1 < len(words) else None
        return behind is not None and not behind.link and self._rare(behind)

    def _rare(self, word: Word) -> bool:
        """Tell whether a word of a heading is a name by itself."""
        if not self.english or word.key in self.lists.words or not self.shapes.name(word) or self._lower(word):
            return False
        return not (word.text.isupper() and len(word.text) > SHORTEST)

    def _lower(self, word: Word) -> bool:
        small = word.text.lower()
        return small in self.own.lower or small in self.others.lower

    def _capital(self, word: Word) -> bool:
        if word.text.isupper() and len(word.text) >= SHORTEST:
            return False
        return word.text in self.own.capitalised or word.text in self.others.capitalised

"""Runs of capitals cut into names: ``Apple CEO Steve Jobs`` holds two, ``Ministry of Culture and Tourism`` one.

Cuts at words that no name holds, at offices and forms of address, and at ``of``, ``for`` and ``and`` unless the noun
before them heads an institution. Never decides whether a piece is a name, or of what.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.reading.names.runs import Word
from generator.reading.names.vocabulary import Vocabulary

_CONTRACTED = ("i'", "you'", "we'", "they'", "he'", "she'", "it'", "that'", "what'", "here'", "there'", "who'")
_LETTERED = re.compile(r"[A-Z][-‐‑][a-z]|[RDI][-‐‑][A-Z]")
"""``T-shirt`` has a letter's shape, ``R-Texas`` tells a party: no names."""
_HYPHENS = frozenset("-‐‑")
_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "messrs"})
_KEPT = 1 << 14
"""Runs whose pieces are remembered."""


class Piece(NamedTuple):
    """A possible name."""

    words: tuple[Word, ...]
    title: str = ""
    """The office or form of address before it, such as ``Mr.``; empty where there is none."""
    doubtful: bool = False
    """Whether it is made of common words and may only describe the office behind it: ``Defense Secretary``."""


class Cutter:
    """Cuts runs by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Gather the classes a cut depends on."""
        classes = vocabulary.classes
        self.vocabulary = vocabulary
        self.dropped = classes["function"] | classes["calendar"]
        self.offices = classes["honorific"] | classes["role"]
        self.cutting = self.dropped | self.offices
        self.modifiers = classes["modifier"]
        self.postnominals = classes["postnominal"]
        self.prepositions = classes["preposition"]
        self.people = classes["people"]
        self.countries = classes["country"]
        self.organization = classes["organization"]
        self.heads = (
            classes["organization"] | classes["place"] | classes["facility"] | classes["law"] | classes["event"]
        )
        self.legal = classes["legal"]
        self.institutions = self.heads - self.offices
        self.kept = self.heads | self.legal | classes["generic"]
        self.pieces = lru_cache(maxsize=_KEPT)(self._pieces)

    def _pieces(self, run: tuple[Word, ...]) -> tuple[Piece, ...]:
        """Return the pieces of one run, in order."""
        if self._simple(run):
            return tuple(self._nationless(run))
        parts = (part for group in self._groups(run) for part in self._joined(group))
        return tuple(piece for part in parts for piece in self._untitled(part))

    def _simple(self, run: Sequence[Word]) -> bool:
        """Tell whether no word of a run asks for a cut, as in most runs."""
        for word in run:
            if word.key in self.cutting or word.link or len(word.key) == 1 or not word.key.isalpha():
                return False
        return True

    def ordinary(self, word: Word) -> bool:
        """Tell whether a word is a common one, not (only) a name."""
        lists = self.vocabulary
        if word.text in lists.places or word.text.isupper():
            return False
        if not self.common(word.key):
            return False
        return word.text not in lists.given or word.key in self.offices

    def common(self, key: str) -> bool:
        """Tell whether a word, or every part of a compound, is in the dictionary; a plural counts as its singular."""
        words = self.vocabulary.words
        if key in words or key.removesuffix("s") in words:
            return True
        return "-" in key and all(part in words or part.removesuffix("s") in words for part in key.split("-"))

    def _groups(self, run: Sequence[Word]) -> Iterator[list[Word]]:
        """Yield what lies between words that are in no name."""
        group: list[Word] = []
        for word in self._halves(run):
            opens = word.key in self.prepositions and not word.initial and word is run[0] and len(run) > 1
            if self._dropped(word) and not (opens and not run[1].link):
                if group:
                    yield group
                group = []
            else:
                group.append(word)
        if group:
            yield group

    def _halves(self, run: Sequence[Word]) -> Iterator[Word]:
        """Yield the words, with ``UK-France`` as two names."""
        for word in run:
            left, hyphen, right = word.text.partition("-")
            if hyphen and self._country(left) and self._country(right):
                middle = word.start + len(left)
                yield word._replace(text=left, key=left.lower().rstrip("."), end=middle)
                yield Word(right, right.lower().rstrip("."), middle + 1, word.end, "-", initial=False)
            else:
                yield word

    def _country(self, text: str) -> bool:
        return text in self.vocabulary.places or text.lower().rstrip(".") in self.countries

    def _dropped(self, word: Word) -> bool:
        key = word.key
        if len(key) == 1:
            return word.text in {"I", "A"}
        if key in self.dropped:
            return not (word.text.isupper() and key in {"it", "us", "who"} and not word.initial)
        if "'" in key:
            return key.startswith(_CONTRACTED)
        return word.text[1:2] in _HYPHENS and bool(_LETTERED.match(word.text))

    def _joined(self, group: Sequence[Word]) -> Iterator[list[Word]]:
        """Yield the group's parts, cut at the small words that do not hold a name together."""
        part = [group[0]]
        for at, word in enumerate(group[1:], 1):
            if not word.link or self._holds(part, word, group[at:]):
                part.append(word)
            else:
                yield part
                part = [word]
        yield part

    def _holds(self, part: Sequence[Word], word: Word, rest: Sequence[Word]) -> bool:
        if word.link.startswith(("of", "for")):
            headed = part[-1].key in self.heads or (part[-1].key == "members" and len(part) == 1)
            further = self.ordinary(word) and any(before.link for before in part) and self.ordinary(part[-1])
            return headed or further or (part[-1].key in self.offices and self.ordinary(word))
        return self._and(part, rest) if word.link == "and" else word.link != "-"

    def _and(self, part: Sequence[Word], rest: Sequence[Word]) -> bool:
        """Tell whether ``and`` stands inside one name: in what an institution is for, or before its head."""
        right = [rest[0]]
        for word in rest[1:]:
            if word.link:
                break
            right.append(word)
        if any(word.key in self.offices for word in right[:-1]) or not all(self.ordinary(word) for word in right):
            return False
        if len(part) > 1 and part[-1].key in self.organization and not any(word.link for word in part):
            return False
        lists = self.vocabulary
        if any(word.link.startswith(("of", "for")) for word in part) and part[0].key not in self.offices:
            named = part[-1].text in lists.places or part[-1].text in lists.given
            return not named and right[-1].key not in self.organization
        described = [self.ordinary(word) or word.text in lists.demonyms for word in part]
        if len(part) > 1:
            described[0] = described[0] or part[0].text in lists.places or part[0].key in self.countries
        return all(described) and len(right) > 1 and right[-1].key in self.heads

    def _untitled(self, part: Sequence[Word]) -> Iterator[Piece]:
        """Yield the part's names, the offices between them left out."""
        offices = [at for at, word in enumerate(part) if word.key in self.offices and not self._surname(part, at)]
        if not offices or self._named_for_office(part, offices):
            yield from self._nationless(part)
            return
        first, behind = offices[0], offices[-1] + 1
        while behind < len(part) and part[behind].key in self.modifiers and not part[behind].link:
            behind += 1
        before, after = list(part[:first]), list(part[behind:])
        described: list[Word] = []
        while before and not self._needed(before):
            described.insert(0, before.pop())
        if before:
            yield from self._nationless(before)
        elif described:
            yield Piece(tuple(described), doubtful=True)
        title = " ".join(word.text for word in part[first:behind])
        yield from self._officer(after, title)

    def _named_for_office(self, part: Sequence[Word], offices: Sequence[int]) -> bool:
        """Tell whether the whole is named for an office: ``King Street``, ``Office of the Trade Representative``."""
        for head, word in pairwise(part[offices[-1] + 1 :]):
            if head.key in self.institutions and word.link.startswith(("of", "for")) and not head.link:
                return part[offices[-1]].key not in _ADDRESS
        if part[-1].key in self.institutions:
            behind = part[offices[-1] + 1]
            return part[offices[-1]].key not in _ADDRESS and not behind.link.startswith(("of", "for"))
        return part[0].key in self.institutions and part[-1].key in self.offices and bool(part[1].link)

    def _needed(self, before: Sequence[Word]) -> bool:
        """Tell whether the last word before an office belongs to a name rather than to the office."""
        last = before[-1]
        if last.key in self.modifiers:
            return False
        if not self.ordinary(last) or (last.key in self.kept and len(before) > 1):
            return True
        return len(before) > 1 and f"{before[-2].text} {last.text}" in self.vocabulary.places

    def _officer(self, after: Sequence[Word], title: str) -> Iterator[Piece]:
        """Yield who holds an office, without what the office is ``of``."""
        lists = self.vocabulary
        if after and after[0].link.startswith(("of", "for")):
            at = 1
            while at < len(after) and after[at].text not in lists.given:
                at += 1
            if not self.ordinary(after[0]):
                yield Piece(tuple(after[:at]))
            after = after[at:]
        if after:
            yield Piece(tuple(after), title)

    def _surname(self, part: Sequence[Word], at: int) -> bool:
        """Tell whether a word that can be an office ends a person's name: ``Mike Judge``."""
        word = part[at]
        last = at == len(part) - 1 and at in {1, 2} and not word.link and word.text in self.vocabulary.surnames
        return last and part[0].text in self.vocabulary.given and part[0].key not in self.offices

    def _nationless(self, part: Sequence[Word]) -> Iterator[Piece]:
        """Yield the part without a nationality that only describes, and names that stand side by side apart."""
        lists = self.vocabulary
        if len(part) == 1:
            yield Piece(tuple(part))
            return
        if part[0].text in lists.demonyms or part[0].key in self.people:
            rest = part[1:]
            described = len(rest) > 1 and all(word.link or self.ordinary(word) for word in rest)
            if not rest[0].link and not described and rest[-1].key not in self.kept:
                part = rest
        elif part[0].key.endswith(("ist", "crat")) and part[1].text in lists.given and not part[1].link:
            part = part[1:]
        if len(part) > 2 and part[-1].key in self.postnominals and part[-1].text[1:].isupper():  # noqa: PLR2004
            part = part[:-1]
        at = self._seam(part)
        if at:
            yield Piece(tuple(part[:at]))
        yield Piece(tuple(part[at:]))

    def _seam(self, part: Sequence[Word]) -> int:
        """Return where a second name begins without a word between: ``NASA Bill Ingalls``; 0 where none does."""
        lists = self.vocabulary
        if part[-1].key in self.heads:
            return 0
        for at, word in enumerate(part[:-1], 1):
            after = part[at]
            if after.link:
                continue
            if word.key in self.legal and at > 1 and after.key not in self.kept:
                return at
            person = after.text in self.vocabulary.given and not after.text.isupper() and len(part) - at in {2, 3}
            if person and after.text not in self.vocabulary.places:
                head = at > 1 and any(before.key in self.heads for before in part[:at])
                place = len(part) - at == 2 and " ".join(w.text for w in part[:at]) in self.vocabulary.places  # noqa: PLR2004
                if head or place or (word.text.isupper() and at == 1 and len(word.text) > 1 and "." not in word.text):
                    return at
            if (
                after.text[0].islower()
                and "-" not in after.text
                and " ".join(w.text for w in part[:at]) in lists.places
            ):
                return at
            if at == 1 and word.key in self.countries and not any(map(self.ordinary, part[1:])):
                return at
        return 0

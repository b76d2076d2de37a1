"""Runs of capitals cut into names: ``Apple CEO Steve Jobs`` holds two, ``Ministry of Culture and Tourism`` one.

Cuts at words that no name holds, at offices and forms of address, and where small words do not hold (``joints``).
Never decides whether a piece is a name, or of what.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.model import EntityType
from generator.reading.names.joints import Joints
from generator.reading.names.runs import Word
from generator.reading.names.vocabulary import Vocabulary

_CONTRACTED = ("i'", "you'", "we'", "they'", "he'", "she'", "it'", "that'", "what'", "here'", "there'", "who'")
_LETTERED = re.compile(r"[A-Z][-‐‑][a-z]|[RDI][-‐‑][A-Z]")
"""``T-shirt`` has a letter's shape, ``R-Texas`` tells a party: no names."""
_HYPHENS = frozenset("-‐‑")
_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "messrs"})
_SURNAMES = frozenset("An Do Her May Moon So To".split())
_NAMESAKES = _SURNAMES | frozenset("April August Jan June".split())
"""Words of the calendar and of grammar that are names as well: of the first, family names only."""
_FORMERLY = frozenset("former outgoing veteran incumbent embattled disgraced late".split())
"""Words before an office or a name that are never part of it, with a capital at a sentence's start."""
_INSIDE = frozenset("sheikh marine".split())
"""Offices that are names as well: ``Khalid Sheikh Mohammed``, ``Marine Le Pen``."""
_MEMBERS = frozenset("democrat republican tory liberal conservative".split())
"""Those who belong to a party, behind where they come from: ``a Massachusetts Democrat``."""
_KEPT = 1 << 14
"""Runs whose pieces are remembered."""


class Piece(NamedTuple):
    """A possible name."""

    words: tuple[Word, ...]
    title: str = ""
    """The office or form of address before it, such as ``Mr.``; empty where there is none."""
    doubtful: bool = False
    """Whether it is made of common words and may only describe the office behind it: ``Defense Secretary``."""


def _america(words: Sequence[Word], at: int) -> bool:
    """Tell whether ``US`` is the country, not a word of a heading all in capitals."""
    return words[at].text == "US" and not any(word.text.isupper() and len(word.text) > 3 for word in words)  # noqa: PLR2004


def _disowned(word: Word) -> Word:
    """Return a word without the genitive that only a word behind it would make a part of the name."""
    if "'" not in word.key[-2:]:
        return word
    cut = 2 if word.key.endswith("'s") else 1
    return word._replace(text=word.text[:-cut], key=word.key[:-cut], end=word.end - cut)


class Cutter(Joints):
    """Cuts runs by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Gather the classes a cut depends on."""
        super().__init__(vocabulary)
        classes = vocabulary.classes
        self.dropped = classes["function"] | classes["calendar"]
        self.cutting = self.dropped | self.offices
        self.modifiers = classes["modifier"]
        self.postnominals = classes["postnominal"]
        self.prepositions = classes["preposition"]
        self.people = classes["people"]
        self.legal = classes["legal"]
        self.institutions = self.heads - self.offices
        self.kept = self.heads | self.legal | classes["generic"]
        self.pieces = lru_cache(maxsize=_KEPT)(self._pieces)

    def _pieces(self, run: tuple[Word, ...]) -> tuple[Piece, ...]:
        """Return the pieces of one run, in order."""
        if run[0].key in _FORMERLY and len(run) > 1 and not run[1].link:
            return self._pieces((run[1]._replace(initial=False), *run[2:]))
        if self._simple(run):
            return tuple(self._nationless(run))
        parts = (part for group in self._groups(run) for part in self.joined(group))
        return tuple(piece for part in parts for piece in self._untitled(part))

    def _simple(self, run: Sequence[Word]) -> bool:
        """Tell whether no word of a run asks for a cut, as in most runs."""
        for word in run:
            if word.key in self.cutting or word.link or len(word.key) == 1 or not word.key.isalpha():
                return False
        return True

    def _groups(self, run: Sequence[Word]) -> Iterator[list[Word]]:
        """Yield what lies between words that are in no name."""
        group: list[Word] = []
        words = list(self._halves(run))
        for at, word in enumerate(words):
            opens = word.key in self.prepositions and not word.initial and word is run[0] and len(run) > 1
            kept = (opens and not run[1].link) or self._personal(words, at) or _america(words, at)
            if self._dropped(word) and not kept:
                if group:
                    yield [*group[:-1], _disowned(group[-1])]
                group = []
            else:
                group.append(word)
        if group:
            yield [*group[:-1], _disowned(group[-1])]

    def _personal(self, words: Sequence[Word], at: int) -> bool:
        """Tell whether a word that no name should hold is part of a person's: ``Theresa May``, ``Jan Novak``."""
        word = words[at]
        if word.text not in _NAMESAKES or word.link not in {"", "and"}:
            return False
        before = words[at - 1].text if at and not word.link else ""
        if before and (before in self.vocabulary.given or not words[at - 1].initial):
            return before in self.vocabulary.given and before not in self.vocabulary.places
        behind = words[at + 1] if at + 1 < len(words) else None
        if behind is None or behind.link or word.text in _SURNAMES:
            return False
        return not self.ordinary(behind) and (word.text == "Jan" or behind.text in self.vocabulary.surnames)

    def _halves(self, run: Sequence[Word]) -> Iterator[Word]:
        """Yield the words, with ``UK-France`` as two names."""
        cut = False
        for word in run:
            left, hyphen, right = word.text.partition("-")
            if hyphen and self._country(left) and self._country(right):
                middle = word.start + len(left)
                yield word._replace(text=left, key=left.lower().rstrip("."), end=middle)
                yield Word(right, right.lower().rstrip("."), middle + 1, word.end, "-", initial=False)
            elif hyphen and self._described(left, right):
                yield word._replace(text=left, key=left.lower().rstrip("."), end=word.start + len(left))
                cut = True
                continue
            else:
                yield word._replace(link="-") if cut and not word.link else word
            cut = False

    def _described(self, left: str, right: str) -> bool:
        """Tell whether a compound is a well-known name with a common word: ``Google-parent``."""
        lists = self.vocabulary
        known = left in lists.known or left in lists.homonyms or left in lists.places
        return known and right.islower() and len(right) > 2 and right in lists.words  # noqa: PLR2004

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

    def _untitled(self, part: Sequence[Word]) -> Iterator[Piece]:
        """Yield the part's names, the offices between them left out."""
        offices = [at for at, word in enumerate(part) if word.key in self.offices and not self._surname(part, at)]
        if offices:
            offices = [at for at in offices if not self.famous(part[at : at + 2]) and not self.famous(part[: at + 1])]
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
        return part[0].key in self.institutions and part[-1].key in self.offices and part[1].link.endswith("the")

    def _needed(self, before: Sequence[Word]) -> bool:
        """Tell whether the last word before an office belongs to a name rather than to the office."""
        last = before[-1]
        if last.key in self.modifiers or last.key.endswith("'s"):
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
        if word.key in _INSIDE:
            return at < len(part) - 1 and (part[0].text in self.vocabulary.given if at else part[1].text == "Le")
        if at != len(part) - 1 or not at or word.link or word.text not in self.vocabulary.surnames:
            return False
        behind = at > 1 and part[at - 2].key in self.offices  # Foreign Minister Julie Bishop
        first = part[at - 1] if at == 1 or behind else part[at - 2]
        return (at in {1, 2} or behind) and first.text in self.vocabulary.given and first.key not in self.offices

    def _nationless(self, part: Sequence[Word]) -> Iterator[Piece]:
        """Yield the part without a nationality that only describes, and names that stand side by side apart."""
        lists = self.vocabulary
        if len(part) == 1:
            yield Piece(tuple(part))
            return
        described = part[0].text in lists.demonyms or part[0].key in self.people
        if described and not self.famous(part) and not self._named_so(part):
            rest = part[1:]
            common = len(rest) > 1 and all(word.link or self.ordinary(word) for word in rest)
            if not rest[0].link and not common and rest[-1].key not in self.kept and rest[0].key not in self.kept:
                part = rest
        elif part[0].key.endswith(("ist", "crat")) and part[1].text in lists.given and not part[1].link:
            part = part[1:]
        if len(part) > 1 and part[-1].key in _MEMBERS and part[0].text in lists.places and not part[-1].link:
            part = part[:-1]
        if len(part) > 2 and part[-1].key in self.postnominals and part[-1].text[1:].isupper():  # noqa: PLR2004
            part = part[:-1]
        at = self._seam(part)
        if at:
            yield Piece(tuple(part[:at]))
        yield Piece(tuple(part[at:]))

    def _named_so(self, part: Sequence[Word]) -> bool:
        """Tell whether what looks like a nationality or a belief is a given name: ``Christian Dior``."""
        lists = self.vocabulary
        first, second = part[0], part[1]
        return (
            len(part) == 2  # noqa: PLR2004 - given name and surname
            and first.text in lists.given
            and not (second.link or self.ordinary(second) or second.text in lists.places or second.text in lists.given)
        )

    def _seam(self, part: Sequence[Word]) -> int:
        """Return where a second name begins without a word between: ``NASA Bill Ingalls``; 0 where none does."""
        if part[-1].key in self.heads:
            return 0
        seams = (at for at in range(1, len(part)) if not part[at].link and self._meet(part, at))
        return next(seams, 0)

    def _meet(self, part: Sequence[Word], at: int) -> bool:
        """Tell whether a name ends before a word and another begins with it."""
        lists = self.vocabulary
        before, word, after = part[:at], part[at - 1], part[at]
        left = " ".join(one.text for one in before)
        ended = (word.key in self.legal and after.key not in self.kept) or (
            word.key in self.heads and lists.known.get(after.text) is EntityType.ORGANIZATION
        )
        if ended and at > 1:
            return True
        person = after.text in lists.given and not after.text.isupper() and len(part) - at in {2, 3}
        if person and after.text not in lists.places:
            head = at > 1 and any(one.key in self.heads for one in before)
            place = len(part) - at == 2 and left in lists.places  # noqa: PLR2004 - given name and surname
            if head or place or (word.text.isupper() and at == 1 and len(word.text) > 1 and "." not in word.text):
                return True
        if after.text[0].islower() and "-" not in after.text and left in lists.places:
            return True
        return at == 1 and word.key in self.countries and not any(map(self.ordinary, part[1:]))

"""Clues that lie in a name itself: legal forms, head nouns, given names, gazetteers, the way it is spelt."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.model import EntityType
from generator.reading.names.clues import EVENT, LAW, ORGANIZATION, PERSON, PLACE, PRODUCT, Vote
from generator.reading.names.runs import Word
from generator.reading.names.vocabulary import Vocabulary

_HYPHENATED_GIVEN = re.compile(r"[^\W\d_a-z]\w+[-‐‑][a-z]\w+$")
"""``Ka-ki``, ``Chung-tai``."""
_ARABIC = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az)[-‐‑]", re.IGNORECASE)
_NOBLE = frozenset("van von bin ibn der den de di du".split()) | {"van der", "van den", "de la"}
_CAMEL = re.compile(r"^(?!Mc|Mac[A-Z][a-z]{3}|(?:D[aeiu]|El|Fitz|Ja|Ke|L[ae])[A-Z][a-z]{2}|O')\w*[a-z][A-Z]")
_MODEL = re.compile(r"[A-Z]{1,4}[-‐‑]?\d+[a-z]{0,4}")
"""``F-16``, ``A320neo``, ``MH370``."""
_GAELIC = re.compile(r"(?:O['’]|Mc|Mac)[A-Z][a-z]")
_NUMERAL = re.compile(r"[IVXL]{1,5}")
_SHIP = frozenset("USS HMS RMS HMAS HMCS INS USNS USCGC MV".split())
_ACRONYM = re.compile(r"[A-Z]{2,}s?")
_CENTRES = frozenset("center centre".split())
_MOUNT = frozenset(
    "mount mt lake fort ft port cape camp point saint st san santa gulf ciudad isla monte puerto rio são sao".split()
)
"""First words of places."""
_KEPT = 1 << 14
"""Names whose clues are remembered, for the articles of a dossier share them."""


def _ordinarily(word: Word) -> bool:
    """Tell whether a word is spelt like most: a capital and small letters."""
    return len(word.text) > 1 and word.text.isalpha() and word.text.istitle()


class Form:
    """Finds the clues in names, by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the classes the clues depend on."""
        self.lists = vocabulary
        self.classes = vocabulary.classes
        self.facilities = self.classes["facility"]
        self.heads = {
            **dict.fromkeys(self.classes["place"], PLACE),
            **dict.fromkeys(self.classes["event"], EVENT),
            **dict.fromkeys(self.classes["law"], LAW),
            **dict.fromkeys(self.classes["organization"], ORGANIZATION),
            **dict.fromkeys(self.classes["thing"], EntityType.OTHER),
        }
        self.clues = lru_cache(maxsize=_KEPT)(self._clues)

    def _clues(self, words: tuple[Word, ...], key: str) -> tuple[Vote, ...]:
        """Return the clues in one name."""
        return (*self._listed(words, key), *(self._single(words[0]) if len(words) == 1 else self._several(words)))

    def _listed(self, words: Sequence[Word], key: str) -> Iterator[Vote]:
        if kind := self.lists.known.get(key):
            yield Vote(kind, 4, "well known")
        elif key in self.lists.places:
            yield Vote(PLACE, 4, "a place of the gazetteer")
        elif kind := self.lists.homonyms.get(key):
            yield Vote(kind, 2, "a well-known name, among other things")
        elif key in self.lists.towns and (len(words) > 1 or key not in self.lists.given):
            yield Vote(PLACE, 1.5 if len(words) > 1 else 0.8, "a town or province of the gazetteer")

    def _single(self, word: Word) -> Iterator[Vote]:
        text, known = word.text, word.key in self.lists.words
        if text[-1] == "s" and (text[:-1] in self.lists.demonyms or word.key[:-1] in self.classes["people"]):
            yield Vote(EntityType.OTHER, 3, "a people or the followers of something")
        elif word.key in self.classes["country"]:
            yield Vote(PLACE, 6, "a country or city")
        elif spelt := self._spelt(text):
            yield spelt
        elif text in self.lists.given:
            yield Vote(PERSON, 0.6 if known else 1.2, "a given name")
        elif (text in self.lists.surnames and not known) or _GAELIC.match(text):
            yield Vote(PERSON, 0.7, "a surname")
        if word.key in self.heads:
            yield Vote(self.heads[word.key], 1, f"a {word.key}")
        elif not known:
            yield Vote(ORGANIZATION, 0.6, "a single word without another clue")

    def _spelt(self, text: str) -> Vote | None:
        """Return the clue of a spelling that is not a capital and small letters."""
        if _MODEL.fullmatch(text):
            return Vote(PRODUCT, 2.5, "spelt like a model")
        if text.isupper() and len(text) > 1:
            return Vote(ORGANIZATION, 2.5, "an acronym")
        if (text[0].islower() and "-" not in text) or any(letter.isdigit() for letter in text):
            if text[0] == "e" and text[1:2].isupper():
                return Vote(ORGANIZATION, 2, "spelt like a company on the Web")
            return Vote(PRODUCT, 2, "spelt like a product")
        camel = _CAMEL.match(text) and text not in self.lists.surnames
        return Vote(ORGANIZATION, 1, "capitals inside the word") if camel else None

    def _several(self, words: Sequence[Word]) -> Iterator[Vote]:
        last = words[-1]
        if last.key in self.classes["legal"] and (last.text[1:].islower() or last.text.isupper() or "." in last.text):
            yield Vote(ORGANIZATION, 6, f"the legal form {last.text}")
            return
        if words[0].text in _SHIP:
            yield Vote(PRODUCT, 6, "a ship")
            return
        head = self._head(words)
        if words[0].key in self.classes["named"] and not words[1].link and head.key not in self.heads:
            yield Vote(EVENT, 5, f"beginning with {words[0].text}")
        headed = head.key in self.heads or head.key in self.facilities
        yield from self._headed(words, head) if headed else self._shaped(words)
        if head.key not in self.facilities and any(word.link == "&" or "&" in word.text for word in words):
            yield Vote(ORGANIZATION, 2, "joined by &")
        elif not headed:
            yield from self._personal(words)

    def _head(self, words: Sequence[Word]) -> Word:
        """Return the noun that says what is named: the last one before an ``of`` or ``for``."""
        for at, word in enumerate(words[1:]):
            of = word.link.startswith(("of", "for"))
            if of and (words[at].key in self.heads or words[at].key in self.facilities):
                return words[at]
        behind = _NUMERAL.fullmatch(words[-1].text) or words[-1].key in self.classes["direction"]
        return words[-2] if len(words) > 2 and behind and not words[-1].link else words[-1]  # noqa: PLR2004 - World War II

    def _headed(self, words: Sequence[Word], head: Word) -> Iterator[Vote]:
        """Yield the clues of a head noun, which a surname may look like: ``Marc Hill``."""
        reason = f"headed by {head.text}"
        if head.key in self.facilities:
            purpose = head.key in _CENTRES and any(word.key in self.classes["purpose"] for word in words)
            yield Vote(PLACE, 2 if purpose else 3, reason)
            yield Vote(ORGANIZATION, 3 if purpose else 2, reason)
            return
        kind = self.heads[head.key]
        linked = any(word.link for word in words)
        if self._given(words[0]) and not linked and head.text in self.lists.surnames:
            yield Vote(PERSON, 3, f"the given name {words[0].text} and the surname {head.text}")
            yield Vote(kind, 2, reason)
        elif kind is PLACE and not linked and all(word.key in self.lists.words for word in words):
            yield Vote(kind, 2.5, reason)
        else:
            yield Vote(kind, 4, reason)

    def _shaped(self, words: Sequence[Word]) -> Iterator[Vote]:
        """Yield the clues of a first or last word."""
        first, last = words[0].key, words[-1].key
        behind = " ".join(word.text for word in words[1:])
        if last in self.classes["generic"]:
            yield Vote(ORGANIZATION, 2.5, f"ending in {words[-1].text}")
        elif self.lists.known.get(behind) is ORGANIZATION:
            yield Vote(ORGANIZATION, 3, f"ending in {behind}")
        elif last in self.classes["product"] or _MODEL.fullmatch(words[-1].text):
            yield Vote(PRODUCT, 2, f"ending in {words[-1].text}")
        elif (first in self.classes["organization"] and first not in self.lists.words) or (
            self.lists.known.get(words[0].text) is ORGANIZATION and last not in self.classes["product"]
        ):
            yield Vote(ORGANIZATION, 3, f"beginning with {words[0].text}")
        elif first in _MOUNT:
            yield Vote(PLACE, 2, f"beginning with {words[0].text}")
        elif last in self.classes["direction"] and not self._given(words[0]):
            yield Vote(PLACE, 2, f"ending in {words[-1].text}")
        elif first in self.classes["direction"] and self._part(words):
            yield Vote(PLACE, 4, "a part of a place of the gazetteer")
        elif self._team(words):
            yield Vote(ORGANIZATION, 3, f"“{words[-1].text}” of a place, like a team")

    def _team(self, words: Sequence[Word]) -> bool:
        """Tell whether a plural stands behind a place: ``Seattle Seahawks``."""
        last = words[-1]
        place = " ".join(word.text for word in words[:-1])
        plural = last.text[-1] == "s" and last.text[-2] != "s" and last.text not in self.lists.surnames
        return plural and not last.link and place in self.lists.places

    def _part(self, words: Sequence[Word]) -> bool:
        """Tell whether a place of the gazetteer follows the points of the compass."""
        at = 0
        while at < len(words) and words[at].key in self.classes["direction"]:
            at += 1
        rest = " ".join(word.text for word in words[at:])
        return rest in self.lists.places or rest.rstrip(".").lower() in self.classes["country"]

    def _personal(self, words: Sequence[Word]) -> Iterator[Vote]:
        """Yield clues for and against a person, from a name of several words without a telling noun."""
        first = words[0]
        if all(map(_ordinarily, words)):
            if words[-1].link in _NOBLE:
                yield Vote(PERSON, 1.5, "with a particle of names")
            yield self._called(first, words[-1], words)
            return
        if len(first.text) == 2 and first.text.isupper() and words[-1].text in self.lists.surnames and len(words) == 2:  # noqa: PLR2004 - JK Rowling
            yield Vote(PERSON, 2, "initials")
            return
        if first.text[0].isdigit() or any(_ACRONYM.fullmatch(word.text) for word in words):
            yield Vote(ORGANIZATION, 1.5, "with an acronym or an ordinal")
            return
        if any(_CAMEL.search(word.text) and word.text not in self.lists.surnames for word in words):
            yield Vote(PRODUCT if first.text[0].islower() else ORGANIZATION, 1.5, "capitals inside a word")
            return
        if any(_HYPHENATED_GIVEN.match(word.text) and self._foreign(word, first) for word in words):
            yield Vote(PERSON, 2.5, "a hyphenated given name")
        if any(len(word.key) == 1 for word in words[1:-1]):
            yield Vote(PERSON, 2.5, "a middle initial")
        elif "." in first.text and len(first.key.replace(".", "")) <= 2:  # noqa: PLR2004 - J. or J.K.
            yield Vote(PERSON, 2, "initials")
        if any(_ARABIC.match(word.text) for word in words[1:]) or words[-1].link in _NOBLE:
            yield Vote(PERSON, 1.5, "with a particle of names")
        yield self._called(first, words[-1], words)

    def _called(self, first: Word, last: Word, words: Sequence[Word]) -> Vote:
        """Return the clue of a given name or a surname, or of having none."""
        lists = self.lists
        if self._given(first):
            plain = self._plain(last)
            if first.text in lists.places and plain:
                return Vote(ORGANIZATION, 1, f"beginning with {first.text}")
            return Vote(PERSON, 1.8 if plain or first.text in lists.places else 3, f"the given name {first.text}")
        if last.text in lists.surnames and first.key not in lists.words:
            return Vote(PERSON, 1.5, f"the surname {last.text}")
        if all(word.key in lists.words for word in words):
            if any(word.link for word in words[1:]):
                return Vote(EntityType.OTHER, 0.5, "common words around “of”")
            return Vote(ORGANIZATION, 1, "made of common words")
        return self._strange(first, last, words)

    def _strange(self, first: Word, last: Word, words: Sequence[Word]) -> Vote:
        """Return the clue of words that no list has."""
        lists = self.lists
        if first.text in lists.demonyms:
            return Vote(ORGANIZATION, 1, "made of common words")
        if len(words) == 2 and not self._plain(last) and first.key not in lists.words:  # noqa: PLR2004 - given name and surname
            if last.text in lists.places or lists.known.get(first.text) is ORGANIZATION:
                return Vote(ORGANIZATION, 1.2, f"named with {last.text if last.text in lists.places else first.text}")
            return Vote(PERSON, 1.2, "two words that are not common ones")
        return Vote(ORGANIZATION, 0.6, "several words without another clue")

    def _plain(self, last: Word) -> bool:
        """Tell whether a last word is a common one and no surname."""
        return last.key in self.lists.words and last.text not in self.lists.surnames

    def _foreign(self, word: Word, first: Word) -> bool:
        """Tell whether a compound is none of English words, or stands behind a word that is none."""
        return first.key not in self.lists.words or re.split(r"[-‐‑]", word.key)[0] not in self.lists.words

    def _given(self, word: Word) -> bool:
        return word.text in self.lists.given and not word.text.isupper() and word.key not in _MOUNT

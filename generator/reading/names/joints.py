"""Whether the small words between capitals hold a name together: ``Bank of Japan`` does, ``Oslo and Bergen`` does not.

Cuts at ``of``, ``for`` and ``and`` unless the noun before them heads an institution or all around them is common words.
Never looks at offices, nor decides whether a part is a name.
"""

from collections.abc import Iterator, Sequence

from generator.reading.names.runs import Word
from generator.reading.names.vocabulary import Vocabulary


class Joints:
    """Parts groups of words by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Gather the classes a joint depends on."""
        classes = vocabulary.classes
        self.vocabulary = vocabulary
        self.offices = classes["honorific"] | classes["role"]
        self.countries = classes["country"]
        self.organization = classes["organization"]
        headed = ("organization", "place", "facility", "law", "event", "thing")
        self.heads = frozenset[str]().union(*(classes[name] for name in headed))

    def ordinary(self, word: Word) -> bool:
        """Tell whether a word is a common one, not (only) a name."""
        lists = self.vocabulary
        if word.text in lists.places or word.text in lists.known or word.text.isupper():
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

    def famous(self, part: Sequence[Word]) -> bool:
        """Tell whether words are a well-known name or a place: ``General Motors``, ``Burger King``."""
        name = len(part) > 1 and " ".join(word.text for word in part)
        return name in self.vocabulary.known or name in self.vocabulary.places

    def joined(self, group: Sequence[Word]) -> Iterator[list[Word]]:
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
            said = len(part) == 1 and not part[0].initial and self.ordinary(part[0]) and part[0].key not in self.offices
            if said and self.ordinary(word) and word.link in {"of", "for"}:
                return True
            further = self.ordinary(word) and any(before.link for before in part[1:]) and self.ordinary(part[-1])
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
        if len(part) == 1 and part[0].text in lists.demonyms:
            return False
        if part[0].text in lists.homonyms or any(word.text == part[0].text for word in right):
            return False
        if any(word.link.startswith(("of", "for")) for word in part) and part[0].key not in self.offices:
            named = part[-1].text in lists.places or part[-1].text in lists.given
            return not named and right[-1].key not in self.organization
        described = [self.ordinary(word) or word.text in lists.demonyms for word in part]
        if len(part) > 1:
            described[0] = described[0] or part[0].text in lists.places or part[0].key in self.countries
        return all(described) and len(right) > 1 and right[-1].key in self.heads

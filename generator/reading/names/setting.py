"""Clues that lie around a name: titles, prepositions, verbs, appositions, enumerations."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.model import EntityType
from generator.reading.names.clues import ORGANIZATION, PERSON, PLACE, PRODUCT, WORK, Vote, winner
from generator.reading.names.support import Sighting
from generator.reading.names.vocabulary import Vocabulary

_BEFORE, _AFTER = 40, 90
"""Characters looked at on both sides of a name."""
_WIDEST = 10
"""Characters between two names of one enumeration."""
_AGE = re.compile(r", (?:aged )?\d{1,2}[,.;](?!\d)")
_VERSION = re.compile(r"\s\d{1,2}(?:\.\d)?(?!\w|\s[A-Z])")
_OTHERS = re.compile(r" (?:and|or) (?:(?:some|many|several) )?other (?P<nouns>[a-z-]+(?: [a-z]+)?)")
_TOKENS = re.compile(r"[\w'’.-]+|[,(]")
_ENDS = frozenset(", ( of at who which that in for with and to from said on".split())
"""What may follow a noun that says what somebody is: ``an analyst at``."""
_ARTICLES = frozenset("a an the its his her their one".split())
_BETWEEN = re.compile(r",\s(?:(?:and|or)\s)?|\s(?:and|or|&)\s")
"""What stands between the names of an enumeration."""
_QUOTES = frozenset('“”"‘’')
_AT = (["at", "the"], ["near", "the"], ["outside", "the"], ["from", "the"])
_NOUN = re.compile(
    r" (?!(?:also|and|are|as|at|by|can|could|did|does|for|from|had|has|have|in|into|is|it|may|of|on|or|said|says|than"
    r"|that|to|was|were|which|who|will|with|would)\b)[a-z]"
)
"""What follows a name that only describes it: ``the Obama administration``."""
_GENITIVES = frozenset({"'s ", "’s ", "' ", "’ "})
_OF = re.compile(r"\s(?:of|from)\s(?:the\s)?")
"""What stands between a person and where the person belongs."""
_LINKING = frozenset({"at", "for", "of", "with", "by", "to", "from"})
_COMPASS = frozenset(f"{ns}{link}{ew}" for ns in ("north", "south") for link in ("", "-") for ew in ("east", "west"))
_AMONG = "among "
"""How the reason of a vote begins that holds for a whole enumeration."""
_PRECEDING = (
    ("firm", ORGANIZATION, 2.5),
    ("work", WORK, 2.5),
    ("office", PERSON, 2.5),
)
"""Nouns right before a name, by class."""
_FOLLOWING = (
    ("reign", PERSON, 1.5),
    ("owned", ORGANIZATION, 1.5),
    ("lives", PERSON, 1.5),
    ("trades", ORGANIZATION, 1.5),
    ("region", PLACE, 1.5),
)
"""Words right behind a name, by class."""
_OWNED = (("owned", ORGANIZATION, 1.5), ("personal", PERSON, 1.5))
"""Words behind a name in the genitive, by class."""
_APPOSED = (("office", PERSON, 3), ("firm", ORGANIZATION, 3), ("region", PLACE, 3))
"""Nouns in an apposition, by class."""


class Setting:
    """Finds the clues around names, by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the classes the clues depend on."""
        self.places = vocabulary.places
        classes = vocabulary.classes
        self.facilities = classes["facility"]
        self.classes = {**classes, "office": classes["honorific"] | classes["role"]}
        self.preceding = {"new": Vote(PRODUCT, 1.5, "after “new”")} | self._votes(_PRECEDING, "after")
        near = {"in", "into"}
        self.where = {word: Vote(PLACE, 1.5 if word in near else 2, f"after “{word}”") for word in classes["where"]}
        self.following = {"who": Vote(PERSON, 2.5, "before “who”")} | self._votes(_FOLLOWING, "before")
        self.owned = self._votes(_OWNED, "before")
        self.groups = (
            (ORGANIZATION, _plural(classes["firm"]), f"{_AMONG}organizations"),
            (PLACE, classes["nations"], f"{_AMONG}places"),
            (PERSON, frozenset(f"{role}s" for role in classes["role"]), f"{_AMONG}people"),
        )

    def _votes(self, clues: Sequence[tuple[str, EntityType, float]], side: str) -> dict[str, Vote]:
        """Return what each word of several classes stands for; of two classes the first counts."""
        return {
            word: Vote(kind, weight, f"{side} “{word}”")
            for name, kind, weight in reversed(clues)
            for word in self.classes[name]
        }

    def clues(self, text: str, seen: Sighting) -> list[Vote]:
        """Return the clues of one place where a name stands."""
        start, end = seen.span
        before = text[max(seen.begin, start - _BEFORE) : start].split()
        after = text[end : end + _AFTER]
        mark = after[:1]
        found: list[Vote] = []
        if seen.title:
            found.append(Vote(PERSON, 5, f"the title {seen.title}"))
        if seen.why == "in the dateline":
            found.append(Vote(PLACE, 3, seen.why))
        if before:
            found += self._preceded(before, after, acronym=seen.words[0].text.isupper())
            if mark in {",", ".", ";"} and before[-1] in self.classes["said"]:
                found.append(Vote(PERSON, 1.5, f"after “{before[-1]}”"))
        if (
            len(seen.words) > 1
            and start
            and text[start - 1] in _QUOTES
            and (after[:1] in _QUOTES or after[1:2] in _QUOTES)
        ):
            found.append(Vote(WORK, 1.5, "in quotation marks"))
        if seen.words[-1].key in self.facilities and before[-2:] in _AT:
            found.append(Vote(PLACE, 1.5, f"after “{before[-2]} the”"))
        if mark == ",":
            found += self._apposed(after)
        elif mark in {" ", "'", "’"}:
            found += self._followed(after, owning=mark != " ")
        return found

    def _preceded(self, before: Sequence[str], after: str, *, acronym: bool) -> Iterable[Vote]:
        """Return the clues of the words before a name."""
        if before[-1] == "The" and len(before) > 1:
            before = before[:-1]
        last = before[-1].lower()
        if known := self.preceding.get(last):
            return (known,)
        if last == "the":
            return self._definite(before[-2].lower() if len(before) > 1 and not acronym else "", after)
        if not acronym and (known := self.where.get(last)):
            return (known,)
        if last in _LINKING and len(before) > 1:
            return self._belonging(before[-2], last, acronym=acronym)
        if last in self.classes["include"] or (last == "as" and "such" in before[-5:]):
            nouns = {word.strip(",") for word in before[-4:]}
            return [Vote(kind, 3.5, reason) for kind, words, reason in self.groups if nouns & words]
        return ()

    def _definite(self, where: str, after: str) -> Iterator[Vote]:
        """Yield the clues of an article, which no person has: ``the Obama administration`` has a noun behind."""
        yield Vote(PERSON, -0.2 if _NOUN.match(after) else -1.5, "after “the”")
        if where in self.where:
            yield Vote(PLACE, 0.5, f"after “{where} the”")

    def _belonging(self, noun: str, preposition: str, *, acronym: bool) -> Iterator[Vote]:
        """Yield the clues of a noun that belongs to what is named: ``city of``, ``analyst at``, ``flew to``."""
        if preposition in {"to", "from"}:
            if noun in self.classes["travel"] and not acronym:
                yield Vote(PLACE, 1.5, f"after “{noun} {preposition}”")
        elif preposition == "of" and noun in self.classes["region"]:
            yield Vote(PLACE, 3, f"after “{noun} of”")
        elif preposition == "of" and noun in self.classes["ruler"]:
            yield Vote(PLACE, 1.5, f"after “{noun} of”")
        elif preposition == "of" and noun in _COMPASS:
            yield Vote(PLACE, 3, f"after “{noun} of”")
        elif noun in self.classes["office"] or noun in self.classes["owned"]:
            yield Vote(ORGANIZATION, 2, f"after “{noun} {preposition}”")

    def _followed(self, after: str, *, owning: bool) -> Iterable[Vote]:
        """Return the clues of the words behind a name."""
        if owning and not after.startswith(("'s ", "’s ", "' ", "’ ")):
            return ()
        rest = after.split(None, 2)
        following = rest[owning].strip(".,;:") if len(rest) > owning else ""
        known = (self.owned if owning else self.following).get(following)
        if known or owning or not following:
            return (known,) if known else ()
        if following in self.classes["said"]:
            return self._speaking(following, rest[1].strip(".,;:") if len(rest) > 1 else "")
        if following in {"and", "or"} and (others := _OTHERS.match(after)):
            nouns = {noun for word in others["nouns"].split() for noun in (word, word.removesuffix("s"))}
            said = f"before “other {others['nouns']}”"
            kinds = ((ORGANIZATION, "firm"), (PLACE, "nations"))
            return [Vote(kind, 3, said) for kind, name in kinds if nouns & self.classes[name]]
        if following[0].isdecimal() and _VERSION.match(after):
            return (Vote(PRODUCT, 1.5, "before a number"),)
        return ()

    @staticmethod
    def _speaking(verb: str, then: str) -> Iterator[Vote]:
        """Yield the clues of a verb of speech and the pronoun behind it."""
        yield Vote(PERSON, 0.8, f"before “{verb}”")
        yield Vote(ORGANIZATION, 0.9, f"before “{verb}”")
        if then in {"it", "its"}:
            yield Vote(ORGANIZATION, 2, f"before “{verb} {then}”")
        elif then in {"he", "she", "his", "her"}:
            yield Vote(PERSON, 2, f"before “{verb} {then}”")

    def _apposed(self, after: str) -> Iterator[Vote]:
        """Yield the clues of what follows the comma: an age, ``who``, a place, or what the named one is."""
        token = _TOKENS.search(after, 1)
        first = token.group() if token else ""
        if _AGE.match(after):
            yield Vote(PERSON, 4, "followed by an age")
        elif first == "who":
            yield Vote(PERSON, 2.5, "before “, who”")
        elif first[:1].isupper():
            said = _TOKENS.findall(after, 1)
            place = next((name for name in (" ".join(said[:2]), first.rstrip(".")) if name in self.places), "")
            if place:
                yield Vote(PLACE, 2, f"before “, {place}”")
        elif first in _ARTICLES or first in self.classes["office"]:
            yield from self._called(_TOKENS.findall(after, 1))

    def _called(self, said: Sequence[str]) -> Iterator[Vote]:
        """Yield the clue of the noun that an apposition calls somebody by."""
        for word, behind in pairwise((*said[:9], ",")):
            if word in _ENDS:
                return
            for name, kind, weight in _APPOSED:
                if word in self.classes[name] and (name != "office" or behind in _ENDS):
                    yield Vote(kind, weight, f"called “{word}”")
                    return


def _plural(nouns: Iterable[str]) -> frozenset[str]:
    """Return the nouns for several: one group that “includes” somebody is no sign of another."""
    return frozenset(noun for noun in nouns if noun[-1] == "s" and noun[:-1] in nouns)


def coordinate(
    text: str, found: Sequence[Sighting], votes: Mapping[str, list[Vote]], types: dict[str, EntityType]
) -> None:
    """Add the votes that the names of one enumeration give each other: ``Gucci, Saint Laurent and Bottega Veneta``.

    ``types`` holds the type of each name so far, and is brought up to date.
    """
    chains: list[list[Sighting]] = []
    added: list[tuple[str, Vote]] = []
    for left, right in pairwise(found):
        start, end = left.span.end, right.span.start
        if left.begin != right.begin or end - start > _WIDEST:
            continue
        if text[start:end] in _GENITIVES and types[right.key] is PERSON and len(right.words) > 1:
            added += [(left.key, vote) for vote in _owner(right)]
        elif types[left.key] is PERSON and types[right.key] is not PLACE and _OF.fullmatch(text, start, end):
            added.append((right.key, Vote(ORGANIZATION, 1.5, f"after “{left.key} of”")))
        elif not _BETWEEN.fullmatch(text, start, end):
            continue
        elif chains and chains[-1][-1] is left:
            chains[-1].append(right)
        else:
            chains.append([left, right])
    for chain in chains:
        if len(chain) == 2 and text[chain[0].span.end] == ",":  # noqa: PLR2004 - two names, but no enumeration
            continue
        added += _shared(chain, votes, types)
    for key, vote in added:
        votes[key].append(vote)
    types.update({key: winner(tuple(votes[key]))[0] for key, _ in added})


def _owner(person: Sighting) -> tuple[Vote, Vote]:
    """Return the clues of a genitive before a person's full name: ``Zubro's Ann Lee``."""
    reason = f"before “'s {person.words[0].text}”"
    return Vote(PERSON, -1.5, reason), Vote(ORGANIZATION, 0.5, reason)


def _shared(
    chain: Sequence[Sighting], votes: Mapping[str, list[Vote]], types: Mapping[str, EntityType]
) -> Iterator[tuple[str, Vote]]:
    """Yield what the first name's introduction and the types of the others say of each name of one enumeration."""
    keys = list(dict.fromkeys(seen.key for seen in chain))
    introduction = next((vote for vote in votes[keys[0]] if vote.reason.startswith(_AMONG)), None)
    for at, key in enumerate(keys):
        if introduction and at:
            yield key, introduction
        others = Counter(types[other] for other in keys if other != key)
        if others:
            kind, times = others.most_common(1)[0]
            if 2 * times >= len(keys):
                yield key, Vote(kind, 1, "listed with others")

"""Sayings: the distinct sentences of the accounts, in the terms in which two of them are compared.

The sentences of one account that have the same words - copies, editions - are one saying, so that copying an article
a hundred times costs nothing and proves nothing. Never compares two sayings.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.merging.alignment import traits, vocabulary
from generator.merging.contents import Content, terms
from generator.model import Moment

_PRIOR = 300
"""Sentences of other news that the dossier's own are weighed against; a dossier of five articles has about 100."""
_LENGTH = 20
"""Words of a sentence, about."""
_RARE = 18
"""Bits of a word that is not among the ordinary ones."""
_UNKNOWN = 14
"""The same in a language without a list."""
_NAME = 3.0
"""The most that a word of a name weighs: whoever a story is about is in all of it, however rare the name is."""
_REPEATED = 2.6
"""Nats below which a figure is one that the whole story repeats."""
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of an account, however many of its sources have it."""

    members: tuple[Content, ...]
    account: str
    language: str
    weights: Mapping[str, float]
    """How telling each of its terms is, in nats; numbers, days and months are not among them."""
    total: float
    classes: Mapping[str, frozenset[int]]
    entities: frozenset[str]
    named: tuple[str, ...]
    """The same in the order it first names them."""
    called: tuple[str, ...]
    """Their names."""
    places: frozenset[str]
    """Those of its entities that are places."""
    counts: Mapping[str, frozenset[str]]
    """The values of its figures by unit, telling or not."""
    naming: frozenset[str]
    """Terms of the names of its entities, and of what they are: ``minister``."""
    amounts: Mapping[tuple[str, str], float]
    """Value and unit of its figures, and how telling each is, 0 to 1: little where the whole story repeats it."""
    deeds: Mapping[tuple[int, int | str], float]
    """What is done and what stands near it, with the weight of that: both as classes where they are in one."""
    done: frozenset[int]
    """Classes of what is done."""
    numbers: frozenset[tuple[str, str]]
    """Numbers that name something, after the word they follow: ``stage 13``."""
    told: tuple[Moment, ...]
    """The dates that stand in it."""
    near: tuple[Moment, ...]
    """The days it seems to tell of: dates in it, but not those it counts from, or else where its article places it."""
    timed: bool
    """Whether those days stand in it."""
    years: frozenset[str]
    """Years that stand in it, in dates and beside them."""
    runs: frozenset[tuple[str, ...]]
    """Runs of quoted words."""
    said: frozenset[str]
    """Quoted terms."""
    quoted: float
    """Part of it that is somebody's words, 0 to 1."""
    negated: frozenset[str]
    """Terms that follow a negation."""

    @property
    def first(self) -> Content:
        """Its first member."""
        return self.members[0]

    @property
    def key(self) -> tuple[int, int]:
        """Its place: the order of its source, then in the text."""
        return self.first.order, self.first.place


def gather(contents: Iterable[Content]) -> tuple[Saying, ...]:
    """Return the sayings in the order of their first members; sentences that say nothing are left out."""
    same: dict[tuple[str, str, str], list[Content]] = {}
    for content in sorted(filter(traits.tells, contents), key=lambda content: (content.order, content.place)):
        same.setdefault((content.account, content.language, traits.words(content)), []).append(content)
    counts: dict[str, Counter[str]] = {}
    figures: Counter[tuple[str, str]] = Counter()
    for members in same.values():
        counts.setdefault(members[0].language, Counter()).update(set(members[0].terms))
        figures.update(traits.amounts(members[0]))
    sizes = Counter(language for _, language, _ in same)
    weigh = {language: _weigher(language, counts[language], sizes[language]) for language in counts}
    telling = {amount: _rarity(count, len(same)) for amount, count in figures.items()}
    return tuple(_saying(tuple(members), weigh[members[0].language], telling) for members in same.values())


def _weigher(language: str, counts: Mapping[str, int], size: int) -> Mapping[str, float]:
    """Return how telling each stem is: how unlikely a sentence has it, by the dossier and by other texts.

    The dossier's sentences are smoothed with a prior (Dirichlet): a word that five articles have once is not taken for
    rare where every newspaper has it, and the story's own subject is common however rare it is elsewhere.
    """
    rarity, unknown = vocabulary.of(language).rarity, _RARE if language == "en" else _UNKNOWN
    return {
        stem: -math.log((count + _PRIOR * min(0.5, _LENGTH * 2.0 ** -rarity.get(stem, unknown))) / (size + _PRIOR))
        for stem, count in counts.items()
    }


def _rarity(count: int, size: int) -> float:
    """Return how telling a figure is that so many of the sayings have: 1 for a few, 0 for one that all repeat."""
    return max(0.0, min(1.0, (-math.log(count / (size + _PRIOR)) - _REPEATED) / _REPEATED))


def _saying(
    members: tuple[Content, ...], weigh: Mapping[str, float], figures: Mapping[tuple[str, str], float]
) -> Saying:
    content = members[0]
    known = vocabulary.of(content.language)
    place = traits.dateline(content)
    named = content.named or tuple(sorted(content.entities))
    names = {e: name for e, name in zip(named, content.names or named, strict=True) if name not in place}
    weights = _weights(content.terms[len(terms(place, content.language)) :], weigh)
    naming = _naming(names.values(), weights, content.language)
    weights |= {term: min(weights[term], _NAME) for term in weights if term in naming}
    classes = {term: known.classes[term] for term in weights if term in known.classes and term not in naming}
    days = traits.days(content)
    return Saying(
        members=members,
        account=content.account,
        language=content.language,
        weights=weights,
        total=sum(weights.values()),
        classes=classes,
        done=frozenset().union(*classes.values()) - known.things,
        deeds=traits.deeds(content, weights, classes, known.things),
        negated=traits.negated(content, weights),
        entities=frozenset(names),
        named=tuple(names),
        called=tuple(names.values()),
        places=content.places & names.keys(),
        naming=naming,
        amounts={amount: figures[amount] for amount in traits.amounts(content)},
        counts=traits.counts(content),
        numbers=traits.numbers(content),
        told=traits.told(content),
        near=days or _placed(content),
        timed=bool(days),
        years=traits.years(content),
        runs=traits.runs(content),
        said=traits.said(content),
        quoted=traits.quoted(content),
    )


def _weights(own: Sequence[str], weigh: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each term in the order of the text, without numbers, letters, days and months."""
    return {
        term: weigh[term] for term in own if len(term) > 1 and not _NUMBER.match(term) and term not in traits.CALENDAR
    }


def _naming(names: Iterable[str], weights: Mapping[str, float], language: str) -> frozenset[str]:
    found = {term for name in names for term in terms(name, language)}
    return frozenset(found | (vocabulary.of(language).roles & weights.keys()) if found else ())


def _placed(content: Content) -> tuple[Moment, ...]:
    """Return when a sentence without a date of its own seems to be: where its article is at, or when it appeared."""
    outside = tuple(dated.moment for dated in content.dates if not dated.timex)
    return outside or ((content.published,) if content.published else ())

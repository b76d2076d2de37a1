"""What the sentences of a group share, in plain words.

Only what all of them have is told, or else what most have. Never judges whether they belong together.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache

from generator.merging import contents
from generator.merging.alignment.sayings import Saying
from generator.model import Moment, Precision

_MOST = 3
"""Names, or words, that are told."""
_FEW = 2
"""Figures and dates that are told."""
_PAIR = 2
_LOWER = re.compile(r"\b[^\W\d_][^\W_]*")
_MONTHS = ("January February March April May June July August September October November December").split()


def tell(sayings: Sequence[Saying]) -> str:
    """Return what the sayings share: names, words, figures, quoted words, dates."""
    parts = [
        _part(sayings, "name", [saying.entities for saying in sayings], _called(sayings)),
        _part(sayings, "speak of", _reported(sayings), _worded(sayings)),
        _part(sayings, "have the figure", [{f.text for f in saying.first.figures} for saying in sayings], most=False),
        _part(
            sayings, "quote", [{f"“{' '.join(run)}”" for run in saying.runs} for saying in sayings], most=False, few=1
        ),
        _part(sayings, "are dated", [{_plain(moment) for moment in saying.told} for saying in sayings], most=False),
    ]
    return ", ".join(filter(None, parts)) or "their wording is alike"


def _part(
    sayings: Sequence[Saying],
    verb: str,
    found: Sequence[Collection[str]],
    order: Callable[[Iterable[str]], list[str]] = sorted,
    *,
    most: bool = True,
    few: int = _FEW,
) -> str:
    """Return ``both name Acme and the court``; nothing where there is nothing that all, or most, have."""
    counts = Counter(one for each in found for one in each)
    every = order(one for one, count in counts.items() if count == len(found))
    if every:
        return f"{'both' if len(sayings) == _PAIR else 'all'} {verb} {_listed(every[: _MOST if most else few])}"
    many = order(one for one, count in counts.items() if 2 * count > len(found)) if most else []
    return f"most {verb} {_listed(many[:_MOST])}" if many else ""


def _called(sayings: Sequence[Saying]) -> Callable[[Iterable[str]], list[str]]:
    """Return what puts names for entities, in their order."""
    names = {entity: name for saying in sayings for entity, name in zip(saying.named, saying.called, strict=True)}
    return lambda entities: sorted(names[entity] for entity in entities)


def _reported(sayings: Sequence[Saying]) -> list[set[str]]:
    """Return the words of each saying that are no names, as they stand in the first one that has them or their like."""
    heads: dict[str, str] = {}
    of_class: dict[int, str] = {}
    for saying in sayings:
        for term in saying.weights:
            like = next(
                (of_class[number] for number in sorted(saying.classes.get(term, ())) if number in of_class), term
            )
            heads.setdefault(term, heads.get(like, like))
            for number in saying.classes.get(term, ()):
                of_class.setdefault(number, term)
    return [{heads[term] for term in saying.weights if term not in saying.naming} for saying in sayings]


def _worded(sayings: Sequence[Saying]) -> Callable[[Iterable[str]], list[str]]:
    """Return what puts words for stems, the most telling first; stems that only names have are left out."""
    weights = {term: saying.weights[term] for saying in sayings for term in saying.weights}
    words: dict[str, str] = {}
    for saying in sayings:
        for match in _LOWER.finditer(saying.first.text):
            if match[0].islower() and (stem := _stem(match[0], saying.language)):
                words.setdefault(stem, match[0])

    def order(terms: Iterable[str]) -> list[str]:
        return [words[term] for term in sorted(terms, key=lambda term: (-weights[term], term)) if term in words]

    return order


@cache
def _stem(word: str, language: str) -> str:
    return next(iter(contents.terms(word, language)), "")


def _marked(run: Sequence[str]) -> str:
    return f"“{' '.join(run)}”"


def _plain(moment: Moment) -> str:
    """Return a date as newspapers write it: ``3 August 2017``."""
    day = moment.first
    if moment.precision in {Precision.DAY, Precision.TIME}:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    if moment.precision is Precision.MONTH:
        return f"{_MONTHS[day.month - 1]} {day.year}"
    return moment.value


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"

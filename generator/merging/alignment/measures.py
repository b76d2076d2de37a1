"""The value of each feature of two sayings: how much of their words, names, times and figures they share.

Never weighs a feature.
"""

import math
from collections.abc import Set as AbstractSet
from itertools import chain, islice

from generator.merging.alignment import moments, vocabulary
from generator.merging.alignment.contradictions import DAYS, other_figures
from generator.merging.alignment.sayings import Saying

_SAME_CLASS = 0.8
"""Part of its weight that a word shares with another of its class: ``lawsuit``, ``suit``."""
_LEAD = 8
"""Telling words with which a sentence begins."""
_MONTH = 31
_DEED, _OTHERS, _FIGURES = 5.0, 3, 2
"""The most of a feature that counts."""


def measure(left: Saying, right: Saying) -> dict[str, float]:
    """Return the value of each feature by its name."""
    return _words(left, right) | _names_and_times(left, right) | _figures(left, right) | _denials(left, right)


def _words(left: Saying, right: Saying) -> dict[str, float]:
    common = left.weights.keys() & right.weights.keys()
    classed = _classed(left, right, common)
    shared = sum(left.weights[term] for term in sorted(common)) + classed
    aside = left.naming | right.naming
    plain = sum(left.weights[term] for term in sorted(common - aside)) + classed
    leads = sorted((_lead(left, right), _lead(right, left)))
    deeds = (min(left.deeds[deed], right.deeds[deed]) for deed in left.deeds.keys() & right.deeds.keys())
    return {
        "wording": 2 * shared / max(1.0, left.total + right.total),
        "report": 2 * plain / max(1.0, _plain(left, aside) + _plain(right, aside)),
        "containment": shared / max(1.0, min(left.total, right.total)),
        "substance": math.log1p(shared),
        "leads": leads[0],
        "lead": leads[1],
        "deed": min(_DEED, max(deeds, default=0.0)),
    }


def _names_and_times(left: Saying, right: Saying) -> dict[str, float]:
    entities = left.entities & right.entities
    near = moments.meet(left.told, right.told)
    same = near and not {moment.value for moment in left.told}.isdisjoint(moment.value for moment in right.told)
    gap = moments.gap(left.near, right.near)
    return {
        "subject": bool(left.named and right.named and left.named[0] == right.named[0]),
        "others": min(_OTHERS, len(left.entities) - len(entities), len(right.entities) - len(entities)),
        "places": bool(left.places - right.entities and right.places - left.entities),
        "day": same,
        "time": near and not same,
        "case": bool(same and len(entities) > 1 and left.done & right.done),
        "later": DAYS < gap <= _MONTH,
        "long after": gap > _MONTH,
        "undated": not (left.near and right.near),
        "years": bool(left.years and right.years and left.years.isdisjoint(right.years)),
    }


def _figures(left: Saying, right: Saying) -> dict[str, float]:
    figures = sum(left.amounts[amount] for amount in sorted(left.amounts.keys() & right.amounts.keys()))
    numbers, others, other_day = _numbers(left, right), other_figures(left, right), _other_day(left, right)
    quoted = not left.runs.isdisjoint(right.runs)
    anchored = left.entities & right.entities or moments.meet(left.told, right.told) or figures or numbers or quoted
    return {
        "figures": min(_FIGURES, figures),
        "numbers": min(_FIGURES, numbers),
        "other figures": others,
        "counts": bool(others and not figures and other_day),
        "quotation": quoted,
        "other quotations": _other_quotations(left, right),
        "unanchored": 0 if anchored else 1 + other_day,
    }


def _denials(left: Saying, right: Saying) -> dict[str, float]:
    return {
        "other deeds": bool(left.done and right.done and left.done.isdisjoint(right.done)),
        "denial": _denied(left, right) or _denied(right, left),
        "opposite": _opposed(left, right),
    }


def _classed(left: Saying, right: Saying, common: AbstractSet[str]) -> float:
    """Return the weight of the words that are not the same, but of one class."""
    free = {term: classes for term, classes in right.classes.items() if term not in common}
    weight = 0.0
    if not free:
        return weight
    for term, classes in left.classes.items():
        if term not in common:
            match = next((other for other in free if classes & free[other]), None)
            if match is not None:
                weight += _SAME_CLASS * min(left.weights[term], right.weights[match])
                del free[match]
    return weight


def _plain(saying: Saying, aside: frozenset[str]) -> float:
    return saying.total - sum(saying.weights.get(term, 0.0) for term in sorted(aside))


def _lead(one: Saying, other: Saying) -> float:
    """Return how much of what one begins with stands in the other, words of one class counting nearly as much.

    News sentences begin with what is new; what they end with, all the articles of a story have.
    """
    known = frozenset(chain.from_iterable(other.classes.values()))
    found = whole = 0.0
    for term, weight in islice(one.weights.items(), _LEAD):
        whole += weight
        if term in other.weights:
            found += weight
        elif not known.isdisjoint(one.classes.get(term, ())):
            found += weight * _SAME_CLASS
    return found / max(1.0, whole)


def _numbers(left: Saying, right: Saying) -> float:
    """Return how telling the numbers are that both have of things called differently: 5,000 people, 5,000 residents."""
    values = {value: weight for (value, unit), weight in left.amounts.items() if (value, unit) not in right.amounts}
    return sum(values.get(value, 0.0) for value, unit in sorted(right.amounts) if (value, unit) not in left.amounts)


def _other_day(left: Saying, right: Saying) -> bool:
    """Tell whether their articles did not, or perhaps did not, appear on one day."""
    mine, theirs = left.first.published, right.first.published
    return not (mine and theirs and moments.overlap(mine, theirs))


def _other_quotations(left: Saying, right: Saying) -> bool:
    """Tell whether both quote somebody, and less than half of the shorter quotation stands in the other one."""
    least = min(len(left.said), len(right.said))
    return bool(least) and 2 * len(left.said & right.said) < least and left.runs.isdisjoint(right.runs)


def _denied(one: Saying, other: Saying) -> bool:
    """Tell whether one negates what the other, which negates nothing, says."""
    return not other.negated and any(term in other.weights for term in one.negated)


def _opposed(left: Saying, right: Saying) -> float:
    """Return 1 where each does the opposite of the other, half of it where one tells of both and the other of one."""
    opposites = vocabulary.of(left.language).opposites
    found = 0.0
    for one, other in ((left, right), (right, left)):
        for done in one.done:
            opposite = opposites.get(done)
            if opposite in other.done and opposite not in one.done:
                found = max(found, 1.0 if done not in other.done else 0.5)
    return found

"""Pairs of sayings worth comparing, found without comparing all pairs.

An inverted index over what is telling of each saying; where very many share something, each meets those that appeared
next after it, for what reports one event appears within days. Never judges a pair.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from generator.merging.alignment.sayings import Saying

_KEYS = 16
"""The most telling of what is in a saying, by which others are found; in a small dossier more."""
_NEIGHBOURS = 48
"""Sayings after one that it meets through one key."""
_COMPARED = 12
"""Sayings after one that it is compared with, those it shares most with; in a small dossier more."""
_ALL = 200_000
"""Comparisons that cost no more than a few seconds, however they are spread."""
_ENOUGH = 7.0
"""Weight that two must share, in nats."""
_SHARE = 0.25
"""Part that this must be of what is telling of the one with less."""


def find(sayings: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Yield the places of the pairs, the lower first, in order. Cost grows with the number of sayings, not of pairs."""
    keys = [_keys(saying) for saying in sayings]
    postings: dict[Hashable, list[int]] = defaultdict(list)
    for place, own in enumerate(keys):
        for key in own:
            postings[key].append(place)
    size = len(sayings)
    weights = {key: math.log((size + 100) / len(places)) for key, places in postings.items() if len(places) > 1}
    most, telling = (max(least, _ALL // max(1, size)) for least in (_COMPARED, _KEYS))
    told = [sorted((key for key in own if key in weights), key=lambda key: -weights[key])[:telling] for own in keys]
    totals = [sum(weights[key] for key in own) for own in told]
    accounts = [saying.account for saying in sayings]
    for place, met in enumerate(_meetings(keys, told, postings, weights)):
        account, total = accounts[place], totals[place]
        good = [
            (-weight, other)
            for other, weight in met.items()
            if weight >= _ENOUGH and weight >= _SHARE * min(total, totals[other]) and accounts[other] != account
        ]
        yield from sorted((place, other) for _, other in sorted(good)[:most])


def _meetings(
    keys: Sequence[Sequence[Hashable]],
    told: Sequence[Sequence[Hashable]],
    postings: Mapping[Hashable, Sequence[int]],
    weights: Mapping[Hashable, float],
) -> Iterator[Mapping[int, float]]:
    """Yield, for each saying, the weight of what it shares with each later one that it meets."""
    heads = dict.fromkeys(postings, 0)
    for own, telling in zip(keys, told, strict=True):
        for key in own:
            heads[key] += 1
        met: dict[int, float] = defaultdict(float)
        for key in telling:
            at, weight = heads[key], weights[key]
            for other in postings[key][at : at + _NEIGHBOURS]:
                met[other] += weight
        yield met


def _keys(saying: Saying) -> list[Hashable]:
    """Return what a saying may share with another, each once, in an order that depends on the saying alone."""
    language = saying.language
    return [
        *((language, term) for term in saying.weights),
        *((number,) for number in sorted(saying.done)),
        *(("entity", entity) for entity in saying.named),
        *(("figure", *amount) for amount in sorted(saying.amounts)),
        *(("date", value) for value in sorted({moment.value for moment in saying.told})),
        *(("quoted", *run) for run in sorted(saying.runs)),
    ]

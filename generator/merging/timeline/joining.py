"""Tellings brought together that are of one happening.

First where an editor or the alignment of sentences says that they are, then those of one date, then those without a
date of their own, and last the vaguer dates with the more exact ones. What is not clear stays apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.merging.timeline.bundles import CURRENT, Bundles, looking_back
from generator.merging.timeline.tellings import Key, Telling
from generator.model import Precision

_ALIKE = {
    Precision.TIME: 0.14, Precision.DAY: 0.14, Precision.WEEK: 0.18, Precision.MONTH: 0.2,
    Precision.QUARTER: 0.2, Precision.YEAR: 0.2, Precision.RANGE: 0.26,
}  # fmt: skip
"""How alike two tellings of one date must be (cosine), by how exact it is: fewer things happen on one day."""
_ASSUMED = 0.2
"""How alike a telling without a date of its own must be to another one if it opens its article ..."""
_BACKGROUND = 0.34
"""... and if it does not."""
_VAGUER, _VAGUER_PAST = 0.3, 0.13
"""How alike a telling of a vaguer date must be to one of an exact date, and how much where it looks far back ..."""
_CLEAR = 1.5
"""... and how many times as much as to one of any other date."""
_TOGETHER = 0.6
"""What share of the likeness asked of two tellings all tellings of two bundles must have on average."""
_TERMS, _MANY = 16, 80
"""Tellings are compared that share one of so many weightiest terms of one, unless more than so many have it."""
_SHARED = 2
"""How many terms two tellings have in common at least."""
_DAY = timedelta(days=1)
_OPENING, _FRESH = 3, timedelta(days=2)
"""So many first sentences of an article tell its news, and it is so old at most."""

Range = tuple[date, date]


def join(tellings: Sequence[Telling], ties: Iterable[Sequence[Key]]) -> Bundles:
    """Return the bundles. ``ties`` are sentences known to say the same, most certain first."""
    bundles = Bundles(tellings)
    _claims(bundles)
    _tied(bundles, ties)
    stated: dict[Range, list[int]] = defaultdict(list)
    assumed: dict[date, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        if telling.stated:
            stated[telling.first, telling.last].append(number)
        else:
            assumed[telling.last].append(number)
    for numbers in stated.values():
        _of_one_date(bundles, numbers)
    _undated(bundles, stated, assumed)
    _openings(bundles)
    _vaguer(bundles, stated)
    return bundles


def _claims(bundles: Bundles) -> None:
    """Put the evidence of each curated claim together, and with it what its sentences tell of the claim's date."""
    first: dict[str, int] = {}
    cited: dict[Key, list[int]] = defaultdict(list)
    for number, telling in enumerate(bundles.tellings):
        if telling.claim:
            bundles.join(first.setdefault(telling.claim, number), number)
            cited[telling.key].append(number)
    for number, telling in enumerate(bundles.tellings):
        if not telling.claim:
            nearest = sorted(cited[telling.key], key=lambda other: _length(bundles.tellings[other]))
            any(
                bundles.join(other, number)
                for other in nearest
                if _length(telling) >= _length(bundles.tellings[other])
                or bundles.tellings[other].moment.precision is not Precision.RANGE
            )


def _tied(bundles: Bundles, ties: Iterable[Sequence[Key]]) -> None:
    """Put sentences together that are known to say the same, where their dates allow it; the most exact ones first."""
    at: dict[Key, list[int]] = defaultdict(list)
    for number, telling in enumerate(bundles.tellings):
        at[telling.key].append(number)
    for keys in ties:
        numbers = [number for key in dict.fromkeys(keys) for number in at[key]]
        heads: list[int] = []
        for number in sorted(
            numbers, key=lambda one: (not bundles.tellings[one].stated, _length(bundles.tellings[one]))
        ):
            telling = bundles.tellings[number]
            fits = [
                head
                for head in heads
                if bundles.tellings[head].key != telling.key and bundles.of(head).allows(bundles.of(number))
            ]
            clear = not telling.stated or len({bundles.of(head).stated for head in fits}) == 1
            nearest = sorted(fits, key=lambda head: abs(bundles.tellings[head].last - telling.last))
            if not (clear and any(bundles.join(head, number) for head in nearest)):
                heads.append(number)


def _of_one_date(bundles: Bundles, numbers: Sequence[int]) -> None:
    """Put tellings of the same date together that are alike."""
    _greedily(bundles, _pairs(bundles, numbers, numbers), _ALIKE[bundles.tellings[numbers[0]].moment.precision])


def _undated(bundles: Bundles, stated: Mapping[Range, Sequence[int]], assumed: Mapping[date, Sequence[int]]) -> None:
    """Put tellings without a date of their own to those of about that date, and their articles' openings together."""
    openings = {day: [one for one in numbers if bundles.tellings[one].lead] for day, numbers in assumed.items()}
    for day in sorted(assumed):
        days = [day - _DAY * back for back in range(4)]
        near = [number for one in days for number in (*stated.get((one, one), ()), *openings.get(one, ()))]
        for numbers, least in ((openings[day], _ASSUMED), (assumed[day], _BACKGROUND)):
            _greedily(bundles, _pairs(bundles, numbers, near), least)


def _openings(bundles: Bundles) -> None:
    """Put an opening that stands alone to what its article's next sentences date: news is told first, then dated."""
    dated: dict[str, int] = {}
    for number, telling in enumerate(bundles.tellings):
        content = telling.content
        early = content is not None and 0 < content.place < _OPENING and timedelta() <= telling.past <= _FRESH
        if early and telling.timex and telling.moment.precision is Precision.DAY:
            dated.setdefault(telling.key[0], number)
    for number, telling in enumerate(bundles.tellings):
        other = dated.get(telling.key[0])
        if telling.stated or not telling.lead or other is None or len(bundles.of(number).members) > 1:
            continue
        content = bundles.tellings[other].content
        if telling.content and content and telling.content.entities & content.entities:
            bundles.join(other, number)


def _vaguer(bundles: Bundles, stated: Mapping[Range, Sequence[int]]) -> None:
    """Put each bundle of a vaguer date to the one bundle of a more exact date within it that it clearly belongs to."""
    by_year: dict[int, list[int]] = defaultdict(list)
    for (first, last), numbers in stated.items():
        if first.year == last.year:
            by_year[first.year] += numbers
    for (first, last), numbers in sorted(stated.items(), key=lambda item: (item[0][1] - item[0][0], item[0])):
        if first == last:
            continue
        finer = [
            number
            for year in range(first.year, last.year + 1)
            for number in by_year[year]
            if first <= bundles.tellings[number].first
            and bundles.tellings[number].last <= last
            and bundles.tellings[number].last - bundles.tellings[number].first < last - first
        ]
        if finer:
            _attach(bundles, numbers, finer)


def _attach(bundles: Bundles, vague: Sequence[int], finer: Sequence[int]) -> None:
    scores: dict[int, dict[int, float]] = defaultdict(dict)
    heads: dict[int, int] = {}
    for score, one, other in _pairs(bundles, vague, finer):
        left, right = bundles.of(one), bundles.of(other)
        if left is right or not left.allows(right):
            continue
        mine, yours = min(left.members), min(right.members)
        heads[mine], heads[yours] = one, other
        scores[mine][yours] = max(score, scores[mine].get(yours, 0.0))
    for mine, found in sorted(scores.items()):
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        best, score = ranked[0]
        own = bundles.of(heads[best]).stated
        second = max((rival for other, rival in ranked if bundles.of(heads[other]).stated != own), default=0.0)
        back = looking_back(bundles.tellings[heads[mine]], bundles.tellings[heads[best]])
        least = _VAGUER_PAST if back > CURRENT else _VAGUER
        if score >= max(least, _CLEAR * second):
            bundles.join(heads[mine], heads[best], least * _TOGETHER)


def _greedily(bundles: Bundles, pairs: Iterable[tuple[float, int, int]], least: float) -> None:
    """Join the most alike first, as long as all tellings of the two bundles remain alike on average."""
    good = sorted((pair for pair in pairs if pair[0] >= least), key=lambda pair: (-pair[0], pair[1], pair[2]))
    for _, one, other in good:
        bundles.join(one, other, least * _TOGETHER)


def _pairs(bundles: Bundles, left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[float, int, int]]:
    """Yield how alike tellings are that share a weighty term; each pair of two sentences once."""
    holding: dict[str, list[int]] = defaultdict(list)
    for number in right:
        for term in bundles.tellings[number].said:
            holding[term].append(number)
    seen: set[tuple[int, int]] = set()
    for number in left:
        for term in _weightiest(bundles.tellings[number]):
            others = holding.get(term, ())
            if len(others) > _MANY:
                continue
            for other in others:
                pair = (min(number, other), max(number, other))
                if pair in seen or bundles.tellings[number].key == bundles.tellings[other].key:
                    continue
                seen.add(pair)
                if bundles.shared(number, other) >= _SHARED:
                    yield bundles.likeness(number, other), number, other


def _weightiest(telling: Telling) -> list[str]:
    return sorted(telling.said, key=lambda feature: (-telling.said[feature], feature))[:_TERMS]


def _length(telling: Telling) -> timedelta:
    return telling.last - telling.first

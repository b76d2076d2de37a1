"""Bundles: tellings that are of one happening.

A bundle grows only while the dates of all its tellings allow one happening, and never holds two curated claims.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from generator.merging.timeline.tellings import Telling, Vector

_SAME_ARTICLE = 0.08
"""How much more alike two sentences of one article must be: it tells a thing once."""
_AROUND = 0.06
"""What the sentences before can add at most."""
_PAST, _PARTIES = 0.14, 2
"""What it adds that both look back and name the same two parties, if neither article tells more of that date."""
_DAY_PAST = 0.1
"""What it adds that both look back on the same day, or ahead to it."""
_EACH_DAY = 0.06
"""What each day takes off that lies between an assumed date and the other one."""
_NEWER = 0.12
"""What it takes off that neither is dated and the articles are of different days: each brings news of its own."""
_CROWDED, _LONG = 0.06, 200
"""What it takes off that the articles stand in the same year that they both tell of: much happened in it."""
_NEWS, CURRENT = timedelta(days=2), timedelta(days=31)
"""How long ago a day, and a vaguer date, must lie for an article to look back on it."""
_EXACT = timedelta(days=31)
"""What has no date of its own joins no date vaguer than this."""


class Bundle:
    """A growing set of tellings whose dates allow each other."""

    def __init__(self, number: int, telling: Telling) -> None:
        """Begin with one telling."""
        self.members = [number]
        self.said, self.around = dict(telling.said), dict(telling.around)
        self.first, self.last = telling.first, telling.last
        self.stated = (telling.first, telling.last) if telling.stated else None
        self.claim = telling.claim
        self.told = {telling.key}

    def allows(self, other: "Bundle") -> bool:
        """Tell whether the dates of all tellings of both can be of one happening, and no two claims meet."""
        if self.claim and other.claim and self.claim != other.claim:
            return False
        if self.first > other.last or other.first > self.last:
            return False
        if self.stated and other.stated:
            return _within(self.stated, other.stated) or _within(other.stated, self.stated)
        stated = self.stated or other.stated
        return stated is None or stated[1] - stated[0] <= _EXACT

    def likeness(self, other: "Bundle") -> float:
        """Return the average likeness of the tellings of both, 0 to 1."""
        pairs = len(self.members) * len(other.members)
        around = (_dot(self.said, other.around) + _dot(self.around, other.said)) / pairs
        return _dot(self.said, other.said) / pairs + min(around, _AROUND)

    def take(self, other: "Bundle") -> None:
        """Take over the tellings of the other one."""
        self.members += other.members
        for mine, more in ((self.said, other.said), (self.around, other.around)):
            for feature, weight in more.items():
                mine[feature] = mine.get(feature, 0.0) + weight
        self.first, self.last = max(self.first, other.first), min(self.last, other.last)
        if other.stated and (self.stated is None or _within(other.stated, self.stated)):
            self.stated = other.stated
        self.claim = self.claim or other.claim
        self.told |= other.told


class Bundles:
    """All tellings, each in one bundle."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        """Begin with each telling by itself."""
        self.tellings = tellings
        self._of = [Bundle(number, telling) for number, telling in enumerate(tellings)]
        self._rivals = Counter(
            (telling.key[0], telling.moment.first, telling.moment.last) for telling in tellings if telling.stated
        )

    def of(self, number: int) -> Bundle:
        """Return the bundle a telling is in."""
        return self._of[number]

    def all(self) -> list[Bundle]:
        """Return every bundle once, by its first telling."""
        return list({id(bundle): bundle for bundle in self._of}.values())

    def join(self, one: int, other: int, least: float = 0.0) -> bool:
        """Put the bundles of two tellings together if they allow it and are that alike on average."""
        left, right = self._of[one], self._of[other]
        if left is right:
            return True
        if not left.allows(right) or (least and left.likeness(right) + self.hints(one, other) < least):
            return False
        if len(left.members) < len(right.members):
            left, right = right, left
        for member in right.members:
            self._of[member] = left
        left.take(right)
        return True

    def likeness(self, one: int, other: int) -> float:
        """Return how alike two tellings are in their terms (cosine), with what hints at one happening or at two."""
        left, right = self.tellings[one], self.tellings[other]
        alike = _dot(left.said, right.said)
        if left.key[0] != right.key[0] and left.stated and right.stated:
            alike += min(_dot(left.said, right.around) + _dot(left.around, right.said), _AROUND)
        return alike + self.hints(one, other)

    def shared(self, one: int, other: int) -> int:
        """Return how many terms the sentences of two tellings have in common."""
        return len(self.tellings[one].said.keys() & self.tellings[other].said.keys())

    def hints(self, one: int, other: int) -> float:
        """Return what the articles and dates of two tellings add to their likeness, or take off."""
        left, right = self.tellings[one], self.tellings[other]
        if left.key[0] == right.key[0]:
            return -_SAME_ARTICLE
        if not (left.stated and right.stated):
            apart = abs((left.moment.last - right.moment.last).days)
            return -_EACH_DAY * apart - _NEWER * (apart > 0 and not (left.stated or right.stated))
        back, days = looking_back(left, right), (left.last - left.first).days + (right.last - right.first).days
        if not days:
            return _DAY_PAST if back > _NEWS else 0.0
        if back <= CURRENT:
            return -_CROWDED if days > _LONG and left.moment.last == right.moment.last else 0.0
        return self._parties(left, right)

    def _parties(self, left: Telling, right: Telling) -> float:
        """Return what it adds that two articles which look back name the same parties."""
        if not (left.content and right.content):
            return 0.0
        parties = len(left.content.entities & right.content.entities)
        if parties < _PARTIES and (left.first, left.last) != (right.first, right.last):
            return 0.0
        return _PAST * min(parties / _PARTIES, 1.0) / (self._crowd(left) * self._crowd(right))

    def _crowd(self, telling: Telling) -> int:
        return self._rivals[telling.key[0], telling.moment.first, telling.moment.last] or 1


def looking_back(one: Telling, other: Telling) -> timedelta:
    """Return how far both articles look back or ahead; of a vaguer and a more exact date, the vaguer one's article."""
    lengths = [telling.last - telling.first for telling in (one, other)]
    if lengths[0] != lengths[1]:
        return one.past if lengths[0] > lengths[1] else other.past
    return min(-one.past, -other.past) if one.planned and other.planned else min(one.past, other.past)


def _dot(left: Vector, right: Vector) -> float:
    if len(left) > len(right):
        left, right = right, left
    total = 0.0
    for feature, weight in left.items():
        if feature in right:
            total += weight * right[feature]
    return total


def _within(inner: tuple[date, date], outer: tuple[date, date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]

"""What is told of one thing in several sentences, brought together: links between two sentences become groups.

Never decides whether two tellings fit; the kinds of disagreement bring that rule along.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Protocol, TypeVar

from generator.merging.contents import Content
from generator.merging.disagreements.findings import Judged, Side, sided, weigh
from generator.merging.disagreements.spreads import Verdict

Key = tuple[str, str, int]


class Telling(Protocol):
    """A figure, a date, a name or a speaker as one sentence gives it."""

    @property
    def content(self) -> Content:
        """The sentence."""

    @property
    def said(self) -> str:
        """What it gives, for a reader."""

    @property
    def key(self) -> Key:
        """Source, anchor and offset."""


T = TypeVar("T", bound=Telling)
S = TypeVar("S")
_REACH = 24
"""Sentences with which each one is compared."""
Fits = Callable[[T, T], bool]
Judge = Callable[[T, T], Verdict | None]
"""Returns what the difference of two tellings amounts to; none where they say the same."""


def pairs(told: Sequence[S]) -> Iterator[tuple[S, S]]:
    """Yield each of many sentences with those that follow it, as far as they reach: time grows with their number alone.

    What stands further apart is brought together by what both agree with in between.
    """
    for number, one in enumerate(told):
        for other in told[number + 1 : number + 1 + _REACH]:
            yield one, other


def settled(fits: Fits[T], left: Sequence[T], right: Sequence[T]) -> list[tuple[T, T]]:
    """Return the pairs that fit, each telling in one at most: those that come first."""
    used: set[Key] = set()
    found = []
    for one in left:
        for other in right:
            if one.key not in used and other.key not in used and fits(one, other):
                used |= {one.key, other.key}
                found.append((one, other))
    return found


def sole(fits: Fits[T], left: Sequence[T], right: Sequence[T]) -> list[tuple[T, T]]:
    """Return the pairs that fit and neither of whose tellings fits any other."""
    found = [(one, other) for one in left for other in right if fits(one, other)]
    return [
        (one, other)
        for one, other in found
        if sum(one is it for it, _ in found) == 1 == sum(other is it for _, it in found)
    ]


def left_over(told: Iterable[T], links: Iterable[tuple[T, T]]) -> list[T]:
    """Return the tellings that no link has."""
    taken = {telling.key for link in links for telling in link}
    return [telling for telling in told if telling.key not in taken]


def groups(links: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Return the tellings that links join, each group in the order of the sources.

    A group with two tellings of one sentence is left out: then it is not clear which of them is meant.
    """
    group_of: dict[Key, list[T]] = {}
    for left, right in links:
        for telling in (left, right):
            group_of.setdefault(telling.key, [telling])
        one, other = group_of[left.key], group_of[right.key]
        if one is not other:
            one += other
            group_of |= {telling.key: one for telling in other}
    unique = {id(group): group for group in group_of.values()}.values()
    clear = (group for group in unique if len({telling.content.key for telling in group}) == len(group))
    return [sorted(group, key=_place) for group in clear]


def weighed(group: Sequence[T], judge: Judge[T]) -> tuple[tuple[tuple[Side, ...], ...], Verdict] | None:
    """Return the values a group gives with the sentences of each, and what they amount to; none where they agree.

    None as well where one source gives two of the values: then it tells of two things.
    """
    values: list[list[T]] = []
    for telling in group:
        held = next((value for value in values if judge(value[0], telling) is None), None)
        if held:
            held.append(telling)
        else:
            values.append([telling])
    sources = [telling.content.source for value in values for telling in _each_source(value)]
    if len(set(sources)) < len(sources):
        return None
    judged = [
        Judged(one, other, judge(values[one][0], values[other][0]))
        for one, other in combinations(range(len(values)), 2)
    ]
    verdict = weigh([[telling.content for telling in value] for value in values], judged)
    return (sided([[Side(it.said, it.content) for it in value] for value in values]), verdict) if verdict else None


def _each_source(value: Sequence[T]) -> list[T]:
    return list({telling.content.source: telling for telling in value}.values())


def _place(telling: Telling) -> tuple[int, int, int]:
    return telling.content.order, telling.content.place, telling.key[2]

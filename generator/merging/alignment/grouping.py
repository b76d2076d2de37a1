"""Sayings put into groups of which every member is like the others, not only like its neighbour.

Average linkage with a floor: two groups become one where their sayings are alike on average and no two are unlike.
After R. Sokal and C. Michener, "A statistical method for evaluating systematic relationships" (1958). An account has
one saying in a group: what an article says twice, it seldom says of one thing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.merging.alignment import likeness, moments
from generator.merging.alignment.sayings import Saying

LINK = 0.5
"""Likeness of two sayings from which on their groups may be one: odds of five to three."""
ALIKE = -0.3
"""Average likeness of the members of both groups from which on they are one: even odds, nearly, beside a link."""
FLOOR = -1.5
"""Least likeness of any two members."""
_CLEARER = 0.7
"""How much more like one of two days' sayings another must be to be taken for that: odds of two to one."""
_MET = 8
"""Members of each group that are compared: enough to tell in a large one."""


@dataclass(slots=True)
class _Judge:
    """Compares sayings by their places, each pair once."""

    sayings: Sequence[Saying]
    known: dict[tuple[int, int], float] = field(default_factory=dict)

    def alike(self, left: int, right: int) -> float:
        pair = (left, right) if left < right else (right, left)
        if pair not in self.known:
            self.known[pair] = likeness.compare(self.sayings[pair[0]], self.sayings[pair[1]])
        return self.known[pair]

    def one(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Tell whether two groups are one."""
        accounts = {self.sayings[place].account for place in ours}
        if any(self.sayings[place].account in accounts for place in theirs):
            return False
        met = [self.alike(left, right) for left in ours[:_MET] for right in theirs[:_MET]]
        return min(met) >= FLOOR and sum(met) / len(met) >= ALIKE

    def average(self, members: Sequence[int]) -> float:
        """Return the average score of the pairs of a group."""
        members = members[: 2 * _MET]
        pairs = [(one, two) for at, one in enumerate(members) for two in members[at + 1 :]]
        return sum(likeness.score(self.alike(*pair)) for pair in pairs) / len(pairs)


def group(sayings: Sequence[Saying], pairs: Iterable[tuple[int, int]]) -> list[tuple[list[int], float]]:
    """Return the places of the sayings of each group, in order, and how alike they are on average, 0 to 1.

    The likest pairs are joined first; of two that are equally like, the one whose sources come first.
    """
    judge = _Judge(sayings)
    found = ((likeness.compare(*(sayings[at] for at in pair)), *pair) for pair in pairs)
    links = sorted(
        (-alike, left, right) for alike, left, right in _clear([one for one in found if one[0] >= LINK], sayings)
    )
    judge.known.update({(left, right): -found for found, left, right in links})
    home: dict[int, list[int]] = {}
    for _, left, right in links:
        ours, theirs = home.setdefault(left, [left]), home.setdefault(right, [right])
        if ours is not theirs and judge.one(ours, theirs):
            ours.extend(theirs)
            home.update(dict.fromkeys(theirs, ours))
    groups = [sorted(members) for place, members in home.items() if place == min(members) and len(members) > 1]
    return sorted((members, judge.average(members)) for members in groups)


def _clear(links: Sequence[tuple[float, int, int]], sayings: Sequence[Saying]) -> list[tuple[float, int, int]]:
    """Return the links without those of a saying whose date fits two days that exclude each other.

    "In 2020 it was closed" may mean the closing in May or that in September: where it is about as like both, nobody can
    tell, and to take the first would be to invent.
    """
    partners: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for alike, left, right in links:
        partners[left].append((alike, right))
        partners[right].append((alike, left))
    torn: set[tuple[int, int]] = set()
    for place, near in partners.items():
        dated = [(alike, other) for alike, other in sorted(near, reverse=True)[:_MET] if sayings[other].told]
        for at, (alike, one) in enumerate(dated):
            for less, two in dated[at + 1 :]:
                if alike - less < _CLEARER and not moments.meet(sayings[one].told, sayings[two].told):
                    torn |= {(place, one), (place, two)}
    return [link for link in links if link[1:] not in torn and link[:0:-1] not in torn]

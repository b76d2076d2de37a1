"""Sentences of different accounts that say the same.

Sentences become sayings, an index proposes pairs, features weigh each pair, and groups form of which every member is
like the others. A wrong group would claim a corroboration that is none: what is doubtful stays apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.merging.alignment import candidates, grouping, reasons, sayings
from generator.merging.alignment.traits import stands_alone, told
from generator.merging.contents import Content

__all__ = ["Group", "align", "stands_alone", "told"]


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that report one fact, at least two of them from different accounts."""

    members: tuple[Content, ...]
    """In the order of the sources, then of the text."""
    score: float
    """How alike they are, 0 to 1."""
    why: str


def align(contents: Sequence[Content]) -> tuple[Group, ...]:
    """Return the groups, each sentence in one at most, in the order of their first members."""
    said = sayings.gather(contents)
    groups = []
    for places, score in grouping.group(said, candidates.find(said)):
        alike = [said[place] for place in places]
        if len({saying.account for saying in alike}) > 1:
            members = sorted((member for saying in alike for member in saying.members), key=_place)
            groups.append(Group(tuple(members), round(score, 3), reasons.tell(alike)))
    return tuple(sorted(groups, key=lambda group: _place(group.members[0])))


def _place(content: Content) -> tuple[int, int]:
    return content.order, content.place

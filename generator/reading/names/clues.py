"""A clue is a vote for what a name stands for, with a weight and a reason in words.

The weights are judgements, ordered by how rarely a clue misleads, not fitted numbers: 5 and more for what decides
alone (a title, a legal form), 2 to 4 for what seldom errs, about 1 for what only breaks a tie.
"""

from functools import lru_cache
from typing import NamedTuple

from generator.model import EntityType

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
WORK, PRODUCT, EVENT, LAW = EntityType.WORK, EntityType.PRODUCT, EntityType.EVENT, EntityType.LAW

_ORDER = {kind: number for number, kind in enumerate(EntityType)}
_REPEATED = 2
"""Times one clue counts, however often an article repeats it; one against a type counts once."""
_KEPT = 1 << 14
"""Ballots whose winner is remembered, for each is asked for more than once, and many are alike."""


class Vote(NamedTuple):
    """One clue."""

    type: EntityType
    weight: float
    reason: str


@lru_cache(maxsize=_KEPT)
def winner(votes: tuple[Vote, ...]) -> tuple[EntityType, str]:
    """Return the type with most weight, and the weightiest reason for it; ``other`` where nothing speaks for any."""
    if len(votes) == 1:
        (vote,) = votes
        return (vote.type, vote.reason) if vote.weight > 0 else (EntityType.OTHER, "no clue")
    sums: dict[EntityType, float] = {}
    seen: dict[Vote, int] = {}
    for vote in votes:
        kind, weight, _ = vote
        times = seen[vote] = seen.get(vote, 0) + 1
        if times == 1 or (times <= _REPEATED and weight > 0):
            sums[kind] = sums.get(kind, 0) + weight
    kind = max(sums, key=lambda kind: (round(sums[kind], 3), -_ORDER[kind]), default=EntityType.OTHER)
    if sums.get(kind, 0) <= 0:
        return EntityType.OTHER, "no clue"
    return kind, min((-vote.weight, vote.reason) for vote in votes if vote.type is kind)[1]

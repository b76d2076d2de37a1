"""Sentences of different accounts that say the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.merging.contents import Content


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
    del contents
    return ()

"""Occasions: dated sentences of all sources that tell of one thing that happened, put together and ranked."""

from collections.abc import Iterable, Sequence

from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.model import Claim, Event, Occasion


def gather(
    events: Iterable[Event], claims: Iterable[Claim], groups: Iterable[Group], contents: Sequence[Content]
) -> tuple[Occasion, ...]:
    """Return the occasions by date."""
    del events, claims, groups, contents
    return ()

"""The day an article's relative dates are counted from: its publication, or what stands in its first lines.

Never takes a date out of the story itself, and never one without its year.
"""

import calendar
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator.model import Block, BlockKind, Moment

WEEKDAYS = tuple(calendar.day_name)
"""Monday first."""
FIRST_BLOCKS = 8
"""Blocks at the head of an article where a date may be its own."""
_LONGEST_DATELINE = 60
"""Characters of a line that is nothing but a date."""
_OWN_LINES = frozenset({BlockKind.DATELINE, BlockKind.BYLINE})


class Reference(NamedTuple):
    """When an article was published, as far as known."""

    first: date
    """The first day it can have been."""
    last: date
    why: str

    name: str
    """The day, or the two days it lies between."""


def published(moment: Moment) -> Reference:
    """Return the reference that the metadata give."""
    if moment.first == moment.last:
        return on(moment.first, "published")
    return Reference(moment.first, moment.last, "published", f"{moment.first} to {moment.last}")


def on(day: date, why: str) -> Reference:
    """Return the reference of an article published on one day."""
    return Reference(day, day, why, f"{WEEKDAYS[day.weekday()]} {day}")


def own_lines(text: str, blocks: Sequence[Block]) -> list[tuple[Block, str]]:
    """Return the blocks among the first that may be nothing but the article's own date, and what they are."""
    found = []
    for block in blocks[:FIRST_BLOCKS]:
        said = block.span.of(text)
        if block.kind in _OWN_LINES:
            found.append((block, f"the article's {block.kind.value}"))
        elif len(said) <= _LONGEST_DATELINE and any(letter.isdigit() for letter in said):
            found.append((block, "a line of its own at the head of the article"))
    return found

"""The same thing told differently: figures, dates, names and attributions that do not agree."""

from collections.abc import Iterable, Sequence

from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.model import Claim, Comparison, Disagreement, Doubt


def find(
    claims: Iterable[Claim], groups: Iterable[Group], contents: Sequence[Content], comparisons: Iterable[Comparison]
) -> tuple[Disagreement, ...]:
    """Return the disagreements, contradictions first."""
    del claims, groups, contents, comparisons
    return ()


def doubt(contents: Sequence[Content]) -> tuple[Doubt, ...]:
    """Return the figures that look wrong, in the order of the sources, then of the text."""
    del contents
    return ()

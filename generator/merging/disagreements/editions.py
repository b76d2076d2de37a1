"""What two forms of one text give differently: figures, dates and names in the passages that changed.

Never judges which form is right; an edition corrects or updates itself and contradicts nobody.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.merging.contents import Content
from generator.merging.disagreements import dates, figures, names
from generator.merging.disagreements.findings import Finding, edition
from generator.model import Comparison, EditKind, Span

_MOST = 3
"""Sentences on one side of a change beyond which it is a rewritten passage rather than a correction."""
_KINDS: tuple[Callable[[Sequence[Content]], tuple[Finding, ...]], ...] = (
    figures.compare, dates.compare, names.compare,
)  # fmt: skip


def compare(comparisons: Iterable[Comparison], contents: Iterable[Content]) -> tuple[Finding, ...]:
    """Return what changed between editions or copies, in the order of the comparisons, then of the text."""
    by_source: dict[str, list[Content]] = defaultdict(list)
    for content in contents:
        by_source[content.source].append(content)
    found = []
    for comparison in comparisons:
        for pair in dict.fromkeys(_changed(comparison, by_source)):
            found += [edition(finding) for find in _KINDS for finding in find(pair)]
    return tuple(found)


def _changed(comparison: Comparison, by_source: Mapping[str, Sequence[Content]]) -> Iterator[tuple[Content, Content]]:
    """Yield the sentences that stand on both sides of a changed passage."""
    for edit in comparison.edits:
        if edit.kind is not EditKind.CHANGED:
            continue
        left = _touched(by_source.get(comparison.left, ()), edit.left)
        right = _touched(by_source.get(comparison.right, ()), edit.right)
        if 0 < len(left) <= _MOST and 0 < len(right) <= _MOST:
            yield from ((one, other) for one in left for other in right)


def _touched(contents: Sequence[Content], span: Span) -> Sequence[Content]:
    """Return the sentences, in the order of the text, that a passage touches."""
    first = bisect_right(contents, span.start, key=lambda content: content.span.end)
    last = bisect_left(contents, span.end, key=lambda content: content.span.start)
    return contents[first:last]

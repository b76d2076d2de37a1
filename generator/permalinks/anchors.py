"""What became of the anchors a page has lost, from the order in which they stood among those it still has.

The words themselves are not kept anywhere, so a successor is whatever stands in the same place now; it is always said
that the words changed. Never guesses across a sentence that stayed.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

_IN_TEXT = ("s", "p")
"""What anchors of sentences and paragraphs begin with. Other things on a page have no place that another could take."""


def succeed(old: Mapping[str, tuple[str, str]], new: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return each lost anchor with the anchor that stands there now and what happened, ``reworded`` or ``removed``.

    ``old`` holds the anchors in the order they stood in, each with where it leads and why if it was lost before;
    ``new`` those of the page now. An empty successor is the page's beginning.
    """
    standing = set(new)
    lost: dict[str, tuple[str, str]] = {}
    for kind in _IN_TEXT:
        before = [anchor for anchor, (at, _) in old.items() if not at and anchor.partition("-")[0] == kind]
        after = [anchor for anchor in new if anchor.partition("-")[0] == kind]
        lost |= {anchor: fate for anchor, fate in _fates(before, after) if anchor not in standing}
    for anchor, (at, change) in old.items():
        if anchor in standing or anchor in lost:
            continue
        final, how = at, change
        while final not in standing and final in lost:
            final, step = lost[final]
            how = "removed" if "removed" in (how, step) else "reworded"
        lost[anchor] = (final, how or "reworded") if final in standing else ("", "removed")
    return {anchor: lost[anchor] for anchor in old if anchor in lost}


def _fates(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    for what, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "replace":
            for number, anchor in enumerate(before[start:end]):
                yield anchor, (after[min(first + number, last - 1)], "reworded")
        elif what == "delete":
            near = after[first - 1] if first else (after[0] if after else "")
            for anchor in before[start:end]:
                yield anchor, (near, "removed")

"""Lines of print to paragraphs, and words parted at line ends to words. Never reorders lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.inputs.pdfs.lines import Line

_SIZE = 1.15
"""Ratio of letter sizes from which on two lines belong to different parts."""
_GAP = 1.35
"""Distance of two lines, in usual distances, from which on a paragraph ends between them."""
_LEADING, _FAR = 1.25, 8.0
"""In letter sizes: the least usual distance of two lines, and one from which on the next line stands elsewhere."""
_INDENT = (0.5, 4.0)
"""Shift to the right, in letter sizes, by which a first line is set in."""
_FULL = 0.92
"""Part of a column's width that a line fills unless it is the last of a paragraph."""
_ENDS = re.compile(r"""[.!?…。！？:]["'”’»)\]]*$""")
_PARTED = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def join(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Yield the paragraphs of a document."""
    lines = [line for page in pages for line in page]
    if not lines:
        return
    breaks = _Breaks(pages)
    known = Counter(word.casefold() for line in lines for word in _WORD.findall(line.text))
    paragraph = lines[0].text
    for before, line in pairwise(lines):
        if breaks.between(before, line):
            yield paragraph
            paragraph = line.text
        else:
            paragraph = _spliced(paragraph, line.text, known)
    yield paragraph


class _Breaks:
    """Where paragraphs end, judged by how the document is set."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        steps = [a.y - b.y for page in pages for a, b in pairwise(page) if 0 < a.y - b.y < 3 * max(a.size, 1)]
        self._step = median(steps) if steps else 0.0
        self._lefts = Counter(round(line.x) for line in lines)
        self._widths: dict[int, int] = {}
        for line in lines:
            left = self._left(line)
            self._widths[left] = max(self._widths.get(left, 0), len(line.text))

    def between(self, before: Line, line: Line) -> bool:
        """Tell whether a paragraph ends between two lines that follow each other."""
        sizes = sorted((before.size, line.size))
        if sizes[1] > _SIZE * max(sizes[0], 0.1):
            return True
        down = before.y - line.y
        if _GAP * max(self._step, _LEADING * line.size) < down < _FAR * line.size:
            return True
        width = self._widths[self._left(before)]
        short = len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) < _FULL * width
        ended = bool(_ENDS.search(before.text))
        if self._set_in(line) and (not self._set_in(before) or ended or short):
            return True
        return ended and short

    def _left(self, line: Line) -> int:
        """Return the left edge of a line's column: the most common one that it may be set in from."""
        place = round(line.x)
        near = range(place - round(_INDENT[1] * line.size), place + 1)
        return max(near, key=lambda x: (self._lefts[x], x))

    def _set_in(self, line: Line) -> bool:
        least, most = (bound * line.size for bound in _INDENT)
        return least <= line.x - self._left(line) <= most


def _spliced(text: str, line: str, known: Counter[str]) -> str:
    """Return a paragraph and its next line as one, a word that was parted at the line end whole again.

    The hyphen stays where the document writes the word with one elsewhere and never without.
    """
    if not (_PARTED.search(text) and line[:1].islower()):
        return f"{text} {line}"
    head, tail = _WORD.findall(text[:-1])[-1:], _WORD.match(line)
    first, second = (head[0].casefold() if head else ""), (tail[0].casefold() if tail else "")
    compound = known[f"{first}-{second}"] and not known[first + second]
    return f"{text[:-1]}-{line}" if compound else text[:-1] + line

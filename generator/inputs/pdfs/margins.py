"""What stands above and below the article on every page: running heads, page numbers. Never touches the middle."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from generator.inputs.pdfs.lines import Line

_ROWS = 3
"""Rows at the top and at the bottom of a page in which a running head can stand."""
_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página|strona|pagina)?\s*\d{1,4}(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?\W*", re.IGNORECASE
)

Pages = Sequence[Sequence[Line]]


def without(pages: Pages) -> list[list[Line]]:
    """Return the pages without page numbers, and without lines that half of them have at one edge, numbers apart."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for lines in edges for key in {_key(line) for line in lines})
    least = max(2, math.ceil(len(pages) / 2))
    return [
        [line for line in page if line not in edge or not (_NUMBER.fullmatch(line.text) or counts[_key(line)] >= least)]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Sequence[Line]) -> set[Line]:
    """Return the lines of the outermost rows."""
    rows = sorted({round(line.y) for line in page})
    outer = {*rows[:_ROWS], *rows[-_ROWS:]}
    return {line for line in page if round(line.y) in outer}


def _key(line: Line) -> tuple[str, int]:
    """Return what equal running heads share: their words with any numbers in them, and their height."""
    return re.sub(r"\d+", "0", line.text.casefold()), round(line.y / 4)

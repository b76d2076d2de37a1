r"""JSON writes characters beyond U+FFFF as two escapes (``\ud83d\ude00``); YAML knows one (``\U0001f600``).

Rewrites the former as the latter where they are escapes, that is inside double quotes, and remembers by how much
that moved the columns. Half a pair becomes U+FFFD and is reported by its place.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

_ESCAPE = re.compile(
    r"(?<!\\)(?:\\\\)*(?P<escape>\\u[dD](?:[89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F]|[89a-fA-F])[0-9a-fA-F]{2})"
)
_PAIR = 12
"""Characters of a whole pair."""
_SAVED = _PAIR - len(r"\U0001f600")

Spans = list[tuple[int, int]]
"""``[start, end)`` each, in text order."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text that a YAML parser can read."""

    text: str
    lone: tuple[tuple[int, int], ...] = ()
    """Line and column, from 0, of each half pair in the mended text."""
    pairs: dict[int, list[int]] = field(default_factory=dict)
    """By line, the columns of the mended text where a rewritten pair begins."""

    def column(self, line: int, column: int) -> int:
        """Return the column, from 0, that one of the mended text has in the file."""
        return column + _SAVED * bisect_left(self.pairs[line], column) if line in self.pairs else column


def mend(text: str, unquoted: Callable[[str], Spans]) -> Mended:
    """Rewrite the escapes of a text.

    ``unquoted`` parses a text and returns the spans of its values that are not in double quotes: there a backslash
    is only a backslash. It is asked about the text with everything rewritten, which has the same structure.
    """
    found = [match.span("escape") for match in _ESCAPE.finditer(text)]
    if not found:
        return Mended(text)
    mended, starts = _rewrite(text, found)
    literal = unquoted(mended)
    mended, starts = _rewrite(
        text, [span for span, start in zip(found, starts, strict=True) if not _inside(start, literal)]
    )
    lines = [0, *(match.end() for match in re.finditer("\n", mended))]
    pairs: dict[int, list[int]] = {}
    lone = []
    for start in starts:
        line = bisect_right(lines, start) - 1
        column = start - lines[line]
        if mended.startswith("\\U", start):
            pairs.setdefault(line, []).append(column)
        else:
            lone.append((line, column))
    return Mended(mended, tuple(lone), pairs)


def _inside(position: int, spans: Spans) -> bool:
    index = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return index >= 0 and position < spans[index][1]


def _rewrite(text: str, escapes: Spans) -> tuple[str, list[int]]:
    """Return the text with these escapes rewritten, and where each of them then begins."""
    parts: list[str] = []
    starts: list[int] = []
    done = length = 0
    for start, end in escapes:
        starts.append(length + start - done)
        parts += (text[done:start], _one(text[start:end]))
        length = starts[-1] + len(parts[-1])
        done = end
    return "".join((*parts, text[done:])), starts


def _one(escape: str) -> str:
    if len(escape) < _PAIR:
        return r"\ufffd"
    high, low = int(escape[2:6], 16), int(escape[8:12], 16)
    return f"\\U{0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00:08x}"

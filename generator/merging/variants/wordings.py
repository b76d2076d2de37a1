"""A text as its words, and as the runs of words by which it is recognised elsewhere.

Runs are compared as 64-bit numbers built from BLAKE2 of each word, so they are the same in every process.
"""

import re
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

from generator.model import Article, BlockKind, QuotationKind, Reading, Span

RUN = 4
"""Words that in a row are a shared wording. Unrelated reports of one event have 1 % of their words in such runs of the
other; runs of three are common speech (5 %), runs of eight do not survive a copy editor or a bad scan."""
RUN_UNSPACED = 8
"""Characters in a row, for writing without spaces, where a word is about two characters."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kana and ideographs
)
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_])+")
_UNSPACED_WORD = re.compile(f"[{_UNSPACED}]")
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]{0,300}>|(?<=\])\([^()\s]*\)|https?://\S+")
_JOINED = re.compile(r"(?<=[^\W\d_])(?:['’ʼ\u00ad]|-\n\s*)(?=[^\W\d_])")
_ASIDE = (BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.FOOTER)
_MASK = (1 << 64) - 1
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93)
"""Odd constants, one for each doubling of a run, so that the order of the words counts."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What an article says, without markup and lines about the article itself."""

    letters: str
    """The text with white space folded: equal where two texts are the same to the letter."""
    words: tuple[str, ...]
    """Letters and digits, case folded."""
    quoted: bytes = field(repr=False)
    """One byte for each word: 1 inside a direct quotation."""
    run: int
    """Words of one run."""

    runs: "array[int]" = field(repr=False)
    """A number for every run; the number at ``i`` stands for the words ``i`` to ``i + run - 1``."""


def read(article: Article, reading: Reading | None) -> Wording:
    """Return the wording of an article. Its bylines, credits and footers are left out unless that leaves too little."""
    letters = " ".join(article.text.split())
    whole = Span(0, len(article.text))
    aside = [block.span for block in reading.blocks if block.kind in _ASIDE] if reading else []
    quotes = [q.span for q in reading.quotations if q.kind is QuotationKind.DIRECT] if reading else []
    words, quoted = _words(article.text, list(whole.outside(aside)), quotes)
    everything, everything_quoted = _words(article.text, [whole], quotes) if aside else (words, quoted)
    if 2 * len(words) < len(everything):
        words, quoted = everything, everything_quoted
    unspaced = sum(1 for word in words if _UNSPACED_WORD.match(word))
    run = RUN_UNSPACED if 2 * unspaced > len(words) else RUN
    return Wording(letters, tuple(words), bytes(quoted), run, _runs(words, run))


def _words(text: str, parts: Sequence[Span], quotes: Sequence[Span]) -> tuple[list[str], bytearray]:
    words: list[str] = []
    quoted = bytearray()
    for part in parts:
        inside = [Span(max(q.start, part.start), min(q.end, part.end)) for q in quotes if q.overlaps(part)]
        pieces = [(span, 1) for span in inside] + [(span, 0) for span in part.outside(inside)]
        for span, flag in sorted(pieces):
            found = _WORD.findall(_JOINED.sub("", _MARKUP.sub(" ", span.of(text))).casefold())
            words += map(sys.intern, found)
            quoted += bytes((flag,)) * len(found)
    return words, quoted


def _runs(words: Sequence[str], length: int) -> "array[int]":
    numbers, width = [_number(word) for word in words], 1
    for mix in _MIX:
        if width >= length:
            break
        numbers = [(one * mix + other) & _MASK for one, other in zip(numbers, numbers[width:], strict=False)]
        width *= 2
    return array("Q", numbers)


@lru_cache(maxsize=500_000)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())

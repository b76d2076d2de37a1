"""The words around quoted passages, sentence by sentence, each sentence read once.

Never reads the words inside a passage: they are masked. Never reaches into another block.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.model import Block, Sentence, Span
from generator.reading.quotes import tokens
from generator.reading.quotes.tokens import MASK, Token
from generator.reading.quotes.vocabulary import Vocabulary

_WORDS_READ = 45
"""Words read on either side of a passage."""


def mask(text: str, spans: Sequence[Span]) -> str:
    """Return the text with every character of the spans replaced; the spans are in order."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], MASK * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


class Lines:
    """The sentences of an article as words, its quotations masked."""

    def __init__(self, masked: str, blocks: Sequence[Block], sentences: Sequence[Sentence], words: Vocabulary) -> None:
        """Prepare to read; nothing is read before it is asked for."""
        self.masked, self.words = masked, words
        pairs = [(sentence.span, sentence.block) for sentence in sentences]
        self.spans = [span for span, _ in pairs] or [block.span for block in blocks]
        self.blocks = [block for _, block in pairs] or list(range(len(blocks)))
        self.starts = [span.start for span in self.spans]
        self._read: dict[int, list[Token]] = {}

    def at(self, offset: int) -> int:
        """Return the number of the sentence at an offset, or of the last one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def sentence(self, number: int) -> list[Token]:
        """Return the words of a sentence."""
        if number not in self._read:
            self._read[number] = tokens.read(self.masked, self.spans[number], self.words)
        return self._read[number]

    def before(self, start: int) -> list[Token]:
        """Return the words of the sentence that stand before a passage that begins at ``start``."""
        line = self.sentence(self.at(start))
        end = bisect_left(line, start, key=lambda token: token.start)
        return line[max(0, end - _WORDS_READ) : end]

    def after(self, end: int) -> list[Token]:
        """Return the words of the sentence that stand behind a passage that ends at ``end``."""
        line = self.sentence(self.at(end - 1))
        start = bisect_right(line, end, key=lambda token: token.end)
        return line[start : start + _WORDS_READ]

    def follows(self, end: int) -> list[Token]:
        """Return the words of the next sentence of the block."""
        here = self.at(end - 1)
        if here + 1 < len(self.spans) and self.blocks[here + 1] == self.blocks[here]:
            return self.sentence(here + 1)[:_WORDS_READ]
        return []

    def announces(self, start: int) -> list[Token]:
        """Return the sentence before the paragraph that begins at ``start`` if it ends with a colon or a comma."""
        here = self.at(start)
        if (
            here
            and self.blocks[here - 1] == self.blocks[here] - 1
            and self.masked[self.spans[here - 1].end - 1] in ":,"
        ):
            return self.sentence(here - 1)[-_WORDS_READ:]
        return []

"""Where names stand: the pieces of capitalised runs that the article gives reason to take for names.

Reads every block but the dateline's date. A piece whose capital the place asks for waits until the whole article has
been seen; curated mentions are never touched.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Block, BlockKind, Mention, Sentence, Span
from generator.reading.names import runs
from generator.reading.names.lexicon import Lexicon, observed
from generator.reading.names.pieces import Piece
from generator.reading.names.runs import Word
from generator.reading.names.support import SHORTEST, Sighting, Support, key_of, shapes, sighting

_DATELINE = re.compile(
    r"(?P<place>(?:[A-Z][A-Z'’.-]+[ ]?){1,3})(?:,[ ][A-Z][\w.]+){0,2}(?:,?[ ](?:[A-Z][a-z]+\.?[ ])?\d{1,2})?"
    r"[ ]?(?:\([\w/ .]+\))?[ ]?(?:—|–|--|-[ ])"
)
_LONG_WORD = re.compile(rf"\w{{{SHORTEST},}}")
_NOUN = re.compile(r"\s(?!(?:and|or|in|on|at|to|of|for|from|with|by|was|is|were|are|had|has|that|which)\b)\w|[-‐‑'’]")
_CASED = 0.7
"""Part of a heading's longer words that have a capital when every word gets one."""


def find(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    taken: Sequence[Mention],
    lexicon: Lexicon,
    *,
    english: bool,
) -> list[Sighting]:
    """Return the sightings in text order; the lexicon tells what the other articles have seen."""
    page = _Page(text, taken)
    for sentence in sentences:
        page.read(blocks[sentence.block], sentence)
    support = Support(text, page.curated, observed(text, page.told), lexicon, english=english)
    support.learn(seen for seen in page.inside if len(seen.words) > 1)
    times = Counter(seen.key for seen in page.inside)
    things = {seen.key for seen in page.inside if _counted(text, seen)}
    inside = [
        seen
        for seen in page.inside
        if seen.key not in things and support.allowed(seen, times[seen.key], counted=_numbered(text, seen.span.end))
    ]
    support.known.clear()
    support.learn(inside)
    opened: list[Sighting] = []
    for single in (False, True):  # what several words show supports the single ones
        waiting = (start for start in page.opening if (len(start[0].words) == 1) is single)
        opened += (seen for piece, begin in waiting if (seen := support.opened(piece, begin)))
        support.learn(opened)
    headed = [
        seen
        for piece, begin in page.headed
        for seen in support.headed(piece, begin)
        if any(page.free(Piece(seen.words, "")))
    ]
    return sorted((*page.apart, *inside, *opened, *headed), key=lambda seen: seen.span)


def _counted(text: str, seen: Sighting) -> bool:
    """Tell whether an acronym takes an article or a plural, so that it is a word for things: ``a UAV,``."""
    key = seen.key
    if len(seen.words) > 1 or not key.rstrip("s").isupper() or len(key) < SHORTEST - 1:
        return False
    if key[-1] == "s":
        return True
    article = text[max(seen.begin, seen.span.start - 4) : seen.span.start].lower()
    return article.endswith((" a ", " an ")) and not _NOUN.match(text, seen.span.end)


def _numbered(text: str, end: int) -> bool:
    """Tell whether a space and a figure follow."""
    return text[end + 1 : end + 2].isdecimal() and text[end].isspace()


class _Page:
    """The pieces of one article, sorted by how much their capitals say."""

    def __init__(self, text: str, taken: Sequence[Mention]) -> None:
        self.text = text
        self.shapes = shapes()
        self.taken = sorted(mention.span for mention in taken)
        self.starts = [span.start for span in self.taken]
        self.curated = [mention.name for mention in taken]
        self.told: list[list[Word]] = []
        """Runs outside headings and footers."""
        self.apart: list[Sighting] = []
        """In the byline, the dateline and the footer."""
        self.inside: list[Sighting] = []
        """Capitalised inside a sentence or after a title."""
        self.opening: list[tuple[Piece, int]] = []
        """First in a sentence, with where it begins."""
        self.headed: list[tuple[Piece, int]] = []
        """In a heading that gives every word a capital."""

    def read(self, block: Block, sentence: Sentence) -> None:
        """Sort the pieces of one sentence."""
        if block.kind is BlockKind.DATELINE:
            return
        begin = sentence.span.start
        found = list(runs.find(self.text, sentence.span))
        if block.kind is BlockKind.FOOTER:
            self.apart += self._signed(found, begin)
        elif block.kind is BlockKind.HEADING and self._cased(sentence.span):
            self.headed += [(piece, begin) for run in found for piece in self.shapes.cutter.pieces(run)]
        elif found:
            self.told += found
            if begin == block.span.start:
                found = self._dateline(found, sentence.span)
            for run in found:
                for piece in self.shapes.cutter.pieces(run):
                    for part in self.free(piece):
                        self._sort(part, begin, byline=block.kind is BlockKind.BYLINE)

    def _sort(self, piece: Piece, begin: int, *, byline: bool) -> None:
        if byline:
            self.apart.append(sighting(piece.words, piece.title or "by", "in the byline", begin))
        elif piece.doubtful or (piece.words[0].initial and not piece.title):
            self.opening.append((piece, begin))
        else:
            why = f"after the title {piece.title}" if piece.title else "capitalised inside a sentence"
            self.inside.append(sighting(piece.words, piece.title, why, begin))

    def free(self, piece: Piece) -> Iterable[Piece]:
        """Return what of a piece no curated mention covers, if it is more than the rest of a longer name."""
        start, end = piece.words[0].start, piece.words[-1].end
        near = self.taken[max(bisect_right(self.starts, start) - 1, 0) : bisect_right(self.starts, end)]
        if not near or not any(span.start < end and start < span.end for span in near):
            return (piece,)
        return self._rest(piece, near)

    def _rest(self, piece: Piece, near: Sequence[Span]) -> Iterator[Piece]:
        group: list[Word] = []
        for word in (*piece.words, None):
            if word and not any(span.start < word.end and word.start < span.end for span in near):
                group.append(word)
                continue
            if group and (group[0].link in {"and", "of", "for"} or self.shapes.personal(group)):
                yield Piece(group, piece.title if group[0] is piece.words[0] else "")
            group = []

    def _signed(self, found: Sequence[list[Word]], begin: int) -> Iterator[Sighting]:
        """Yield the people in a footer; what else it names is not of the story."""
        ordinary = self.shapes.cutter.ordinary
        for run in found:
            for piece in self.shapes.cutter.pieces(run):
                words = piece.words[1:] if ordinary(piece.words[0]) else piece.words
                named = len(words) > 1 and self.shapes.personal(words) and words[-1].key not in self.shapes.bare
                surnames = self.shapes.lists.surnames
                plain = named and not any(w.link or (ordinary(w) and w.text not in surnames) for w in words)
                if plain and any(self.free(Piece(words, ""))):
                    yield sighting(words, "by", "in the footer", begin)

    def _dateline(self, found: list[list[Word]], span: Span) -> list[list[Word]]:
        """Take the place at the beginning of a paragraph; return the runs behind it."""
        match = _DATELINE.match(self.text, span.start, span.end)
        if match and len(match["place"].rstrip()) >= SHORTEST:
            place = [word for run in found for word in run if word.end <= match.end("place")]
            if place and any(self.free(Piece(place, ""))):
                self.apart.append(sighting(place, "", "in the dateline", span.start, key_of(place).title()))
            found = [run for run in found if run[0].start >= match.end("place")]
            for run in found:
                if run[0].start == match.end() or self.text[match.end() : run[0].start].isspace():
                    run[0] = run[0]._replace(initial=True)
            return found
        if self.text[span.start] == "(" and found[0][0].initial:
            found[0][0] = found[0][0]._replace(initial=False)
        return found

    def _cased(self, span: Span) -> bool:
        """Tell whether a heading gives every word a capital."""
        long: list[str] = _LONG_WORD.findall(self.text, span.start, span.end)[1:]
        large = sum(word[0].isupper() for word in long)
        return large >= _CASED * max(len(long), 1)

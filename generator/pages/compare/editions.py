"""Two forms of one text word by word: the changed passages in their context, what stayed the same only counted.

Shows what stayed where both sources may be shown, and what changed where its own source may.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from generator.model import Citation, Comparison, Edit, EditKind, Source, Span
from generator.pages import dates
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown
from generator.pages.render import count
from generator.pages.writer import Writer

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(
    rf"[{_UNSPACED}]|(?:[^\W{_UNSPACED}]|[\u00ad\u0300-\u036f])+(?:['’](?:[^\W{_UNSPACED}]|[\u00ad\u0300-\u036f])+)?"
)
"""What is counted; the same words of two forms of a text are as many in each."""
_BRIDGE = 20
"""Words that stayed the same between two changes and are shown, because a gap would take as much room."""


@dataclass(frozen=True, slots=True)
class Sums:
    """How much of two texts differs, in words."""

    same: int
    added: int
    removed: int
    replaced: int
    """Words of the left one that others stand for."""
    replacing: int
    signs: int
    """Changes of punctuation alone."""

    def __str__(self) -> str:
        """Return the counts as a reader wants them, the differences first."""
        told = [
            f"{count(self.added, 'word')} added" if self.added else "",
            f"{count(self.removed, 'word')} removed" if self.removed else "",
            f"{count(self.replaced, 'word')} replaced by {self.replacing:,}" if self.replaced or self.replacing else "",
            f"{count(self.signs, 'change')} of punctuation" if self.signs else "",
        ]
        return ", ".join(filter(None, told)) or "no word differs"


@dataclass(slots=True)
class Passage:
    """Changes near each other with the words around them, or words that stayed the same and are only counted."""

    skipped: int = 0
    """Words left out; then there is nothing else."""
    spots: list[Citation] = field(default_factory=list)
    """Where the first change stands, in each text that has words there."""
    paragraphs: list[Markdown] = field(default_factory=list)


def sums(pair: Comparison, known: Concordance) -> Sums:
    """Return how much of two texts differs."""
    words = dict.fromkeys(EditKind, (0, 0))
    signs = 0
    for edit in pair.edits:
        left, right = len(_words(pair.left, edit.left, known)), len(_words(pair.right, edit.right, known))
        signs += not (left or right)
        words[edit.kind] = words[edit.kind][0] + left, words[edit.kind][1] + right
    added, removed, changed = words[EditKind.ADDED][1], words[EditKind.REMOVED][0], words[EditKind.CHANGED]
    return Sums(words[EditKind.EQUAL][0], added, removed, *changed, signs)


def facts(pair: Comparison, known: Concordance) -> list[tuple[str, str, str]]:
    """Return what is known of the two where it differs, and what tells them apart: name, left, right."""
    left, right = known.sources[pair.left], known.sources[pair.right]
    rows = [(name, one, other) for (name, one), (_, other) in zip(_facts(left), _facts(right), strict=True)]
    return [row for row in rows if row[1] != row[2] or row[0] == "Published"]


def _facts(source: Source) -> Iterator[tuple[str, str]]:
    metadata = source.article.metadata
    yield "Publisher", metadata.publisher
    yield "By", ", ".join(metadata.authors)
    yield "Published", dates.say(metadata.published)
    yield "Updated", dates.say(metadata.updated) if metadata.updated else ""
    yield "Section", metadata.section
    yield "Agency", metadata.agency
    yield "Print headline", metadata.print.headline if metadata.print else ""
    yield "Print page", metadata.print.page if metadata.print else ""


def passages(pair: Comparison, known: Concordance, write: Writer) -> list[Passage]:
    """Return the changes in the order of the text, and between them how many words stayed the same."""
    page = _Passages(pair, known, write)
    for number, edit in enumerate(pair.edits):
        if edit.kind is EditKind.EQUAL:
            page.keep(edit, first=number == 0, last=number == len(pair.edits) - 1)
        else:
            page.change(edit)
    return page.done


class _Passages:
    """The passages written so far."""

    def __init__(self, pair: Comparison, known: Concordance, write: Writer) -> None:
        self.pair, self.known, self.write = pair, known, write
        self.starts = {name: _starts(known.sources[name]) for name in (pair.left, pair.right)}
        self.done: list[Passage] = []

    def change(self, edit: Edit) -> None:
        """Write what changed: the old words struck out, the new ones marked."""
        sides = [(self.pair.left, edit.left, "del"), (self.pair.right, edit.right, "ins")]
        sides = [(name, span, tag) for name, span, tag in sides if span.start < span.end]
        passage = self._open()
        if not passage.spots:
            for name, span, _ in sides:
                passage.spots.append(Citation(name, self.known.sentence_at(name, span.start).anchor, span))
        inline = all(len(self._by_block(name, span)) == 1 for name, span, _ in sides)
        if not any(shown for name, span, _ in sides for _, shown in self.write.extents(name, span)):
            name, span, _ = sides[0]
            self._add(_note(f"{_told(edit, self.pair, self.known)} here, not shown: rights"), name, span.start)
            return
        for number, (name, span, tag) in enumerate(sides):
            for part, shown in self.write.extents(name, span):
                if shown:
                    self._say(name, part, tag, join=inline and number > 0)
                else:
                    hidden = len(_words(name, part, self.known))
                    self._add(_note(f"{count(hidden, 'word')} not shown: rights"), name, part.start, join=number > 0)

    def keep(self, edit: Edit, *, first: bool, last: bool) -> None:
        """Write what stayed as far as it explains a change: up to the end of a sentence on either side of it."""
        left, right = (_words(name, span, self.known) for name, span in self._both(edit))
        if len(left) != len(right) or not left:
            if left or right:
                self._skip(len(left))
            return
        ends = [sentence.span.end for sentence in self.known.sentences_in(self.pair.left, left[0])]
        starts = [sentence.span.start for sentence in self.known.sentences_in(self.pair.left, left[-1])]
        head = 0 if first else bisect_left(left, ends[0] if ends else 0, key=lambda word: word.start)
        tail = len(left) if last else bisect_left(left, starts[0] if starts else 0, key=lambda word: word.start)
        if tail - head < _BRIDGE and not first and not last:
            head = tail = len(left)
        for start, end, told in ((0, head, True), (head, tail, False), (tail, len(left), True)):
            here, there = _run(edit.left, left, start, end), _run(edit.right, right, start, end)
            if told and start < end and self._shown(self.pair.left, here) and self._shown(self.pair.right, there):
                self._say(self.pair.left, here)
            else:
                self._skip(end - start)

    def _both(self, edit: Edit) -> tuple[tuple[str, Span], tuple[str, Span]]:
        return (self.pair.left, edit.left), (self.pair.right, edit.right)

    def _shown(self, name: str, span: Span) -> bool:
        return all(shown for _, shown in self.write.extents(name, span))

    def _open(self) -> Passage:
        """Return the passage that is being written, or a new one behind words that were skipped."""
        if not self.done or self.done[-1].skipped:
            self.done.append(Passage())
        return self.done[-1]

    def _skip(self, words: int) -> None:
        if words and self.done and self.done[-1].skipped:
            self.done[-1].skipped += words
        elif words:
            self.done.append(Passage(skipped=words))

    def _say(self, name: str, span: Span, tag: str = "", *, join: bool = False) -> None:
        """Write words of a source, paragraph by paragraph; ``join``: behind what stands there, whatever they begin."""
        for part in self._by_block(name, span):
            words = self.write.words(name, part)
            self._add(Markdown(f"<{tag}>{words}</{tag}>") if tag else words, name, part.start, join=join)

    def _add(self, words: Markdown, name: str, at: int, *, join: bool = False) -> None:
        paragraphs = self._open().paragraphs
        if not paragraphs or (at in self.starts[name] and not join):
            paragraphs.append(words)
        else:
            spaced = self.known.sources[name].article.text[:at][-1:].isspace() or at in self.starts[name]
            paragraphs[-1] += Markdown(" " if spaced else "") + words

    def _by_block(self, name: str, span: Span) -> list[Span]:
        """Cut a span where blocks begin."""
        text, starts = self.known.sources[name].article.text, self.starts[name]
        cuts = starts[bisect_right(starts, span.start) : bisect_left(starts, span.end)]
        parts = [Span(*ends) for ends in pairwise((span.start, *cuts, span.end))]
        return [Span(part.start, part.start + len(part.of(text).rstrip())) for part in parts]


def _starts(source: Source) -> list[int]:
    """Return where the words of each block begin."""
    found = []
    for block in source.reading.blocks:
        for part in block.span.outside(source.reading.markup):
            if said := part.of(source.article.text).lstrip():
                found.append(part.end - len(said))
                break
    return found


def _words(name: str, span: Span, known: Concordance) -> list[Span]:
    """Return the words of a span of a source, markup left out."""
    source = known.sources[name]
    parts = span.outside(source.reading.markup)
    return [Span(*word.span()) for part in parts for word in _WORD.finditer(source.article.text, *part)]


def _run(span: Span, words: list[Span], start: int, end: int) -> Span:
    """Return the part of a span that some of its words take, with the signs behind them."""
    first = span.start if start == 0 else words[start].start if start < len(words) else span.end
    return Span(first, span.end if end == len(words) else words[end].start)


def _told(edit: Edit, pair: Comparison, known: Concordance) -> str:
    """Return what happened, in numbers: "3 words removed"."""
    old, new = len(_words(pair.left, edit.left, known)), len(_words(pair.right, edit.right, known))
    if not old and not new:
        return "punctuation changed"
    if edit.kind is EditKind.CHANGED:
        return f"{count(old, 'word')} changed to {new:,}" if old != new else f"{count(old, 'word')} changed"
    return f"{count(old or new, 'word')} {edit.kind}"


def _note(said: str) -> Markdown:
    return Markdown(f'<span class="sd-note">&#91;{said}&#93;</span>')

"""Quotation marks of any style, paired into the passages they enclose.

Works on marks and their neighbours alone, in one pass and with a stack at most a few marks deep, so its time is
linear. Never looks at words to decide who speaks, and never lets a passage cross a block.

Apostrophes, feet and inches, and decades (``’90s``) open nothing. A paragraph that opens with a mark after one that
was not closed goes on with the same speech. What cannot be paired is repaired where there is one likely reading and
listed as lone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.model import Block, BlockKind, Span

_CLUSTER = re.compile(r"[“”„‟\"«»‹›「」『』＂‘’‚‛'`´](?!(?<=[^\W\d_]['’‘´`])[^\W\d_])[“”„‟\"«»‹›「」『』＂‘’‚‛'`´]*")
"""Marks in a row, apostrophes inside words left out."""
_TOKEN = re.compile(r"``|''|.")
_DOUBLE = frozenset(("“", "”", "„", "‟", '"', "＂", "``", "''"))
_SINGLE = frozenset("‘’‚‛'`´")
_FAMILY = (
    dict.fromkeys(_DOUBLE, "double")
    | dict.fromkeys(_SINGLE, "single")
    | dict.fromkeys("«»", "guillemet")
    | dict.fromkeys("‹›", "angle")
    | dict.fromkeys("「」", "corner")
    | dict.fromkeys("『』", "white corner")
)
_OPENERS = frozenset(("“", "„", "‟", "``", "‘", "‚", "‛", "「", "『"))
_CLOSERS = frozenset(("”", "’", "´", "」", "』"))
_ELIDED = re.compile(r"(?:\d\ds?|em|til?|tis|twas|twere|cause|cuz|bout|round|ere|neath|nuff|n)\b(?!-)", re.IGNORECASE)
_SPOKEN_END = frozenset(".,?!…;—–-")
_SILENT = 6
"""Blocks without a mark that a speech may run over before the mark that ends it."""
_DEEPEST = 2
"""Passages of one family that may stand inside each other."""


class Passage(NamedTuple):
    """What stands between two marks, or between a mark and the end of its block."""

    outer: Span
    """With its marks."""
    inner: Span
    """Without marks and without white space at its ends."""
    block: int
    opened: bool = True
    """Whether it has its opening mark."""
    closed: bool = True
    """Whether it has its closing mark."""
    continues: bool = False
    """Whether the speech goes on in the next paragraph."""
    nested: bool = False
    """Whether it stands inside another passage."""


class Marks(NamedTuple):
    """Every passage in text order, and the marks that have no partner."""

    passages: tuple[Passage, ...]
    lone: tuple[Span, ...]


class _Mark(NamedTuple):
    span: Span
    sign: str
    family: str
    before: str
    """The character before the cluster of marks it stands in; a space at the block's start."""
    after: str
    elided: bool = False
    """Whether what follows is a decade or a word that has lost its head."""

    @property
    def starts(self) -> bool:
        """Whether it stands where words begin: ``("word``."""
        return not self.after.isspace() and (self.before.isspace() or self.before in "([{/—–:-=>*_")

    @property
    def ends(self) -> bool:
        """Whether it stands where words end: ``word",``."""
        return not self.before.isspace() and not self.after.isalnum()


def find(text: str, blocks: Sequence[Block]) -> Marks:
    """Return the passages and lone marks of all headings and paragraphs.

    The last answer is kept, because quotations and gaps ask for the same article one after the other.
    """
    return _find(text, tuple(blocks))


@lru_cache(maxsize=1)
def _find(text: str, blocks: tuple[Block, ...]) -> Marks:
    passages: list[Passage] = []
    lone: list[Span] = []
    silent: list[int] | None = None
    clusters = list(_CLUSTER.finditer(text))
    starts = [cluster.start() for cluster in clusters]
    for number, block in enumerate(blocks):
        if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            continue
        first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        marks = _marks(text, block.span, clusters[first:last])
        found, stray = (
            _Stack(text, block.span, marks, number, _opens_next(text, blocks, number)).run() if marks else ([], [])
        )
        if silent is not None and stray and not (found and found[0].outer.start < stray[0].start):
            _join(text, blocks, [*silent, number], stray.pop(0), passages)
        if silent is not None:
            silent = None if found or stray or len(silent) == _SILENT else [*silent, number]
        if found and not found[-1].closed and not found[-1].continues and not found[-1].nested:
            silent = []
        passages += found
        lone += stray
    lone += [Span(p.outer.start, p.outer.start + 1) for p in passages if p.opened and not p.closed and not p.continues]
    return Marks(tuple(_nest(passages)), tuple(sorted(lone)))


def _join(text: str, blocks: Sequence[Block], numbers: list[int], closing: Span, passages: list[Passage]) -> None:
    """Let a speech that was left open run over the blocks without marks to the mark that ends it."""
    last = next(n for n in range(len(passages) - 1, -1, -1) if not passages[n].closed)
    passages[last] = passages[last]._replace(continues=True)
    for number in numbers:
        block, ends = blocks[number].span, number == numbers[-1]
        if inner := _trim(text, block.start, closing.start if ends else block.end):
            outer = Span(block.start, closing.end if ends else inner.end)
            passages.append(Passage(outer, inner, number, opened=False, closed=ends, continues=not ends))


def _opens_next(text: str, blocks: Sequence[Block], number: int) -> str:
    """Return the family of the mark that opens the next block, if there is one: a speech may go on there."""
    if number + 1 < len(blocks) and (mark := _CLUSTER.match(text, *blocks[number + 1].span)):
        token = _TOKEN.match(mark.group())
        return _FAMILY[token.group()] if token and token.group() not in ("’", "”", "」", "』") else ""
    return ""


def _nest(passages: list[Passage]) -> Iterator[Passage]:
    end = 0
    for passage in sorted(passages, key=lambda p: (p.outer.start, -p.outer.end)):
        yield passage._replace(nested=True) if passage.outer.start < end else passage
        end = max(end, passage.outer.end)


def _trim(text: str, start: int, end: int) -> Span | None:
    said = text[start:end]
    left = start + len(said) - len(said.lstrip())
    right = start + len(said.rstrip())
    return Span(left, right) if left < right else None


def _marks(text: str, block: Span, clusters: Sequence[re.Match[str]]) -> list[_Mark]:
    """Return a block's marks, those inside words and doubled ones left out."""
    marks = []
    for cluster in clusters:
        start, end = cluster.span()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if before.isalnum() and after.isalnum() and cluster.group() in ("'", "’", "‘", "´", "`"):
            continue
        last = ""
        for token in _TOKEN.finditer(cluster.group()):
            if token.group() == last == '"':
                continue
            last = token.group()
            span = Span(start + token.start(), start + token.end())
            elided = last in _SINGLE and bool(_ELIDED.match(text, span.end, block.end))
            marks.append(_Mark(span, last, _FAMILY[last], before, after, elided))
    return marks


class _Stack:
    """The marks of one block being paired."""

    def __init__(self, text: str, block: Span, marks: list[_Mark], number: int, goes_on: str) -> None:
        self.text, self.block, self.number, self.goes_on = text, block, number, goes_on
        self.marks = marks
        self.open: list[_Mark] = []
        self.found: list[Passage] = []
        self.stray: list[Span] = []
        self.ahead = _singles_ahead(self.marks)

    def run(self) -> tuple[list[Passage], list[Span]]:
        """Pair all marks; return the passages and the closing marks that close nothing."""
        for number, mark in enumerate(self.marks):
            if mark.family == "single":
                self._single(number, mark)
            elif self._closes(number, mark):
                self._close(mark)
            elif self._opens(mark):
                self._push(number, mark)
            elif self._stray(mark):
                self.stray.append(mark.span)
        self._finish()
        return self.found, self.stray

    def _depth(self, family: str) -> int:
        return sum(mark.family == family for mark in self.open)

    def _opens(self, mark: _Mark) -> bool:
        if mark.sign in _OPENERS:
            return not (mark.ends and mark.after.isspace() and not mark.before.isspace())
        if mark.sign in "«‹":
            return True
        if mark.sign in "”»›" or mark.sign == "''":
            return mark.starts and mark.after.isalnum() and mark.before not in "—–-"
        if (
            mark.sign in '"＂'
            and mark.before.isspace()
            and self.text[max(mark.span.start - 2, 0)].isdigit()
            and mark.after.isspace()
        ):
            return False
        return mark.sign in '"＂' and not mark.before.isdigit() and (not mark.after.isspace() or mark.before.isspace())

    def _closes(self, number: int, mark: _Mark) -> bool:
        if not self._depth(mark.family):
            return False
        if mark.sign in _CLOSERS:
            return True
        if mark.sign in "»›«‹":
            return self.open_sign(mark.family) != mark.sign
        if mark.sign in "“„‟" or mark.sign == "``":
            return mark.ends and (self.open_sign("double") in "„”" or mark.after.isspace()) and mark.sign != "„"
        if mark.starts and mark.before not in "—–-:/=>*_":
            return False
        inches = mark.before.isdigit() and not mark.after.isspace() and mark.after not in ".,;:!?)"
        feet = re.search(r"\d['’] ?\d{1,2}$", self.text[max(mark.span.start - 6, self.block.start) : mark.span.start])
        return not inches and not (feet and any(later.sign == '"' for later in self.marks[number + 1 : number + 2]))

    def open_sign(self, family: str) -> str:
        """Return the innermost open mark of a family."""
        return next((mark.sign for mark in reversed(self.open) if mark.family == family), "")

    def _push(self, number: int, mark: _Mark) -> None:
        """Open a passage; one of the same family still open is nested only where two closing marks follow."""
        depth = self._depth(mark.family)
        if depth:
            following = [m.sign for m in self.marks[number + 1 : number + 6] if m.family == mark.family][:2]
            twice = len(following) == _DEEPEST and all(sign in _CLOSERS or sign in "»›" for sign in following)
            if depth >= _DEEPEST or not twice:
                self._abandon(mark.family, mark.span.start)
        self.open.append(mark)

    def _abandon(self, family: str, end: int) -> None:
        """End the open passages of a family where the next one begins: their closing marks are lost."""
        while self._depth(family):
            self._add(self.open.pop(), end, end, closed=False)

    def _close(self, mark: _Mark) -> None:
        while self.open[-1].family != mark.family:
            self.open.pop()
        self._add(self.open.pop(), mark.span.start, mark.span.end)

    def _add(self, opening: _Mark, inner_end: int, outer_end: int, *, closed: bool = True) -> None:
        if opening.family == "single" and not closed:
            return
        if inner := _trim(self.text, opening.span.end, inner_end):
            end = outer_end if closed else inner.end
            self.found.append(Passage(Span(opening.span.start, end), inner, self.number, closed=closed))

    def _single(self, number: int, mark: _Mark) -> None:
        on_top = bool(self.open) and self.open[-1].family == "single"
        closing, strong = self.ahead[number]
        if (on_top and mark.ends and mark.sign not in "‘`") or (on_top and mark.sign == "‘" and mark.ends):
            possessive = mark.before in "sSxz" and mark.after.isspace() and strong
            follows = self.text[mark.span.end + 1 : mark.span.end + 2]
            if not (possessive and follows.islower()):
                self._close(mark)
        elif not on_top and mark.sign not in "’´" and mark.starts and not mark.elided and not self._depth("single"):
            goes_on = self.goes_on == "single" and mark.span.start == self.block.start
            if closing or goes_on:
                self.open.append(mark)

    def _stray(self, mark: _Mark) -> bool:
        """Tell whether the mark must have closed something that is lost."""
        return mark.sign in "”」』»" or (mark.sign == '"' and mark.ends and not mark.before.isdigit())

    def _finish(self) -> None:
        """End what is still open at the end of the block."""
        for mark in reversed(self.open):
            inner = _trim(self.text, mark.span.end, self.block.end)
            goes_on = self.goes_on == mark.family
            if inner and (mark.family != "single" or goes_on):
                outer = Span(mark.span.start, inner.end)
                self.found.append(Passage(outer, inner, self.number, closed=False, continues=goes_on))


def _singles_ahead(marks: list[_Mark]) -> list[tuple[bool, bool]]:
    """Return for each mark whether a single one that can close follows, and one after punctuation before any opens."""
    answers = [(False, False)] * len(marks)
    closing = strong = False
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        answers[number] = (closing, strong)
        if mark.family != "single":
            continue
        if mark.ends and not mark.elided:
            closing = True
            strong = strong or mark.before in _SPOKEN_END
        elif mark.starts and not mark.elided:
            strong = False
    return answers

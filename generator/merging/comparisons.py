"""Two forms of one text, word by word: what was added, removed and changed.

Runs of words that stand once in each text anchor the two to each other (patience diff), and between the anchors the
longest common sequence of words decides. Never judges which form is right, and does not follow what was moved: that
was removed here and added there.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from generator.model import Article, BlockKind, Comparison, Edit, EditKind, Reading, Span, Variant

_COMPARED = ("edition", "copy")
_STORY = (BlockKind.HEADING, BlockKind.PARAGRAPH)

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and ideographs: written without spaces, so each character is a word."""
_LETTERS = rf"(?:[^\W{_UNSPACED}]|[\u00ad\u0300-\u036f])+"
_TOKEN = re.compile(
    rf"[$€£¥]?{_LETTERS}(?:[-\u2010-\u2013'’.,:/&@]{_LETTERS})*%?"  # a word or number: don't, e-mail, $1,000.50, 5%
    r"|[-\u2010-\u2015\u2212]+|\.{2,}|``|''|\S"  # a dash, an ellipsis, any other sign
)
_TYPOGRAPHY = str.maketrans(dict.fromkeys("’‘‚‛`´", "'") | dict.fromkeys("“”„‟«»", '"') | {"\u00ad": None, "…": "..."})
_DASH = re.compile(r"[-\u2010-\u2015\u2212]+")

_RUN = 4
"""Words in a row, once in each text, that anchor one to the other."""
_MOST = 400_000_000
"""Words of one stretch times words of the other: beyond it, 50 MB of bits, the stretch counts as changed whole."""
_FEW = 3
"""Words: no longer equal run between two changes is ever taken into them."""


def compare(
    pairs: Iterable[Variant], articles: Iterable[Article], readings: Mapping[str, Reading]
) -> tuple[Comparison, ...]:
    """Return a comparison for each pair of editions or copies, in the order of the pairs.

    ``articles`` stand in the order they appeared in. Only headings and paragraphs are compared, without their markup;
    white space, and which form of quotation mark or dash is used, make no difference.
    """
    by_name = {article.id: article for article in articles}
    order = {name: number for number, name in enumerate(by_name)}
    texts: dict[str, _Text] = {}
    found = []
    for pair in pairs:
        if pair.relation in _COMPARED:
            left, right = sorted((pair.left, pair.right), key=order.__getitem__)
            for name in (left, right):
                if name not in texts:
                    texts[name] = _read(by_name[name], readings[name])
            found.append(Comparison(left, right, tuple(_edits(texts[left], texts[right]))))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Text:
    """A story as words and signs."""

    keys: tuple[str, ...]
    """What counts of each: its letters and signs in one typography."""
    spans: tuple[Span, ...]
    starts: frozenset[int]
    """Numbers of the tokens that begin a block."""

    def length(self, start: int, end: int) -> int:
        """Return the characters of the tokens from ``start`` to before ``end``."""
        return sum(map(len, self.keys[start:end]))

    def span(self, start: int, end: int) -> Span:
        """Return the span of the tokens from ``start`` to before ``end``; an empty one stands behind the token before.

        Behind, and not in front of the next, so that it lies in the paragraph it could continue.
        """
        if start < end:
            return Span(self.spans[start].start, self.spans[end - 1].end)
        at = self.spans[start - 1].end if start else 0
        return Span(at, at)

    def break_before(self, at: int) -> int:
        """Return how good a place to cut stands before a token: 3 a block, 2 a sentence, 1 a clause, 0 none."""
        if at in self.starts or at in (0, len(self.keys)):
            return 3
        before = self.keys[max(0, at - 2) : at] if self.keys[at - 1] in _CLOSING else self.keys[at - 1 : at]
        return 2 if before[0] in _FULL_STOPS else int(not before[0][-1].isalnum())


_CLOSING = frozenset("\"')]")
_FULL_STOPS = frozenset(".!?。！？") | {"..."}


class _Common(NamedTuple):
    """Equal tokens of both texts: where they begin in each, and how many they are."""

    left: int
    right: int
    size: int

    @property
    def left_end(self) -> int:
        return self.left + self.size

    @property
    def right_end(self) -> int:
        return self.right + self.size


def _read(article: Article, reading: Reading) -> _Text:
    keys: list[str] = []
    spans: list[Span] = []
    starts = set()
    for block in reading.blocks:
        if block.kind in _STORY:
            starts.add(len(keys))
            for part in block.span.outside(reading.markup):
                for token in _TOKEN.finditer(article.text, *part):
                    keys.append(_key(token[0]))
                    spans.append(Span(*token.span()))
    return _Text(tuple(keys), tuple(spans), frozenset(starts))


def _key(token: str) -> str:
    if token.isascii() and token.isalnum():
        return token
    plain = unicodedata.normalize("NFC", token).translate(_TYPOGRAPHY).replace("''", '"')
    return _DASH.sub("-", plain)


def _edits(left: _Text, right: _Text) -> Iterator[Edit]:
    common = _slid(_readable(_joined(_align(left, right)), left, right), left, right)
    ends = _Common(len(left.keys), len(right.keys), 0)
    for before, after in pairwise([_Common(0, 0, 0), *common, ends]):
        gone, new = (before.left_end, after.left), (before.right_end, after.right)
        if gone[0] < gone[1] or new[0] < new[1]:
            kind = EditKind.REMOVED if new[0] == new[1] else EditKind.ADDED if gone[0] == gone[1] else EditKind.CHANGED
            yield Edit(kind, left.span(*gone), right.span(*new))
        if after.size:
            here, there = (after.left, after.left_end), (after.right, after.right_end)
            yield Edit(EditKind.EQUAL, left.span(*here), right.span(*there))


def _align(left: _Text, right: _Text) -> Iterator[_Common]:
    """Yield equal runs, in order in both texts."""
    ends = _Common(len(left.keys), len(right.keys), 0)
    for before, after in pairwise([_Common(0, 0, 0), *_anchors(left.keys, right.keys), ends]):
        ours, theirs = left.keys[before.left_end : after.left], right.keys[before.right_end : after.right]
        if len(ours) * len(theirs) <= _MOST:
            numbers = {key: number for number, key in enumerate(dict.fromkeys((*ours, *theirs)))}
            for step in Indel.opcodes([numbers[key] for key in ours], [numbers[key] for key in theirs]):
                if step.tag == "equal":
                    size = step.src_end - step.src_start
                    yield _Common(before.left_end + step.src_start, before.right_end + step.dest_start, size)
        yield after


def _anchors(left: Sequence[str], right: Sequence[str]) -> Iterator[_Common]:
    """Yield the longest ordered chain of runs that stand once in each text (patience diff, B. Cohen)."""
    here, there = _once(left), _once(right)
    matches = [(place, there[run]) for run, place in here.items() if run in there]
    end, end_right = 0, 0
    for place, place_right in _rising(matches):
        overlap = max(end - place, end_right - place_right, 0)
        yield _Common(place + overlap, place_right + overlap, _RUN - overlap)
        end, end_right = place + _RUN, place_right + _RUN


def _once(keys: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Return the runs of a text that occur once in it, with their places, in order."""
    runs = [tuple(keys[at : at + _RUN]) for at in range(len(keys) - _RUN + 1)]
    times = Counter(runs)
    return {run: place for place, run in enumerate(runs) if times[run] == 1}


def _rising(matches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest chain in which both places rise; the first ones rise already."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(matches):
        at = bisect_left(tops, place)
        before.append(last[at - 1] if at else -1)
        tops[at : at + 1], last[at : at + 1] = [place], [number]
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(matches[number])
        number = before[number]
    return chain[::-1]


def _joined(runs: Iterable[_Common]) -> list[_Common]:
    """Return the runs without the empty ones, those that touch in both texts made one."""
    joined: list[_Common] = []
    for run in runs:
        if joined and joined[-1].left_end == run.left and joined[-1].right_end == run.right:
            joined[-1] = joined[-1]._replace(size=joined[-1].size + run.size)
        elif run.size:
            joined.append(run)
    return joined


def _readable(common: list[_Common], left: _Text, right: _Text) -> list[_Common]:
    """Return the equal runs without those lost among changes: a lone "the" between two new passages says nothing.

    A run goes where it is no longer than the longer side of the change on either hand (N. Fraser, diff-match-patch,
    semantic cleanup), and of few words.
    """
    ends = _Common(len(left.keys), len(right.keys), 0)
    while True:
        framed = [_Common(0, 0, 0), *common, ends]
        changes = [
            max(left.length(before.left_end, after.left), right.length(before.right_end, after.right))
            for before, after in pairwise(framed)
        ]
        kept = [
            run
            for run, before, after in zip(common, changes, changes[1:], strict=False)
            if _words(left, run) > _FEW or left.length(run.left, run.left_end) > min(before, after)
        ]
        if len(kept) == len(common):
            return common
        common = kept


def _words(text: _Text, run: _Common) -> int:
    if run.size > 4 * _FEW:
        return run.size
    return sum(any(map(str.isalnum, key)) for key in text.keys[run.left : run.left_end])


def _slid(common: list[_Common], left: _Text, right: _Text) -> list[_Common]:
    """Return the equal runs with what stands added or removed between two of them moved to where a sentence begins.

    "A b. [A c.] A d." and "A b. A [c. A] d." are the same change; the first is how people see it.
    """
    slid = common[:1]
    for after in common[1:]:
        before = slid.pop()
        if before.left_end == after.left or before.right_end == after.right:
            text, start, end = (
                (right, before.right_end, after.right)
                if before.left_end == after.left
                else (left, before.left_end, after.left)
            )
            by = _shift(text, (start, end), before.size, after.size)
            before = before._replace(size=before.size + by)
            after = _Common(after.left + by, after.right + by, after.size - by)  # noqa: PLW2901 - the same run, moved
        slid += [before, after]
    return [run for run in slid if run.size]


def _shift(text: _Text, change: tuple[int, int], before: int, after: int) -> int:
    """Return by how many tokens to move a change that may move into so many equal ones before and after it."""
    start, end = change
    keys = text.keys
    back = next((n for n in range(before) if keys[start - n - 1] != keys[end - n - 1]), before)
    ahead = next((n for n in range(after) if keys[start + n] != keys[end + n]), after)
    shifts = sorted(range(-back, ahead + 1), key=lambda by: (abs(by), by))
    return max(shifts, key=lambda by: text.break_before(start + by) + text.break_before(end + by))

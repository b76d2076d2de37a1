"""Where names stand: the pieces of capitalised runs that the article gives reason to take for names.

Reads every block but the dateline's date. A piece whose capital the place asks for waits until the whole article has
been seen; curated mentions are never touched.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Block, BlockKind, EntityType, Mention, Sentence, Span
from generator.reading.names import runs
from generator.reading.names.lexicon import Lexicon, observed
from generator.reading.names.pieces import Piece
from generator.reading.names.runs import Run, Word
from generator.reading.names.support import SHORTEST, Place, Sighting, Support, key_of, shapes, sighting

_DATELINE = re.compile(
    r"(?P<place>(?:[A-Z][A-Z'’.-]+[ ]?){1,3})(?:,[ ][A-Z][\w.]+){0,2}(?:,?[ ](?:[A-Z][a-z]+\.?[ ])?\d{1,2})?"
    r"[ ]?(?:\([\w/ .]+\))?[ ]?(?:—|–|--|-[ ])"
)
_LONG_WORD = re.compile(rf"\w{{{SHORTEST},}}")
_NOUN = re.compile(r"\s(?!(?:and|or|in|on|at|to|of|for|from|with|by|was|is|were|are|had|has|that|which)\b)\w|[-‐‑'’]")
_CAPTIONS = frozenset("audio credit file graphic illustration image map photo photograph picture source video".split())
"""Words before a colon that tell where a picture is from: ``Ann Lee. Image: Zubro``."""
_TWIN = re.compile(r"\s(?:and|or|&)\s[A-Z]\w+\s(?P<name>[A-Z]\w+)")
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
    told = [sentence for sentence in sentences if blocks[sentence.block].kind is not BlockKind.DATELINE]
    for sentence, found in zip(told, runs.find(text, (sentence.span for sentence in told)), strict=True):
        if found:
            page.read(blocks[sentence.block], sentence.span, found)
    support = Support(text, page.curated, observed(text, page.told), lexicon, english=english)
    support.learn(seen for seen in page.inside if len(seen.words) > 1)
    times = Counter(seen.key for seen in page.inside)
    things = {seen.key for seen in page.inside if _counted(text, seen)}
    inside = [
        seen
        for seen in page.inside
        if seen.key not in things
        and (
            support.allowed(seen, times[seen.key], counted=_numbered(text, seen.span.end))
            or (len(seen.words) == 1 and _titled(text, seen))
        )
    ]
    support.known.clear()
    support.learn(inside)
    opened: list[Sighting] = []
    for single in (False, True):  # what several words show supports the single ones
        waiting = (start for start in page.opening if (len(start[0].words) == 1) is single)
        opened += (seen for piece, place in waiting if (seen := support.opened(piece, place)))
        support.learn(opened)
    shortened = _shortened(text, page, (*inside, *opened), taken)
    if shortened:
        alone = {seen.span for seen in shortened}
        inside = [*shortened, *(seen for seen in inside if seen.span not in alone)]
    headed = [
        seen
        for piece, place in page.headed
        for seen in support.headed(piece, place)
        if any(page.free(Piece(seen.words), place.run))
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


def _shortened(text: str, page: "_Page", found: Sequence[Sighting], taken: Sequence[Mention]) -> list[Sighting]:
    """Return the nouns that stand for the one name they head: ``the Court`` behind ``Supreme Court``.

    So do points of the compass for a country: ``the North`` behind ``North Korea``.
    """
    nouns = page.shapes.bare
    alone = [seen for seen in page.inside if len(seen.words) == 1 and seen.words[0].key in nouns]
    bare = [seen for seen in alone if _the(text, seen)]
    twins = [seen for seen in (_twin(text, seen, page.shapes.lists.places) for seen in alone) if seen]
    if not bare:
        return twins
    fulls: dict[str, dict[str, int]] = {}
    named = ((tuple(word.text for word in seen.words), seen.key, seen.span.start) for seen in found)
    curated = ((tuple(mention.name.split()), mention.name, mention.span.start) for mention in taken)
    for words, name, start in (*named, *curated):
        for head in page.shapes.heads(words, name):
            first = fulls.setdefault(head, {})
            first[name] = min(first.get(name, start), start)
    shortened = twins
    for seen in bare:
        full = fulls.get(seen.key, {})
        if len(full) == 1 and min(full.values()) < seen.span.start:
            (name,) = full
            shortened.append(seen._replace(key=name, why=f"“the {seen.key}” for {name}"))
    return shortened


def _twin(text: str, seen: Sighting, places: frozenset[str]) -> Sighting | None:
    """Return the first of two places that share their last word: ``North and South Korea``."""
    match = _TWIN.match(text, seen.span.end)
    name = f"{seen.key} {match['name']}" if match else ""
    return seen._replace(key=name, why=f"“{seen.key}” for {name}") if name in places else None


def _titled(text: str, seen: Sighting) -> bool:
    """Tell whether the article before a noun has a capital inside a sentence: ``told The Guardian``."""
    at = seen.span.start - 4
    return text.startswith("The ", at) and at > seen.begin + 1 and text[at - 2].islower() and text[at - 1] == " "


def _the(text: str, seen: Sighting) -> bool:
    """Tell whether a definite article stands before a name."""
    return text[max(seen.begin, seen.span.start - 4) : seen.span.start] in {"the ", "The "}


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
        self.curated = [mention.name for mention in taken if mention.type is not EntityType.WORK]
        self.told: list[Run] = []
        """Runs outside headings and footers."""
        self.apart: list[Sighting] = []
        """In the byline, the dateline and the footer."""
        self.inside: list[Sighting] = []
        """Capitalised inside a sentence or after a title."""
        self.opening: list[tuple[Piece, Place]] = []
        """First in a sentence."""
        self.headed: list[tuple[Piece, Place]] = []
        """In a heading that gives every word a capital."""

    def read(self, block: Block, sentence: Span, found: list[Run]) -> None:
        """Sort the pieces of one sentence's runs."""
        begin, pieces = sentence.start, self.shapes.cutter.pieces
        if block.kind is BlockKind.FOOTER:
            self.apart += self._signed(found, begin)
        elif block.kind is BlockKind.HEADING and self._cased(sentence):
            self.headed += [(piece, Place(run.start, begin)) for run in found for piece in pieces(run.words)]
        else:
            if begin == block.span.start:
                found = self._dateline(found, sentence)
            self.told += found
            byline = block.kind is BlockKind.BYLINE
            for start, words in found:
                place = Place(start, begin)
                for piece in pieces(words):
                    for part in self.free(piece, start):
                        self._sort(part, place, byline=byline)

    def _sort(self, piece: Piece, place: Place, *, byline: bool) -> None:
        title = piece.title
        if (
            piece.words[-1].key in _CAPTIONS
            and len(piece.words) > 1
            and self.text.startswith(":", place.run + piece.words[-1].end)
        ):
            piece = piece._replace(words=piece.words[:-1])
        if byline:
            self.apart.append(sighting(Piece(piece.words, title or "by"), "in the byline", place))
        elif piece.doubtful or (piece.words[0].initial and not title):
            self.opening.append((piece, place))
        else:
            why = f"after the title {title}" if title else "capitalised inside a sentence"
            self.inside.append(sighting(piece, why, place))

    def free(self, piece: Piece, run: int) -> Iterable[Piece]:
        """Return what of a piece no curated mention covers, if it is more than the rest of a longer name."""
        words = piece.words
        start, end = run + words[0].start, run + words[-1].end
        at = bisect_left(self.starts, end)
        if at == 0 or self.taken[at - 1].end <= start:
            return (piece,)
        if self.taken[at - 1].covers(Span(start, end)):
            return ()
        return self._rest(piece, run, self.taken[max(bisect_left(self.starts, start) - 1, 0) : at])

    def _rest(self, piece: Piece, run: int, near: Sequence[Span]) -> Iterator[Piece]:
        group: list[Word] = []
        for word in (*piece.words, None):
            if word and not any(span.start < run + word.end and run + word.start < span.end for span in near):
                group.append(word)
                continue
            if group and (group[0].link in {"and", "of", "for"} or self.shapes.personal(tuple(group))):
                yield Piece(tuple(group), piece.title if group[0] is piece.words[0] else "")
            group = []

    def _signed(self, found: Sequence[Run], begin: int) -> Iterator[Sighting]:
        """Yield the people in a footer; what else it names is not of the story."""
        ordinary = self.shapes.cutter.ordinary
        for run in found:
            for piece in self.shapes.cutter.pieces(run.words):
                words = piece.words[1:] if ordinary(piece.words[0]) else piece.words
                named = len(words) > 1 and self.shapes.personal(words) and words[-1].key not in self.shapes.bare
                surnames = self.shapes.lists.surnames
                plain = named and not any(w.link or (ordinary(w) and w.text not in surnames) for w in words)
                if plain and any(self.free(Piece(words), run.start)):
                    yield sighting(Piece(words, "by"), "in the footer", Place(run.start, begin))

    def _dateline(self, found: list[Run], span: Span) -> list[Run]:
        """Take the place at the beginning of a paragraph; return the runs behind it."""
        match = _DATELINE.match(self.text, span.start, span.end)
        if match and len(match["place"].rstrip()) >= SHORTEST:
            self._place(found, span.start, match.end("place"))
            behind = [run for run in found if run.start + run.words[0].start >= match.end("place")]
            self.told += found[: len(found) - len(behind)]
            return [_initial(run, True) if self._follows(match.end(), run) else run for run in behind]  # noqa: FBT003
        if self.text[span.start] == "(" and found[0].words[0].initial:
            return [_initial(found[0], False), *found[1:]]  # noqa: FBT003
        return found

    def _place(self, found: Sequence[Run], begin: int, end: int) -> None:
        """Take the words up to an offset for the place a dateline begins with."""
        words = (_placed(word, run.start) for run in found for word in run.words)
        piece = Piece(tuple(word for word in words if word.end <= end))
        if piece.words and any(self.free(piece, 0)):
            self.apart.append(sighting(piece, "in the dateline", Place(0, begin), key_of(piece.words).title()))

    def _follows(self, end: int, run: Run) -> bool:
        """Tell whether nothing but white space stands between an offset and a run."""
        start = run.start + run.words[0].start
        return start == end or self.text[end:start].isspace()

    def _cased(self, span: Span) -> bool:
        """Tell whether a heading gives every word a capital."""
        long: list[str] = _LONG_WORD.findall(self.text, span.start, span.end)[1:]
        large = sum(word[0].isupper() for word in long)
        return large >= _CASED * max(len(long), 1)


def _placed(word: Word, run: int) -> Word:
    """Return a word with offsets that count from the text's beginning."""
    return word._replace(start=run + word.start, end=run + word.end)


def _initial(run: Run, initial: bool) -> Run:  # noqa: FBT001 - what its first word is to be
    """Return a run whose first word is, or is not, capitalised for its place."""
    return run._replace(words=(run.words[0]._replace(initial=initial), *run.words[1:]))

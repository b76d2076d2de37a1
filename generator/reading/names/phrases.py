"""Names that rules for capitals would part: well-known ones with small words inside, and titles in quotation marks.

``Bosnia and Herzegovina`` is one name wherever it stands; “The Left Hand of Darkness” is one because it is quoted and
every longer word of it has a capital. Never marks what an editor curated, nor anything across two sentences.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from generator.model import EntityType, Mention, Sentence, Span
from generator.reading.names.vocabulary import vocabulary

_TITLE = re.compile(
    r"""["“‘](?<![\w'’].)(?P<title>[A-Z0-9][^“”"‘\n.?!;:()—\x00]{8,80}?)[,.]?["”’](?!\w)""",
)
_SMALL = frozenset("a an and at by de du for from in into la le of on or the to with".split())
"""Words of a title that stay small."""
_THE = "The "
"""What some names begin with that is no part of them here, as of no other newspaper."""
_FEWEST, _MOST = 3, 10
"""Words of a quoted title; shorter ones are as often nicknames or scorn."""


def find(text: str, sentences: Sequence[Sentence], taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions in text order; they overlap neither each other nor a taken one."""
    closed = sorted(mention.span for mention in taken)
    found: list[Mention] = []
    for span, kind, why in sorted((*_known(text), *_titles(text)), key=lambda one: (one[0].start, -one[0].end)):
        if (found and span.start < found[-1].span.end) or not _within(sentences, span):
            continue
        at = bisect_right(closed, span)
        if any(span.overlaps(other) for other in closed[max(at - 1, 0) : at + 1]):
            continue
        said = span.of(text)
        name = " ".join(said.replace("’", "'").split())
        found.append(Mention(span, said, "", name, kind, f"{why}; {kind}: {why}"))
    return tuple(found)


def _known(text: str) -> Iterator[tuple[Span, EntityType, str]]:
    """Yield the well-known names with small words inside."""
    automaton, kinds = _phrases()
    for entry, start, end in automaton.find_matches_as_indexes(text.replace("’", "'").replace("\n", " ")):
        bound = (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum()
        if not bound:
            yield Span(start + len(_THE) * text.startswith(_THE, start), end), kinds[entry], "a well-known name"


def _titles(text: str) -> Iterator[tuple[Span, EntityType, str]]:
    """Yield what stands in quotation marks and is written like a title, with a small word inside."""
    for match in _TITLE.finditer(text):
        words = match["title"].split()
        small = sum(word in _SMALL for word in words)
        if (
            small
            and _FEWEST <= len(words) <= _MOST
            and words[-1] not in _SMALL
            and all(word[0].isupper() or word[0].isdecimal() or word in _SMALL or word == "&" for word in words)
        ):
            yield Span(match.start("title"), match.end("title")), EntityType.WORK, "a title in quotation marks"


def _within(sentences: Sequence[Sentence], span: Span) -> bool:
    """Tell whether one sentence holds a span."""
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    return at >= 0 and span.end <= sentences[at].span.end


@cache
def _phrases() -> tuple[ahocorasick_rs.AhoCorasick, tuple[EntityType, ...]]:
    """Return what finds the well-known names, the longest first, and the type of each."""
    phrases = vocabulary().phrases
    automaton = ahocorasick_rs.AhoCorasick(list(phrases), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, tuple(phrases.values())

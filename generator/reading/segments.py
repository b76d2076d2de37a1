"""Blocks of an article: headings, paragraphs and the lines that are about the article, not the story.

A blank line ends a block. A single line break does too, unless the lines look wrapped at a fixed width. Never
changes the text: blocks are spans of it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.model import Article, Block, BlockKind, Sentence, Span
from generator.reading import anchors, markup, sentences

_WIDEST_WRAP = 120
"""Characters: nobody wraps text by hand wider than this."""
_LONGEST_HEADING = 14
"""Words."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_KINDS = {
    BlockKind.BYLINE: r"by\s+[^\W\d_][\w.'’-]*(?:\s+(?:and\s+)?[\w.'’-]+,?){1,12}",
    BlockKind.DATELINE: rf"""
        (?:\w+day,\s+)? (?:\d{{1,2}}:\d\d\b.{{0,30}}?,\s+)?
        (?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\.?\s+{_MONTH}\s+\d{{4}})
        (?:,?\s+\d{{1,2}}:\d\d\b.*)?
        """,
    BlockKind.FOOTER: r"""
        follow\s.+\son\s(?:twitter|x|facebook|instagram)\b.* | write\s+to\s.+\sat\b.* | \(end\).* | .{0,40}\(end\)
        | (?:in\ print,\ )?a\ version\ of\ this\ article\b.* | this\ article\ was\ .* | copyright\b.* | ©.*
        """,
    BlockKind.CREDIT: r"""
        (?:photo|photograph|image|illustration|credit|source)s?\s*(?:by|:)\s.* | \([\w\s/,.-]{2,40}\)
        | (?:reporting|editing|additional\ reporting)\ by\s.*
        """,
}
_PATTERN = re.compile(
    "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()), re.IGNORECASE | re.DOTALL | re.VERBOSE
)
_NAMED = {kind.value: kind for kind in _KINDS}
"""The kinds by their groups in the pattern."""
_CHUNK = re.compile(r"\S.*(?:\n(?![^\S\n]*\n).*)*")
_LINE = re.compile(r"\S(?:.*\S)?")
_NO_HEADING_ENDS = frozenset('.!?:;,"”’»…。！？')


class Segments(NamedTuple):
    """An article's parts, each kind in text order."""

    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    markup: tuple[Span, ...] = ()
    """Of a Markdown text."""


def find(article: Article) -> Segments:
    """Return the article's blocks, its sentences and, for Markdown, its markup.

    Every sentence lies inside one block. Blocks and sentences never overlap and never begin or end with white space.
    """
    text = article.text
    marks = markup.find(text) if article.markdown else ()
    worded = [(span, said) for span in _blocks(text) if (said := markup.without(text, span, marks)).strip()]
    names = anchors.of("p", (said for _, said in worded))
    blocks = tuple(
        Block(_kind(text, span, first=number == 0, article=article), name, span)
        for number, ((span, _), name) in enumerate(zip(worded, names, strict=True))
    )
    found = [
        (number, span, said)
        for number, block in enumerate(blocks)
        for span in (sentences.split(text, block.span) if block.kind is not BlockKind.HEADING else [block.span])
        if (said := markup.without(text, span, marks)).strip()
    ]
    names = anchors.of("s", (said for _, _, said in found))
    cut = tuple(Sentence(name, span, number) for name, (number, span, _) in zip(names, found, strict=True))
    return Segments(blocks, cut, marks)


def _blocks(text: str) -> Iterator[Span]:
    for chunk in _CHUNK.finditer(text):
        start, said = chunk.start(), chunk.group()
        if "\n" not in said:
            yield Span(start, start + len(said.rstrip()))
            continue
        lines = [Span(*line.span()) for line in _LINE.finditer(text, *chunk.span())]
        if _wrapped([line.of(text) for line in lines]):
            yield Span(lines[0].start, lines[-1].end)
        else:
            yield from lines


def _wrapped(lines: list[str]) -> bool:
    """Tell whether every line but the last was broken only because the next word did not fit."""
    width = max(map(len, lines))
    if len(lines) == 1 or width > _WIDEST_WRAP:
        return False
    return all(len(line) + 1 + len(after.split(maxsplit=1)[0]) > width for line, after in pairwise(lines))


def _kind(text: str, span: Span, *, first: bool, article: Article) -> BlockKind:
    said = span.of(text)
    if article.markdown and re.match(r" {0,3}#{1,6}\s", said):
        return BlockKind.HEADING
    if match := _PATTERN.fullmatch(said):
        return _NAMED[match.lastgroup or ""]
    if first and said == article.metadata.publisher.strip():
        return BlockKind.CREDIT
    short = len(said.split()) <= _LONGEST_HEADING and "\n" not in said
    headed = short and said[-1] not in _NO_HEADING_ENDS and said[0].isalnum()
    return BlockKind.HEADING if headed else BlockKind.PARAGRAPH

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
_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE | re.DOTALL | re.VERBOSE) for kind, pattern in _KINDS.items()}
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
    spans = [span for span in _blocks(text) if markup.without(text, span, marks).strip()]
    kinds = [_kind(text, span, first=number == 0, article=article) for number, span in enumerate(spans)]
    names = anchors.of("p", (markup.without(text, span, marks) for span in spans))
    blocks = tuple(Block(kind, name, span) for kind, name, span in zip(kinds, names, spans, strict=True))
    found = [
        (number, span)
        for number, block in enumerate(blocks)
        for span in (sentences.split(text, block.span) if block.kind is not BlockKind.HEADING else [block.span])
        if markup.without(text, span, marks).strip()
    ]
    names = anchors.of("s", (markup.without(text, span, marks) for _, span in found))
    cut = tuple(Sentence(name, span, number) for name, (number, span) in zip(names, found, strict=True))
    return Segments(blocks, cut, marks)


def _blocks(text: str) -> Iterator[Span]:
    for chunk in re.finditer(r"\S(?:.|\n(?![^\S\n]*\n))*", text):
        lines = [Span(*line.span()) for line in re.finditer(r"\S(?:.*\S)?", chunk.group())]
        if _wrapped([line.of(chunk.group()) for line in lines]):
            lines = [Span(lines[0].start, lines[-1].end)]
        for line in lines:
            yield Span(chunk.start() + line.start, chunk.start() + line.end)


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
    for kind, pattern in _PATTERNS.items():
        if pattern.fullmatch(said):
            return kind
    if first and said == article.metadata.publisher.strip():
        return BlockKind.CREDIT
    short = len(said.split()) <= _LONGEST_HEADING and "\n" not in said
    headed = short and said[-1] not in _NO_HEADING_ENDS and said[0].isalnum()
    return BlockKind.HEADING if headed else BlockKind.PARAGRAPH

"""Markdown markup inside an article: the characters that are not part of what it says.

Finds link targets, emphasis marks, code ticks, list bullets, quotation bars and heading marks, so that pages and
the search for quotes can pass over them while spans stay those of the untouched text. Never renders Markdown.
"""

import re
from bisect import bisect_left

from generator.model import Span

_PATTERN = re.compile(
    r"""
      (?P<heading>^[ ]{0,3}\#{1,6}[ \t]+|[ \t]+\#+[ \t]*$)
    | (?P<underline>^[ ]{0,3}(?:=+|-{2,})[ \t]*$)
    | (?P<bullet>^[ ]{0,3}(?:[*+-]|>)[ \t]+)
    | (?P<image>!\[[^\]\n]*\]\([^()\s]*(?:[ ]"[^"\n]*")?\))
    | (?P<open>\[)(?=[^\[\]\n]+\]\([^()\s]+(?:[ ]"[^"\n]*")?\))
    | (?P<target>\]\([^()\s]+(?:[ ]"[^"\n]*")?\))
    | (?P<strong>\*\*|__)(?=\S)|(?<=\S)(?:\*\*|__)
    | (?P<emphasis>(?<![\w*])[*_](?=[\w"'“‘])|(?<=[\w.,!?;:"'”’])[*_](?![\w*]))
    | (?P<code>`+)
    | (?P<escape>\\(?=[!-/:-@\[-`{-~]))
    | (?P<comment><!--.*?-->)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def find(text: str) -> tuple[Span, ...]:
    """Return the spans of markup in a Markdown text, in order and without overlaps."""
    return tuple(Span(*match.span()) for match in _PATTERN.finditer(text))


def without(text: str, span: Span, markup: tuple[Span, ...]) -> str:
    """Return the words of a span, its markup left out."""
    if not markup:
        return span.of(text)
    begin = max(bisect_left(markup, span) - 1, 0)  # the one before may reach into it
    near = markup[begin : bisect_left(markup, Span(span.end, 0), begin)]
    return "".join(part.of(text) for part in span.outside(near)) if near else span.of(text)

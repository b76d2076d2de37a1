"""Mentions of curated entities, found by their names and aliases.

One pass over the text for any number of aliases; the longest match at a word boundary wins. Case counts; curly and
straight apostrophes, dashes and kinds of space do not. Never decides between two entities that share an alias.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import ahocorasick_rs

from generator.model import Block, EntityRecord, Mention, Span

_SAME = {"'": "’‘ʼ", "-": "–‑‐", " ": "\n\t\u00a0\u202f"}
"""One character for one, so offsets stay."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every curated name, ready to be searched for."""

    entries: tuple[tuple[str, EntityRecord], ...]
    automaton: ahocorasick_rs.AhoCorasick


def gazetteer(entities: Iterable[EntityRecord]) -> Gazetteer:
    """Return the names and aliases of all entities. A shared alias goes to the one whose name it is, else to none."""
    owners: dict[str, list[tuple[bool, EntityRecord]]] = {}
    for entity in entities:
        for alias in dict.fromkeys((entity.name, *entity.aliases, *entity.same_as)):
            if folded := " ".join(_folded(alias).split()):
                owners.setdefault(folded, []).append((alias == entity.name, entity))
    entries = []
    for alias, claimants in sorted(owners.items()):
        named = [entity for is_name, entity in claimants if is_name] or [entity for _, entity in claimants]
        if len({entity.id for entity in named}) == 1:
            entries.append((alias, named[0]))
    return Gazetteer(tuple(entries), ahocorasick_rs.AhoCorasick([alias for alias, _ in entries]))


def find(text: str, blocks: Sequence[Block], markup: Sequence[Span], names: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions in text order; they never overlap, cross a block or touch markup."""
    mentions = []
    folded = _blank(_folded(text), markup)
    starts = [block.span.start for block in blocks]
    taken = 0
    for start, end, entry in sorted(_candidates(folded, names), key=_longest_first):
        if start < taken or not _inside(blocks, bisect_right(starts, start) - 1, end):
            continue
        taken = end
        alias, entity = names.entries[entry]
        if not entity.ignore:
            why = f"curated name of {entity.id}" if alias == entity.name else f"curated alias of {entity.id}"
            mentions.append(Mention(Span(start, end), text[start:end], entity.id, entity.name, entity.type, why))
    return tuple(mentions)


def _longest_first(candidate: tuple[int, int, int]) -> tuple[int, int]:
    start, end, _ = candidate
    return start, -end


def _inside(blocks: Sequence[Block], at: int, end: int) -> bool:
    """Tell whether what begins in or behind a block ends in it."""
    return at >= 0 and end <= blocks[at].span.end


def _folded(text: str) -> str:
    """Return the text with one kind of apostrophe, dash and space."""
    for one, others in _SAME.items():
        for other in others:
            text = text.replace(other, one)
    return text


def _blank(text: str, markup: Sequence[Span]) -> str:
    """Return the text with every character of markup replaced by one that is in no name."""
    if not markup:
        return text
    parts, at = [], 0
    for mark in markup:
        parts += [text[at : mark.start], "\x00" * (mark.end - mark.start)]
        at = mark.end
    return "".join([*parts, text[at:]])


def _candidates(text: str, names: Gazetteer) -> Iterator[tuple[int, int, int]]:
    """Yield ``(start, end, entry)`` of all matches that begin and end where words do."""
    for entry, start, end in names.automaton.find_matches_as_indexes(text, overlapping=True):
        opens = not (start and (text[start - 1].isalnum() or text[start - 1] == "_") and text[start].isalnum())
        closes = not (end < len(text) and (text[end].isalnum() or text[end] == "_") and text[end - 1].isalnum())
        if opens and closes:
            yield start, end, entry

"""Runs of capitalised words, the raw material of names.

A run is what stands between two words in lower case; small words that names contain (``of``, ``and``, ``van``) do not
end it. Never decides what in it is a name.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.model import Span

_UPPER = "".join(
    chr(code) for code in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)) if chr(code).isupper()
)
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Spc Adm Cmdr Sen Rep Gov Rev Hon St Mt Ft Jr Sr Inc Corp Co Ltd "
    "Bros".split()
)
_LINK = r"""(?: of(?:\s+the)? | for(?:\s+the)? | and | & | de(?:\s+l[ao]s?)? | d[aeiou]s? | del(?:l[ae]?)?
    | dei | degli | van(?:\s+de[rn]?)?
    | von(?:\s+(?:de[mnr]|und))? | der | den | bin | ibn | al | el | l[ae] | y | zu )"""
_GAP = r"\x00{0,3}(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?!\n))\x00{0,3}"
_OWNERS = (
    "Attorney Boys Bishops Builders Children Citizens Consumers Coroner Doctors Drivers Employers Farmers "
    "Fishermen General Girls Governor Governors King Ladies Lawyers Magistrates Mayor Mayors Men Merchants "
    "Miners Mothers Nurses Parents Peasants People Pilots Players Prosecutor Prosecutors Queen Seamen Sheriff "
    "Sheriffs State Students Teachers Veterans Women Workers Writers"
).split()
_OWNING = "(?:" + "|".join(rf"(?<=\b{owner}.)" for owner in _OWNERS) + rf")s?(?=\s[{_UPPER}])"
"""What makes a genitive a part of a name: ``People's Army``, ``Sheriff's Department``; not ``Oslo's Ann Lee``."""
_REST = rf"""\w* (?: \.[a-z]{{2,4}}\b | &\w+ | ['’](?:(?!s\b)\w+|{_OWNING}) | [-‐‑]\w+ )*"""
_WORD = rf"""
    (?<![\w@\#/])(?<!\w[-‐‑])(?<!\w['’])
    (?: (?:{"|".join(_ABBREVIATIONS)})\.(?![A-Za-z])
      | [{_UPPER}]\.(?:[{_UPPER}prl]\.)*(?:[{_UPPER}](?!\w))?
      | (?: [{_UPPER}] | [a-z](?=[{_UPPER}][a-z]) | (?:al|el|ad|an|ar|as|ash|at|az)[-‐‑](?=[{_UPPER}]) ) {_REST}
    )(?![\w$])
"""
_ORDINAL = r"\d+(?:st|nd|rd|th)\b"
_TOKEN = re.compile(rf"{_WORD}|{_ORDINAL}", re.VERBOSE)
_RUN = re.compile(
    rf"""\b(?=[{_UPPER}\d]|[a-z]{{1,3}}[-‐‑]?[{_UPPER}])
    (?:{_ORDINAL}{_GAP})?{_WORD}(?:{_GAP}(?:{_LINK}{_GAP}|{_ORDINAL}{_GAP})?{_WORD})*""",
    re.VERBOSE,
)
_OPENED = rf"[{_UPPER}](?<![\w@\#/].)(?<!\w[-‐‑].)(?<!\w['’].)"
"""The first letter of a plain word, before what may not precede it: the engine runs from one capital to the next."""
_SHORTENED = "|".join(rf"(?<=\b{short}.)" for short in _ABBREVIATIONS)
_ENDED = rf"""
    (?: \.(?:[{_UPPER}prl]\.)*(?:[{_UPPER}](?!\w))?
      | \w*\.(?:{_SHORTENED})(?![A-Za-z])
      | {_REST}
    )(?![\w$])
"""
_PLAIN_RUN = re.compile(rf"{_OPENED}{_ENDED}(?:{_GAP}(?:{_LINK}{_GAP})?[{_UPPER}]{_ENDED})*", re.VERBOSE)
_ODD = re.compile(rf"[{_UPPER}](?<=[a-z‐‑-].)(?:(?<=\b[a-z].)|(?<=\b[a-z]{{2}}[-‐‑].)|(?<=\b[a-z]{{3}}[-‐‑].))")
_NUMBERED = re.compile(r"\d(?:st|nd|rd|th)\b")
"""With the one above, what begins some words of a run with no capital: ``eBay``, ``al-Abadi``, ``5th``."""
_ATTRIBUTE = re.compile(
    r"[-‐‑](?:\w*ed|led|held|made|born|run|wide|era|like|style|speaking|friendly|bound|only|free|owning|using)$"
)
_SPACE = re.compile(r"\s")
_OPENING = frozenset("\"'“‘«([")
_LISTING = frozenset((": ", "• ", "; "))
_KEPT = 1 << 14
"""Runs remembered, for articles repeat their names and those of other articles."""


class Word(NamedTuple):
    """One capitalised word of a run."""

    text: str
    key: str
    """In lower case, with one kind of apostrophe and no full stop."""
    start: int
    """Where it begins in its run, and where it ends: whatever the place, equal runs have equal words."""
    end: int
    link: str
    """The small words between it and the one before, such as ``of the``; empty where there are none."""
    initial: bool
    """Whether it is capitalised for its place: first in a sentence, a quotation or a list item."""


class Run(NamedTuple):
    """Words that stand side by side in a text."""

    start: int
    """Where the text has what their offsets count from."""
    words: tuple[Word, ...]


def find(text: str, sentences: Iterable[Span]) -> Iterator[list[Run]]:
    """Yield the runs of each sentence, in order."""
    odd = sorted(match.start() for pattern in (_ODD, _NUMBERED) for match in pattern.finditer(text))
    for begin, end in sentences:
        plain = bisect_left(odd, begin) == bisect_left(odd, end)
        yield list(_runs(text, begin, end, _PLAIN_RUN if plain else _RUN))


def _runs(text: str, begin: int, end: int, pattern: re.Pattern[str]) -> Iterator[Run]:
    first = begin
    while first < end and not text[first].isalnum():
        first += 1
    for run in pattern.finditer(text, begin, end):
        start = run.start()
        for words in _words(run.group(), start == first or _opens(text, start, begin)):
            yield Run(start, words)


def _opens(text: str, start: int, begin: int) -> bool:
    """Tell whether a quotation or a list item begins here."""
    if start <= begin:
        return False
    before = text[start - 1]
    if before in _OPENING:
        return before not in "(["
    return before == " " and text[max(begin, start - 2) : start] in _LISTING


@lru_cache(maxsize=_KEPT)
def _words(said: str, opens: bool) -> tuple[tuple[Word, ...], ...]:  # noqa: FBT001 - a key of the cache
    """Return the words of what looks like one run; an attribute (``London-based``) ends one, so there may be more."""
    runs: list[tuple[Word, ...]] = []
    words: list[Word] = []
    at = 0
    for start, token in _tokens(said):
        link = " ".join(said[at:start].replace("\x00", "").split()).lower() if words else ""
        attribute = _ATTRIBUTE.search(token)
        text = token[: attribute.start()] if attribute else token
        words.append(Word(text, _key(text), start, start + len(text), link, opens and start == 0))
        at = start + len(token)
        if attribute:
            runs.append(tuple(words))
            words = []
    return (*runs, tuple(words)) if words else tuple(runs)


def _tokens(said: str) -> Iterable[tuple[int, str]]:
    """Return the words of a run, each with its start."""
    if not _SPACE.search(said):
        return ((0, said),)
    return ((token.start(), token.group()) for token in _TOKEN.finditer(said))


def _key(said: str) -> str:
    key = said.lower()
    return key.replace("’", "'").rstrip(".") if not key.isalpha() else key

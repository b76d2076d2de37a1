"""Runs of capitalised words, the raw material of names.

A run is what stands between two words in lower case; small words that names contain (``of``, ``and``, ``van``) do not
end it. Never decides what in it is a name.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model import Span

_UPPER = "".join(
    chr(code) for code in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)) if chr(code).isupper()
)
_ABBREVIATIONS = "|".join(
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Spc Adm Cmdr Sen Rep Gov Rev Hon St Mt Ft Jr Sr Inc Corp Co Ltd "
    "Bros".split()
)
_LINK = r"""(?: of(?:\s+the)? | for(?:\s+the)? | and | & | de(?:\s+l[ao]s?)? | d[aeiou]s? | della? | van(?:\s+de[rn]?)?
    | von | der | den | bin | ibn | al | el | l[ae] | y | zu )"""
_GAP = r"\x00{0,3}(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?!\n))\x00{0,3}"
_WORD = rf"""
    (?<![\w@\#/])(?<!\w[-‐‑])(?<!\w['’])
    (?: (?:{_ABBREVIATIONS})\.(?![A-Za-z])
      | [{_UPPER}]\.(?:[{_UPPER}prl]\.)*(?:[{_UPPER}](?!\w))?
      | (?: [{_UPPER}] | [a-z](?=[{_UPPER}][a-z]) | (?:al|el|ad|an|ar|as|ash|at|az)[-‐‑](?=[{_UPPER}]) )
        \w* (?: \.[a-z]{{2,4}}\b | &\w+ | ['’](?!s\b)\w+ | [-‐‑]\w+ )*
    )(?![\w$])
"""
_ORDINAL = r"\d+(?:st|nd|rd|th)\b"
_TOKEN = re.compile(rf"{_WORD}|{_ORDINAL}", re.VERBOSE)
_START = rf"\b(?=[{_UPPER}\d]|[a-z]{{1,3}}[-‐‑]?[{_UPPER}])"
"""Spares the engine the rest of the pattern at most characters."""
_RUN = re.compile(
    rf"{_START}(?:{_ORDINAL}{_GAP})?{_WORD}(?:{_GAP}(?:{_LINK}{_GAP}|{_ORDINAL}{_GAP})?{_WORD})*", re.VERBOSE
)
_ATTRIBUTE = re.compile(
    r"[-‐‑](?:\w*ed|led|held|made|born|run|wide|era|like|style|speaking|friendly|bound|only|free|owning|using)$"
)
_SPACE = re.compile(r"\s")
_OPENING = frozenset("\"'“‘«([")


class Word(NamedTuple):
    """One capitalised word of a run."""

    text: str
    key: str
    """In lower case, with one kind of apostrophe and no full stop."""
    start: int
    end: int
    link: str
    """The small words between it and the one before, such as ``of the``; empty where there are none."""
    initial: bool
    """Whether it is capitalised for its place: first in a sentence, a quotation or a list item."""


def find(text: str, sentence: Span) -> Iterator[list[Word]]:
    """Yield the runs of one sentence, in order."""
    begin, end = sentence
    first = begin
    while first < end and not text[first].isalnum():
        first += 1
    for run in _RUN.finditer(text, begin, end):
        start, said = run.start(), run.group()
        opens = start == first or _opens(text, start, begin)
        if said.isalpha():
            yield [Word(said, said.lower(), start, run.end(), "", opens)]
        elif words := _plain(said, start, opens=opens):
            yield words
        else:
            yield from _cut(run, begin, opens=opens)


def _plain(said: str, start: int, *, opens: bool) -> list[Word]:
    """Return the words of a run of nothing but capitalised words and single spaces; none of any other run."""
    words: list[Word] = []
    if not said.replace(" ", "").isalpha():
        return words
    for part in said.split(" "):
        if not part[:1].isupper():
            return []
        end = start + len(part)
        words.append(Word(part, part.lower(), start, end, "", opens))
        start, opens = end + 1, False
    return words


def _cut(run: re.Match[str], begin: int, *, opens: bool) -> Iterator[list[Word]]:
    """Yield the words of any run; an attribute (``London-based``) ends a run."""
    text, at = run.string, run.start()
    words: list[Word] = []
    for start, said in _tokens(run):
        link = text[at:start].strip() if words else ""
        whole = len(said)
        attribute = _ATTRIBUTE.search(said) if "-" in said or "‑" in said else None
        if attribute:
            said = said[: attribute.start()]  # noqa: PLW2901 - the rest is no part of the name
        initial = opens if start == run.start() else not words and _opens(text, start, begin)
        words.append(Word(said, _key(said), start, start + len(said), link and _link(link), initial))
        at = start + whole
        if attribute:
            yield words
            words = []
    if words:
        yield words


def _tokens(run: re.Match[str]) -> Iterable[tuple[int, str]]:
    """Return the words of a run, each with its start."""
    said = run.group()
    if not _SPACE.search(said):
        return ((run.start(), said),)
    return ((token.start(), token.group()) for token in _TOKEN.finditer(run.string, run.start(), run.end()))


def _key(said: str) -> str:
    key = said.lower()
    return key.replace("’", "'").rstrip(".") if not key.isalpha() else key


def _link(between: str) -> str:
    return " ".join(between.replace("\x00", "").split()).lower()


def _opens(text: str, start: int, begin: int) -> bool:
    """Tell whether a quotation or a list item begins here."""
    if start > begin and text[start - 1] in _OPENING:
        return text[start - 1] not in "(["
    return text[max(begin, start - 2) : start] in {": ", "• ", "; "}

"""Sentences inside one block.

A full stop ends a sentence unless it belongs to an abbreviation. Abbreviations that can also stand last in a
sentence (``Inc.``, ``U.S.``) end one only where the next word is one that usually opens a sentence. Never looks
beyond the block.
"""

import re

from generator.model import Span

_NEVER_LAST = frozenset(
    "mr mrs ms dr prof rev hon st gen col maj capt lt sgt sen rep gov pres supt cmdr adm no nos vol pp fig art sec al "
    "jan feb mar apr jun jul aug sept sep oct nov dec mt ft vs cf e.g i.e approx messrs mme mlle".split()
)
_MAY_BE_LAST = frozenset("inc ltd co corp plc llc bros jr sr etc p.m a.m u.s u.k u.n e.u d.c ph.d s.a s.p.a".split())
_OPENERS = frozenset(
    "a after all also although among an and another as at because before both but by despite during each even every "
    "few for from he her his how however i if in instead it its last later many meanwhile more moreover most much my "
    "neither next no nor not now of on one only or other our over several she since so some still such that the their "
    "then there these they this those though three two under unlike until we what when where whether which while who "
    "why with yet you".split()
)
_END = re.compile(
    r"""(?P<stop>[.!?…。！？](?:(?<=[.!?…])[.!?…]*|(?<=[。！？])[。！？]*))(?P<closers>["'”’»)\]*_]*)(?P<space>\s+|(?<=[。！？”」』])|$)""",
    re.VERBOSE,
)
_OPENING = re.compile(r"""["'“‘«(\[*_¿¡]*(?P<word>[^\s"'“‘«(\[]\S*)""")
_OPENED = re.compile(r"[(\[\"“‘«]")
_LONGEST_WORD = 30
"""Characters before a stop that nearly always hold the last word."""
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")


def split(text: str, block: Span) -> list[Span]:
    """Return the spans of the block's sentences, trimmed of white space; none for a block without words."""
    said, shift = block.of(text), block.start
    spans, start = [], 0
    for match in _END.finditer(said):
        end = match.end()
        if end < len(said) and not _ends(said, start, match):
            continue
        spans.append(_trim(text, shift + start, shift + match.end("closers")))
        start = end
    if start < len(said):
        spans.append(_trim(text, shift + start, block.end))
    return [span for span in spans if span.start < span.end]


def _ends(said: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the stop found ends the sentence that began at ``start``."""
    following = _OPENING.match(said, match.end())
    if not following or match["stop"][0] in "。！？":
        return True
    word = following["word"]
    if word[0].islower() or match["stop"] != ".":
        return not word[0].islower()
    last = _last_word(said, start, match.start())
    before = last.casefold().rstrip("*_")
    if before in _NEVER_LAST:
        return False
    if before in _MAY_BE_LAST or _INITIAL.fullmatch(last):
        return word.rstrip(",;:").casefold() in _OPENERS
    return True


def _last_word(said: str, start: int, stop: int) -> str:
    """Return the word right before a stop, without what opens a bracket or a quotation; empty where there is none."""
    words = said[max(start, stop - _LONGEST_WORD) : stop].split()
    if len(words) == 1:  # it may reach further back
        words = said[start:stop].split()
    if not words or said[stop - 1].isspace():
        return ""
    return words[-1] if words[-1].isalnum() else _OPENED.split(words[-1])[-1]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)

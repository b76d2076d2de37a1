"""Whether a sentence can stand alone: whole, in the writer's voice, and clear without the sentence before it.

Looks at words and marks alone. Never changes a sentence.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from generator.merging.contents import Content
from generator.merging.summary import lexicon
from generator.model import QuotationKind, Span

FEWEST_FIRST, FEWEST, MOST = 5, 8, 60
"""Words of an article's first sentence and of any: less says nothing, more is no summary (and above what one quotation
may show by default)."""


class Standing(IntEnum):
    """How a sentence stands."""

    NOT = 0
    """It belongs into no summary."""
    FOLLOWING = 1
    """It can be read right after the sentence that stands before it in its source."""
    ALONE = 2
    """It can be read anywhere."""


_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LETTER = re.compile(r"[^\W\d_]")
_ENDED = re.compile(r"(?:[.!…。！]|\.\.\.)[\"'”’»)\]]*(?:\[\d+\])*$")
_LABEL = re.compile(r"[^,;“\"«]{1,45}:\s+(?![“\"«„‘'])")
_INCHES = re.compile(r'(?<=\d)"')
"""Seconds and inches, not quotation marks."""
_THING = re.compile(
    r"the ((?:[a-z'’-]+ ){0,2}?[a-z'’-]+)(?=[,.;]| (?:is|are|was|were|has|have|had|will|would|\w+s|\w+ed)\b)",
    re.IGNORECASE,
)
"""``The red car was``: a thing the reader is supposed to know."""


def judge(content: Content, before: Content | None) -> Standing:
    """Return how a sentence stands; ``before`` is the one before it in its source."""
    text = content.text[opening(content.text) :]
    fewest = FEWEST if content.place else FEWEST_FIRST
    if content.damaged or not fewest <= _length(text, content) <= MOST or not _whole(text, content.language):
        return Standing.NOT
    own = _own_words(content)
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(own) if word != "US"]
    if "?" in own or lexicon.ASIDE.search(text) or not lexicon.address(content.language).isdisjoint(words):
        return Standing.NOT
    spoken = _spoken(content, own)
    if spoken is Standing.ALONE and (_leans(text, content.language) or _points(text, before)):
        return Standing.FOLLOWING
    return spoken


def opening(text: str) -> int:
    """Return where a sentence begins behind a dateline such as ``RIVERTON (AP) —``; 0 where it has none."""
    found = lexicon.DATELINE.match(text)
    return found.end() if found else 0


def says_today(content: Content) -> bool:
    """Tell whether a sentence says ``today`` or the like, which is another day in every article."""
    return lexicon.TODAY.search(content.text) is not None


def _length(text: str, content: Content) -> int:
    """Return the number of words; in scripts without spaces, that of the terms."""
    return len(text.split()) if text.isascii() else max(len(text.split()), len(content.terms))


def _whole(text: str, language: str) -> bool:
    """Tell whether a text looks like one whole sentence: its ends, brackets and quotation marks, a verb, no label."""
    first = _LETTER.search(text)
    if first is None or first.group().islower() or not _ENDED.search(text) or _LABEL.match(text):
        return False
    if text.count("(") != text.count(")") or text.count("“") != text.count("”"):
        return False
    if text.count('"') % 2 and _INCHES.sub("", text).count('"') % 2:
        return False
    words = _WORD.findall(text)
    capitals = sum(1 for word in words if word[0].isupper() or word[0].isdigit())
    return not text.isupper() and (language == "de" or 3 * capitals < 2 * len(words)) and _has_verb(words, language)


def _has_verb(words: Sequence[str], language: str) -> bool:
    """Tell whether one of the words is known as a verb, or looks like one: in ``-ed``, or in ``-s`` behind a name."""
    verbs = lexicon.verbs(language)
    plain = [word.replace("’", "'") for word in words]
    return (
        not verbs
        or any(word in verbs or (word.endswith("ed") and word.islower()) for word in plain)
        or any(
            word.endswith("s") and word.islower() and (before[0].isupper() or before in {"who", "which", "that"})
            for before, word in pairwise(plain)
        )
    )


def _own_words(content: Content) -> str:
    """Return the sentence without the words it quotes."""
    start, whole = content.span.start, Span(0, len(content.text))
    quoted = sorted(Span(max(quote.span.start - start, 0), quote.span.end - start) for quote in content.quotations)
    return " ".join(part.of(content.text) for part in whole.outside(quoted))


def _spoken(content: Content, own: str) -> Standing:
    """Return how a sentence stands as to the quotations in it: are they whole, and does it say who speaks."""
    standing = Standing.ALONE
    for quote in content.quotations:
        if quote.span.start < content.span.start or quote.span.end > content.span.end:
            return Standing.NOT
        if quote.kind is QuotationKind.DIRECT:
            names = [word for word in _WORD.findall(quote.speaker_name) if word[0].isupper() and len(word) > 1]
            if not names or len(_WORD.findall(own)) < 2:  # noqa: PLR2004 - a name and a verb
                return Standing.NOT
            if not any(name in own for name in names):
                standing = Standing.FOLLOWING
    return standing


def _leans(text: str, language: str) -> bool:
    """Tell whether a sentence begins with a word or phrase that leans on the one before it."""
    plain = text.lstrip("\"'“”‘’«»„(").replace("’", "'")
    first = _WORD.search(plain)
    return (first is not None and first.group().casefold() in lexicon.backward(language)) or (
        lexicon.phrases(language).match(plain) is not None
    )


def _points(text: str, before: Content | None) -> bool:
    """Tell whether a sentence begins with ``the`` thing that the sentence before it has just named."""
    found = _THING.match(text)
    if before is None or found is None:
        return False
    return found.group(1).split()[-1].casefold()[:5] in {word.casefold()[:5] for word in _WORD.findall(before.text)}

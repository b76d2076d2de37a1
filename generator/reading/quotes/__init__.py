"""Quotations: words inside quotation marks, how much of somebody's words they give, and who said them.

A span is the words without their marks, so that what the marks look like does not matter. It never crosses a block:
a speech over several paragraphs is one quotation for each, with one speaker. A quotation inside another is listed
too. Titles of works of more than three words are names, not words said, and are left out. Never names a speaker
the article does not.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from generator.model import Block, Mention, Quotation, QuotationKind, Sentence, Span
from generator.reading.quotes import attribution, clauses, marks, vocabulary
from generator.reading.quotes.attribution import ENDS, Said, titled
from generator.reading.quotes.marks import Passage
from generator.reading.quotes.vocabulary import Vocabulary

__all__ = ["find"]

_SHORT = 3
"""Words up to which unattributed ones are only held at arm's length."""
_WHOLE = 10
"""Words from which attributed ones count as an utterance even where they are part of a sentence."""
_WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")


def find(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], mentions: Sequence[Mention], language: str
) -> tuple[Quotation, ...]:
    """Return the quotations in headings and paragraphs, in text order. ``language`` is a BCP 47 tag."""
    passages = marks.find(text, blocks).passages
    if not passages:
        return ()
    words = vocabulary.of(language)
    starts = [sentence.span.start for sentence in sentences]
    cut = [_cut(text, passage, blocks, sentences, starts, words) for passage in passages]
    said = attribution.find(text, blocks, sentences, mentions, cut, words)
    return tuple(_quotation(one) for one in said if not _title(one))


def _cut(
    text: str,
    passage: Passage,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    starts: Sequence[int],
    words: Vocabulary,
) -> Passage:
    """Return a passage that lost its closing mark with the likeliest end: its reporting clause or its sentence's."""
    if passage.closed or passage.continues:
        return passage
    end = passage.inner.end
    clause = _clause(words).search(text, passage.inner.start, end)
    at = bisect_right(starts, passage.outer.start) - 1
    if clause:
        end = clause.start()
    elif passage.outer.start > blocks[passage.block].span.start and 0 <= at < len(sentences):
        end = max(passage.inner.start + 1, min(end, sentences[at].span.end))
    inner = Span(passage.inner.start, passage.inner.start + len(text[passage.inner.start : end].rstrip()))
    if inner.end <= inner.start:
        return passage
    return passage._replace(inner=inner, outer=Span(passage.outer.start, inner.end))


@cache
def _clause(words: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of ``, Smith said`` in the words of a language."""
    verbs = "|".join(sorted(words.says)) or r"(?!)"
    who = "|".join(sorted(words.he | words.she | words.they)) or r"(?!)"
    return re.compile(
        rf"(?<=\S),\s(?=(?:(?:[A-Z][\w.’'-]+\s){{1,3}}|(?:{who})\s)(?:{verbs})\b|(?:{verbs})\s(?:[A-Z]|(?:{who})\b))"
    )


def _quotation(one: Said) -> Quotation:
    speaker, cue = one.speaker, one.cue.words if one.cue else ""
    kind = _kind(one)
    why = one.why or (
        "nobody is named" if kind is not QuotationKind.SCARE else "a few words that nobody is said to have said"
    )
    if not one.passage.closed and not one.passage.continues:
        why += "; the closing mark is missing"
    if not one.passage.opened:
        why += "; the opening mark is missing"
    return Quotation(one.passage.inner, one.text, kind, speaker.entity, speaker.name, cue, why)


def _kind(one: Said) -> QuotationKind:
    attributed = bool(one.cue or one.speaker.name)
    count = _count(one.text)
    sentence = not one.text[0].islower() and one.text[-1] in ENDS
    if attributed:
        told = one.cue is not None and one.cue.where == clauses.BEHIND and not one.lead and not one.text[0].islower()
        whole = one.whole or (told and count > 1) or (sentence and count > 1) or count >= _WHOLE or _resumes(one)
        return QuotationKind.DIRECT if whole else QuotationKind.PARTIAL
    if sentence and count > _SHORT:
        return QuotationKind.DIRECT
    return QuotationKind.SCARE if count <= _SHORT else QuotationKind.PARTIAL


def _resumes(one: Said) -> bool:
    """Tell whether the passage goes on after ``he said,`` and ends its sentence."""
    return one.lead in (",", ":") and one.text[-1] in ENDS and _count(one.text) > _SHORT


def _count(text: str) -> int:
    """Return how many words a passage has; where words are not spaced, two characters count as one."""
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    return max(len(text.split()), (wide + 1) // 2)


def _title(one: Said) -> bool:
    """Tell whether the passage is the title of a work rather than words said."""
    if _count(one.text) <= _SHORT or one.text[-1] in "!?" or not titled(one.text):
        return False
    told = (one.cue is not None and not one.work) or one.speaker.name
    return one.work or not (told or _introduced(one))


def _introduced(one: Said) -> bool:
    return one.lead == ":"

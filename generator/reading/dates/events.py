"""Which date each sentence of an article tells of.

A sentence happened on the dates that stand in it, unless they only belong to a name (``the 1991 agreement``), to words
somebody is quoted with, or to what somebody said would be. One without a date of its own tells, in the past tense, of
the day the story is at, and otherwise of the day of publication. Never invents a date where publication is unknown.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import timedelta

from generator.model import Block, BlockKind, Dated, Moment, Precision, Sentence, Span, Timex
from generator.reading.dates import tense
from generator.reading.dates.finder import grammar
from generator.reading.dates.periods import Grain, bounds, moment
from generator.reading.dates.tense import Tense
from generator.reading.dates.words import Words

_TOLD = frozenset({BlockKind.PARAGRAPH})
_RECENT = timedelta(days=31)
"""How long before publication the day may lie that a news story is at."""
_SAID = re.compile(
    r"\b(?:said|says|announced|reported|reports|stated|added|noted|claimed|claims|indicated|explained|confirmed|admitted|revealed|told)\b"
    r"[^.;]*?\b(?:that|it|he|she|they|would|will)\b"
)
_NOUN_AFTER = re.compile(
    r"(?:['’]s)?[\s-]+(?!(?:and|or|to|of|in|at|by|is|was|were|are|has|had|for|as|with|on|after|before|the|a|an|that|it|he|she|they|but|when|while)\b)[A-Za-z]\w+"
)
_OWNER = re.compile(r"\b(?:the|a|an|its|his|her|their|this|that)\s+$|['’]s\s+$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:compared|than|against|versus|up|down|from)\s+(?:to\s+|with\s+|from\s+)?(?:(?:in|the|that)\s+)*$",
    re.IGNORECASE,
)
_BASE = re.compile(r"\s+(?:levels|prices)\b")
"""Behind a year they make it what something is measured by: ``10% of 2000 levels``."""
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")
_EXACT = frozenset(
    {
        Grain.DAY,
        Grain.WEEK,
        Grain.WEEKEND,
        Grain.MONTH,
        Grain.QUARTER,
        Grain.SEASON,
        Grain.HALF,
        Grain.YEAR,
        Grain.RANGE,
    }
)


def events(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    dates: Sequence[Timex],
    published: Moment | None,
    language: str,
) -> tuple[Dated, ...]:
    """Return the dates of the sentences that tell the story, in text order; a sentence may have several or none."""
    known = grammar(language)
    if known is None:
        return ()
    found: list[Dated] = []
    starts = [timex.span.start for timex in dates]
    story: Timex | None = None
    for sentence in sentences:
        if blocks[sentence.block].kind not in _TOLD:
            continue
        start, end = sentence.span
        near = dates[bisect_left(starts, start) : bisect_left(starts, end)]
        own = _finest(list(_own(text, sentence.span, near))) if near else []
        for timex in own:
            when = moment(timex.value, timex.precision)
            if when:
                found.append(
                    Dated(sentence.span, sentence.anchor, when, timex, f"“{timex.text}” stands in it: {timex.why}")
                )
        if not own and published:
            found.append(_undated(text, sentence, story, published, known.words))
        story = next((timex for timex in own if _recent(timex, published)), story)
    return tuple(found)


def _own(text: str, sentence: Span, near: Sequence[Timex]) -> Iterator[Timex]:
    """Yield those of the dates in a sentence that it happened on."""
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(text, *sentence)]
    said = _SAID.search(text, *sentence)
    for timex in near:
        if not (sentence.covers(timex.span) and timex.value and timex.precision in _EXACT):
            continue
        if any(quote.covers(timex.span) for quote in quoted):
            continue
        if said and timex.span.start >= said.end():
            continue
        if (
            _BASE.match(text, timex.span.end)
            or _named(text, timex)
            or _COMPARED.search(text, max(sentence.start, timex.span.start - 30), timex.span.start)
        ):
            continue
        yield timex


def _finest(dates: list[Timex]) -> list[Timex]:
    """Leave out dates that only say less exactly when another one lies."""
    if len(dates) <= 1:
        return dates
    ends = [bounds(timex.value) for timex in dates]
    exact = set(ends)
    return [
        timex
        for timex, own in zip(dates, ends, strict=True)
        if not any(own and other and own != other and own[0] <= other[0] and other[1] <= own[1] for other in exact)
    ]


def _named(text: str, timex: Timex) -> bool:
    """Tell whether a year or month is part of a name, as in ``the 1991 agreement``."""
    if timex.precision == Grain.DAY:
        return False
    owned = _OWNER.search(text, max(0, timex.span.start - 12), timex.span.start)
    return bool(_NOUN_AFTER.match(text, timex.span.end)) and (
        bool(owned) or text.startswith(("'s", "’s"), timex.span.end)
    )


def _recent(timex: Timex, published: Moment | None) -> bool:
    ends = bounds(timex.value)
    if timex.precision != Grain.DAY or not published or not ends:
        return False
    return published.first - ends[0] <= _RECENT and ends[0] <= published.last


def _undated(text: str, sentence: Sentence, story: Timex | None, published: Moment, words: Words) -> Dated:
    """Return what dates a sentence that has no date of its own."""
    start = Span(sentence.span.start, sentence.span.start)
    told = tense.of(text, start, sentence.span, words, present=True)
    if told is Tense.PAST and story and (when := moment(story.value, story.precision)):
        why = f"no date of its own, {told}: the day the story is at, “{story.text}” ({story.value})"
        return Dated(sentence.span, sentence.anchor, when, None, why)
    day = published
    if published.precision is Precision.TIME:
        day = Moment(published.first.isoformat(), Precision.DAY, published.first, published.last)
    return Dated(sentence.span, sentence.anchor, day, None, f"no date of its own, {told}: the day of publication")

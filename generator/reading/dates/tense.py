"""Whether a sentence tells of the past or of what is to come, at the place of a date.

Reads cue words, not grammar: the nearest verb group before the date in its clause decides, else the nearest after it.
"""

import re
from enum import StrEnum
from functools import cache

from generator.model import Span
from generator.reading.dates.words import Words


class Tense(StrEnum):
    """What the verb near a date tells of."""

    PAST = "past tense"
    FUTURE = "future tense"
    PRESENT = "present tense"
    NONE = "no verb that tells"


_BREAK = re.compile(r"[;:—]|\s[–-]\s|,\s+(?:and|but|while|when|which|und|aber|mais|et|pero|y|am|im)\s")
_FURTHEST = 500
"""Characters from the date to a verb that tells of it."""
_GROUPS = {"future": Tense.FUTURE, "past": Tense.PAST, "present": Tense.PRESENT}


@cache
def _pattern(future: str, past: str, present: str) -> re.Pattern[str]:
    cues = rf"(?P<future>{future})|(?P<past>{past})|(?P<present>{present})"
    return re.compile(rf"(?:(?<!\w)(?:{cues})(?!\w)|(?P<contracted>['’]ll)(?!\w))", re.VERBOSE)


def of(text: str, span: Span, sentence: Span, words: Words, *, present: bool = False) -> Tense:
    """Return the tense at ``span``; the present counts only where it is asked for."""
    pattern = _pattern(words.future, words.past, words.present if present else r"(?!)")
    before, after = "", ""
    first, last = max(sentence.start, span.start - _FURTHEST), min(sentence.end, span.end + _FURTHEST)
    broken = first
    for match in pattern.finditer(text, first, span.start):
        before, broken = match.lastgroup or "", match.end()
    if before and not _BREAK.search(text, broken, span.start):
        return _GROUPS.get(before, Tense.FUTURE)
    if following := pattern.search(text, span.end, last):
        after = following.lastgroup or ""
    return _GROUPS.get(after or before, Tense.FUTURE) if after or before else Tense.NONE

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
_TOLD = re.compile(
    r"\b(?:(?P<since>[Ss]ince|[Ss]eit|[Dd]epuis)\s+(?:[\w'’]+\s+){0,2}"
    r"|(?:off|back|forward|postponed|delayed|moved|adjourned|rescheduled|extended|deferred)\s+(?:to|until|till)\s+)$"
)
"""What tells by itself, right before a date: ``since``, or that something was put off until then."""
_NEAR = 24
"""Characters before a date in which that stands."""
_FURTHEST = 500
"""Characters from the date to a verb that tells of it."""
_GROUPS = {"future": Tense.FUTURE, "past": Tense.PAST, "present": Tense.PRESENT}


@cache
def _pattern(future: str, past: str, present: str) -> re.Pattern[str]:
    cues = rf"(?P<future>{future})|(?P<past>{past})|(?P<present>{present})"
    return re.compile(rf"(?:(?<!\w)(?:{cues})(?!\w)|(?P<contracted>['’]ll)(?!\w))", re.VERBOSE)


@cache
def _infinitive(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def of(text: str, span: Span, sentence: Span, words: Words, *, present: bool = False) -> Tense:
    """Return the tense at ``span``; the present counts only where it is asked for."""
    pattern = _pattern(words.future, words.past, words.present if present else r"(?!)")
    if told := _TOLD.search(text, max(sentence.start, span.start - _NEAR), span.start):
        return Tense.PAST if told["since"] else Tense.FUTURE
    before, after = "", ""
    first, last = max(sentence.start, span.start - _FURTHEST), min(sentence.end, span.end + _FURTHEST)
    broken = first
    for match in pattern.finditer(text, first, span.end):
        if match.end() > span.start:
            break
        before, broken = match.lastgroup or "", match.end()
    if before and not _BREAK.search(text, broken, span.start):
        return _GROUPS.get(before, Tense.FUTURE)
    if following := pattern.search(text, span.end, last):
        after = following.lastgroup or ""
    if after or before:
        return _GROUPS.get(after or before, Tense.FUTURE)
    return Tense.FUTURE if _infinitive(words.infinitive).search(text, first, span.start) else Tense.NONE

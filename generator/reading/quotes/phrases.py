"""The phrase among the words of a sentence that names somebody.

Reads forwards from where a phrase begins or backwards from a verb, by the tables of one language and by capital
letters. Never looks outside the words it is given, and never decides whom a pronoun means.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from generator.model import Span
from generator.reading.quotes.tokens import MASK, Token, pronoun
from generator.reading.quotes.vocabulary import Vocabulary

_PARTICLES = frozenset(
    "de da di del della van von der den la le el al bin ibn du dos das ten ter y e of the and for &".split()
)
_PREFIXES = frozenset("de da di del della van von der den la le el al bin ibn du dos das ten ter &".split())
_OF = frozenset(
    "department bank house university secretary ministry office board bureau committee council institute school city "
    "church chamber federation association union republic court college center centre society league bay state "
    "academy minister national american international archbishop bishop duke prince attorney director commander "
    "museum library governor mayor president speaker king queen".split()
)
_STATE_OF = re.compile(
    r"(?:Secretary|Minister|Ministry|Director|Department)(?:-General)? (?:of|for) (?:the )?(?:State|Defen[cs]e|Energy|"
    r"Education|Labor|Commerce|Agriculture|Treasury|Interior|Transportation|Homeland Security|Foreign Affairs|Finance|"
    r"National Intelligence|Health(?: and Human Services)?|Veterans Affairs)\s+"
)
_LOWER_BETWEEN = 6
"""Lower-case words that may stand between an article and the name: ``the retired steel worker Ann Lee``."""
_OF_PLACE_NAME = 3
"""Words of ``of Ohio Lee``: behind fewer there is no name."""
_AFTER_NAME = frozenset(("who", "also", "later"))
_LONGEST = 16
"""Words of a phrase."""


class PhraseKind(StrEnum):
    """What a phrase names its speaker by."""

    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"


class Phrase(NamedTuple):
    """Words that say who somebody is."""

    span: Span
    kind: PhraseKind
    head: str
    """The pronoun or common noun, in lower case; the last part of a name."""
    name: Span | None = None
    """The name without titles."""
    second: Span | None = None
    """The other name of ``A and B``."""
    determiner: str = ""
    proper: bool = False
    """Whether there is a name anywhere in it."""
    role: str = ""
    """What the article says they are."""


def forward(line: Sequence[Token], start: int, words: Vocabulary, *, loose: bool) -> tuple[Phrase | None, int]:
    """Return the phrase that begins at ``start`` and the index behind it.

    ``loose`` lets common nouns nobody listed into the phrase, as after ``said``; without it an unknown lower-case
    word ends the phrase, for it may be a verb.
    """
    at = start
    if at < len(line) and pronoun(line[at].lower, words) and not _owns(line, at, words):
        token = line[at]
        return Phrase(token.span, PhraseKind.PRONOUN, token.lower), at + 1
    while at < len(line) and at - start < _LONGEST:
        token = line[at]
        if token.cap or (at == start and token.lower in words.determiners) or _joins(line, at):
            at += 1
        elif token.word and (step := _common(line, at, words, loose=loose)):
            at += step
        else:
            break
    if at == start:
        return None, start
    phrase = analyse(line, start, at, words)
    if phrase is None:
        return None, start
    if phrase.kind is PhraseKind.ROLE:
        at = _qualified(line, at, words)
        phrase = analyse(line, start, at, words) or phrase
        closing = at if at < len(line) and line[at].text == "(" else len(line)
        closing = next((n + 1 for n in range(closing, len(line)) if line[n].text == ")"), at)
        named, after = apposed(line, closing, words)
        if named:
            return named._replace(role=phrase_text(line, start, at)), after
    elif phrase.name:
        phrase = phrase._replace(role=_description(line, at, words), second=_also(line, at, words))
    return phrase, at


def _owns(line: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Tell whether a pronoun only says whose: ``her deputy``."""
    return line[at].lower in words.determiners and at + 1 < len(line) and line[at + 1].word


def _joins(line: Sequence[Token], at: int) -> bool:
    """Tell whether a small word stands inside a name: ``Department of Justice``, ``Ursula von der Leyen``."""
    if not 0 < at < len(line) - 1 or line[at].lower not in _PARTICLES or not line[at - 1].text[0].isalnum():
        return False
    after = line[at + 1]
    if line[at].lower in ("of", "for", "the", "and"):
        of = line[at].lower == "of" and line[at - 1].cap and line[at - 1].lower in _OF and not line[at - 1].possessive
        the = (
            line[at].lower == "the"
            and at > 1
            and line[at - 1].lower == "of"
            and line[at - 2].lower in _OF
            and line[at - 2].cap
        )
        return (of and (after.cap or after.lower == "the")) or (the and after.cap)
    return (line[at - 1].cap or line[at - 1].lower in _PREFIXES) and (after.cap or after.lower in _PREFIXES)


def _common(line: Sequence[Token], at: int, words: Vocabulary, *, loose: bool) -> int:
    """Return how many lower-case words from here belong to a phrase that names somebody by what they are."""
    taken = 0
    for step in range(_LOWER_BETWEEN):
        if at + step >= len(line) or not line[at + step].word or line[at + step].cap:
            break
        lower = line[at + step].lower
        if any(
            lower in some for some in (words.stops, words.prepositions, words.adverbs, words.dates, words.determiners)
        ):
            break
        if lower in words.says or lower in words.calls or lower in words.participles:
            break
        before_name = at + step + 1 < len(line) and line[at + step + 1].cap
        comma = at + step + 1 < len(line) and line[at + step + 1].text == ","
        listed = lower in words.common or (comma and line[at - 1].lower in words.determiners)
        if listed or (loose and (before_name or not line[at - 1].cap)):
            taken = step + 1
    return taken


def _qualified(line: Sequence[Token], at: int, words: Vocabulary) -> int:
    """Return the index behind ``for Halden Foods`` and its like, or the same where there is none."""
    end = at
    while end < len(line) and line[end].lower in words.prepositions and line[end].lower not in ("on", "in", "to"):
        step = end + 1
        while (
            step < len(line) and step - end < _LOWER_BETWEEN and line[step].word and line[step].lower not in words.stops
        ):
            if line[step].lower in words.prepositions and not _joins(line, step):
                break
            if line[step].lower in words.says or line[step].lower in words.dates:
                break
            step += 1
        if step == end + 1:
            break
        end = step
    return end


def apposed(line: Sequence[Token], at: int, words: Vocabulary) -> tuple[Phrase | None, int]:
    """Return the name set off by commas behind a phrase: ``the lawyer, Saul Meyer,``."""
    if at + 1 >= len(line) or line[at].text != "," or not line[at + 1].cap:
        return None, at
    end = at + 1
    while end < len(line) and (line[end].cap or _joins(line, end)):
        end += 1
    if end < len(line) and line[end].word and line[end].lower not in words.says and line[end].lower not in _AFTER_NAME:
        return None, at
    phrase = analyse(line, at + 1, end, words)
    return (phrase, end) if phrase and phrase.name and not line[end - 1].possessive else (None, at)


def _description(line: Sequence[Token], at: int, words: Vocabulary) -> str:
    """Return what stands between commas behind a name: ``an analyst at Exane``."""
    if at + 1 >= len(line) or line[at].text != ",":
        return ""
    first = line[at + 1]
    if not (first.lower in words.determiners or first.lower in words.roles or first.lower == "former"):
        return ""
    end = next((n for n in range(at + 1, len(line)) if line[n].text in ",;:.—" or line[n].quoted), len(line))
    return phrase_text(line, at + 1, end)


def _also(line: Sequence[Token], at: int, words: Vocabulary) -> Span | None:
    """Return the second name of ``A and B``."""
    if at + 1 >= len(line) or line[at].lower not in ("and", "&", "und", "et", "y") or not line[at + 1].cap:
        return None
    end = at + 1
    while end < len(line) and (line[end].cap or _joins(line, end)):
        end += 1
    phrase = analyse(line, at + 1, end, words) if not line[end - 1].possessive else None
    return phrase.name if phrase else None


def phrase_text(line: Sequence[Token], start: int, end: int) -> str:
    """Return the words of a part of a line, with single spaces where there were any."""
    parts = []
    for before, token in zip([None, *line[start:end]], line[start:end], strict=False):
        gap = " " if before and before.span.end < token.span.start else ""
        parts.append(gap + token.text)
    return "".join(parts).replace(MASK, "")


def analyse(line: Sequence[Token], start: int, end: int, words: Vocabulary) -> Phrase | None:
    """Return what the words from ``start`` to ``end`` name, or nothing where they name nobody."""
    while start < end and (not line[start].word or (line[start].lower in words.prepositions and not line[start].cap)):
        start += 1
    if start >= end:
        return None
    if end - start == 1 and pronoun(line[start].lower, words):
        return Phrase(line[start].span, PhraseKind.PRONOUN, line[start].lower)
    split = next((n for n in range(start + 1, end) if line[n].lower in words.prepositions and not _joins(line, n)), end)
    span = Span(line[start].span.start, line[end - 1].span.end)
    determiner = line[start].lower if line[start].lower in words.determiners else ""
    proper = any(token.cap and (token.text.isupper() or token.lower not in words.titles) for token in line[start:end])
    if name := _name(line, start, split, words):
        return Phrase(span, PhraseKind.NAME, line[split - 1].lower, name, determiner=determiner, proper=True)
    if line[split - 1].possessive and line[split - 1].cap:
        return None
    head = line[split - 1].lower
    return (
        None if not line[split - 1].word else Phrase(span, PhraseKind.ROLE, head, determiner=determiner, proper=proper)
    )


def _name(line: Sequence[Token], start: int, end: int, words: Vocabulary) -> Span | None:
    """Return the name at the end of a phrase, its titles left out."""
    first = end
    while first > start and (line[first - 1].cap or _joins(line, first - 1)):
        if line[first - 1].possessive:
            break
        first -= 1
    while first < end and not line[first].cap:
        first += 1
    if first == end:
        return None
    first = _after_titles(line, first, end, words)
    if first == end:
        return None
    known = line[first].lower in words.given
    if end - first > 2 and not known and line[first + 1].lower in words.given:  # noqa: PLR2004
        first += 1
    if (line[end - 1].lower in words.titles or line[end - 1].lower in words.roles) and not known:
        return None
    return Span(line[first].span.start, line[end - 1].span.end)


def _after_titles(line: Sequence[Token], first: int, end: int, words: Vocabulary) -> int:
    """Return where a name begins behind its titles: ``Governor of Ohio Ann Lee``; the end where there is no name."""
    said = phrase_text(line, first, end)
    state = _STATE_OF.match(said)
    if state and state.end() < len(said):
        return min(first + len(state.group().split()), end - 1)
    for at in range(end - 1, first, -1):
        title = line[at - 1].lower
        if line[at].lower == "of" and title in words.titles:
            given = (n for n in range(at + 2, end) if line[n].lower in words.given)
            return next(given, at + 2 if end - at > _OF_PLACE_NAME else end)
        if line[at].lower not in _OF and (title in words.titles or _compound_title(title, words)):
            return at
    return first


def _compound_title(lower: str, words: Vocabulary) -> bool:
    """Tell whether a German compound ends in a title: ``Verkehrsminister``."""
    return "frau" in words.titles and any(lower.endswith(title) for title in words.titles if len(title) > 3)  # noqa: PLR2004


def backward(line: Sequence[Token], start: int, end: int, words: Vocabulary) -> Phrase | None:
    """Return the phrase that ends at ``end``, not reaching back before ``start``."""
    if end > start and pronoun(line[end - 1].lower, words):
        return Phrase(line[end - 1].span, PhraseKind.PRONOUN, line[end - 1].lower)
    first = end
    while first > start and end - first < _LONGEST:
        token = line[first - 1]
        if not token.word or token.quoted or (not token.cap and _breaks(line, first - 1, words)):
            break
        first -= 1
        if (
            token.lower in words.determiners
            and not token.cap
            and line[first - 1].lower not in words.prepositions | words.determiners
        ):
            break
    phrase = analyse(line, first, end, words)
    if phrase and phrase.name and first - 2 >= start and line[first - 1].lower in ("and", "&"):
        return _pair(line, start, first - 1, phrase, words)
    return phrase


def _pair(line: Sequence[Token], start: int, joint: int, second: Phrase, words: Vocabulary) -> Phrase:
    """Return ``A and B`` where a name stands before the ``and``; ``X of A and B`` is X."""
    begin = joint
    while begin > start and (line[begin - 1].cap or _joins(line, begin - 1)) and not line[begin - 1].possessive:
        begin -= 1
    first = analyse(line, begin, joint, words)
    if not first or not first.name:
        return second
    ahead = begin - 1 if begin > start and line[begin - 1].lower in words.determiners else begin
    if ahead - 1 > start and line[ahead - 1].lower in words.prepositions:
        return backward(line, start, ahead - 1, words) or second
    return second._replace(name=first.name, second=second.name)


def _breaks(line: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Tell whether a word cannot stand inside a phrase that names somebody."""
    lower = line[at].lower
    if _joins(line, at):
        return False
    return (
        lower in words.stops
        or lower in words.says
        or lower in words.participles
        or lower in ("found", "percent")
        or lower[0].isdigit()
        or (pronoun(lower, words) and (lower not in words.determiners))
    )

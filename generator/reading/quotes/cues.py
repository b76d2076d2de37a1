"""The words around a quotation that say who is quoted.

Looks inside one sentence: behind the quotation (``said X``, ``X said``, ``according to X``), before it (``X said:``,
``X called it``), at the sentence's end. Never looks at other sentences; whom ``she`` means is not decided here.
"""

from collections.abc import Sequence

from generator.reading.quotes.clauses import (
    BEHIND,
    Cue,
    inverted,
    opening,
    owner,
    start_of_verb,
    subject,
    verb_at,
    verbs,
)
from generator.reading.quotes.phrases import Phrase, PhraseKind, backward, forward
from generator.reading.quotes.tokens import Token
from generator.reading.quotes.vocabulary import Vocabulary

_HARD = frozenset(".;!?:")
_NAMED = frozenset(("called", "dubbed", "termed", "labeled", "labelled"))
"""Without anybody who calls it so, ``is called the “...”`` is what people say."""
_FARTHEST = 30
"""Words between a quotation and a reporting verb behind it."""
_TAIL = 24
"""Words an attribution at the end of a sentence may have: ``Smith said in a speech on Tuesday``."""


def after(line: Sequence[Token], words: Vocabulary, *, leads: bool, alone: bool) -> Cue | None:
    """Return the attribution directly behind a quotation.

    ``leads``: the quotation ends as speech does, with a comma, or a comma follows it. ``alone``: nothing of the
    sentence stands before it.
    """
    at = 0
    while at < len(line) and line[at].text in ",—–-":
        at += 1
    if at and line[0].text in "—–-" and (signed := _signed(line, at, words)):
        return signed
    if source := _source(line, at, words):
        return source
    if not (leads or alone or at) or at >= len(line) or not line[at].word:
        return None
    cue = inverted(line, at, words, alone=alone) or _plain(line, at, words, leads=leads or at > 0)
    return cue or (_unlisted(line, at, words) if leads else None)


def _signed(line: Sequence[Token], at: int, words: Vocabulary) -> Cue | None:
    """Return the name that stands behind a dash and ends the line: ``“...” — Ann Lee``."""
    phrase, end = forward(line, at, words, loose=False)
    ends = end == len(line) or line[end].text == ","
    return Cue("", phrase, "behind a dash") if phrase and phrase.name and ends else None


def _source(line: Sequence[Token], at: int, words: Vocabulary) -> Cue | None:
    """Return ``according to X`` standing at ``at``."""
    if at >= len(line) or line[at].lower not in words.source_heads:
        return None
    for phrase in words.sources:
        if tuple(token.lower for token in line[at : at + len(phrase)]) == phrase:
            said = " ".join(token.text for token in line[at : at + len(phrase)])
            speaker, _ = forward(line, at + len(phrase), words, loose=True)
            return Cue(said, speaker, "beside it")
    return None


def _plain(line: Sequence[Token], at: int, words: Vocabulary, *, leads: bool) -> Cue | None:
    """Return ``X said`` or ``X, the chairman, said`` that begins at ``at``."""
    if not leads and not (line[at].cap or line[at].lower in words.determiners):
        return None
    if line[at].lower in words.stops and line[at].lower != "as":
        return None
    start = at + (line[at].lower == "as")
    for verb in range(start + 1, min(len(line), at + _FARTHEST)):
        if line[verb].quoted or line[verb].text in _HARD:
            break
        if said := verb_at(line, verb, words, calls=False):
            speaker = subject(line, start, verb, words)
            if speaker and not _relative(line, start, verb):
                return Cue(said, speaker, BEHIND)
            if speaker is None:
                return None
    return None


def _unlisted(line: Sequence[Token], start: int, words: Vocabulary) -> Cue | None:
    """Return ``X interrupted`` or ``grumbled X``: a name and any past tense behind words that end with a comma."""
    if "said" not in words.says:
        return None
    if line[start].lower.endswith("ed") and not line[start].cap and start + 1 < len(line) and line[start + 1].cap:
        turned, _ = forward(line, start + 1, words, loose=True)
        return Cue(line[start].text, turned, BEHIND) if turned and turned.name else None
    phrase, end = forward(line, start, words, loose=False)
    named = phrase and (phrase.name or phrase.kind is PhraseKind.PRONOUN) and not line[end - 1].possessive
    if named and end < len(line) and line[end].lower.endswith("ed") and not line[end].cap:
        return Cue(line[end].text, phrase, BEHIND)
    return None


def _relative(line: Sequence[Token], start: int, verb: int) -> bool:
    """Tell whether the verb belongs to a clause about the subject: ``X, who said``."""
    return any(token.lower in ("who", "which") for token in line[max(start, verb - 3) : verb])


def before(line: Sequence[Token], words: Vocabulary) -> Cue | None:
    """Return the attribution that leads to the quotation behind the line."""
    start = next((n + 1 for n in range(len(line) - 1, -1, -1) if line[n].text == ";"), 0)
    reporting = verbs(line, start, words)
    if start and not reporting:
        start, reporting = 0, verbs(line, 0, words)
    last = max(reporting, default=-1)
    for at in range(max(start, last - 1), len(line)):
        if source := _source(line, at, words):
            return source
    if reporting:
        return _reported(line, start, reporting, words)
    if line and line[-1].text == ":":
        speaker = _layout(line, start, words)
        return Cue("", speaker, "before a colon") if speaker else None
    return None


def _reported(line: Sequence[Token], start: int, reporting: dict[int, str], words: Vocabulary) -> Cue | None:
    """Return the attribution by the last verb with somebody for a subject: ``X said it was called “...”`` is X's."""
    last = max(reporting)
    if _known_as(line, start, last, words):
        return None
    for verb in sorted(reporting, reverse=True):
        speaker = _governs(line, start, verb, words)
        if speaker is None:
            continue
        if speaker.name or speaker.proper or speaker.kind is PhraseKind.PRONOUN or verb == last:
            weak = speaker.kind is PhraseKind.ROLE and not speaker.proper and line[verb].lower not in words.says
            if not weak or verb == min(reporting):
                return Cue(reporting[verb], speaker, "before it")
    return Cue(reporting[last], None, "before it")


def _known_as(line: Sequence[Token], start: int, verb: int, words: Vocabulary) -> bool:
    """Tell whether a verb gives the name that things go by: ``is called the “...”``, ``apples, often called “...”``."""
    if line[verb].lower not in _NAMED or not all(token.lower in words.determiners for token in line[verb + 1 :]):
        return False
    first = start_of_verb(line, verb, words)
    passive = any(token.lower in words.passives for token in line[first:verb])
    return passive or (first > start and line[first - 1].text == "," and first < verb)


def _layout(line: Sequence[Token], start: int, words: Vocabulary) -> Phrase | None:
    """Return who speaks where a colon alone says so."""
    phrase = opening(line, start, words)
    first = next((n for n in range(start, len(line)) if line[n].cap), len(line))
    possessor = owner(line, first, words) if first <= start + 1 else None
    return possessor if possessor and not (phrase and phrase.name) else phrase


def _governs(line: Sequence[Token], start: int, verb: int, words: Vocabulary) -> Phrase | None:
    """Return whose words the verb at ``verb`` reports."""
    first = start_of_verb(line, verb, words)
    helpers = {token.lower for token in line[first:verb]}
    lower = line[verb].lower
    bare = first == verb and first > start and line[first - 1].text == "," and lower in words.calls
    dubbed = bare and all(token.lower in words.determiners for token in line[verb + 1 :])
    if dubbed or (helpers & words.passives and lower not in ("quoted", "saying") and lower not in words.participles):
        by = next((n for n in range(verb + 1, len(line)) if line[n].lower in ("by", "von", "par", "por")), len(line))
        return forward(line, by + 1, words, loose=True)[0]
    if lower in words.participles:
        ahead = line[first - 1] if first > start else None
        if ahead and ahead.cap and not ahead.quoted:
            return backward(line, start, first, words)
        return opening(line, start, words)
    ahead = line[first - 1] if first else None
    turned = ahead and ahead.text in (",", "—", "–") and verb + 1 < len(line) and line[verb + 1].cap
    if turned and lower in words.says and (cue := inverted(line, first, words, alone=False)):
        return cue.speaker
    if ahead and (ahead.quoted or (ahead.text in ",—–" and first > 1 and line[first - 2].quoted)):
        cue = inverted(line, verb, words, alone=False)
        return cue.speaker if cue else None
    return subject(line, start, verb, words) or (
        opening(line, start, words) if first > start and line[first - 1].text == "," else None
    )


def tail(line: Sequence[Token], words: Vocabulary) -> Cue | None:
    """Return the attribution that ends the sentence, as ``Smith said on Tuesday`` does."""
    commas = [n for n in range(len(line)) if line[n].text == ","]
    for comma in reversed(commas[-4:]):
        if comma + 1 >= len(line):
            continue
        if source := _source(line, comma + 1, words):
            return source
        cue = inverted(line, comma + 1, words, alone=False) or _plain(line, comma + 1, words, leads=True)
        if cue and cue.speaker and len(line) - comma < _TAIL:
            return cue
    for at, token in enumerate(line[:-1]):
        if token.lower in words.source_heads and (source := _source(line, at, words)):
            return source
        if token.lower in ("what", "how") and (cue := _plain(line, at + 1, words, leads=True)):
            return cue
    return None

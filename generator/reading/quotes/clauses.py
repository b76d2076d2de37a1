"""Clauses around a quotation: which word is a reporting verb, and who its subject is.

Works on the words of one sentence. Never decides which clause belongs to which quotation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.reading.quotes.phrases import Phrase, PhraseKind, analyse, apposed, backward, forward
from generator.reading.quotes.tokens import Token, pronoun
from generator.reading.quotes.vocabulary import Vocabulary

BEHIND = "behind it"
"""Where the cue in ``“...,” said X`` stands."""
_PARTICLES = {
    "put": ("it",),
    "went": ("on",),
    "shot": ("back",),
    "fired": ("back",),
    "hit": ("back",),
    "chimed": ("in",),
    "puts": ("it",),
    "goes": ("on",),
    "wrote": ("back",),
    "points": ("out",),
    "pointed": ("out",),
}
_ONLY_WITH = frozenset(("put", "puts", "went", "goes", "shot", "fired", "hit", "pointed", "points", "chimed"))
_WHEN = frozenset(("when", "if", "once"))
_LEADING = frozenset(("asked", "speaking", "pressed", "writing", "appearing", "hours", "minutes", "days", "meanwhile"))
_LEAD = 8
"""Words of ``two weeks ago`` and its like."""
_JOINTS = frozenset(("while", "whilst", "but", "although", "though", "whereas", "and", "as"))
_FINITE = frozenset("have has had is are was were will would can could may might must should do did".split())
"""Behind a form in -s they show that it is a noun: ``brands have``."""
_HEARERS = frozenset(("told", "asked", "informed", "reminded", "assured"))
_ABOUT = frozenset(("about", "whether", "if", "why", "how", "by", "what"))
"""After ``, asked`` they show that the subject was asked."""


class Cue(NamedTuple):
    """Reporting words and the phrase that names who is reported."""

    words: str
    """As in the text; empty where only the layout says it: ``COLT: “...”``."""
    speaker: Phrase | None
    where: str
    """Where it stands, for ``why``."""


def verb_at(line: Sequence[Token], at: int, words: Vocabulary, *, calls: bool) -> str:
    """Return the reporting verb at ``at`` with its particle; nothing where the word is none here."""
    token = line[at]
    if token.cap or (token.lower not in words.verbs and token.lower not in _ONLY_WITH):
        return ""
    following = line[at + 1].lower if at + 1 < len(line) else ""
    particles = _PARTICLES.get(token.lower, ())
    if following in particles:
        return f"{token.text} {line[at + 1].text}"
    fits = token.lower in words.says or (calls and token.lower not in _ONLY_WITH)
    if token.lower in _ONLY_WITH or not fits or (at and _no_verb(line, at, words)):
        return ""
    return token.text


def verbs(line: Sequence[Token], start: int, words: Vocabulary) -> dict[int, str]:
    """Return the reporting verbs of a line from ``start`` on, in order, each with its particle."""
    near = (at for at in range(start, len(line)) if line[at].lower in words.verbs or line[at].lower in _ONLY_WITH)
    return {at: said for at in near if (said := verb_at(line, at, words, calls=True))}


def _no_verb(line: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Tell whether the words around a verb form show that it reports nothing: ``the claims``, ``asked about X``."""
    before, following = line[at - 1], line[at + 1].lower if at + 1 < len(line) else ""
    if line[at].lower in _HEARERS and (before.lower in _WHEN or (before.text == "," and following in _ABOUT)):
        return True
    noun = before.lower in words.determiners and before.lower not in words.it and not _subject(before)
    noun = noun or (line[at].lower.endswith("s") and following in _FINITE)
    return noun or before.possessive or _reduced(line, at, before, words)


def _reduced(line: Sequence[Token], at: int, before: Token, words: Vocabulary) -> bool:
    """Tell whether a verb form only describes the noun before it: ``the agreement announced Thursday``."""
    token = line[at]
    if (
        not token.lower.endswith("ed")
        or at + 1 >= len(line)
        or before.cap
        or not before.word
        or token.lower in _HEARERS
    ):
        return False
    someone = before.lower in words.roles or before.lower in words.bodies or before.lower in words.anyone
    small = before.lower in words.helpers or before.lower in words.stops or before.lower.endswith("ly") or someone
    following = line[at + 1].lower
    return (
        not small
        and not pronoun(before.lower, words)
        and (following in words.dates or following in ("by", "last", "earlier"))
    )


def _subject(token: Token) -> bool:
    """Tell whether a word that can be an article stands for somebody here."""
    return token.lower in (
        "both",
        "others",
        "many",
        "some",
        "several",
        "few",
        "most",
        "all",
        "this",
        "that",
        "another",
        "one",
        "la",
        "lo",
    )


def start_of_verb(line: Sequence[Token], at: int, words: Vocabulary) -> int:
    """Return the index of the first auxiliary or adverb that belongs to the verb at ``at``."""
    while at and (
        line[at - 1].lower in words.auxiliaries
        or line[at - 1].lower in words.adverbs
        or (line[at - 1].lower.endswith("ly") and not line[at - 1].cap)
        or (line[at - 1].lower in words.dates and at > 1)
    ):
        at -= 1
    return at


def inverted(line: Sequence[Token], at: int, words: Vocabulary, *, alone: bool) -> Cue | None:
    """Return ``said X`` or ``a déclaré X`` at ``at``."""
    verb = at
    while verb < len(line) and verb - at < 3 and line[verb].lower in words.helpers:  # noqa: PLR2004
        verb += 1
    if verb >= len(line):
        return None
    if clitic := _clitic(line, at):
        return clitic
    said = verb_at(line, verb, words, calls=False)
    if not said or line[verb].lower in words.participles:
        return None
    said = " ".join([*(token.text for token in line[at:verb]), said]) if verb > at else said
    behind = verb + len(said.split()) - (verb - at)
    if (
        behind < len(line)
        and line[behind].lower in words.prepositions
        and behind + 1 < len(line)
        and line[behind + 1].lower in words.dates
    ):
        behind += 2
    while behind < len(line) and (line[behind].lower in words.dates or line[behind].lower in words.adverbs):
        behind += 1
    if behind + 1 < len(line) and line[behind].text == "," and line[behind + 1].cap:
        behind += 1
    speaker, end = forward(line, behind, words, loose=True)
    if speaker is None:
        return Cue(said, None, BEHIND) if alone else None
    follows = line[end].lower if end < len(line) else ""
    if follows in words.auxiliaries and follows not in words.adverbs:
        return None
    return Cue(said, speaker, BEHIND)


def _clitic(line: Sequence[Token], at: int) -> Cue | None:
    """Return the French ``dit-il`` or ``a-t-elle ajouté`` at ``at``."""
    parts = line[at].lower.split("-")
    if len(parts) < 2 or parts[-1] not in ("il", "elle", "on", "ils", "elles"):  # noqa: PLR2004
        return None
    said = line[at].text
    if parts[0] in ("a", "ont", "avait") and at + 1 < len(line):
        said += " " + line[at + 1].text
    return Cue(said, Phrase(line[at].span, PhraseKind.PRONOUN, parts[-1]), BEHIND)


def subject(line: Sequence[Token], start: int, verb: int, words: Vocabulary) -> Phrase | None:
    """Return the subject of the verb at ``verb`` in a clause that begins at ``start``."""
    end = start_of_verb(line, verb, words)
    if end <= start:
        return None
    token = line[end - 1]
    if token.text in ",—–-" or token.lower in ("and", "but", "then"):
        return opening(line, _clause(line, start, end - 1) if token.text == "," else start, words)
    if token.lower in ("who", "which") and end - 1 > start:
        end -= 2 if line[end - 2].text == "," else 1
    elif token.text == ")":
        end = next((n for n in range(end - 2, start, -1) if line[n].text == "("), start)
    elif token.lower in words.stops or token.quoted:
        return None
    phrase = backward(line, start, end, words)
    if phrase and phrase.kind is PhraseKind.ROLE:
        comma = next((n for n in range(end - 1, start, -1) if line[n].span.start < phrase.span.start), start)
        if comma > start and line[comma].text == "," and line[comma - 1].cap:
            named = backward(line, start, comma, words)
            return named if named and named.name else phrase
    return phrase


def _clause(line: Sequence[Token], start: int, end: int) -> int:
    """Return where the last clause before ``end`` begins: behind a quotation, a semicolon or a joining word."""
    for at in range(end - 1, start, -1):
        joined = line[at].lower in _JOINTS and (line[at - 1].text == "," or line[at - 1].quoted)
        if joined or line[at].quoted or line[at].text == ";":
            return at + joined
    return start


def opening(line: Sequence[Token], start: int, words: Vocabulary) -> Phrase | None:
    """Return the subject that opens a clause, passing over what leads in: ``On Tuesday, ...``."""
    at = start
    while at < len(line) and (
        line[at].quoted or line[at].text in ",—–-*_" or line[at].lower in ("but", "and", "yet", "still", "so", "or")
    ):
        at += 1
    if (at and line[at - 1].quoted) or (at and at < len(line) and line[at - 1].text == ","):
        cue = inverted(line, at, words, alone=False) if at < len(line) else None
        if cue and cue.speaker:
            return cue.speaker
    for _ in range(3):
        if at >= len(line) or not _leads_in(line, at, words):
            break
        comma = next((n for n in range(at, len(line)) if line[n].text in (",", "—") or line[n].quoted), len(line))
        at = comma + 1
    if at >= len(line):
        return None
    phrase, end = forward(line, at, words, loose=False)
    if phrase is None and line[at].cap and line[at].possessive:
        comma = next((n for n in range(at, len(line)) if line[n].text == "," or line[n].quoted), len(line))
        return apposed(line, comma, words)[0] or forward(line, at, words, loose=True)[0]
    if phrase and phrase.name and end < len(line) and line[end - 1].possessive:
        return None
    return phrase


def owner(line: Sequence[Token], at: int, words: Vocabulary) -> Phrase | None:
    """Return the owner in ``Trask's message``, where the message is what speaks."""
    end = at
    while end < len(line) and line[end].cap and not line[end].possessive:
        end += 1
    if end >= len(line) or not line[end].possessive:
        return None
    token = line[end]
    length = len(token.lower)
    bare = token._replace(end=token.start + length, text=token.text[:length], possessive=False)
    return analyse([*line[:end], bare], at, end + 1, words)


def _leads_in(line: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Tell whether the words up to the next comma are no subject."""
    lower = line[at].lower
    if lower.endswith(("ed", "ing")) and lower not in words.given and at + 1 < len(line):
        return line[at + 1].lower in words.prepositions or line[at + 1].lower in words.stops
    comma = next((n for n in range(at, min(len(line), at + _LEAD)) if line[n].text == ","), at)
    adjunct = (
        lower in words.prepositions
        or (lower in words.stops and lower not in ("that", "which", "what"))
        or lower in words.adverbs
        or lower in words.dates
        or lower in words.participles
        or lower in _LEADING
        or lower.endswith("ly")
        or line[comma - 1].lower in ("ago", "later", "earlier", "before")
    )
    return adjunct and not line[at].cap

"""The words and marks of a sentence, and what each can be: part of a name, a small word, a quoted passage."""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.model import Span
from generator.reading.quotes.vocabulary import Vocabulary

MASK = "\x1a"
"""Stands for every character of a quoted passage while the words around it are read."""

_TOKEN = re.compile(
    rf"""
      \w++(?![.’'&-])
    | {MASK}+
    | (?:[^\W\d_]\.){{2,}}(?:[’']s\b)?
    | (?=[A-Z])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Rev|Hon|Inc|Ltd|Co|Corp|
        Jr|Sr|St|Sens|Reps|Messrs|Sra?|Mme|Capt|Maj|Adm|Cmdr|
        Cpl|Pvt|Brig|Supt|Det|Insp|Pres|Cllr|Lieut|Msgr|Atty|Asst)\.
    | [^\W\d_]\.(?=\s[^\W\d_])
    | [DRI]-[A-Z][\w.]*(?=[,)])
    | \w+(?:[’'.&-]\w+)*(?:(?<=s)[’'](?=\s\w))?
    | [^\w\s]
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")


class Token(NamedTuple):
    """A word, a punctuation mark, or a quoted passage."""

    start: int
    end: int
    text: str
    lower: str
    """Lower case, without a possessive ending and without a final stop."""
    cap: bool
    """Whether it can be part of a name."""
    possessive: bool
    quoted: bool
    """Whether it stands for a quoted passage."""
    word: bool
    """Whether it is a word."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def read(masked: str, span: Span, words: Vocabulary) -> list[Token]:
    """Return the words and marks of a span."""
    found = []
    for match in _TOKEN.finditer(masked, *span):
        said = match.group()
        start, end = match.span()
        lower, cap, possessive, quoted, word, given = _shape(said, words)
        if given:
            cap = masked[end : end + 1] == " " and masked[end + 1 : end + 2].isupper()
        found.append(Token(start, end, MASK if quoted else said, lower, cap, possessive, quoted, word))
    return found


@lru_cache(maxsize=1 << 14)
def _shape(said: str, words: Vocabulary) -> tuple[str, bool, bool, bool, bool, bool]:
    """Return what a token has beside its place and text, and whether it is both a given name and a small word."""
    if said[0] == MASK:
        return MASK, False, False, True, False, False
    bare = _POSSESSIVE.sub("", said)
    lower = bare.casefold().rstrip(".")
    capital = said[0].isupper()
    small = lower in words.functional or lower.endswith("-wise")
    given = capital and small and lower in words.given
    return lower, capital and not small, bare != said, False, said[0].isalnum(), given


def pronoun(lower: str, words: Vocabulary) -> bool:
    """Tell whether a word is a pronoun."""
    return lower in words.pronouns

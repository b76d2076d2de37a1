"""Words that may be one, spelt differently: by another alphabet's transliteration, or by mistake.

Looks at single folded words and never at what they name.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

LEAST = 5
"""Letters of a word that may be misspelt: in shorter ones every letter tells."""
_ALIKE = 0.88
"""Jaro-Winkler similarity from which one word may be another misspelt: ``Kristin``, ``Kristen``."""
_HEARD = 0.77
"""The same of words that sound alike, behind their first letter: ``Gaddafi``, ``Khadafy``."""
_KEPT = 65536
"""Words remembered."""
_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("^[aeiouy]+", "a"),
        ("(?<!^)[aeiouy]+", ""),
        ("sch|sh", "s"),
        ("zh|dj", "j"),
        ("t?ch|kh|gh|[cgqx]", "k"),
        ("ph|[vw]", "f"),
        ("[td]h|d", "t"),
        ("z", "s"),
        (r"(.)\1+", r"\1"),
        ("h", ""),
    )
)
"""Letters that different transliterations exchange, or leave out."""


@lru_cache(maxsize=_KEPT)
def sounds(word: str) -> str:
    """Return what transliterations of one word share: ``ktf`` for ``Gaddafi``, ``Qaddafi`` and ``Kadhafi``."""
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


def heard(left: str, right: str) -> bool:
    """Tell whether two words may be transliterations of one: ``Gaddafi``, ``Qadhafi``; not ``Martin``, ``Morton``."""
    return sounds(left) == sounds(right) and JaroWinkler.similarity(left[1:], right[1:]) >= _HEARD


def misspelt(left: str, right: str) -> bool:
    """Tell whether one long word may be the other with a letter or two wrong: ``untied``, ``united``."""
    long = min(len(left), len(right)) >= LEAST and abs(len(left) - len(right)) <= 1
    return long and JaroWinkler.similarity(left, right) >= _ALIKE


def ended(left: str, right: str) -> bool:
    """Tell whether one word is made of the other: ``Daniela``, ``Nigeria``, ``Maria`` of ``Mario``."""
    return right.removesuffix("ia") == left or right.removesuffix("a") in {left, left.removesuffix("o")}

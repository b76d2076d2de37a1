"""When two names mean one thing, and why.

Only what English and company law make certain: typography, accents, legal forms, countries' abbreviations, acronyms
and surnames. Whether a match is the only one, and so safe, is for the caller to see.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

_LEGAL = frozenset(
    "inc incorporated ltd limited llc llp lp plc corp corporation co company ag sa nv bv gmbh kg ab asa oy oyj spa srl "
    "se sas kk pty bhd pte jsc pjsc kgaa".split()
)
_GENERAL = frozenset(
    "group holding holdings company companies corporation international enterprises industries computer computers "
    "motor motors airlines airways technologies technology systems stores pharmaceuticals brothers bros sons".split()
)
"""Words a company's name may lose. ``Pictures`` or ``Financial`` are not among them: those name subsidiaries."""
_COUNTRIES = {
    alias: name
    for name, aliases in {
        "united states": "us, usa, united states of america, america",
        "united kingdom": "uk, britain, great britain",
        "united arab emirates": "uae",
        "european union": "eu",
        "united nations": "un",
        "north korea": "dprk",
        "china": "prc, peoples republic of china",
        "los angeles": "la",
    }.items()
    for alias in aliases.split(", ")
}
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL = frozenset({"the", "and", "&"})


@lru_cache(maxsize=65536)
def folded(name: str) -> tuple[str, ...]:
    """Return the name's words without case, accents, punctuation and a leading article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    words = re.findall(r"[^\W_]+|&", re.sub(r"['’ʼ.]", "", plain))
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def core(name: str) -> tuple[str, ...]:
    """Return the words that tell an organization or country from others: ``Alibaba Group Holding Ltd.`` is Alibaba."""
    words = list(folded(name))
    if known := _COUNTRIES.get(" ".join(words)):
        return tuple(known.split())
    while len(words) > 1 and (words[-1] in _LEGAL or words[-1] in _SMALL):
        words.pop()
    while len(words) > 1 and words[-1] in _GENERAL and "of" not in words:
        words.pop()
    if len(words) > 2 and words[1] == "of":  # noqa: PLR2004 - Department of Defense, Defense Department
        return (*(word for word in words[2:] if word != "the"), words[0])
    return tuple(words)


def acronyms(full: str) -> set[str]:
    """Return the initials a name may go by: ``USI`` for ``University of Southern Indiana``."""
    words = [word for word in re.findall(r"[\w&'’]+", full) if word.casefold() not in _SMALL]
    if len(words) < 2:  # noqa: PLR2004 - an acronym has two letters
        return set()
    kept = words[:-1] if words[-1].casefold() in _LEGAL else words
    found = {"".join(word[0] for word in kept if word[0].isupper()), "".join(word[0] for word in kept).upper()}
    first, rest = words[0], words[1:]
    if first.isupper() and not Counter(first) - Counter(word[0] for word in rest):
        found.add(first)  # LVMH Moët Hennessy Louis Vuitton SE
    return {letters for letters in found if len(letters) > 1}


def person(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a shorter name can be the person's: the surname, or first and last name.

    ``John Carver`` may be the father of ``John Carver Jr.``, so the two never match.
    """
    if not short or len(short) >= len(full):
        return False
    last = -2 if full[-1] in _GENERATIONS and len(full) > 2 else -1  # noqa: PLR2004
    if len(short) == 1:
        return short[0] == full[last] and len(short[0]) > 1
    return (short[0] == full[0] and short[-1] == full[-1]) or tuple(full[-len(short) :]) == tuple(short)

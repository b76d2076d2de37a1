"""The forms one name takes: its words without typography, what tells it from others, the initials it may go by.

Only what English and company law make certain. Looks at one name at a time and never decides whether two are one.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from generator.model import EntityType

_KEPT = 65536
"""Names remembered."""
_LEGAL = frozenset(
    "inc incorporated ltd limited llc llp lp plc corp corporation co company ag sa nv bv gmbh kg ab asa oy oyj spa srl "
    "se sas kk pty bhd pte jsc pjsc kgaa".split()
)
_GENERAL = frozenset(
    "group holding holdings company companies corporation international enterprises industries computer computers "
    "motor motors airlines airway airways technologies technology systems stores pharmaceuticals brothers bros "
    "sons".split()
)
"""Words a company's name may lose. ``Pictures`` or ``Financial`` are not among them: those name subsidiaries."""
_SHARED = frozenset(
    "african air all allied america american arab asia asian atlantic australian british canadian central china "
    "chinese city continental dutch eastern economic euro european federal first french general german global "
    "grand great greek gulf imperial indian international irish israeli italian japan japanese korean mexican "
    "modern mutual national new nordic north northern ocean pacific premier public republic royal russian "
    "scottish south southern southwest spanish standard state swiss turkish union united universal us west "
    "western world".split()
)
"""Words that so many names begin with that none is one of them: ``American Airlines``, ``American Motors``."""
_COUNTRIES = {
    alias: name
    for name, aliases in {
        "United States": "us, usa, united states of america, america",
        "United Kingdom": "uk, britain, great britain",
        "United Arab Emirates": "uae",
        "European Union": "eu",
        "United Nations": "un",
        "North Korea": "dprk",
        "China": "prc, peoples republic of china",
        "Los Angeles": "la",
    }.items()
    for alias in (name.lower(), *aliases.split(", "))
}
_BEFORE = {
    tuple(alias.split()): tuple(_COUNTRIES[alias].lower().split())
    for alias in ("us", "usa", "uk", "un", "eu", "united states", "united kingdom", "united nations", "european union")
}
"""What stands before an authority's name and may be left out: ``U.S. State Department``."""
_PARTS = frozenset({"state", "city", "town", "village", "province"})
"""What a place may be called to be exact: ``State of Texas``."""
_TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady prof professor president senator sen rep gov governor judge justice "
    "minister chancellor secretary capt col gen lt maj sgt rev".split()
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL = frozenset({"the", "and", "&"})
_OFFICE = re.compile(r"['’]s(?= (?:office|department|ministry)$)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?<=\w)\.(?:com|net|org)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name, ready to be compared."""

    text: str
    type: EntityType
    words: tuple[str, ...]
    """Folded; a person's without a form of address."""
    core: tuple[str, ...]
    letters: str
    """The words without the spaces between them."""
    person: bool
    surname: str
    """A person's last word, not counting ``Jr.``."""


def form(text: str, kind: EntityType) -> Form:
    """Return a name ready to be compared."""
    person = kind is EntityType.PERSON
    words = untitled(folded(text)) if person else folded(text)
    known = words if person else core(text, place=kind is EntityType.PLACE)
    return Form(text, kind, words, known, "".join(words), person, surname(words))


@lru_cache(maxsize=_KEPT)
def folded(name: str) -> tuple[str, ...]:
    """Return the name's words without case, accents, punctuation and a leading article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    words = re.findall(r"[^\W_]+|&", re.sub(r"['’ʼ.]", "", plain))
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a person's words without forms of address before them."""
    at = 0
    while at < len(words) - 1 and words[at] in _TITLES:
        at += 1
    return words[at:]


@lru_cache(maxsize=_KEPT)
def core(name: str, *, place: bool = False) -> tuple[str, ...]:
    """Return the words that tell an organization or country from others: ``Alibaba Group Holding Ltd.`` is Alibaba.

    ``Department of State``, ``State Department`` come out alike, and so do ``U.S.`` and ``United States`` before them.
    """
    words = folded(_OFFICE.sub("", _DOMAIN.sub("", name)))
    if known := country(name):
        return tuple(known.casefold().split())
    if place:
        named = len(words) > 2 and words[0] in _PARTS and words[1] == "of"  # noqa: PLR2004 - the part, "of", a name
        return words[2:] if named else words
    words = _expanded(_bare(words))
    at = len(_led(words))
    if len(words) > at + 2 and words[at + 1] == "of":
        inverted = (*(word for word in words[at + 2 :] if word != "the"), words[at])
        words = _expanded((*words[:at], *inverted))
    last = words[-1] if len(words) > 1 else ""
    plural = len(last) > 4 and last.endswith("s") and last[-2] not in "sui"  # noqa: PLR2004 - shorter ones are no plurals
    return (*words[:-1], last[:-1]) if plural else words


def country(name: str) -> str:
    """Return the ordinary name of a country or union that goes by several; empty for all others."""
    return _COUNTRIES.get(" ".join(folded(name)), "")


def shortened(name: str) -> dict[tuple[str, ...], str]:
    """Return the cores a long official name is known by, with what is left out.

    A core has at least two words: ``Security Council`` for that of the United Nations, ``Carver Foundation`` for the
    ``Carver Foundation for the Arts``.
    """
    found = {}
    whole = core(name)
    if led := _led(whole):
        found[whole[len(led) :]] = "the country or union before it"
    before, _, behind = name.partition(" for ")
    if behind:
        found[core(before)] = "what it is for"
    if whole[-1:] == ("office",):
        found[whole[:-1]] = "the word “office”"
    return {short: what for short, what in found.items() if len(short) > 1}


def front(name: str) -> tuple[str, ...]:
    """Return an organization's core without its first word; empty where fewer than two are left."""
    words = folded(name)
    rest = core(" ".join(words[1:])) if len(words) > 2 else ()  # noqa: PLR2004 - one left out, two left
    return rest if len(rest) > 1 else ()


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


def surname(words: tuple[str, ...]) -> str:
    """Return a person's last word, not counting ``Jr.``; empty for no words."""
    if len(words) > 2 and words[-1] in _GENERATIONS:  # noqa: PLR2004 - a full name before it
        return words[-2]
    return words[-1] if words else ""


def generation(words: tuple[str, ...]) -> str:
    """Return what tells father from son; empty where nothing does."""
    return words[-1] if len(words) > 1 and words[-1] in _GENERATIONS else ""


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without legal forms and general words, as long as a name is left."""
    end = len(words)
    while end > 1 and (words[end - 1] in _LEGAL or words[end - 1] in _SMALL):
        end -= 1
    whole = words[:end]
    while end > 1 and words[end - 1] in _GENERAL and "of" not in words:
        end -= 1
    return whole if end == 1 and words[0] in _SHARED else words[:end]


def _led(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the country or union before an authority's name; empty where fewer than two words would be left."""
    return next((led for led in _BEFORE if words[: len(led)] == led and len(words) > len(led) + 1), ())


def _expanded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with the country or union before them in full."""
    led = _led(words)
    return (*_BEFORE[led], *words[len(led) :]) if led else words

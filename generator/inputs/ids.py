"""The permanent names of sources, entities and claims: their form, a suggestion for a bad one, the nearest known."""

import re
import unicodedata
from collections.abc import Collection, Iterable

LONGEST = 80
"""Characters of an id; file names get an extension and must fit everywhere."""

_LIKE = 0.6
"""Part of their letters that two words share, in order, where one may be meant for the other (as in difflib)."""

PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
RESERVED = "index"
"""A page of this name would stand in the way of the folder's own page."""


def fault(text: str) -> str:
    """Say why a text cannot be an id; empty where it can."""
    if not re.fullmatch(PATTERN, text):
        return "must consist of lower-case letters a-z, digits and single hyphens between them"
    if len(text) > LONGEST:
        return f"must not be longer than {LONGEST} characters"
    return f"must not be {RESERVED}, the name of the overview" if text == RESERVED else ""


def suggest(text: str, taken: Collection[str] = ()) -> str:
    """Make an id that looks like a text and is not taken; empty where nothing of the text can stay."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub("[^a-z0-9]+", "-", plain)[: LONGEST - 5].strip("-")
    if not slug:
        return ""
    candidates = (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 4)))
    return next(candidate for candidate in candidates if not fault(candidate) and candidate not in taken)


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the known word that looks most like this one, the first of equals; empty where none does."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - needed only where something is wrong
    from rapidfuzz.process import extractOne  # noqa: PLC0415

    found = extractOne(text, sorted(known), scorer=Indel.normalized_similarity, processor=str.lower, score_cutoff=_LIKE)
    return str(found[0]) if found else ""

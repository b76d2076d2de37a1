"""Anchors of sentences and blocks, made from what they say.

An edit elsewhere never moves one, and neither does new typography: quotation marks, dashes, case and white space
do not count. Never uses a position, except to tell repeated wordings of one article apart.
"""

import hashlib
import re
import string
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

_NO_LETTERS = re.compile(r"[\W_]+")
_TYPOGRAPHY = re.compile(r"[“”‘’–—…]+")
"""What most often keeps an English sentence from being ASCII; none of it counts."""
_LETTERS = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
"""What is left of each ASCII character."""
_BYTES = 5
"""Of the hash, eight base-32 letters: 40 bits, so two of a thousand sentences share an anchor once in two million
articles."""
_PAIRS = ["".join(pair) for pair in product(f"{string.ascii_lowercase}234567", repeat=2)]
"""Two base-32 digits for each ten bits."""
_KEPT = 1024
"""Wordings remembered, for a paragraph of one sentence says the same twice."""


def of(kind: str, wordings: Iterable[str]) -> list[str]:
    """Return one anchor for each wording, in order: ``kind-`` and eight letters or digits.

    The second and later occurrences of a wording get ``-2``, ``-3`` ... behind it.
    """
    seen: dict[str, int] = {}
    anchors = []
    for wording in wordings:
        anchor = f"{kind}-{_digest(wording)}"
        times = seen[anchor] = seen.get(anchor, 0) + 1
        anchors.append(anchor if times == 1 else f"{anchor}-{times}")
    return anchors


def repeated(anchor: str) -> bool:
    """Tell whether an anchor's wording stands in its article before."""
    return anchor.count("-") > 1


@lru_cache(maxsize=_KEPT)
def _digest(wording: str) -> str:
    plain = wording if wording.isascii() else _TYPOGRAPHY.sub("", wording)
    if plain.isascii():
        letters = plain.translate(_LETTERS)
    else:
        letters = _NO_LETTERS.sub("", unicodedata.normalize("NFKD", wording).casefold())
    said = letters or "".join(wording.split())
    bits = int.from_bytes(hashlib.sha256(said.encode("utf-8", "surrogatepass")).digest()[:_BYTES], "big")
    return _PAIRS[bits >> 30] + _PAIRS[bits >> 20 & 1023] + _PAIRS[bits >> 10 & 1023] + _PAIRS[bits & 1023]

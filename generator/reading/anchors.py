"""Anchors of sentences and blocks, made from what they say.

An edit elsewhere never moves one, and neither does new typography: quotation marks, dashes, case and white space
do not count. Never uses a position, except to tell repeated wordings of one article apart.
"""

import base64
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_NO_LETTERS = re.compile(r"[\W_]+")
_BYTES = 5
"""Of the hash, eight base-32 letters: 40 bits, so two of a thousand sentences share an anchor once in two million articles."""


def of(kind: str, wordings: Iterable[str]) -> list[str]:
    """Return one anchor for each wording, in order: ``kind-`` and eight letters or digits.

    The second and later occurrences of a wording get ``-2``, ``-3`` ... behind it.
    """
    seen: Counter[str] = Counter()
    anchors = []
    for wording in wordings:
        anchor = f"{kind}-{_digest(wording)}"
        seen[anchor] += 1
        anchors.append(anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}")
    return anchors


def _digest(wording: str) -> str:
    plain = wording if wording.isascii() else unicodedata.normalize("NFKD", wording)
    letters = _NO_LETTERS.sub("", plain.casefold())
    said = letters or "".join(wording.split())
    return base64.b32encode(hashlib.sha256(said.encode("utf-8", "surrogatepass")).digest()[:_BYTES]).decode().lower()

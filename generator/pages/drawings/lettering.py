"""How wide words are, roughly, and words cut to a width: nothing can be measured before a browser has its fonts.

Never cuts inside a word while there is another way.
"""

import unicodedata

_NARROW, _WIDE = frozenset("ijlt.,:;'|!()[]I ’‘-fr"), frozenset("mwMW%@—…")
_SHARE = 0.55
"""Cutting at a space may give up no more than so much of the room."""


def width(text: str, size: float) -> float:
    """Return about how wide a text is in the usual sans-serif fonts, rather too much than too little."""
    return size * sum(map(_letter, text))


def shorten(text: str, size: float, room: float) -> str:
    """Return as many whole words of a text as fit, with a sign where it was cut; nothing where hardly any does."""
    if width(text, size) <= room:
        return text
    used, at = width("…", size), 0
    for at, letter in enumerate(text):  # noqa: B007 - the place where it stopped is the result
        used += size * _letter(letter)
        if used > room:
            break
    cut = text[:at].rpartition(" ")[0] if " " in text[int(at * _SHARE) : at] else text[:at]
    return f"{cut.rstrip(' ,;:.')}…" if cut.strip() else ""


def _letter(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE or letter.isupper():
        return 0.98 if letter in _WIDE else 0.74
    return 0.6

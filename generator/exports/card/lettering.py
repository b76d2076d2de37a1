"""Text set in a face at a size: how wide it is, how it breaks into lines, and itself on a sheet.

Never decides where on the sheet a text stands.
"""

from dataclasses import dataclass

from generator.exports.card import masks
from generator.exports.card.canvas import Canvas, Ink
from generator.exports.card.outlines import EM, Face

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Style:
    """A face at a size."""

    face: Face
    size: int
    """Pixels of an em."""

    def width(self, text: str) -> int:
        """Return how many pixels a text is wide."""
        return self.face.pens(text)[-1] * self.size // EM

    def write(self, canvas: Canvas, text: str, left: int, line: int, ink: Ink) -> int:
        """Put a text on a line; return where it ends."""
        pens = self.face.pens(text)
        for letter, pen in zip(text, pens, strict=False):
            at = left + (2 * pen * self.size + EM) // (2 * EM)
            canvas.stamp(masks.draw(self.face, letter, self.size), at, line, ink)
        return left + pens[-1] * self.size // EM


def broken(text: str, style: Style, width: int, most: int) -> tuple[str, ...]:
    """Return a text in lines of about the same length, or nothing where more than ``most`` are needed."""
    lines = _filled(text, style, width)
    if len(lines) > most or any(style.width(line) > width for line in lines):
        return ()
    low, high = 0, width
    while low < high:
        middle = (low + high) // 2
        narrower = _filled(text, style, middle)
        if len(narrower) > len(lines) or any(style.width(line) > middle for line in narrower):
            low = middle + 1
        else:
            high = middle
    return _filled(text, style, high)


def shortened(text: str, style: Style, width: int, most: int) -> tuple[str, ...]:
    """Return as much of a text as ``most`` lines hold, with a sign where it goes on; a word too wide is cut."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        line = _filled(rest, style, width)[0]
        if style.width(line) > width:
            line = _cut(line, style, width)
        lines.append(line)
        rest = rest[len(line) :].lstrip()
    if rest:
        room = width - style.width(_ELLIPSIS)
        last = lines[-1] if style.width(lines[-1]) <= room else _cut(lines[-1], style, room)
        lines[-1] = last.rstrip(" ,;:–—-") + _ELLIPSIS
    return tuple(lines)


def _filled(text: str, style: Style, width: int) -> tuple[str, ...]:
    """Return lines with as many words as each holds; a word too wide stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and style.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _cut(text: str, style: Style, width: int) -> str:
    """Return the beginning of a text that a line holds, at least one letter of it."""
    end = len(text)
    while end > 1 and style.width(text[:end]) > width:
        end -= 1
    return text[:end]

"""A sheet of pixels in a palette of few colours, and what can be put on it.

The colours are those of the pages in a light scheme. Never knows what a shape means.
"""

from enum import IntEnum

from generator.exports.card.masks import Mask
from generator.exports.card.png import Colour

_PAPER, _INK = (253, 252, 250), (27, 27, 26)
_STEPS = 10


class Ink(IntEnum):
    """Colours by their place in the palette; what is below ``TEXT`` lies between paper and it."""

    PAPER = 0
    SOFT = 7
    TEXT = _STEPS
    ACCENT = 11
    WASH = 12
    AMBER = 13
    PALE_AMBER = 14


def _between(share: int) -> Colour:
    """Return a colour so many steps from paper to ink."""
    red, green, blue = (
        (paper * (_STEPS - share) + ink * share + _STEPS // 2) // _STEPS
        for paper, ink in zip(_PAPER, _INK, strict=True)
    )
    return red, green, blue


PALETTE: tuple[Colour, ...] = (
    *(_between(share) for share in range(_STEPS + 1)),
    (15, 84, 120),
    (220, 229, 232),
    (138, 69, 0),
    (214, 187, 160),
)


_STEPS_OF = {ink: bytes((2 * cover * ink + 255) // 510 for cover in range(256)) for ink in (Ink.SOFT, Ink.TEXT)}
"""By how much of a pixel is covered: its colour."""


class Canvas:
    """The sheet. What lies outside it is cut off."""

    def __init__(self, width: int, height: int) -> None:
        """Begin with paper."""
        self.rows = [bytearray(width) for _ in range(height)]
        self.width = width

    def fill(self, left: int, top: int, width: int, height: int, ink: Ink) -> None:
        """Fill a rectangle."""
        left, right = max(left, 0), min(left + width, self.width)
        for row in self.rows[max(top, 0) : max(top + height, 0)]:
            row[left:right] = bytes((ink,)) * max(right - left, 0)

    def frame(self, left: int, top: int, width: int, height: int, ink: Ink, line: int) -> None:
        """Draw the inner border of a rectangle."""
        for down in (top, top + height - line):
            self.fill(left, down, width, line, ink)
        for across in (left, left + width - line):
            self.fill(across, top, line, height, ink)

    def hatch(self, left: int, top: int, width: int, height: int) -> None:
        """Fill a rectangle with slanting stripes of amber."""
        period = bytes((*[Ink.AMBER] * 5, Ink.PALE_AMBER, *[Ink.PAPER] * 7, Ink.PALE_AMBER))
        for down, row in enumerate(self.rows[top : top + height]):
            start = down % len(period)
            row[left : left + width] = (period * (width // len(period) + 2))[start : start + width]

    def stamp(self, mask: Mask, left: int, line: int, ink: Ink) -> None:
        """Put a letter on a line in a colour between paper and text."""
        steps = _STEPS_OF[ink]
        across = left + mask.left
        for down, covers in enumerate(mask.rows, start=line + mask.top):
            if not 0 <= down < len(self.rows) or across < 0:
                continue
            row = self.rows[down]
            fresh = covers.translate(steps)[: max(self.width - across, 0)]
            below = row[across : across + len(fresh)]
            row[across : across + len(fresh)] = bytes(map(max, fresh, below)) if any(below) else fresh

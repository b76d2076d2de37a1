"""The picture drawn: the title, what the dossier is made of, and how well what it says is borne out.

Never chooses what is said.
"""

from generator.exports.card import outlines
from generator.exports.card.canvas import Canvas, Ink
from generator.exports.card.lettering import Style, broken, shortened
from generator.exports.facts import Count, Facts
from generator.model.standing import Standing

WIDTH, HEIGHT = 1200, 630
"""What Facebook and X ask for: 1.91 to 1."""

_MARGIN = 64
_INNER = WIDTH - 2 * _MARGIN
_EDGE = 10
_TITLES = ((112, 1), (96, 2), (80, 3), (72, 3), (64, 4), (56, 4))
"""Sizes of the title with the lines that there is room for; the largest that holds it wins."""
_HEAD, _TO_BYLINE, _BYLINE = 46, 52, 34
"""Where the title begins, how far below its last line the next one is, and the size of that."""
_TOTAL, _TOTAL_LINE = 32, 440
_BAR, _BAR_TOP, _GAP, _NARROWEST = 36, 458, 4, 10
_LEGEND_LINE = 570
_LEGENDS = ((64, 30), (58, 27), (52, 25), (44, 22), (36, 19))
"""Sizes of the numbers and of the words beside them; the largest that hold all wins."""
_BLANK = "\u00a0"


def draw(facts: Facts) -> Canvas:
    """Return the sheet."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.fill(0, 0, WIDTH, _EDGE, Ink.ACCENT)
    _head(canvas, facts)
    if facts.counts:
        Style(outlines.sans(), _TOTAL).write(canvas, facts.total, _MARGIN, _TOTAL_LINE, Ink.TEXT)
        _bar(canvas, facts.counts, _BAR_TOP)
        _legend(canvas, facts.counts, _LEGEND_LINE)
    return canvas


def _head(canvas: Canvas, facts: Facts) -> None:
    """Write the title and what the dossier is made of; that takes the place of a title there are no letters for."""
    named = bool(facts.title) and outlines.serif().has(facts.title)
    title = facts.title if named else ", ".join(part.replace(" ", _BLANK) for part in facts.scope[:2])
    style, lines = _fitted(title)
    leading = style.size * 9 // 8
    # The title stands on top; with nothing below, the sheet's middle holds it better.
    high = leading * len(lines)
    top = _HEAD if facts.counts else (HEIGHT + _EDGE - high - _TO_BYLINE) // 2
    for number, text in enumerate(lines, start=1):
        style.write(canvas, text, _MARGIN, top + leading * number - style.size // 5, Ink.TEXT)
    said = facts.scope if named else facts.scope[2:]
    Style(outlines.sans(), _BYLINE).write(canvas, " · ".join(said), _MARGIN, top + high + _TO_BYLINE, Ink.SOFT)


def _fitted(title: str) -> tuple[Style, tuple[str, ...]]:
    """Return a title in the largest letters that it fits in, cut short where it fits in none."""
    for size, most in _TITLES:
        style = Style(outlines.serif(), size)
        if lines := broken(title, style, _INNER, most):
            return style, lines
    return style, shortened(title, style, _INNER, most)


def _bar(canvas: Canvas, counts: tuple[Count, ...], top: int) -> None:
    """Draw how much of the whole each count is."""
    room = _INNER - _GAP * (len(counts) - 1)
    total = sum(count.number for count in counts)
    widths = [max(room * count.number // total, _NARROWEST) for count in counts]
    widths[widths.index(max(widths))] += room - sum(widths)
    left = _MARGIN
    for count, width in zip(counts, widths, strict=True):
        _patch(canvas, count.standing, left, top, width, _BAR)
        left += width + _GAP


def _patch(canvas: Canvas, standing: Standing, left: int, top: int, width: int, height: int) -> None:
    """Fill a rectangle as the pages mark a standing."""
    match standing:
        case Standing.CORROBORATED:
            canvas.fill(left, top, width, height, Ink.ACCENT)
        case Standing.SINGLE:
            canvas.fill(left, top, width, height, Ink.WASH)
            canvas.frame(left, top, width, height, Ink.ACCENT, 2)
        case Standing.DISPUTED:
            canvas.hatch(left, top, width, height)
            canvas.frame(left, top, width, height, Ink.AMBER, 2)
        case Standing.UNSUPPORTED:
            canvas.frame(left, top, width, height, Ink.SOFT, 2)


def _legend(canvas: Canvas, counts: tuple[Count, ...], line: int) -> None:
    """Write what the parts of the bar are: mark, number and words, all over the same width."""
    for sizes in _LEGENDS:
        number, word = Style(outlines.serif(), sizes[0]), Style(outlines.sans(), sizes[1])
        gap = sizes[1] // 2
        parts = [(f"{count.number:,}", _halves(count.words, word)) for count in counts]
        widths = [2 * gap + gap + number.width(told) + gap + max(map(word.width, words)) for told, words in parts]
        if sum(widths) + 2 * gap * (len(counts) - 1) <= _INNER:
            break
    left = _MARGIN
    between = min((_INNER - sum(widths)) // max(len(counts) - 1, 1), 4 * sizes[0])
    middle = line - sizes[0] // 3
    for count, (told, words), width in zip(counts, parts, widths, strict=True):
        _patch(canvas, count.standing, left, middle - gap, 2 * gap, 2 * gap)
        end = number.write(canvas, told, left + 3 * gap, line, Ink.TEXT)
        first = middle + sizes[1] // 3 - (len(words) - 1) * sizes[1] * 3 // 5
        for down, text in enumerate(words):
            word.write(canvas, text, end + gap, first + down * sizes[1] * 6 // 5, Ink.SOFT)
        left += width + between


def _halves(words: str, style: Style) -> tuple[str, ...]:
    """Return words in two lines, where they are two at all."""
    wide = style.width(words)
    return (words,) if " " not in words else broken(words, style, wide * 3 // 4, 2) or (words,)

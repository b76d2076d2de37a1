"""A timeline drawn to scale: a day is a dot, a month or a year a band as long as it is; sources stand apart below.

Drawn twice, for wide and for narrow pages, because words in a drawing cannot wrap. What is drawn comes in with its
words cleared; this only finds places for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Moment
from generator.pages.drawings import lanes, lettering, periods, scales
from generator.pages.drawings.periods import Period
from generator.pages.drawings.scales import Scale
from generator.pages.drawings.svg import Svg, canvas, element, figure, link
from generator.pages.escaping import Markdown

_SHEETS = {"sd-wide": (720.0, 480.0), "sd-narrow": (320.0, 270.0)}
"""Class of a drawing to its width and to the longest words in it, in units; the style sheet shows one at a time."""
_ROW, _TOP, _SIZE = 28.0, 24.0, 12.5
"""Height of a line, room for the words of the ticks, size of letters. Shrunk, a line still is a finger's target."""
_TICKS, _GAP, _PAD = 52.0, 10.0, 6.0
_RADIUS, _SHORTEST, _LONG = 5.0, 4.0, 48.0
"""Of a dot; the shortest band that can be seen; the words of a band so long stand above it, else beside it."""
_NUMBERED, _SHEET = 40, 24.0
"""More sources than this are ticks without numbers; a number needs so much room."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened, or a source that appeared."""

    moment: Moment
    address: str
    label: str
    """All there is to say, for the tooltip and for those who do not see the drawing."""
    words: str
    """What stands beside it, cut where there is no room."""
    solid: bool = False
    """Filled: several accounts tell of it."""
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark from ``start`` to ``end`` with its words, and the box from ``left`` to ``right`` that a finger can hit."""

    mark: Mark
    start: float
    end: float
    words: str
    at: float
    """Where the words begin, or end where ``anchor`` says so."""
    anchor: str
    left: float
    right: float


def draw(name: str, happened: Sequence[Mark], appeared: Sequence[Mark], caption: str) -> Markdown:
    """Return the drawing as a block of raw HTML; of what happened, at least one thing is needed.

    ``name`` says what it is to those who do not see it. What lies far from all else is left out, and the caption
    says so.
    """
    period = periods.choose([mark.moment for mark in happened], [mark.moment for mark in appeared])
    shown = [mark for mark in happened if period.holds(mark.moment)]
    sources = [mark for mark in appeared if period.holds(mark.moment)]
    sheets = [_sheet(name, shown, sources, period, kind) for kind in _SHEETS]
    outside = [mark.moment for mark in (*happened, *appeared) if not period.holds(mark.moment)]
    return figure(" ".join(filter(None, (caption, _outside(period, outside)))), *sheets, class_="sd-drawing")


def _outside(period: Period, moments: Sequence[Moment]) -> str:
    """Return a sentence about what the drawing leaves out; nothing where it is whole."""
    earlier = sum(1 for moment in moments if period.after(moment))
    parts = [f"{number} {word}" for number, word in ((earlier, "earlier"), (len(moments) - earlier, "later")) if number]
    return f"Not drawn, because far away: {' and '.join(parts)}." if parts else ""


def _sheet(name: str, happened: Sequence[Mark], appeared: Sequence[Mark], period: Period, kind: str) -> Svg:
    width, longest = _SHEETS[kind]
    scale = scales.over(period.first, period.last, 0, width)
    placed = [_place(mark, scale, longest) for mark in happened]
    lines = lanes.assign(((one.left, one.right) for one in placed), _GAP)
    bottom = _TOP + _ROW * (max(lines, default=0) + 1)
    events = [_event(one, _TOP + _ROW * line) for one, line in zip(placed, lines, strict=True)]
    sources, height = _sources(appeared, scale, bottom)
    grid = element("g", *_grid(scale, height), class_="sd-grid", aria_hidden="true")
    return canvas(width, height, name, grid, *events, *sources, class_=kind)


def _grid(scale: Scale, height: float) -> Iterator[Svg]:
    for tick in scale.ticks(_TICKS):
        yield element("line", x1=tick.x, x2=tick.x, y1=0, y2=height, class_="sd-year" if tick.year else None)
        if tick.x + 4 + lettering.width(tick.label, _SIZE) <= scale.left + scale.width:
            yield element("text", tick.label, x=tick.x + 4, y=12, class_="sd-year" if tick.year else None)


def _extent(moment: Moment, scale: Scale) -> tuple[float, float]:
    """Return where a mark begins and ends: a dot in the middle of its day, a band over all days it can mean."""
    start, end = scale.start(moment.first), scale.end(moment.last)
    middle = (start + end) / 2
    if moment.first == moment.last:
        return middle - _RADIUS, middle + _RADIUS
    half = max(end - start, _SHORTEST) / 2
    return max(middle - half, scale.left), min(middle + half, scale.left + scale.width)


def _place(mark: Mark, scale: Scale, longest: float) -> _Placed:
    """Put the words on the side where more of them fit; those of a long band stand above its beginning, or its end."""
    start, end = _extent(mark.moment, scale)
    after, before = (start, end) if end - start >= _LONG else (end + _PAD, start - _PAD)
    ahead, behind = scale.left + scale.width - after, before - scale.left
    needed = min(lettering.width(mark.words, _SIZE), longest)
    forward = needed <= ahead or ahead >= behind
    words = lettering.shorten(mark.words, _SIZE, min(ahead if forward else behind, longest))
    size = lettering.width(words, _SIZE)
    left, right = (start, max(end, after + size)) if forward else (min(start, before - size), end)
    air = max(_ROW - (right - left), 0) / 2
    at, anchor = (after, "start") if forward else (before, "end")
    return _Placed(mark, start, end, words, at, anchor, left - air, right + air)


def _event(one: _Placed, top: float) -> Svg:
    mark, middle, base = one.mark, top + _ROW / 2, 4.4
    classes = (("sd-mark", True), ("sd-solid", mark.solid), ("sd-disputed", mark.disputed))
    kind = " ".join(word for word, holds in classes if holds)
    if mark.moment.first == mark.moment.last:
        shape = element("circle", cx=(one.start + one.end) / 2, cy=middle, r=_RADIUS, class_=kind)
    else:
        long = one.end - one.start >= _LONG
        base = 1.4 if long else base
        y = middle + (5 if long else -_RADIUS)
        height = _RADIUS if long else 2 * _RADIUS
        shape = element("rect", x=one.start, y=y, width=one.end - one.start, height=height, rx=2, class_=kind)
    words = element("text", one.words, x=one.at, y=middle + base, text_anchor=one.anchor)
    return link(mark.address, mark.label, _target(one.left, one.right, top), shape, *([words] if one.words else []))


def _target(left: float, right: float, top: float) -> Svg:
    """Return what a finger or a pointer may hit, and what shows the keyboard's focus."""
    return element("rect", x=left - 2, y=top, width=right - left + 4, height=_ROW, rx=3, class_="sd-target")


def _sources(appeared: Sequence[Mark], scale: Scale, top: float) -> tuple[list[Svg], float]:
    """Return the days the sources appeared, and where the drawing ends."""
    if not appeared:
        return [], top
    line = element("line", x1=scale.left, x2=scale.left + scale.width, y1=top + 8, y2=top + 8, class_="sd-axis")
    title = element("text", "Sources published", x=scale.left + 4, y=top + 22, class_="sd-title")
    if len(appeared) > _NUMBERED:
        return [element("g", line, title, *_ticks(appeared, scale, top + 28), aria_hidden="true")], top + 44
    placed = [_extent(mark.moment, scale) for mark in appeared]
    boxes = [_room(start, end, scale) for start, end in placed]
    lines = lanes.assign(boxes, 0)
    drawn = [line, title]
    for mark, (start, end), box, number in zip(appeared, placed, boxes, lines, strict=True):
        drawn.append(_source(mark, (start, end), box, top + 28 + _ROW * number))
    return drawn, top + 28 + _ROW * (max(lines) + 1)


def _ticks(appeared: Sequence[Mark], scale: Scale, top: float) -> Iterator[Svg]:
    for x in sorted({round(sum(_extent(mark.moment, scale)) / 2, 1) for mark in appeared}):
        yield element("line", x1=x, x2=x, y1=top, y2=top + 14, class_="sd-tick")


def _room(start: float, end: float, scale: Scale) -> tuple[float, float]:
    """Return the box of a source's number, inside the drawing."""
    half = max(end - start, _SHEET) / 2
    middle = min(max((start + end) / 2, scale.left + half), scale.left + scale.width - half)
    return middle - half, middle + half


def _source(mark: Mark, extent: tuple[float, float], box: tuple[float, float], top: float) -> Svg:
    start, end = extent
    if mark.moment.first == mark.moment.last:
        shape = element("circle", cx=(start + end) / 2, cy=top + 24, r=3, class_="sd-appeared")
    else:
        shape = element("rect", x=start, y=top + 22, width=end - start, height=4, rx=2, class_="sd-appeared")
    words = element("text", mark.words, x=(box[0] + box[1]) / 2, y=top + 17, text_anchor="middle")
    return link(mark.address, mark.label, _target(*box, top), shape, words, class_="sd-source")

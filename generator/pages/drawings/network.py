"""A network drawn: a shape for each entity, a line for each relation, words beside them where they find room.

Drawn twice, for wide and for narrow pages, because words in a drawing cannot wrap. What is drawn comes in with its
words cleared; this only finds places for it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pages.drawings import lettering, positions
from generator.pages.drawings.positions import Point, Size
from generator.pages.drawings.svg import Svg, canvas, element, figure, link
from generator.pages.escaping import Markdown

_SHEETS = {"sd-wide": (760.0, 60), "sd-narrow": (330.0, 26)}
"""Class of a drawing to its width and to the most entities in it; the style sheet shows one at a time."""
_SIZE, _SMALL = 12.5, 10.5
"""Letters of names, and of what a line stands for."""
_LEADING, _LINE, _GAP = 14.0, 104.0, 7.0
_ROOM = 160.0
"""A few nodes do not spread over the whole sheet."""
_LEAST, _MOST = 4.5, 13.0
"""Radius of what is named least, and most."""
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
"""Places on a line where its words may stand."""
_HEAD = 7.0


@dataclass(frozen=True, slots=True)
class Node:
    """An entity."""

    name: str
    label: str
    """All there is to say, for the tooltip and for those who do not see the drawing."""
    address: str
    kind: str
    """Its type, which is a class of its shape."""
    mentions: int


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two nodes, by their numbers."""

    left: int
    right: int
    words: str
    """What it is; empty where the two are only named together."""
    label: str
    weight: float
    """From 0 to 1: how often the two are named together; 1 where an editor wrote the relation."""


@dataclass(frozen=True, slots=True)
class _Placed:
    node: Node
    lines: tuple[str, ...]
    radius: float
    width: float
    height: float

    def shape(self, at: Point) -> Point:
        """Return the middle of its shape, which stands above its words."""
        return at[0], at[1] - self.height / 2 + self.radius + 1


def draw(name: str, nodes: Sequence[Node], ties: Sequence[Tie], caption: str) -> Markdown:
    """Return the drawing as a block of raw HTML. The nodes come in the order of their importance; two are needed.

    ``name`` says what it is to those who do not see it.
    """
    sheets = [_sheet(name, nodes, ties, kind) for kind in _SHEETS]
    few = _SHEETS["sd-narrow"][1]
    rest = f" On a narrow page the {few} most important ones are drawn." if len(nodes) > few else ""
    return figure(caption + rest, *sheets, class_="sd-drawing sd-network")


def most() -> int:
    """Return how many nodes are drawn at most."""
    return max(number for _, number in _SHEETS.values())


def glyph(kind: str) -> str:
    """Return the character that looks like the shape of a type, for words beside the drawing."""
    return _GLYPHS.get(kind, "✚")


def _sheet(name: str, nodes: Sequence[Node], ties: Sequence[Tie], kind: str) -> Svg:
    width, number = _SHEETS[kind]
    held = [tie for tie in ties if tie.left < number and tie.right < number]
    tied = sorted({end for tie in held for end in (tie.left, tie.right)})
    at = {old: new for new, old in enumerate(tied)}
    largest = max((nodes[old].mentions for old in tied), default=1)
    placed = [_placed(nodes[old], largest) for old in tied]
    links: dict[tuple[int, int], float] = {}
    for tie in held:
        pair = (min(at[tie.left], at[tie.right]), max(at[tie.left], at[tie.right]))
        links[pair] = max(tie.weight, links.get(pair, 0))
    room = min(width, _ROOM * math.sqrt(len(placed) + 1))
    points, height = positions.place([(one.width, one.height) for one in placed], links, room, _GAP)
    lines = [(tie, at[tie.left], at[tie.right]) for tie in held]
    words = list(_words(lines, placed, points))
    near = [
        sorted({placed[b if a == n else a].node.kind for _, a, b in lines if n in (a, b)}) for n in range(len(placed))
    ]
    drawn = [
        *(_line(tie, placed[left], placed[right], points[left], points[right]) for tie, left, right in lines),
        *words,
        *(_node(one, point, near[number]) for number, (one, point) in enumerate(zip(placed, points, strict=True))),
    ]
    return canvas(width, height, name, *drawn, class_=kind)


def _placed(node: Node, largest: int) -> _Placed:
    radius = _LEAST + (_MOST - _LEAST) * math.sqrt(node.mentions / max(largest, 1))
    lines = _wrapped(node.name)
    width = max(*(lettering.width(line, _SIZE) for line in lines), 2 * radius)
    return _Placed(node, lines, radius, round(max(width, 28.0), 1), 2 * radius + 3 + _LEADING * len(lines))


def _wrapped(name: str) -> tuple[str, ...]:
    """Return a name on one line, or on two where it is long; what is longer still is cut."""
    if lettering.width(name, _SIZE) <= _LINE:
        return (name,)
    words = name.split()
    for cut in sorted(range(1, len(words)), key=lambda cut: (abs(len(" ".join(words[:cut])) - len(name) / 2), cut)):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        if lettering.width(first, _SIZE) <= _LINE:
            return first, lettering.shorten(second, _SIZE, _LINE) or "…"
    return (lettering.shorten(name, _SIZE, _LINE) or "…",)


def _line(tie: Tie, left: _Placed, right: _Placed, start: Point, end: Point) -> Svg:
    (x, y), (a, b) = left.shape(start), right.shape(end)
    kinds = _kinds("sd-tie", left, right)
    title = element("title", tie.label)
    if not tie.words:
        width = round(0.6 + 2.4 * tie.weight, 1)
        return element("line", title, x1=x, y1=y, x2=a, y2=b, stroke_width=width, class_=f"{kinds} sd-beside")
    long = math.sqrt((a - x) * (a - x) + (b - y) * (b - y)) or 1.0
    east, south = (a - x) / long, (b - y) / long
    short = min(_short(right, east, south), long - _HEAD - 1)
    tip = (a - east * short, b - south * short)
    neck = (tip[0] - east * _HEAD, tip[1] - south * _HEAD)
    head = [tip, (neck[0] - south * 3.2, neck[1] + east * 3.2), (neck[0] + south * 3.2, neck[1] - east * 3.2)]
    line = element("line", x1=x, y1=y, x2=neck[0], y2=neck[1])
    return element("g", title, line, element("path", d=_path(head)), class_=f"{kinds} sd-written")


def _short(one: _Placed, east: float, south: float) -> float:
    """Return how far before the middle of a shape an arrow ends: at the shape, or at the words it would run through."""
    below = one.height - one.radius + 1
    if south < 0 and abs(east / south) * below <= one.width / 2:
        return below / -south
    return one.radius + 2


def _words(lines: Sequence[tuple[Tie, int, int]], placed: Sequence[_Placed], points: Sequence[Point]) -> Iterator[Svg]:
    """Yield what the written relations are, each at a place on its line where it covers nothing; else nowhere."""
    taken = [(x, y, one.width, one.height) for one, (x, y) in zip(placed, points, strict=True)]
    for tie, left, right in lines:
        if not tie.words:
            continue
        (x, y), (a, b) = placed[left].shape(points[left]), placed[right].shape(points[right])
        size: Size = (lettering.width(tie.words, _SMALL), _SMALL + 3)
        for share in _ALONG:
            middle = (x + (a - x) * share, y + (b - y) * share)
            if not any(_touch(middle, size, box) for box in taken):
                taken.append((*middle, *size))
                kinds = _kinds("sd-tie sd-word", placed[left], placed[right])
                yield element("text", tie.words, x=middle[0], y=middle[1] + 3.6, text_anchor="middle", class_=kinds)
                break


def _touch(middle: Point, size: Size, box: tuple[float, float, float, float]) -> bool:
    x, y, width, height = box
    return abs(x - middle[0]) < (width + size[0]) / 2 and abs(y - middle[1]) < (height + size[1]) / 2


def _node(one: _Placed, at: Point, near: Sequence[str]) -> Svg:
    """Return an entity; its classes name its type and those of what it is tied to, ``near``."""
    x, top = at[0], at[1] - one.height / 2
    base = top + 2 * one.radius + 3
    words = (
        element("text", line, x=x, y=base + _LEADING * number + 10.5, text_anchor="middle")
        for number, line in enumerate(one.lines)
    )
    target = element(
        "rect", x=x - one.width / 2 - 3, y=top - 3, width=one.width + 6, height=one.height + 6, rx=4, class_="sd-target"
    )
    return link(
        one.node.address,
        one.node.label,
        target,
        _shape(one, one.shape(at)),
        *words,
        class_=" ".join((_kinds("sd-node", one), *(f"sd-near-{kind}" for kind in near))),
    )


def _kinds(words: str, *ends: _Placed) -> str:
    """Return class names with one for each type among the ends."""
    return " ".join(dict.fromkeys((words, *(f"sd-is-{one.node.kind}" for one in ends))))


def _shape(one: _Placed, at: Point) -> Svg:
    (x, y), r = at, one.radius
    if one.node.kind == "person":
        return element("circle", cx=x, cy=y, r=r, class_="sd-shape")
    corners = _CORNERS.get(one.node.kind, _CORNERS["other"])
    return element("path", d=_path([(x + r * east, y + r * south) for east, south in corners]), class_="sd-shape")


def _path(corners: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


_CORNERS: dict[str, Sequence[Point]] = {
    "organization": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "place": ((0, -1), (1, 0.9), (-1, 0.9)),
    "work": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "product": ((-1, -0.9), (1, -0.9), (0, 1)),
    "event": ((-0.5, -0.9), (0.5, -0.9), (1, 0), (0.5, 0.9), (-0.5, 0.9), (-1, 0)),
    "law": ((-1, -0.5), (1, -0.5), (1, 0.5), (-1, 0.5)),
    "other": (
        (-0.35, -1), (0.35, -1), (0.35, -0.35), (1, -0.35), (1, 0.35), (0.35, 0.35),
        (0.35, 1), (-0.35, 1), (-0.35, 0.35), (-1, 0.35), (-1, -0.35), (-0.35, -0.35),
    ),
}  # fmt: skip
_GLYPHS = {
    "person": "●", "organization": "■", "place": "▲", "work": "◆", "product": "▼", "event": "⬢", "law": "▬",
    "other": "✚",
}  # fmt: skip

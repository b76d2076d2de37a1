"""Outlines filled in: how much of each pixel a letter covers.

Areas are exact and integers, so that no machine rounds them otherwise: the method is FreeType's, which adds up, for
every pixel that an edge crosses, the edge's height in it and the area to its right. Never chooses a colour.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import isqrt

from generator.exports.card.outlines import EM, Face, Point

_PIXEL = 256
"""Parts of a pixel in which edges are measured."""
_WHOLE = 2 * _PIXEL * _PIXEL
"""Twice the area of a pixel in these parts."""
_SHARE = _WHOLE // 256
_COVERS = tuple(min(abs(share), 255) for share in (*range(1024), *range(-1024, 0)))
"""How much is covered, by the 256ths of a pixel: those below 0 come from contours that run the other way."""
_FLAT = 96
"""How far a curve may bend, in parts, for each line it is drawn as; what the line misses is an eighth of that."""


@dataclass(frozen=True, slots=True)
class Mask:
    """A drawn letter, placed by the pen's position on the line."""

    left: int
    """Pixels from the pen to the first column."""
    top: int
    """Pixels from the line to the first row, negative above it."""
    rows: tuple[bytes, ...]
    """How much of each pixel is covered, 0 to 255."""


@lru_cache(maxsize=1024)
def draw(face: Face, letter: str, size: int) -> Mask:
    """Return a letter; ``size`` is the em in pixels."""
    points = [_flattened([_scaled(point, size) for point in curve]) for curve in face.curves(letter)]
    edges = [edge for line in points for edge in pairwise(line)]
    if not edges:
        return Mask(0, 0, ())
    left = min(x for line in points for x, _ in line) // _PIXEL
    top = min(y for line in points for _, y in line) // _PIXEL
    width = max(x for line in points for x, _ in line) // _PIXEL - left + 3
    height = max(y for line in points for _, y in line) // _PIXEL - top + 1
    areas = [[0] * width for _ in range(height)]
    for (x0, y0), (x1, y1) in edges:
        _add(areas, (x0 - left * _PIXEL, y0 - top * _PIXEL), (x1 - left * _PIXEL, y1 - top * _PIXEL))
    return Mask(left, top, tuple(_levels(row) for row in areas))


def _scaled(point: Point, size: int) -> Point:
    """Return a point in parts of a pixel, y downwards."""
    return point[0] * size * _PIXEL // EM, -point[1] * size * _PIXEL // EM


def _flattened(curve: list[Point]) -> list[Point]:
    """Return a curve as points with straight lines between them."""
    if len(curve) == 2:  # noqa: PLR2004 - a line already
        return curve
    (x0, y0), (x1, y1), (x2, y2) = curve
    bend = max(abs(x0 - 2 * x1 + x2), abs(y0 - 2 * y1 + y2))
    n = isqrt(bend // _FLAT) + 1
    steps = ((n - t, t) for t in range(n + 1))
    return [
        ((x0 * s * s + 2 * x1 * s * t + x2 * t * t) // (n * n), (y0 * s * s + 2 * y1 * s * t + y2 * t * t) // (n * n))
        for s, t in steps
    ]


def _add(areas: list[list[int]], one: Point, other: Point) -> None:
    """Add what lies to the right of an edge: downwards it adds, upwards it takes away."""
    if one[1] == other[1]:
        return
    sign = 1
    if one[1] > other[1]:
        one, other, sign = other, one, -1
    for (xa, ya), (xb, yb) in pairwise(_cut(one, other, 1)):
        row = areas[ya // _PIXEL]
        if xa // _PIXEL == xb // _PIXEL:
            column = xa // _PIXEL
            inside = (xa + xb - 2 * column * _PIXEL) * (yb - ya) * sign
            row[column] += 2 * _PIXEL * (yb - ya) * sign - inside
            row[column + 1] += inside
            continue
        first, last = ((xa, ya), (xb, yb)) if xa < xb else ((xb, yb), (xa, ya))
        for (xc, yc), (xd, yd) in pairwise(_cut(first, last, 0)):
            column = xc // _PIXEL
            high = abs(yd - yc) * sign
            inside = (xc + xd - 2 * column * _PIXEL) * high
            row[column] += 2 * _PIXEL * high - inside
            row[column + 1] += inside


def _cut(one: Point, other: Point, axis: int) -> Iterator[Point]:
    """Yield the points at which an edge, going upwards on an axis, crosses from pixel to pixel, with both its ends."""
    yield one
    start, end = one[axis], other[axis]
    for at in range((start // _PIXEL + 1) * _PIXEL, end, _PIXEL):
        across = one[1 - axis] + (other[1 - axis] - one[1 - axis]) * (at - start) // (end - start)
        yield (at, across) if axis == 0 else (across, at)
    yield other


def _levels(row: list[int]) -> bytes:
    """Return how much of each pixel is covered; what two contours cover is covered once."""
    return bytes([_COVERS[area // _SHARE] for area in accumulate(row)])

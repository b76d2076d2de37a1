"""Places for boxes that are linked: near what they are linked with, apart from all else, never on one another.

Stress majorization (Gansner, Koren, North: Graph Drawing by Stress Majorization, 2004) from the two main directions
of the distances, so that nothing is left to chance: the same boxes and links give the same places. For that, only
operations are used whose result IEEE 754 fixes to the last bit: no sines, no ``hypot``, and ``fsum`` for sums.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations

Point = tuple[float, float]
Size = tuple[float, float]
Links = Mapping[tuple[int, int], float]
"""Two boxes by their numbers, the smaller first, to how strongly they are linked, from 0 to 1."""

_ROUNDS, _POWER = 60, 40
_APART = 1.4
"""Steps between boxes that nothing links, beyond the longest way between linked ones."""
_PUSHES = 300
_NOTHING, _TOUCH = 1e-9, 0.01
"""Lengths below which there is none, and boxes do not overlap."""
_FILLED, _EACH, _FULL = 0.08, 0.006, 0.3
"""Part of the sheet that boxes cover: more for each box, for between a few lines are short; and at most."""


def place(boxes: Sequence[Size], links: Links, width: float, gap: float) -> tuple[list[Point], float]:
    """Return the middle of each box and the height that the sheet needs; no box touches another or the edges."""
    if not boxes:
        return [], 0.0
    distances = _distances(len(boxes), links)
    points = _majorized(_spread(distances), distances)
    area = math.fsum((w + gap) * (h + gap) for w, h in boxes)
    height = max(area / min(_FILLED + _EACH * len(boxes), _FULL) / width, max(h for _, h in boxes) + gap)
    points = _fitted(points, boxes, width, height, gap)
    points = _parted(points, boxes, width, gap)
    top = min(y - h / 2 for (_, y), (_, h) in zip(points, boxes, strict=True)) - gap
    points = [(x, y - top) for x, y in points]
    return points, max(y + h / 2 for (_, y), (_, h) in zip(points, boxes, strict=True)) + gap


def _distances(count: int, links: Links) -> list[list[float]]:
    """Return the shortest way between any two; a link is longer the more neighbours its ends do not share."""
    near: list[set[int]] = [{number} for number in range(count)]
    for left, right in links:
        near[left].add(right)
        near[right].add(left)
    far = [[math.inf] * count for _ in range(count)]
    for number in range(count):
        far[number][number] = 0.0
    for (left, right), weight in sorted(links.items()):
        apart = len(near[left] ^ near[right])
        far[left][right] = far[right][left] = (1 + math.sqrt(apart) / 2) * (1.5 - weight / 2)
    for middle in range(count):
        through = far[middle]
        for row in far:
            first = row[middle]
            if first < math.inf:
                row[:] = [min(old, first + rest) for old, rest in zip(row, through, strict=True)]
    longest = max(way for row in far for way in row if way < math.inf)
    return [[min(way, longest / 2 + _APART) if way == math.inf else way for way in row] for row in far]


def _spread(distances: Sequence[Sequence[float]]) -> list[Point]:
    """Return places in the two directions in which the distances differ most (classical scaling by power iteration)."""
    count = len(distances)
    squares = [[way * way for way in row] for row in distances]
    means = [math.fsum(row) / count for row in squares]
    mean = math.fsum(means) / count
    matrix = [[(means[i] + means[j] - squares[i][j] - mean) / 2 for j in range(count)] for i in range(count)]
    axes: list[list[float]] = []
    for axis in range(2):
        vector = _unit([_scattered(number, axis) for number in range(count)])
        for _ in range(_POWER):
            vector = [math.fsum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]
            for other in axes:
                along = math.fsum(a * b for a, b in zip(vector, other, strict=True))
                vector = [a - along * b for a, b in zip(vector, other, strict=True)]
            vector = _unit(vector)
        axes.append(vector)
    size = max(max(row) for row in distances) * math.sqrt(count) / 2
    nudge = [0.01 * _scattered(number, 2) for number in range(count)]  # no two at the same place
    return [(axes[0][n] * size + nudge[n], axes[1][n] * size + nudge[-n - 1]) for n in range(count)]


def _scattered(number: int, axis: int) -> float:
    """Return a value from -1 to 1 that has nothing to do with those next to it."""
    return ((number + 1) * (37, 59, 71)[axis] % 101) / 50 - 1


def _unit(vector: list[float]) -> list[float]:
    length = math.sqrt(math.fsum(part * part for part in vector))
    return [part / length for part in vector] if length > _NOTHING else [0.0] * len(vector)


def _majorized(points: list[Point], distances: Sequence[Sequence[float]]) -> list[Point]:
    """Return places whose distances are as close as possible to those wanted, near ones counting more."""
    weights = [[1 / (way * way) if way else 0.0 for way in row] for row in distances]
    totals = [math.fsum(row) or 1.0 for row in weights]
    for _ in range(_ROUNDS):
        for here in range(len(points)):
            x, y = points[here]
            east = south = 0.0
            for (a, b), wanted, weight in zip(points, distances[here], weights[here], strict=True):
                if not weight:
                    continue
                apart = math.sqrt((x - a) * (x - a) + (y - b) * (y - b))
                pull = wanted / apart if apart > _NOTHING else 0.0
                east += weight * (a + pull * (x - a))
                south += weight * (b + pull * (y - b))
            points[here] = (east / totals[here], south / totals[here])
    return points


def _fitted(points: Sequence[Point], boxes: Sequence[Size], width: float, height: float, gap: float) -> list[Point]:
    """Return the places stretched over the sheet, the longer way of the drawing along the longer side."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if (max(xs) - min(xs) < max(ys) - min(ys)) != (width < height):
        xs, ys = ys, xs
    along = _stretched(xs, [w for w, _ in boxes], width, gap)
    return list(zip(along, _stretched(ys, [h for _, h in boxes], height, gap), strict=True))


def _stretched(values: Sequence[float], sizes: Sequence[float], length: float, gap: float) -> list[float]:
    low, high = min(values), max(values)
    room = max(length - max(sizes) - 2 * gap, 0.0)
    scale = room / (high - low) if high - low > _NOTHING else 0.0
    start = (length - (high - low) * scale) / 2
    return [start + (value - low) * scale for value in values]


def _parted(points: list[Point], boxes: Sequence[Size], width: float, gap: float) -> list[Point]:
    """Return the places with boxes that touch pushed apart, the shorter way first; the sheet may grow downwards."""
    edges = [(w / 2 + gap, width - w / 2 - gap) for w, _ in boxes]
    for _ in range(_PUSHES):
        moved = False
        for i, j in combinations(range(len(points)), 2):
            (x, y), (a, b) = points[i], points[j]
            across = (boxes[i][0] + boxes[j][0]) / 2 + gap - abs(x - a)
            down = (boxes[i][1] + boxes[j][1]) / 2 + gap - abs(y - b)
            if across <= _TOUCH or down <= _TOUCH:
                continue
            moved = True
            if across < down:
                push = across / 2 if x <= a else -across / 2
                x, a = x - push, a + push
            else:
                push = down / 2 if y <= b else -down / 2
                y, b = y - push, b + push
            points[i] = (min(max(x, edges[i][0]), max(edges[i])), y)
            points[j] = (min(max(a, edges[j][0]), max(edges[j])), b)
        if not moved:
            break
    else:
        points = _stacked(points, boxes, gap)
    return [(min(max(x, low), max(low, high)), y) for (x, y), (low, high) in zip(points, edges, strict=True)]


def _stacked(points: Sequence[Point], boxes: Sequence[Size], gap: float) -> list[Point]:
    """Return the places with every box moved down until it touches none above it: what pushing leaves over."""
    settled: list[int] = []
    found = list(points)
    for here in sorted(range(len(points)), key=lambda n: (points[n][1], points[n][0], n)):
        for _ in settled:
            x, y = found[here]
            lowest = [
                found[n][1] + (boxes[n][1] + boxes[here][1]) / 2 + gap
                for n in settled
                if abs(found[n][0] - x) < (boxes[n][0] + boxes[here][0]) / 2 + gap - _TOUCH
                and abs(found[n][1] - y) < (boxes[n][1] + boxes[here][1]) / 2 + gap - _TOUCH
            ]
            if not lowest:
                break
            found[here] = (x, max(lowest))
        settled.append(here)
    return found

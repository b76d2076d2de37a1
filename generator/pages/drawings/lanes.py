"""Boxes on as few lines as they fit without touching. Never moves a box along its line."""

from collections.abc import Iterable


def assign(boxes: Iterable[tuple[float, float]], gap: float) -> list[int]:
    """Return the line of each ``(left, right)`` box, from 0: the first on which nothing is within ``gap`` of it.

    Boxes are placed in the order given, so the first ones get the first lines.
    """
    taken: list[list[tuple[float, float]]] = []
    lanes = []
    for left, right in boxes:
        free = (n for n, lane in enumerate(taken) if all(right + gap <= a or b + gap <= left for a, b in lane))
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((left, right))
        lanes.append(lane)
    return lanes

"""Letters as outlines: what the two faces in ``faces/`` hold, and how wide text set in them is.

A face is a text file with a line for each letter: the letter, how far it moves the pen, its outline, and what brings
letters after it closer. All lengths are thousandths of an em, y upwards. The outline is written in relative moves:
``m`` begins a contour, which closes itself; ``l``, ``h`` and ``v`` draw a line; ``q`` draws a curve through control
points to an end, and passes the middle between two controls, as in TrueType; ``u`` puts in another outline of the
file, moved. Never draws.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

EM = 1000

Point = tuple[int, int]
Curve = tuple[Point, ...]
"""Two points of a line, or the start, the control and the end of a curve."""

_STEP = re.compile(r"([mlhvq])([^a-z]+)|u(\S+) (-?\d+) (-?\d+)")
_NUMBER = re.compile(r"-?\d+")


class Face:
    """One style of letters."""

    def __init__(self, text: str) -> None:
        """Take a file's text."""
        self._lines: dict[str, list[str]] = {}
        for line in text.split("\n"):
            letter, *rest = line.split("\t")
            if rest:
                self._lines[letter] = rest

    def has(self, text: str) -> bool:
        """Tell whether there is an outline for every letter."""
        return all(letter in self._lines for letter in text)

    def pens(self, text: str) -> list[int]:
        """Return where each letter begins and, at the end, how wide the whole is."""
        at = 0
        places = [at]
        for letter, after in zip(text, [*text[1:], ""], strict=False):
            at += int(self._lines[letter][0]) + self._kerns(letter).get(after, 0)
            places.append(at)
        return places

    def curves(self, letter: str) -> tuple[Curve, ...]:
        """Return the lines and curves around a letter; inside is where they wind around."""
        return _curves(self, letter)

    def outline(self, letter: str) -> str:
        """Return a letter's outline as it is written."""
        return self._lines[letter][1] if len(self._lines[letter]) > 1 else ""

    def _kerns(self, letter: str) -> dict[str, int]:
        return _kerns("\t".join(self._lines[letter][2:]))


@cache
def serif() -> Face:
    """Return the bold face of titles and numbers: Latin, Greek and Cyrillic."""
    return _read("serif.txt")


@cache
def sans() -> Face:
    """Return the face of our own words: hardly more than ASCII."""
    return _read("sans.txt")


def _read(name: str) -> Face:
    return Face(resources.files(__package__).joinpath("faces", name).read_text(encoding="utf-8"))


@cache
def _kerns(written: str) -> dict[str, int]:
    return {pair[0]: int(pair[1:]) for pair in written.split(" ") if pair}


@cache
def _curves(face: Face, letter: str) -> tuple[Curve, ...]:
    found: list[Curve] = []
    start = at = (0, 0)
    for step in _STEP.finditer(face.outline(letter)):
        if part := step[3]:
            by = int(step[4]), int(step[5])
            found += (tuple((x + by[0], y + by[1]) for x, y in curve) for curve in _curves(face, part))
            continue
        spots = list(_spots(step[1], step[2], at))
        if step[1] == "m":
            found.append((at, start))
            start = spots[0]
        elif step[1] == "q":
            found += _passing(at, spots)
        else:
            found.append((at, spots[0]))
        at = spots[-1]
    return tuple(curve for curve in (*found, (at, start)) if curve[0] != curve[-1] or curve[2:])


def _spots(command: str, written: str, at: Point) -> Iterator[Point]:
    """Yield where the moves lead."""
    numbers = [int(number) for number in _NUMBER.findall(written)]
    if command == "h":
        numbers = [numbers[0], 0]
    elif command == "v":
        numbers = [0, numbers[0]]
    x, y = at
    for across, up in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + up
        yield x, y


def _passing(at: Point, spots: list[Point]) -> Iterator[Curve]:
    """Yield the curves of several controls."""
    *controls, end = spots
    for control, after in zip(controls, [*controls[1:], None], strict=True):
        to = ((control[0] + after[0]) // 2, (control[1] + after[1]) // 2) if after else end
        yield at, control, to
        at = to

"""The letters of the picture for previews, drawn once from open fonts: ``python tests/support/glyphs.py FOLDER``.

Needs fonttools, brotli and uharfbuzz, and in the folder the ``woff2`` files of npm's ``@fontsource-variable/source-serif-4``
(``*-opsz-normal``), ``@fontsource-variable/noto-serif`` (``*-wght-normal``) and ``@fontsource/source-sans-3``
(``latin-400-normal``). Never part of the generator: what it writes is.
"""

import re
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import uharfbuzz
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PLACE = Path(__file__).parents[2] / "generator" / "exports" / "card" / "faces"

BOLD = {"wght": 700, "opsz": 36}
"""Between the cut for text and the cut for posters: previews are shown at half their size and less."""

LETTERS = "".join(
    chr(code)
    for first, last in (
        (0x20, 0x7E),  # Latin
        (0xA1, 0x24F),
        (0x1E00, 0x1EF9),
        (0x386, 0x3CE),  # Greek
        (0x400, 0x45F),  # Cyrillic
        (0x48A, 0x4FF),
        (0x20A0, 0x20C0),  # currencies
    )
    for code in range(first, last + 1)
    if unicodedata.category(chr(code))[0] in "LNPSZ"
)
SIGNS = "Əəɓɗɖɛɔɣɩɲʋʊɨʉʻʼʽʾʿˈˮˀ–—‘’‚“”„†‡•…′″‹›⁄℃№™Ω←↑→↓−≈≠≤≥ẞ"
SAME = {"\u00a0": " ", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u201b": "‘", "\u201f": "“"}
"""What looks like another, and that other."""

KERNED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-–—‘’“”'\"?!()/&"
LEAST = 8
"""Thousandths of an em: who would see a smaller kern?"""


@dataclass
class Face:
    """Outlines by letter or, for what letters are put together from, by the name of the part."""

    advances: dict[str, int] = field(default_factory=dict)
    outlines: dict[str, str] = field(default_factory=dict)
    kerns: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, font: TTFont, letters: str, prefix: str, scale: float = 1.0) -> None:
        """Take the letters that are not yet there from a font."""
        known = font.getBestCmap()
        for letter in letters:
            if letter not in self.outlines and ord(letter) in known:
                name = known[ord(letter)]
                self.advances[letter] = round(font["hmtx"][name][0] * scale)
                self.outlines[letter] = self._outline(font, name, prefix, scale)

    def _outline(self, font: TTFont, name: str, prefix: str, scale: float) -> str:
        glyph = font["glyf"][name]
        if not glyph.isComposite():
            return path(font, name, scale)
        parts = [(c.glyphName, c.x, c.y, hasattr(c, "transform")) for c in glyph.components]
        if any(transformed for *_, transformed in parts):
            return path(font, name, scale)
        for part, *_ in parts:
            if prefix + part not in self.outlines:
                self.outlines[prefix + part] = self._outline(font, part, prefix, scale)
        return "".join(f"u{prefix}{part} {round(x * scale)} {round(y * scale)} " for part, x, y, _ in parts).strip()

    def simplify(self) -> None:
        """Call a part by the letter that is nothing else, and put in what is used once."""
        plain = {o: key for key, o in reversed(self.outlines.items()) if len(key) == 1 and o and o[0] != "u"}
        for key, outline in list(self.outlines.items()):
            if len(key) == 1:
                self.outlines[key] = re.sub(r"u(\S{2,})", lambda m: "u" + plain.get(self.outlines[m[1]], m[1]), outline)
        for _ in range(3):
            used = {part for outline in self.outlines.values() for part in re.findall(r"u(\S{2,}) ", outline)}
            self.outlines = {key: o for key, o in self.outlines.items() if len(key) == 1 or key in used}

    def dump(self) -> str:
        """Return the file: a line for each letter."""
        rows = []
        for key in sorted(self.outlines, key=lambda key: (len(key) > 1, key)):
            kerns = " ".join(f"{right}{kern}" for right, kern in sorted(self.kerns.get(key, {}).items()))
            rows.append(f"{key}\t{self.advances.get(key, 0)}\t{self.outlines[key]}\t{kerns}".rstrip())
        return "\n".join(rows) + "\n"


def path(font: TTFont, name: str, scale: float) -> str:
    """Return an outline in the notation that ``glyphs.py`` of the generator tells of."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    parts: list[str] = []
    at = start = (0, 0)
    for command, points in pen.value:
        spots = [(round(x * scale), round(y * scale)) for x, y in points if points[-1]]
        if command == "moveTo":
            start = spots[0]
        if not spots or (command == "lineTo" and spots[0] in (at, start)):
            continue
        parts.append(_step(command[0], at, spots))
        at = spots[-1]
    return "".join(parts)


def _step(command: str, at: tuple[int, int], spots: list[tuple[int, int]]) -> str:
    moves = [(x - before[0], y - before[1]) for before, (x, y) in zip([at, *spots], spots, strict=False)]
    if command == "l" and 0 in moves[0]:
        return f"h{moves[0][0]}" if moves[0][0] else f"v{moves[0][1]}"
    return command + " ".join(f"{x} {y}" for x, y in moves).replace(" -", "-")


def kerns(font: TTFont, letters: str, scratch: Path) -> dict[str, dict[str, int]]:
    """Return what brings pairs of letters closer together, as HarfBuzz finds it in the font."""
    font.flavor = None
    font.save(scratch)
    shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(scratch))))
    scratch.unlink()
    found: dict[str, dict[str, int]] = {}
    for left in letters:
        for right in letters:
            widths = [_width(shaper, left + right, kern=on) for on in (True, False)]
            if abs(kern := widths[0] - widths[1]) >= LEAST:
                found.setdefault(left, {})[right] = kern
    return found


def _width(shaper: uharfbuzz.Font, text: str, *, kern: bool) -> int:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper, buffer, {"kern": kern, "liga": False, "clig": False, "calt": False})
    return sum(position.x_advance for position in buffer.glyph_positions)


def opened(folder: Path, pattern: str, **axes: float) -> list[TTFont]:
    """Return fonts, variable ones at a place on their axes; the plain alphabet's first."""
    files = sorted(folder.glob(pattern), key=lambda file: ("ext" in file.name, "latin" not in file.name, file.name))
    fonts = [TTFont(file) for file in files]
    return [instancer.instantiateVariableFont(font, axes) for font in fonts] if axes else fonts


def height(fonts: list[TTFont]) -> int:
    """Return how high an ``x`` is."""
    font = fonts[0]
    return int(font["glyf"][font.getBestCmap()[ord("x")]].yMax)


def main(folder: Path) -> None:
    """Write both faces."""
    serif, sans = Face(), Face()
    source = opened(folder, "source-serif-4-*-opsz-normal.woff2", **BOLD)
    noto = opened(folder, "noto-serif-*-wght-normal.woff2", wght=BOLD["wght"])
    for number, font in enumerate(source):
        serif.add(font, LETTERS + SIGNS, f"s{number}.")
    for number, font in enumerate(noto):
        serif.add(font, LETTERS + SIGNS, f"n{number}.", height(source) / height(noto))
    (label,) = opened(folder, "source-sans-3-latin-400-normal.woff2")
    sans.add(label, LETTERS[:95] + "·–—…’", "a.")
    for face, font, letters in ((serif, source[0], KERNED), (sans, label, KERNED)):
        face.kerns = kerns(font, letters, folder / "scratch.ttf")
        for copy, of in SAME.items():
            if of in face.outlines:
                face.outlines[copy], face.advances[copy] = f"u{of} 0 0", face.advances[of]
        face.simplify()
    (PLACE / "serif.txt").write_text(serif.dump(), encoding="utf-8")
    (PLACE / "sans.txt").write_text(sans.dump(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

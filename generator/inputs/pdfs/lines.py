"""The lines of text in a PDF, with their places on the page, in the order in which the file draws them.

That order is the order of reading in files made by word processors, browsers and layout programs, columns included.
Never judges what a line is.
"""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

_LONE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text."""

    text: str
    x: float
    """Of its beginning, in points from the left edge of the page."""
    y: float
    """Of its foot, in points from the lower edge."""
    size: float
    """Of its letters, in points."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a PDF holds."""

    pages: tuple[tuple[Line, ...], ...] = ()
    title: str = ""
    """As the file's own description gives it."""
    author: str = ""
    fault: str = ""
    """Why it cannot be read."""


@dataclass(slots=True)
class _Pen:
    """Collects the pieces of text of a page into lines."""

    lines: list[Line] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    place: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def write(self, text: str, outer: Sequence[float], inner: Sequence[float], _: object, size: float) -> None:
        """Take a piece of text with the two matrices that place it (PDF 32000-1, 9.4.4)."""
        for index, part in enumerate(text.split("\n")):
            if index:
                self.end()
            if part.strip() and not "".join(self.parts).strip():
                x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
                y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
                self.place = x, y, abs(size * inner[3] * outer[3]) or abs(size)
            self.parts.append(part)

    def end(self) -> None:
        """Finish the line."""
        text = " ".join("".join(self.parts).translate(_LONE).replace("\x00", "").split())
        if text:
            self.lines.append(Line(text, *self.place))
        self.parts.clear()


def read(data: bytes) -> Document:
    """Return the lines of every page, or why there are none."""
    from pypdf import PdfReader  # noqa: PLC0415 - 100 ms that only a dossier with PDF files pays
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity that it mends
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Document(fault="it is locked with a password")
        about = reader.metadata
        title, author = (str(about.title or ""), str(about.author or "")) if about else ("", "")
        return Document(tuple(_page(page) for page in reader.pages), title, author)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        # A damaged file breaks pypdf in many ways; whichever it is, the article cannot be had.
        return Document(fault=" ".join(str(error).split()) or type(error).__name__)


def _page(page: object) -> tuple[Line, ...]:
    pen = _Pen()
    page.extract_text(visitor_text=pen.write)  # type: ignore[attr-defined]
    pen.end()
    return tuple(pen.lines)

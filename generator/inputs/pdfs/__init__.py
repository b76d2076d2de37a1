"""PDF files to the article in them: its paragraphs in reading order, without what repeats on every page.

Never recognises letters in pictures and never follows a link. Takes no date: that of a PDF says when the file was
made, not when the article came out.
"""

import re
from dataclasses import dataclass

from generator.inputs.pdfs import lines, margins, paragraphs

__all__ = ["Printed", "read"]

_NO_TITLE = re.compile(r"(?:untitled|microsoft word|print|document|\d+$|about:|https?:)|.*\.\w{2,4}$", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d@/\\_]")
_NAME_WORDS = range(2, 6)


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF's article."""

    text: str = ""
    """Paragraphs separated by a blank line; empty where the file holds no letters, or cannot be read."""
    title: str = ""
    authors: tuple[str, ...] = ()
    pages: int = 0
    fault: str = ""
    """Why it cannot be read; empty where it can."""


def read(data: bytes) -> Printed:
    """Read a PDF."""
    document = lines.read(data)
    if document.fault:
        return Printed(fault=document.fault)
    text = "\n\n".join(paragraphs.join(margins.without(document.pages)))
    title = " ".join(document.title.split())
    author = " ".join(document.author.split())
    named = len(author.split()) in _NAME_WORDS and not _NO_NAME.search(author)
    return Printed(
        text=_without_title(text, title),
        title="" if _NO_TITLE.match(title) else title,
        authors=(author,) if named else (),
        pages=len(document.pages),
    )


def _without_title(text: str, title: str) -> str:
    """Cut the headline off the beginning: the metadata hold it."""
    first, _, rest = text.partition("\n\n")
    return rest if rest and title and first.casefold() == title.casefold() else text

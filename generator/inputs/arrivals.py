"""Files that somebody wants to add: what kind of article each is, and what is in it.

Judges a file by itself; whether the dossier has it already is for who adds it.
"""

import re
import textwrap
from dataclasses import dataclass, replace

from generator.inputs import articles, found, headers, ids
from generator.model import Metadata, Place, Problem

_KINDS = {
    **dict.fromkeys(("txt", "text"), "txt"),
    **dict.fromkeys(("md", "markdown"), "md"),
    **dict.fromkeys(("html", "htm", "xhtml"), "html"),
    "pdf": "pdf",
    "eml": "eml",
}
_LONGEST = 60
"""Characters of a title that an id is made of."""
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article file from outside, read."""

    extension: str
    """Of the file to keep: ``txt``, ``md``, ``html`` or ``pdf``."""
    data: bytes
    """What to keep: the file itself, or the text of a mail."""
    text: str
    metadata: Metadata | None
    """As far as the file says; none where a Markdown file carries its own."""


def read(path: str, data: bytes) -> tuple[Arrival | None, list[Problem]]:
    """Read a file by its extension; none where there is no article in it."""
    kind = _KINDS.get(path.rpartition(".")[2].lower())
    if kind is None:
        hint = "save it as plain text, or print it into a PDF"
        return None, [Problem(Place(path), "unreadable-format", "add takes .txt, .md, .html, .pdf and .eml", hint)]
    arrival, problems = _mail(data) if kind == "eml" else _file(path, kind, data)
    if arrival and not arrival.text.strip():
        problems = [Problem(Place(path), "empty-article", "there is no text in this file", "look for the right one")]
    return (arrival if arrival and arrival.text.strip() else None), problems


def _mail(data: bytes) -> tuple[Arrival, list[Problem]]:
    from generator.inputs import mails  # noqa: PLC0415 - 10 ms that only a mail is worth

    text, metadata = mails.read(data)
    return Arrival("txt", f"{text}\n".encode(), text, metadata), []


def _file(path: str, kind: str, data: bytes) -> tuple[Arrival | None, list[Problem]]:
    inside, problems = found.read(f"{path.rpartition('.')[0]}.{kind}", data)
    problems = [replace(problem, place=replace(problem.place, path=path)) for problem in problems]
    if inside is None:
        return None, problems
    if kind == "md" and articles.opens_with_metadata(inside.text):
        return Arrival(kind, data, inside.text, None), problems
    metadata = headers.read(inside.text) if kind in {"txt", "md"} else inside.metadata
    return Arrival(kind, data, inside.text, metadata), problems


def name(metadata: Metadata | None, stem: str, taken: set[str]) -> str:
    """Make an id that is not taken: of publisher and date, else of the title, else of the file's name."""
    known = metadata or Metadata()
    day = _DATE.match(known.published.value) if known.published else None
    publisher = re.sub(r"^the\s+", "", known.publisher, flags=re.IGNORECASE)
    parts = (f"{publisher} {day[0]}" if publisher and day else "", _short(known.title), stem, "article")
    return next(filter(None, (ids.suggest(part, taken) for part in parts if part)), "")


def _short(title: str) -> str:
    """Return the first words of a title."""
    return textwrap.shorten(title, _LONGEST, placeholder="") or title[:_LONGEST]


def same(one: str, other: str) -> bool:
    """Tell whether two texts have the same words."""
    return _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())

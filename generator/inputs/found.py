"""What an article file says by itself: the text in it, and the metadata that a web page or a PDF carries.

Never reads a sidecar file and never guesses a field: what the file does not say in so many words stays empty.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from generator.inputs import decoding, fields, pdfs, stamps
from generator.model import ArticleKind, Metadata, Place, Problem, Severity

if TYPE_CHECKING:
    from generator.inputs.webpages import Declared, Webpage

T = TypeVar("T")

_KINDS = {
    "OpinionNewsArticle": ArticleKind.OPINION,
    "AnalysisNewsArticle": ArticleKind.ANALYSIS,
    "BackgroundNewsArticle": ArticleKind.ANALYSIS,
}
"""Types of schema.org that say what sort of text an article is."""
_LONGEST = 400
"""Characters of a field; what is longer was put into the wrong one."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is in an article file."""

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    """As far as the file says."""


def read(path: str, data: bytes) -> tuple[Found | None, list[Problem]]:
    """Read an article file by its extension: html, pdf, or text in UTF-8; none where there is no text to be had."""
    match path.rpartition(".")[2]:
        case "html":
            return _webpage(path, data)
        case "pdf":
            return _printed(path, data)
        case _:
            text, problems = decoding.article(path, data)
            return (None if text is None else Found(text)), problems


def _webpage(path: str, data: bytes) -> tuple[Found | None, list[Problem]]:
    from generator.inputs import webpages  # noqa: PLC0415 - lxml, which only a dossier with web pages pays

    page = webpages.read(data)
    if page is None:
        text, problems = decoding.article(path, data)
        if text is None:
            return None, problems
        return None, [Problem(Place(path), "empty-article", "there is nothing in this file", "save the page again")]
    if not page.text:
        hint = f"write its text into {path.removesuffix('.html')}.txt instead, or save the page when it has loaded"
        return None, [Problem(Place(path), "empty-article", "no article was found on this page", hint)]
    return Found(page.text, _declared(page.declared)), list(_doubts(path, page))


def _doubts(path: str, page: "Webpage") -> Iterator[Problem]:
    """Yield what is not certain about a page that was read."""
    again = "save the page again, as UTF-8"
    if page.doubtful:
        message = "no article stands out on this page: all its text was taken"
        hint = f"compare it, or write the article's text into {path.removesuffix('.html')}.txt instead"
        yield Problem(Place(path), "doubtful-article", message, hint, Severity.WARNING)
    if page.guessed:
        message = f"the page does not say its encoding, or a wrong one; it is read as {decoding.named(page.guessed)}"
        yield Problem(Place(path), "encoding", message, again, Severity.WARNING)
    if page.lost:
        message = f"{page.lost} characters of the page are damaged and are shown as \N{REPLACEMENT CHARACTER}"
        yield Problem(Place(path), "encoding", message, again, Severity.WARNING)


def _declared(said: "Declared") -> Metadata:
    """Return what a page declares, as far as it fits the fields."""
    published, updated = stamps.read(said.published), stamps.read(said.updated)
    later = updated and published and updated.value > published.value and updated.first >= published.first
    return Metadata(
        title=_line(said.title),
        publisher=_line(said.publisher),
        publisher_url=_fitting(fields.address, said.publisher_url, ""),
        authors=tuple(filter(None, map(_line, said.authors))),
        published=published,
        updated=updated if later else None,
        url=_fitting(fields.address, said.url, ""),
        language=_fitting(fields.language, said.language.replace("_", "-"), ""),
        section=_line(said.section),
        kind=_KINDS.get(said.kind, ArticleKind.NEWS),
    )


def _line(text: str) -> str:
    """Return a text that can be shown in one line; empty where it is too long to be what the field is for."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line if len(line) <= _LONGEST else ""


def _fitting(read: Callable[[object], T], value: str, otherwise: T) -> T:
    try:
        return read(value) if value else otherwise
    except ValueError:
        return otherwise


def _printed(path: str, data: bytes) -> tuple[Found | None, list[Problem]]:
    printed = pdfs.read(data)
    if printed.fault:
        message = f"this cannot be read as a PDF: {printed.fault}"
        hint = "save it again, without a password"
        return None, [Problem(Place(path), "damaged-article", message, hint)]
    if not printed.text.strip():
        message = "the pages of this PDF are pictures: there is no text in it"
        hint = f"recognise its letters first (OCR), for example: ocrmypdf {path} {path}"
        return None, [Problem(Place(path), "scanned-article", message, hint)]
    return Found(printed.text, Metadata(title=_line(printed.title), authors=printed.authors)), []

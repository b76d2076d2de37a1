"""What extractors take for the article on a web page, each in blocks: trafilatura in its modes, and readability.

Never decides between them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

_WORDS = re.compile(r"\w+")
_RUN = 4
"""Words of the runs by which texts are compared."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row of an extracted article."""

    text: str
    heading: bool = False
    item: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, as they are compared."""
        return tuple(_WORDS.findall(self.text.casefold()))


def words(text: str) -> list[str]:
    """Return the words of a text, as they are compared."""
    return _WORDS.findall(text.casefold())


def sequences(found: Sequence[str]) -> Counter[tuple[str, ...]]:
    """Return how often each run of four words occurs; the words themselves where there are fewer."""
    return Counter(tuple(found[index : index + _RUN]) for index in range(max(1, len(found) - _RUN + 1)))


def share(block: Block, known: Counter[tuple[str, ...]]) -> float:
    """Return which part of a block's runs of words is among the known ones."""
    found = sequences(block.words)
    return (found & known).total() / found.total()


def extracted(root: HtmlElement, *, strict: bool, thorough: bool = False) -> list[Block]:
    """Let trafilatura extract the article; ``thorough`` lets it ask other algorithms, which find more and err more."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - 250 ms that only a dossier with web pages pays

    found = bare_extraction(
        deepcopy(root),
        fast=not thorough,
        favor_precision=strict,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        with_metadata=False,
    )
    return list(_blocks(found.body)) if found is not None and not isinstance(found, dict) else []


def _blocks(body: HtmlElement) -> Iterator[Block]:
    """Yield the blocks of an extracted tree."""
    if body.text and body.text.strip():
        yield from _lines(body.text)
    for element in body:
        if element.tag == "list":
            yield from (found for item in element for found in _lines(_text(item), item=True))
        elif element.tag == "table":
            yield from (Block(row) for line in element if (row := _row(line)))
        elif element.tag in {"head", "p", "quote", "code", "ab", "fw", "hi", "ref", "item", "del"}:
            yield from _lines(_text(element), heading=element.tag == "head")
        else:
            yield from _blocks(element)
        if element.tail and element.tail.strip():
            yield from _lines(element.tail)


def _lines(text: str, *, heading: bool = False, item: bool = False) -> Iterator[Block]:
    for part in re.split(r"\n\s*\n", text):
        if said := "\n".join(line for line in (" ".join(line.split()) for line in part.split("\n")) if line):
            yield Block(said, heading, item)


def _text(element: HtmlElement) -> str:
    """Return an element's text; line breaks in it end a line, several a paragraph, and source line ends are spaces."""
    parts = [_plain(element.text)]
    for child in element:
        if child.tag == "lb":
            parts.append("\n")
        elif child.tag in {"p", "quote", "list", "item", "head", "row"}:
            parts.append(f"\n\n{_text(child)}\n\n")
        else:
            parts.append(_text(child))
        parts.append(_plain(child.tail))
    return "".join(parts)


def _plain(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _row(row: HtmlElement) -> str:
    cells = (" ".join(_text(cell).split()) for cell in row)
    return " | ".join(cell for cell in cells if cell)


def readable(root: HtmlElement) -> Counter[tuple[str, ...]]:
    """Return the runs of words of what the readability algorithm takes for the article; none where it fails."""
    from lxml.html import fromstring  # noqa: PLC0415 - with the other
    from trafilatura.readability_lxml import Document  # noqa: PLC0415

    try:
        found = Document(deepcopy(root)).summary()
    except (AttributeError, ValueError, TypeError, IndexError):
        # It breaks on pages without a body or without text.
        return Counter()
    tree = fromstring(found) if isinstance(found, str) else found
    return sequences(words(" ".join(map(str, tree.itertext()))))

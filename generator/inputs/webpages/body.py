"""The article on a web page: what trafilatura finds, held against what the page says of itself.

Trafilatura runs twice, strict and balanced; the strict run says where the article begins and ends, the balanced one
what stands between. Then lines about the article and prompts to the reader go. Never rewords anything.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.inputs.webpages.declared import Declared
from generator.inputs.webpages.links import Links, link_shares
from generator.inputs.webpages.prompts import is_prompt

_ENOUGH = 250
"""Characters of a text that can be an article."""
_STRICT_SHARE = 0.3
"""Part of the balanced run's text from which on the strict one is trusted."""
_RUN = 4
"""Words of the runs by which texts are compared."""
_AGREES, _FOREIGN = 0.6, 0.2
"""Parts of a text, and of a block, that the body the page declares holds: it is the same article; it is not in it."""
_BYLINE_WORDS = 14
_PULL_QUOTE_WORDS = 6
_LEAD_LETTERS = 140
_ENDS = re.compile(r"""[.!?…。！？।։؟]["'”’»)\]]*$""")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b")
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|texte?|words|autor(?:es|i)?)\b[:\s]", re.IGNORECASE)
_WORDS = re.compile(r"\w+")


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


def extract(root: HtmlElement, declared: Declared) -> str:
    """Return the article's text, blocks separated by a blank line; empty where there is none on the page."""
    links = link_shares(root)
    blocks = _between(_run(root, strict=True), _run(root, strict=False))
    if _length(blocks) < _ENOUGH:
        blocks = max(blocks, _run(root, strict=False, thorough=True), key=_length)
    blocks = _as_declared(blocks, declared.body)
    blocks = list(_without_repeats(block for block in blocks if not _beside(block, links)))
    blocks = _without_end(_without_head(blocks, declared))
    return "\n\n".join(block.text for block in (*_lead(root, blocks, declared), *blocks))


def _run(root: HtmlElement, *, strict: bool, thorough: bool = False) -> list[Block]:
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


def _length(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _between(strict: list[Block], balanced: list[Block]) -> list[Block]:
    """Return the balanced run's blocks from the first to the last of the strict one, if that found an article."""
    if _length(strict) < max(_ENOUGH, _STRICT_SHARE * _length(balanced)):
        return balanced
    known = {block.words for block in strict}
    places = [index for index, block in enumerate(balanced) if block.words in known]
    if len(places) < _AGREES * len(strict):
        return strict
    return balanced[places[0] : places[-1] + 1]


def _runs(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[index : index + _RUN]) for index in range(max(1, len(words) - _RUN + 1)))


def _as_declared(blocks: list[Block], body: str) -> list[Block]:
    """Hold the blocks against the body that the page's linked data give, where both are one article."""
    said, found = _runs(_WORDS.findall(body.casefold())), _runs([word for block in blocks for word in block.words])
    common = (said & found).total()
    if len(body) < _ENOUGH or not blocks:
        return blocks
    if common >= _AGREES * said.total():
        kept = [b for b in blocks if len(b.words) < _RUN or (_runs(b.words) & said).total() >= _FOREIGN]
        return [b for b in kept if b.heading or _share(b, said) >= _FOREIGN] if _mostly(found, said) else blocks
    return blocks


def _mostly(found: Counter[tuple[str, ...]], said: Counter[tuple[str, ...]]) -> bool:
    return (found & said).total() >= _AGREES * said.total()


def _share(block: Block, said: Counter[tuple[str, ...]]) -> float:
    runs = _runs(block.words)
    return (runs & said).total() / runs.total()


def _beside(block: Block, links: Links) -> bool:
    """Tell whether a block stands beside the article: a link elsewhere, or a prompt to the reader."""
    return links.leads_away(block.text) or is_prompt(block.text)


def _without_repeats(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out pull quotes and whatever else repeats a part of another block."""
    blocks = list(blocks)
    texts = [" ".join(block.words) for block in blocks]
    for index, text in enumerate(texts):
        if len(blocks[index].words) >= _PULL_QUOTE_WORDS and any(
            f" {text} " in f" {other} " and (len(text) < len(other) or place < index)
            for place, other in enumerate(texts)
            if place != index
        ):
            continue
        yield blocks[index]


def _without_head(blocks: list[Block], declared: Declared) -> list[Block]:
    """Leave out the headline, the byline and the date above the article: the metadata hold them."""
    title = " ".join(_WORDS.findall(declared.title.casefold()))
    authors = [author.casefold() for author in declared.authors]
    while len(blocks) > 1:
        first = blocks[0]
        text = " ".join(first.words)
        if not (
            (title and (text == title or (len(first.words) > 3 and (text in title or title in text) and abs(len(text) - len(title)) < 20)))  # noqa: PLR2004
            or _about(first, authors)
        ):
            break
        blocks = blocks[1:]
    return blocks


def _about(block: Block, authors: Sequence[str]) -> bool:
    """Tell whether a short line is a byline or a date."""
    if len(block.words) > _BYLINE_WORDS or _ENDS.search(block.text):
        return False
    named = any(author in block.text.casefold() for author in authors)
    return named or bool(_BY.match(block.text)) or bool(_DATE.search(block.text))


def _without_end(blocks: list[Block]) -> list[Block]:
    """Leave out headings that nothing follows, such as the title of a list of links."""
    while len(blocks) > 1 and blocks[-1].heading:
        blocks = blocks[:-1]
    return blocks


def _lead(root: HtmlElement, blocks: list[Block], declared: Declared) -> Iterator[Block]:
    """Yield the opening paragraph that stands apart from the others, known by the page's own description."""
    start = " ".join(declared.description.split())[:60].rstrip(" .…")
    if len(start) < 40 or any(start in block.text for block in blocks):  # noqa: PLR2004
        return
    for element in root.iter("p", "div"):
        if len(element.xpath(".//p|.//div")) == 0:
            text = " ".join(element.text_content().split())
            if text.startswith(start):
                if len(text) >= _LEAD_LETTERS and _ENDS.search(text):
                    yield Block(text)
                return

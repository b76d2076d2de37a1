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
"""Bytes of a text that can be an article."""
_SHORT = 100
"""Bytes of the shortest report that the strict run is believed to have found whole."""
_STRICT_SHARE = 0.3
"""Part of the balanced run's text from which on the strict one is trusted."""
_RUN = 4
"""Words of the runs by which texts are compared."""
_AGREES, _FOREIGN = 0.6, 0.4
"""Parts of a text, and of a block, that the body the page declares holds: it is the same article; it is not in it."""
_PROSE = 100
"""Characters of a paragraph that the strict run may have missed."""
_LONG = 150
"""Words from which on one block is hardly a paragraph."""
_BYLINE_WORDS = 14
_SAME = 0.8
"""Part of the words that a headline and its repetition share."""
_PULL_QUOTE_WORDS = 6
_TEASER_WORDS, _LINKED = 25, 0.25
"""Most words of a line below the article that leads elsewhere, and the least part of it that is link text."""
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
    blocks = _joined(_run(root, strict=True), _run(root, strict=False))
    if _length(blocks) < _ENOUGH or _in_one(blocks):
        thorough = _run(root, strict=False, thorough=True)
        blocks = thorough if _in_one(blocks) and thorough else max(blocks, thorough, key=_length)
    blocks = _as_declared(blocks, declared.body)
    blocks = list(_without_repeats(block for block in blocks if not _beside(block, links)))
    blocks = _without_end(_without_head(blocks, declared), links)
    return "\n\n".join(block.text for block in (*_lead(root, blocks, declared), *blocks))


def everything(root: HtmlElement) -> str:
    """Return every line of a page on which no article stands out, once; empty where there is no text at all."""
    body = deepcopy(root)
    for element in list(body.iter("script", "style", "noscript", "template", "head")):
        element.drop_tree()
    lines = (" ".join(text.split()) for text in body.itertext())
    return "\n\n".join(dict.fromkeys(filter(None, lines)))


def _in_one(blocks: list[Block]) -> bool:
    """Tell whether the whole page lies in one block: what trafilatura gives where it finds no paragraphs."""
    return len(blocks) == 1 and len(blocks[0].words) > _LONG


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
    """Return how much text there is, in bytes of UTF-8: a Chinese character says as much as three Latin letters."""
    return sum(len(block.text.encode()) for block in blocks)


def _joined(strict: list[Block], balanced: list[Block]) -> list[Block]:
    """Return the strict run's blocks and the prose that the balanced one found between them.

    Where the strict run found hardly anything, or cut the page in other places, it is not trusted.
    """
    if _length(strict) < max(_SHORT, _STRICT_SHARE * _length(balanced)):
        return balanced
    known = {block.words for block in strict}
    places = [index for index, block in enumerate(balanced) if block.words in known]
    if len(places) < _AGREES * len(strict):
        return strict
    return [
        block
        for block in balanced[places[0] : places[-1] + 1]
        if block.words in known or (len(block.text) >= _PROSE and _ENDS.search(block.text))
    ]


def _runs(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[index : index + _RUN]) for index in range(max(1, len(words) - _RUN + 1)))


def _as_declared(blocks: list[Block], body: str) -> list[Block]:
    """Leave out what is not in the body that the page's linked data give, where that is the same article in full."""
    if len(body) < _ENOUGH or not blocks:
        return blocks
    said = _runs(_WORDS.findall(body.casefold()))
    found = _runs([word for block in blocks for word in block.words])
    if (said & found).total() < _AGREES * max(said.total(), found.total()):
        return blocks
    return [b for b in blocks if b.heading or len(b.words) < _RUN or _share(b, said) >= _FOREIGN]


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
    for index, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        others = ((place, other) for place, other in enumerate(texts) if place != index)
        repeats = any(
            f" {text} " in f" {other} " and (len(text) < len(other) or place < index) for place, other in others
        )
        if block.heading or len(block.words) < _PULL_QUOTE_WORDS or not repeats:
            yield block


def _without_head(blocks: list[Block], declared: Declared) -> list[Block]:
    """Leave out the headline, the byline and the date above the article: the metadata hold them."""
    title = tuple(_WORDS.findall(declared.title.casefold()))
    authors = [author.casefold() for author in declared.authors]
    while len(blocks) > 1 and (_is_title(blocks[0].words, title) or _about(blocks[0], authors)):
        blocks = blocks[1:]
    return blocks


def _is_title(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Tell whether a line is the headline, or has all but a few of its words and hardly any other."""
    common = (Counter(words) & Counter(title)).total()
    return bool(title) and common >= _SAME * max(len(words), len(title))


def _about(block: Block, authors: Sequence[str]) -> bool:
    """Tell whether a short line is a byline or a date."""
    if len(block.words) > _BYLINE_WORDS or _ENDS.search(block.text):
        return False
    named = any(author in block.text.casefold() for author in authors)
    return named or bool(_BY.match(block.text)) or bool(_DATE.search(block.text))


def _without_end(blocks: list[Block], links: Links) -> list[Block]:
    """Leave out a list of links below the article, and headings that nothing follows."""
    while len(blocks) > 1 and (blocks[-1].heading or _is_teaser(blocks[-1], links)):
        blocks = blocks[:-1]
    return blocks


def _is_teaser(block: Block, links: Links) -> bool:
    """Tell whether a line below the article leads elsewhere: it holds a link and is no sentence, or stands in a list."""
    share = links.share(block.text)
    if len(block.words) > _TEASER_WORDS:
        return False
    return (block.item and share > 0) or (share >= _LINKED and not _ENDS.search(block.text))


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

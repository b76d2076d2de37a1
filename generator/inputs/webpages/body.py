"""The article on a web page: what trafilatura finds, held against what the page says of itself.

Trafilatura runs twice, strict and balanced; the strict run says where the article begins and ends, the balanced one
what stands between. Then lines about the article and prompts to the reader go. Never rewords anything.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from lxml.html import HtmlElement

from generator.inputs.webpages.declared import Declared
from generator.inputs.webpages.links import Links, link_shares
from generator.inputs.webpages.prompts import is_prompt
from generator.inputs.webpages.runs import Block, extracted, readable, sequences, share, words

_ENOUGH = 250
"""Bytes of a text that can be an article."""
_SHORT = 100
"""Bytes of the shortest report that the strict run is believed to have found whole."""
_STRICT_SHARE = 0.3
"""Part of the balanced run's text from which on the strict one is trusted."""
_FEW = 4
"""Words of a block that is too short to be compared."""
_AGREES, _FOREIGN = 0.6, 0.4
"""Parts of a text, and of a block, that the body the page declares holds: it is the same article; it is not in it."""
_HALF, _QUARTER = 0.5, 0.25
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:reader-?)?(?:comments?|kommentare?n?|commentaires?|comentarios?|comentários?|commenti|reacties|"
    r"reactions?|réactions?|kommentarer|komentarze|disqus|leserbriefe?|leserkommentare?|discussion)(?:$|[\s_-])",
    re.IGNORECASE,
)
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
_DATE = re.compile(
    r"""(?:\W|\d|st\b|nd\b|rd\b|th\b|[ap]\.?m\b|(?:published|posted|updated|modified|last|on|at|first|min|read|by)\b
    |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:e[sd]t|p[sd]t|c[sd]t|gmt|utc|b?st|cet|cest)\b
    |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)+""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line of nothing but numbers and the words that stand beside a date."""
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|texte?|words|autor(?:es|i)?)\b[:\s]", re.IGNORECASE)


def extract(root: HtmlElement, declared: Declared) -> str:
    """Return the article's text, blocks separated by a blank line; empty where there is none on the page."""
    links = link_shares(root)
    root = _without_comments(root)
    blocks = _joined(extracted(root, strict=True), extracted(root, strict=False))
    if _length(blocks) < _ENOUGH or _in_one(blocks):
        thorough = extracted(root, strict=False, thorough=True)
        blocks = thorough if _in_one(blocks) and thorough else max(blocks, thorough, key=_length)
    blocks = _marked(_agreed(_as_declared(blocks, declared.body), root), root)
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


def _without_comments(root: HtmlElement) -> HtmlElement:
    """Return the page without what its readers wrote below the article, told by how that part is called."""
    root = deepcopy(root)
    for element in root.xpath("//div[@id or @class] | //section[@id or @class] | //ul[@class] | //ol[@class]"):
        called = f"{element.get('id', '')} {element.get('class', '')}"
        if element.getparent() is not None and _COMMENTS.search(called) and not element.xpath(".//h1|.//article"):
            element.drop_tree()
    return root


def _agreed(blocks: list[Block], root: HtmlElement) -> list[Block]:
    """Return the blocks from the first to the last that another algorithm takes for the article, too.

    Extractors err at an article's ends above all. Where the two have hardly anything in common, neither is followed.
    """
    other = readable(root)
    mine = sequences([word for block in blocks for word in block.words])
    if (mine & other).total() < _HALF * mine.total():
        return blocks
    alike = [not b.heading and len(b.words) >= _FEW and share(b, other) >= _HALF for b in blocks]
    places = [index for index, same in enumerate(alike) if same]
    return blocks[places[0] : places[-1] + 1] if places else blocks


def _marked(blocks: list[Block], root: HtmlElement) -> list[Block]:
    """Return the blocks inside the ``article`` element that holds the headline, where that is the one there is."""
    marked = root.xpath("//article[.//h1]")
    if len(marked) != 1:
        return blocks
    inside = " ".join(words(" ".join(marked[0].itertext())))
    kept = [block for block in blocks if " ".join(block.words) in inside]
    return kept if _length(kept) >= max(_SHORT, _QUARTER * _length(blocks)) else blocks


def _as_declared(blocks: list[Block], body: str) -> list[Block]:
    """Leave out what is not in the body that the page's linked data give, where that is the same article in full."""
    if len(body) < _ENOUGH or not blocks:
        return blocks
    said = sequences(words(body))
    found = sequences([word for block in blocks for word in block.words])
    if (said & found).total() < _AGREES * max(said.total(), found.total()):
        return blocks
    return [b for b in blocks if b.heading or len(b.words) < _FEW or share(b, said) >= _FOREIGN]


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
    title = tuple(words(declared.title))
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
    return named or bool(_BY.match(block.text)) or bool(_DATE.fullmatch(block.text))


def _without_end(blocks: list[Block], links: Links) -> list[Block]:
    """Leave out a list of links below the article, and headings that nothing follows."""
    while len(blocks) > 1 and (blocks[-1].heading or _is_teaser(blocks[-1], links)):
        blocks = blocks[:-1]
    return blocks


def _is_teaser(block: Block, links: Links) -> bool:
    """Tell whether a line below the article leads elsewhere: it links, and is no sentence or stands in a list."""
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

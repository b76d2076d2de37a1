"""How much of each line of a web page is link text, so that a line that only leads elsewhere can be told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

_ALL = 0.9
"""Share of link text from which on a line is a link."""
_LABELLED = 0.4
"""The same for a link behind a label, as in *Read more: ...*."""
_LABEL_WORDS = 4
_LONGEST = 30
"""Words of a line that only leads elsewhere; longer ones are prose."""
_CROWDED = 40
"""Elements inside one that is more than a line."""
_LABEL = re.compile(r"\W*([^:.!?]{2,40})[:|»>–—-]\s")


@dataclass(frozen=True, slots=True)
class Links:
    """Lines of a page that hold links."""

    shares: dict[str, float] = field(default_factory=dict)
    """Letters of a line to the part of them that are link text; lines without links are left out."""

    def share(self, text: str) -> float:
        """Return which part of a line is link text."""
        return self.shares.get(_key(text), 0.0)

    def leads_away(self, text: str) -> bool:
        """Tell whether a line does nothing but lead to another page."""
        share = self.share(text)
        if not share or len(text.split()) > _LONGEST:
            return False
        label = _LABEL.match(text)
        labelled = label is not None and len(label[1].split()) <= _LABEL_WORDS
        return share >= (_LABELLED if labelled else _ALL)


def link_shares(root: HtmlElement) -> Links:
    """Measure every line of a page that holds a link."""
    shares: dict[str, float] = {}
    for element in root.iter(etree.Element):
        if sum(1 for _ in islice(element.iterdescendants(), _CROWDED)) == _CROWDED:
            continue
        linked = sum(len(_key(text)) for text in _linked(element))
        key = _key(element.text_content())
        if linked and key:
            shares[key] = linked / len(key)
    return Links(shares)


def _linked(element: HtmlElement) -> Iterator[str]:
    if element.getparent() is not None and any(above.tag == "a" for above in element.iterancestors()):
        yield element.text_content()
        return
    for link in element.iterdescendants("a"):
        if link.get("href"):
            yield link.text_content()


def _key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())

"""Saved web pages to the article on them and what they say of it.

Never fetches anything, never runs what is on a page, and never lets markup through: what it returns is text.
"""

import re
from dataclasses import dataclass

from generator.inputs.webpages import body, declared, markup
from generator.inputs.webpages.declared import Declared

__all__ = ["Declared", "Webpage", "read"]

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Marks where a line may break, which nobody sees and which part words."""


@dataclass(frozen=True, slots=True)
class Webpage:
    """A page's article."""

    text: str
    """Its body, paragraphs separated by a blank line; empty where none was found."""
    declared: Declared
    doubtful: bool = False
    """Whether no article stands out on the page, so that the text is all there is on it."""
    guessed: str = ""
    """The encoding it seems to be in, where it does not say so itself."""
    lost: int = 0
    """Characters that the page's encoding does not know; each stands as U+FFFD."""


def read(data: bytes) -> Webpage | None:
    """Read a saved page; none where it holds no element, or is in no encoding that is known."""
    page = markup.parse(data)
    if page is None:
        return None
    said = declared.read(page.root)
    found = body.extract(page.root, said)
    text = _UNSEEN.sub("", found or body.everything(page.root))
    return Webpage(text, said, not found, page.encoding if page.guessed else "", page.lost)

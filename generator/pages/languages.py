"""Words in the language they were written in: marked where it is not the dossier's, or does not run from the left.

So a browser picks the right letters and direction, a screen reader the right voice. Never decides what is shown.
"""

import re

from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown, attribute

_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Blocks of Hebrew, Arabic, Syriac and their like (Unicode 16, bidirectional classes R and AL)."""


def closed(words: str) -> str:
    """Return plain words after which what follows runs as ours does: a date behind a name that runs from the right."""
    return f"{words}\u200e" if _FROM_THE_RIGHT.search(words) else words


def mark(known: Concordance, source: str, words: Markdown) -> Markdown:
    """Return words of a source with its language where that is another than the story's, and their direction."""
    spoken = known.sources[source].article.metadata.language
    foreign = spoken if spoken and spoken != known.dossier.story.language else ""
    if not foreign and not _FROM_THE_RIGHT.search(words):
        return words
    language = f' lang="{attribute(foreign)}"' if foreign else ""
    return Markdown(f'<span{language} dir="auto">{words}</span>')

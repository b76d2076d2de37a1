"""Which words the articles of a dossier write in capitals inside a sentence, and which in lower case.

What one article leaves open at a sentence's start, another may answer. Holds words only, never where they stood, so
the order of the articles cannot matter.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Block, BlockKind, Sentence
from generator.reading.names import runs
from generator.reading.names.runs import Run

_LOWER = re.compile(r"(?<![\w'’-])[a-z][a-z'’-]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words with their usual form."""

    capitalised: frozenset[str] = frozenset()
    """Seen with a capital where no rule of spelling asks for one."""
    lower: frozenset[str] = frozenset()
    """Seen in lower case; for a whole dossier, at least as often as with a capital."""


def words_of(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Lexicon:
    """Return the words of one article; headings do not count, for some write every word with a capital."""
    told = (sentence.span for sentence in sentences if blocks[sentence.block].kind is not BlockKind.HEADING)
    return observed(text, (run for found in runs.find(text, told) for run in found))


def observed(text: str, found: Iterable[Run]) -> Lexicon:
    """Return the words of a text whose runs outside headings were found already."""
    capitalised = {word.text for words in {run.words for run in found} for word in words if not word.initial}
    return Lexicon(frozenset(capitalised), frozenset(_LOWER.findall(text)))


def lexicon(articles: Iterable[Lexicon]) -> Lexicon:
    """Return the words of all articles together; in lower case only those that more articles write so than large."""
    capitalised: set[str] = set()
    large: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for article in articles:
        capitalised |= article.capitalised
        large.update({word.lower() for word in article.capitalised})
        lower.update(article.lower)
    rather_large = {word for word, times in large.items() if times > lower[word]}
    return Lexicon(frozenset(capitalised), frozenset(lower.keys() - rather_large))

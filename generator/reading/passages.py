"""Passages that an editor quoted, found again in the article's text.

Quotation marks, dashes, white space and Markdown markup may differ; words and figures may not. ``[...]`` stands for
words left out. Never takes the next best: what is not there is a problem that shows the nearest sentence.
"""

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from generator.model import Article, Evidence, Problem, Reading, Span

_DROPPED = frozenset("\"'“”„‟«»‹›‘’‚‛`´\u00ad\u200b\u200c\u200d\u2060\ufeff")
_DASHES = frozenset("‐‑‒–—―−")
_ELISION = re.compile(r"\s*[\[(](?:\.\.\.|…)[\])]\s*")
_WORD_END = re.compile(r"[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""A letter or digit of a script that puts spaces between words; in others a quote may end anywhere."""
_LONGEST_ELISION = 1000
"""Characters that ``[...]`` may stand for."""


class Folded:
    """A text without its typography, and the way back to the original offsets."""

    def __init__(self, text: str, markup: tuple[Span, ...] = ()) -> None:
        """Fold ``text``, leaving out the spans of ``markup``."""
        skipped = {at for span in markup for at in range(*span)}
        letters: list[str] = []
        origins: list[int] = []
        for at, letter in enumerate(text):
            if letter in _DROPPED or at in skipped:
                continue
            folded = "-" if letter in _DASHES else " " if letter.isspace() else "..." if letter == "…" else letter
            if folded in " -" and letters and letters[-1] in " -":
                letters[-1] = "-" if "-" in (folded, letters[-1]) else " "
                continue
            letters.extend(folded)
            origins.extend([at] * len(folded))
        self.text = "".join(letters)
        self.origins = origins

    def find(self, quote: str) -> Span | None:
        """Return the original span of the first place that says the quote as whole words."""
        parts = [part for part in (Folded(piece).text.strip(" -") for piece in _ELISION.split(quote)) if part]
        if not parts:
            return None
        gap = rf"[\s\S]{{0,{_LONGEST_ELISION}}}?"
        pattern = gap.join(re.escape(part) for part in parts)
        before = r"(?<!\w)" if _WORD_END.match(parts[0][0]) else ""
        after = r"(?!\w)" if _WORD_END.match(parts[-1][-1]) else ""
        match = re.search(before + pattern + after, self.text)
        return Span(self.origins[match.start()], self.origins[match.end() - 1] + 1) if match else None


def locate(
    evidence: Iterable[Evidence], articles: Mapping[str, Article], readings: Mapping[str, Reading]
) -> tuple[dict[Evidence, Span], tuple[Problem, ...]]:
    """Return where each quote stands in its source, and a problem for each that does not.

    Evidence whose source is unknown is left out: its file has been told so already.
    """
    folded: dict[str, Folded] = {}
    found: dict[Evidence, Span] = {}
    problems = []
    for passage in evidence:
        article = articles.get(passage.source)
        if article is None:
            continue
        if passage.source not in folded:
            folded[passage.source] = Folded(article.text, readings[passage.source].markup)
        span = folded[passage.source].find(passage.quote)
        if span is None:
            problems.append(_missing(passage, article, readings[passage.source]))
        else:
            found[passage] = span
    return found, tuple(problems)


def _missing(passage: Evidence, article: Article, reading: Reading) -> Problem:
    message = f"this quote is not in {passage.source}: {_cut(passage.quote)}"
    wordings = [" ".join(sentence.span.of(article.text).split()) for sentence in reading.sentences]
    nearest = process.extractOne(passage.quote, wordings, scorer=fuzz.partial_ratio)
    hint = f"the nearest sentence is: {nearest[0]}" if nearest else f"{passage.source} has no text"
    return Problem(passage.place, "quote-not-found", message, hint)


def _cut(quote: str, longest: int = 100) -> str:
    """Return the quote on one line, shortened for a message."""
    line = " ".join(quote.split())
    return f"“{line}”" if len(line) <= longest else f"“{line[:longest].rstrip()}…”"

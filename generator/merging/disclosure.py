"""What of each source's text the site may show.

``full`` shows everything, ``metadata`` nothing. ``excerpt`` shows whole sentences while they stay within the
source's words per quotation and its share of the article, first those that carry claims; a passage that is too
long is cut, and what does not fit is cited without its words. Every page and every public file obeys the result.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.merging import citations
from generator.model import (
    Article,
    BlockKind,
    Citation,
    Claim,
    Comparison,
    Disagreement,
    Disclosure,
    EditKind,
    Entity,
    Occasion,
    Publish,
    Reading,
    Relation,
    Sentence,
    Span,
    Statement,
    Story,
)

_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|[^\s\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+"
)
"""A run without white space; in scripts that write none, each character."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What pages quote from."""

    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    timeline: tuple[Occasion, ...]
    comparisons: tuple[Comparison, ...]
    relations: tuple[Relation, ...]
    entities: tuple[Entity, ...]


def needs(contents: Contents, readings: Mapping[str, Reading]) -> Iterator[Citation]:
    """Yield the passages the pages would like to show, the most needed first.

    What an editor quoted is wanted as it was quoted; of the rest whole sentences, for a bare name says nothing. First
    what the front page says and an editor vouches for, then where sources disagree, then the openings of all, then what
    was found, and last whatever else supports it.
    """
    told = _told(readings)
    for statement in contents.statements:
        yield from (statement.voice,) if statement.voice else statement.citations
    yield from _vouched(contents)
    for disagreement in contents.disagreements:
        yield from (citation for value in disagreement.values for citation in value.evidence)
    yield from _openings(told)
    found = [claim for claim in contents.claims if claim.voice is not None]
    yield from (claim.voice for claim in found if claim.voice)
    yield from (occasion.voice for occasion in contents.timeline)
    for comparison in contents.comparisons:
        yield from _changed(comparison, readings)
    yield from (citation for statement in contents.statements for citation in statement.citations)
    yield from (citation for claim in found for citation in claim.evidence)
    yield from _introductions(contents.entities, told)


def _vouched(contents: Contents) -> Iterator[Citation]:
    """Yield what an editor quoted. A pair of names found in one sentence is no reason to show it."""
    for claim in contents.claims:
        if claim.voice is None:
            yield from (*claim.evidence, *claim.against)
    for relation in contents.relations:
        if relation.reviewed:
            yield from relation.evidence


def _introductions(entities: Iterable[Entity], told: Mapping[tuple[str, str], Span]) -> Iterator[Citation]:
    """Yield the first sentence in each source that names an entity."""
    for entity in entities:
        seen = set()
        for mention in entity.mentions:
            whole = told.get((mention.source, mention.anchor))
            if whole and mention.source not in seen:
                seen.add(mention.source)
                yield Citation(mention.source, mention.anchor, whole)


def _changed(comparison: Comparison, readings: Mapping[str, Reading]) -> Iterator[Citation]:
    """Yield the sentences in which two forms of a text differ."""
    for edit in comparison.edits:
        if edit.kind is not EditKind.EQUAL:
            for name, span in ((comparison.left, edit.left), (comparison.right, edit.right)):
                yield from citations.of(readings[name], span) if span.start < span.end else ()


def _told(readings: Mapping[str, Reading]) -> dict[tuple[str, str], Span]:
    """Return the sentences of all stories by source and anchor."""
    return {
        (name, sentence.anchor): sentence.span
        for name, reading in readings.items()
        for sentence in reading.sentences
        if reading.blocks[sentence.block].kind is BlockKind.PARAGRAPH
    }


def _openings(told: Mapping[tuple[str, str], Span]) -> Iterator[Citation]:
    opened = set()
    for (name, anchor), span in told.items():
        if name not in opened:
            opened.add(name)
            yield Citation(name, anchor, span)


def disclose(article: Article, reading: Reading, wanted: Iterable[Citation], story: Story) -> Disclosure:
    """Return what may be shown of one source; ``wanted`` are passages of it, the most needed first."""
    text, rights = article.text, article.metadata.rights
    total = sum(count(sentence.span.of(text)) for sentence in reading.sentences)
    if rights.publish is Publish.METADATA:
        return Disclosure(rights.publish, {}, 0, total, "only the metadata may be shown")
    if rights.publish is Publish.FULL:
        everything = {sentence.anchor: sentence.span for sentence in reading.sentences}
        return Disclosure(rights.publish, everything, total, total, "the whole text may be shown")
    longest, budget = allowance(article, reading, story)
    excerpts = _Excerpts(text, reading.sentences, longest, budget)
    for citation in wanted:
        excerpts.add(citation)
    headline = _bare(article.metadata.title)
    for sentence in reading.sentences:
        if headline and _bare(sentence.span.of(text)) == headline:
            excerpts.shown[sentence.anchor] = sentence.span  # the title stands above the text anyway
    why = (
        f"excerpts of at most {longest} words each and {rights.max_share:.0%} of the article on all pages together; "
        f"{excerpts.used} of {total} words are shown"
    )
    return Disclosure(rights.publish, excerpts.shown, excerpts.used, total, why)


def allowance(article: Article, reading: Reading, story: Story) -> tuple[int, int]:
    """Return the most words of one quotation and of all together that may be shown of a source."""
    rights = article.metadata.rights
    total = sum(count(sentence.span.of(article.text)) for sentence in reading.sentences)
    if rights.publish is not Publish.EXCERPT:
        return (total, total) if rights.publish is Publish.FULL else (0, 0)
    longest = min(rights.max_quote_words, story.max_quote_words or rights.max_quote_words)
    return longest, int(rights.max_share * total)


class _Excerpts:
    """The parts of sentences chosen so far, within both bounds."""

    def __init__(self, text: str, sentences: Sequence[Sentence], longest: int, budget: int) -> None:
        self.text, self.sentences, self.longest, self.budget = text, sentences, longest, budget
        self.index = {sentence.anchor: number for number, sentence in enumerate(sentences)}
        self.shown: dict[str, Span] = {}
        self.used = 0

    def add(self, citation: Citation) -> None:
        """Show the sentence of a citation if it fits, else the passage itself, cut at a word if need be."""
        if citation.anchor in self.shown:
            return
        number = self.index[citation.anchor]
        room = min(self.longest - self._beside(number), self.budget - self.used)
        for span in (self.sentences[number].span, citation.span, self._cut(citation.span, room)):
            words = count(span.of(self.text))
            if 0 < words <= room:
                self.shown[citation.anchor] = span
                self.used += words
                return

    def _beside(self, number: int) -> int:
        """Return the words already shown right before and after a sentence: together they read as one quotation."""
        words = 0
        for step in (-1, 1):
            at = number + step
            while 0 <= at < len(self.sentences) and self.sentences[at].anchor in self.shown:
                words += count(self.shown[self.sentences[at].anchor].of(self.text))
                at += step
        return words

    def _cut(self, span: Span, words: int) -> Span:
        """Return the start of a passage up to so many words, but none too short to mean anything."""
        found = list(_WORD.finditer(self.text, *span))[: max(words, 0)]
        return Span(span.start, found[-1].end()) if len(found) >= _FEWEST else Span(span.start, span.start)


_FEWEST = 8
"""Words: a passage cut shorter than this says nothing."""


def _bare(text: str) -> str:
    """Return the letters and digits of a text."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def count(text: str) -> int:
    """Return the number of words, as rights count them."""
    return len(_WORD.findall(text))

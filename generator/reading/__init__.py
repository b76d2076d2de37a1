"""One article at a time: what an attentive reader would mark in it.

Reading has two steps, so that a word's usual form in the whole dossier can settle what one article leaves open:
``segment`` cuts an article into blocks and sentences, ``read`` marks names, quotations, dates, figures and damage in
them. Knows nothing else of the other articles and never changes a text; every annotation is a span of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article, EntityRecord, Mention, Problem, Reading, Story
from generator.reading import dates, figures, gaps, names, quotes, segments
from generator.reading.names import Gazetteer, Lexicon
from generator.reading.names import pipeline as pipelines
from generator.reading.names.pipeline import Pipeline
from generator.reading.passages import locate
from generator.reading.segments import Segments

__all__ = ["Knowledge", "Pipeline", "Segments", "knowledge", "locate", "pipeline", "read", "segment"]

segment = segments.find


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What reading an article may draw on beside its text."""

    gazetteer: Gazetteer
    lexicon: Lexicon
    language: str
    """Of articles that do not name theirs."""
    discover: bool
    """Find names nobody curated."""
    pipeline: Pipeline | None = None
    """What finds them; none: our own rules."""


def pipeline(story: Story) -> tuple[Pipeline | None, tuple[Problem, ...]]:
    """Load what a story wants its names found by: none where our own rules do, or where a problem says why not."""
    if not (story.discover and story.names_from):
        return None, ()
    return pipelines.load(story.names_from.removeprefix("spacy:"))


def knowledge(
    entities: Iterable[EntityRecord],
    cut: Iterable[tuple[Article, Segments]],
    language: str,
    *,
    discover: bool,
    pipeline: Pipeline | None = None,
) -> Knowledge:
    """Return the curated names, and the usual form of the words of all articles."""
    words = (names.words_of(article.text, parts.blocks, parts.sentences) for article, parts in cut)
    lexicon = names.lexicon(words) if discover and not pipeline else Lexicon()
    return Knowledge(names.gazetteer(entities), lexicon, language, discover, pipeline)


def read(article: Article, parts: Segments, known: Knowledge) -> Reading:
    """Return everything found in one article."""
    text, blocks, sentences = article.text, parts.blocks, parts.sentences
    language = article.metadata.language or known.language
    mentions = _mentions(article, parts, known, language)
    timexes = dates.find(text, blocks, sentences, article.metadata.published, language)
    return Reading(
        source=article.id,
        blocks=blocks,
        sentences=sentences,
        markup=parts.markup,
        gaps=gaps.find(text, blocks, sentences, language),
        mentions=mentions,
        quotations=quotes.find(text, blocks, sentences, mentions, language),
        dates=timexes,
        events=dates.events(text, blocks, sentences, timexes, article.metadata.published, language),
        figures=figures.find(text, blocks, sentences, [timex.span for timex in timexes], language),
    )


def _mentions(article: Article, parts: Segments, known: Knowledge, language: str) -> tuple[Mention, ...]:
    curated = names.find(article.text, parts.blocks, parts.markup, known.gazetteer)
    if not known.discover:
        return curated
    sides = (article.text, parts.blocks, parts.sentences, parts.markup, curated)
    if known.pipeline:
        found = pipelines.find(*sides, known.pipeline)
    else:
        found = names.discover(*sides, language, known.lexicon)
    return tuple(sorted((*curated, *found), key=lambda mention: mention.span))

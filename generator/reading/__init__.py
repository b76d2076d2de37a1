"""One article at a time: what an attentive reader would mark in it.

Reading has two steps, so that a word's usual form in the whole dossier can settle what one article leaves open:
``segment`` cuts an article into blocks and sentences, ``read`` marks names, quotations, dates, figures and damage in
them. Knows nothing else of the other articles and never changes a text; every annotation is a span of it.
"""

from collections.abc import Iterable, Sequence
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


def read(cut: Sequence[tuple[Article, Segments]], known: Knowledge) -> list[Reading]:
    """Return everything found in each article, in their order.

    No article knows the others. Each kind of annotation is found in all of them before the next kind: that keeps one
    module's code at hand and is a good part faster than article by article.
    """
    languages = [article.metadata.language or known.language for article, _ in cut]
    days = [article.metadata.published for article, _ in cut]
    each = [
        (article.text, parts.blocks, parts.sentences, language)
        for (article, parts), language in zip(cut, languages, strict=True)
    ]
    named = [
        _mentions(article, parts, known, language) for (article, parts), (*_, language) in zip(cut, each, strict=True)
    ]
    inside = _nested(named, languages, known)
    said = [quotes.find(t, b, s, mentions, language) for (t, b, s, language), mentions in zip(each, named, strict=True)]
    dated = [dates.find(t, b, s, day, language) for (t, b, s, language), day in zip(each, days, strict=True)]
    told = [
        dates.events(t, b, s, timexes, day, language)
        for (t, b, s, language), timexes, day in zip(each, dated, days, strict=True)
    ]
    counted = [
        figures.find(t, b, s, [timex.span for timex in timexes], language)
        for (t, b, s, language), timexes in zip(each, dated, strict=True)
    ]
    damaged = [gaps.find(*one) for one in each]
    return [
        Reading(article.id, parts.blocks, parts.sentences, parts.markup, *found)
        for (article, parts), *found in zip(cut, damaged, named, said, dated, told, counted, inside, strict=True)
    ]


def _mentions(article: Article, parts: Segments, known: Knowledge, language: str) -> tuple[Mention, ...]:
    curated = names.find(article.text, parts.blocks, parts.markup, known.gazetteer)
    if not known.discover:
        return curated
    sides = (article.text, parts.blocks, parts.sentences, parts.markup, curated)
    if not known.pipeline:
        return names.beside(*sides, language, known.lexicon)
    found = pipelines.find(*sides, known.pipeline)
    return tuple(sorted((*curated, *found), key=lambda mention: mention.span))


def _nested(
    named: Sequence[Sequence[Mention]], languages: Sequence[str], known: Knowledge
) -> list[tuple[Mention, ...]]:
    """Return the places inside the names of each article; none where a pipeline finds the names."""
    if known.pipeline:
        return [()] * len(named)
    places = names.places(known.gazetteer)
    return [
        names.nest(mentions, places, language, discover=known.discover)
        for mentions, language in zip(named, languages, strict=True)
    ]

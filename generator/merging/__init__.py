"""All sources together: accounts, entities, claims, timeline, summary, and what of it may be shown.

Knows articles only through their readings and never changes what an editor wrote.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.merging import (
    accounts,
    alignment,
    claims,
    comparisons,
    contents,
    coverage,
    disagreements,
    disclosure,
    identities,
    relations,
    speakers,
    summary,
    timeline,
    variants,
)
from generator.model import (
    Account,
    Article,
    Citation,
    Dossier,
    Evidence,
    Inputs,
    Publish,
    Reading,
    Source,
    Span,
    Story,
)

__all__ = ["merge"]

_TITLE_WORDS = 12


def merge(inputs: Inputs, found: Sequence[Reading], passages: Mapping[Evidence, Span]) -> Dossier:
    """Return the dossier. ``passages`` says where each quote of the curated files stands in its source."""
    story = inputs.story
    articles = accounts.order(inputs.articles)
    read = {reading.source: reading for reading in found}
    alike = variants.find(articles, read)
    tellings = accounts.group(articles, alike)
    entities = identities.resolve(inputs.entities, [read[article.id] for article in articles], discover=story.discover)
    readings = {article.id: speakers.attribute(read[article.id], entities) for article in articles}
    said = contents.read(articles, readings, entities, tellings, story.language)
    groups = alignment.align(said)
    curated = claims.weigh(inputs.claims, passages, readings, tellings)
    weighed = claims.in_order((*curated, *claims.extract(groups, said, curated)))
    compared = comparisons.compare(alike, articles, readings)
    dated = timeline.events(curated, readings, entities)
    allowed = {article.id: disclosure.allowance(article, readings[article.id], story) for article in articles}
    shown = disclosure.Contents(
        statements=summary.summarise(story, weighed, groups, said, allowed),
        claims=weighed,
        disagreements=disagreements.find(weighed, groups, said, compared),
        timeline=timeline.gather(dated, weighed, groups, said),
        comparisons=compared,
        relations=(
            *relations.gather(inputs.entities, passages, readings),
            *relations.together(entities, tellings),
        ),
        entities=entities,
    )
    return Dossier(
        story=story,
        sources=_sources(story, articles, readings, tellings, shown),
        accounts=tellings,
        variants=alike,
        comparisons=shown.comparisons,
        entities=entities,
        resemblances=identities.suspect(entities, inputs.entities),
        claims=weighed,
        events=dated,
        timeline=shown.timeline,
        disagreements=shown.disagreements,
        doubts=disagreements.doubt(said),
        relations=shown.relations,
        summary=shown.statements,
    )


def _sources(
    story: Story,
    articles: Sequence[Article],
    readings: Mapping[str, Reading],
    tellings: Sequence[Account],
    shown: disclosure.Contents,
) -> tuple[Source, ...]:
    """Return the sources in the order of the articles, each with what of it may be shown and what it covers."""
    account_of = {source: account.id for account in tellings for source in account.sources}
    covered = coverage.survey(tellings, shown.claims, shown.entities)
    wanted: dict[str, list[Citation]] = defaultdict(list)
    for citation in disclosure.needs(shown, readings):
        wanted[citation.source].append(citation)
    return tuple(
        Source(
            id=article.id,
            title=article.metadata.title or _first_words(article, readings[article.id]),
            titled=bool(article.metadata.title),
            article=article,
            reading=readings[article.id],
            account=account_of[article.id],
            disclosure=disclosure.disclose(article, readings[article.id], wanted[article.id], story),
            coverage=covered[article.id],
        )
        for article in articles
    )


def _first_words(article: Article, reading: Reading) -> str:
    """Return a title where nobody gave a headline: the first words, or the id where they may not be shown."""
    if article.metadata.rights.publish is Publish.METADATA or not reading.blocks:
        return f"Untitled article ({article.id})"
    words = reading.blocks[0].span.of(article.text).strip("#* ").split()
    return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")

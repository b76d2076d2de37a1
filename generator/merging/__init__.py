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
    Article,
    Citation,
    Dossier,
    Evidence,
    Inputs,
    Publish,
    Reading,
    Source,
    Span,
)

__all__ = ["merge"]

_TITLE_WORDS = 12


def merge(inputs: Inputs, found: Sequence[Reading], passages: Mapping[Evidence, Span]) -> Dossier:
    """Return the dossier. ``passages`` says where each quote of the curated files stands in its source."""
    articles = accounts.order(inputs.articles)
    readings = {reading.source: reading for reading in found}
    alike = variants.find(articles, readings)
    tellings = accounts.group(articles, alike)
    entities = identities.resolve(
        inputs.entities, [readings[article.id] for article in articles], discover=inputs.story.discover
    )
    readings = {name: speakers.attribute(reading, entities) for name, reading in readings.items()}
    said = contents.read(articles, readings, entities, tellings, inputs.story.language)
    groups = alignment.align(said)
    curated = claims.weigh(inputs.claims, passages, readings, tellings)
    weighed = claims.in_order((*curated, *claims.extract(groups, said, curated)))
    compared = comparisons.compare(alike, articles, readings)
    dated = timeline.events(curated, readings, entities)
    together = relations.together(entities, tellings)
    related = (*relations.gather(inputs.entities, passages, readings), *together)
    statements = summary.summarise(inputs.story, weighed, groups, said, tellings)
    covered = coverage.survey(tellings, weighed, entities)
    wanted: dict[str, list[Citation]] = defaultdict(list)
    for citation in disclosure.needs(statements, weighed, related, readings, entities):
        wanted[citation.source].append(citation)
    account_of = {source: account.id for account in tellings for source in account.sources}
    return Dossier(
        story=inputs.story,
        sources=tuple(
            Source(
                id=article.id,
                title=article.metadata.title or _first_words(article, readings[article.id]),
                titled=bool(article.metadata.title),
                article=article,
                reading=readings[article.id],
                account=account_of[article.id],
                disclosure=disclosure.disclose(article, readings[article.id], wanted[article.id], inputs.story),
                coverage=covered[article.id],
            )
            for article in articles
        ),
        accounts=tellings,
        variants=alike,
        comparisons=compared,
        entities=entities,
        resemblances=identities.suspect(entities),
        claims=weighed,
        events=dated,
        timeline=timeline.gather(dated, weighed, groups, said),
        disagreements=disagreements.find(weighed, groups, said, compared),
        doubts=disagreements.doubt(said),
        relations=related,
        summary=statements,
    )


def _first_words(article: Article, reading: Reading) -> str:
    """Return a title where nobody gave a headline: the first words, or the id where they may not be shown."""
    if article.metadata.rights.publish is Publish.METADATA or not reading.blocks:
        return f"Untitled article ({article.id})"
    words = reading.blocks[0].span.of(article.text).strip("#* ").split()
    return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")

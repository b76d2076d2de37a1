"""Articles, entities, claims and whole dossiers made for tests."""

import re
from dataclasses import replace
from datetime import date

from generator import merging, reading
from generator.model import (
    Article,
    ClaimRecord,
    Dossier,
    EntityRecord,
    EntityType,
    Evidence,
    Inputs,
    Metadata,
    Moment,
    Place,
    Precision,
    Reading,
    Story,
)

STORY = Story(title="A story", discover=False)
PLACE = Place("sources/claims.yml", 1, 1)


def article(text: str, name: str = "a", *, markdown: bool = False, **metadata: object) -> Article:
    """Make an article; ``published="2017-08-03"`` and other metadata by name."""
    if isinstance(published := metadata.get("published"), str):
        metadata["published"] = day(published)
    known = replace(Metadata(), **metadata)  # type: ignore[arg-type]
    return Article(name, text, known, Place(f"sources/articles/{name}.txt", 1, 1), markdown)


def entity(name: str, *aliases: str, **more: object) -> EntityRecord:
    """Make a curated organization whose id is its name in lower case."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "x"
    record = EntityRecord(slug, name, EntityType.ORGANIZATION, Place("sources/entities.yml", 1, 1), aliases)
    return replace(record, **more)  # type: ignore[arg-type]


def claim(
    name: str, *evidence: tuple[str, str], against: tuple[tuple[str, str], ...] = (), **more: object
) -> ClaimRecord:
    """Make a claim from ``(source, quote)`` pairs; ``when="2017-08-03"`` and other fields by name."""
    if isinstance(when := more.get("when"), str):
        more["when"] = day(when)
    passages = tuple(Evidence(source, quote, PLACE) for source, quote in evidence)
    contrary = tuple(Evidence(source, quote, PLACE) for source, quote in against)
    record = ClaimRecord(name, f"The claim {name}.", PLACE, evidence=passages, against=contrary)
    return replace(record, **more)  # type: ignore[arg-type]


def day(value: str) -> Moment:
    """Make a moment of one day."""
    return Moment(value, Precision.DAY, date.fromisoformat(value), date.fromisoformat(value))


def dossier(
    *articles: Article,
    entities: tuple[EntityRecord, ...] = (),
    claims: tuple[ClaimRecord, ...] = (),
    story: Story = STORY,
) -> Dossier:
    """Merge records the way the pipeline does; every quote must be found."""
    cut = [(made, reading.segment(made)) for made in articles]
    known = reading.knowledge(entities, cut, story.language, discover=story.discover)
    readings = reading.read(cut, known)
    passages, problems = reading.locate(
        [passage for record in claims for passage in (*record.evidence, *record.against)]
        + [passage for record in entities for relation in record.relations for passage in relation.evidence],
        {made.id: made for made in articles},
        {found.source: found for found in readings},
    )
    assert not problems
    return merging.merge(Inputs(story, articles, entities, claims), readings, passages)


def read(made: Article, *entities: EntityRecord, discover: bool = False) -> Reading:
    """Read one article by itself."""
    parts = reading.segment(made)
    return reading.read([(made, parts)], reading.knowledge(entities, [(made, parts)], "en", discover=discover))[0]

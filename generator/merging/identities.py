"""Entities across sources: every curated entity with all its mentions."""

from collections.abc import Iterable, Sequence

from generator.merging import citations
from generator.model import Entity, EntityMention, EntityRecord, Reading


def resolve(records: Iterable[EntityRecord], readings: Sequence[Reading]) -> tuple[Entity, ...]:
    """Return the entities by id, each with its mentions in the order of the readings, then of the text.

    An entity that no source names is kept: an editor put it there. An ignored one is not.
    """
    mentions: dict[str, list[EntityMention]] = {}
    for reading in readings:
        for mention in reading.mentions:
            (citation, *_) = citations.of(reading, mention.span)
            mentions.setdefault(mention.entity, []).append(
                EntityMention(reading.source, citation.anchor, mention.span, mention.text, mention.why)
            )
    return tuple(
        Entity(
            id=record.id,
            name=record.name,
            type=record.type,
            aliases=record.aliases,
            reviewed=True,
            mentions=tuple(mentions.get(record.id, ())),
            description=record.description,
            wikidata=record.wikidata,
            url=record.url,
            parent=record.parent,
        )
        for record in sorted(records, key=lambda record: record.id)
        if not record.ignore
    )

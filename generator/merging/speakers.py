"""Quotations given to the entities that were found for their speakers' names."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Entity, Reading


def attribute(reading: Reading, entities: Iterable[Entity]) -> Reading:
    """Return the reading with an entity for each speaker whose name is one entity's alone in this article."""
    owners: dict[str, set[str]] = {}
    named = {mention.span: mention.name for mention in reading.mentions}
    for entity in entities:
        for mention in entity.mentions:
            if mention.source == reading.source:
                for name in (mention.text, named.get(mention.span, mention.text)):
                    owners.setdefault(name, set()).add(entity.id)
    quotations = tuple(
        replace(quotation, speaker=next(iter(ids)))
        if not quotation.speaker and len(ids := owners.get(quotation.speaker_name, set())) == 1
        else quotation
        for quotation in reading.quotations
    )
    return replace(reading, quotations=quotations)

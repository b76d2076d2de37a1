"""Places inside longer names given to the entities they are: ``Ohio`` in ``Ohio State Senate`` to Ohio.

Only to one that the dossier has anyway; a place that no source names by itself makes no entity. Never adds to an
entity's own mentions.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.merging import citations
from generator.merging.identities import forms
from generator.model import Entity, EntityMention, EntityType, Mention, Reading, Span


def place(entities: Sequence[Entity], readings: Sequence[Reading]) -> tuple[Entity, ...]:
    """Return the entities with their nested mentions, in the order of the readings, then of the text."""
    if not any(reading.nested for reading in readings):
        return tuple(entities)
    owners = _owners(entities)
    places = {(mention.source, mention.span): entity.id for entity in entities for mention in entity.mentions}
    found: dict[str, list[EntityMention]] = defaultdict(list)
    for reading in readings:
        for mention, longer in _longer(reading):
            owner = mention.entity or _owner(mention, owners)
            if owner and places.get((reading.source, longer)) != owner:
                (citation, *_) = citations.of(reading, mention.span)
                found[owner].append(
                    EntityMention(reading.source, citation.anchor, mention.span, mention.text, mention.why)
                )
    return tuple(replace(one, nested=tuple(found[one.id])) if one.id in found else one for one in entities)


def _longer(reading: Reading) -> Iterable[tuple[Mention, Span]]:
    """Yield the nested mentions, each with the span of the name it is inside of."""
    spans = iter(sorted(mention.span for mention in reading.mentions))
    span = next(spans, Span(0, 0))
    for mention in reading.nested:
        while not span.covers(mention.span):
            span = next(spans)
        yield mention, span


def _owners(entities: Iterable[Entity]) -> dict[tuple[str, ...], str]:
    """Return the one place of each name that is one place's alone."""
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entity in entities:
        if entity.type is EntityType.PLACE:
            for name in {entity.name, *entity.aliases, *(mention.text for mention in entity.mentions)}:
                owners[forms.core(name, place=True)].add(entity.id)
    return {name: min(ids) for name, ids in owners.items() if len(ids) == 1 and name}


def _owner(mention: Mention, owners: Mapping[tuple[str, ...], str]) -> str:
    return owners.get(forms.core(mention.name, place=True)) or owners.get(forms.core(mention.text, place=True), "")

"""Entity pages: who or what it is, every mention in its context, what it appears with."""

from collections.abc import Iterator
from itertools import groupby

from generator.model import Citation, Entity, EntityType, Relation
from generator.pages import addresses
from generator.pages.concordance import Concordance
from generator.pages.render import Page

_HEADINGS = {
    EntityType.PERSON: "People",
    EntityType.ORGANIZATION: "Organizations",
    EntityType.PLACE: "Places",
    EntityType.WORK: "Works and lists",
    EntityType.PRODUCT: "Products and brands",
    EntityType.EVENT: "Events",
    EntityType.LAW: "Laws",
    EntityType.OTHER: "Other",
}
_NEIGHBOURS = 12


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the index and one page for each entity."""
    entities = known.dossier.entities
    kinds = [(title, [e for e in entities if e.type is kind]) for kind, title in _HEADINGS.items()]
    yield Page(
        addresses.ENTITIES,
        "entities/index.md",
        "Entities",
        "sources/entities.yml",
        description=f"Who and what is named: {known.dossier.story.title}",
        searched=False,
        content={"kinds": [(title, found) for title, found in kinds if found], "sources_of": _sources},
    )
    for entity in entities:
        yield Page(
            addresses.entity(entity.id),
            "entities/entity.md",
            entity.name,
            "sources/entities.yml",
            description=entity.description,
            content={
                "entity": entity,
                "sources": _sources(entity),
                "relations": _relations(entity, known),
                "neighbours": known.neighbours(entity.id)[:_NEIGHBOURS],
                "claims": known.claims_about[entity.id],
                "contexts": _contexts(entity),
            },
        )


def _sources(entity: Entity) -> list[str]:
    """Return the sources that name it, in the order of the dossier."""
    return list(dict.fromkeys(mention.source for mention in entity.mentions))


def _relations(entity: Entity, known: Concordance) -> list[tuple[bool, Relation]]:
    """Return its relations, and whether each begins at it."""
    return [(relation.left == entity.id, relation) for relation in known.relations_of[entity.id]]


def _contexts(entity: Entity) -> list[tuple[str, list[Citation]]]:
    """Return its mentions by source, each sentence once and the first mention in it marked."""
    found = []
    for source, mentions in groupby(entity.mentions, key=lambda mention: mention.source):
        sentences: dict[str, Citation] = {}
        for mention in mentions:
            sentences.setdefault(mention.anchor, Citation(source, mention.anchor, mention.span))
        found.append((source, list(sentences.values())))
    return found

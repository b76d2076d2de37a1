"""Entity pages: who or what it is, what is known of it, whose words, what it is to others, and every mention."""

from collections.abc import Iterator

from generator.model import Entity, EntityType, Resemblance
from generator.pages import addresses, escaping
from generator.pages.concordance import Concordance
from generator.pages.entities import company, contexts, facts
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
_QUESTIONS = 20
"""Questions to the editor on the index."""


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the index and one page for each entity."""
    entities = sorted(known.dossier.entities, key=lambda entity: (escaping.clean(entity.name).casefold(), entity.id))
    kinds = [(title, [e for e in entities if e.type is kind]) for kind, title in _HEADINGS.items()]
    yield Page(
        addresses.ENTITIES,
        "entities/index.md",
        "Entities",
        "sources/entities.yml",
        description=f"Who and what is named: {known.dossier.story.title}",
        searched=False,
        content={
            "kinds": [
                (title, [e for e in found if e.reviewed], [e for e in found if not e.reviewed])
                for title, found in kinds
                if found
            ],
            "reviewed": sum(1 for entity in entities if entity.reviewed),
            "sources_of": _sources,
            "questions": known.dossier.resemblances[:_QUESTIONS],
            "more": max(len(known.dossier.resemblances) - _QUESTIONS, 0),
        },
    )
    for entity in entities:
        yield _page(entity, known)


def _page(entity: Entity, known: Concordance) -> Page:
    told, rest = contexts.mentions(entity, known)
    sources = _sources(entity)
    return Page(
        addresses.entity(entity.id),
        "entities/entity.md",
        entity.name,
        "sources/entities.yml",
        description=entity.description,
        boost=True,
        content={
            "entity": entity,
            "sources": sources,
            "accounts": len({known.sources[name].account for name in sources}),
            "facts": facts.gather(entity, known),
            "drawing": lambda write: facts.drawing(entity, known, write),
            "by": contexts.by(entity, known),
            "about": contexts.about(entity, known),
            "relations": company.relations(entity, known),
            "neighbours": company.neighbours(entity, known),
            "contexts": told,
            "rest": rest,
            "questions": [_other(question, entity) for question in known.questions_of[entity.id]],
        },
    )


def _sources(entity: Entity) -> list[str]:
    """Return the sources that name it, in the order of the dossier."""
    return list(dict.fromkeys(mention.source for mention in entity.mentions))


def _other(question: Resemblance, entity: Entity) -> tuple[str, Resemblance]:
    """Return a question with the id of the entity that this one may be."""
    return (question.right if question.left == entity.id else question.left), question

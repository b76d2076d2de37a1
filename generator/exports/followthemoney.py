"""Entities for investigators: FollowTheMoney's JSON lines, which Aleph, OpenAleph and OpenSanctions tools load.

People, organizations, places and events with what an editor wrote of them; the articles; who is named in which
(``Documentation``); and the relations an editor wrote (``UnknownLink``, whose role is the editor's word). Works,
products and laws have no schema there and are left out, and so is what sentences merely name together.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.exports import bibliography
from generator.exports.plain import clean, to_json, web
from generator.exports.publication import Publication, entity_page, source_page
from generator.model import Entity, EntityType, Moment, Precision, Relation, Source

_SCHEMATA = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.PLACE: "Address",
    EntityType.EVENT: "Event",
}

Json = dict[str, object]


def dump(publication: Publication) -> bytes:
    """Return one entity a line."""
    return b"".join(to_json(found, indent=None) for found in _found(publication))


def _found(publication: Publication) -> Iterator[Json]:
    dossier = publication.dossier
    known = {entity.id: entity for entity in dossier.entities if entity.type in _SCHEMATA}
    for entity in known.values():
        yield _entity(entity, publication)
    for source in dossier.sources:
        yield _article(source, publication)
    for entity in known.values():
        times = Counter(mention.source for mention in entity.mentions)
        for name, count in sorted(times.items()):
            yield _naming(entity, name, count, publication)
    for relation in dossier.relations:
        if relation.reviewed and relation.left in known and relation.right in known:
            yield _link(relation, known[relation.left], known[relation.right], publication)


def _entity(entity: Entity, publication: Publication) -> Json:
    name = clean(entity.name)
    schema = _SCHEMATA[entity.type]
    return _filled(
        _id(entity, publication),
        schema,
        name=[name],
        full=[name] if schema == "Address" else [],
        alias=map(clean, entity.aliases),
        wikidataId=[clean(entity.wikidata)],
        website=[web(entity.url)] if schema in ("Person", "Organization") else [],
        description=[clean(entity.description)],
        sourceUrl=[_page(entity_page(entity.id), publication)],
    )


def _article(source: Source, publication: Publication) -> Json:
    record = bibliography.of(source, publication)
    metadata = source.article.metadata
    return _filled(
        _hash(publication, "article", source.id),
        "Article",
        title=[record.title],
        author=map(str, record.authors),
        publisher=[record.publication],
        publisherUrl=[web(metadata.publisher_url)],
        publishedAt=[_date(metadata.published)],
        retrievedAt=[_date(metadata.retrieved)],
        sourceUrl=[record.url],
    )


def _naming(entity: Entity, source: str, count: int, publication: Publication) -> Json:
    return _filled(
        _hash(publication, "naming", entity.id, source),
        "Documentation",
        document=[_hash(publication, "article", source)],
        entity=[_id(entity, publication)],
        role=["named"],
        summary=[f"named {count} {'time' if count == 1 else 'times'}"],
        sourceUrl=[_page(source_page(source), publication)],
    )


def _link(relation: Relation, left: Entity, right: Entity, publication: Publication) -> Json:
    sources = dict.fromkeys(citation.source for citation in relation.evidence)
    return _filled(
        _hash(publication, "relation", relation.left, relation.kind, relation.right, _date(relation.since)),
        "UnknownLink",
        subject=[_id(left, publication)],
        object=[_id(right, publication)],
        role=[clean(relation.kind)],
        startDate=[_date(relation.since)],
        endDate=[_date(relation.until)],
        proof=[_hash(publication, "article", name) for name in sources],
    )


def _filled(identifier: str, schema: str, **properties: Iterable[str]) -> Json:
    """Return an entity with the values that are known, each once."""
    known = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return {
        "id": identifier,
        "schema": schema,
        "properties": {name: values for name, values in known.items() if values},
    }


def _id(entity: Entity, publication: Publication) -> str:
    """Return the Wikidata id, by which collections are joined, or one of this dossier's own."""
    return clean(entity.wikidata) or _hash(publication, "entity", entity.id)


def _hash(publication: Publication, *parts: str) -> str:
    """Return an id that no other dossier has and that stays while the site's address, or else its title, stays."""
    whole = "\0".join((publication.root or clean(publication.dossier.story.title), *parts))
    return f"dossier-{hashlib.sha1(whole.encode(), usedforsecurity=False).hexdigest()}"


def _page(path: str, publication: Publication) -> str:
    return publication.address(path) if publication.root else ""


def _date(moment: Moment | None) -> str:
    """Return a date where it is one year, month or day; the first day of a longer time would be a guess."""
    exact = (Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.TIME)
    return bibliography.written(bibliography.days(moment)[0]) if moment and moment.precision in exact else ""

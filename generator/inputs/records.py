"""Fields that were validated, as the records every other room knows."""

from generator import model
from generator.inputs import schema
from generator.inputs.nodes import Loc, Node
from generator.inputs.validation import Valid


def story(fields: schema.Story) -> model.Story:
    """Make the story's record."""
    return model.Story(
        title=fields.title,
        question=fields.question,
        description=fields.description,
        language=fields.language,
        editors=tuple(fields.editors),
        license=fields.license,
        contact=fields.contact,
        url=fields.url,
        summary_words=fields.summary.words,
        summary_claims=tuple(fields.summary.claims),
        discover=fields.entities.discover,
        names_from=fields.reading.names,
        max_quote_words=fields.quotes.max_words,
        since=fields.since,
        until=fields.until,
        changes_shown=fields.changes.show,
        changes_since=fields.changes.since,
    )


def metadata(fields: schema.Metadata) -> model.Metadata:
    """Make the record of an article's metadata."""
    edition = fields.print
    return model.Metadata(
        title=fields.title,
        publisher=fields.publisher.name if fields.publisher else "",
        publisher_url=fields.publisher.url if fields.publisher else "",
        authors=tuple(fields.authors),
        published=fields.published,
        updated=fields.updated,
        url=fields.url,
        archive_url=fields.archive_url,
        retrieved=fields.retrieved,
        language=fields.language,
        section=fields.section,
        agency=fields.agency,
        kind=fields.kind,
        text=fields.text,
        same_as=fields.same_as,
        not_same_as=tuple(fields.not_same_as),
        print=model.PrintEdition(edition.date, edition.page, edition.headline) if edition else None,
        notes=fields.notes,
        rights=_rights(fields.rights),
        was=tuple(fields.was),
    )


def _rights(fields: schema.Rights) -> model.Rights:
    return model.Rights(
        statement=fields.statement,
        holder=fields.holder,
        publish=fields.publish,
        max_quote_words=fields.max_quote_words,
        max_share=fields.max_share,
        robots=fields.robots,
    )


def entity(valid: Valid[schema.Entity]) -> model.EntityRecord:
    """Make the record of a curated entity."""
    fields = valid.fields
    return model.EntityRecord(
        id=fields.id,
        name=fields.name,
        type=fields.type,
        place=valid.node.place,
        aliases=tuple(fields.aliases),
        description=fields.description,
        wikidata=fields.wikidata,
        url=fields.url,
        parent=fields.parent,
        relations=tuple(
            _relation(relation, valid.node, ("relations", index)) for index, relation in enumerate(fields.relations)
        ),
        ignore=fields.ignore,
        same_as=tuple(fields.same_as),
        not_same_as=tuple(fields.not_same_as),
    )


def _relation(fields: schema.Relation, node: Node, loc: Loc) -> model.RelationRecord:
    return model.RelationRecord(
        to=fields.to,
        kind=fields.kind,
        since=fields.since,
        until=fields.until,
        evidence=_passages(fields.evidence, node, (*loc, "evidence")),
    )


def claim(valid: Valid[schema.Claim]) -> model.ClaimRecord:
    """Make the record of a curated claim."""
    fields = valid.fields
    return model.ClaimRecord(
        id=fields.id,
        text=fields.text,
        place=valid.node.place,
        when=fields.when,
        about=tuple(fields.about),
        evidence=_passages(fields.evidence, valid.node, ("evidence",)),
        against=_passages(fields.against, valid.node, ("against",)),
        status=fields.status,
        notes=fields.notes,
    )


def _passages(fields: list[schema.Evidence], node: Node, loc: Loc) -> tuple[model.Evidence, ...]:
    return tuple(
        model.Evidence(passage.source, passage.quote, node.at(*loc, index, "quote").place)
        for index, passage in enumerate(fields)
    )

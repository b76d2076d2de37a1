"""``data/dossier.json``: everything the site says, for programs, and the schema of its form.

All facts; of the sources' texts only the words the site shows. A sentence that is withheld keeps its anchor, so that
every citation resolves. What an inference quotes from its passage (``why``, ``text``, ``of`` ...) is null unless every
sentence it rests on is shown whole. Spans are ``[start, end)`` in code points of the shown ``text`` of their sentence,
never of the article. Everything with an address says its version: see ``versions``.
"""

from collections.abc import Iterable

from generator import __version__
from generator.exports import versions
from generator.exports.plain import clean, repaired, to_json, web
from generator.exports.public import schema
from generator.exports.public.passages import Passages
from generator.exports.public.schema import FORMAT
from generator.exports.publication import Publication, claim_page, entity_page, public, source_page
from generator.model import (
    Citation,
    Claim,
    Coverage,
    Disagreement,
    Entity,
    Event,
    Moment,
    Occasion,
    PrintEdition,
    Relation,
    Source,
    Story,
)

Json = dict[str, object]


def dump(publication: Publication) -> bytes:
    """Return the public part of the dossier as JSON."""
    return to_json(versions.stamp(_Writer(publication).dossier()))


def dump_schema(publication: Publication) -> bytes:
    """Return the JSON Schema of that file."""
    return to_json(schema.document(publication.file("data/dossier.schema.json") if publication.root else ""))


class _Writer:
    """Writes one publication."""

    def __init__(self, publication: Publication) -> None:
        self._known = publication
        self._passages = Passages(publication)

    def dossier(self) -> Json:
        known = self._known.dossier
        return {
            "$schema": "dossier.schema.json",
            "format": FORMAT,
            "generator": {"name": "Story Dossier", "version": __version__},
            "site_url": self._known.root or None,
            "story": _story(known.story),
            "sources": [self._source(source) for source in known.sources],
            "accounts": [{"id": a.id, "sources": a.sources, "why": a.why} for a in known.accounts],
            "variants": [
                {"left": v.left, "right": v.right, "relation": v.relation, "score": v.score, "why": v.why}
                for v in known.variants
            ],
            "entities": [self._entity(entity) for entity in known.entities],
            "quotes": [self._passages.quote(s.id, quote) for s in known.sources for quote in s.reading.quotations],
            "dates": [self._passages.date(s.id, date) for s in known.sources for date in s.reading.dates],
            "figures": [self._passages.figure(s.id, figure) for s in known.sources for figure in s.reading.figures],
            "events": [self._event(event) for event in known.events],
            "timeline": [self._occasion(occasion) for occasion in known.timeline],
            "claims": [self._claim(claim) for claim in known.claims],
            "disagreements": [self._disagreement(found) for found in known.disagreements],
            "relations": [self._relation(relation) for relation in known.relations],
            "summary": [
                {
                    "text": self._known.statement(statement) or None,
                    "claim": statement.claim or None,
                    "citations": self._citations(statement.citations),
                    "accounts": statement.accounts,
                }
                for statement in known.summary
            ],
        }

    def _source(self, source: Source) -> Json:
        metadata = source.article.metadata
        return {
            "id": source.id,
            "page": public(source_page(source.id)),
            "title": clean(source.title),
            "titled": source.titled,
            "publisher": clean(metadata.publisher) or None,
            "publisher_url": web(metadata.publisher_url) or None,
            "authors": [clean(author) for author in metadata.authors],
            "published": _moment(metadata.published),
            "updated": _moment(metadata.updated),
            "retrieved": _moment(metadata.retrieved),
            "url": web(metadata.url) or None,
            "archive_url": web(metadata.archive_url) or None,
            "language": clean(metadata.language or self._known.dossier.story.language),
            "section": clean(metadata.section) or None,
            "agency": clean(metadata.agency) or None,
            "kind": metadata.kind,
            "text_form": metadata.text,
            "print": _print(metadata.print),
            "notes": clean(metadata.notes) or None,
            "account": source.account,
            "coverage": _coverage(source.coverage),
            "rights": _rights(source),
            "sentences": self._sentences(source),
        }

    def _sentences(self, source: Source) -> list[Json]:
        blocks = source.reading.blocks
        return [
            {
                "anchor": sentence.anchor,
                "block": blocks[sentence.block].kind,
                "paragraph": blocks[sentence.block].anchor,
                "text": self._passages.text(source.id, sentence.anchor),
                "whole": self._known.whole(source.id, sentence.anchor),
            }
            for sentence in source.reading.sentences
        ]

    def _entity(self, entity: Entity) -> Json:
        return {
            "id": entity.id,
            "page": public(entity_page(entity.id)),
            "name": clean(entity.name),
            "type": entity.type,
            "aliases": [clean(alias) for alias in entity.aliases],
            "reviewed": entity.reviewed,
            "description": clean(entity.description) or None,
            "wikidata": clean(entity.wikidata) or None,
            "url": web(entity.url) or None,
            "parent": entity.parent or None,
            "mentions": self._citations(Citation(m.source, m.anchor, m.span) for m in entity.mentions),
            "nested": self._citations(Citation(m.source, m.anchor, m.span) for m in entity.nested),
        }

    def _claim(self, claim: Claim) -> Json:
        voice = (claim.voice,) if claim.voice else ()
        return {
            "id": claim.id,
            "page": public(claim_page(claim.id)),
            "text": self._known.claim(claim) or None,
            "origin": claim.origin,
            "when": _moment(claim.when),
            "about": claim.about,
            "status": claim.status,
            "notes": clean(claim.notes) or None,
            "evidence": self._citations(claim.evidence),
            "against": self._citations(claim.against),
            "accounts": claim.accounts,
            "accounts_against": claim.accounts_against,
            "first": claim.first or None,
            "why": self._why(claim.why, () if claim.origin == "curated" else (*claim.evidence, *claim.against, *voice)),
        }

    def _event(self, event: Event) -> Json:
        at = Citation(event.source, event.anchor, event.span)
        return {
            "source": event.source,
            "anchor": event.anchor,
            "date": event.moment.value,
            "precision": event.moment.precision,
            "entities": event.entities,
            "claim": event.claim or None,
            "why": self._why(event.why, (at,)),
        }

    def _occasion(self, occasion: Occasion) -> Json:
        return {
            "id": occasion.id,
            "text": self._told(occasion) or None,
            "date": occasion.moment.value,
            "precision": occasion.moment.precision,
            "claim": occasion.claim or None,
            "evidence": self._citations(occasion.evidence),
            "accounts": occasion.accounts,
            "entities": occasion.entities,
            "weight": occasion.weight,
            "why": self._why(occasion.why, (occasion.voice, *occasion.evidence)),
        }

    def _told(self, occasion: Occasion) -> str:
        """Return what happened: the claim, else the words shown of the sentence that tells it best."""
        claim = self._known.claims.get(occasion.claim)
        if claim and claim.origin == "curated":
            return self._known.claim(claim)
        return self._known.shown(occasion.voice.source, occasion.voice.anchor)

    def _disagreement(self, found: Disagreement) -> Json:
        evidence = [citation for value in found.values for citation in value.evidence]
        fact = found.kind in ("figure", "date")
        return {
            "id": found.id,
            "about": self._why(found.about, evidence),
            "kind": found.kind,
            "nature": found.nature,
            "claim": found.claim or None,
            "values": [
                {
                    "value": clean(value.value) if fact or self._known.open(value.evidence) else None,
                    "evidence": self._citations(value.evidence),
                }
                for value in found.values
            ],
            "why": self._why(found.why, evidence),
        }

    def _relation(self, relation: Relation) -> Json:
        return {
            "left": relation.left,
            "right": relation.right,
            "kind": clean(relation.kind),
            "since": _moment(relation.since),
            "until": _moment(relation.until),
            "evidence": self._citations(relation.evidence),
            "reviewed": relation.reviewed,
            "why": self._why(relation.why, () if relation.reviewed else relation.evidence),
        }

    def _citations(self, citations: Iterable[Citation]) -> list[Json]:
        return [self._passages.citation(citation) for citation in citations]

    def _why(self, why: str, evidence: Iterable[Citation]) -> str | None:
        """Return a reason, which may quote its evidence, where all of that is shown."""
        return repaired(why) if self._known.open(evidence) else None


def _story(story: Story) -> Json:
    return {
        "title": clean(story.title),
        "question": clean(story.question) or None,
        "description": clean(story.description) or None,
        "language": clean(story.language),
        "editors": [clean(editor) for editor in story.editors],
        "license": clean(story.license) or None,
        "contact": clean(story.contact) or None,
    }


def _print(edition: PrintEdition | None) -> Json | None:
    if edition is None:
        return None
    return {
        "date": _moment(edition.date),
        "page": clean(edition.page) or None,
        "headline": clean(edition.headline) or None,
    }


def _coverage(coverage: Coverage) -> Json:
    return {
        "alone": coverage.alone,
        "omitted": coverage.omitted,
        "entities_alone": coverage.entities_alone,
        "entities_omitted": coverage.entities_omitted,
    }


def _rights(source: Source) -> Json:
    rights, disclosure = source.article.metadata.rights, source.disclosure
    return {
        "statement": web(rights.statement) or None,
        "holder": clean(rights.holder) or None,
        "publish": disclosure.publish,
        "words_shown": disclosure.words,
        "words": disclosure.words_total,
        "why": disclosure.why,
    }


def _moment(moment: Moment | None) -> str | None:
    return moment.value if moment else None

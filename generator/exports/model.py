"""The whole model as JSON, article texts included: for its owner, never for the site.

The form is ``story-dossier/1``. Spans are ``[start, end)`` in Unicode code points of their source's ``text``.
"""

import json
from collections.abc import Iterable, Mapping

from generator.model import (
    Citation,
    Claim,
    Disagreement,
    Dossier,
    Doubt,
    Entity,
    Event,
    Figure,
    Moment,
    Nature,
    Occasion,
    Quotation,
    Relation,
    Resemblance,
    Source,
    Statement,
    Timex,
    Variant,
)

FORMAT = "story-dossier/1"

Json = dict[str, object]


def private(dossier: Dossier) -> bytes:
    """Return the exported model: UTF-8 JSON with sorted keys, the same bytes for the same inputs everywhere."""
    sources = dossier.sources
    order = {source.id: number for number, source in enumerate(sources)}
    model: Json = {
        "format": FORMAT,
        "sources": [_source(source, dossier.story.language) for source in sources],
        "entities": [_entity(entity, order) for entity in dossier.entities],
        "quotes": [_quote(source.id, quote) for source in sources for quote in source.reading.quotations],
        "dates": [_date(source.id, date) for source in sources for date in source.reading.dates],
        "events": [_event(event) for event in dossier.events],
        "figures": [_figure(source.id, figure) for source in sources for figure in source.reading.figures],
        "variants": [_variant(variant) for variant in dossier.variants],
        "accounts": [{"id": account.id, "sources": account.sources} for account in dossier.accounts],
        "claims": [_claim(claim) for claim in dossier.claims],
        "disagreements": [_disagreement(d) for d in dossier.disagreements if d.nature is Nature.CONTRADICTION],
        "differences": [_disagreement(d) for d in dossier.disagreements if d.nature is not Nature.CONTRADICTION],
        "doubts": [_doubt(doubt) for doubt in dossier.doubts],
        "timeline": [_occasion(occasion) for occasion in dossier.timeline],
        "suggestions": [_resemblance(pair) for pair in dossier.resemblances],
        "summary": {"statements": [_statement(statement) for statement in dossier.summary]},
        "relations": [_relation(relation) for relation in dossier.relations],
    }
    text = json.dumps(model, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "surrogatepass")


def _source(source: Source, language: str) -> Json:
    metadata, reading = source.article.metadata, source.reading
    return {
        "id": source.id,
        "title": source.title,
        "publisher": metadata.publisher or None,
        "authors": metadata.authors,
        "published": _moment(metadata.published),
        "url": metadata.url or None,
        "language": metadata.language or language,
        "text": source.article.text,
        "account": source.account,
        "blocks": [{"kind": block.kind, "anchor": block.anchor, "span": block.span} for block in reading.blocks],
        "sentences": [{"anchor": sentence.anchor, "span": sentence.span} for sentence in reading.sentences],
        "gaps": [{"span": gap.span, "why": gap.why} for gap in reading.gaps],
    }


def _entity(entity: Entity, order: Mapping[str, int]) -> Json:
    """Return an entity; those inside longer names stand among its other mentions, by source, then in the text."""
    told = sorted((*entity.mentions, *entity.nested), key=lambda mention: (order[mention.source], mention.span))
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": entity.aliases,
        "reviewed": entity.reviewed,
        "mentions": [{"source": m.source, "span": m.span, "text": m.text, "why": m.why} for m in told],
    }


def _quote(source: str, quote: Quotation) -> Json:
    return {
        "source": source,
        "span": quote.span,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker or None,
        "speaker_name": quote.speaker_name or None,
        "cue": quote.cue,
        "why": quote.why,
    }


def _date(source: str, date: Timex) -> Json:
    return {
        "source": source,
        "span": date.span,
        "text": date.text,
        "value": date.value,
        "precision": date.precision,
        "why": date.why,
    }


def _event(event: Event) -> Json:
    return {
        "source": event.source,
        "span": event.span,
        "date": event.moment.value,
        "precision": event.moment.precision,
        "entities": event.entities,
        "why": event.why,
    }


def _figure(source: str, figure: Figure) -> Json:
    return {
        "source": source,
        "span": figure.span,
        "text": figure.text,
        "value": figure.value,
        "unit": figure.unit,
        "kind": figure.kind,
        "of": figure.of,
        "why": figure.why,
    }


def _variant(variant: Variant) -> Json:
    return {
        "left": variant.left,
        "right": variant.right,
        "relation": variant.relation,
        "score": variant.score,
        "why": variant.why,
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "text": claim.text,
        "origin": claim.origin,
        "when": _moment(claim.when),
        "about": claim.about,
        "evidence": _citations(claim.evidence),
        "against": _citations(claim.against),
        "accounts": claim.accounts,
        "first": claim.first or None,
        "status": claim.status,
        "why": claim.why,
    }


def _disagreement(found: Disagreement) -> Json:
    return {
        "id": found.id,
        "nature": found.nature,
        "claim": found.claim or None,
        "about": found.about,
        "kind": found.kind,
        "values": [{"value": value.value, "evidence": _citations(value.evidence)} for value in found.values],
        "why": found.why,
    }


def _doubt(doubt: Doubt) -> Json:
    return {
        "source": doubt.source,
        "anchor": doubt.anchor,
        "span": doubt.span,
        "text": doubt.text,
        "why": doubt.why,
    }


def _occasion(occasion: Occasion) -> Json:
    return {
        "id": occasion.id,
        "date": occasion.moment.value,
        "precision": occasion.moment.precision,
        "claim": occasion.claim or None,
        "evidence": _citations(occasion.evidence),
        "accounts": occasion.accounts,
        "entities": occasion.entities,
        "weight": occasion.weight,
        "why": occasion.why,
    }


def _resemblance(pair: Resemblance) -> Json:
    return {"left": pair.left, "right": pair.right, "score": pair.score, "why": pair.why}


def _statement(statement: Statement) -> Json:
    return {
        "text": statement.text,
        "claim": statement.claim or None,
        "citations": _citations(statement.citations),
        "accounts": statement.accounts,
    }


def _relation(relation: Relation) -> Json:
    return {
        "left": relation.left,
        "right": relation.right,
        "kind": relation.kind,
        "since": _moment(relation.since),
        "until": _moment(relation.until),
        "evidence": _citations(relation.evidence),
        "reviewed": relation.reviewed,
        "why": relation.why,
    }


def _citations(citations: Iterable[Citation]) -> list[Json]:
    return [{"source": citation.source, "anchor": citation.anchor, "span": citation.span} for citation in citations]


def _moment(moment: Moment | None) -> str | None:
    return moment.value if moment else None

"""What a dossier offers to its editor, the weightiest first. Never offers what an editor has answered."""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from generator.drafting.suggestions.records import Kind, Suggestion
from generator.model import Citation, Claim, Dossier, Entity, Source, Variant

_WHEN = re.compile(r"\d{4}(-\d\d(-\d\d)?|-Q[1-4]|-W\d\d)?(/\d{4}(-\d\d(-\d\d)?|-Q[1-4]|-W\d\d)?)?")
"""Dates that a claim can hold."""
_EDITIONS = ("identical", "edition", "copy")


def find(dossier: Dossier, least: int = 1) -> tuple[Suggestion, ...]:
    """Return every suggestion: entities of at least so many mentions, then aliases, claims, variants."""
    return (
        *_entities(dossier, least),
        *_aliases(dossier),
        *_claims(dossier),
        *_variants(dossier),
    )


def _entities(dossier: Dossier, least: int) -> Iterator[Suggestion]:
    """Yield the names that nobody curated: by accounts, then by mentions."""
    account_of = {source.id: source.account for source in dossier.sources}
    names = {entity.id: entity.name for entity in dossier.entities}
    perhaps: dict[str, list[str]] = {}
    for pair in dossier.resemblances:
        perhaps.setdefault(pair.left, []).append(names[pair.right])
    found = [_entity(entity, account_of, perhaps) for entity in dossier.entities if not entity.reviewed]
    found = [one for one in found if one.mentions >= least]
    yield from sorted(found, key=lambda one: (-one.accounts, -one.mentions, one.id))


def _entity(entity: Entity, account_of: Mapping[str, str], perhaps: Mapping[str, list[str]]) -> Suggestion:
    accounts = {account_of[mention.source] for mention in entity.mentions}
    reasons = dict.fromkeys(part for mention in entity.mentions[:1] for part in mention.why.split("; "))
    same = [f"perhaps the same as {name}" for name in perhaps.get(entity.id, ())[:1]]
    return Suggestion(
        Kind.ENTITY,
        entity.id,
        entity.name,
        "; ".join((*reasons, *same)),
        type=entity.type.value,
        aliases=tuple(alias for alias in entity.aliases if alias != entity.name),
        mentions=len(entity.mentions),
        accounts=len(accounts),
    )


def _aliases(dossier: Dossier) -> Iterator[Suggestion]:
    """Yield names that are likely to be another name of a curated entity, the likeliest first."""
    by_id = {entity.id: entity for entity in dossier.entities}
    for pair in dossier.resemblances:
        left, right = by_id[pair.left], by_id[pair.right]
        if not left.reviewed and right.reviewed:
            names = tuple(name for name in dict.fromkeys((left.name, *left.aliases)) if name not in _named(right))
            yield Suggestion(
                Kind.ALIAS,
                f"{left.id}={right.id}",
                f"{left.name} is {right.name}",
                pair.why,
                aliases=names,
                target=right.id,
                mentions=len(left.mentions),
                score=pair.score,
            )


def _named(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)


def _claims(dossier: Dossier) -> Iterator[Suggestion]:
    """Yield the extracted claims, those of the most accounts first."""
    sources = {source.id: source for source in dossier.sources}
    found = [_claim(claim, sources) for claim in dossier.claims if claim.origin == "extracted"]
    yield from sorted(found, key=lambda one: (-one.accounts, -len(one.evidence), one.id))


def _claim(claim: Claim, sources: Mapping[str, Source]) -> Suggestion:
    passage = partial(_passage, sources)
    value = claim.when.value if claim.when else ""
    return Suggestion(
        Kind.CLAIM,
        claim.id,
        claim.text,
        claim.why.partition(": ")[2] or claim.why,
        accounts=len(claim.accounts),
        when=value if _WHEN.fullmatch(value) else "",
        about=claim.about,
        evidence=tuple(map(passage, claim.evidence)),
    )


def _passage(sources: Mapping[str, Source], citation: Citation) -> tuple[str, str]:
    """Return source and words of a citation, without markup."""
    source = sources[citation.source]
    parts = citation.span.outside(source.reading.markup)
    return citation.source, " ".join("".join(part.of(source.article.text) for part in parts).split())


def _variants(dossier: Dossier) -> Iterator[Suggestion]:
    """Yield the sources that are editions or copies of an earlier one, and are not said to be."""
    order = {source.id: number for number, source in enumerate(dossier.sources)}
    sources = {source.id: source for source in dossier.sources}
    offered = {id_ for id_, source in sources.items() if source.article.metadata.same_as}
    measured = [one for one in dossier.variants if one.score is not None and one.relation in _EDITIONS]
    for variant in sorted(measured, key=lambda one: (-(one.score or 0), order[one.left], order[one.right])):
        earlier, later = sorted((variant.left, variant.right), key=order.__getitem__)
        if later not in offered and sources[earlier].article.metadata.same_as != later:
            offered.add(later)
            yield _variant(variant, sources[earlier], sources[later])


def _variant(variant: Variant, earlier: Source, later: Source) -> Suggestion:
    text = f"{later.title} is an edition of {earlier.title}"
    score = variant.score
    return Suggestion(Kind.VARIANT, f"{later.id}={earlier.id}", text, variant.why, target=earlier.id, score=score)

"""Whether files that suggestions were written into mean what they meant before, and the suggestions; nothing else."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from generator.drafting.notation import line
from generator.drafting.suggestions.records import Kind, Suggestion
from generator.model import Article, ClaimRecord, EntityRecord, Inputs, Place

T = TypeVar("T")
_NOWHERE = Place("")


def holds(before: Inputs, after: Inputs, accepted: Sequence[Suggestion]) -> bool:
    """Tell whether ``after`` is ``before`` with what was accepted, wherever it is written."""
    before, after = _placeless(before), _placeless(after)
    entities = [_with_names(entity, accepted) for entity in before.entities]
    claims = [one for one in accepted if one.kind is Kind.CLAIM]
    return (
        after.story == before.story
        and after.articles == tuple(_with_original(article, accepted) for article in before.articles)
        and after.entities[: len(entities)] == tuple(entities)
        and _pairs(after.entities[len(entities) :]) == [_named(one) for one in accepted if one.kind is Kind.ENTITY]
        and after.claims[: len(before.claims)] == before.claims
        and [_told(claim) for claim in after.claims[len(before.claims) :]] == [_claimed(one) for one in claims]
    )


def _with_names(entity: EntityRecord, accepted: Sequence[Suggestion]) -> EntityRecord:
    more = [one.aliases for one in accepted if one.kind is Kind.ALIAS and one.target == entity.id]
    return replace(entity, aliases=(*entity.aliases, *(line(name) for names in more for name in names)))


def _with_original(article: Article, accepted: Sequence[Suggestion]) -> Article:
    original = next((one.target for one in accepted if one.kind is Kind.VARIANT and _source(one) == article.id), "")
    return replace(article, metadata=replace(article.metadata, same_as=original)) if original else article


def _source(one: Suggestion) -> str:
    return one.id.partition("=")[0]


def _pairs(entities: Sequence[EntityRecord]) -> list[tuple[object, ...]]:
    return [(entity.id, entity.name, str(entity.type), entity.aliases) for entity in entities]


def _named(one: Suggestion) -> tuple[object, ...]:
    return one.id, line(one.text), one.type, tuple(map(line, one.aliases))


def _told(claim: ClaimRecord) -> tuple[object, ...]:
    passages = tuple((passage.source, passage.quote) for passage in claim.evidence)
    return claim.id, claim.text, claim.when.value if claim.when else "", passages


def _claimed(one: Suggestion) -> tuple[object, ...]:
    return one.id, line(one.text), one.when, tuple((source, line(quote)) for source, quote in one.evidence)


def _placeless(value: T) -> T:
    """Return a record that does not know where it is written."""
    return _bare(value)  # type: ignore[no-any-return]


def _bare(value: Any) -> Any:  # noqa: ANN401 - any field of any record
    if isinstance(value, Place):
        return _NOWHERE
    if isinstance(value, tuple):
        return tuple(map(_bare, value)) if type(value) is tuple else value
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{known.name: _bare(getattr(value, known.name)) for known in fields(value)})
    return value

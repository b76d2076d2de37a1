"""Ids that things had before, as the addresses that must lead to their pages now."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.inputs.articles import Written
from generator.inputs.flaws import named
from generator.inputs.nodes import Node
from generator.inputs.schema import Claim, Entity
from generator.inputs.validation import Valid
from generator.model import Problem, Rename

_Things = Mapping[str, tuple[Collection[str], Node]]
"""By id: the ids it had, and where they are written."""


def gather(
    articles: Iterable[Written], entities: Sequence[Valid[Entity]], claims: Sequence[Valid[Claim]]
) -> tuple[tuple[Rename, ...], list[Problem]]:
    """Return every ``was``; report an id that something has now, or that two things had."""
    shelf: _Things = {written.article.id: (written.article.metadata.was, written.metadata) for written in articles}
    kinds: dict[str, _Things] = {
        "sources": shelf,
        "entities": {valid.fields.id: (valid.fields.was, valid.node) for valid in entities},
        "claims": {valid.fields.id: (valid.fields.was, valid.node) for valid in claims},
    }
    renames: list[Rename] = []
    problems: list[Problem] = []
    for folder, things in kinds.items():
        first: dict[str, str] = {}
        for name, old, node in _written(things):
            if old in things:
                message = f"`{old}` is an id in use, so its address cannot lead elsewhere"
                problems.append(Problem(node.place, "old-id-in-use", message, "remove it here, or rename the other"))
            elif old in first:
                message = f"{named(old)} was the id of `{first[old]}` already"
                problems.append(Problem(node.place, "duplicate-id", message, "keep it at one of the two"))
            else:
                first[old] = name
                renames.append(Rename(f"/{folder}/{old}/", f"/{folder}/{name}/", node.place))
    return tuple(renames), problems


def _written(things: _Things) -> Iterator[tuple[str, str, Node]]:
    for name, (was, node) in things.items():
        for old, written in zip(was, node.items("was"), strict=False):
            yield name, old, written

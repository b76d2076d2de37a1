"""Curated entities beside each other: parts of themselves, and names that more than one goes by."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.inputs.flaws import said
from generator.inputs.nodes import Node
from generator.inputs.schema import Entity
from generator.inputs.validation import Valid
from generator.model import EntityRecord, Problem, Severity


def without_cycles(
    entities: Iterable[EntityRecord], nodes: Mapping[str, Node]
) -> tuple[tuple[EntityRecord, ...], list[Problem]]:
    """Report every circle of parents once, and open it where it is reported: at the first of its entities."""
    entities = tuple(entities)
    parents = {entity.id: entity.parent for entity in entities}
    order = {entity.id: index for index, entity in enumerate(entities)}
    seen: set[str] = set()
    problems = []
    for entity in entities:
        path: dict[str, None] = {}
        here = entity.id
        while here and here not in seen and here not in path:
            path[here] = None
            here = parents[here]
        seen.update(path)
        if here not in path:
            continue
        circle = list(path)[list(path).index(here) :]
        start = circle.index(min(circle, key=order.__getitem__))
        circle = [*circle[start:], *circle[:start]]
        message = f"`{circle[0]}` would be a part of itself: {' in '.join([*circle, circle[0]])}"
        place = nodes[circle[0]].at("parent").place
        problems.append(Problem(place, "parent-cycle", message, "correct one of these parents"))
        parents[circle[0]] = ""
    return tuple(replace(entity, parent=parents[entity.id]) for entity in entities), problems


def shared_names(entities: Iterable[Valid[Entity]]) -> list[Problem]:
    """Warn of a name written for two entities: where it stands in a text, it is not clear who is meant."""
    first: dict[str, tuple[str, int]] = {}
    problems = []
    for valid in entities:
        fields, node = valid.fields, valid.node
        if fields.ignore:
            continue
        named = [(fields.name, node.at("name")), *zip(fields.aliases, node.items("aliases"), strict=True)]
        for name, written in named:
            owner, line = first.setdefault(name, (fields.id, written.place.line))
            if owner != fields.id:
                message = f"{said(name)} is a name of `{owner}` (line {line}), too"
                hint = "remove it where it is hardly used, or write a longer form"
                problems.append(Problem(written.place, "shared-alias", message, hint, Severity.WARNING))
    return problems

"""``entities.yml`` and ``claims.yml``: lists of entries, each with an id of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.inputs import decoding, documents, schema
from generator.inputs.flaws import named, said
from generator.inputs.nodes import Node
from generator.inputs.validation import Valid, validate
from generator.model import Place, Problem, Tree

F = TypeVar("F", bound=schema.Fields)


@dataclass(frozen=True, slots=True)
class Entries(Generic[F]):
    """What a list file holds."""

    valid: tuple[Valid[F], ...] = ()
    """As written, without duplicates."""
    ids: frozenset[str] | None = frozenset()
    """Of all entries, those that do not fit included; none where the file cannot be read and they are unknown."""


def read(tree: Tree, path: str, model: type[F]) -> tuple[Entries[F], list[Problem]]:
    """Read a list file; a missing or empty one is an empty list."""
    if path not in tree:
        return Entries(), []
    text, problems = decoding.utf8(path, tree[path])
    if text is None:
        return Entries(ids=None), problems
    node, problems = documents.read(path, text)
    if node is None:
        return Entries(ids=None), problems
    if node.value is None:
        return Entries(), problems
    if not isinstance(node.value, tuple):
        message = f"this file must hold a list, each item {model.noun}, not {said(node.plain())}"
        wrong = Problem(node.place, "wrong-type", message, "begin each entry with `- id: `")
        return Entries(ids=None), [*problems, wrong]
    told = {problem.place for problem in problems}
    first: dict[str, Place] = {}
    valid: list[Valid[F]] = []
    for entry in node.value:
        fitting, found = validate(model, entry, told)
        problems += found
        problems += _no_passage(entry) if model is schema.Claim else []
        id_ = entry.text("id")
        if id_ and id_ in first:
            message = f"{named(id_)} is already the id of the entry in line {first[id_].line}"
            problems.append(Problem(entry.at("id").place, "duplicate-id", message, "give one of them another id"))
            continue
        first[id_] = entry.at("id").place
        valid += [fitting] if fitting else []
    return Entries(tuple(valid), frozenset(filter(None, first))), problems


def _no_passage(entry: Node) -> list[Problem]:
    """Report a claim that nothing is said to support or to deny."""
    if not isinstance(entry.value, Mapping):
        return []
    if any(name in entry.value and entry.at(name).value not in (None, ()) for name in ("evidence", "against")):
        return []
    hint = 'write evidence: [{source: id-of-the-source, quote: "its words"}]'
    return [Problem(entry.place, "missing-field", "a claim needs `evidence` or `against`", hint)]

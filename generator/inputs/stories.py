"""``story.yml``: the one file every dossier has."""

from collections.abc import Mapping
from dataclasses import replace

from generator.inputs import decoding, documents, ids, schema
from generator.inputs.nodes import Node
from generator.inputs.validation import Valid, validate
from generator.model import Place, Problem, Tree


def read(tree: Tree, path: str) -> tuple[Valid[schema.Story] | None, list[Problem]]:
    """Read the story; none where the file is missing or holds no fields that can be read."""
    if path not in tree:
        folder = path.rpartition("/")[0] + "/"
        near = ids.nearest(path, (other for other in tree if other.startswith(folder)))
        hint = f"did you mean {near}?" if near else "write `title: ` and the name of the dossier into it"
        return None, [Problem(Place(path), "missing-file", "there is no such file, but a dossier needs it", hint)]
    text, problems = decoding.utf8(path, tree[path])
    if text is None:
        return None, problems
    node, problems = documents.read(path, text)
    if node is None:
        return None, problems
    if node.value is None:
        node = replace(node, value={})
    told = {problem.place for problem in problems}
    valid, found = validate(schema.Story, node, told)
    problems += found
    if valid is None and isinstance(node.value, Mapping):
        # Without a title it is still a story, and whatever refers to it can be checked.
        titled = replace(node, value={**node.value, "title": Node("-", node.place)})
        valid, _ = validate(schema.Story, titled, told)
        valid = valid and replace(valid, fields=valid.fields.model_copy(update={"title": ""}))
    return valid, problems

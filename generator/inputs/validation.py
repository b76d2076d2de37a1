"""Values against models: what fits as a record, and every misfit as a problem in plain words.

A misfit never hides another one: all are reported, then what does not fit is taken out, so that a bad field falls
back to its default and only an entry without a required field is lost.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.inputs import ids
from generator.inputs.flaws import flow, named, said
from generator.inputs.nodes import Loc, Node
from generator.inputs.schema import Fields
from generator.model import Place, Problem

F = TypeVar("F", bound=Fields)


@dataclass(frozen=True, slots=True)
class Valid(Generic[F]):
    """An entry that fits its model, and where each of its values is written."""

    fields: F
    node: Node
    """Without what did not fit, so that its lists are as long as the entry's."""


def validate(model: type[F], node: Node, told: Collection[Place]) -> tuple[Valid[F] | None, list[Problem]]:
    """Fit a value to a model; none where a required field is missing or bad.

    ``told`` are places whose problems the YAML reader has told already: they get no second one.
    """
    problems: list[Problem] | None = None
    while True:
        try:
            fields = model.model_validate(node.plain())
        except ValidationError as error:
            misfits = error.errors(include_url=False)
        else:
            return Valid(fields, node), problems or []
        if problems is None:
            found = (_problem(model, node, misfit, told) for misfit in misfits)
            problems = [problem for problem in found if problem]
        bad = {_removable(node, misfit) for misfit in misfits}
        if () in bad:
            return None, problems
        node = node.without(bad)


def _removable(node: Node, misfit: ErrorDetails) -> Loc:
    """Return the way to what has to go: the value itself, or the entry around a missing field."""
    loc = misfit["loc"]
    return node.find(loc[:-1] if misfit["type"] == "missing" else loc)[0]


def _problem(model: type[Fields], node: Node, misfit: ErrorDetails, told: Collection[Place]) -> Problem | None:
    """Say what is wrong; none where the YAML reader has."""
    loc = misfit["loc"]
    found, here = node.find(loc)
    if (here.place in told or here.key in told) and (found == loc or misfit["type"] != "missing"):
        return None
    value = misfit["input"]
    match misfit["type"]:
        case "flaw":
            context = misfit["ctx"]
            rule, message, hint = context["rule"], f"{_name(model, loc)} {context['message']}", context["hint"]
            hint = hint or ("leave it out where it is not known" if value == "" and _may_lack(model, loc) else "")
        case "missing":
            rule, message = "missing-field", f"{_owner(model, loc)} needs {_name(model, loc)}"
            hint = f"write {loc[-1]}: {_example(model, loc)}"
        case "extra_forbidden":
            rule, message = "unknown-field", f"{_name(model, loc)} is no field of {_owner(model, loc)}"
            hint = _known(model, loc)
        case "list_type":
            rule, message = "wrong-type", f"{_name(model, loc)} must be a list, not {said(value)}"
            hint = f"write {_as_list(model, loc, value)}"
        case "model_type":
            wanted = next(iter(_model_at(model, loc).model_fields))
            rule, message = "wrong-type", f"{_name(model, loc)} must hold fields such as `{wanted}`, not {said(value)}"
            hint = f"write {_example(model, loc)}" if loc else ""
        case _:
            rule, message, hint = "wrong-type", f"{_name(model, loc)} cannot hold {said(value)}", ""
    on_name = misfit["type"] == "extra_forbidden" or (misfit["type"] == "missing" and here.value is None)
    return Problem((here.key if on_name else None) or here.place, rule, message, hint)


def _name(model: type[Fields], loc: Loc) -> str:
    """Name a value in a message."""
    match loc:
        case ():
            return model.noun
        case (*_, str(field), int(index)):
            return f"item {index + 1} of `{field}`"
        case _:
            return named(str(loc[-1]))


def _owner(model: type[Fields], loc: Loc) -> str:
    return _model_at(model, loc[:-1]).noun


def _may_lack(model: type[Fields], loc: Loc) -> bool:
    name = loc[-1]
    return isinstance(name, str) and not _model_at(model, loc[:-1]).model_fields[name].is_required()


def _model_at(model: type[Fields], loc: Loc) -> type[Fields]:
    """Return the model of what stands at the end of a way through named fields and items."""
    for name in loc:
        if isinstance(name, str):
            model = _model_in(model.model_fields[name].annotation) or model
    return model


def _model_in(annotation: object) -> type[Fields] | None:
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _known(model: type[Fields], loc: Loc) -> str:
    """Say which field may be meant, or where it belongs."""
    name = str(loc[-1])
    known = _model_at(model, loc[:-1]).model_fields
    within = [group for group in known if name in getattr(_model_in(known[group].annotation), "model_fields", ())]
    near = ids.nearest(name, known)
    if within:
        return f"it belongs into `{within[-1]}`"
    return f"did you mean `{near}`?" if near else f"its fields are {', '.join(known)}"


def _example(model: type[Fields], loc: Loc) -> str:
    """Show a right value of a field."""
    names = [name for name in loc if isinstance(name, str)]
    examples = _model_at(model, tuple(names[:-1])).model_fields[names[-1]].examples or [""]
    example = examples[-1] if isinstance(examples[-1], Mapping) else examples[0]
    return flow(example[0] if isinstance(loc[-1], int) else example)


def _as_list(model: type[Fields], loc: Loc, value: object) -> str:
    """Show the list somebody meant by a single value."""
    if _model_at(model, loc) is _model_at(model, loc[:-1]):
        return flow([value]) if isinstance(value, str) and value else _example(model, loc)
    return flow([value]) if isinstance(value, dict) else _example(model, loc)

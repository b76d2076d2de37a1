"""JSON Schemas of the input files, so that editors complete and check them while somebody types.

They accept what the loader accepts, as far as JSON Schema can say it: no calendar, no look into other files. A plain
``2017`` or ``12`` is a number to an editor and text to the loader, so text and dates may be numbers here.
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from generator.inputs import schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_FILES = (
    ("schema/story.json", schema.Story, "The story of a dossier (sources/story.yml)", False),
    ("schema/article.json", schema.Metadata, "Metadata of an article (sources/articles/<id>.yml)", False),
    ("schema/entities.json", schema.Entity, "Curated entities of a dossier (sources/entities.yml)", True),
    ("schema/claims.json", schema.Claim, "Curated claims of a dossier (sources/claims.yml)", True),
)
"""Path, model of an entry, title, and whether the file is a list of entries."""


def schemas() -> dict[str, bytes]:
    """Return the schema files by their path; the same bytes every time."""
    return {
        path: (
            json.dumps(_file(model, title, listed=listed), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        ).encode()
        for path, model, title, listed in _FILES
    }


def _file(model: type[schema.Fields], title: str, *, listed: bool) -> dict[str, Any]:
    _, found = models_json_schema([(model, "validation")], schema_generator=GenerateJsonSchema)
    parts = {name: _part(part) for name, part in sorted(found["$defs"].items())}
    entry = parts.pop(model.__name__)
    head = {"$schema": DIALECT, "title": title}
    rest = {"$defs": parts} if parts else {}
    if listed:
        return {
            **head,
            **rest,
            "description": "A list; an empty file is none.",
            "type": ["array", "null"],
            "items": entry,
        }
    may_be_empty = not entry.get("required")
    return {**entry, **head, **rest, "type": ["object", "null"] if may_be_empty else "object"}


def _part(part: dict[str, Any]) -> dict[str, Any]:
    """Tidy the schema of one model: no titles that repeat a name, and ``null`` for what may be left out."""
    required = part.get("required", ())
    properties = {
        name: _tidy(field) if name in required else _optional(_tidy(field))
        for name, field in part["properties"].items()
    }
    return {name: value for name, value in part.items() if name != "title"} | {"properties": properties}


def _tidy(field: dict[str, Any]) -> dict[str, Any]:
    """Drop what says nothing, and the null that pydantic adds for a default of its own."""
    default = field.get("default")
    telling = isinstance(default, str | bool | int | float) and default != ""
    silent = {"title"} if telling else {"title", "default"}
    kept = {name: value for name, value in field.items() if name not in silent}
    choices = [choice for choice in kept.pop("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        return {**choices[0], **kept}
    return {**kept, "anyOf": choices} if choices else kept


def _optional(field: dict[str, Any]) -> dict[str, Any]:
    """Let a field also be null, which is as good as leaving it out."""
    if "$ref" in field:
        rest = {name: value for name, value in field.items() if name != "$ref"}
        return {**rest, "anyOf": [{"$ref": field["$ref"]}, {"type": "null"}]}
    if "anyOf" in field:
        return {**field, "anyOf": [*field["anyOf"], {"type": "null"}]}
    types = field["type"] if isinstance(field["type"], list) else [field["type"]]
    nullable = {**field, "type": [*types, "null"]}
    return {**nullable, "enum": [*field["enum"], None]} if "enum" in field else nullable

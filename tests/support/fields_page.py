"""The guide's page of fields, written from the schemas: ``python tests/support/fields_page.py`` rewrites it."""

import json
from pathlib import Path

from generator import inputs

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "fields.md"

FILES = {
    "story": ("sources/story.yml", "One entry. Only the title is required."),
    "article": (
        "sources/articles/&lt;id&gt;.yml",
        "Beside the article's text, or as front matter of a Markdown article. Every field may be left out.",
    ),
    "entities": ("sources/entities.yml", "A list of entries. The file may be missing."),
    "claims": ("sources/claims.yml", "A list of entries. The file may be missing."),
}

HEAD = """---
title: Fields
description: Every field of every YAML file, with what it holds and an example.
---

# Fields

Unknown fields are errors, so a slip of the pen never goes unnoticed. A date is a day (`2017-08-03`), a month
(`2017-08`), a year (`2017`), a quarter (`2017-Q3`), a week (`2017-W31`) or a time with its zone
(`2017-08-03T12:20:00-04:00`); where a range makes sense, two of them with a slash between. An id is made of lower-case
letters, digits and single hyphens.

Editors that know JSON Schema complete and check the fields while you type, if the first line of the file says where
the schema is. The generator writes the schemas into `docs/schema/`:

```yaml
# yaml-language-server: $schema=../docs/schema/story.json
```
"""


def page() -> str:
    """Return the page's Markdown."""
    schemas = {name.split("/")[1].split(".")[0]: json.loads(data) for name, data in inputs.schemas().items()}
    return HEAD + "".join(_file(*FILES[name], schemas[name]) for name in FILES)


def _file(path: str, note: str, schema: dict[str, object]) -> str:
    entry = schema.get("items", schema)
    rows = "".join(_rows(entry, schema, ""))
    return f"\n## {path}\n\n{note}\n\n| Field | What it holds | Example |\n| --- | --- | --- |\n{rows}"


def _rows(entry: dict, schema: dict, before: str) -> list[str]:  # type: ignore[type-arg]
    entry = _resolve(entry, schema)
    rows = []
    for name, field in entry["properties"].items():
        must = ", required" if name in entry.get("required", ()) else ""
        default = field.get("default")
        unless = f" Default: `{json.dumps(default)}`." if default not in (None, "", [], {}) else ""
        choices = [str(choice) for choice in _resolve(field, schema).get("enum", ()) if choice]
        among = f" One of {', '.join(f'`{choice}`' for choice in choices)}." if choices else ""
        example = json.dumps(field["examples"][0], ensure_ascii=False) if field.get("examples") else ""
        shown = f"`{example}`" if example else ""
        rows.append(f"| `{before}{name}`{must} | {field.get('description', '')}{among}{unless} | {shown} |\n")
        for inner in _nested(field, schema):
            rows += _rows(inner, schema, f"{before}{name}.")
    return rows


def _nested(field: dict, schema: dict) -> list[dict]:  # type: ignore[type-arg]
    """Return the entries that a field is made of."""
    candidates = [field, field.get("items", {}), *field.get("anyOf", ()), *field.get("oneOf", ())]
    return [found for c in candidates if c and "properties" in (found := _resolve(c, schema))]


def _resolve(field: dict, schema: dict) -> dict:  # type: ignore[type-arg]
    if "$ref" in field:
        return schema["$defs"][field["$ref"].rsplit("/", 1)[1]]  # type: ignore[no-any-return]
    return field


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

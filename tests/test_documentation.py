"""What the guide says is what there is."""

import argparse
import json
import re
from pathlib import Path

import pytest

from generator import __version__, cli, inputs

REPOSITORY = Path(__file__).parent.parent
GUIDE = REPOSITORY / "docs" / "guide"


def commands() -> dict[str, argparse.ArgumentParser]:
    parser = cli._parser()  # noqa: SLF001 - there is no public way to list what a parser takes
    (action,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))  # noqa: SLF001
    return dict(action.choices)


def test_every_command_and_option_is_documented_and_none_else() -> None:
    text = (GUIDE / "commands.md").read_text(encoding="utf-8")
    options = {option for command in commands().values() for a in command._actions for option in a.option_strings}  # noqa: SLF001
    documented = set(re.findall(r"(?<![\w-])--[a-z-]+", text)) - {"--strict"} | {"--strict"}
    assert documented - {"--version", "--help"} == {o for o in options if o.startswith("--")} - {"--help"}
    assert set(re.findall(r"^\| `dossier (\w+)`", text, re.MULTILINE)) == set(commands())


def rules() -> set[str]:
    """Return every rule that the code names."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (REPOSITORY / "generator").rglob("*.py"))
    documented = set(re.findall(r"^### `([a-z-]+)`", (GUIDE / "problems.md").read_text(encoding="utf-8"), re.MULTILINE))
    return {rule for rule in documented if f'"{rule}"' in code}


def test_every_rule_is_documented() -> None:
    documented = re.findall(r"^### `([a-z-]+)`", (GUIDE / "problems.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert documented == sorted(set(documented))
    assert set(documented) == rules()


def fields(schema: dict[str, object]) -> set[str]:
    """Return the names of all properties at any depth."""
    found: set[str] = set()
    stack: list[object] = [schema]
    while stack:
        match stack.pop():
            case {"properties": dict(properties), **rest}:
                found |= set(properties)
                stack += [*properties.values(), *rest.values()]
            case dict(other):
                stack += other.values()
            case list(items):
                stack += items
    return found


@pytest.mark.parametrize("name", ["story", "article", "entities", "claims"])
def test_every_field_is_documented(name: str) -> None:
    text = (GUIDE / "fields.md").read_text(encoding="utf-8")
    schema = json.loads(inputs.schemas()[f"schema/{name}.json"])
    assert fields(schema)
    assert {field for field in fields(schema) if f"`{field}`" not in text} == set()


def test_the_version_is_one() -> None:
    assert f"version: {__version__}" in (REPOSITORY / "CITATION.cff").read_text(encoding="utf-8")


def test_links_between_documents_lead_somewhere() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "DECISIONS.md", "CHANGELOG.md"):
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text):
            assert (REPOSITORY / target).exists(), f"{name} links to {target}"

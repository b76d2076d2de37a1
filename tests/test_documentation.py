"""What the guide says is what there is."""

import argparse
import re
from pathlib import Path

import fields_page
import pytest
from projects import write

from generator import __version__, cli

REPOSITORY = Path(__file__).parent.parent
GUIDE = REPOSITORY / "docs" / "guide"


def commands() -> dict[str, argparse.ArgumentParser]:
    parser = cli.parser()
    (action,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))  # noqa: SLF001
    return dict(action.choices)


def test_every_command_and_option_is_documented_and_none_else() -> None:
    text = (GUIDE / "commands.md").read_text(encoding="utf-8")
    options = {option for command in commands().values() for a in command._actions for option in a.option_strings}  # noqa: SLF001
    documented = set(re.findall(r"(?<!build )(?<![\w-])--[a-z][a-z-]*", text))
    assert documented - {"--help"} == {o for o in options if o.startswith("--")} - {"--help"}
    assert set(re.findall(r"^\| `dossier (\w+)`", text, re.MULTILINE)) == set(commands())


def rules() -> set[str]:
    """Return every rule that the code names where a problem is made."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (REPOSITORY / "generator").rglob("*.py"))
    made = re.findall(
        r'(?:Problem|[Ff]law|report|_report|_problem)\(\s*(?:[^"\n]*,\s*|Place\([^)]*\),\s*)?"([a-z-]+)"', code
    )
    return {rule for rule in made if f"### `{rule}`" not in code}


def test_every_rule_is_documented() -> None:
    documented = re.findall(r"^### `([a-z-]+)`", (GUIDE / "problems.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert documented == sorted(set(documented))
    assert len(rules()) > 25
    assert rules() - set(documented) == set()


def test_the_page_of_fields_is_what_the_schemas_say() -> None:
    assert (GUIDE / "fields.md").read_text(encoding="utf-8") == fields_page.page()


def test_the_version_is_one() -> None:
    assert f"version: {__version__}" in (REPOSITORY / "CITATION.cff").read_text(encoding="utf-8")


def test_links_between_documents_lead_somewhere() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "DECISIONS.md", "CHANGELOG.md"):
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:|#|\.\./\.\./issues)([^)#\s]+)", text):
            assert (REPOSITORY / target).exists(), f"{name} links to {target}"


def test_the_mistake_that_the_readme_shows_is_told_in_those_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "sources/story.yml": "title: The bridge\n",
        "sources/articles/gazette-2019-05-02.txt": "Cracks were seen.\n",
        "sources/articles/gazette-2019-05-02.yml": "title: Cracks\npublisher: The Gazette\npubished: 2019-05-02\n",
    }
    assert cli.main(["check", "--project", str(write(tmp_path, files))]) == 1
    assert f"```\n{capsys.readouterr().out}```" in (REPOSITORY / "README.md").read_text(encoding="utf-8")

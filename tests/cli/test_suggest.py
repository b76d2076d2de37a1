import json
from pathlib import Path

import pytest
from projects import write

from generator import cli

TEXT = (
    "Max Muster of Example Research said on Thursday that the bridge would stay shut. Muster praised Jane Doe, who led "
    "the inspection. Jane Doe did not comment.\n"
)


@pytest.fixture
def full(project: Path) -> Path:
    """Return a dossier with names that nobody curated."""
    return write(
        project,
        {
            "sources/articles/times.txt": TEXT,
            "sources/articles/times.yml": "title: Shut\npublisher: The Times\npublished: 2019-05-04\n",
            "sources/articles/times-late.txt": f"{TEXT}It rained.\n",
            "sources/articles/times-late.yml": "title: Shut\npublisher: The Times\npublished: 2019-05-05\n",
        },
    )


def suggest(project: Path, *arguments: str) -> int:
    return cli.main(["suggest", "--project", str(project), *arguments])


def tree(project: Path) -> dict[str, bytes]:
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_what_is_found_is_shown_and_nothing_is_written(full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(full)
    assert suggest(full) == 0
    said = capsys.readouterr().out
    assert "Max Muster, person" in said
    assert "times-late=times" in said
    assert tree(full) == before
    assert suggest(full, "--as", "json", "--only", "variant") == 0
    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == ["times-late=times"]
    assert suggest(full, "--only", "entity", "--min-mentions", "99") == 0
    assert capsys.readouterr().out == "There is nothing to suggest.\n"
    assert suggest(full, "--only", "entity", "--limit", "1", "--as", "json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_what_is_accepted_stands_in_the_yaml_and_passes_the_check(
    full: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["generate", "--project", str(full)])
    before = tree(full)
    assert suggest(full, "--write", "max-muster", "times-late=times") == 0
    after = tree(full)
    assert {path for path in after if after[path] != before.get(path)} == {
        *("sources/entities.yml", "sources/articles/times-late.yml"),
    }
    assert after["sources/entities.yml"].startswith(before["sources/entities.yml"])
    assert after["sources/articles/times-late.yml"] == before["sources/articles/times-late.yml"] + b"same_as: times\n"
    capsys.readouterr()
    assert cli.main(["check", "--strict", "--project", str(full)]) == 0
    assert capsys.readouterr().out == ""
    assert "/entities/max-muster/" in (full / "sources/permalinks.txt").read_text(encoding="utf-8")
    suggest(full)
    assert "max-muster" not in capsys.readouterr().out


def test_all_that_is_shown_can_be_accepted_at_once(full: Path) -> None:
    assert suggest(full, "--write") == 0
    assert cli.main(["check", "--strict", "--project", str(full)]) == 0


def test_a_file_in_another_layout_stays_and_its_owner_is_told(full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(full, {"sources/entities.yml": '[{"id": "authority", "name": "Bridge Authority", "type": "organization"}]\n'})
    before = tree(full)
    assert suggest(full, "--write", "max-muster", "times-late=times") == 1
    said = capsys.readouterr()
    assert "sources/entities.yml: cannot-edit: " in said.out
    assert "nothing was written" in said.err
    assert tree(full) == before


def test_a_dossier_with_errors_gets_no_suggestions(full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(full, {"sources/story.yml": "titel: x\n"})
    assert suggest(full) == 1
    assert ": unknown-field: " in capsys.readouterr().out


def test_an_id_that_nothing_is_suggested_by(full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        suggest(full, "--write", "max-mustard")
    assert stop.value.code == 2
    assert "did you mean max-muster?" in capsys.readouterr().err

"""``dossier diff`` on a Git repository."""

import json
import subprocess
from pathlib import Path

import pytest
from projects import SMALL, write

from generator import cli

pytestmark = pytest.mark.git


def git(project: Path, *arguments: str) -> str:
    command = ["git", "-C", str(project), "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def history(project: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    git(project, "init", "--quiet")
    cli.main(["generate", "--project", str(project), "--quiet"])
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "First")
    capsys.readouterr()
    return project


def diff(project: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = cli.main(["diff", "--project", str(project), *arguments])
    return code, capsys.readouterr().out


def test_nothing_changed(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(history, capsys) == (0, "Nothing changed in the dossier.\n")


def test_an_edit_is_told_by_what_it_did(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims = SMALL["sources/claims.yml"].replace("- id: cracks", "- id: seen\n  was: [cracks]")
    write(history, {"sources/articles/post.txt": "Cracks were seen, the mayor said.\n", "sources/claims.yml": claims})
    code, out = diff(history, capsys)
    assert code == 0
    assert "New source: Cracks were seen, the mayor said." in out
    assert "The claim cracks is now seen" in out
    assert "/claims/cracks/ leads to /claims/seen/." in out
    _, out = diff(history, capsys, "--as", "json")
    assert {"source-added", "claim-renamed", "address"} <= {change["kind"] for change in json.loads(out)}
    git(history, "add", "--all")
    git(history, "commit", "--quiet", "--message", "Second")
    assert "Nothing changed" in diff(history, capsys)[1]
    assert "New source" in diff(history, capsys, "HEAD~1", "--to", "HEAD")[1]
    assert "Source removed" in diff(history, capsys, "HEAD", "--to", "HEAD~1")[1]


def test_a_dossier_below_the_top_of_its_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = write(tmp_path / "stories" / "café bridge", SMALL)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "First")
    write(project, {"sources/articles/post.txt": "It rained.\n"})
    code, out = diff(project, capsys)
    assert (code, "New source: It rained." in out) == (0, True)


def test_errors_of_today_are_shown_and_those_of_the_past_are_not(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(history, {"sources/entities.yml": "- id: x\n"})
    code, out = diff(history, capsys)
    assert (code, "missing-field" in out) == (1, True)
    git(history, "commit", "--quiet", "--all", "--message", "Broken")
    write(history, {"sources/entities.yml": SMALL["sources/entities.yml"]})
    code, out = diff(history, capsys)
    assert (code, "missing-field" in out) == (0, False)


def test_before_there_was_a_dossier_everything_is_new(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(history, "rm", "-r", "--quiet", "--cached", "sources")
    git(history, "commit", "--quiet", "--message", "Nothing")
    code, out = diff(history, capsys)
    assert code == 0
    assert out.count("New source") == 2
    assert "New claim, backed by 1 account, contradicted by 1" in out


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD~9"])
def test_an_unknown_revision_is_a_problem(history: Path, capsys: pytest.CaptureFixture[str], revision: str) -> None:
    code, out = diff(history, capsys, "--", revision)
    assert (code, "no-revision: there is no revision" in out) == (1, True)


def test_without_a_repository_there_is_nothing_to_compare(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    code, out = diff(project, capsys)
    assert (code, "no-revision" in out) == (1, True)


def test_two_exports(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    cli.main(["export", "--project", str(project), "--output", str(old)])
    write(project, {"sources/articles/post.txt": "It rained.\n"})
    cli.main(["export", "--project", str(project), "--output", str(new)])
    capsys.readouterr()
    code, out = diff(project, capsys, "--between", str(old), str(new), "--as", "markdown")
    assert code == 0
    assert out == "### Sources\n\n- New source&#58; It rained.\n"


def test_a_file_that_is_no_export_is_misuse(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"a.json": "{}", "b.json": "{"})
    for name, says in (("a.json", "no exported model"), ("b.json", "no JSON")):
        with pytest.raises(SystemExit) as stop:
            diff(project, capsys, "--between", str(tmp_path / name), str(tmp_path / name))
        assert stop.value.code == 2
        assert says in capsys.readouterr().err

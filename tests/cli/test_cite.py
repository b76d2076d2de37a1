"""``dossier cite`` with versions: what a citation names, and whether it still says so."""

import re
import subprocess
from pathlib import Path

import pytest
from projects import SMALL, write

from generator import cli

pytestmark = pytest.mark.git

FULL = "rights: {publish: full}\n"
FILES = SMALL | {"sources/articles/gazette.yml": SMALL["sources/articles/gazette.yml"] + FULL}


def git(project: Path, *arguments: str) -> str:
    command = ["git", "-C", str(project), "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def commit(project: Path, message: str) -> str:
    cli.main(["generate", "--project", str(project), "--quiet"])
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", message)
    return git(project, "rev-parse", "HEAD")[:12]


@pytest.fixture
def history(project: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    write(project, FILES)
    git(project, "init", "--quiet")
    commit(project, "First")
    capsys.readouterr()
    return project


def cite(project: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["cite", "--project", str(project), *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def version(project: Path, capsys: pytest.CaptureFixture[str], name: str) -> str:
    found = re.search(r"version ([0-9a-f]{16})\b", cite(project, capsys, name, "--version")[1])
    assert found
    return found[1]


def test_a_version_names_the_commit_where_the_sources_are_committed(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, day = git(history, "show", "--no-patch", "--format=%H %cs").split()
    code, out, err = cite(history, capsys, "cracks", "--version")
    assert code == 0
    assert re.search(rf"\(version [0-9a-f]{{16}}, commit {head[:12]}, {day}\)$", out.strip())
    assert err == ""
    assert "version" not in cite(history, capsys, "cracks")[1]
    write(history, {"docs/about.md": "# Ours\n"})
    assert head[:12] in cite(history, capsys, "cracks", "--version")[1]


def test_it_names_no_commit_where_they_are_not(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(history, {"sources/articles/post.txt": "It rained.\n"})
    _, out, err = cite(history, capsys, "cracks", "--version")
    assert re.search(r"\(version [0-9a-f]{16}\)$", out.strip())
    assert "not committed" in err


def test_without_git_there_is_just_the_hash(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = cite(project, capsys, "cracks", "--version")
    assert (code, err) == (0, "")
    assert re.search(r"\(version [0-9a-f]{16}\)$", out.strip())
    code, out, _ = cite(project, capsys, "cracks", "--was", "0" * 16)
    assert code == 1
    assert "in no commit here" in out


def test_what_has_not_changed_is_unchanged(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("cracks", "gazette", "authority", "timeline", "summary", "compare"):
        known = version(history, capsys, name)
        write(history, {"docs/about.md": f"# {name}\n"})
        code, out, _ = cite(history, capsys, name, "--was", known.upper())
        assert (code, "is unchanged" in out) == (0, True)


def test_what_has_changed_is_told_with_the_commit_that_had_it(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = version(history, capsys, "cracks")
    write(history, {"sources/articles/post.txt": "Cracks were seen, the mayor said.\n"})
    second = commit(history, "Second")
    words = SMALL["sources/claims.yml"].replace("saw cracks in March 2019", "found cracks in March 2019")
    write(history, {"sources/claims.yml": words})
    commit(history, "Third")
    capsys.readouterr()
    code, out, _ = cite(history, capsys, "cracks", "--was", known)
    assert code == 1
    now = version(history, capsys, "cracks")
    first, *lines = out.splitlines()
    assert first.startswith(f"claims/cracks has changed: it is version {now} now. Version {known} was last in")
    assert f"commit {second}, " in first
    assert lines == ["  text: “Inspectors saw cracks in March 2019.” -> “Inspectors found cracks in March 2019.”"]


def test_a_renamed_claim_is_still_what_it_was(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = version(history, capsys, "cracks")
    renamed = SMALL["sources/claims.yml"].replace("- id: cracks", "- id: seen\n  was: [cracks]")
    write(history, {"sources/claims.yml": renamed})
    assert cite(history, capsys, "cracks", "--was", known)[:2] == (
        0,
        f"cracks is claims/seen now.\nclaims/seen is unchanged: it still is version {known}.\n",
    )
    code, out, err = cite(history, capsys, "cracks")
    assert (code, "claims/seen/" in out, err) == (0, True, "cracks is claims/seen now\n")


def test_a_reworded_sentence_is_found_by_its_old_anchor(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = (history / "sources/permalinks.txt").read_text(encoding="utf-8")
    anchor = re.findall(r"/sources/gazette/#(s-\w+)", ledger)[1]
    known = version(history, capsys, f"gazette#{anchor}")
    words = FILES["sources/articles/gazette.txt"].replace("on 2 May", "on 3 May")
    write(history, {"sources/articles/gazette.txt": words})
    code, out, _ = cite(history, capsys, f"gazette#{anchor}", "--was", known)
    assert code == 1
    assert "closed the bridge on 2 May.” -> " in out
    assert "closed the bridge on 3 May.”" in out


def test_a_renamed_source_leaves_its_sentences_what_they_were(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = (history / "sources/permalinks.txt").read_text(encoding="utf-8")
    anchor = re.findall(r"/sources/gazette/#(s-\w+)", ledger)[0]
    known = version(history, capsys, f"gazette#{anchor}")
    for end in ("txt", "yml"):
        (history / f"sources/articles/gazette.{end}").rename(history / f"sources/articles/paper.{end}")
    write(
        history,
        {
            "sources/articles/paper.yml": FILES["sources/articles/gazette.yml"] + "was: [gazette]\n",
            "sources/claims.yml": SMALL["sources/claims.yml"].replace("source: gazette", "source: paper"),
        },
    )
    code, out, _ = cite(history, capsys, f"gazette#{anchor}", "--was", known)
    assert (code, f"sources/paper#{anchor} is unchanged" in out) == (0, True)


def test_what_is_gone_is_told_with_what_it_was(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = version(history, capsys, "cracks")
    ledger = history / "sources/permalinks.txt"
    lines = ledger.read_text(encoding="utf-8").replace("/claims/cracks/\n", "/claims/cracks/ gone: on request\n")
    ledger.write_text(lines, encoding="utf-8")
    (history / "sources/claims.yml").unlink()
    code, out, _ = cite(history, capsys, "cracks", "--was", known)
    assert code == 1
    assert "it is gone" in out
    assert "text: “Inspectors saw cracks in March 2019.” -> nothing" in out
    with pytest.raises(SystemExit) as stopped:
        cite(history, capsys, "cracks")
    assert stopped.value.code == 2


def test_the_version_of_another_thing_is_not_taken_for_it(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = cite(history, capsys, "cracks", "--was", version(history, capsys, "gazette"))
    assert code == 1
    assert "in no commit here" in out


@pytest.mark.parametrize("arguments", [("cracks", "--was", "12"), ("nobody", "--was", "0" * 16)])
def test_misuse(history: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cite(history, capsys, *arguments)
    assert stopped.value.code == 2

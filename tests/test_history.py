"""The history of a project, read out of Git and laid where the theme finds it."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from projects import SMALL, write

from generator import cli, disk, project
from generator.disk import MARKER, DiskError, lay, read_history
from generator.project import Result

pytestmark = pytest.mark.git

PUBLIC = "docs/data/dossier.json"
TOLD, FEED = "docs/.theme/dossier/history.html", "docs/.theme/changes.xml"


def git(folder: Path, *arguments: str, day: str = "2026-03-01") -> str:
    when = {"GIT_AUTHOR_DATE": f"{day}T23:00:00-05:00", "GIT_COMMITTER_DATE": f"{day}T23:30:00-05:00"}
    command = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | when).stdout


@pytest.fixture
def top(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    return tmp_path


def commit(folder: Path, files: dict[str, str], message: str = "x", day: str = "2026-03-01") -> str:
    write(folder, files)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message, day=day)
    return git(folder, "rev-parse", "HEAD").strip()


def names(folder: Path, path: str = PUBLIC) -> list[str]:
    return [revision.name for revision in read_history(folder, path).revisions]


# Reading


def test_the_commits_that_changed_the_file_are_read_newest_first(top: Path) -> None:
    first = commit(top, {PUBLIC: "1", "sources/a.yml": "a"}, day="2026-03-01")
    commit(top, {"sources/a.yml": "b"}, day="2026-03-02")
    third = commit(top, {PUBLIC: "3\r\n\0"}, "a\tb\nc", day="2026-03-03")
    history = read_history(top, PUBLIC)
    assert not history.shallow
    new, old = history.revisions
    assert (new.name, old.name) == (third, first)
    assert (new.data, old.data) == (b"3\r\n\0", b"1")
    assert new.sources != old.sources
    assert (new.authored, new.committed) == ("2026-03-03T23:00:00-05:00", "2026-03-03T23:30:00-05:00")


def test_the_generators_own_file_and_what_lies_elsewhere_are_no_change_of_the_sources(top: Path) -> None:
    commit(top, {PUBLIC: "1", "sources/a.yml": "a", "sources/permalinks.txt": "/"})
    commit(top, {PUBLIC: "2", "sources/permalinks.txt": "/\n/changes/", "README.md": "x"})
    commit(top, {PUBLIC: "3", "sources/deep/permalinks.txt": "a person's"})
    third, second, first = read_history(top, PUBLIC).revisions
    assert second.sources == first.sources != third.sources


def test_of_a_branch_only_its_merge_counts(top: Path) -> None:
    first = commit(top, {PUBLIC: "1", "sources/a": "1"})
    git(top, "switch", "--quiet", "--create", "side")
    commit(top, {PUBLIC: "2"})
    commit(top, {PUBLIC: "3"})
    git(top, "switch", "--quiet", "main")
    commit(top, {"README.md": "x"})
    git(top, "merge", "--quiet", "--no-ff", "--message", "Merge", "side")
    assert names(top) == [git(top, "rev-parse", "HEAD").strip(), first]


def test_a_file_that_was_taken_away_is_empty_then(top: Path) -> None:
    commit(top, {PUBLIC: "1"})
    git(top, "rm", "--quiet", PUBLIC)
    commit(top, {"README.md": "x"})
    gone, there = read_history(top, PUBLIC).revisions
    assert (gone.data, there.data) == (b"", b"1")
    assert (gone.sources, there.sources) == ("", "")


@pytest.mark.parametrize("place", ["stories/café [1] * bridge", "-x"])
def test_a_project_below_the_top_of_its_repository(top: Path, place: str) -> None:
    commit(top, {f"{place}/{PUBLIC}": "1", f"{place}/sources/a": "1", PUBLIC: "other", "sources/a": "other"})
    commit(top, {PUBLIC: "another"})
    (one,) = read_history(top / place, PUBLIC).revisions
    assert one.data == b"1"
    assert one.sources


def test_what_a_person_set_for_git_changes_nothing(top: Path) -> None:
    commit(top, {"docs/old.json": "1\n2\n3\n4\n"})
    git(top, "mv", "docs/old.json", "docs/new.json")
    second = commit(top, {"README.md": "x"})
    for name, value in (("log.follow", "true"), ("log.showSignature", "true"), ("log.date", "relative")):
        git(top, "config", name, value)
    assert names(top, "docs/new.json") == [second]


def test_reading_can_stop_early(top: Path) -> None:
    commit(top, {PUBLIC: "1"})
    last = commit(top, {PUBLIC: "2" * 10**6})
    revisions = read_history(top, PUBLIC).revisions
    assert next(revisions).name == last
    revisions.close()  # type: ignore[attr-defined]


def test_a_shallow_clone_says_so(top: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(top, {PUBLIC: "1"})
    last = commit(top, {PUBLIC: "2"})
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(top, "clone", "--quiet", "--depth=1", top.as_uri(), str(clone))
    history = read_history(clone, PUBLIC)
    assert history.shallow
    assert [one.name for one in history.revisions] == [last]


def test_without_a_repository_or_a_commit_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DiskError):
        read_history(tmp_path, PUBLIC)
    git(tmp_path, "init", "--quiet")
    with pytest.raises(DiskError):
        read_history(tmp_path, PUBLIC)
    commit(tmp_path, {"README.md": "x"})
    assert names(tmp_path) == []
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DiskError, match="no-git"):
        read_history(tmp_path, PUBLIC)


# Laying


def test_files_are_laid_only_where_they_differ_and_taken_away_when_empty(tmp_path: Path) -> None:
    page = f"<!-- {MARKER} -->".encode()
    lay(tmp_path, {"x/a.html": page, "b.xml": b""})
    file = tmp_path / "docs/x/a.html"
    before = file.stat().st_mtime_ns, file.stat().st_ino
    lay(tmp_path, {"x/a.html": page})
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before
    assert not (tmp_path / "docs/b.xml").exists()
    lay(tmp_path, {"x/a.html": b""})
    assert not file.exists()


@pytest.mark.parametrize("data", [b"", f"{MARKER} of today".encode()])
def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, {"docs/a.html": "mine"})
    with pytest.raises(DiskError, match="page-in-the-way"):
        lay(tmp_path, {"a.html": data, "b.html": data})
    assert (tmp_path / "docs/a.html").read_text() == "mine"
    assert not (tmp_path / "docs/b.html").exists()


# Together


def generate(folder: Path) -> Result:
    result = project.regenerate(folder)
    assert not result.failed
    return result


@pytest.fixture
def dossier(top: Path) -> Path:
    """Return a project with three commits, of which one only upgraded the generator."""
    write(top, SMALL)
    generate(top)
    commit(top, {}, "First <b>{{ x }}", "2026-03-01")
    upgraded = (top / PUBLIC).read_text().replace("Bridge closed", "Bridge, closed")
    commit(top, {PUBLIC: upgraded}, day="2026-03-10")
    write(top, {"sources/articles/post.txt": "Cracks were seen in March, the mayor said.\n"})
    project.regenerate(top, force=True)
    commit(top, {}, day="2026-03-20")
    return top


def test_a_build_tells_the_history_and_leaves_the_repository_clean(dossier: Path) -> None:
    result = generate(dossier)
    assert project.recount(dossier, result) == ""
    told = (dossier / TOLD).read_text()
    assert told.count("<section") == 2
    assert "20 March 2026" in told
    assert "First" not in told
    assert "<entry>" in (dossier / FEED).read_text()
    assert git(dossier, "status", "--short") == ""
    before = (dossier / TOLD).stat().st_mtime_ns
    assert project.recount(dossier, generate(dossier)) == ""
    assert (dossier / TOLD).stat().st_mtime_ns == before
    assert generate(dossier).written == 0


def test_what_is_not_committed_is_not_told(dossier: Path) -> None:
    write(dossier, {"sources/articles/late.txt": "It rained.\n"})
    project.recount(dossier, generate(dossier))
    assert "It rained" not in (dossier / TOLD).read_text()


def test_the_address_of_the_site_stands_in_the_feed(dossier: Path) -> None:
    project.recount(dossier, generate(dossier), "https://example.org/bridge")
    assert "<id>https://example.org/bridge/changes/#c-" in (dossier / FEED).read_text()


def test_editors_can_switch_it_off_or_begin_later(dossier: Path) -> None:
    project.recount(dossier, generate(dossier))
    write(dossier, {"sources/story.yml": "title: The bridge\nchanges: {since: 2026-03-15}\n"})
    project.recount(dossier, generate(dossier))
    assert (dossier / TOLD).read_text().count("<section") == 1
    assert "since 15 March 2026" in (dossier / "docs/changes.md").read_text()
    write(dossier, {"sources/story.yml": "title: The bridge\nchanges: {show: false}\n"})
    assert project.recount(dossier, generate(dossier)) == ""
    assert not (dossier / TOLD).exists()
    assert not (dossier / FEED).exists()
    assert "chosen not to tell" in (dossier / "docs/changes.md").read_text()


def test_where_there_is_no_history_nothing_is_told_and_nothing_fails(
    dossier: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.recount(dossier, generate(dossier))
    bare = tmp_path_factory.mktemp("bare")
    write(bare, SMALL)
    result = generate(bare)
    write(bare, {TOLD: f"<!-- {MARKER} -->", FEED: f"<!-- {MARKER} -->"})
    assert "not a git repository" in project.recount(bare, result)
    assert not (bare / TOLD).exists()
    assert not (bare / FEED).exists()
    clone = bare / "clone"
    git(dossier, "clone", "--quiet", "--depth=1", dossier.as_uri(), str(clone))
    assert "shallow" in project.recount(clone, generate(clone))
    assert not (clone / TOLD).exists()
    # The same inputs give the same bytes, with a history and without one.
    assert disk.read_file(clone / "docs/.generated") == disk.read_file(dossier / "docs/.generated")


def test_a_claim_that_is_gone_leaves_the_past_too(dossier: Path) -> None:
    text = "Inspectors saw cracks in March 2019."
    project.recount(dossier, generate(dossier))
    ledger = (dossier / "sources/permalinks.txt").read_text()
    gone = ledger.replace("/claims/cracks/\n", "/claims/cracks/ gone: it was wrong\n")
    write(dossier, {"sources/claims.yml": "[]\n", "sources/permalinks.txt": gone})
    generate(dossier)
    commit(dossier, {}, day="2026-03-25")
    project.recount(dossier, generate(dossier))
    told = (dossier / TOLD).read_text()
    assert text not in told + (dossier / FEED).read_text()
    assert "no longer here (it was wrong)" in told
    assert json.loads((dossier / PUBLIC).read_text())["claims"] == []


def test_the_page_is_there_for_everybody(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(top, SMALL)
    cli.main(["generate", "--project", str(top), "--quiet"])
    page = (top / "docs/changes.md").read_text()
    assert "<!-- history -->" in page
    assert "\n/changes/\n" in (top / "sources/permalinks.txt").read_text()
    assert (top / "docs/.theme/.gitignore").read_text().splitlines()[1:] == ["/changes.xml", "/dossier/history.html"]
    cli.main(["cite", "changes", "--project", str(top), "--as", "markdown"])
    assert "changes/" in capsys.readouterr().out

"""Files are read, compared and replaced without losing a word that somebody wrote."""

import hashlib
import itertools
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.disk import MARKER, DiskError, Plan, apply, changes, plan, read, read_site, write
from generator.disk.ledger import clashes, dump, is_ours, load, same, sum_of, sums_of
from generator.model import Problem, Site

PAGE = f"<!-- {MARKER} -->\n# Page\n".encode()
FIRST = {"index.md": PAGE, "sources/a.md": PAGE + b"a\n", "entities/b.md": PAGE + b"b\n", "data/d.json": b"{}\n"}
SECOND = {"index.md": PAGE + b"new\n", "sources/a.md": PAGE + b"a\n", "claims/c/index.md": PAGE, "data/d.json": b"[]\n"}

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
needs_rights = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may read and write everything"
)


def put(folder: Path, files: Mapping[str, bytes]) -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def content(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, dotfiles too, and empty folders with a slash behind."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[f"{name}/"] = b""
    return found


def generated(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {**files, ".generated": dump({path: frozenset({sum_of(data)}) for path, data in files.items()})}


def update(project: Path, files: Mapping[str, bytes], *, force: bool = False) -> Plan:
    planned, problems = plan(project, Site(files), force=force)
    assert not problems
    apply(planned)
    return planned


def found(project: Path, files: Mapping[str, bytes], *, force: bool = False) -> list[tuple[str, str]]:
    """Return what stands in the way of an update, and see that nothing would be changed then."""
    planned, problems = plan(project, Site(files), force=force)
    assert problems
    assert not planned.changed
    assert all(isinstance(problem, Problem) and problem.hint for problem in problems)
    return [(problem.place.path, problem.rule) for problem in problems]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project whose docs/ hold the first site."""
    update(tmp_path, FIRST)
    return tmp_path


# Reading


def test_read_takes_everything_below_sources_in_order(tmp_path: Path) -> None:
    put(tmp_path, {"sources/z.yml": b"z", "sources/articles/b.txt": b"b\r\n", "sources/articles/deep/a.txt": b""})
    put(tmp_path, {"sources/.hidden": b"", "sources/.git/x": b"", "docs/a.md": b"", "mkdocs.yml": b""})
    tree = read(tmp_path)
    assert tree == {"sources/articles/b.txt": b"b\r\n", "sources/articles/deep/a.txt": b"", "sources/z.yml": b"z"}
    assert list(tree) == sorted(tree)


def test_read_without_sources_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path) == {}


@needs_links
def test_read_follows_links_inside_the_project_only(tmp_path: Path) -> None:
    project = put(tmp_path / "project", {"sources/a.txt": b"a", "texts/b.txt": b"b"})
    (project / "sources/articles").symlink_to(project / "texts")
    (project / "sources/c.txt").symlink_to("a.txt")
    assert read(project) == {"sources/a.txt": b"a", "sources/articles/b.txt": b"b", "sources/c.txt": b"a"}
    put(tmp_path, {"secret.txt": b""})
    (project / "sources/d.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(DiskError) as caught:
        read(project)
    assert (caught.value.problem.place.path, caught.value.problem.rule) == ("sources/d.txt", "outside-project")


@needs_links
@pytest.mark.parametrize("target", ["missing", "loop", ".", "..", "pipe"])
def test_read_refuses_what_is_no_file(tmp_path: Path, target: str) -> None:
    (tmp_path / "sources").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "sources/loop").symlink_to("../pipe" if target == "pipe" else target)
    with pytest.raises(DiskError) as caught:
        read(tmp_path)
    assert caught.value.problem.rule == "cannot-read"
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_read_refuses_a_name_that_is_no_text(tmp_path: Path) -> None:
    put(tmp_path, {"sources/a.txt": b""})
    Path(os.fsdecode(bytes(tmp_path / "sources") + b"/\xff.txt")).write_bytes(b"")
    with pytest.raises(DiskError, match=r"sources/\\udcff.txt: file-name: "):
        read(tmp_path)


def test_read_site_reads_pages_and_names_the_rest(tmp_path: Path) -> None:
    put(tmp_path, {"index.html": b"<p>", "a/index.html": b"", "a/x.png": b"png", ".nojekyll": b""})
    assert read_site(tmp_path) == {".nojekyll": b"", "a/index.html": b"", "a/x.png": b"", "index.html": b"<p>"}
    with pytest.raises(DiskError, match="nothing: cannot-read: cannot be read: there is no such folder"):
        read_site(tmp_path / "nothing")


# Planning and applying


def test_a_first_run_writes_everything_with_a_ledger(tmp_path: Path) -> None:
    planned = update(tmp_path, FIRST)
    assert planned.changed
    assert content(tmp_path / "docs") == generated(FIRST)


def test_a_second_run_changes_nothing(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}
    planned = update(project, FIRST)
    assert (planned.changed, planned.unchanged, planned.deletes) == (False, len(FIRST), ())
    assert before == {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}


def test_only_differences_are_written_and_deleted(project: Path) -> None:
    put(project, {"docs/about.md": b"ours", "docs/entities/notes.md": b"ours", "docs/empty/x": b""})
    (project / "docs/empty/x").unlink()
    planned = update(project, SECOND)
    assert set(planned.writes) == {"index.md", "claims/c/index.md", "data/d.json"}
    assert planned.deletes == ("entities/b.md",)
    assert planned.unchanged == 1
    ours = {"about.md": b"ours", "entities/notes.md": b"ours", "empty/": b""}
    assert content(project / "docs") == generated(SECOND) | ours
    (project / "docs/entities/notes.md").unlink()
    update(project, FIRST)
    assert content(project / "docs") == generated(FIRST) | {"about.md": b"ours", "empty/": b""}


def test_nothing_generated_leaves_nothing_but_an_empty_ledger(project: Path) -> None:
    update(project, {})
    assert content(project / "docs") == {".generated": b""}


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not installed")
def test_the_ledger_is_one_for_sha256sum(project: Path) -> None:
    def check() -> int:
        return subprocess.run(
            ["sha256sum", "--check", "--strict", "--quiet", ".generated"],
            cwd=project / "docs",
            capture_output=True,
            check=False,
        ).returncode

    assert check() == 0
    put(project, {"docs/index.md": b"edited"})
    assert check() == 1


@pytest.mark.parametrize("files", [FIRST, FIRST | {"index.md": b"newer"}, {}], ids=["kept", "changed", "dropped"])
def test_an_edited_page_is_refused_then_forced(project: Path, files: dict[str, bytes]) -> None:
    put(project, {"docs/index.md": b"my words"})
    assert found(project, files) == [("docs/index.md", "edited-page")]
    assert (project / "docs/index.md").read_bytes() == b"my words"
    update(project, files, force=True)
    assert content(project / "docs") == generated(files)


def test_an_edit_that_became_what_is_generated_is_none(project: Path) -> None:
    put(project, {"docs/index.md": SECOND["index.md"]})
    assert "index.md" not in update(project, SECOND).writes


def test_a_deleted_page_is_written_again_or_forgotten(project: Path) -> None:
    (project / "docs/index.md").unlink()
    shutil.rmtree(project / "docs/entities")
    files = {path: data for path, data in FIRST.items() if path != "entities/b.md"}
    assert set(update(project, files).writes) == {"index.md"}
    assert content(project / "docs") == generated(files)


def test_a_hand_written_page_is_never_overwritten(tmp_path: Path) -> None:
    put(tmp_path, {"docs/index.md": b"ours", "docs/sources/a.md": FIRST["sources/a.md"]})
    for force in (False, True):
        assert found(tmp_path, FIRST, force=force) == [("docs/index.md", "page-in-the-way")]
    assert content(tmp_path / "docs") == {"index.md": b"ours", "sources/a.md": FIRST["sources/a.md"]}


def test_a_lost_ledger_is_made_anew(project: Path) -> None:
    (project / "docs/.generated").unlink()
    planned = update(project, FIRST)
    assert (planned.writes, planned.unchanged) == ({}, len(FIRST))
    assert content(project / "docs") == generated(FIRST)
    (project / "docs/.generated").unlink()
    assert found(project, SECOND) == [("docs/data/d.json", "page-in-the-way"), ("docs/index.md", "edited-page")]
    files = SECOND | {"data/d.json": FIRST["data/d.json"]}
    update(project, files, force=True)
    assert content(project / "docs") == generated(files) | {"entities/b.md": FIRST["entities/b.md"]}


def test_the_marker_counts_near_the_top_only(tmp_path: Path) -> None:
    put(tmp_path, {"docs/index.md": b"x" * 2048 + MARKER.encode()})
    assert found(tmp_path, FIRST, force=True) == [("docs/index.md", "page-in-the-way")]


@pytest.mark.parametrize(("was", "becomes"), [(b"\n", b"\r\n"), (b"\r\n", b"\n")])
def test_other_line_ends_are_no_edit(tmp_path: Path, was: bytes, becomes: bytes) -> None:
    def lined(files: Mapping[str, bytes], end: bytes) -> dict[str, bytes]:
        return {path: data.replace(b"\n", end) for path, data in files.items()}

    update(tmp_path, lined(FIRST, was))
    put(tmp_path / "docs", lined(content(tmp_path / "docs"), becomes))
    planned = update(tmp_path, lined(FIRST, was))
    assert planned.writes == {}
    assert planned.unchanged == len(FIRST)
    assert set(update(tmp_path, lined(SECOND, was)).writes) == {"index.md", "claims/c/index.md", "data/d.json"}


def test_line_ends_matter_in_what_is_no_text() -> None:
    assert same(b"a\r\nb", b"a\nb")
    assert not same(b"\xff\r\n", b"\xff\n")
    assert not same(b"\0\r\n", b"\0\n")


def test_broken_lines_of_the_ledger_are_named(project: Path) -> None:
    ledger = project / "docs/.generated"
    lines = ledger.read_bytes().splitlines()
    theirs = b"f" * 64 + b"  index.md"
    ledger.write_bytes(b"\n".join([b"<<<<<<<", lines[0], theirs, b"", b"0" * 64 + b"  ../../x", *lines[1:]]))
    planned, problems = plan(project, Site(FIRST))
    assert not planned.changed
    assert [(p.place.path, p.place.line, p.rule) for p in problems] == [
        ("docs/.generated", 1, "broken-ledger"),
        ("docs/.generated", 5, "broken-ledger"),
    ]
    update(project, FIRST, force=True)
    assert content(project / "docs") == generated(FIRST)


# Paths


@pytest.mark.parametrize(
    "path",
    ["../x", "a/../../x", "/x", "//x/y", "a//b", "./a", "a/", "", "a\\b", "C:x", "C:/x", "a\nb", "a\0b", ".GENERATED"],
)
def test_a_path_that_leads_anywhere_else_is_refused(tmp_path: Path, path: str) -> None:
    project = tmp_path / "project"
    assert found(project, {path: b"x"}, force=True) == [(f"docs/{path}", "outside-docs")]
    assert not is_ours(path)
    assert content(tmp_path) == {}
    # Nor does a ledger that somebody made up lead there.
    put(project, {"docs/.generated": dump({path: frozenset({sum_of(b"")})})})
    planned, _ = plan(project, Site({}), force=True)
    assert planned.deletes == ()


@needs_links
@pytest.mark.parametrize("files", [FIRST, {}], ids=["written", "deleted"])
def test_a_folder_that_leads_out_of_docs_is_refused(project: Path, files: dict[str, bytes]) -> None:
    shutil.move(project / "docs/sources", project / "elsewhere")
    (project / "docs/sources").symlink_to(project / "elsewhere")
    assert found(project, files, force=True) == [("docs/sources", "outside-docs")]
    assert (project / "elsewhere/a.md").exists()


@needs_links
def test_a_file_that_leads_out_of_docs_is_refused(project: Path) -> None:
    put(project, {"elsewhere.md": FIRST["index.md"]})
    (project / "docs/index.md").unlink()
    (project / "docs/index.md").symlink_to(project / "elsewhere.md")
    for files in (FIRST, SECOND, {}):
        assert found(project, files, force=True) == [("docs/index.md", "outside-docs")]


@needs_links
def test_docs_may_be_a_link_itself(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs").symlink_to("elsewhere")
    update(tmp_path, FIRST)
    update(tmp_path, SECOND)
    assert content(tmp_path / "elsewhere") == generated(SECOND)


@needs_links
def test_a_link_inside_docs_is_replaced_not_followed(project: Path) -> None:
    (project / "docs/index.md").rename(project / "docs/other.md")
    (project / "docs/index.md").symlink_to("other.md")
    update(project, SECOND)
    assert content(project / "docs") == generated(SECOND) | {"other.md": FIRST["index.md"]}


@pytest.mark.parametrize("paths", [("a.md", "A.md"), ("a", "a/b"), ("A/x", "a"), ("Straße", "STRASSE")])
def test_paths_that_cannot_stand_together_are_a_bug(tmp_path: Path, paths: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="cannot both be files"):
        plan(tmp_path, Site(dict.fromkeys(paths, b"")))
    assert not list(clashes(["a.md", "a/b", "ab", "a.md.md"]))


def test_a_folder_where_a_file_must_go_and_the_reverse(tmp_path: Path) -> None:
    put(tmp_path, {"docs/index.md/x": b"", "docs/sources": b"", "docs/entities/b.md": FIRST["entities/b.md"]})
    for force in (False, True):
        assert found(tmp_path, FIRST, force=force) == [
            ("docs/index.md", "page-in-the-way"),
            ("docs/sources", "page-in-the-way"),
        ]


def test_docs_that_are_a_file(tmp_path: Path) -> None:
    put(tmp_path, {"docs": b""})
    assert found(tmp_path, FIRST) == [("docs", "page-in-the-way")]


def test_a_page_that_became_a_folder_is_forgotten(project: Path) -> None:
    for path, inside in (("index.md", "index.md/mine"), ("data/d.json", "data")):
        (project / "docs" / path).unlink()
        shutil.rmtree(project / "docs/data", ignore_errors=inside == "data") if inside == "data" else None
        put(project / "docs", {inside: b"ours"})
    update(project, {})
    assert content(project / "docs") == {".generated": b"", "index.md/mine": b"ours", "data": b"ours"}


# Accidents


class Cut(BaseException):
    """The power is gone."""


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | None], None]:
    """Return what lets the disk do so many steps more and then nothing; none: everything again."""
    left: list[int] = []

    def limited(name: str) -> None:
        original = getattr(os, name)

        def step(*arguments: object, **options: object) -> object:
            if left:
                left[0] -= 1
                if left[0] < 0:
                    raise Cut
            return original(*arguments, **options)

        monkeypatch.setattr(os, name, step)

    for name in ("replace", "unlink", "rmdir", "mkdir", "chmod"):
        limited(name)
    opened = Path.open

    def open_(self: Path, mode: str = "r", *arguments: object, **options: object) -> object:
        if "x" not in mode or not left:
            return opened(self, mode, *arguments, **options)  # type: ignore[call-overload]
        left[0] -= 1
        if left[0] < 0:
            raise Cut
        stream = opened(self, mode, *arguments, **options)  # type: ignore[call-overload]
        if left[0] == 0:
            stream.write(b"half")  # cut off in the middle of the content
        return stream

    monkeypatch.setattr(Path, "open", open_)
    return lambda steps: left.__setitem__(slice(None), [] if steps is None else [steps])


@pytest.mark.parametrize("then", [SECOND, FIRST, {"other/x.md": PAGE}], ids=["again", "back", "elsewhere"])
@pytest.mark.parametrize("force", [False, True])
def test_a_run_cut_off_anywhere_is_made_good_by_the_next(
    tmp_path: Path, cut: Callable[[int | None], None], then: dict[str, bytes], *, force: bool
) -> None:
    for steps in itertools.count():
        project = tmp_path / str(steps)
        update(project, FIRST)
        if force:
            put(project, {"docs/index.md": b"edited", "docs/entities/b.md": b"edited"})
        planned, problems = plan(project, Site(SECOND), force=force)
        assert not problems
        cut(steps)
        try:
            apply(planned)
        except Cut:
            finished = False
        else:
            finished = True
        cut(None)
        # An edit that was not reached yet is still one.
        again = force and any(p.rule == "edited-page" for p in plan(project, Site(then))[1])
        assert not again or steps < 15
        update(project, then, force=again)
        left = content(project / "docs")
        if not finished:
            # A folder made just before the cut, where the next run has nothing to put: empty, and in nobody's way.
            left.pop("claims/", None)
            left.pop("claims/c/", None)
        assert left == generated(then), steps
        if finished:
            break
    assert steps > 15


def test_a_full_disk_changes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(project / "docs")
    planned, _ = plan(project, Site(SECOND))
    opened, calls = Path.open, itertools.count()

    def full(self: Path, mode: str = "r") -> object:
        if "x" in mode and next(calls) == 2:
            raise OSError(28, "No space left on device")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(DiskError) as caught:
        apply(planned)
    assert caught.value.problem.rule == "cannot-write"
    assert str(caught.value).endswith(": cannot-write: cannot be written: No space left on device")
    assert content(project / "docs") == before


def test_an_interrupted_run_leaves_no_temporary_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planned, _ = plan(project, Site(SECOND))
    replaced, calls = os.replace, itertools.count()

    def interrupted(*arguments: Path) -> None:
        if next(calls) == 2:
            raise KeyboardInterrupt
        replaced(*arguments)

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        apply(planned)
    assert not [path for path in content(project / "docs") if path.endswith(".dossier-tmp")]
    monkeypatch.undo()
    update(project, SECOND)
    assert content(project / "docs") == generated(SECOND)


@needs_rights
def test_what_may_not_be_read_or_written_is_a_problem(project: Path) -> None:
    docs = project / "docs"
    (docs / "index.md").chmod(0)
    assert [(p.place.path, p.rule) for p in plan(project, Site(FIRST))[1]] == [("docs/index.md", "cannot-read")]
    (docs / "index.md").chmod(0o644)
    planned, _ = plan(project, Site(SECOND))
    docs.chmod(0o555)
    with pytest.raises(DiskError, match="Permission denied"):
        apply(planned)
    docs.chmod(0o755)
    assert content(docs) == generated(FIRST)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_files_are_readable_as_others_are(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        update(tmp_path, FIRST)
        assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "docs").rglob("*.*")} == {0o640}
    finally:
        os.umask(before)


# Single files


def test_write_replaces_a_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "new/export.json"
    write(file, b"one")
    file.chmod(0o600)
    write(file, b"two")
    assert content(tmp_path) == {"new/export.json": b"two"}
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(DiskError, match=r"export\.json: cannot-write: cannot be written: Permission denied"):
        write(file, b"three")
    assert content(tmp_path) == {"new/export.json": b"two"}


def test_write_where_a_folder_stands(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        write(tmp_path, b"")
    put(tmp_path, {"file": b""})
    with pytest.raises(DiskError):
        write(tmp_path / "file/export.json", b"")
    assert content(tmp_path) == {"file": b""}


@needs_links
def test_write_follows_links_and_keeps_pipes(tmp_path: Path) -> None:
    put(tmp_path, {"real.json": b"one"})
    (tmp_path / "link.json").symlink_to("real.json")
    write(tmp_path / "link.json", b"two")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"two"
    os.mkfifo(tmp_path / "pipe")
    read_end = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write(tmp_path / "pipe", b"three")
    assert os.read(read_end, 9) == b"three"
    os.close(read_end)
    assert (tmp_path / "pipe").is_fifo()
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(DiskError):
        write(tmp_path / "loop/x", b"")


# Ledger


def test_the_ledger_keeps_several_sums_of_a_path() -> None:
    sums = {"b": frozenset({"1" * 64, "0" * 64}), "a b": frozenset({"2" * 64})}
    assert dump(sums) == f"{'2' * 64}  a b\n{'0' * 64}  b\n{'1' * 64}  b\n".encode()
    assert load(dump(sums)) == (sums, ())
    assert load(dump(sums).replace(b"\n", b"\r\n")) == (sums, ())
    assert sum_of(b"") == hashlib.sha256().hexdigest()
    assert sums_of(b"a\r\nb\n") == {sum_of(b"a\r\nb\n"), sum_of(b"a\nb\n"), sum_of(b"a\r\nb\r\n")}


# Watching


def test_changes_are_told_once_and_watching_ends(tmp_path: Path) -> None:
    put(tmp_path, {"sources/a.txt": b"", "sources/deep/b.txt": b""})
    before = threading.active_count()
    watch = changes(tmp_path / "sources")
    done = threading.Event()

    def edit() -> None:
        while not done.wait(0.05):  # the watch takes a moment to begin
            put(tmp_path, {"sources/deep/b.txt": b"x"})
            done.wait(0.4)

    editor = threading.Thread(target=edit)
    editor.start()
    assert next(watch) is None
    done.set()
    editor.join()
    watch.close()  # type: ignore[attr-defined]
    assert threading.active_count() <= before


def test_changes_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="sources: cannot-read: "):
        next(changes(tmp_path / "sources"))

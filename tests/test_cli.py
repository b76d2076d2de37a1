import json
import re
from pathlib import Path

import pytest
from projects import SMALL, write

from generator import cli


def run(project: Path, *arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    command, *rest = arguments
    code = cli.main([command, "--project", str(project), *rest])
    said = capsys.readouterr()
    return code, said.out, said.err


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_generate_writes_the_pages_and_then_only_what_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(project, "generate", capsys=capsys)
    assert (code, out) == (0, "")
    assert "2 sources in 2 accounts, 1 entity with 2 mentions, 1 claim, 0 of them backed by several accounts" in err
    pages = {path for path in contents(project / "docs") if path.endswith(".md")}
    assert pages == {
        *("index.md", "method.md", "timeline.md", "figures.md", "quotes.md", "network.md", "compare/index.md"),
        *("changes.md", "claims/index.md", "claims/cracks.md", "entities/index.md"),
        *("entities/authority.md", "sources/index.md", "sources/gazette.md", "sources/herald.md"),
    }
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}
    _, _, err = run(project, "generate", capsys=capsys)
    assert "docs/: 0 written, 0 deleted" in err
    assert {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")} == before
    write(project, {"sources/entities.yml": SMALL["sources/entities.yml"] + "  description: It owns the bridge.\n"})
    run(project, "generate", capsys=capsys)
    after = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}
    changed = {path.relative_to(project / "docs").as_posix() for path in after if after[path] != before.get(path)}
    assert {"entities/authority.md", "sources/gazette.md"} <= changed
    assert not {"method.md", "figures.md", "sources/index.md"} & changed


def test_what_is_no_longer_there_goes_and_hand_written_pages_stay(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, {"docs/about.md": "# Ours\n", "docs/sources/notes.md": "# Ours too\n"})
    run(project, "generate", capsys=capsys)
    (project / "sources/claims.yml").unlink()
    (project / "sources/articles/herald.md").unlink()
    code, out, _ = run(project, "generate", capsys=capsys)
    assert (code, re.findall("`(/.*?)` was published", out)) == (1, ["/claims/cracks/", "/sources/herald/"])
    ledger = project / "sources/permalinks.txt"
    lines = ledger.read_text(encoding="utf-8")
    for address in ("/claims/cracks/\n", "/sources/herald/\n"):
        lines = lines.replace(address, f"{address.strip()} gone: it was a test\n")
    ledger.write_text(lines, encoding="utf-8")
    assert run(project, "generate", capsys=capsys)[0] == 0
    left = contents(project / "docs")
    assert {"about.md", "sources/notes.md", "sources/gazette.md"} < set(left)
    for path in ("sources/herald.md", "claims/cracks.md"):
        assert "it was a test" in left[path].decode()
    (project / "sources/permalinks.txt").unlink()
    assert run(project, "generate", capsys=capsys)[0] == 0
    assert not {"sources/herald.md", "claims/cracks.md"} & set(contents(project / "docs"))


def test_an_edited_page_is_not_overwritten_unless_forced(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "generate", capsys=capsys)
    page = project / "docs/sources/gazette.md"
    page.write_text(page.read_text(encoding="utf-8") + "My note.\n", encoding="utf-8")
    write(project, {"sources/story.yml": "title: Another title\n"})
    before = contents(project / "docs")
    code, out, _ = run(project, "generate", capsys=capsys)
    assert code == 1
    assert "docs/sources/gazette.md" in out
    assert "edited-page" in out
    assert "--force" in out
    assert contents(project / "docs") == before
    assert run(project, "generate", "--force", capsys=capsys)[0] == 0
    assert "My note." not in page.read_text(encoding="utf-8")


def test_a_hand_written_page_in_the_way_is_never_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, {"docs/sources/gazette.md": "# Mine\n"})
    code, out, _ = run(project, "generate", "--force", capsys=capsys)
    assert code == 1
    assert "docs/sources/gazette.md: page-in-the-way: " in out
    assert contents(project / "docs") == {"sources/gazette.md": b"# Mine\n"}


def test_check_finds_what_generate_would_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(project, "check", capsys=capsys)
    assert code == 0
    assert "generate would change" in err
    assert not (project / "docs").exists()


BROKEN = SMALL | {
    "sources/story.yml": "titel: The bridge\n",
    "sources/articles/gazette.yml": "title: Cracks\npublished: 2019-02-30\nkind: gossip\nrights:\n  max_share: lots\nurl: cracks\n",
    "sources/articles/lost.yml": "title: Where is my text?\n",
    "sources/claims.yml": (
        "- id: cracks\n"
        "  text: Inspectors saw cracks.\n"
        "  evidence:\n"
        "    - {source: gazete, quote: saw cracks}\n"
        "    - {source: herald, quote: Nobody saw rust before May}\n"
        "- id: cracks\n"
        "  text: Again.\n"
        "  evidence:\n"
        "    - {source: herald, quote: before May}\n"
    ),
}


def test_all_mistakes_are_told_at_once_with_their_place_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, BROKEN | {"sources/story.yml": "title: x\nsumary: {}\n"})
    code, out, err = run(tmp_path, "generate", capsys=capsys)
    assert code == 1
    assert "nothing was written" in err
    assert re.findall(r"^(sources/\S+): ([a-z-]+): ", out, re.MULTILINE) == [
        ("sources/articles/gazette.yml:2:12", "impossible-date"),
        ("sources/articles/gazette.yml:3:7", "bad-value"),
        ("sources/articles/gazette.yml:5:14", "wrong-type"),
        ("sources/articles/gazette.yml:6:6", "bad-url"),
        ("sources/articles/lost.yml", "missing-article"),
        ("sources/claims.yml:4:16", "unknown-source"),
        ("sources/claims.yml:5:31", "quote-not-found"),
        ("sources/claims.yml:6:7", "duplicate-id"),
        ("sources/story.yml:2:1", "unknown-field"),
    ]
    assert not (tmp_path / "docs").exists()


def test_problems_as_annotations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, SMALL | {"sources/story.yml": "title: 100%\nsumary: x\n"})
    _, out, _ = run(tmp_path, "check", "--format", "github", capsys=capsys)
    assert out.startswith("::error file=sources/story.yml,line=2,col=1,title=unknown-field::")
    assert "%0Ahint: " in out


def test_problems_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, SMALL | {"sources/story.yml": "title: x\nsumary: x\n"})
    code, out, _ = run(tmp_path, "check", "--format", "json", capsys=capsys)
    (problem,) = json.loads(out)
    assert code == 1
    assert (problem["path"], problem["line"], problem["column"], problem["rule"], problem["severity"]) == (
        *("sources/story.yml", 2, 1, "unknown-field", "error"),
    )


def test_a_clean_check_in_json_is_an_empty_list(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(project, "check", "--format", "json", capsys=capsys)
    assert (code, json.loads(out)) == (0, [])


def test_paths_can_be_opened_from_where_the_command_was_typed(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(project, {"sources/story.yml": "title: x\nsumary: x\n"})
    monkeypatch.chdir(project.parent)
    assert run(Path("project"), "check", capsys=capsys)[1].startswith("project/sources/story.yml:2:1: ")


def test_an_article_without_metadata_is_a_warning(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "sources/articles/gazette.yml").unlink()
    code, out, _ = run(project, "check", capsys=capsys)
    assert code == 0
    assert "sources/articles/gazette.txt" in out
    assert "missing-metadata (warning)" in out
    assert run(project, "check", "--strict", capsys=capsys)[0] == 1
    assert run(project, "export", "--output", str(project / "model.json"), capsys=capsys)[0] == 0


def test_export_writes_the_whole_model_from_the_sources_alone(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "private" / "model.json"
    assert run(project, "export", "--output", str(output), capsys=capsys)[0] == 0
    model = json.loads(output.read_text(encoding="utf-8"))
    assert model["sources"][0]["text"] == SMALL["sources/articles/gazette.txt"]
    assert {path.name for path in project.iterdir()} == {"sources"}


@pytest.mark.parametrize("public", ["docs", "site", "docs/data"])
def test_export_never_writes_where_the_site_is_made_from(
    project: Path, public: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        run(project, "export", "--output", str(project / public / "model.json"), capsys=capsys)
    assert stop.value.code == 2
    assert not (project / public).exists()


@pytest.mark.parametrize(
    "arguments", [[], ["publish"], ["check", "--project", "nowhere"], ["check", "--format", "xml"]]
)
def test_misuse_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err


def test_a_folder_without_a_story_says_what_to_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(tmp_path, "check", capsys=capsys)
    assert code == 1
    assert "sources/story.yml: missing-file: " in out
    assert "hint: " in out


def test_quiet_says_problems_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "generate", "--quiet", capsys=capsys) == (0, "", "")

"""Addresses over the life of a dossier: rename, delete and edit, and every old address still answers."""

import re
from pathlib import Path

import pytest
from projects import SMALL, write

from generator import cli


def run(project: Path, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = cli.main([command, "--project", str(project), "--quiet"])
    return code, capsys.readouterr().out


def published(project: Path) -> set[str]:
    ledger = (project / "sources/permalinks.txt").read_text(encoding="utf-8")
    return {line.split()[0] for line in ledger.splitlines() if line.startswith("/")}


def answers(project: Path, address: str) -> bool:
    """Tell whether an address has a page with its anchor, or a signpost that takes the anchor to such a page."""
    page, _, anchor = address.partition("#")
    name = page.strip("/") or "index"
    signpost = project / "docs" / name / "index.html"
    if signpost.exists():
        html = signpost.read_text(encoding="utf-8")
        (to, fallback) = re.search(r'location.replace\("(.*?)" \+ \(location.hash \|\| "(.*?)"\)\)', html).groups()  # type: ignore[union-attr]
        assert "location.hash" in html
        parts = page.strip("/").split("/")
        for step in to.strip("/").split("/"):
            parts = parts[:-1] if step == ".." else [*parts, step]
        return answers(project, f"/{'/'.join(parts)}/" + (f"#{anchor}" if anchor else fallback))
    files = [project / "docs" / f"{name}.md", project / "docs" / name / "index.md"]
    (text,) = (file.read_text(encoding="utf-8") for file in files if file.exists())
    return not anchor or f'id="{anchor}"' in text


def edit(project: Path, path: str, *changes: tuple[str, str]) -> None:
    text = (project / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (project / path).write_text(text, encoding="utf-8")


def test_every_address_answers_after_renames_and_edits(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "generate", capsys) == (0, "")
    first = published(project)
    assert {"/claims/cracks/", "/entities/authority/", "/sources/gazette/", "/timeline/"} < first
    assert all(answers(project, address) for address in first)

    edit(project, "sources/claims.yml", ("- id: cracks", "- id: cracks-seen\n  was: [cracks]"))
    edit(
        project, "sources/claims.yml", ("source: gazette", "source: the-gazette"), ("[authority]", "[bridge-authority]")
    )
    edit(project, "sources/entities.yml", ("- id: authority", "- id: bridge-authority\n  was: [authority]"))
    articles = project / "sources/articles"
    (articles / "gazette.txt").rename(articles / "the-gazette.txt")
    (articles / "gazette.yml").rename(articles / "the-gazette.yml")
    edit(project, "sources/articles/the-gazette.yml", ("publisher:", "was: [gazette]\npublisher:"))
    edit(project, "sources/articles/the-gazette.txt", ("closed the bridge", "shut the bridge"))
    assert run(project, "generate", capsys) == (0, "")
    second = published(project)
    assert {address for address in first if "#" not in address} < second
    assert all(answers(project, address) for address in first | second)
    for old, new in (("claims/cracks", "claims/cracks-seen"), ("entities/authority", "entities/bridge-authority")):
        cards = [(project / "docs/embed" / f"{name}.html").read_bytes() for name in (old, new)]
        assert cards[0] == cards[1]
    page = (project / "docs/sources/the-gazette.md").read_text(encoding="utf-8")
    assert page.count("&#91;reworded&#93;") == 1

    edit(project, "sources/articles/the-gazette.txt", ("shut the bridge on 2 May", "shut the bridge"))
    assert run(project, "generate", capsys) == (0, "")
    assert all(answers(project, address) for address in first | second | published(project))


def test_what_vanishes_without_a_word_stops_everything(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "generate", capsys)
    write(project, {"sources/claims.yml": SMALL["sources/claims.yml"].replace("- id: cracks", "- id: seen")})
    for command in ("check", "generate"):
        code, out = run(project, command, capsys)
        assert code == 1
        assert "vanished-address: `/claims/cracks/` was published" in out
        assert "was: [cracks]" in out
    assert (project / "docs/claims/cracks.md").exists()


def test_check_remembers_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "check", capsys) == (0, "")
    assert not (project / "sources/permalinks.txt").exists()


def test_a_second_run_leaves_the_ledger_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "generate", capsys)
    ledger = project / "sources/permalinks.txt"
    before = (ledger.read_bytes(), ledger.stat().st_mtime_ns)
    run(project, "generate", capsys)
    assert (ledger.read_bytes(), ledger.stat().st_mtime_ns) == before

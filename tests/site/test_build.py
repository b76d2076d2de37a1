"""Whole sites, built by MkDocs in strict mode from whole dossiers."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest
from projects import REPOSITORY, SMALL, Run, write

pytestmark = pytest.mark.site


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def html(folder: Path, path: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring((folder / "site" / path).read_text(encoding="utf-8"))


def test_the_committed_pages_are_those_of_the_committed_sources(dossier: Run) -> None:
    done = dossier("check", "--strict")
    assert done.returncode == 0, done.stdout
    assert done.stderr.endswith("generate would change 0 files\n"), done.stderr


def test_a_second_build_rewrites_nothing_and_gives_the_same_bytes(sample: Path, dossier: Run) -> None:
    stamps = {path: path.stat().st_mtime_ns for path in (sample / "docs").rglob("*")}
    before = contents(sample / "site")
    other = {"PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"}
    done = dossier("build", "--project", sample, **other)
    assert done.returncode == 0, done.stderr
    assert "docs/: 0 written, 0 deleted" in done.stderr
    assert {path: path.stat().st_mtime_ns for path in (sample / "docs").rglob("*")} == stamps
    assert contents(sample / "site") == before


def test_every_citation_leads_to_the_sentence_that_holds_the_evidence(
    sample: Path, dossier: Run, tmp_path: Path
) -> None:
    done = dossier("export", "--project", sample, "--output", tmp_path / "model.json")
    assert done.returncode == 0
    model = json.loads((tmp_path / "model.json").read_text(encoding="utf-8"))
    texts = {source["id"]: source["text"] for source in model["sources"]}
    pages = {name: html(sample, f"sources/{name}/index.html") for name in texts}
    cited = [c for claim in model["claims"] for c in (*claim["evidence"], *claim["against"])]
    assert len(cited) > 60
    for citation in cited:
        (sentence,) = pages[citation["source"]].xpath(f'//article//*[@id="{citation["anchor"]}"]')
        words = texts[citation["source"]][slice(*citation["span"])]
        assert " ".join(words.split()) in " ".join(sentence.text_content().split())


def test_every_statement_of_the_front_page_has_marks_and_each_leads_to_a_sentence(sample: Path) -> None:
    statements = html(sample, "index.html").xpath('//h2[@id="what-happened"]/following-sibling::ul[1]/li')
    assert len(statements) == 12
    for statement in statements:
        marks = statement.xpath("./sup/a")
        assert marks
        for mark in marks:
            page, anchor = mark.get("href").split("#")
            (sentence,) = html(sample, f"{page}index.html").xpath(f'//*[@id="{anchor}"]')
            assert " ".join(sentence.text_content().split()) in mark.get("title")


ARTICLES_ONLY = {
    "sources/story.yml": "title: Two floods\n",
    "sources/articles/one.txt": "By Ada Example\n\nThe river rose on Monday. It fell again on Tuesday.\n\nNobody was hurt.\n",
    "sources/articles/one.yml": "title: River rises\npublisher: The Gazette\npublished: 2019-05-02\nrights: {publish: full}\n",
    "sources/articles/two.txt": "“We saw it coming,” the mayor said.\n\nThe dam had been old.\n",
    "sources/articles/two.yml": "title: Dam was old\npublisher: The Herald\npublished: 2019-05-03\nrights: {max_share: 0.6}\n",
    "sources/articles/three.txt": "Nothing else is known of this text.\n",
}


def test_articles_alone_make_a_site_without_any_configuration(tmp_path: Path, dossier: Run) -> None:
    write(tmp_path, ARTICLES_ONLY)
    done = dossier("build", "--project", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "missing-metadata (warning)" in done.stdout
    front = html(tmp_path, "index.html")
    assert front.xpath("string(//title)").startswith("Two floods")
    assert "The river rose on Monday." in front.text_content()
    assert "“We saw it coming,” the mayor said." in html(tmp_path, "sources/two/index.html").text_content()
    assert html(tmp_path, "sources/two/index.html").xpath('//*[starts-with(@id, "s-")]')
    assert {path.name for path in tmp_path.iterdir()} == {"sources", "docs", "site"}


def test_what_rights_withhold_is_nowhere_in_the_site(tmp_path: Path, dossier: Run) -> None:
    secret = "The zephyr quartet overturned fourteen jubilant wagons near Xanadu."
    write(
        tmp_path,
        SMALL
        | {
            "sources/articles/gazette.txt": f"{secret} {SMALL['sources/articles/gazette.txt']}\n\n{secret}\n",
            "sources/articles/gazette.yml": "title: Cracks\nrights: {publish: metadata}\n",
        },
    )
    done = dossier("build", "--project", tmp_path, "--offline")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site/search/search_index.js").exists()
    assert not html(tmp_path, "index.html").xpath("//a[@href and not(contains(@href, '.') or contains(@href, '#'))]")
    for path, data in contents(tmp_path / "site").items():
        for words in ("zephyr", "jubilant", "saw cracks in March.", "closed the bridge"):
            assert words.encode() not in data, f"{path} shows {words}"


NASTY = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) {{ 7*7 }} {% raw %} "
    "**b** `c` | d \\ {: #id onclick=alert(1) } --8<-- [[e]] ~~f~~ ![g](h) <!-- i --> &lt; # 1. \" ' --- === j"
)


def test_nothing_in_an_article_or_its_metadata_becomes_markup(tmp_path: Path, dossier: Run) -> None:
    quoted = json.dumps(NASTY)
    write(
        tmp_path,
        {
            "sources/story.yml": f"title: {quoted}\nquestion: {quoted}\ndescription: {quoted}\nlicense: {quoted}\n",
            "sources/articles/one.txt": f"{NASTY}\n\nFirst said {NASTY}.\n",
            "sources/articles/one.yml": "".join(f"{field}: {quoted}\n" for field in ("title", "publisher", "notes"))
            + f"authors: [{quoted}]\nsection: {quoted}\nagency: {quoted}\nrights: {{publish: full, holder: {quoted}}}\n",
            "sources/entities.yml": f"- id: e\n  name: {quoted}\n  type: person\n  aliases: [alert]\n  description: {quoted}\n",
            "sources/claims.yml": f"- id: c\n  text: {quoted}\n  about: [e]\n  notes: {quoted}\n"
            "  evidence: [{source: one, quote: First said}]\n",
        },
    )
    done = dossier("build", "--project", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = " ".join(NASTY.split())
    for path in ("index.html", "sources/one/index.html", "entities/e/index.html", "claims/c/index.html"):
        page = html(tmp_path, path)
        assert not page.xpath(
            '//article//script | //article//img | //article//em[.="b"] | //*[@onclick] | //*[@onerror]'
        )
        assert not page.xpath('//a[starts-with(@href, "javascript:")] | //*[@id="id"]')
        scripts = page.xpath('//script[not(@type="application/ld+json")]/text()')
        assert not [script for script in scripts if "alert(1)" in script]
        (said,) = page.xpath('//script[@type="application/ld+json"]/text()')
        assert "<" not in said
        assert seen in " ".join(page.xpath("string(//h1)").split())
        assert seen in " ".join(page.xpath("string(//title)").split())


def test_the_hook_regenerates_under_plain_mkdocs_and_stops_at_an_error(tmp_path: Path) -> None:
    write(tmp_path, SMALL | {"mkdocs.yml": "site_name: x\nhooks: [hook.py]\ntheme: {name: material, font: false}\n"})
    write(tmp_path, {"hook.py": "from generator.hook import on_pre_build, on_serve\n", "docs/about.md": "# Ours\n"})

    def mkdocs() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            check=False,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        )  # fmt: skip

    assert mkdocs().returncode == 0
    assert (tmp_path / "site/claims/cracks/index.html").exists()
    assert (tmp_path / "site/about/index.html").exists()
    before = contents(tmp_path / "docs")
    write(tmp_path, {"sources/story.yml": "titel: x\n"})
    done = mkdocs()
    assert done.returncode == 1
    assert "sources/story.yml:1:1: unknown-field" in done.stderr
    assert contents(tmp_path / "docs") == before


def test_a_broken_link_in_a_page_of_ones_own_is_a_problem(tmp_path: Path, dossier: Run) -> None:
    write(tmp_path, SMALL | {"docs/about.md": '# Ours\n\n<a href="../nowhere/">x</a>\n'})
    done = dossier("build", "--project", tmp_path)
    assert done.returncode == 1
    assert done.stdout == "site/about/index.html: broken-link: ../nowhere/: there is no such page or file\n"


def test_the_order_in_which_a_file_system_lists_files_changes_no_page(
    sample: Path, tmp_path: Path, dossier: Run
) -> None:
    (tmp_path / "sources/articles").mkdir(parents=True)
    for path in sorted((sample / "sources/articles").iterdir(), reverse=True):
        shutil.copy(path, tmp_path / "sources/articles")
    for name in ("claims.yml", "entities.yml", "story.yml"):
        shutil.copy(sample / "sources" / name, tmp_path / "sources")
    assert dossier("generate", "--project", tmp_path).returncode == 0
    generated = (sample / "docs/.generated").read_text(encoding="utf-8")
    assert (tmp_path / "docs/.generated").read_text(encoding="utf-8") == generated


def test_no_page_names_the_folder_it_was_made_in(sample: Path) -> None:
    for path, data in contents(sample / "docs").items():
        assert not re.search(rb"(?<![\w.])/(?:home|root|tmp|Users)/", data), path
    assert str(REPOSITORY).encode() not in b"".join(contents(sample / "site").values())

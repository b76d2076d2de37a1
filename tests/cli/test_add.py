from pathlib import Path

import pytest
from printing import pdf
from projects import write

from generator import cli

PAGE = (
    '<html lang="en"><head><meta charset="utf-8"><title>Cracks were seen | The Gazette</title><meta property="og:site_name" content="The Gazette">'
    '<meta name="author" content="Ada Example"><meta name="date" content="2019-05-04"></head><body><article><h1>Cracks were seen</h1>'
    "<p>Inspectors saw cracks in the eastern bridge in March, a report says that the council read out.</p>"
    "<p>The Authority closed it in May, and it stays shut until the end of the year.</p></article></body></html>"
)


def add(project: Path, *arguments: object) -> int:
    return cli.main(["add", "--project", str(project), *map(str, arguments)])


def shelf(project: Path) -> set[str]:
    return {path.name for path in (project / "sources/articles").iterdir()}


def test_a_page_gets_an_id_and_its_metadata(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = shelf(project)
    write(tmp_path, {"in/page.html": PAGE})
    assert add(project, tmp_path / "in/page.html") == 0
    assert shelf(project) - before == {"gazette-2019-05-04.html", "gazette-2019-05-04.yml"}
    articles = project / "sources/articles"
    assert (articles / "gazette-2019-05-04.html").read_text(encoding="utf-8") == PAGE
    metadata = (articles / "gazette-2019-05-04.yml").read_text(encoding="utf-8")
    assert metadata.startswith(
        "# yaml-language-server: $schema=../../docs/schema/article.json\n"
        "# Found in page.html by dossier add. Correct what is wrong.\n"
        "title: Cracks were seen\npublisher: The Gazette\nauthors: [Ada Example]\npublished: 2019-05-04\nlanguage: en\n"
        "# Not found. What is not known stays out.\n# url: "
    )
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "sources/articles/gazette-2019-05-04.html: 33 words; found: title, publisher, authors, published, language\n"
    )
    assert cli.main(["check", "--strict", "--project", str(project)]) == 0


def test_the_text_alone_can_be_kept(project: Path, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(pdf(((50, 700, 10, "The bridge stays shut."),), title="Shut"))
    assert add(project, tmp_path / "x.pdf", "--as-text", "--id", "shut") == 0
    assert (project / "sources/articles/shut.txt").read_text(encoding="utf-8") == "The bridge stays shut.\n"
    assert not (project / "sources/articles/shut.pdf").exists()


def test_several_at_once_with_ids_of_their_own(project: Path, tmp_path: Path) -> None:
    before = shelf(project)
    other = PAGE.replace("eastern", "western")
    write(tmp_path, {"a.html": PAGE, "b.htm": other, "c.md": "---\ntitle: C\n---\n\nNobody knows.\n"})
    assert add(project, tmp_path / "a.html", tmp_path / "b.htm", tmp_path / "c.md") == 0
    assert shelf(project) - before == {
        *("gazette-2019-05-04.html", "gazette-2019-05-04.yml", "gazette-2019-05-04-2.html"),
        *("gazette-2019-05-04-2.yml", "c.md"),
    }


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        (
            "again.txt",
            "Inspectors saw cracks in March. \r\nThe Bridge Authority closed the bridge on 2 May.",
            "article-twice",
        ),
        ("x.docx", "x", "unreadable-format"),
        ("x.txt", "", "empty-article"),
        ("x.pdf", "%PDF", "damaged-article"),
        ("x.md", "---\ntitel: x\n---\nText.\n", "unknown-field"),
        ("nul.txt", "Some\0thing was said.", "bad-character"),
    ],
)
def test_nothing_is_written_where_one_file_is_wrong(
    name: str, text: str, rule: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = shelf(project)
    write(tmp_path, {"good.html": PAGE, name: text})
    assert add(project, tmp_path / "good.html", tmp_path / name) == 1
    said = capsys.readouterr()
    assert f": {rule}: " in said.out
    assert said.err == "nothing was written\n"
    assert shelf(project) == before


def test_one_article_given_twice(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"a.html": PAGE, "b.html": PAGE})
    assert add(project, tmp_path / "a.html", tmp_path / "b.html") == 1
    assert "article-twice: this article is in the dossier already, as gazette-2019-05-04" in capsys.readouterr().out


def test_nothing_is_overwritten(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"a.txt": "Something else was said.\n"})
    before = (project / "sources/articles/gazette.txt").read_bytes()
    assert add(project, tmp_path / "a.txt", "--id", "gazette") == 1
    assert ": duplicate-id: the id gazette is in use" in capsys.readouterr().out
    assert (project / "sources/articles/gazette.txt").read_bytes() == before


def test_a_folder_that_is_no_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"a.txt": "Something was said.\n"})
    assert add(tmp_path, tmp_path / "a.txt") == 1
    assert "sources/story.yml: missing-file: " in capsys.readouterr().out
    assert not (tmp_path / "sources").exists()


@pytest.mark.parametrize("arguments", [["a.txt", "b.txt", "--id", "x"], ["a.txt", "--id", "X y"], []])
def test_misuse(arguments: list[str], project: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        add(project, *arguments)
    assert stop.value.code == 2

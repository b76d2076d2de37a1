import pytest

from generator.inputs import articles
from generator.inputs.articles import Shelf
from generator.model import Place, Problem, TextForm


def read(**files: bytes) -> tuple[Shelf, list[Problem]]:
    return articles.read({f"sources/articles/{name.replace('__', '.')}": data for name, data in files.items()})


def test_text_is_untouched_but_for_its_line_ends() -> None:
    shelf, _ = read(x__txt=b"\xef\xbb\xbf  A\r\n\r\n\tB \x0c\r", x__yml=b"")
    assert shelf.written[0].article.text == "  A\n\n\tB \x0c\n"


@pytest.mark.parametrize(
    ("data", "text", "line"),
    [
        (b"---\ntitle: A\n---\nText.", "Text.", 4),
        (b"---\r\ntitle: A\r\n---\r\n\r\nText.", "\nText.", 4),
        (b"\xef\xbb\xbf--- \ntitle: A\n...\nText.", "Text.", 4),
        (b"---\n---\nText.", "Text.", 3),
        (b"---\nnotes: |\n  ---\n---\nText.\n---\n", "Text.\n---\n", 5),
        (b"----\nText.\n---\n", "----\nText.\n---\n", 1),
        (b"\n---\nText.\n---\n", "\n---\nText.\n---\n", 1),
    ],
)
def test_front_matter_is_cut_off(data: bytes, text: str, line: int) -> None:
    shelf, _ = read(x__md=data)
    article = shelf.written[0].article
    assert article.text == text
    assert article.place == Place("sources/articles/x.md", line, 1)
    assert article.markdown


def test_metadata_beside_the_text_counts_more_than_front_matter() -> None:
    shelf, problems = read(x__md=b"---\ntitle: Front\n---\nText.", x__yml=b"title: Beside")
    assert shelf.written[0].article.metadata.title == "Beside"
    assert [problem.rule for problem in problems] == ["duplicate-metadata"]


def test_no_text_is_a_text_too() -> None:
    shelf, problems = read(x__yml=b"text: none\ntitle: A")
    article = shelf.written[0].article
    assert not problems
    assert (article.text, article.metadata.text, article.place) == (
        "",
        TextForm.NONE,
        Place("sources/articles/x.yml", 1, 1),
    )


def test_ids_of_articles_that_cannot_be_read_are_known() -> None:
    shelf, _ = read(a__pdf=b"%PDF", b__txt=b"", c__txt=b"\xff\xff", D__txt=b"D.", e__yml=b"[", f__txt=b"F.")
    assert shelf.ids == {"a", "b", "c", "D", "e", "f"}
    assert [written.article.id for written in shelf.written] == ["f"]


def test_the_place_of_a_nul_character_is_that_in_the_file() -> None:
    _, problems = read(x__md=b"---\ntitle: A\n---\nText.\nMo\0re \0.")
    assert [(problem.rule, problem.place.line, problem.place.column) for problem in problems] == [
        ("bad-character", 5, 3)
    ]

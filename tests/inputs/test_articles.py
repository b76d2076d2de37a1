import pytest
from printing import pdf

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


PAGE = (
    b'<html lang="en-GB"><head><title>From the page</title><meta property="og:site_name" content="The Gazette">'
    b'<meta name="author" content="Ada Example"><meta name="date" content="2019-05-02"></head>'
    b"<body><p>Inspectors saw cracks in the bridge in March, a report says, and the Authority closed it in May.</p></body>"
)


def test_a_page_says_what_nobody_wrote() -> None:
    shelf, problems = read(x__html=PAGE)
    metadata = shelf.written[0].article.metadata
    assert not problems
    assert (metadata.title, metadata.publisher, metadata.authors) == ("From the page", "The Gazette", ("Ada Example",))
    assert (metadata.language, metadata.published and metadata.published.value) == ("en-GB", "2019-05-02")
    assert shelf.written[0].article.text.startswith("Inspectors saw")


def test_what_somebody_wrote_counts_more_than_what_the_page_says() -> None:
    sidecar = b"title: Ours\npublisher: null\nauthors: []\nkind: opinion\n"
    shelf, _ = read(x__html=PAGE, x__yml=sidecar)
    metadata = shelf.written[0].article.metadata
    assert (metadata.title, metadata.publisher, metadata.authors) == ("Ours", "The Gazette", ())
    assert metadata.kind == "opinion"
    assert metadata.language == "en-GB"


def test_a_print_is_an_article() -> None:
    data = pdf(((50, 700, 10, "Inspectors saw cracks."),), title="Cracks", author="Ada Example")
    shelf, problems = read(x__pdf=data)
    article = shelf.written[0].article
    assert not problems
    assert (article.text, article.metadata.title, article.metadata.authors) == (
        *("Inspectors saw cracks.", "Cracks", ("Ada Example",)),
    )


def test_an_article_in_two_formats_is_told() -> None:
    _, problems = read(x__html=PAGE, x__txt=b"Text.", x__yml=b"")
    assert [problem.rule for problem in problems] == ["duplicate-id"]

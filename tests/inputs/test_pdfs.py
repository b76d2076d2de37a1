"""PDF files: paragraphs in reading order, without what repeats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printing import Row, pdf

from generator.inputs import pdfs


def column(*texts: str, x: float = 50, y: float = 700, size: float = 10) -> tuple[Row, ...]:
    """Set lines below one another; an empty one leaves a gap, one that begins with a tab is set in."""
    return tuple(
        (x + (12 if text.startswith("\t") else 0), y - 12 * number, size, text.strip())
        for number, text in enumerate(texts)
        if text
    )


def test_lines_become_paragraphs_where_a_gap_stands_between_them() -> None:
    page = column(
        "Inspectors saw cracks in the", "bridge in March.", "", "The Authority closed it on the", "second of May."
    )
    assert pdfs.read(pdf(page)).text == (
        "Inspectors saw cracks in the bridge in March.\n\nThe Authority closed it on the second of May."
    )


def test_lines_become_paragraphs_where_the_first_is_set_in() -> None:
    page = column(
        "\tInspectors saw cracks in the bridge", "and took pictures of all of them in", "March of this year.",
        "\tThe Authority closed it on the day", "on which the pictures came to it.",
    )  # fmt: skip
    assert pdfs.read(pdf(page)).text.split("\n\n") == [
        "Inspectors saw cracks in the bridge and took pictures of all of them in March of this year.",
        "The Authority closed it on the day on which the pictures came to it.",
    ]


def test_columns_are_read_one_after_the_other_and_a_paragraph_runs_on() -> None:
    left = column(
        "The bridge was closed on Thursday", "because of cracks in two of its", "piers, which stand in the deepest"
    )
    right = column("part of the river, the Authority", "said in a statement on the day.", x=320)
    assert pdfs.read(pdf(left + right)).text == (
        "The bridge was closed on Thursday because of cracks in two of its piers, which stand in the deepest part of "
        "the river, the Authority said in a statement on the day."
    )


def test_words_that_a_line_end_parted_are_whole_again() -> None:
    page = column(
        "The Author-",
        "ity measures the long-",
        "term load of the bridge; a long-term",
        "plan is not known to any-",
        "one.",
    )
    assert pdfs.read(pdf(page)).text == (
        "The Authority measures the long-term load of the bridge; a long-term plan is not known to anyone."
    )


def test_a_headline_in_larger_letters_stands_by_itself() -> None:
    page = ((50, 760, 24, "Bridge closed"), (50, 732, 24, "after cracks"), *column("Inspectors saw cracks in March."))
    assert pdfs.read(pdf(page)).text == "Bridge closed after cracks\n\nInspectors saw cracks in March."
    titled = pdfs.read(pdf(page, title="Bridge closed after cracks"))
    assert (titled.text, titled.title) == ("Inspectors saw cracks in March.", "Bridge closed after cracks")


def test_running_heads_and_page_numbers_go() -> None:
    texts = ("Inspectors saw cracks.", "The bridge was closed.", "It stays shut until the end of 2019.")
    pages = [
        ((50, 780, 8, f"The Gazette, 2 May 2019, page {n}"), *column(text), (290, 20, 8, f"- {n} -"))
        for n, text in enumerate(texts, 1)
    ]
    assert pdfs.read(pdf(*pages)).text == "\n\n".join(texts)


def test_a_number_in_the_middle_of_a_page_stays() -> None:
    page = (
        (50, 780, 8, "Head"),
        (50, 760, 8, "Line"),
        (50, 740, 8, "Third"),
        (50, 400, 10, "2019"),
        *column("a", "b", "c", y=60),
    )
    assert "2019" in pdfs.read(pdf(page)).text


@pytest.mark.parametrize(
    ("title", "author", "kept"),
    [
        ("Bridge closed", "Ada Example", ("Bridge closed", ("Ada Example",))),
        ("Microsoft Word - bridge.docx", "ada", ("", ())),
        ("untitled", "C:\\Users\\ada", ("", ())),
    ],
)
def test_what_the_file_says_of_itself(title: str, author: str, kept: tuple[str, tuple[str, ...]]) -> None:
    found = pdfs.read(pdf(column("Inspectors saw cracks."), title=title, author=author))
    assert (found.title, found.authors) == kept


def test_pictures_have_no_text_and_damage_is_named() -> None:
    scan = pdfs.read(pdf(()))
    assert (scan.text, scan.fault, scan.pages) == ("", "", 1)
    assert pdfs.read(b"%PDF-1.4 nothing").fault
    assert pdfs.read(b"").fault


@given(st.binary(max_size=40), st.integers(0, 600))
def test_any_damage_is_a_fault_or_a_text(data: bytes, at: int) -> None:
    whole = pdf(column("Inspectors saw cracks."))
    found = pdfs.read(whole[:at] + data + whole[at + len(data) :])
    assert isinstance(found.text, str)

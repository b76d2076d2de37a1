from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Block, BlockKind, Figure, Sentence, Span
from generator.reading import figures

CASES = Path(__file__).parent / "cases" / "figures.txt"


def read(text: str, *dates: Span, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of a text whose blocks are its lines."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, f"p-{at}", Span(at, at + len(line))))
        at += len(line) + 1
    sentences = [Sentence(block.anchor, block.span, number) for number, block in enumerate(blocks)]
    return figures.find(text, blocks, sentences, dates, language)


Told = dict[tuple[str, str], list[str]]
"""Language and text to figures."""


def cases() -> dict[str, Told]:
    """Return the cases below each heading: many small tests take longer than they run."""
    found: dict[str, Told] = {}
    heading, told = "", [""]
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            told.append(line.strip())
        elif line.startswith("#"):
            heading = line.strip("# ")
        elif line:
            told = []
            found.setdefault(heading, {})[(line[1:3], line[5:]) if line.startswith("[") else ("en", line)] = told
    return found


@pytest.mark.parametrize("expected", cases().values(), ids=cases())
def test_figures_are_those_a_reader_would_list(expected: Told) -> None:
    assert {
        (language, text): [
            " ".join(f"{f.text}={f.value} {f.unit} {f.kind}".split()) for f in read(text, language=language)
        ]
        for language, text in expected
    } == expected


def test_amounts_inside_dates_are_no_figures() -> None:
    text = "Since 12 March three ships left."
    assert [f.text for f in read(text, Span(6, 14))] == ["three"]
    assert read("He left two years ago.", Span(8, 21)) == ()


def test_a_figure_says_what_it_is_about_and_why() -> None:
    (found,) = read("The site removed more than 300 million doubtful offers.")
    assert found.of == "doubtful offers"
    assert found.why == "digits, million; counts “doubtful offers”; “more than”"
    (found,) = read("The firm won a $9 million army contract.")
    assert found.of == "army contract"
    (found,) = read("Quarterly sales fell 3 percent.")
    assert found.of == "Quarterly sales"
    assert found.why.endswith("a fall")


def test_only_headings_and_paragraphs_are_read() -> None:
    text = "Page 12, 300 copies"
    blocks = [Block(BlockKind.FOOTER, "p-a", Span(0, len(text)))]
    assert figures.find(text, blocks, [], (), "en") == ()


def test_an_unknown_language_is_read_like_english() -> None:
    assert [f.value for f in read("1,500.5 km", language="fi")] == ["1500.5"]
    assert [f.value for f in read("1.500,5 km", language="de-AT")] == ["1500.5"]


def test_letters_that_grow_in_lower_case_move_nothing() -> None:
    assert [f.text for f in read("İİİ paid $30 to İpek.")] == ["$30"]


AMOUNTS = st.sampled_from(
    "5 1,000 2.5 ½ 3/4 $ € US$ % percent million two dozen half a third of - – to and between x No. # years old cents °C "
    'km " \n 1990 st th ( ) [ ] . , ; : pounds people one in'.split(" ")
)


@given(
    st.one_of(st.text(), st.lists(AMOUNTS).map(" ".join), st.lists(AMOUNTS).map("".join)),
    st.sampled_from(["en", "de", "fr", "es"]),
)
def test_figures_slice_back_in_order_inside_blocks(text: str, language: str) -> None:
    found = read(text, language=language)
    assert all(f.text == f.span.of(text) and f.text.strip() == f.text and "\n" not in f.text for f in found)
    assert all(left.span.end <= right.span.start for left, right in zip(found, found[1:], strict=False))
    assert all(f.value and f.kind and f.why for f in found)


@given(st.lists(AMOUNTS).map(" ".join), st.integers(0, 30), st.integers(1, 10))
def test_figures_never_touch_a_date(text: str, start: int, length: int) -> None:
    date = Span(start, start + length)
    for figure in read(text, date):
        digits = [at for at in range(*figure.span) if text[at].isdigit()]
        assert not any(date.start <= at < date.end for at in digits)


@given(
    st.text(alphabet=st.characters(exclude_categories=["N", "Cs"])).filter(
        lambda text: not any(letter.isalpha() for letter in text)
    )
)
def test_a_text_without_digits_and_words_has_no_figures(text: str) -> None:
    assert not [f for f in read(text) if not any(letter.isnumeric() for letter in text)]

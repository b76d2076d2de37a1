from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article, read

from generator.model import BlockKind
from generator.reading import markup, segments


def kinds(text: str, **more: str) -> list[tuple[str, str]]:
    made = article(text, **more)
    return [(str(block.kind), block.span.of(text)) for block in segments.find(made).blocks]


def cases() -> list[tuple[str, list[tuple[str, str]]]]:
    """Read articles with the kind of each block written before it: ``kind> text``."""
    found = []
    for case in (Path(__file__).parent / "cases" / "blocks.txt").read_text(encoding="utf-8").split("\n====\n"):
        lines = [line for line in case.splitlines() if not line.startswith("# ")]
        blocks = [tuple(line.split("> ", 1)) for line in lines if "> " in line]
        found.append(("\n\n".join(text for _, text in blocks), blocks))
    return found


@pytest.mark.parametrize(("text", "expected"), cases())
def test_blocks_are_of_the_kind_a_reader_sees(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text, publisher="The Daily Example") == expected


def test_lines_without_blank_lines_between_them_are_paragraphs() -> None:
    text = "The first paragraph ends here.\nThe second one is about something else.\nThe third."
    assert len(kinds(text)) == 3


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    text = "The first line of a paragraph that was\nwrapped by an editor at forty columns,\nas mail programs do."
    assert kinds(text) == [("paragraph", text)]


def test_an_edit_elsewhere_moves_no_anchor() -> None:
    before = segments.find(article("One thing. Another.\n\nA third thing happened.")).sentences
    after = segments.find(article("New words.\n\nOne thing. Changed.\n\nA third thing happened.")).sentences
    assert {before[0].anchor, before[2].anchor} < {sentence.anchor for sentence in after}
    assert before[1].anchor not in {sentence.anchor for sentence in after}


def test_markdown_markup_is_no_part_of_the_words() -> None:
    text = "# A *bold* headline\n\nSee [the report](https://example.org/a_b) by **Acme**, `now`.\n\n- One point.\n"
    cut = segments.find(article(text, markdown=True))
    blocks, sentences, marks = cut.blocks, cut.sentences, cut.markup
    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    words = [markup.without(text, sentence.span, marks) for sentence in sentences]
    assert words == ["A bold headline", "See the report by Acme, now.", "One point."]


def test_a_name_with_underscores_is_no_markup() -> None:
    text = "The file_name_here and 2 * 3 * 4 stay."
    assert markup.find(text) == ()


def test_without_text_there_is_nothing() -> None:
    assert segments.find(article(" \n\n \t\n")) == segments.Segments()


@given(st.text(), st.booleans())
def test_spans_nest_and_slice_back(text: str, markdown: bool) -> None:  # noqa: FBT001
    found = read(article(text, markdown=markdown))
    for spans in ([block.span for block in found.blocks], [s.span for s in found.sentences], found.markup):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(found.blocks[sentence.block].span.covers(sentence.span) for sentence in found.sentences)
    if not markdown:
        told = "".join("".join(sentence.span.of(text).split()) for sentence in found.sentences)
        assert told == "".join(text.split())

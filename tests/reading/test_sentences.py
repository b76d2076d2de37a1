from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.reading import sentences

CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    expected = [part.strip() for part in case.split("|")]
    text = case.replace("| ", "").replace("|", "")
    assert [span.of(text) for span in sentences.split(text, Span(0, len(text)))] == expected


@given(st.text(), st.integers(0, 5), st.integers(0, 5))
def test_sentences_lie_in_the_block_in_order_and_lose_nothing_but_space(text: str, before: int, after: int) -> None:
    block = Span(min(before, len(text)), max(min(before, len(text)), len(text) - after))
    found = sentences.split(text, block)
    assert all(block.covers(span) and span.of(text).strip() == span.of(text) != "" for span in found)
    assert all(left.end <= right.start for left, right in zip(found, found[1:], strict=False))
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(block.of(text).split())

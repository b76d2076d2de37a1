import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article

from generator.model import Gap
from generator.reading import gaps, segments

CASES = Path(__file__).parent / "cases" / "gaps.txt"
DAMAGE = [
    "â€™",
    "&amp;",
    "Inc.",
    "at and",
    "[text missing]",
    "…",
    ".,",
    "the the",
    '"',
    "“",
    "\n",
    "\n\n",
    " ",
    "a. b",
    "<br>",
    "()",
]


def find(text: str, language: str = "en") -> tuple[Gap, ...]:
    parts = segments.find(article(text))
    return gaps.find(text, parts.blocks, parts.sentences, language)


def cases() -> list[tuple[str, list[str]]]:
    """Read articles with "⟦" and "⟧" around their gaps, and why each is one."""
    text = "".join(line for line in CASES.read_text(encoding="utf-8").splitlines(keepends=True) if line[0] != "#")
    found = []
    for case in text.split("\n====\n"):
        lines = case.splitlines()
        why = [line[2:] for line in lines if line.startswith("> ")]
        found.append(("\n".join(line for line in lines if not line.startswith("> ")).strip(), why))
    return found


@pytest.mark.parametrize(("marked", "why"), cases())
def test_lost_and_damaged_text_is_found_and_nothing_else(marked: str, why: list[str]) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    found = find(text)
    assert [gap.span.of(text) for gap in found] == re.findall("⟦(.*?)⟧", marked)
    assert [gap.why for gap in found] == why
    starts = [match.start() - 2 * number for number, match in enumerate(re.finditer("⟦", marked))]
    assert [gap.span.start for gap in found] == starts


def test_rules_about_english_words_rest_in_other_languages() -> None:
    assert find("Der Mann, der der Frau half, lachte mit, Annas Hund auch.", "de") == ()


@given(st.one_of(st.text(), st.lists(st.sampled_from([*DAMAGE, "word", "Name"])).map("".join)))
def test_gaps_lie_in_one_block_in_order_and_cover_something(text: str) -> None:
    parts = segments.find(article(text))
    found = gaps.find(text, parts.blocks, parts.sentences, "en")
    assert all(
        any(block.span.covers(gap.span) for block in parts.blocks) and gap.span.of(text) and gap.why for gap in found
    )
    assert all(left.span.end <= right.span.start for left, right in zip(found, found[1:], strict=False))


@pytest.mark.fuzz
@pytest.mark.parametrize(
    "piece", ["<", "&a", "[text ", "( ", "at ", ". ", "by for ", "a. b ", "Inc. ", "including, ", '"', "“x\n\n"]
)
def test_a_long_run_of_anything_is_read_to_its_end(piece: str) -> None:
    # Anything worse than linear would make this the test that everybody waits for.
    text = piece * 10_000
    parts = segments.find(article(text))
    found = gaps.find(text, parts.blocks, parts.sentences, "en")
    assert all(gap.span.end <= len(text) for gap in found)

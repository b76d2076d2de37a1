"""Runs of capitalised words: where they begin and end, and what a word is of."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.reading.names import runs

WORDS = st.sampled_from(
    "the Mr. Lee St. Corp. Corp U.S. J.K. Halden Foods and of for met O'Brien Shop.com AT&T Lee’s Oslo-based K-9 Ümit "
    "(Halden Ltd., ‘Lee’ “Halden @Lee #Lee Lee$ de von Å".split()
)


def told(text: str) -> list[list[str]]:
    (found,) = runs.find(text, [Span(0, len(text))])
    return [[word.text for word in run.words] for run in found]


def test_small_words_hold_a_run_together() -> None:
    assert told("Then Ursula van der Berg of Halden Foods met Mr. Lee.") == [
        ["Then", "Ursula", "Berg", "Halden", "Foods"],
        ["Mr.", "Lee"],
    ]


def test_what_begins_without_a_capital_belongs_to_a_run() -> None:
    assert told("He met al-Hadi and eShop near the 5th Avenue.") == [["He"], ["al-Hadi", "eShop"], ["5th", "Avenue"]]


def test_an_attribute_ends_a_run() -> None:
    assert told("the Oslo-based Halden Foods") == [["Oslo"], ["Halden", "Foods"]]


def test_offsets_count_from_the_run() -> None:
    text = "We asked Ann Lee."
    (found,) = runs.find(text, [Span(0, len(text))])
    (_, (start, words)) = found
    assert [text[start + word.start : start + word.end] for word in words] == ["Ann", "Lee"]


@given(st.lists(WORDS, max_size=12))
def test_a_word_of_another_kind_changes_no_run_before_it(words: list[str]) -> None:
    """Sentences with an ordinal, ``eShop`` or ``al-Hadi`` in them are read by another pattern than the others."""
    text = " ".join(words)
    assert told(f"{text} , 5th") == told(f"{text} ,")

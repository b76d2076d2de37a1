import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inputs import ids


@pytest.mark.parametrize("text", ["a", "1", "nyt-2017-08-03", "x" * 80, "indexes"])
def test_good_ids(text: str) -> None:
    assert not ids.fault(text)


@pytest.mark.parametrize("text", ["", "A", "a_b", "a--b", "-a", "a-", "a b", "é", "x" * 81, "index", "a\n"])
def test_bad_ids(text: str) -> None:
    assert ids.fault(text)


@given(st.text(), st.sets(st.sampled_from(["a", "b", "a-2"])))
def test_suggestions_are_free_ids(text: str, taken: set[str]) -> None:
    suggestion = ids.suggest(text, taken)
    assert suggestion not in taken
    assert not suggestion or not ids.fault(suggestion)


def test_suggestions_avoid_what_is_taken() -> None:
    assert ids.suggest("Ünïcode & Co.") == "unicode-co"
    assert ids.suggest("A", {"a", "a-2"}) == "a-3"
    assert ids.suggest("index") == "index-2"
    assert not ids.suggest("日本")


def test_nearest_word() -> None:
    assert ids.nearest("Pubisher", ["title", "publisher"]) == "publisher"
    assert not ids.nearest("xyz", ["title", "publisher"])
    assert not ids.nearest("x", [])

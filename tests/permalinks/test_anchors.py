"""Anchors a page has lost, and what stands in their place."""

from hypothesis import given
from hypothesis import strategies as st

from generator.permalinks.anchors import succeed

NEW = ("", "")


def test_a_reworded_sentence_keeps_its_anchor_at_the_one_in_its_place() -> None:
    old = dict.fromkeys(("s-a", "s-b", "s-c"), NEW)
    assert succeed(old, ("s-a", "s-x", "s-c")) == {"s-b": ("s-x", "reworded")}


def test_a_removed_sentence_leads_to_the_one_before_it() -> None:
    old = dict.fromkeys(("s-a", "s-b", "s-c"), NEW)
    assert succeed(old, ("s-a", "s-c")) == {"s-b": ("s-a", "removed")}


def test_the_first_sentence_removed_leads_to_the_next() -> None:
    assert succeed(dict.fromkeys(("s-a", "s-b"), NEW), ("s-b",)) == {"s-a": ("s-b", "removed")}


def test_a_text_taken_out_altogether_leads_to_the_page() -> None:
    assert succeed({"s-a": NEW}, ()) == {"s-a": ("", "removed")}


def test_paragraphs_and_sentences_do_not_stand_for_each_other() -> None:
    old = dict.fromkeys(("p-a", "s-a", "s-b"), NEW)
    assert succeed(old, ("p-x", "s-x", "s-b")) == {"p-a": ("p-x", "reworded"), "s-a": ("s-x", "reworded")}


def test_a_chain_of_edits_ends_at_what_stands_today() -> None:
    old = {"s-new": NEW, "s-old": ("s-new", "reworded"), "s-end": NEW}
    assert succeed(old, ("s-newer", "s-end")) == {"s-new": ("s-newer", "reworded"), "s-old": ("s-newer", "reworded")}


def test_what_was_reworded_and_then_removed_is_removed() -> None:
    old = {"s-a": NEW, "s-new": NEW, "s-old": ("s-new", "reworded")}
    assert succeed(old, ("s-a",))["s-old"] == ("s-a", "removed")


def test_an_edit_undone_needs_no_successor() -> None:
    assert succeed({"s-new": NEW, "s-old": ("s-new", "reworded")}, ("s-old",)) == {"s-new": ("s-old", "reworded")}


def test_a_moved_sentence_is_not_lost() -> None:
    old = dict.fromkeys(("s-a", "s-b", "s-c"), NEW)
    assert succeed(old, ("s-b", "s-c", "s-a")) == {}


def test_other_things_on_a_page_have_no_place_to_inherit() -> None:
    assert succeed(dict.fromkeys(("t-a", "t-b"), NEW), ("t-a", "t-c")) == {"t-b": ("", "removed")}


ANCHORS = st.lists(st.sampled_from([f"s-{letter}" for letter in "abcdefghij"]), unique=True)


@given(ANCHORS, ANCHORS, ANCHORS)
def test_every_anchor_ever_published_answers(first: list[str], second: list[str], third: list[str]) -> None:
    known = dict.fromkeys(first, NEW)
    for today in (second, third):
        lost = succeed(known, today)
        assert set(lost) == set(known) - set(today)
        assert all(at in today or not at for at, _ in lost.values())
        known = dict.fromkeys(today, NEW) | lost

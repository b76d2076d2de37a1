from hypothesis import given
from hypothesis import strategies as st

from generator.reading import anchors


def test_typography_and_case_do_not_move_an_anchor() -> None:
    one, *others = anchors.of("s", ["Kering’s brands — all of them."])
    assert not others
    assert anchors.of("s", ["KERING's  brands - all\nof them"]) == [one]


def test_other_words_have_other_anchors() -> None:
    assert len(set(anchors.of("s", ["2014", "2015", "in 2014", "In 2015"]))) == 4


def test_an_anchor_does_not_depend_on_what_stands_around_it() -> None:
    (alone,) = anchors.of("s", ["It rained."])
    assert anchors.of("s", ["Before.", "It rained.", "After."])[1] == alone


def test_repeated_wordings_are_told_apart() -> None:
    first, second, third = anchors.of("s", ["No.", "No.", "No."])
    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert [anchors.repeated(anchor) for anchor in (first, second, third)] == [False, True, True]


def test_anchors_are_the_same_in_every_process_and_release() -> None:
    assert anchors.of("s", ["It rained."]) == ["s-vszpbgr2"]


@given(st.lists(st.text(st.characters(codec=None), min_size=1)))
def test_anchors_are_unique_and_fit_for_an_address(wordings: list[str]) -> None:
    found = anchors.of("p", wordings)
    assert len(set(found)) == len(wordings)
    assert all(set(anchor) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for anchor in found)

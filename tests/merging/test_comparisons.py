import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article, dossier, read

from generator.merging import comparisons
from generator.model import Article, BlockKind, Comparison, EditKind, Rights, Span, Variant

KEPT = "The harbour board voted on Monday to close the old ferry landing."
WALK = "Passengers will walk to the new pier, some 800 metres away."
LAST = "The board's engineer said the piles are rotten."

Said = tuple[str, str, str]


def compare(*articles: Article, relation: str = "edition") -> tuple[Comparison, ...]:
    left, right = sorted(made.id for made in articles)
    pair = Variant(left, right, relation, 1.0, "because")
    return comparisons.compare((pair,), articles, {made.id: read(made) for made in articles})


def edits(left: str, right: str, **more: bool) -> list[Said]:
    (found,) = compare(article(left, "a", **more), article(right, "b", **more))  # type: ignore[arg-type]
    return [(edit.kind.value, edit.left.of(left), edit.right.of(right)) for edit in found.edits]


def changes(left: str, right: str) -> list[Said]:
    return [edit for edit in edits(left, right) if edit[0] != "equal"]


def test_a_word_that_changed_is_told_from_those_that_stayed() -> None:
    assert edits("Nine members voted for the plan.", "Eight members voted for the plan.") == [
        ("changed", "Nine", "Eight"),
        ("equal", "members voted for the plan.", "members voted for the plan."),
    ]


def test_a_sentence_is_added_or_removed_whole() -> None:
    short, long = f"{KEPT} {LAST}", f"{KEPT} {WALK} {LAST}"
    assert changes(short, long) == [("added", "", WALK)]
    assert changes(long, short) == [("removed", WALK, "")]


def test_a_new_sentence_that_begins_like_the_next_one_is_cut_where_sentences_begin() -> None:
    new = "The board's lawyer said nothing."
    assert changes(f"{KEPT} {LAST}", f"{KEPT} {new} {LAST}") == [("added", "", new)]
    assert changes(f"{KEPT}\n\n{LAST}", f"{KEPT}\n\n{new}\n\n{LAST}") == [("added", "", new)]


def test_whole_phrases_find_each_other_before_single_words_do() -> None:
    left = "Opening.\n\nThe pier may be plain. The board may keep it."
    new = "The board met the mayor. It may be that the pier is of use."
    right = f"Opening.\n\n{new} The pier may be rich. The board may keep it."
    assert changes(left, right) == [("added", "", new), ("changed", "plain", "rich")]


def test_a_lone_small_word_between_changes_belongs_to_them() -> None:
    found = changes("He warned Parker of the danger twice.", "He told everybody of his fears twice.")
    assert found == [("changed", "warned Parker of the danger", "told everybody of his fears")]


def test_a_longer_run_between_changes_stays() -> None:
    found = changes("Nine members voted for the plan.", "Eight members voted for the scheme.")
    assert found == [("changed", "Nine", "Eight"), ("changed", "plan", "scheme")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“It isn’t safe,” she said — twice.", '"It isn\'t safe," she said -- twice.'),
        ("The years 1990–2000 …", "The years 1990-2000 ..."),
        ("Two  words\nmore.", "Two words more."),
        ("The cafe\u0301 closed.", "The café closed."),
        ("The har\u00adbour closed.", "The harbour closed."),
    ],
)
def test_typography_and_white_space_are_no_difference(left: str, right: str) -> None:
    assert edits(left, right) == [("equal", left, right)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It cost $1,000.50 then.", "It cost $1,000.75 then.", ("$1,000.50", "$1,000.75")),
        ("About 5% agreed.", "About 6% agreed.", ("5%", "6%")),
        ("The Mayor left.", "The mayor left.", ("Mayor", "mayor")),
        ("They left. It rained.", "They left; It rained.", (".", ";")),
        ("会議は月曜日に開かれた。", "会議は火曜日に開かれた。", ("月", "火")),
    ],
)
def test_figures_case_and_signs_are_compared_exactly(left: str, right: str, expected: tuple[str, str]) -> None:
    assert changes(left, right) == [("changed", *expected)]


def test_a_moved_paragraph_is_removed_here_and_added_there() -> None:
    assert changes(f"{WALK}\n\n{KEPT}\n\n{LAST}", f"{KEPT}\n\n{LAST}\n\n{WALK}") == [
        ("removed", WALK, ""),
        ("added", "", WALK),
    ]


def test_lines_about_the_article_are_left_out_and_headings_are_not() -> None:
    left = f"Landing To Close\n\nBy Jane Doe\n\n{KEPT}"
    right = f"Landing To Shut\n\nBy Joan Roe and Max Poe\n\n{KEPT}\n\nFollow Joan Roe on Twitter: @roe."
    assert {block.kind for block in read(article(right)).blocks} >= {BlockKind.BYLINE, BlockKind.FOOTER}
    assert changes(left, right) == [("changed", "Close", "Shut")]


def test_markup_of_markdown_is_not_compared() -> None:
    assert changes("# Landing\n\nThe *old* landing closed.", "Landing\n\nThe old landing closed.")  # no Markdown
    left, right = "The *old* landing [closed](https://example.org/x).", "The **old** landing closed."
    assert [kind for kind, _, _ in edits(left, right, markdown=True)] == ["equal"]


def test_the_left_one_is_the_one_that_appeared_first() -> None:
    late = article(f"{KEPT} {WALK}", "a", published="2020-02-02")
    early = article(KEPT, "b", published="2020-02-01")
    (found,) = compare(early, late)
    assert (found.left, found.right) == ("b", "a")
    assert found.edits[-1].kind is EditKind.ADDED
    assert found.edits[-1].left == Span(len(KEPT), len(KEPT))


@pytest.mark.parametrize(("relation", "compared"), [("edition", 1), ("copy", 1), ("identical", 0), ("partial", 0)])
def test_only_editions_and_copies_are_compared(relation: str, compared: int) -> None:
    assert len(compare(article(KEPT, "a"), article(LAST, "b"), relation=relation)) == compared


def test_a_text_may_be_empty() -> None:
    assert edits("", "") == []
    assert edits("", KEPT) == [("added", "", KEPT)]


def test_a_dossier_has_one_for_each_pair_whatever_the_order_of_the_files() -> None:
    told = [f"Speaker {n} of the board said that pier number {n} will be closed for {n} days." for n in range(20)]
    texts = {"a": " ".join(told), "b": " ".join(told[1:]), "c": " ".join(told[:-1])}
    made = [
        article(text, name, published=f"2020-01-0{day}", rights=Rights())
        for day, (name, text) in zip((3, 1, 2), texts.items(), strict=True)
    ]
    found = dossier(*made).comparisons
    assert [(pair.left, pair.right) for pair in found] == [("b", "a"), ("c", "a"), ("b", "c")]
    random.Random(1).shuffle(made)
    assert dossier(*made).comparisons == found


TEXTS = st.lists(
    st.sampled_from([*"the board the pier voted said £5 new old no".split(), "\n\n", ",", ".", "“yes”", "half-way"]),
    max_size=60,
).map(" ".join)


@given(TEXTS, TEXTS)
def test_edits_cover_both_stories_in_order_and_equal_ones_say_the_same(left: str, right: str) -> None:
    one, other = article(left, "a"), article(right, "b")
    (found,) = compare(one, other)
    for made, spans in ((one, [edit.left for edit in found.edits]), (other, [edit.right for edit in found.edits])):
        assert all(before.end <= after.start for before, after in pairwise(spans))
        for block in read(made).blocks:
            if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
                rest = [
                    part.of(made.text) for part in block.span.outside([span for span in spans if len(set(span)) > 1])
                ]
                assert not "".join(rest).strip()
    for edit in found.edits:
        said = edit.left.of(left).split(), edit.right.of(right).split()
        if edit.kind is EditKind.EQUAL:
            assert "".join(said[0]) == "".join(said[1]) != ""
        else:
            assert bool(said[0]) == (edit.kind is not EditKind.ADDED)
            assert bool(said[1]) == (edit.kind is not EditKind.REMOVED)
            assert said[0] != said[1]
    kinds = [edit.kind for edit in found.edits]
    assert all((EditKind.EQUAL in pair) and pair != (EditKind.EQUAL, EditKind.EQUAL) for pair in pairwise(kinds))


@given(TEXTS)
def test_a_text_compared_with_itself_is_one_equal_run(text: str) -> None:
    assert [kind for kind, _, _ in edits(text, text)] in ([], ["equal"])

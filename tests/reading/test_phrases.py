"""Names with small words inside: well-known ones, and titles in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article, entity

from generator.reading import names, segments
from generator.reading.names import phrases

PIECES = st.sampled_from(
    [
        "Bosnia",
        "and",
        "Herzegovina",
        "“The",
        "House",
        "of",
        "Glass”",
        "the",
        "\n\n",
        ".",
        "Bosnia and Herzegovina",
        "Moody’s",
    ]
)


def told(text: str, *known: str) -> list[tuple[str, str]]:
    cut = segments.find(article(text))
    taken = names.find(text, cut.blocks, cut.markup, names.gazetteer(entity(name) for name in known))
    found = phrases.find(text, cut.sentences, taken)
    assert all(mention.text == mention.span.of(text) for mention in found)
    return [(mention.name, str(mention.type)) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left Bosnia and Herzegovina.", [("Bosnia and Herzegovina", "place")]),
        ("It asked Moody’s for advice.", [("Moody's", "organization")]),
        ("She told The Economist so.", [("Economist", "organization")]),
        ("The Islamic State of Iraq and Syria fled.", [("Islamic State of Iraq and Syria", "organization")]),
        ("He read “The House of Glass” twice.", [("The House of Glass", "work")]),
        ("“The House of Glass,” her book, sold well.", [("The House of Glass", "work")]),
    ],
)
def test_small_words_do_not_part_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“The house of glass is mine,” she said.",
        "“Glass House” is short.",
        "“House Of Glass” has no small word.",
        "“The House of” is no title.",
        "“Ann Lee went to the House of Glass” was said.",
        "Herzegovina and Bosnia.",
        "BosniaandHerzegovina or Bosnia and Herzegovinas.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert told(text) == []


def test_curated_names_win() -> None:
    assert told("He read “The House of Glass”.", "House of Glass") == []


@given(st.lists(PIECES).map(" ".join))
def test_phrases_stay_in_their_sentence_and_never_overlap(text: str) -> None:
    sentences = segments.find(article(text)).sentences
    found = phrases.find(text, sentences, ())
    assert all(any(sentence.span.covers(mention.span) for sentence in sentences) for mention in found)
    assert all(left.span.end <= right.span.start for left, right in zip(found, found[1:], strict=False))

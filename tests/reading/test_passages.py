import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from making import article, read

from generator.model import Evidence, Place
from generator.reading.passages import Folded, locate

TEXT = "“It’s clear,” said Ms. Lee — an analyst.\nThe 380 million listings\nwere taken down… at once."
PLACE = Place("sources/claims.yml", 7, 14)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("It's clear", "It’s clear"),
        ('"It\'s clear," said Ms. Lee - an analyst', "It’s clear,” said Ms. Lee — an analyst"),
        ("Lee -- an analyst", "Lee — an analyst"),
        ("The 380  million\tlistings were", "The 380 million listings\nwere".replace(" l", " l")),
        ("taken down... at once.", "taken down… at once."),
        ("It’s clear […] The 380 million", "It’s clear,” said Ms. Lee — an analyst.\nThe 380 million"),
        ("said [...] analyst", "said Ms. Lee — an analyst"),
    ],
)
def test_a_quote_is_found_whatever_its_typography(quote: str, said: str) -> None:
    span = Folded(TEXT).find(quote)
    assert span is not None
    assert span.of(TEXT) == said


@pytest.mark.parametrize(
    "quote", ["38 million", "380 millions", "it’s clear", "clear said she", "", "—", "ear", "[...]"]
)
def test_other_words_and_figures_are_not_found(quote: str) -> None:
    assert Folded(TEXT).find(quote) is None


def test_markdown_markup_does_not_hide_a_quote() -> None:
    text = "He *never* read [the report](https://example.org) at all."
    found = read(article(text, markdown=True))
    passage = Evidence("a", "never read the report at all", PLACE)
    spans, problems = locate([passage], {"a": article(text, markdown=True)}, {"a": found})
    assert not problems
    assert spans[passage].of(text) == "never* read [the report](https://example.org) at all"


def test_a_missing_quote_is_a_problem_at_its_place_that_shows_the_nearest_sentence() -> None:
    made = article(TEXT.replace("\nwere", " were"))
    passage = Evidence("a", "The 380 million listings were removed", PLACE)
    spans, (problem,) = locate([passage], {"a": made}, {"a": read(made)})
    assert not spans
    assert str(problem) == (
        "sources/claims.yml:7:14: quote-not-found: this quote is not in a: “The 380 million listings were removed”"
    )
    assert problem.hint == "the nearest sentence is: The 380 million listings were taken down… at once."


def test_evidence_of_an_unknown_source_is_left_to_whoever_read_the_file() -> None:
    assert locate([Evidence("b", "x", PLACE)], {}, {}) == ({}, ())


@given(st.text(max_size=60), st.data())
def test_every_run_of_words_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    words = text.split()
    assume(words)
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    assume(Folded(quote).text.strip(" -") and "[" not in quote and "(" not in quote)
    span = Folded(text).find(quote)
    assert span is not None
    assert Folded(quote).text.strip(" -") in Folded(span.of(text)).text

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import STORY, article, claim, dossier

from generator.model import Publish, Rights, Source

SENTENCES = [f"Sentence {number} has exactly seven words here." for number in range(20)]
TEXT = "\n\n".join(" ".join(SENTENCES[at : at + 4]) for at in range(0, 20, 4))


def shown(source: Source) -> list[str]:
    return [span.of(source.article.text) for span in source.disclosure.shown.values()]


def disclosed(*quotes: str, text: str = TEXT, max_quote_words: int | None = None, **rights: object) -> Source:
    made = article(text, "a", rights=Rights(**rights))  # type: ignore[arg-type]
    claims = tuple(claim(f"c{number}", ("a", quote)) for number, quote in enumerate(quotes))
    story = replace(STORY, summary_claims=tuple(c.id for c in claims), max_quote_words=max_quote_words)
    return dossier(made, claims=claims, story=story).sources[0]


def test_metadata_shows_no_word_and_full_shows_all() -> None:
    assert shown(disclosed("Sentence 3 has", publish=Publish.METADATA)) == []
    assert shown(disclosed(publish=Publish.FULL)) == SENTENCES


def test_an_excerpt_shows_the_evidence_first_and_stays_within_its_share() -> None:
    source = disclosed("Sentence 5 has", "Sentence 9 has", "Sentence 13 has", "Sentence 17 has", max_share=0.15)
    assert shown(source) == [SENTENCES[5], SENTENCES[9], SENTENCES[13]]
    assert (source.disclosure.words, source.disclosure.words_total) == (21, 140)


def test_neighbouring_sentences_count_as_one_quotation() -> None:
    source = disclosed("Sentence 5 has", "Sentence 6 has", "Sentence 7 has", max_quote_words=15, max_share=1.0)
    assert SENTENCES[5] in shown(source)
    assert SENTENCES[6] in shown(source)
    assert SENTENCES[7] not in shown(source)


def test_of_a_sentence_that_is_too_long_the_passage_is_shown_and_of_that_its_start() -> None:
    long = "It began with " + "many words and more of them " * 5 + "until it ended."
    assert shown(disclosed("until it ended", text=long, max_quote_words=12, max_share=1.0)) == ["until it ended"]
    cut = disclosed(" ".join(long.split()[:30]), text=long, max_quote_words=12, max_share=1.0)
    assert shown(cut) == ["It began with many words and more of them many words and"]


def test_a_sentence_without_spaces_is_counted_by_its_characters() -> None:
    text = "今日は雨が降りました。" * 10
    assert shown(disclosed("今日は雨", text=text, max_quote_words=5, max_share=1.0)) == ["今日は雨"]


@pytest.mark.fuzz
@given(st.integers(1, 40), st.floats(0, 1), st.lists(st.integers(0, 19), max_size=8))
def test_neither_bound_is_ever_crossed(longest: int, share: float, wanted: list[int]) -> None:
    source = disclosed(*(f"Sentence {n} has exactly" for n in wanted), max_quote_words=longest, max_share=share)
    assert source.disclosure.words == sum(len(words.split()) for words in shown(source)) <= share * 140
    run = 0
    for sentence in source.reading.sentences:
        span = source.disclosure.shown.get(sentence.anchor)
        run = run + len(span.of(TEXT).split()) if span else 0
        assert run <= longest


def test_a_headline_in_the_text_is_shown_like_the_title_above_it() -> None:
    made = article(f"Flood in Town\n\n{TEXT}", "a", title="FLOOD IN TOWN", rights=Rights(max_share=0.0))
    assert shown(dossier(made).sources[0]) == ["Flood in Town"]

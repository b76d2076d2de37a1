from making import article, claim, day, dossier

from generator.model import Span

RAIN = "It rained on Monday. The river rose. Nobody was hurt, the mayor said."


def test_every_sentence_a_quote_touches_is_cited_with_its_part() -> None:
    text = RAIN
    found = dossier(article(text, "a"), claims=(claim("flood", ("a", "on Monday. The river")),))
    citations = found.claims[0].evidence
    assert [citation.span.of(text) for citation in citations] == ["on Monday.", "The river"]
    sentences = {sentence.anchor: sentence.span for sentence in found.sources[0].reading.sentences}
    assert all(sentences[citation.anchor].covers(citation.span) for citation in citations)


def test_corroboration_counts_accounts_not_sources() -> None:
    found = dossier(
        article(RAIN, "a"),
        article(RAIN + " More follows.", "b", same_as="a"),
        article("The river rose on Monday.", "c"),
        claims=(claim("flood", ("a", "The river rose"), ("b", "The river rose"), ("c", "river rose")),),
    )
    assert found.claims[0].accounts == ("a", "c")


def test_what_speaks_against_a_claim_is_counted_apart() -> None:
    found = dossier(
        article(RAIN, "a"),
        article("The river did not rise.", "b"),
        claims=(claim("flood", ("a", "The river rose"), against=(("b", "did not rise"),)),),
    )
    (weighed,) = found.claims
    assert (weighed.accounts, weighed.accounts_against) == (("a",), ("b",))


def test_claims_come_by_date_and_events_carry_their_sentences() -> None:
    found = dossier(
        article(RAIN, "a", published="2017-08-03"),
        claims=(
            claim("undated", ("a", "Nobody was hurt")),
            claim("later", ("a", "river rose"), when="2017-08-02"),
            claim("sooner", ("a", "It rained"), when="2017-08-01"),
        ),
    )
    assert [weighed.id for weighed in found.claims] == ["sooner", "later", "undated"]
    assert [(e.claim, e.moment, e.span.of(RAIN)) for e in found.events if e.claim] == [
        ("sooner", day("2017-08-01"), "It rained on Monday."),
        ("later", day("2017-08-02"), "The river rose."),
    ]


def test_one_passage_quoted_twice_is_cited_once() -> None:
    found = dossier(article(RAIN, "a"), claims=(claim("flood", ("a", "The river rose"), ("a", "The river rose")),))
    assert len(found.claims[0].evidence) == 1
    assert found.claims[0].evidence[0].span == Span(21, 35)


def test_what_the_text_dates_is_an_event_too_and_an_editors_date_replaces_a_guess() -> None:
    text = "The dam broke on Tuesday. The river rose."
    found = dossier(
        article(text, "a", published="2017-08-03"),
        claims=(claim("flood", ("a", "river rose"), when="2017-08-02"),),
    )
    assert [(e.claim, e.moment.value, e.span.of(text)) for e in found.events] == [
        ("", "2017-08-01", "The dam broke on Tuesday."),
        ("flood", "2017-08-02", "The river rose."),
    ]

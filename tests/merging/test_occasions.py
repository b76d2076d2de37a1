"""The timeline: what happened stands in it once, with its most exact date."""

from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import article, claim, dossier, entity

from generator.model import Article, Dossier, Moment, Occasion, Precision

BRIDGE = entity("Harbour Bridge", id="bridge")
MAYOR = entity("Ada Brook", id="brook")
FIRM = entity("Norwell", id="norwell")
KNOWN = (BRIDGE, MAYOR, FIRM)


def said(found: Dossier, occasion: Occasion) -> list[str]:
    texts = {source.id: source.article.text for source in found.sources}
    return [passage.span.of(texts[passage.source]) for passage in occasion.evidence]


def best(found: Dossier, occasion: Occasion) -> str:
    texts = {source.id: source.article.text for source in found.sources}
    return occasion.voice.span.of(texts[occasion.voice.source])


def telling(found: Dossier, words: str) -> Occasion:
    """Return the one occasion that a sentence with these words is evidence of."""
    (occasion,) = [one for one in found.timeline if any(words in text for text in said(found, one))]
    return occasion


def weekly(text: str = "", name: str = "weekly", published: str = "2021-06-10") -> Article:
    return article(
        text or "The council met. On May 3, 2020, Norwell closed the Harbour Bridge.", name, published=published
    )


def test_two_articles_that_tell_of_one_day_make_one_occasion() -> None:
    found = dossier(
        weekly("Ada Brook spoke. Norwell closed the Harbour Bridge to lorries on May 3, 2020."),
        weekly("Traffic grew. On May 3, 2020, lorries were banned from the Harbour Bridge by Norwell.", "daily"),
        entities=KNOWN,
    )
    occasion = telling(found, "banned")
    assert len(occasion.evidence) == 2
    assert occasion.accounts == ("daily", "weekly")
    assert set(occasion.entities) == {"bridge", "norwell"}
    assert "told by 2 accounts" in occasion.why


def test_a_vaguer_date_joins_the_exact_one() -> None:
    found = dossier(
        weekly("Ada Brook spoke. Norwell closed the Harbour Bridge to lorries on May 3, 2020."),
        weekly("Traffic grew. In 2020 Norwell closed the Harbour Bridge to all lorries.", "daily"),
        entities=KNOWN,
    )
    occasion = telling(found, "all lorries")
    assert len(occasion.evidence) == 2
    assert occasion.moment.value == "2020-05-03"
    assert "most exact date" in occasion.why


def test_a_month_stays_a_month() -> None:
    found = dossier(
        weekly("Ada Brook spoke. Norwell closed the Harbour Bridge to lorries in May 2020."),
        weekly("Traffic grew. In 2020 Norwell closed the Harbour Bridge to all lorries.", "daily"),
        entities=KNOWN,
    )
    assert telling(found, "all lorries").moment.precision is Precision.MONTH


def test_a_vaguer_date_that_fits_two_exact_ones_stays_apart() -> None:
    found = dossier(
        weekly("Ada Brook spoke. Norwell closed the Harbour Bridge to lorries on May 3, 2020."),
        weekly("Ada Brook wrote. Norwell closed the Harbour Bridge to lorries on September 9, 2020.", "daily"),
        weekly("Traffic grew. In 2020 Norwell closed the Harbour Bridge to lorries.", "monthly"),
        entities=KNOWN,
    )
    assert [occasion.moment.value for occasion in found.timeline] == ["2020", "2020-05-03", "2020-09-09"]


def test_the_same_parties_on_other_dates_are_other_occasions() -> None:
    found = dossier(
        weekly("Ada Brook spoke. Norwell sued Ada Brook over the Harbour Bridge in 2018."),
        weekly("Traffic grew. Norwell sued Ada Brook over the Harbour Bridge in 2019.", "daily"),
        entities=KNOWN,
    )
    assert [len(occasion.evidence) for occasion in found.timeline] == [1, 1]


def test_other_things_of_one_year_stay_apart() -> None:
    found = dossier(
        weekly("Traffic grew. Norwell opened a brewery in Leeds in 2018. Norwell hired forty divers in 2018."),
        weekly("Ada Brook planted elms along Station Road in 2018.", "daily"),
        entities=KNOWN,
    )
    assert [occasion.moment.value for occasion in found.timeline] == ["2018"] * 3


def test_a_sentence_with_two_dates_tells_of_two_occasions() -> None:
    found = dossier(
        weekly("Norwell bought the Harbour Bridge in 2011, and Ada Brook became mayor in 2016."),
        weekly("Traffic grew. Ada Brook was elected mayor in 2016.", "daily"),
        weekly("Norwell paid twelve million for the Harbour Bridge, which it bought in 2011.", "monthly"),
        entities=KNOWN,
    )
    assert [(one.moment.value, len(one.evidence)) for one in found.timeline] == [("2011", 2), ("2016", 2)]


def test_a_sentence_without_a_date_joins_one_that_has_it() -> None:
    found = dossier(
        weekly("Ada Brook resigned as mayor on Wednesday. The council meets again.", published="2021-06-10"),
        weekly("Ada Brook has resigned as mayor of the harbour town.", "daily", published="2021-06-10"),
        entities=KNOWN,
    )
    occasion = telling(found, "harbour town")
    assert occasion.moment.value == "2021-06-09"
    assert len(occasion.evidence) == 2


def test_what_has_no_date_and_no_other_telling_is_left_out() -> None:
    found = dossier(
        weekly("Norwell closed the Harbour Bridge on Monday. Ferries are old. Ada Brook likes ferries."), entities=KNOWN
    )
    assert [said(found, occasion) for occasion in found.timeline] == [["Norwell closed the Harbour Bridge on Monday."]]


def test_the_opening_of_an_article_is_news_of_its_day() -> None:
    found = dossier(weekly("Norwell has closed the Harbour Bridge to lorries. Ferries are old."), entities=KNOWN)
    (occasion,) = found.timeline
    assert occasion.moment.value == "2021-06-10"
    assert "no sentence dates it" in occasion.why


def test_an_opening_and_the_date_its_next_sentence_gives_are_one() -> None:
    found = dossier(
        weekly("Norwell has closed the Harbour Bridge to lorries. The order by Norwell was signed on Wednesday."),
        entities=KNOWN,
    )
    (occasion,) = found.timeline
    assert occasion.moment.value == "2021-06-09"
    assert best(found, occasion) == "Norwell has closed the Harbour Bridge to lorries."


def test_questions_are_no_occasions() -> None:
    assert not dossier(weekly("Who closed the Harbour Bridge in 2020?"), entities=KNOWN).timeline


def test_an_editors_claim_gathers_its_evidence_whatever_its_words() -> None:
    found = dossier(
        weekly("Ada Brook spoke. The crossing was shut for good."),
        weekly("Traffic grew. Nobody may drive to the island any more.", "daily"),
        entities=KNOWN,
        claims=(
            claim("shut", ("weekly", "The crossing was shut"), ("daily", "Nobody may drive"), when="2020-05-03"),
            claim("met", ("weekly", "Ada Brook spoke"), when="2020-05-03"),
        ),
    )
    shut = telling(found, "crossing")
    assert (shut.claim, len(shut.evidence), shut.moment.value) == ("shut", 2, "2020-05-03")
    assert "an editor's claim" in shut.why
    assert telling(found, "spoke").claim == "met"


def test_claims_of_one_sentence_and_date_stay_two() -> None:
    found = dossier(
        weekly("Norwell closed the Harbour Bridge and fired its keeper."),
        entities=KNOWN,
        claims=(
            claim("closed", ("weekly", "closed the Harbour Bridge"), when="2020-05-03"),
            claim("fired", ("weekly", "fired its keeper"), when="2020-05-03"),
        ),
    )
    assert [occasion.claim for occasion in found.timeline if occasion.claim] == ["closed", "fired"]


def test_the_text_s_vaguer_date_of_a_claim_is_no_second_occasion() -> None:
    found = dossier(
        weekly("Traffic grew. Norwell closed the Harbour Bridge in 2020."),
        entities=KNOWN,
        claims=(claim("closed", ("weekly", "Norwell closed the Harbour Bridge"), when="2020-05-03"),),
    )
    assert [(one.claim, one.moment.value) for one in found.timeline if "2020" in one.moment.value] == [
        ("closed", "2020-05-03")
    ]


def test_the_id_of_a_claim_is_made_from_the_claim() -> None:
    records = (claim("closed", ("weekly", "closed the Harbour Bridge"), when="2020-05-03"),)
    first = dossier(weekly(), entities=KNOWN, claims=records)
    edited = dossier(weekly("Norwell closed the Harbour Bridge at last."), entities=KNOWN, claims=records)
    assert [one.id for one in first.timeline if one.claim] == [one.id for one in edited.timeline if one.claim]


def test_a_later_source_changes_no_id() -> None:
    before = dossier(weekly(), entities=KNOWN)
    after = dossier(
        weekly(), weekly("Norwell closed the Harbour Bridge on May 3, 2020.", "later", "2022-01-01"), entities=KNOWN
    )
    one, more = telling(before, "On May 3"), telling(after, "On May 3")
    assert one.id == more.id
    assert len(more.evidence) == 2
    assert one.id.startswith("t-")
    assert len(one.id) == 10


def test_what_more_accounts_tell_matters_more() -> None:
    found = dossier(
        weekly(
            "Traffic grew. Norwell closed the Harbour Bridge on May 3, 2020. Ada Brook visited Leeds on May 9, 2020."
        ),
        weekly("Elms grew. The Harbour Bridge was closed by Norwell on May 3, 2020.", "daily"),
        entities=KNOWN,
    )
    assert telling(found, "closed by").weight > telling(found, "Leeds").weight


def test_copies_count_as_one_account() -> None:
    text = "Traffic grew. Norwell closed the Harbour Bridge to lorries on May 3, 2020, after Ada Brook had found rust in it."
    found = dossier(weekly(text), weekly(text, "copy"), entities=KNOWN)
    occasion = telling(found, "rust")
    assert len(occasion.evidence) == 2
    assert len(occasion.accounts) == 1


def test_the_voice_names_who_it_is_about() -> None:
    found = dossier(
        weekly("Norwell met. It closed the Harbour Bridge to lorries on May 3, 2020."),
        weekly("Elms grew. Norwell closed the Harbour Bridge to lorries on May 3, 2020.", "daily"),
        entities=KNOWN,
    )
    occasion = telling(found, "It closed")
    assert best(found, occasion) == "Norwell closed the Harbour Bridge to lorries on May 3, 2020."


def test_what_was_yet_to_come_says_so() -> None:
    found = dossier(weekly("Norwell met. Norwell will open the Harbour Bridge on July 20, 2021."), entities=KNOWN)
    assert "still to come" in telling(found, "will open").why


SENTENCES = (
    "Norwell closed the Harbour Bridge to lorries on May 3, 2020.",
    "In May 2020 Norwell closed the Harbour Bridge to lorries.",
    "Norwell closed the Harbour Bridge in 2020.",
    "Ada Brook sued Norwell over the Harbour Bridge in 2019.",
    "Ada Brook sued Norwell in March 2019, and Norwell sold the Harbour Bridge in 2020.",
    "Norwell has sold the Harbour Bridge to Ada Brook.",
    "On Tuesday Ada Brook bought the Harbour Bridge from Norwell.",
    "Ferries are old.",
)
ARTICLES = st.lists(
    st.tuples(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True), st.integers(0, 400)),
    min_size=1,
    max_size=5,
)


def made(articles: list[tuple[list[str], int]]) -> list[Article]:
    first = weekly().metadata.published
    assert first
    days = [(first.first + timedelta(days=later)).isoformat() for _, later in articles]
    return [
        weekly(" ".join(sentences), f"a{number}", day)
        for number, ((sentences, _), day) in enumerate(zip(articles, days, strict=True))
    ]


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_every_dated_sentence_is_told_once_and_its_date_allows_the_occasion(
    articles: list[tuple[list[str], int]],
) -> None:
    found = dossier(*made(articles), entities=KNOWN)
    moments = [
        (source.id, dated.anchor, dated.moment)
        for source in found.sources
        for dated in source.reading.events
        if dated.timex
    ]
    for name, anchor, moment in moments:
        at = [
            one for one in found.timeline if (name, anchor) in {(cited.source, cited.anchor) for cited in one.evidence}
        ]
        assert [one for one in at if allows(moment, one.moment)], (name, moment.value)
    assert len({one.id for one in found.timeline}) == len(found.timeline)
    for one in found.timeline:
        assert 0 <= one.weight <= 1
        assert one.voice in one.evidence
        assert one.accounts == tuple(sorted(one.accounts))


def allows(moment: Moment, other: Moment) -> bool:
    return moment.first <= other.first and other.last <= moment.last


@settings(max_examples=8, deadline=None)
@given(ARTICLES.filter(lambda articles: 1 < len(articles) < 4))
def test_the_order_of_the_articles_changes_nothing(articles: list[tuple[list[str], int]]) -> None:
    ordered = made(articles)
    timelines = {dossier(*order, entities=KNOWN).timeline for order in permutations(ordered)}
    assert len(timelines) == 1


@pytest.mark.parametrize("text", ["Ferries are old.", "Whoever knows the Harbour Bridge knows Norwell."])
def test_without_dates_there_is_no_timeline(text: str) -> None:
    assert not dossier(article(text, "undated"), entities=KNOWN).timeline

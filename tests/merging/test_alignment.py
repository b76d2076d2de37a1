"""Sentences of different accounts that report one fact are grouped; whatever only looks alike stays apart."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article

from generator import merging, reading
from generator.merging import accounts, alignment, contents, identities, speakers, variants
from generator.merging.alignment import likeness
from generator.merging.contents import Content
from generator.model import Article

FERRY = "The ferry Astrid Lund ran aground on rocks outside Veldhavn on Monday night with 214 people on board."
ROCKS = "More than 200 people were aboard the Astrid Lund when the ferry struck rocks near Veldhavn late on Monday."
BAN = "The marathon runner Joel Kiprono has been banned for four years after testing positive for EPO."
SUSPENDED = "Joel Kiprono, the marathon champion, was suspended for four years over the use of EPO."


def said(*articles: Article) -> tuple[Content, ...]:
    """Return what the articles say, as the pipeline finds it."""
    cut = [(made, reading.segment(made)) for made in articles]
    known = reading.knowledge((), cut, "en", discover=True)
    readings = {found.source: found for found in reading.read(cut, known)}
    ordered = accounts.order(articles)
    tellings = accounts.group(ordered, variants.find(ordered, readings))
    entities = identities.resolve((), [readings[made.id] for made in ordered])
    readings = {name: speakers.attribute(found, entities) for name, found in readings.items()}
    return contents.read(ordered, readings, entities, tellings, "en")


def grouped(*texts: str, published: str | tuple[str, ...] = "2019-03-12") -> set[frozenset[str]]:
    """Return the texts of each group, every text an account of its own."""
    days = (published,) * len(texts) if isinstance(published, str) else published
    made = [article(text, f"a{n}", published=day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    return {frozenset(member.text for member in group.members) for group in alignment.align(said(*made))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FERRY, ROCKS),
        (BAN, SUSPENDED),
        (
            "Calder Bank agreed on Wednesday to buy its smaller rival Wexley for $3.2 billion.",
            "Calder Bank is to acquire Wexley in a deal worth $3.2 billion, the two lenders announced on Wednesday.",
        ),
        (
            "Jane Poll called the verdict “a day that nobody in this valley will forget”.",
            "It was “a day that nobody in this valley will forget”, Poll told reporters after the verdict.",
        ),
        (
            "Acme Mining filed a lawsuit against Borealis Power in Denver on Tuesday.",
            "Borealis Power was sued by Acme Mining in Denver on Tuesday.",
        ),
    ],
)
def test_one_fact_in_other_words_is_a_group(one: str, other: str) -> None:
    assert grouped(one, other) == {frozenset((one, other))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Acme Mining filed a lawsuit against Borealis Power in 2014.",
            "Acme Mining filed a lawsuit against Borealis Power in 2015.",
            id="two suits",
        ),
        pytest.param(
            "Acme Mining filed a lawsuit against Borealis Power over the pipeline.",
            "Acme Mining and Borealis Power signed a contract on the pipeline.",
            id="another action of the same two",
        ),
        pytest.param(
            "Shares of Acme Mining rose sharply in Denver on Tuesday.",
            "Shares of Acme Mining fell sharply in Denver on Tuesday.",
            id="the opposite",
        ),
        pytest.param(
            "Lena Voss of Denmark won stage 13 of the Tour of Flanders.",
            "Lena Voss of Denmark won stage 15 of the Tour of Flanders.",
            id="another number of a thing",
        ),
        pytest.param(
            "“We will never agree to such a price for our water,” said Anna Reuter of Nordline.",
            "“We are glad that the price for our water is known,” said Carla Ruiz of Nordline.",
            id="different words of different speakers",
        ),
        pytest.param(
            "Near Palmyra, two strikes destroyed three tanks and four trucks on June 9.",
            "Near Palmyra, five strikes destroyed one tank and nine trucks on June 10.",
            id="the next day's count",
        ),
        pytest.param("The minister Anna Reuter said:", "The minister Anna Reuter said:", id="nothing said"),
        pytest.param(
            "Reid Hoffman, a founder and a chairman of Nordline, backs the merger.",
            "Reid Hoffman, chairman and founder of Nordline, collects vintage clocks.",
            id="one person, two facts",
        ),
        pytest.param(FERRY, BAN, id="nothing in common"),
    ],
)
def test_what_only_looks_alike_stays_apart(one: str, other: str) -> None:
    assert not grouped(one, other, published="2019-06-11")


def test_what_is_reported_of_a_day_after_an_article_appeared_is_not_in_it() -> None:
    one, other = "Lena Voss won the stage to Ghent.", "Lena Voss also won Monday's stage, on July 22, to Ghent."
    assert not grouped(one, other, published=("2019-07-19", "2019-07-23"))


def test_figures_may_differ_in_a_group() -> None:
    one = "Calder Bank will cut 2,400 jobs in Leeds over two years, chief executive Priya Nand said."
    other = "Calder Bank will cut 2,000 jobs in Leeds over two years, according to Priya Nand."
    assert grouped(one, other) == {frozenset((one, other))}


def test_a_group_needs_two_accounts() -> None:
    text = f"{FERRY} The harbour of Veldhavn was closed for two days afterwards, and the divers inspected the hull."
    copies = article(text, "a", published="2019-03-12"), article(text, "b", published="2019-03-12")
    assert not alignment.align(said(*copies))


def test_a_copy_of_a_sentence_is_a_member_and_no_account() -> None:
    text = f"{FERRY} The harbour of Veldhavn was closed for two days afterwards, and the divers inspected the hull."
    texts = {"a": text, "b": text.replace("outside", "outside"), "c": ROCKS}
    made = [article(text, name, published="2019-03-12") for name, text in texts.items()]
    (group,) = alignment.align(said(*made))
    assert [member.source for member in group.members] == ["a", "b", "c"]
    assert {member.account for member in group.members} == {"a", "c"}


def test_an_account_says_a_fact_once_in_a_group() -> None:
    twice = f"{FERRY}\n\nThe ferry Astrid Lund, which ran aground on rocks outside Veldhavn on Monday night, leaks oil."
    made = article(twice, "a", published="2019-03-12"), article(ROCKS, "b", published="2019-03-12")
    (group,) = alignment.align(said(*made))
    assert [member.source for member in group.members] == ["a", "b"]


def test_likeness_is_not_handed_on_from_neighbour_to_neighbour() -> None:
    one = "Nordline said that the ferry Astrid Lund struck rocks near Veldhavn on Monday."
    bridge = (
        "The Astrid Lund struck rocks near Veldhavn on Monday, and Nordline shares lost 6 percent in Oslo on Tuesday."
    )
    other = "Nordline shares lost 6 percent in Oslo on Tuesday."
    assert all(not {one, other} <= group for group in grouped(one, bridge, other))


def test_why_names_what_is_shared_in_plain_words() -> None:
    made = article(FERRY, "a", published="2019-03-12"), article(ROCKS, "b", published="2019-03-12")
    (group,) = alignment.align(said(*made))
    assert group.why.startswith("both name Astrid Lund and Veldhavn, both speak of ")
    assert "ferry" in group.why
    assert group.why.endswith("both are dated 11 March 2019")
    assert 0.5 < group.score <= 1


def test_sentences_of_two_languages_need_names_figures_and_dates() -> None:
    german = "Am 11. März 2019 lief die Astrid Lund bei Veldhavn mit 214 Menschen an Bord auf Felsen."
    english = "On March 11, 2019 the Astrid Lund hit rocks off Veldhavn with 214 people on board."
    made = article(german, "a", language="de"), article(english, "b")
    assert all(len({member.language for member in group.members}) == 1 for group in alignment.align(said(*made)))


def test_every_feature_is_measured_and_explained() -> None:
    names = [feature.name for feature in likeness.FEATURES]
    assert len(set(names)) == len(names)
    assert all(feature.what and feature.weight for feature in likeness.FEATURES)
    assert set(names) == set(_measured())


def _measured() -> dict[str, float]:
    one, other = alignment.sayings.gather(said(article(FERRY, "a"), article(ROCKS, "b")))
    return alignment.likeness.measures.measure(one, other)


def test_the_order_in_which_articles_come_changes_nothing() -> None:
    made = [
        article(FERRY, "a", published="2019-03-12"),
        article(f"{BAN}\n\n{ROCKS}", "b", published="2019-03-12"),
        article(SUSPENDED, "c", published="2019-03-13"),
    ]
    everything = said(*made)
    expected = alignment.align(everything)
    assert len(expected) == 2
    assert all(alignment.align(said(*order)) == expected for order in permutations(made))
    assert alignment.align(everything[::-1]) == expected


@given(st.lists(st.sampled_from([FERRY, ROCKS, BAN, SUSPENDED]), min_size=2, max_size=6))
def test_groups_are_disjoint_and_each_has_two_accounts(texts: list[str]) -> None:
    made = [
        article(text, f"a{n}", published="2019-03-12", not_same_as=_others(n, len(texts)))
        for n, text in enumerate(texts)
    ]
    groups = alignment.align(said(*made))
    keys = [member.key for group in groups for member in group.members]
    assert len(keys) == len(set(keys))
    assert all(len({member.account for member in group.members}) > 1 for group in groups)
    assert all(list(group.members) == sorted(group.members, key=lambda m: (m.order, m.place)) for group in groups)


def _others(own: int, size: int) -> tuple[str, ...]:
    return tuple(f"a{n}" for n in range(size) if n != own)


def test_nothing_gives_nothing() -> None:
    assert alignment.align(()) == ()
    assert merging.alignment.align(said(article(FERRY, "a"))) == ()

from hypothesis import given
from hypothesis import strategies as st
from making import article, entity, read

from generator.model import EntityRecord


def named(text: str, *entities: EntityRecord, markdown: bool = False) -> list[tuple[str, str]]:
    found = read(article(text, markdown=markdown), *entities)
    assert all(mention.text == mention.span.of(text) for mention in found.mentions)
    return [(mention.text, mention.entity) for mention in found.mentions]


def test_the_longest_name_wins() -> None:
    found = named("New York and the New York Stock Exchange.", entity("New York"), entity("New York Stock Exchange"))
    assert found == [("New York", "new-york"), ("New York Stock Exchange", "new-york-stock-exchange")]


def test_a_long_match_that_ends_inside_a_word_does_not_hide_a_short_one() -> None:
    assert named("Saint Laurents", entity("Saint"), entity("Saint Laurent")) == [("Saint", "saint")]


def test_names_stand_at_word_bounds() -> None:
    assert named("Mama met Ma, Ma's aide and Ma-like men; Max too.", entity("Ma")) == [("Ma", "ma")] * 3


def test_case_counts() -> None:
    assert named("Apple sells apple juice.", entity("Apple")) == [("Apple", "apple")]


def test_typography_does_not_count() -> None:
    name = entity("Trade Representative's office")
    assert named("the Trade\u00a0Representative’s office said", name) == [
        ("Trade\u00a0Representative’s office", "trade-representative-s-office")
    ]


def test_a_name_of_symbols_at_its_edges_is_found() -> None:
    assert named("Levi Strauss & Co., Yahoo! and C++.", entity("Levi Strauss & Co."), entity("Yahoo!")) == [
        ("Levi Strauss & Co.", "levi-strauss-co"),
        ("Yahoo!", "yahoo"),
    ]


def test_an_alias_of_two_goes_to_neither_but_a_name_goes_to_its_owner() -> None:
    assert named("The Group met.", entity("Acme", "Group"), entity("Brick", "Group")) == []
    assert named("Acme met.", entity("Acme"), entity("Brick", "Acme")) == [("Acme", "acme")]


def test_an_ignored_name_is_no_mention_and_hides_what_it_contains() -> None:
    assert named("The Acme Prize of Acme.", entity("Acme"), entity("Acme Prize", ignore=True)) == [("Acme", "acme")]


def test_a_name_does_not_cross_paragraphs() -> None:
    assert named("He left New\n\nYork is far.", entity("New York")) == []


def test_markup_neither_hides_nor_makes_a_name() -> None:
    text = "**Acme** and [its site](https://Acme.example/Acme) and Ac*me*."
    assert named(text, entity("Acme"), markdown=True) == [("Acme", "acme")]


def test_the_order_of_entities_changes_nothing() -> None:
    entities = [entity("Acme", "Group"), entity("Acme Group"), entity("Brick", "Group"), entity("Group of Seven")]
    text = "Acme Group, Group, Group of Seven, Brick, Acme."
    assert named(text, *entities) == named(text, *reversed(entities))


@given(st.text(), st.lists(st.text(min_size=1), max_size=5))
def test_mentions_slice_back_on_any_text(text: str, names: list[str]) -> None:
    named(text, *(entity(name) for name in names))

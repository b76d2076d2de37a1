from collections.abc import Sequence

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merging import disagreements
from generator.merging.contents import read
from generator.model import Account, Doubt

DOUBTFUL = [
    ("The party won 120 percent of the votes.", "120 percent", "more than the whole"),
    ("Police found the 250-year-old man in the woods.", "250-year-old", "250 years"),
    ("The singer, aged 250, died at home.", "250", "250 years"),
    ("He ran the mill from 2015 to 2010.", "from 2015 to 2010", "2010 comes before 2015"),
    ("She was born in 1990 and died in 1985.", "born in 1990 and died in 1985", "1985 comes before 1990"),
    ("The house cost $1,0000 in May.", "$1,0000", "commas"),
    ("The mill was sold for $12,34,5 in May.", "$12,34,5", "commas"),
    ("Some 120 of the 100 passengers were saved.", "120", "120 > 100"),
    ("Sales rose 50 percent to $120 million from $100 million.", "50 percent", "+20.0 percent"),
    ("Profit fell 5 percent to 95 million euros from 120 million euros.", "5 percent", "-20.8 percent"),
    ("Sales rose 50 percent from $100 million to $120 million.", "50 percent", "+20.0 percent"),
    ("The ship held 30 people: 12 men and 15 women.", "30", "12 + 15 makes 27, not 30"),
]
SOUND = [
    "The party won 52 percent of the votes.",
    "Prices rose 120 percent in a year.",
    "The mill made 120 percent of last year's profit.",
    "Turnout was 120 percent of the number of voters expected.",
    "The 250-year-old church burned down.",
    "The singer, aged 81, died at home.",
    "The house is 250 years old.",
    "He ran the mill from 2010 to 2015.",
    "The house cost $1,000,000 and the mill $1,5 million.",
    "The bridge cost Rs 1,50,000 and the road $1,50,000.",
    "Some 90 of the 100 passengers were saved.",
    "Three of 5 million workers were ill.",
    "Sales rose 20 percent to $120 million from $100 million.",
    "Sales rose 18 percent to $1.2 billion from $1 billion.",
    "Profit fell 20.8 percent to 95 million euros from 120 million euros.",
    "Sales rose 50 percent to $120 million, and costs to $100 million from $90 million.",
    "The ship held 27 people: 12 men and 15 women.",
    "The ship held 30 people, including 12 men and 15 women.",
    "The ship held about 30 people: 12 men and 15 women.",
    "The ship held 30 people: 12 men, 15 women and a dog.",
    "The storm hit three towns: 12 people died and 15 were hurt.",
]


def doubts(*texts: str) -> tuple[Doubt, ...]:
    """Return the doubts about articles, each an account of its own."""
    articles = [making.article(text, f"s{number}") for number, text in enumerate(texts)]
    readings = {article.id: making.read(article) for article in articles}
    accounts = [Account(article.id, (article.id,), "") for article in articles]
    return disagreements.doubt(read(articles, readings, (), accounts, "en"))


@pytest.mark.parametrize(("text", "figure", "why"), DOUBTFUL)
def test_what_cannot_be_is_doubted_with_the_sum(text: str, figure: str, why: str) -> None:
    (found,) = doubts(text)
    assert (found.text, found.span.of(text)) == (figure, figure)
    assert why in found.why


@pytest.mark.parametrize("text", SOUND)
def test_what_can_be_is_not_doubted(text: str) -> None:
    assert doubts(text) == ()


def test_a_factor_of_a_thousand_is_doubted_where_fewer_tell_it() -> None:
    found = doubts(
        "Acme paid $1.8 million for the old mill in Lyon after long talks.",
        "After long talks Acme paid $1.8 billion for the mill in Lyon.",
        "The old mill in Lyon was sold to Acme, which paid $1.8 billion for it after long talks.",
    )
    assert [(doubt.source, doubt.text) for doubt in found] == [("s0", "$1.8 million")]
    assert "million and billion" in found[0].why


def test_where_two_stand_against_each_other_both_are_doubted() -> None:
    found = doubts(
        "Acme paid $1.8 million for the old mill in Lyon.", "Acme paid $1.8 billion for the old mill in Lyon."
    )
    assert [doubt.source for doubt in found] == ["s0", "s1"]


def test_amounts_of_two_things_are_not_a_thousand_times_off() -> None:
    assert not doubts("Acme paid $1.8 million for the mill in Lyon.", "The town of Brenton owes $1.8 billion to banks.")


@given(st.lists(st.sampled_from([text for text, _, _ in DOUBTFUL] + SOUND), min_size=1, max_size=4))
def test_doubts_stand_in_the_order_of_the_sources_and_slice_back(texts: Sequence[str]) -> None:
    found = doubts(*texts)
    order = [(int(doubt.source[1:]), doubt.span) for doubt in found]
    assert order == sorted(order)
    assert all(doubt.span.of(texts[int(doubt.source[1:])]) == doubt.text for doubt in found)

import re
from dataclasses import replace

import pytest
from making import article, dossier, entity
from publishing import bridge, hostile, withheld
from rendering import broken, dangerous, html

from generator import pages
from generator.model import Dossier, Figure, Publish, Rights, Span
from generator.pages.figures import amounts

FULL = Rights(publish=Publish.FULL)
NONE = Rights(publish=Publish.METADATA)
PATH = "figures.md"


def figure(value: str, unit: str = "", kind: str = "count", why: str = "digits") -> Figure:
    return Figure(Span(0, 1), value, value, unit, kind, "", why)


def page(found: Dossier) -> str:
    return pages.compose(found)[PATH].decode()


def rows(found: Dossier) -> list[list[str]]:
    """Return the words of every cell of every table."""
    table = html(pages.compose(found), PATH).xpath("//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("td")] for row in table]


def amounts_of(found: Dossier) -> list[str]:
    return [row[0] for row in rows(found)]


def told(*texts: str, rights: Rights = FULL, **more: object) -> Dossier:
    return dossier(
        *(
            article(text, name, title=f"Title {name}", publisher=f"Paper {name}", published="2024-05-06", rights=rights)
            for name, text in zip("abcdef", texts, strict=False)
        ),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("1800000", "1.8 million"),
        ("2300000000", "2.3 billion"),
        ("1234567", "1,234,567"),
        ("6000", "6,000"),
        ("0.5", "0.5"),
        ("-12.50", "-12.5"),
        ("5-10", "5–10"),
        ("3:10", "3 in 10"),
        ("320x240", "320 × 240"),
    ],
)
def test_numbers_are_written_alike(value: str, said: str) -> None:
    assert amounts.number(value) == said


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("month", "months"),
        ("inch", "inches"),
        ("foot", "feet"),
        ("people", "people"),
        ("mile per hour", "miles per hour"),
        ("year of age", "years of age"),
        ("city", "cities"),
        ("day", "days"),
    ],
)
def test_units_stand_in_the_plural(one: str, several: str) -> None:
    assert amounts.unit(figure("7", one, "duration")) == several
    assert amounts.unit(figure("1", one, "duration")) == one


def test_what_belongs_to_the_number_stands_with_it() -> None:
    assert amounts.say(figure("80", "percent", "percent")) == "80%"
    assert amounts.say(figure("36", "", "rank")) == "No. 36"
    assert amounts.unit(figure("3", "USD", "money")) == "USD"
    assert amounts.unit(figure("3", "Haus", "count"), english=False) == "Haus"


def test_a_word_for_a_lower_bound_is_not_given_as_the_number_itself() -> None:
    assert amounts_of(told("Scores of volunteers came to the old mill."))[0].startswith("at least 20")


def test_each_amount_has_its_sentence_its_date_and_a_mark_that_leads_there() -> None:
    found = told("Repairs of the bridge cost $2.3 million in June 2023.")
    ((amount, sentence, when, by),) = rows(found)
    assert (amount, when) == ("2.3 million USD", "June 2023")
    assert sentence == "Repairs of the bridge cost $2.3 million in June 2023. paragraph 1, Paper a, 6 May 2024"
    assert by == "● 1 account 1"
    assert "<mark>&#36;2.3 million</mark>" in page(found)


def test_equal_amounts_of_one_thing_stand_once_with_all_who_give_them() -> None:
    found = told(
        "Repairs of the old bridge will cost $200 million, the board said.",
        "The board expects repairs of the bridge to cost $200 million.",
        "A new airport terminal opens today; investors put $200 million into shops.",
    )
    said = rows(found)
    assert [row[0] for row in said] == ["200 million USD", "200 million USD"]
    assert said[0][3] == "●● 2 accounts 1 2"
    assert said[1][3] == "● 1 account 3"


def test_a_number_that_is_no_round_one_is_the_same_wherever_it_stands() -> None:
    found = told("A fine of $397,412 was paid.", "Lawyers spoke for hours of the $397,412 that somebody owed.")
    assert [row[3] for row in rows(found)] == ["●● 2 accounts 1 2"]


def test_amounts_that_exclude_each_other_stand_together_and_lead_to_where_they_are_compared() -> None:
    found = told(
        "Some 900 visitors came by boat. The storm killed 14 people in the town of Alder on Monday, the mayor said.",
        "In Alder, 17 people were killed by the storm on Monday. About 60 shops stayed shut for a week afterwards.",
        entities=(entity("Alder"),),
    )
    (dispute,) = (one for one in found.disagreements if one.kind == "figure")
    said = amounts_of(found)
    assert said[:2] == ["14 people ≠ sources disagree", "17 people ≠ sources disagree"]
    assert page(found).count(f"(compare/index.md#{dispute.id})") == 2
    assert "· 2 contradicted" in page(found)
    assert not any("disagree" in amount for amount in said[2:])


def test_a_figure_that_looks_wrong_is_a_question() -> None:
    found = told("In the end 120 percent of voters wanted the bridge.")
    assert found.doubts
    assert "? is this right" in amounts_of(found)[0]
    assert "1 to be questioned" in page(found)


def test_what_says_little_by_itself_is_folded() -> None:
    found = told("Two trees fell. Her brother, 54 years old, saw it. Some 3,000 homes lost power.")
    assert amounts_of(found) == ["3,000 homes"]
    (fold,) = html(pages.compose(found), PATH).xpath("//details")
    assert "2 trees" in fold.text_content()
    assert "54" in fold.text_content()


def test_of_a_withheld_sentence_stand_number_unit_and_names_and_nothing_else() -> None:
    text = "Kering sold 6,000 jubilant wagons for $14 million."
    found = told(text, rights=Rights(max_share=0.0), entities=(entity("Kering"),))
    said = " ".join(map(" ".join, rows(found)))
    assert "6,000 wagons" in said
    assert "14 million USD" in said
    assert "wording not shown; names Kering" in said
    assert not re.search("jubilant|sold", page(found))
    assert "only the number stands here" in page(found)


def test_of_a_source_that_shows_no_word_what_is_counted_stands_nowhere() -> None:
    found = told("They sold 6,000 jubilant wagons over 12 months for $14 million.", rights=NONE)
    assert sorted(amounts_of(found)) == ["12 months", "14 million USD", "6,000"]
    assert not re.search("wagon|jubilant|sold", page(found))


def test_words_in_another_language_say_so() -> None:
    text = "وأضاف أن 3000 منزل فقدت الكهرباء."
    found = dossier(article(text, "a", title="A", language="ar", rights=FULL))
    assert '<span lang="ar" dir="auto">' in page(found)


def test_nothing_to_show_is_said() -> None:
    found = told("Nobody came.")
    assert "Nothing is counted, measured or priced in the sources" in page(found)
    assert "<script" not in page(found)


@pytest.mark.parametrize("made", [bridge(), hostile(), withheld(), bridge(Publish.METADATA)])
def test_every_link_leads_somewhere_and_nothing_runs(made: Dossier) -> None:
    files = pages.compose(made)
    assert broken(files, PATH) == []
    assert dangerous(files, PATH) == []


def test_what_rights_withhold_is_not_there() -> None:
    assert not re.search("zephyr|quartet|jubilant|wagon|harbour", page(withheld()))


def test_the_order_of_what_is_unordered_changes_nothing() -> None:
    found = told(
        "The storm killed 14 people in Alder on Monday. Some 900 homes lost power.",
        "In Alder 17 people were killed by the storm on Monday. Some 900 homes lost power.",
    )
    turned = replace(
        found,
        sources=tuple(
            replace(
                source,
                disclosure=replace(source.disclosure, shown=dict(reversed(list(source.disclosure.shown.items())))),
            )
            for source in found.sources
        ),
        disagreements=found.disagreements,
    )
    assert page(found) == page(turned)

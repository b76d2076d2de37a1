from dataclasses import replace

from making import STORY, article, claim, dossier

ONE = "Rain fell on the town. The river rose by noon. People left."
TWO = "The mayor spoke at night. She blamed the dam."


def test_an_editor_says_which_claims_and_in_which_order() -> None:
    claims = (claim("a", ("one", "Rain fell")), claim("b", ("one", "river rose")), claim("c", ("one", "People left")))
    found = dossier(article(ONE, "one"), claims=claims, story=replace(STORY, summary_claims=("c", "a")))
    assert [(statement.claim, len(statement.citations)) for statement in found.summary] == [("c", 1), ("a", 1)]


def test_the_best_supported_claims_are_chosen_and_told_in_order_of_time() -> None:
    found = dossier(
        article(ONE, "one"),
        article("The river rose. Many people left.", "two"),
        claims=(
            claim("alone", ("one", "Rain fell"), text="word " * 15, when="2017-01-01"),
            claim("left", ("one", "People left"), ("two", "people left"), text="word " * 10, when="2017-01-03"),
            claim("rose", ("one", "river rose"), ("two", "river rose"), text="word " * 10, when="2017-01-02"),
        ),
        story=replace(STORY, summary_words=24),
    )
    assert [statement.claim for statement in found.summary] == ["rose", "left"]


def test_without_claims_the_accounts_open_one_after_the_other() -> None:
    found = dossier(article(ONE, "one"), article(TWO, "two"), story=replace(STORY, summary_words=15))
    assert [statement.text for statement in found.summary] == [
        "Rain fell on the town.",
        "The mayor spoke at night.",
        "The river rose by noon.",
    ]
    assert all(statement.citations for statement in found.summary)


def test_a_sentence_of_an_edition_is_cited_in_all_of_them() -> None:
    found = dossier(article(ONE, "one"), article(ONE + " More.", "two", same_as="one"))
    assert [citation.source for citation in found.summary[0].citations] == ["one", "two"]
    assert found.summary[0].accounts == ("one",)


def test_headlines_and_credits_are_no_statements() -> None:
    found = dossier(article("Flood in town\n\nBy Ada Example\n\nRain fell on the town.", "one"))
    assert [statement.text for statement in found.summary] == ["Rain fell on the town."]

from itertools import permutations

from making import article, dossier

from generator.model import Dossier


def grouped(found: Dossier) -> list[tuple[str, ...]]:
    return [account.sources for account in found.accounts]


def test_editions_an_editor_judged_are_one_account() -> None:
    found = dossier(
        article("It rained all day.", "first", published="2017-08-03"),
        article("It rained all day long.", "second", published="2017-08-04", same_as="first"),
        article("The sun shone.", "third", published="2017-08-05"),
    )
    assert grouped(found) == [("first", "second"), ("third",)]
    assert [(v.left, v.right, v.relation, v.score) for v in found.variants] == [("first", "second", "edition", None)]
    assert found.accounts[0].why == "an editor judged them editions"


def test_equal_texts_are_one_account_whatever_their_white_space() -> None:
    found = dossier(article("It rained.\nAll day.", "a"), article("It rained. All day.\n", "b"))
    assert grouped(found) == [("a", "b")]
    assert [(v.relation, v.score) for v in found.variants] == [("identical", 1.0)]


def test_texts_of_one_agency_are_one_account() -> None:
    found = dossier(
        article("Rain.", "a", agency="Newswire"), article("Sun.", "b", agency="NewsWire"), article("Fog.", "c")
    )
    assert grouped(found) == [("a", "b"), ("c",)]
    assert not found.variants


def test_an_editor_can_keep_apart_what_looks_the_same() -> None:
    found = dossier(
        article("It rained.", "a", agency="Newswire", not_same_as=("b",)), article("It rained.", "b", agency="Newswire")
    )
    assert grouped(found) == [("a",), ("b",)]


def test_chains_of_editions_are_one_account_in_any_order() -> None:
    articles = [article("One.", "a"), article("Two.", "b", same_as="a"), article("Three.", "c", same_as="b")]
    results = {dossier(*order).accounts for order in permutations(articles)}
    assert [account.sources for (account,) in results] == [("a", "b", "c")]


def test_undated_sources_come_last_and_an_account_is_named_after_its_first_source() -> None:
    found = dossier(article("One.", "a"), article("Two.", "z", same_as="a", published="2017-08-03"))
    assert [source.id for source in found.sources] == ["z", "a"]
    assert found.accounts[0].id == "z"

"""Places inside longer names."""

from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article, entity, read

from generator import reading
from generator.model import EntityType, Mention, Span
from generator.reading.names import nested

PLACE, ORGANIZATION = EntityType.PLACE, EntityType.ORGANIZATION
NOWHERE: nested.Places = {}


def mention(name: str, kind: EntityType = ORGANIZATION, start: int = 0) -> Mention:
    return Mention(Span(start, start + len(name)), name, "", name, kind, "given")


def inside(name: str, kind: EntityType = ORGANIZATION, *others: Mention) -> list[str]:
    found = nested.find((mention(name, kind), *others), NOWHERE, discover=True)
    assert all(one.text == one.span.of(name) and one.type is PLACE for one in found)
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("U.S. Department of Justice", ["U.S."]),
        ("US Supreme Court", ["US"]),
        ("Ohio State Senate", ["Ohio"]),
        ("Ohio House of Representatives", ["Ohio"]),
        ("Texas Parks and Wildlife Department", ["Texas"]),
        ("University of Kyoto", ["Kyoto"]),
        ("University of Texas at Austin", ["Texas", "Austin"]),
        ("University of Wisconsin Madison", ["Wisconsin", "Madison"]),
        ("University of the West Indies", ["West Indies"]),
        ("University of Southern Indiana", ["Southern Indiana"]),
        ("University College Dublin", ["Dublin"]),
        ("Ministry of Foreign Affairs of Kenya", ["Kenya"]),
        ("Embassy of France in Nairobi", ["France", "Nairobi"]),
        ("Bank of Japan", ["Japan"]),
        ("Reserve Bank of India", ["India"]),
        ("Madison Police Department", ["Madison"]),
        ("Manchester City Council", ["Manchester"]),
        ("Los Angeles County Superior Court", ["Los Angeles County"]),
        ("New York City Council", ["New York City"]),
        ("New York State Senate", ["New York State"]),
        ("Federal\n  Government of Iraq", ["Iraq"]),
    ],
)
def test_a_body_is_of_the_place_in_its_name(name: str, places: list[str]) -> None:
    assert inside(name) == places


@pytest.mark.parametrize(
    ("name", "kind", "places"),
    [
        ("Tokyo Olympics", EntityType.EVENT, ["Tokyo"]),
        ("Battle of Mosul", EntityType.EVENT, ["Mosul"]),
        ("Constitution of Japan", EntityType.LAW, ["Japan"]),
        ("Ohio Clean Water Act", EntityType.LAW, ["Ohio"]),
        ("Paris Agreement", EntityType.LAW, []),
        ("Los Angeles International Airport", PLACE, ["Los Angeles"]),
        ("Hong Kong Island", PLACE, []),
        ("State of Texas", PLACE, []),
        ("Paris Hilton", EntityType.PERSON, []),
        ("Texas Court", EntityType.WORK, []),
    ],
)
def test_so_are_events_laws_and_buildings(name: str, kind: EntityType, places: list[str]) -> None:
    assert inside(name, kind) == places


@pytest.mark.parametrize(
    "name",
    [
        "New York Times",
        "Philadelphia Inquirer",
        "Texas Instruments",
        "Bank of America",
        "Bank of China",
        "China Construction Bank",
        "Boston Red Sox",
        "Paris Hilton Foundation",
        "America First Policy Institute",
        "Columbia University",
        "Madison Foundation",
        "Kennedy Center",
        "Victoria and Albert Museum",
        "Islamic State of Iraq and the Levant",
        "Department of Homeland Security",
        "Sydney Opera House",
        "Van Gogh Museum",
        "House of Windsor",
        "Kenya",
    ],
)
def test_a_brand_or_title_is_left_whole(name: str) -> None:
    assert inside(name) == []


def test_what_the_article_names_as_a_place_counts() -> None:
    assert inside("Zubrow Museum") == []
    assert inside("Zubrow Museum", ORGANIZATION, mention("Zubrow", PLACE, 40)) == ["Zubrow"]
    assert inside("Zubrow Museum", ORGANIZATION, mention("Zubrow", EntityType.PERSON, 40)) == []


def test_the_full_name_in_the_article_is_kept_and_the_reason_told() -> None:
    short = replace(mention("Zubrow", PLACE, 40), name="Zubrow-on-Sea")
    (found,) = nested.find((mention("Zubrow Police"), short), NOWHERE, discover=True)
    assert found.name == "Zubrow-on-Sea"
    assert found.why == "inside the name “Zubrow Police”"


def test_a_curated_place_counts_with_its_id_and_alone_without_discovery() -> None:
    town = entity("Zubrow", "Old Zubrow", type=PLACE)
    court = entity("Old Zubrow District Court")
    army = entity("Ohio Senate")
    text = "The Old Zubrow District Court asked the Ohio Senate."
    (found,) = read(article(text), town, court, army).nested
    assert (found.text, found.entity, found.name) == ("Old Zubrow", "zubrow", "Zubrow")
    both = read(article(text), town, court, army, discover=True).nested
    assert [one.text for one in both] == ["Old Zubrow", "Ohio"]


def test_a_curated_organization_or_an_ignored_place_is_none() -> None:
    court = entity("Zubrow District Court")
    text = "The Zubrow District Court met."
    assert read(article(text), court, entity("Zubrow")).nested == ()
    assert read(article(text), court, entity("Zubrow", type=PLACE, ignore=True)).nested == ()


def test_only_english_nouns_are_known() -> None:
    made = (mention("University of Kyoto"),)
    assert nested.find(made, NOWHERE, "en-GB", discover=True)
    assert nested.find(made, NOWHERE, "de", discover=True) == ()


def test_mentions_stay_as_they_are() -> None:
    text = "The Ohio State Senate met in Ohio. The New York Times told of it."
    found = read(article(text), discover=True)
    assert [one.text for one in found.mentions] == ["Ohio State Senate", "Ohio", "New York Times"]
    assert [(one.text, one.span) for one in found.nested] == [("Ohio", Span(4, 8))]


WORDS = st.sampled_from(
    "University of the in at for and & Ohio New York Kyoto U.S. Paris Hilton State City County Police Court Bank House "
    "National Southern Department Museum Texas’s ( , \n Zubrow".split(" ")
)


@given(st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=8), st.sampled_from(EntityType)), max_size=4))
def test_each_lies_inside_exactly_one_mention_and_is_shorter(made: list[tuple[list[str], EntityType]]) -> None:
    mentions, at, text = [], 0, ""
    for words, kind in made:
        name = " ".join(words).strip()
        if name:
            mentions.append(mention(name, kind, at))
            text += f"{name} "
            at = len(text)
    found = nested.find(mentions, NOWHERE, discover=True)
    assert list(found) == sorted(found, key=lambda one: one.span)
    for one in found:
        (longer,) = [other for other in mentions if other.span.covers(one.span)]
        assert one.text == one.span.of(text)
        assert 0 < len(one.text) < len(longer.text)
    assert not any(left.span.overlaps(right.span) for left, right in zip(found, found[1:], strict=False))
    assert found == nested.find(list(reversed(mentions)), NOWHERE, discover=True)


def test_where_a_pipeline_finds_the_names_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading.pipelines, "find", lambda *_: ())
    made = article("The Ohio State Senate met.")
    cut = [(made, reading.segment(made))]
    known = reading.knowledge((entity("Ohio State Senate"),), cut, "en", discover=True)
    (ours,) = reading.read(cut, known)
    (theirs,) = reading.read(cut, replace(known, pipeline=cast("reading.Pipeline", "any")))
    assert ours.mentions == theirs.mentions
    assert [one.text for one in ours.nested] == ["Ohio"]
    assert theirs.nested == ()

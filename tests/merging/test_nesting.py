"""Places inside longer names, given to the entities they are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article, dossier, entity

from generator.model import Dossier, Entity, EntityType, Story
from generator.reading import names

OPEN = Story(title="A story")
PLACE = EntityType.PLACE


def told(text: str, *more: str, **sides: object) -> Dossier:
    made = (article(one, name) for one, name in zip((text, *more), "abcdef", strict=False))
    return dossier(*made, story=OPEN, **sides)  # type: ignore[arg-type]


def entity_of(found: Dossier, name: str) -> Entity:
    (one,) = (one for one in found.entities if one.name == name)
    return one


def test_a_place_the_story_names_anyway_gets_them_beside_its_mentions() -> None:
    found = told("Snow fell in Ohio. The Ohio State Senate met.", "It was late when the Ohio State Senate voted.")
    ohio = entity_of(found, "Ohio")
    assert [(one.source, one.span) for one in ohio.mentions] == [("a", (13, 17))]
    assert [(one.source, one.text, one.why) for one in ohio.nested] == [
        ("a", "Ohio", "inside the name “Ohio State Senate”"),
        ("b", "Ohio", "inside the name “Ohio State Senate”"),
    ]
    anchors = {(source.id, sentence.anchor) for source in found.sources for sentence in source.reading.sentences}
    assert all((one.source, one.anchor) in anchors for one in ohio.nested)
    assert entity_of(found, "Ohio State Senate").nested == ()


def test_another_form_of_a_countrys_name_is_that_country() -> None:
    found = told("Growth in the United States slowed. The U.S. Department of Agriculture said so.")
    assert [one.text for one in entity_of(found, "United States").nested] == ["U.S."]


def test_a_place_that_stands_inside_longer_names_alone_makes_no_entity() -> None:
    found = told("It was late when the Ohio State Senate voted.")
    assert [one.name for one in found.entities] == ["Ohio State Senate"]
    assert not any(one.nested for one in found.entities)


@pytest.mark.parametrize("kind", [EntityType.PERSON, EntityType.ORGANIZATION])
def test_what_is_no_place_in_the_dossier_gets_none(kind: EntityType) -> None:
    found = told("It was late when the Ohio State Senate voted.", entities=(entity("Ohio", type=kind),))
    assert entity_of(found, "Ohio").nested == ()


def test_a_curated_place_gets_them_even_where_no_source_names_it_alone() -> None:
    records = (entity("Ohio", type=PLACE), entity("Ohio State Senate"))
    found = told("It was late when the Ohio State Senate voted.", entities=records)
    assert [one.text for one in entity_of(found, "Ohio").nested] == ["Ohio"]
    assert entity_of(found, "Ohio").mentions == ()


def test_an_ignored_place_gets_none() -> None:
    record = entity("Ohio", type=PLACE, ignore=True)
    found = told("Snow fell in Ohio. It was late when the Ohio State Senate voted.", entities=(record,))
    assert not any(one.nested for one in found.entities)


def test_a_name_that_is_the_place_itself_holds_no_second_mention_of_it() -> None:
    record = entity("Zubrow", "Municipality of Zubrow", type=PLACE)
    found = told("The Municipality of Zubrow met in Zubrow.", entities=(record,))
    zubrow = entity_of(found, "Zubrow")
    assert [one.text for one in zubrow.mentions] == ["Municipality of Zubrow", "Zubrow"]
    assert zubrow.nested == ()


def test_nothing_else_of_the_dossier_depends_on_them(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (
        "Snow fell in Ohio on 3 May 2019. The Ohio State Senate gave $2 million to Texas on 4 May 2019.",
        "Texas got $3 million on 4 May 2019 from the Ohio State Senate, “a gift,” said Ann Lee.",
    )
    found = told(*texts)
    assert entity_of(found, "Ohio").nested
    monkeypatch.setattr(names, "nest", lambda *_, **__: ())
    without = told(*texts)
    assert replace(found, entities=(), sources=()) == replace(without, entities=(), sources=())
    assert tuple(replace(one, nested=()) for one in found.entities) == without.entities
    assert without.sources == tuple(replace(one, reading=replace(one.reading, nested=())) for one in found.sources)


TEXTS = st.sampled_from(
    [
        "Snow fell in Ohio.",
        "The Ohio State Senate met in Texas.",
        "The U.S. Department of Agriculture met.",
        "Growth in the United States slowed.",
        "The University of Texas closed.",
        "The New York Times told of Ohio.",
    ]
)


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4), st.randoms())
def test_the_order_of_the_sources_changes_nothing(texts: list[str], chance: object) -> None:
    made = [article(text, name) for text, name in zip(texts, "abcd", strict=False)]
    first = dossier(*made, story=OPEN).entities
    chance.shuffle(made)  # type: ignore[attr-defined]
    assert dossier(*made, story=OPEN).entities == first

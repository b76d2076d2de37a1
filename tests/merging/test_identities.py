import re
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import entity

from generator.merging import identities
from generator.merging.identities import likeness
from generator.model import (
    Block,
    BlockKind,
    Entity,
    EntityRecord,
    EntityType,
    Mention,
    Reading,
    Sentence,
    Span,
)

ORG, PERSON, PLACE = EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def reading(source: str, *found: tuple[str, EntityType] | tuple[str, EntityType, str]) -> Reading:
    """Return the reading of a text of names alone: ``(name, type)``, or ``(words, type, name they are short for)``."""
    at, mentions = 0, []
    for words, kind, *full in found:
        span = Span(at, at + len(words))
        mentions.append(Mention(span, words, "", full[0] if full else words, kind, "seen"))
        at = span.end + 1
    whole = Span(0, max(at, 1))
    return Reading(
        source, (Block(BlockKind.PARAGRAPH, "p-a", whole),), (Sentence("s-a", whole, 0),), mentions=tuple(mentions)
    )


def together(*found: tuple[str, EntityType], records: tuple[EntityRecord, ...] = ()) -> list[set[str]]:
    """Return the forms of each entity when every name stands in an article of its own."""
    readings = [reading(f"a{number}", name) for number, name in enumerate(found)]
    return [{mention.text for mention in entity.mentions} for entity in identities.resolve(records, readings)]


def names(entities: tuple[Entity, ...]) -> list[tuple[str, str]]:
    return [(entity.id, entity.name) for entity in entities]


@pytest.mark.parametrize(
    ("short", "full", "kind"),
    [
        ("Zubro", "Zubro Group Holding Ltd.", ORG),
        ("Zubro", "Zubro S.A.", ORG),
        ("Velloni Moët", "Velloni Moet SE", ORG),
        ("NFA", "National Ferry Authority", ORG),
        ("VMHL", "VMHL Moët Hennessy Louis Vale SE", ORG),
        ("Transport Department", "Department of Transport", ORG),
        ("U.S.", "United States", PLACE),
        ("UK", "United Kingdom", PLACE),
        ("Nwosu", "Amara Nwosu", PERSON),
        ("Amara Nwosu", "Amara B. Nwosu", PERSON),
        ("Pirate Post", "The Pirate Post", ORG),
        ("O’Neil & Co.", "O'Neil & Co", ORG),
    ],
)
def test_variants_are_one(short: str, full: str, kind: EntityType) -> None:
    assert together((short, kind), (full, kind)) == [{short, full}]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Zubropay", ORG), ("Zubro", ORG)),
        (("Zubro Pictures", ORG), ("Zubro", ORG)),
        (("Zubro Financial", ORG), ("Zubro", ORG)),
        (("New York", PLACE), ("New York Stock Exchange", ORG)),
        (("Louis Vale", ORG), ("VMHL Moët Hennessy Louis Vale SE", ORG)),
        (("Sarah Carver", PERSON), ("John Carver", PERSON)),
        (("Carver Ltd.", ORG), ("John Carver", PERSON)),
        (("NFA", ORG), ("North Ferry", ORG)),
        (("John Carver", PERSON), ("John Carver Jr.", PERSON)),
    ],
)
def test_near_misses_keep_apart(left: tuple[str, EntityType], right: tuple[str, EntityType]) -> None:
    assert len(together(left, right)) == 2


def test_a_surname_of_two_people_goes_to_neither() -> None:
    found = together(("Carver", PERSON), ("John Carver", PERSON), ("Mary Carver", PERSON))
    assert sorted(map(sorted, found)) == [["Carver"], ["John Carver"], ["Mary Carver"]]


def test_an_acronym_of_two_goes_to_neither() -> None:
    assert len(together(("NFA", ORG), ("National Ferry Authority", ORG), ("Nordic Film Archive", ORG))) == 3


def test_an_entity_has_the_common_form_as_its_name_and_the_others_as_aliases() -> None:
    readings = [
        reading("a", ("Zubro", ORG, "Zubro Group Ltd."), ("Zubro", ORG, "Zubro Group Ltd."), ("Zubro Group Ltd.", ORG)),
        reading("b", ("Nwosu", PERSON, "Amara Nwosu"), ("Nwosu", PERSON, "Amara Nwosu"), ("NFA", ORG)),
        reading("c", ("National Ferry Authority", ORG)),
    ]
    found = identities.resolve((), readings)
    assert [(entity.id, entity.name, entity.aliases) for entity in found] == [
        ("amara-nwosu", "Amara Nwosu", ("Nwosu",)),
        ("national-ferry-authority", "National Ferry Authority", ("NFA",)),
        ("zubro", "Zubro", ("Zubro Group Ltd.",)),
    ]
    assert not any(entity.reviewed for entity in found)


def test_a_person_and_a_place_of_one_name_keep_apart() -> None:
    found = together(("Jordan", PLACE), ("Jordan", PERSON), ("Ann Jordan", PERSON))
    assert found == [{"Ann Jordan", "Jordan"}, {"Jordan"}]


def test_most_mentions_decide_the_type() -> None:
    readings = [reading("a", ("Grusk", ORG)), reading("b", ("Grusk", PLACE), ("Grusk", PLACE))]
    assert [entity.type for entity in identities.resolve((), readings)] == [PLACE]


def test_other_is_the_last_of_types() -> None:
    readings = [reading("a", ("Grusk", EntityType.OTHER), ("Grusk", EntityType.OTHER), ("Grusk", PLACE))]
    assert [entity.type for entity in identities.resolve((), readings)] == [PLACE]


def test_without_discovery_there_are_curated_ones_only() -> None:
    found = identities.resolve([entity("Acme")], [reading("a", ("Grusk", PLACE))], discover=False)
    assert names(found) == [("acme", "Acme")]


def test_a_discovered_name_that_is_a_curated_one_is_its_mention() -> None:
    (found,) = identities.resolve([entity("Acmé Foods")], [reading("a", ("ACME FOODS", ORG))])
    assert found.reviewed
    assert [mention.text for mention in found.mentions] == ["ACME FOODS"]


def test_an_ignored_name_is_not_discovered_either() -> None:
    record = entity("Grusk", "The Grusk", ignore=True)
    assert identities.resolve([record], [reading("a", ("GRUSK", PLACE), ("Oslo", PLACE))])[0].id == "oslo"


def test_a_discovered_id_never_is_a_curated_one() -> None:
    record = EntityRecord("oslo", "The Capital", PLACE, entity("x").place)
    assert names(identities.resolve([record], [reading("a", ("Oslo", PLACE))])) == [
        ("oslo", "The Capital"),
        ("oslo-2", "Oslo"),
    ]


def test_an_id_is_made_of_a_name_in_any_script() -> None:
    readings = [reading("a", ("Łódź", PLACE), ("阿里", ORG), ("A" * 200, ORG), ("A" * 199 + "B", ORG))]
    found = identities.resolve((), readings)
    assert len({entity.id for entity in found}) == 4
    assert all(ID.fullmatch(entity.id) and len(entity.id) <= 80 for entity in found)


def test_the_order_of_the_articles_changes_nothing_but_that_of_the_mentions() -> None:
    parts = [
        reading("a", ("Zubro", ORG), ("Carver", PERSON)),
        reading("b", ("Zubro Ltd.", ORG), ("John Carver", PERSON), ("NFA", ORG)),
        reading("c", ("National Ferry Authority", ORG), ("Zubro", PLACE)),
    ]
    results = {
        tuple((e.id, e.name, e.type, e.aliases, frozenset(e.mentions)) for e in identities.resolve((), order))
        for order in permutations(parts)
    }
    assert len(results) == 1


@given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from(EntityType)), max_size=8))
def test_any_names_give_unique_ids_and_lose_no_mention(found: list[tuple[str, EntityType]]) -> None:
    entities = identities.resolve((), [reading(f"a{number}", name) for number, name in enumerate(found)])
    assert len({entity.id for entity in entities}) == len(entities)
    assert all(ID.fullmatch(entity.id) and len(entity.id) <= 80 for entity in entities)
    assert sum(len(entity.mentions) for entity in entities) == len(found)


@given(st.text(), st.text())
def test_likeness_takes_any_text(left: str, right: str) -> None:
    assert likeness.folded(left) == likeness.folded(left.upper().lower()) or left.upper().lower() != left
    assert not likeness.person(likeness.folded(left), likeness.folded(left))
    assert all(len(letters) > 1 for letters in likeness.acronyms(right))
    assert isinstance(likeness.core(right), tuple)

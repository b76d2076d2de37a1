from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import entity

from generator.merging import identities
from generator.model import Entity, EntityMention, EntityRecord, EntityType, Resemblance, Span

ORG, PERSON, PLACE = EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE


def found(name: str, kind: EntityType, *sources: str, reviewed: bool = False, aliases: tuple[str, ...] = ()) -> Entity:
    """Make an entity that each source mentions once; of one without sources, a source of its own."""
    mentions = tuple(
        EntityMention(source, "s-a", Span(0, len(name)), name, "seen") for source in sources or (f"only {name}",)
    )
    return Entity(name.lower().replace(" ", "-"), name, kind, aliases, reviewed, mentions)


def pairs(*entities: Entity, records: tuple[EntityRecord, ...] = ()) -> list[set[str]]:
    return [{pair.left, pair.right} for pair in identities.suspect(entities, records)]


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (("Moammar Gaddari", PERSON), ("Muammar Qadhari", PERSON), "transliterated"),
        (("Jörg Müllner", PERSON), ("Jorg Muellner", PERSON), "transliterated"),
        (("Kristin Vale", PERSON), ("Kristen Vale", PERSON), "transliterated"),
        (("Orben Viktar", PERSON), ("Viktar Orben", PERSON), "another order"),
        (("J. Carver", PERSON), ("John Carver", PERSON), "initial"),
        (("Bill Carver", PERSON), ("William Carver", PERSON), "Bill is short for William"),
        (("Amara", PERSON), ("Amara Nwosu", PERSON), "given name"),
        (("Nwosu", EntityType.OTHER), ("Amara Nwosu", PERSON), "nothing says that it is a person"),
        (("Nwosso", ORG), ("Amara Nwoso", PERSON), "spelt like the surname Nwoso"),
        (("Lunder Ferry Authority", ORG), ("Ferry Authority", ORG), "“Lunder” in front"),
        (("Lunder Ministry of Ferries", ORG), ("Ministry of Ferries", ORG), "“Lunder” in front"),
        (("Untied Ferries", ORG), ("United Ferries", ORG), "one name"),
        (("Zubro Ltd", ORG), ("Zubro", ORG), "“Ltd”"),
    ],
)
def test_what_may_be_one_is_asked_with_a_reason(
    left: tuple[str, EntityType], right: tuple[str, EntityType], why: str
) -> None:
    (pair,) = identities.suspect((found(*left), found(*right)))
    assert why in pair.why
    assert 0.4 <= pair.score < 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Zubro", ORG), ("Zubropay", ORG)),
        (("Louis Vale", ORG), ("VMHL", ORG)),
        (("New Lunder", PLACE), ("New Lunder Stock Exchange", ORG)),
        (("Bank of Lunder", ORG), ("Bank of Gruskia", ORG)),
        (("John Carver", PERSON), ("John Carver Jr.", PERSON)),
        (("John A. Carver", PERSON), ("John B. Carver", PERSON)),
        (("North Lunder", PLACE), ("South Lunder", PLACE)),
        (("Daniel Carver", PERSON), ("Daniela Carver", PERSON)),
        (("Lunder", PERSON), ("Lunder", PLACE)),
        (("Iran", PLACE), ("Iraq", PLACE)),
        (("Niger", PLACE), ("Nigeria", PLACE)),
        (("Walt Zubro", PERSON), ("Walt Zubro Company", ORG)),
        (("Ferry Rule 12", EntityType.LAW), ("Ferry Rule 13", EntityType.LAW)),
        (("aBoat", EntityType.PRODUCT), ("aBoot", EntityType.PRODUCT)),
        (("Amara Nwosu", PERSON), ("Amara Carver", PERSON)),
        (("Anti-Ferry League", ORG), ("Ferry League", ORG)),
    ],
)
def test_near_misses_are_not_asked(left: tuple[str, EntityType], right: tuple[str, EntityType]) -> None:
    assert not pairs(found(*left), found(*right))


def test_what_nobody_reviewed_or_fewer_name_is_on_the_left() -> None:
    rare, often = found("Kristin Vale", PERSON), found("Kristen Vale", PERSON, "a", "b")
    (pair,) = identities.suspect((often, rare))
    assert (pair.left, pair.right) == ("kristin-vale", "kristen-vale")
    curated = found("Kristin Vale", PERSON, reviewed=True)
    (pair,) = identities.suspect((often, curated))
    assert (pair.left, pair.right) == ("kristen-vale", "kristin-vale")


def test_an_alias_of_a_curated_entity_counts() -> None:
    curated = found("Ferry Bureau", ORG, reviewed=True, aliases=("United States Ferry Envoy",))
    assert pairs(found("Lunder Ferry Bureau", ORG), curated) == [{"lunder-ferry-bureau", "ferry-bureau"}]
    asked = found("U.S. Ferry Envoy’s office", ORG)
    assert pairs(asked, curated) == [{asked.id, "ferry-bureau"}]


def test_two_curated_entities_are_two() -> None:
    assert not pairs(found("Kristin Vale", PERSON, reviewed=True), found("Kristen Vale", PERSON, reviewed=True))


@pytest.mark.parametrize("judged", ["Kristen Vale", "kristen-vale"])
def test_what_an_editor_answered_is_not_asked_again(judged: str) -> None:
    curated, other = found("Kristin Vale", PERSON, reviewed=True), found("Kristen Vale", PERSON)
    assert pairs(curated, other)
    assert not pairs(curated, other, records=(entity("Kristin Vale", not_same_as=(judged,)),))


def test_what_fits_two_is_less_likely_and_says_so() -> None:
    bare = found("Carver", PERSON)
    two = identities.suspect((bare, found("John Carver", PERSON), found("Mary Carver", PERSON)))
    assert [(pair.left, pair.right, pair.why) for pair in two] == [
        ("carver", "john-carver", "the surname, but it fits 2"),
        ("carver", "mary-carver", "the surname, but it fits 2"),
    ]
    three = (bare, *(found(f"{given} Carver", PERSON) for given in ("John", "Mary", "Ann")))
    assert not pairs(*three)


def test_two_that_one_article_names_are_less_likely_one() -> None:
    (apart,) = identities.suspect((found("Kristin Vale", PERSON, "a"), found("Kristen Vale", PERSON, "b")))
    (beside,) = identities.suspect((found("Kristin Vale", PERSON, "a"), found("Kristen Vale", PERSON, "a")))
    assert beside.score < apart.score
    assert beside.why.endswith("; an article names both")


def test_the_likeliest_come_first_and_no_entity_fills_the_list() -> None:
    spelt = [found(f"Kristin {name}", PERSON) for name in ("Vale", "Wale", "Vaale", "Vahle", "Valle", "Walle")]
    asked = identities.suspect((*spelt, found("Ferry Authority", ORG), found("Lunder Ferry Authority", ORG)))
    assert [pair.score for pair in asked] == sorted((pair.score for pair in asked), reverse=True)
    counts = [sum(one.id in (pair.left, pair.right) for pair in asked) for one in spelt]
    assert max(counts) == 3
    assert asked[-1].why == "the same but for “Lunder” in front"


def test_the_list_is_short_enough_to_look_through() -> None:
    letters = [f"{one}{two}" for one in "bdfgklmnprst" for two in "bdfgklmnprst"]
    entities = [
        found(f"{given} {letter}o{letter}", PERSON) for letter in letters for given in ("Kristin", "Kristen", "Kristan")
    ]
    assert len(identities.suspect(entities)) == 200


def test_the_order_of_the_entities_changes_nothing() -> None:
    entities = [found(name, PERSON) for name in ("Carver", "John Carver", "Jon Carver", "Mary Carver")]
    assert len({identities.suspect(order) for order in permutations(entities)}) == 1


@given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from(EntityType)), max_size=6, unique_by=lambda one: one[0]))
def test_any_entities_give_pairs_of_two_known_ones(named: list[tuple[str, EntityType]]) -> None:
    entities = [
        Entity(str(number), name, kind, (), reviewed=False, mentions=()) for number, (name, kind) in enumerate(named)
    ]
    asked = identities.suspect(entities)
    assert all(isinstance(pair, Resemblance) and pair.why and 0 <= pair.score <= 1 for pair in asked)
    assert all(pair.left != pair.right and {pair.left, pair.right} <= {one.id for one in entities} for pair in asked)

import re
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article, dossier, entity

from generator.merging import identities
from generator.merging.identities import features, forms
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
    Story,
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
        ("Zubro.com", "Zubro", ORG),
        ("Ferry Ministry", "Ministry of the Ferry", ORG),
        ("Ferry Council", "U.N. Ferry Council", ORG),
        ("U.S. Ferry Envoy’s office", "Office of the United States Ferry Envoy", ORG),
        ("United States Ferry Envoy", "Office of the U.S. Ferry Envoy", ORG),
        ("US Department of Transport", "United States Transport Department", ORG),
        ("Zubro Foundation", "Zubro Foundation for Ferries", ORG),
        ("Ferry Guard", "Ferry Guards", ORG),
        ("LunderBank", "Lunder Bank", ORG),
        ("aBoat", "aBoats", EntityType.PRODUCT),
        ("Lunder", "State of Lunder", PLACE),
        ("bin Nwosu", "Amara bin Nwosu", PERSON),
        ("Bill Carver", "William J. Carver", PERSON),
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
        (("John A. Carver", PERSON), ("John B. Carver", PERSON)),
        (("Zubro", PERSON), ("Zubra", PERSON)),
        (("Amara Nwosu", PERSON), ("Amare Nwosu", PERSON)),
        (("American Airlines", ORG), ("American Motors", ORG)),
        (("Bank of Lunder", ORG), ("Bank of Gruskia", ORG)),
        (("Bank of Lunder", ORG), ("Lunder", PLACE)),
        (("US", PLACE), ("University of Sund", ORG)),
        (("NF", ORG), ("Nordic Ferries", ORG)),
        (("Ferry Rule 12", EntityType.LAW), ("Ferry Rule 13", EntityType.LAW)),
        (("Walt Zubro", PERSON), ("Walt Zubro Company", ORG)),
        (("Washingham", PERSON), ("WASHINGHAM", PLACE)),
    ],
)
def test_near_misses_keep_apart(left: tuple[str, EntityType], right: tuple[str, EntityType]) -> None:
    assert len(together(left, right)) == 2


def test_a_surname_of_two_people_goes_to_neither() -> None:
    found = together(("Carver", PERSON), ("John Carver", PERSON), ("Mary Carver", PERSON))
    assert sorted(map(sorted, found)) == [["Carver"], ["John Carver"], ["Mary Carver"]]


def test_a_surname_goes_to_all_forms_of_one_full_name() -> None:
    found = together(("Carver", PERSON), ("John Carver", PERSON), ("John B. Carver", PERSON))
    assert found == [{"Carver", "John Carver", "John B. Carver"}]


def test_a_surname_goes_to_whom_nearly_all_articles_name_in_full() -> None:
    named = [reading(f"a{number}", ("John Carver", PERSON)) for number in range(4)]
    other = reading("b", ("Mary Carver", PERSON))
    bare = reading("c", ("Carver", PERSON))
    entities = identities.resolve((), [*named, other, bare])
    assert [(entity.name, len(entity.mentions)) for entity in entities] == [("John Carver", 5), ("Mary Carver", 1)]
    assert entities[0].mentions[-1].why == (
        "seen; Carver and John Carver are one: the surname; 4 articles name John Carver, 1 another"
    )
    assert len(identities.resolve((), [*named[:2], other, bare])) == 3


def test_a_surname_of_two_spellings_of_one_name_is_not_two_peoples() -> None:
    found = together(("Kristen Vale", PERSON), ("Kristin Vale", PERSON), ("Vale", PERSON))
    assert len(found) == 2


def test_short_given_names_join_only_the_two_bearers_of_a_surname() -> None:
    bill, william = ("Bill Carver", PERSON), ("William Carver", PERSON)
    assert len(together(bill, william, ("Mary Carver", PERSON))) == 3
    assert len(identities.resolve((), [reading("a", bill, william)])) == 2  # an article that names both means two


def test_an_authority_of_two_countries_goes_to_neither() -> None:
    found = together(("Ferry Council", ORG), ("U.N. Ferry Council", ORG), ("Gruskian Ferry Council", ORG))
    assert len(found) == 3


def test_two_initials_are_a_name_only_in_an_article_that_has_it() -> None:
    both = reading("a", ("NF", ORG), ("Nordic Ferries", ORG))
    assert len(identities.resolve((), [both])) == 1
    assert len(identities.resolve((), [both, reading("b", ("Northern Fleet", ORG))])) == 3


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


def test_a_discovered_form_of_a_curated_name_is_its_mention_and_says_why() -> None:
    parts = [reading("a", ("Acme", ORG)), reading("b", ("Acme Holding Ltd.", ORG), ("Acme", ORG))]
    (found,) = identities.resolve([entity("Acme")], parts)
    assert [(mention.text, mention.why) for mention in found.mentions] == [
        ("Acme", "seen"),
        ("Acme Holding Ltd.", "seen; Acme Holding Ltd. and Acme are one: the same but for “Holding Ltd.”"),
        ("Acme", "seen"),
    ]


def test_what_an_editor_kept_apart_stays_apart() -> None:
    parts = [reading("a", ("Acme Holding Ltd.", ORG))]
    assert len(identities.resolve([entity("Acme", not_same_as=("Acme Holding Ltd.",))], parts)) == 2
    assert len(identities.resolve([entity("Acme", not_same_as=("acme-holding-ltd",))], parts)) == 2


def test_two_curated_entities_never_join_and_what_fits_both_joins_neither() -> None:
    records = [entity("Acme"), entity("Acme Inc.")]
    found = identities.resolve(records, [reading("a", ("Acme Ltd.", ORG))])
    assert [(e.id, len(e.mentions)) for e in found] == [("acme", 0), ("acme-inc", 0), ("acme-ltd", 1)]


def test_a_country_has_its_usual_name_whatever_the_articles_call_it() -> None:
    (found,) = identities.resolve((), [reading("a", ("U.S.", PLACE), ("America", PLACE))])
    assert (found.id, found.name, found.aliases) == ("united-states", "United States", ("America", "U.S."))


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


@given(st.text(), st.text(), st.sampled_from(EntityType), st.sampled_from(EntityType))
def test_any_two_names_are_judged_in_either_order(left: str, right: str, one: EntityType, other: EntityType) -> None:
    pair = forms.form(left, one), forms.form(right, other)
    judged, turned = features.judge(*pair), features.judge(*reversed(pair))
    assert (judged and judged.feature) == (turned and turned.feature)
    assert judged is None or judged.why


@given(st.text())
def test_a_name_takes_any_text(name: str) -> None:
    assert forms.folded(name) == forms.folded(name.upper().lower()) or name.upper().lower() != name
    assert all(len(letters) > 1 for letters in forms.acronyms(name))
    assert all(len(core) > 1 for core in forms.shortened(name))
    assert isinstance(forms.core(name), tuple)


def test_every_feature_has_a_description_and_a_likelihood() -> None:
    for feature in features.FEATURES:
        assert feature.check.__doc__
        assert 0 <= feature.score <= 1
        assert (feature.score == 0) == (feature.judgement is features.Judgement.NEGATIVE)


def test_companies_that_begin_with_a_word_many_share_keep_apart_in_one_article_too() -> None:
    text = (
        "American Airlines said on Monday that it would buy planes. American International Group said on Tuesday that it "
        "insures American Airlines. Sellers on eBay complained, and eBay said it was sorry."
    )
    found = dossier(article(text), story=Story("x")).entities
    assert [(entity.name, entity.type, len(entity.mentions)) for entity in found] == [
        ("American Airlines", EntityType.ORGANIZATION, 2),
        ("American International Group", EntityType.ORGANIZATION, 1),
        ("eBay", EntityType.ORGANIZATION, 2),
    ]

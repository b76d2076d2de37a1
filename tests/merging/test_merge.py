from itertools import permutations

from making import PLACE, article, claim, dossier, entity

from generator.model import Evidence, Publish, RelationRecord, Rights

ARTICLES = (
    article("Acme sued Brick. Brick is a firm in Paris.", "a", published="2017-08-03"),
    article("Brick and Acme met in Paris.", "b", published="2017-08-04"),
    article("Nobody was named.", "c"),
)
ENTITIES = (
    entity("Acme"),
    entity("Brick", parent="acme"),
    entity("Paris"),
    entity("Nobody", ignore=True),
    entity("Zed"),
)


def test_an_entity_has_its_mentions_in_the_order_of_the_sources() -> None:
    found = dossier(*ARTICLES, entities=ENTITIES)
    assert [(e.id, [(m.source, m.text) for m in e.mentions]) for e in found.entities] == [
        ("acme", [("a", "Acme"), ("b", "Acme")]),
        ("brick", [("a", "Brick"), ("a", "Brick"), ("b", "Brick")]),
        ("paris", [("a", "Paris"), ("b", "Paris")]),
        ("zed", []),
    ]


def test_relations_are_those_an_editor_wrote_and_cite_their_passages() -> None:
    sued = RelationRecord("brick", "sued", evidence=(Evidence("a", "Acme sued Brick", PLACE),))
    found = dossier(*ARTICLES, entities=(entity("Acme", relations=(sued,)), *ENTITIES[1:]))
    written = [relation for relation in found.relations if relation.reviewed]
    assert [(r.left, r.kind, r.right, [c.source for c in r.evidence]) for r in written] == [
        ("acme", "sued", "brick", ["a"]),
        ("brick", "part-of", "acme", []),
    ]


def test_the_order_of_sources_and_entries_changes_nothing() -> None:
    claims = (claim("x", ("a", "sued Brick")), claim("y", ("b", "met in Paris"), when="2017-08-04"))
    expected = dossier(*ARTICLES, entities=ENTITIES, claims=claims)
    for articles in permutations(ARTICLES):
        assert dossier(*articles, entities=ENTITIES[::-1], claims=claims[::-1]) == expected


def test_a_source_without_headline_is_called_by_its_first_words_if_they_may_be_shown() -> None:
    text = "One two three four five six seven eight nine ten eleven twelve thirteen."
    hidden = article(text, "b", rights=Rights(publish=Publish.METADATA))
    shown, withheld = dossier(article(text, "a"), hidden).sources
    assert (shown.title, shown.titled) == ("One two three four five six seven eight nine ten eleven twelve …", False)
    assert withheld.title == "Untitled article (b)"


def test_two_claims_of_one_day_and_sentence_are_two_events() -> None:
    claims = tuple(claim(name, ("a", quote), when="2017-08-01") for name, quote in (("x", "Acme"), ("y", "sued Brick")))
    found = dossier(*ARTICLES, entities=ENTITIES, claims=claims)
    assert [event.claim for event in found.events if event.moment.value == "2017-08-01"] == ["x", "y"]

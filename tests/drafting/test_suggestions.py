"""What a dossier offers, and how it gets into the YAML without touching what stands there."""

import json
from dataclasses import replace

import pytest
from making import article, claim, dossier, entity

from generator import inputs
from generator.drafting import suggestions
from generator.drafting.suggestions import Kind, Suggestion
from generator.model import EntityType, Place, Resemblance, Story, Variant

DISCOVERING = Story(title="A story")
STORY = {
    "sources/story.yml": b"title: A story\n",
    "sources/articles/a.txt": b"Jane Doe said so.\n",
    "sources/articles/a.yml": b"title: A\n",
}
PERSON = Suggestion(Kind.ENTITY, "jane-doe", "Jane Doe", "why", type="person", aliases=("Ms. Doe",))
ALIAS = Suggestion(Kind.ALIAS, "doe=jane", "Doe is Jane", "why", aliases=("Doe", "Ms. D: x"), target="jane")
CLAIM = Suggestion(
    Kind.CLAIM, "a-s-1", "Jane Doe: so.", "why", when="2019-05", about=("jane", "nobody"), evidence=(("a", "Jane Doe said so."),)
)  # fmt: skip
VARIANT = Suggestion(Kind.VARIANT, "b=a", "B is an edition of A", "why", target="a")


def found(kind: Kind, *articles: object, **more: object) -> list[Suggestion]:
    made = dossier(*articles, story=DISCOVERING, **more)  # type: ignore[arg-type]
    return [one for one in suggestions.find(made) if one.kind is kind]


def test_names_that_nobody_curated_are_offered_by_their_weight() -> None:
    one = article(
        "Jane Doe met Max Muster at Example Research Ltd. in Paris. Doe praised Muster.", "a", published="2019-05-02"
    )
    other = article(
        "In Paris, Jane Doe of the Bridge Authority said that rain would come.", "b", published="2019-05-03"
    )
    offered = found(Kind.ENTITY, one, other, entities=(entity("Bridge Authority"),))
    assert [entry.id for entry in offered[:2]] == ["jane-doe", "paris"]
    jane = offered[0]
    assert (jane.type, jane.mentions, jane.accounts) == ("person", 3, 2)
    assert jane.why
    assert "bridge-authority" not in {entry.id for entry in offered}


def test_a_likely_alias_of_a_curated_entity_is_offered() -> None:
    made = dossier(
        article("Jon Doe and Jane Doe spoke in Paris.", "a"),
        entities=(entity("Jane Doe", type=EntityType.PERSON),),
        story=DISCOVERING,
    )
    assert {one.id for one in made.entities} >= {"jane-doe", "jon-doe"}
    made = replace(made, resemblances=(Resemblance("jon-doe", "jane-doe", 0.7, "they sound alike"),))
    (offered,) = (one for one in suggestions.find(made) if one.kind is Kind.ALIAS)
    assert (offered.id, offered.aliases, offered.target, offered.score) == (
        "jon-doe=jane-doe",
        ("Jon Doe",),
        "jane-doe",
        0.7,
    )
    jon = next(one for one in suggestions.find(made) if one.id == "jon-doe")
    assert jon.why.endswith("perhaps the same as Jane Doe")


def test_an_extracted_claim_is_offered_with_its_quotes() -> None:
    words = "Kern sued Velmar in a federal court in Harbour in 2015 over 20 million fake bags."
    one = article(f"{words}\n\nIt rained on the day.", "a", published="2019-05-02")
    other = article(f"The sun shone.\n\n{words.replace('sued', 'has sued')} Nobody came.", "b", published="2019-05-03")
    offered = found(Kind.CLAIM, one, other, entities=(entity("Kern"), entity("Velmar")))
    assert [dict(claim.evidence).keys() for claim in offered] == [{"a", "b"}]
    assert dict(offered[0].evidence)["a"] == words
    assert (
        found(
            Kind.CLAIM,
            one,
            other,
            claims=(claim("c", ("a", words), ("b", "has sued Velmar in a federal court in Harbour in 2015 over")),),
        )
        == []
    )


def test_a_measured_edition_is_offered_once_to_the_later_source() -> None:
    made = dossier(article("One.", "a", published="2019-05-02"), article("Two.", "b", published="2019-05-03"))
    measured = Variant("b", "a", "edition", 0.9, "why")
    pairs = [one.id for one in suggestions.find(replace(made, variants=(measured,)))]
    assert pairs == ["b=a"]
    judged = replace(measured, score=None)
    partial = replace(measured, relation="partial")
    assert suggestions.find(replace(made, variants=(judged, partial))) == ()


def accepted(files: dict[str, str], *chosen: Suggestion) -> dict[str, str]:
    """Accept, check that it means what it should, and return the files that changed."""
    tree = STORY | {path: text.encode() for path, text in files.items()}
    before, _ = inputs.load(tree)
    assert before
    written, refused = suggestions.accept(tree, chosen, {one.id: one.place for one in before.entities})
    assert not refused
    after, problems = inputs.load({**tree, **written})
    assert after
    assert not [problem for problem in problems if problem.severity == "error"]
    assert suggestions.holds(before, after, chosen)
    return {path: data.decode() for path, data in written.items()}


def test_a_missing_file_is_begun() -> None:
    assert accepted({}, PERSON)["sources/entities.yml"] == (
        "# yaml-language-server: $schema=../docs/schema/entities.json\n\n"
        "- id: jane-doe\n  name: Jane Doe\n  type: person\n  aliases: [Ms. Doe]\n"
    )


ENTRY = "# Who is who\n\n- id: jane   # her id\n  name: 'Jane'\n  type: person\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ENTRY, f"{ENTRY}\n- id: jane-doe\n  name: Jane Doe\n  type: person\n  aliases: [Ms. Doe]\n"),
        ("  - id: jane\n    name: Jane\n    type: person\n", ("  - id: jane\n    name: Jane\n    type: person\n"
         "  - id: jane-doe\n    name: Jane Doe\n    type: person\n    aliases: [Ms. Doe]\n")),
        ("- {id: jane, name: Jane, type: person}", ("- {id: jane, name: Jane, type: person}\n"
         "- id: jane-doe\n  name: Jane Doe\n  type: person\n  aliases: [Ms. Doe]\n")),
        ("# nobody yet\n", "# nobody yet\n\n- id: jane-doe\n  name: Jane Doe\n  type: person\n  aliases: [Ms. Doe]\n"),
        ("- id: jane\r\n  name: Jane\r\n  type: person\r\n", ("- id: jane\r\n  name: Jane\r\n  type: person\r\n"
         "- id: jane-doe\r\n  name: Jane Doe\r\n  type: person\r\n  aliases: [Ms. Doe]\r\n")),
    ],
)  # fmt: skip
def test_an_entry_is_added_at_the_end_in_the_style_of_the_file(before: str, after: str) -> None:
    assert accepted({"sources/entities.yml": before}, PERSON)["sources/entities.yml"] == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  aliases: [Ms. J]  # so\n", '  aliases: [Ms. J, Doe, "Ms. D: x"]  # so\n'),
        ("  aliases: []\n", '  aliases: [Doe, "Ms. D: x"]\n'),
        ("  aliases: [Ms. J,]\n", '  aliases: [Ms. J, Doe, "Ms. D: x"]\n'),
        ("  aliases:\n    - Ms. J\n  # a note\n", '  aliases:\n    - Ms. J\n    - Doe\n    - "Ms. D: x"\n  # a note\n'),
        ("  aliases:\n  - Ms. J\n", '  aliases:\n  - Ms. J\n  - Doe\n  - "Ms. D: x"\n'),
    ],
)
def test_names_go_into_the_list_that_is_there(before: str, after: str) -> None:
    rest = "  description: >-\n    Says much.\n- id: max\n  name: Max\n  type: person\n  aliases: [M]\n"
    head = "- id: jane\n  name: Jane\n  type: person\n"
    assert accepted({"sources/entities.yml": f"{head}{before}{rest}"}, ALIAS) == {
        "sources/entities.yml": f"{head}{after}{rest}"
    }


def test_names_get_a_list_where_there_is_none() -> None:
    text = "# Who\n- id: max\n  name: Max\n  type: person\n- type: person\n  name: Jane\n  id: jane\n"
    changed = accepted({"sources/entities.yml": text}, ALIAS, PERSON)["sources/entities.yml"]
    assert changed.startswith(text.replace("  name: Jane\n", '  name: Jane\n  aliases: [Doe, "Ms. D: x"]\n'))


def test_a_claim_says_that_its_words_are_not_ours_and_is_about_known_entities() -> None:
    files = {
        "sources/entities.yml": ENTRY,
        "sources/claims.yml": "- id: c\n  text: C.\n  evidence:\n    - {source: a, quote: Jane Doe}\n",
    }
    assert accepted(files, CLAIM)["sources/claims.yml"].removeprefix(files["sources/claims.yml"]) == (
        "- id: a-s-1\n  # reword: these are the source's words\n"
        '  text: "Jane Doe: so."\n  when: 2019-05\n  about: [jane]\n  evidence:\n'
        "    - source: a\n      quote: Jane Doe said so.\n  status: reported\n"
    )


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("b.yml", "title: B\n# a note", "title: B\n# a note\nsame_as: a\n"),
        ("b.md", "---\ntitle: B\n---\nText.\n---\n", "---\ntitle: B\nsame_as: a\n---\nText.\n---\n"),
    ],
)
def test_a_variant_goes_into_the_metadata_of_the_later_source(path: str, before: str, after: str) -> None:
    files = {f"sources/articles/{path}": before}
    if path.endswith(".yml"):
        files["sources/articles/b.txt"] = "Text.\n"
    assert accepted(files, VARIANT) == {f"sources/articles/{path}": after}


def test_a_variant_without_metadata_gets_a_file() -> None:
    changed = accepted({"sources/articles/b.txt": "Text.\n"}, VARIANT)
    assert changed["sources/articles/b.yml"].endswith("\nsame_as: a\n")


def test_an_unusual_layout_is_refused_or_shows_in_the_values() -> None:
    tree = STORY | {"sources/entities.yml": b'[{"id": "jane", "name": "Jane", "type": "person"}]\n'}
    before, _ = inputs.load(tree)
    assert before
    places = {one.id: one.place for one in before.entities}
    for one in (PERSON, ALIAS):
        written, refused = suggestions.accept(tree, [one], places)
        after, _ = inputs.load({**tree, **written})
        assert refused or after is None or not suggestions.holds(before, after, [one])


def test_told_to_people_and_to_programs() -> None:
    text = suggestions.as_text((replace(PERSON, mentions=3, accounts=2), CLAIM, VARIANT))
    assert text == (
        "Entities: names that nobody has curated, for sources/entities.yml\n"
        "  jane-doe  Jane Doe, person; also Ms. Doe\n"
        "            3 mentions in 2 accounts\n"
        "            why\n\n"
        "Claims: what several accounts say, for sources/claims.yml, to be said in words of your own\n"
        "  a-s-1     2019-05: Jane Doe: so.\n"
        "            1 sentence\n"
        "            why\n\n"
        "Variants: sources that are editions or copies of an earlier one, for their metadata\n"
        "  b=a       B is an edition of A\n"
        "            why\n"
    )
    assert suggestions.as_text(()) == "There is nothing to suggest.\n"
    (record,) = json.loads(suggestions.as_json((CLAIM,)))
    assert record["evidence"] == [{"source": "a", "quote": "Jane Doe said so."}]
    assert record["kind"] == "claim"
    assert "score" not in record


def test_a_place_that_is_no_entry_is_refused() -> None:
    _, refused = suggestions.accept(
        STORY | {"sources/entities.yml": b"\n"}, [ALIAS], {"jane": Place("sources/entities.yml", 9, 1)}
    )
    assert [one.instead for one in refused] == ['aliases: [Doe, "Ms. D: x"]\n']

from generator.inputs import load
from generator.model import Inputs, Place

TREE = {
    "sources/story.yml": b"{title: A, summary: {claims: [c, lost, gone]}, since: 2018, until: 2017}",
    "sources/articles/a.txt": b"A.",
    "sources/articles/a.yml": b"{same_as: b, not_same_as: [broken, b]}",
    "sources/articles/b.txt": b"B.",
    "sources/articles/b.yml": b"",
    "sources/articles/broken.txt": b"",
    "sources/articles/broken.yml": b"",
    "sources/entities.yml": b"""
- id: x
  name: X
  type: law
  parent: bad
  relations: [{to: bad, kind: k}, {to: why, kind: k, since: 2018, until: 2017}]
- {id: why, name: Why, type: law, parent: why}
- {id: bad, name: Z}
""",
    "sources/claims.yml": b"""
- {id: c, text: C, about: [x, bad], evidence: [{source: broken, quote: Q}, {source: a, quote: A}]}
- {id: lost, text: C, evidence: [{source: broken, quote: Q}]}
""",
}


def loaded() -> tuple[Inputs, list[tuple[str, int]]]:
    inputs, problems = load(TREE)
    assert inputs
    return inputs, [(problem.rule, problem.place.line) for problem in problems]


def test_references_to_what_cannot_be_read_are_dropped_without_blame() -> None:
    inputs, problems = loaded()
    assert problems == [
        ("bad-value", 1),
        ("empty-article", 0),
        ("date-order", 6),
        ("parent-cycle", 7),
        ("missing-field", 8),
        ("unknown-claim", 1),
        ("date-order", 1),
    ]
    assert inputs.articles[0].metadata.not_same_as == ("b",)
    assert [claim.id for claim in inputs.claims] == ["c"]
    assert inputs.claims[0].about == ("x",)
    assert [passage.source for passage in inputs.claims[0].evidence] == ["a"]
    assert inputs.story.summary_claims == ("c",)


def test_places_stay_right_where_a_passage_before_is_dropped() -> None:
    inputs, _ = loaded()
    assert inputs.claims[0].evidence[0].place == Place("sources/claims.yml", 2, 95)


def test_an_end_before_its_beginning_is_dropped() -> None:
    inputs, _ = loaded()
    assert inputs.story.since
    assert inputs.story.until is None
    assert inputs.entities[0].relations[0].until is None
    assert [relation.to for relation in inputs.entities[0].relations] == ["why"]
    assert [entity.parent for entity in inputs.entities] == ["", ""]

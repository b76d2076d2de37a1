import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.inputs import documents, schema
from generator.inputs.nodes import Plain
from generator.inputs.validation import Valid, validate
from generator.model import Problem

KNOWN = {"flaw", "missing", "extra_forbidden", "list_type", "model_type"}
"""All types of pydantic's errors that validation has words for."""

MODELS = [schema.Story, schema.Metadata, schema.Entity, schema.Claim]
GROUPS = [schema.Rights, schema.Publisher, schema.Relation, schema.Evidence, schema.Summary]
NAMES = sorted({name for model in (*MODELS, *GROUPS) for name in model.model_fields})
VALUES = st.recursive(
    st.none() | st.booleans() | st.text(max_size=3) | st.sampled_from(["a", "2017", "person", "https://a.example/"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=2), inner, max_size=5)
    ),
    max_leaves=25,
)


def check(model: type[schema.Fields], text: str) -> tuple[Valid[schema.Fields] | None, list[Problem]]:
    node, told = documents.read("f.yml", text)
    assert node
    valid, problems = validate(model, node, {problem.place for problem in told})
    return valid, problems


def test_nested_places_and_words() -> None:
    valid, problems = check(schema.Metadata, "rights:\n  max_share: lots\n  publish: [full]\nauthors:\n- - a\n- b\n")
    assert [(problem.place.line, problem.place.column, problem.message) for problem in sorted(problems)] == [
        (2, 14, "`max_share` must be a number from 0 to 1, not 'lots'"),
        (3, 12, "`publish` must be metadata, excerpt or full, not a list"),
        (5, 3, "item 1 of `authors` must be text, not a list"),
    ]
    assert valid
    assert valid.fields == schema.Metadata(authors=["b"])
    assert [item.place.line for item in valid.node.items("authors")] == [6]


def test_a_missing_field_loses_its_entry_only() -> None:
    text = "{id: a, text: A, evidence: [{source: a}, {source: b, quote: B}], against: [{quote: C}]}"
    valid, problems = check(schema.Claim, text)
    assert [problem.rule for problem in problems] == ["missing-field", "missing-field"]
    assert valid
    assert valid.fields == schema.Claim(id="a", text="A", evidence=[schema.Evidence(source="b", quote="B")])


def test_a_bad_required_field_loses_the_entry() -> None:
    assert check(schema.Entity, "{id: A, name: A, type: person}")[0] is None


def test_what_the_yaml_reader_has_told_is_not_told_again() -> None:
    valid, problems = check(schema.Story, "{title: A, entities: {discover: no}}")
    assert not problems
    assert valid
    assert valid.fields == schema.Story(title="A")


def test_examples_in_hints() -> None:
    _, problems = check(schema.Entity, "{aliases: 'A, B', relations: {to: a}, ignroe: true}")
    assert [problem.hint for problem in problems] == [
        "write id: jack-ma",
        "write name: Jack Ma",
        "write type: person",
        'write ["A, B"]',
        "write [{to: a}]",
        "did you mean `ignore`?",
    ]


def test_fields_of_a_group_are_sent_there() -> None:
    _, problems = check(schema.Metadata, "{max_share: 0.1, holder: A, headline: B}")
    assert [problem.hint for problem in problems] == [
        "it belongs into `rights`",
        "it belongs into `rights`",
        "it belongs into `print`",
    ]


@pytest.mark.parametrize("model", MODELS)
@given(value=VALUES)
@pytest.mark.fuzz
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_pydantic_finds_nothing_we_have_no_words_for(model: type[schema.Fields], value: Plain) -> None:
    assert types_of_errors(model, value) <= KNOWN


def types_of_errors(model: type[schema.Fields], value: Plain) -> set[str]:
    try:
        model.model_validate(value)
    except ValidationError as error:
        return {misfit["type"] for misfit in error.errors()}
    return set()


def test_each_sort_of_error_is_met() -> None:
    value: Plain = {"title": True, "titel": "", "editors": "", "summary": ""}
    assert types_of_errors(schema.Story, value) | types_of_errors(schema.Story, {}) == KNOWN


def test_words_are_short_and_of_one_line() -> None:
    _, problems = check(schema.Metadata, '{authors: "A\\n%s", title: {"B\\n%s": C}, "d%s": 1}' % (3 * ("x" * 99,)))
    assert len(problems) == 3
    for problem in problems:
        assert "\n" not in problem.message + problem.hint
        assert len(problem.message) < 200

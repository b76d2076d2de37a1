import json
import typing

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator import model
from generator.inputs import documents, schema
from generator.inputs.validation import validate
from generator.model import Place, Story

MODELS = [
    schema.Story, schema.Summary, schema.Discovery, schema.Reading, schema.Quoting, schema.Metadata,
    schema.Publisher, schema.PrintEdition, schema.Rights, schema.Entity, schema.Relation, schema.Claim, schema.Evidence,
]  # fmt: skip
FIELDS = [(one, name, field) for one in MODELS for name, field in one.model_fields.items()]


def ids_of(part: object) -> str | None:
    return part if isinstance(part, str) else getattr(part, "__name__", "")


@pytest.mark.parametrize(("owner", "name", "field"), FIELDS, ids=ids_of)
def test_fields_are_documented(owner: type[BaseModel], name: str, field: FieldInfo) -> None:
    assert field.description, (owner, name)
    assert field.description[0].isupper()
    assert field.description.endswith(".")
    assert field.examples


@pytest.mark.parametrize(("owner", "name", "field"), FIELDS, ids=ids_of)
def test_examples_are_right(owner: type[schema.Fields], name: str, field: FieldInfo) -> None:
    for example in field.examples or ():
        node, problems = documents.read("f.yml", json.dumps({name: example}))
        assert node
        _, found = validate(owner, node, ())
        assert not [problem for problem in problems + found if problem.rule != "missing-field"], example


def test_defaults_are_those_of_the_records() -> None:
    metadata, rights = schema.Metadata(), schema.Rights()
    assert metadata.kind is model.Metadata().kind
    assert metadata.text is model.Metadata().text
    for name in ("statement", "holder", "publish", "max_quote_words", "max_share", "robots"):
        assert getattr(rights, name) == getattr(model.Rights(), name)
    story, record = schema.Story(title="A"), Story("A")
    assert (story.language, story.summary.words, story.entities.discover, story.quotes.max_words) == (
        record.language, record.summary_words, record.discover, record.max_quote_words,
    )  # fmt: skip
    assert story.reading.names == record.names_from
    assert schema.Claim(id="a", text="A").status is model.ClaimRecord("a", "A", Place("")).status


@pytest.mark.parametrize(
    ("value", "rule", "hint"),
    [
        ("en_core_web_sm", "bad-value", "write spacy:en_core_web_sm"),
        ("SpaCy: en-core-web-sm", "bad-value", "write spacy:en_core_web_sm"),
        ({"spacy": "en_core_web_sm"}, "wrong-type", "write spacy:en_core_web_sm"),
        ("spacy", "bad-value", "install the pipeline as a package and write the package's name"),
        ("spacy:", "bad-value", "install the pipeline as a package and write the package's name"),
        ("spacy:./model", "bad-value", "install the pipeline as a package and write the package's name"),
        ("spacy:en_core_web_sm\n", "bad-value", "write spacy:en_core_web_sm"),
        ("", "bad-value", "install the pipeline as a package and write the package's name"),
        (["spacy:en_core_web_sm"], "wrong-type", "install the pipeline as a package and write the package's name"),
        ({"spacy": {"name": "x"}}, "wrong-type", "install the pipeline as a package and write the package's name"),
        (True, "wrong-type", "install the pipeline as a package and write the package's name"),
    ],
)
def test_names_come_from_an_installed_pipeline(value: object, rule: str, hint: str) -> None:
    node, _ = documents.read("f.yml", json.dumps({"title": "A", "reading": {"names": value}}))
    assert node
    _, (problem,) = validate(schema.Story, node, ())
    assert (problem.rule, problem.hint) == (rule, hint)


def test_nulls_are_as_good_as_nothing() -> None:
    nulls = dict.fromkeys(schema.Metadata.model_fields)
    assert schema.Metadata.model_validate(nulls) == schema.Metadata()


def test_every_annotation_is_read_by_us() -> None:
    """Pydantic judges only the shape: lists, fields, what is missing and what is unknown."""
    for _, _, field in FIELDS:
        for part in typing.get_args(field.annotation) or (field.annotation,):
            if part in (str, int, float, bool):
                assert field.metadata, field

import json
from functools import cache
from typing import ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.inputs import load, schemas
from generator.model import Severity

FILES = {
    "schema/story.json": "sources/story.yml",
    "schema/article.json": "sources/articles/a.yml",
    "schema/entities.json": "sources/entities.yml",
    "schema/claims.json": "sources/claims.yml",
}
REST = {
    "sources/story.yml": b"title: A",
    "sources/articles/a.txt": b"A.",
    "sources/articles/a.yml": b"title: A",
    "sources/articles/b.txt": b"B.",
    "sources/articles/b.yml": b"title: A",
    "sources/entities.yml": b"[{id: x, name: X, type: work}, {id: y-1, name: Why, type: work}]",
}


TWO = "[{{id: z, name: Z, type: law}}, {{id: x, name: X, type: law, relations: [{{to: z, kind: k, since: {}}}]}}]"


class Core(yaml.SafeLoader):
    """Reads plain values as editors do, by YAML 1.2's core schema: numbers are numbers, dates are text."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":merge"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@cache
def validator(path: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schemas()[path]))


@pytest.mark.parametrize("path", FILES)
def test_schemas_are_schemas(path: str) -> None:
    content = json.loads(schemas()[path])
    Draft202012Validator.check_schema(content)
    assert content["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert content["title"]
    assert schemas()[path].endswith(b"}\n")
    assert schemas()[path].decode() == json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    entry = content.get("items", content)
    for part in [entry, *content.get("$defs", {}).values()]:
        assert part["additionalProperties"] is False
        assert part["description"]
        for field in part["properties"].values():
            assert field["description"]
            for example in field["examples"]:
                assert validator(path).evolve(schema={**field, "$defs": content.get("$defs", {})}).is_valid(example)


@pytest.mark.parametrize(
    ("path", "text", "right"),
    [
        ("schema/story.json", "title: 1984\nsince: 2017\nuntil: 2017-W31", True),
        ("schema/story.json", "{title: A, question: null, entities: {discover: true}, summary: {words: 20}}", True),
        ("schema/story.json", "{title: A, license: CC BY 4.0, contact: a@example.org, language: pt-BR}", True),
        ("schema/story.json", "{title: A, summary: {words: '250', claims: null}, quotes: null, editors: [A, 7]}", True),
        ("schema/story.json", "{title: A, reading: {names: spacy:en_core_web_sm}}", True),
        ("schema/story.json", "{title: A, reading: {names: null}}", True),
        ("schema/story.json", "{title: A, reading: {names: en_core_web_sm}}", False),
        ("schema/story.json", "{title: A, reading: {names: spacy:./model}}", False),
        ("schema/story.json", "{}", False),
        ("schema/story.json", "title: ' '", False),
        ("schema/story.json", "title: true", False),
        ("schema/story.json", "title: null", False),
        ("schema/story.json", "{title: A, titel: B}", False),
        ("schema/story.json", "{title: A, editors: Ada}", False),
        ("schema/story.json", "{title: A, summary: {words: 19}}", False),
        ("schema/story.json", "{title: A, summary: {words: many}}", False),
        ("schema/story.json", "{title: A, entities: {discover: 'true'}}", False),
        ("schema/story.json", "{title: A, since: 17}", False),
        ("schema/story.json", "{title: A, since: 2017/2018}", False),
        ("schema/story.json", "{title: A, language: english}", False),
        ("schema/story.json", "{title: A, license: 'javascript:x', contact: x}", False),
        ("schema/article.json", "null", True),
        ("schema/article.json", "publisher: NYT", True),
        ("schema/article.json", "publisher: {name: NYT, url: null}", True),
        ("schema/article.json", "{print: {page: 12, date: 2017-08-03}, published: 2017-08-03T14:30+02:00}", True),
        ("schema/article.json", "{kind: null, text: excerpt, same_as: b, not_same_as: []}", True),
        ("schema/article.json", "rights: {max_share: 0.15, max_quote_words: 0, publish: full, robots: noindex}", True),
        (
            "schema/article.json",
            "rights: {max_share: '.15', statement: 'http://rightsstatements.org/vocab/InC/1.0/'}",
            True,
        ),
        ("schema/article.json", "publisher: {url: 'https://example.org/'}", False),
        ("schema/article.json", "publisher: [NYT]", False),
        ("schema/article.json", "published: 03.08.2017", False),
        ("schema/article.json", "published: 2017-13", False),
        ("schema/article.json", "updated: 2017-08-03T14:30", False),
        ("schema/article.json", "url: 'javascript:alert(1)'", False),
        ("schema/article.json", "url: https://example.org/a b", False),
        ("schema/article.json", "kind: story", False),
        ("schema/article.json", "rights: {max_share: 2}", False),
        ("schema/article.json", "rights: {max_share: lots}", False),
        ("schema/article.json", "rights: excerpt", False),
        ("schema/article.json", "authors: [[A]]", False),
        ("schema/entities.json", "", True),
        ("schema/entities.json", "[]", True),
        ("schema/entities.json", "- {id: 7, name: 7, type: person, wikidata: Q7, aliases: [A], ignore: false}", True),
        (
            "schema/entities.json",
            TWO.format("1999/2000"),
            True,
        ),
        (
            "schema/entities.json",
            TWO.format("99"),
            False,
        ),
        ("schema/entities.json", "- {id: A, name: A, type: person}", False),
        ("schema/entities.json", "- {id: index, name: A, type: person}", False),
        ("schema/entities.json", "- {id: a, name: A}", False),
        ("schema/entities.json", "- {id: a, name: A, type: persn}", False),
        ("schema/entities.json", "- {id: a, name: A, type: person, wikidata: q1}", False),
        ("schema/entities.json", "{id: a, name: A, type: person}", False),
        ("schema/claims.json", "- {id: a, text: A, evidence: [{source: a, quote: 7}], when: 2017/2018-08}", True),
        (
            "schema/claims.json",
            "- {id: a, text: A, against: [{source: b, quote: B}], about: [x], evidence: null}",
            True,
        ),
        ("schema/claims.json", "- {id: a, text: A}", False),
        ("schema/claims.json", "- {id: a, text: A, evidence: []}", False),
        ("schema/claims.json", "- {id: a, text: A, evidence: [{source: a}]}", False),
        ("schema/claims.json", "- {id: a, text: A, evidence: [{source: a, quote: A}], status: sure}", False),
    ],
)
def test_editors_and_loader_agree(path: str, text: str, *, right: bool) -> None:
    _, problems = load({**REST, FILES[path]: text.encode()})
    found = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert (not found) == right
    assert validator(path).is_valid(yaml.load(text, Core)) == right

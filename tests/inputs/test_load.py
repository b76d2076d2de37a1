"""Whole small projects: what is wrong with them, word by word, and what is kept of them."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.inputs import load, schema
from generator.model import Article, Inputs, Metadata, Place, Problem, Severity, Story, Tree

CASES = sorted((Path(__file__).parent / "cases").glob("*.case"))
STORY = {"sources/story.yml": b"title: A story\n"}
ARTICLE = {"sources/articles/a.txt": b"Somebody said something.\n", "sources/articles/a.yml": b"title: A\n"}

WARNINGS = {"doubtful-article", "missing-metadata", "shared-alias", "stray-file"}
RULES = WARNINGS | {
    "bad-character", "bad-date", "bad-id", "bad-url", "bad-value",
    "damaged-article", "date-order", "date-zone", "duplicate-id", "duplicate-metadata",
    "empty-article", "encoding", "front-matter", "id-case", "impossible-date",
    "missing-article", "missing-field", "missing-file", "no-article",
    "old-id-in-use", "scanned-article",
        "parent-cycle", "unexpected-article", "unknown-claim", "unknown-entity", "unknown-field", "unknown-source",
    "unreadable-format", "wrong-type",
    "yaml-alias", "yaml-ambiguous", "yaml-depth", "yaml-documents", "yaml-duplicate-key", "yaml-key", "yaml-syntax",
    "yaml-tag",
}  # fmt: skip


def parse(text: str) -> tuple[Tree, str]:
    """Split a case into its project and what is expected of it.

    A line ``=== path`` begins a file, ``=== path in cp1252`` one in that encoding; ``=== path absent`` keeps the story
    or article from being added that a case without any gets.
    """
    tree: dict[str, bytes] = {}
    expected = ""
    absent = set()
    for part in text.removesuffix("\n").split("\n=== ")[1:]:
        head, _, content = part.partition("\n")
        path, _, encoding = head.partition(" in ")
        if head == "expected":
            expected = content.rstrip("\n")
        elif head.endswith(" absent"):
            absent.add(head.removesuffix(" absent"))
        else:
            tree[path] = f"{content}\n".encode(encoding or "utf-8") if content else b""
    story = {} if absent & {"sources/story.yml"} or "sources/story.yml" in tree else STORY
    article = (
        {} if absent & {"sources/articles"} or any(path.startswith("sources/articles/") for path in tree) else ARTICLE
    )
    return {**story, **article, **tree}, expected


def shown(problem: Problem) -> str:
    place = problem.place
    warning = "warning: " if problem.severity is Severity.WARNING else ""
    hint = f"\n    {problem.hint}" if problem.hint else ""
    return f"{place.path}:{place.line}:{place.column}: {warning}{problem.rule}: {problem.message}{hint}"


def kept(inputs: Inputs | None) -> str:
    if inputs is None:
        return "kept: nothing"
    kinds = (("articles", inputs.articles), ("entities", inputs.entities), ("claims", inputs.claims))
    return "kept: " + "; ".join(" ".join([kind, *(record.id for record in records)]) for kind, records in kinds)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    tree, expected = parse(case.read_bytes().decode())
    inputs, problems = load(tree)
    assert "\n".join([*map(shown, problems), kept(inputs)]) == expected


def test_cases_are_enough() -> None:
    """Every rule is in a case, and no case shows a rule that is not listed."""
    found = {problem.rule for case in CASES for problem in load(parse(case.read_bytes().decode())[0])[1]}
    assert found == RULES


def test_inputs_hold_the_records_in_their_order() -> None:
    tree, _ = parse((Path(__file__).parent / "cases" / "clean.case").read_bytes().decode())
    inputs, problems = load(tree)
    assert not problems
    assert inputs
    story, articles = inputs.story, inputs.articles
    assert (story.title, story.language, story.description) == ("1984", "en-GB", "A trade,\nand its enemies.")
    assert (story.summary_words, story.summary_claims, story.discover) == (250, ("sales-fell",), False)
    assert story.names_from == "spacy:en_core_web_sm"
    assert [article.id for article in articles] == ["ap", "nyt", "paper"]
    assert [(article.text, article.place.line, article.markdown) for article in articles] == [
        ("Sales fell by half.\n", 5, True),
        ("Sales fell by half, the company said.\n", 1, False),
        ("", 1, False),
    ]
    assert articles[0].metadata.published
    assert articles[0].metadata.published.value == "2017-08-03T14:30+02:00"
    assert articles[1].metadata.print
    assert articles[1].metadata.print.page == "12"
    assert articles[1].metadata.rights.max_share == 0.1
    assert articles[2].place == Place("sources/articles/paper.yml", 1, 1)
    relation = inputs.entities[1].relations[0]
    assert relation.until
    assert relation.until.value == "2018/2019-09-10"
    assert relation.evidence[0].place == Place("sources/entities.yml", 13, 105)
    assert inputs.claims[0].place == Place("sources/claims.yml", 1, 3)
    assert inputs.claims[0].when
    assert inputs.claims[0].when.last == date(2017, 8, 31)


def test_only_a_story_and_an_article_are_required() -> None:
    inputs, problems = load({"sources/story.yml": b"title: A", "sources/articles/x.txt": b"Text."})
    assert [(problem.rule, problem.severity) for problem in problems] == [("missing-metadata", Severity.WARNING)]
    assert inputs == Inputs(
        Story("A"), (Article("x", "Text.", Metadata(), Place("sources/articles/x.txt", 1, 1)),), (), ()
    )


WORDS = st.sampled_from(
    [
        *schema.Story.model_fields, *schema.Metadata.model_fields, *schema.Entity.model_fields,
        *schema.Claim.model_fields, *schema.Rights.model_fields, *schema.Relation.model_fields,
        *schema.Evidence.model_fields, "a", "b", "c", "index", "A", "2017", "2017-08-03", "2018/2017", "none", "person",
        "https://example.org/", "Q1", "0.5", "60", "no", "",
    ]
)  # fmt: skip
SCALARS = st.none() | st.booleans() | WORDS | st.integers(0, 9999) | st.text(max_size=5)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS | st.text(max_size=3), inner, max_size=6),
    max_leaves=30,
)
IDS = st.sampled_from("abc")


def entries(model: type[schema.Fields]) -> st.SearchStrategy[object]:
    """Lists of entries that are mostly well-formed, so that they reach the checks that come last."""
    evidence = st.lists(st.fixed_dictionaries({"source": IDS, "quote": WORDS}), max_size=2)
    likely: dict[str, st.SearchStrategy[object]] = {
        "parent": IDS,
        "about": st.lists(IDS, max_size=3),
        "evidence": evidence,
        "against": evidence,
        "aliases": st.lists(IDS, max_size=2),
        "relations": st.lists(st.fixed_dictionaries({"to": IDS, "kind": WORDS, "evidence": evidence}), max_size=2),
    }
    optional = {name: likely.get(name, SCALARS) for name in model.model_fields}
    required = {"id": IDS, "name": WORDS, "text": WORDS, "type": st.just("person")}
    return st.lists(
        st.fixed_dictionaries(
            {name: value for name, value in required.items() if name in model.model_fields},
            optional={name: value for name, value in optional.items() if name not in required},
        ),
        max_size=4,
    )


PATHS = st.sampled_from(
    [
        "sources/story.yml", "sources/entities.yml", "sources/claims.yml", "sources/entity.yml", "sources/x.txt",
        "sources/articles/a.txt", "sources/articles/a.yml", "sources/articles/a.md", "sources/articles/b.md",
        "sources/articles/b.yml", "sources/articles/B.txt", "sources/articles/c.yml", "sources/articles/c.pdf",
        "sources/articles/.x", "sources/articles/", "sources/articles/.txt", "sources/articles/a/b.txt", "docs/x.md",
    ]
)  # fmt: skip
YAML = VALUES.map(lambda value: yaml.safe_dump(value, allow_unicode=True, sort_keys=False))
TEXTS = st.one_of(
    YAML,
    YAML.map(lambda front: f"---\n{front}---\nText."),
    VALUES.map(json.dumps),
    entries(schema.Entity).map(yaml.safe_dump),
    entries(schema.Claim).map(yaml.safe_dump),
    st.text(max_size=40),
)
FILES = st.binary(max_size=40) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))
TREES = st.builds(
    lambda *parts: {name: content for part in parts for name, content in part.items()},
    st.just(STORY) | st.just({}),
    st.fixed_dictionaries(
        {},
        optional={
            "sources/entities.yml": entries(schema.Entity).map(lambda value: yaml.safe_dump(value).encode()),
            "sources/claims.yml": entries(schema.Claim).map(lambda value: yaml.safe_dump(value).encode()),
            "sources/articles/a.txt": st.just(b"Text."),
            "sources/articles/b.txt": st.just(b"Text."),
        },
    ),
    st.dictionaries(PATHS | st.text(max_size=10).map("sources/articles/{}".format), FILES, max_size=4),
)
FOREIGN = re.compile(
    "pydantic|Input should|valid (?:dictionary|string|list|boolean)|Value error|Extra inputs|Field req"
)


@given(TREES)
@pytest.mark.fuzz
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_tree_is_read(tree: Tree) -> None:
    inputs, problems = load(tree)
    assert list(problems) == sorted(set(problems))
    for problem in problems:
        assert problem.rule in RULES
        assert problem.severity is Severity.ERROR or problem.rule in {*WARNINGS, "encoding"}
        assert problem.message
        assert not FOREIGN.search(problem.message + problem.hint)
        assert problem.place.path in {*tree, "sources/story.yml", "sources/articles"}
    if inputs:
        check_soundness(inputs)


def check_soundness(inputs: Inputs) -> None:
    """Assert that ids are unique and every reference leads somewhere."""
    sources = [article.id for article in inputs.articles]
    entities = [entity.id for entity in inputs.entities]
    claims = [claim.id for claim in inputs.claims]
    for names in (sources, entities, claims):
        assert len(names) == len(set(names))
        assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)
    assert sources == sorted(sources)
    assert set(inputs.story.summary_claims) <= set(claims)
    for article in inputs.articles:
        metadata = article.metadata
        assert {metadata.same_as, *metadata.not_same_as} <= {"", *sources} - {article.id}
    for entity in inputs.entities:
        assert entity.parent in {"", *entities} - {entity.id}
        assert {relation.to for relation in entity.relations} <= set(entities)
        assert {passage.source for relation in entity.relations for passage in relation.evidence} <= set(sources)
    for claim in inputs.claims:
        assert set(claim.about) <= set(entities)
        passages = (*claim.evidence, *claim.against)
        assert passages
        assert {passage.source for passage in passages} <= set(sources)

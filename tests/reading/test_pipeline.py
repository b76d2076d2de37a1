"""Names from a spaCy pipeline, one made here and laid out as pip would install it."""

import importlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import article, entity
from projects import REPOSITORY, SMALL, Run, write

from generator import cli, reading
from generator.model import Article, EntityRecord, EntityType, Problem, Reading, Story
from generator.reading.names.pipeline import Pipeline

pytestmark = pytest.mark.spacy

INIT = """
from spacy.util import load_model_from_init_py

def load(**overrides):
    return load_model_from_init_py(__file__, **overrides)
"""
NAMES = {
    "Alibaba": "ORG",
    "Alibaba Group": "ORG",
    "Luca Solca": "PERSON",
    "Solca": "PERSON",
    "the Bridge Authority's": "ORG",
    "Example Falls": "GPE",
    "Example Bridge": "FAC",
    "Chinese": "NORP",
    "the widget maker": "PRODUCT",
    "The Bridge of Sighs": "WORK_OF_ART",
    "Singles Day": "EVENT",
    "Bridge Act": "LAW",
    "Latin": "LANGUAGE",
    "Monday": "DATE",
    "two": "CARDINAL",
    "inspectors": "PER",
}


def install(folder: Path, name: str, made: object, init: str = INIT) -> None:
    """Lay a pipeline out as pip does."""
    package, about = folder / f"en_{name}", folder / f"en_{name}-1.0.dist-info"
    package.mkdir()
    about.mkdir()
    made.meta.update(name=name, version="1.0")  # type: ignore[attr-defined]
    made.to_disk(package / f"en_{name}-1.0")  # type: ignore[attr-defined]
    (package / "meta.json").write_bytes((package / f"en_{name}-1.0" / "meta.json").read_bytes())
    (package / "__init__.py").write_text(init, encoding="utf-8")
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: en_{name}\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[spacy_models]\nen_{name} = en_{name}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Path]:
    """Return a folder of installed pipelines: ``en_ruled``, ``en_learned``, ``en_nameless`` and ``en_broken``."""
    spacy = pytest.importorskip("spacy", reason="SPACY IS NOT INSTALLED: nothing of names from pipelines is tested")
    folder = tmp_path_factory.mktemp("packages")
    ruled, learned, nameless = spacy.blank("en"), spacy.blank("en"), spacy.blank("en")
    ruled.add_pipe("sentencizer")
    ruled.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for name, label in NAMES.items()])
    learned.add_pipe("sentencizer")
    learned.add_pipe("ner").add_label("ORG")
    learned.initialize()
    nameless.add_pipe("sentencizer")
    install(folder, "ruled", ruled)
    install(folder, "learned", learned)
    install(folder, "nameless", nameless)
    install(folder, "broken", nameless, "def load(**overrides):\n    raise ValueError('first\\nsecond')\n")
    sys.path.append(str(folder))
    importlib.invalidate_caches()
    yield folder
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def ruled(shelf: Path) -> Pipeline:
    """Return the pipeline that knows the names above."""
    assert shelf
    pipeline, problems = load("en_ruled")
    assert not problems
    assert pipeline
    return pipeline


def load(name: str) -> tuple[Pipeline | None, tuple[Problem, ...]]:
    return reading.pipeline(Story("A", names_from=f"spacy:{name}"))


def read(pipeline: Pipeline, made: Article, *entities: EntityRecord) -> Reading:
    parts = reading.segment(made)
    known = reading.knowledge(entities, [(made, parts)], "en", discover=True, pipeline=pipeline)
    return reading.read([(made, parts)], known)[0]


def marked(found: Reading) -> list[tuple[str, str, str]]:
    return [(mention.text, mention.type.value, mention.entity) for mention in found.mentions]


def test_names_are_the_pipelines_and_not_ours(ruled: Pipeline) -> None:
    found = read(ruled, article("Kering and Alibaba met inspectors in Example Falls, said Mr. Luca Solca."))
    assert [(mention.text, mention.type, mention.why) for mention in found.mentions] == [
        ("Alibaba", EntityType.ORGANIZATION, "spaCy en_ruled: ORG"),
        ("inspectors", EntityType.PERSON, "spaCy en_ruled: PER"),
        ("Example Falls", EntityType.PLACE, "spaCy en_ruled: GPE"),
        ("Luca Solca", EntityType.PERSON, "spaCy en_ruled: PERSON"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They crossed Example Bridge on Monday.", [("Example Bridge", "place")]),
        ("Two Chinese and two Latin words.", [("Latin", "other")]),
        ("He sold the widget maker.", [("widget maker", "product")]),
        ("He painted The Bridge of Sighs.", [("The Bridge of Sighs", "work")]),
        ("It was Singles Day, by the Bridge Act.", [("Singles Day", "event"), ("Bridge Act", "law")]),
    ],
)
def test_labels_become_types(ruled: Pipeline, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.type) for mention in read(ruled, article(text)).mentions] == expected


def test_article_and_possessive_are_not_of_the_name(ruled: Pipeline) -> None:
    (mention,) = read(ruled, article("It was the Bridge Authority's plan.")).mentions
    assert (mention.text, mention.name) == ("Bridge Authority", "Bridge Authority")


def test_curated_names_win(ruled: Pipeline) -> None:
    found = read(ruled, article("Luca Solca praised Alibaba Group and Example Falls."), entity("Alibaba"))
    assert marked(found) == [
        ("Luca Solca", "person", ""),
        ("Alibaba", "organization", "alibaba"),
        ("Example Falls", "place", ""),
    ]


def test_short_forms_lead_to_the_fullest(ruled: Pipeline) -> None:
    found = read(ruled, article("Luca Solca wrote to Alibaba Group. “No,” said Solca. Alibaba was silent."))
    assert [(mention.text, mention.name) for mention in found.mentions] == [
        ("Luca Solca", "Luca Solca"),
        ("Alibaba Group", "Alibaba Group"),
        ("Solca", "Luca Solca"),
        ("Alibaba", "Alibaba Group"),
    ]
    assert found.mentions[2].why == "spaCy en_ruled: PERSON; short for Luca Solca"
    assert [quotation.speaker_name for quotation in found.quotations] == ["Luca Solca"]


def test_nothing_crosses_a_block_or_a_sentence(ruled: Pipeline) -> None:
    assert marked(read(ruled, article("It was the Example\n\nFalls are there, and Example\n\nBridge too."))) == []
    wrapped = (
        "It rained for many days and many nights, and then on Example\nFalls it stopped, as it did in other places."
    )
    assert marked(read(ruled, article(wrapped))) == [("Example\nFalls", "place", "")]
    assert read(ruled, article(wrapped)).mentions[0].name == "Example Falls"


def test_markup_is_no_part_of_a_name(ruled: Pipeline) -> None:
    text = "## Alibaba\n\n**Luca** Solca likes *Alibaba* and [Example Falls](https://example.org/Alibaba).\n"
    found = read(ruled, article(text, markdown=True))
    assert marked(found) == [
        ("Alibaba", "organization", ""),
        ("Solca", "person", ""),
        ("Alibaba", "organization", ""),
        ("Example Falls", "place", ""),
    ]


PIECES = st.sampled_from(
    [*NAMES, "", "said", "*", "**", "[", "](x)", "# ", ".", "”", "’s", "\n", "\n\n", "\u00a0", "🙂", "é"]
)


@given(st.lists(PIECES, max_size=25), st.sampled_from([" ", ""]), st.booleans())
@settings(max_examples=150, deadline=None)
def test_spans_are_sound(ruled: Pipeline, pieces: list[str], glue: str, markdown: bool) -> None:  # noqa: FBT001
    made = article(glue.join(pieces), markdown=markdown)
    found = read(ruled, made, entity("Alibaba"), entity("Falls"))
    assert found == read(ruled, made, entity("Alibaba"), entity("Falls"))
    for mention in found.mentions:
        assert mention.span.of(made.text) == mention.text == mention.text.strip() != ""
        assert any(sentence.span.covers(mention.span) for sentence in found.sentences)
        assert not any(mark.overlaps(mention.span) for mark in found.markup)
    for one, other in pairwise(found.mentions):
        assert one.span.end <= other.span.start


def test_only_what_a_trained_recognizer_needs_is_run(shelf: Path, ruled: Pipeline) -> None:
    assert shelf
    learned, problems = load("en_learned")
    assert not problems
    assert learned
    assert learned.nlp.pipe_names == ["ner"]
    assert ruled.nlp.pipe_names == ["sentencizer", "entity_ruler"]  # a rule may look at what others say


def test_it_is_loaded_once(ruled: Pipeline) -> None:
    again, _ = load("en_ruled")
    assert again
    assert again.nlp is ruled.nlp


@pytest.mark.parametrize(("name", "reason"), [("en_nameless", "no part of it finds names"), ("en_broken", "first")])
def test_a_pipeline_that_cannot_be_used_is_a_problem(shelf: Path, name: str, reason: str) -> None:
    assert shelf
    pipeline, (problem,) = load(name)
    assert pipeline is None
    assert str(problem) == (
        f"sources/story.yml: names-pipeline: names are to come from the spaCy pipeline {name}, "
        f"but it cannot be used: {reason}"
    )


def test_where_no_names_are_looked_for_nothing_is_loaded() -> None:
    assert reading.pipeline(Story("A", names_from="spacy:en_missing", discover=False)) == (None, ())


@pytest.mark.parametrize(
    ("spacy_is_there", "reason", "hint"),
    [
        (True, "that pipeline is not installed", "run python -m spacy download en_missing, or "),
        (
            False,
            "spaCy is not installed",
            'run pip install "story-dossier[spacy]" and python -m spacy download en_missing',
        ),
    ],
)
@pytest.mark.parametrize("command", ["check", "generate", "build", "export"])
def test_without_it_there_is_one_problem_and_nothing_is_written(  # noqa: PLR0913, PLR0917
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    spacy_is_there: bool,  # noqa: FBT001
    reason: str,
    hint: str,
) -> None:
    if spacy_is_there:
        pytest.importorskip("spacy", reason="SPACY IS NOT INSTALLED: that a pipeline is missing is not tested")
    else:
        monkeypatch.setitem(sys.modules, "spacy", None)
    write(project, {"sources/story.yml": "title: The bridge\nreading: {names: spacy:en_missing}\n"})
    before = contents(project)
    rest = ["--output", str(project / "model.json")] if command == "export" else []
    code = cli.main([command, "--project", str(project), "--format", "json", *rest])
    (problem,) = json.loads(capsys.readouterr().out)
    assert code == 1
    assert (problem["path"], problem["rule"], problem["severity"]) == ("sources/story.yml", "names-pipeline", "error")
    assert problem["message"].endswith(f"en_missing, but {reason}")
    assert problem["hint"].startswith(hint)
    assert contents(project) == before


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_dossier_is_made_with_it_the_same_every_time(shelf: Path, tmp_path: Path, dossier: Run) -> None:
    files = SMALL | {
        "sources/story.yml": "title: The bridge\nreading: {names: spacy:en_ruled}\n",
        "sources/articles/post.txt": "Nobody at Kering saw it, but inspectors of Example Falls did.\n",
    }
    made = []
    for seed in ("1", "2"):
        folder = write(tmp_path / seed, files)
        path = os.pathsep.join([str(REPOSITORY), str(shelf)])
        done = dossier("generate", "--project", folder, PYTHONPATH=path, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        made.append(contents(folder / "docs"))
    assert made[0] == made[1]
    assert {"entities/example-falls.md", "entities/inspectors.md"} <= set(made[0])
    assert "entities/kering.md" not in made[0]


def test_who_does_not_ask_for_it_does_not_import_it(project: Path, tmp_path: Path, dossier: Run) -> None:
    (tmp_path / "spacy").mkdir()
    (tmp_path / "spacy" / "__init__.py").write_text("raise SystemExit('spaCy was imported')\n", encoding="utf-8")
    path = os.pathsep.join([str(REPOSITORY), str(tmp_path)])
    done = dossier("generate", "--project", project, PYTHONPATH=path)
    assert done.returncode == 0, done.stdout + done.stderr
    write(project, {"sources/story.yml": "title: The bridge\nreading: {names: spacy:en_missing}\n"})
    assert dossier("generate", "--project", project, PYTHONPATH=path).stdout.count("names-pipeline") == 1

import json
import math
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.inputs import documents
from generator.inputs.nodes import Plain
from generator.model import Place

HIDDEN = "\u2028\u2029\ufeff\ufffe\uffff"
AWKWARD = [
    "no",
    "y",
    "~",
    "null",
    "true",
    "1:30",
    "# x",
    "- a",
    "a: b",
    "a\n\n b\n",
    "\t",
    " ",
    "'",
    '"',
    "\\ud83d",
    "😀",
    "é",
]
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=HIDDEN), max_size=20)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT | st.sampled_from(AWKWARD),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT | st.sampled_from(AWKWARD), inner, max_size=4),
    max_leaves=15,
)


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Both parsers: libyaml's, and PyYAML's own where that is missing."""
    monkeypatch.setattr(documents, "_LOADER", getattr(yaml, request.param))
    yield request.param  # noqa: PT022 - the patch lasts as long as the test


def value(text: str) -> Plain:
    node, problems = documents.read("f.yml", text)
    assert not problems
    assert node
    return node.plain()


def rules(text: str) -> list[str]:
    return [problem.rule for problem in documents.read("f.yml", text)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("# nothing", None),
        ("a: 1984", {"a": "1984"}),
        ("[0x1F, 012, 1_000, .5, 1e3, -3, 2017-08-03]", ["0x1F", "012", "1_000", ".5", "1e3", "-3", "2017-08-03"]),
        ("- null\n- ~\n- Null\n- NULL\n-\n- nUll", [None, None, None, None, None, "nUll"]),
        ("[true, True, FALSE, tRue]", [True, True, False, "tRue"]),
        ("""["true", 'null', "~", "no", '1:30', ""]""", ["true", "null", "~", "no", "1:30", ""]),
        ("a: |\n  no\n", {"a": "no\n"}),
        ("? a\n: b", {"a": "b"}),
        ('{"a":1,\n\t"b":[true,null]}', {"a": "1", "b": [True, None]}),
        ("--- \na: b\n...\n", {"a": "b"}),
        ("a:\tb", {"a": "b"}),
    ],
)
def test_values(text: str, expected: Plain) -> None:
    assert value(text) == expected


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r'"\ud83d\ude00"', "😀"),
        (r'"\uD83D\uDE00\ud83d\ude01"', "😀😁"),
        (r'"\\ud83d\\ude00 \\\ud83d\ude00"', "\\ud83d\\ude00 \\😀"),
        (r"'\ud83d\ude00'", "\\ud83d\\ude00"),
        (r"\ud83d\ude00", "\\ud83d\\ude00"),
        ('["\\ud83d\\ude00", \\ud83d\\ude00, "\\ud83d\\ude00"]', ["😀", "\\ud83d\\ude00", "😀"]),
        (
            'a: |\n  \\ud83d\\ude00 "\\ud83d\\ude00"\nb: "\\ud83d\\ude00"',
            {"a": '\\ud83d\\ude00 "\\ud83d\\ude00"\n', "b": "😀"},
        ),
        (r'{"\ud83d\ude00": 1}', {"😀": "1"}),
    ],
)
def test_surrogate_pairs(text: str, expected: Plain) -> None:
    assert value(text) == expected


@pytest.mark.usefixtures("loader")
def test_half_a_pair_is_a_problem_at_its_place() -> None:
    text = '"\\ud83d\\ude00 \\ud83d",\n"\\ude00\\ud83d\\ud83d\\ude00"'
    node, problems = documents.read("f.yml", f"[{text}]")
    assert node
    assert node.plain() == ["😀 \ufffd", "\ufffd\ufffd😀"]
    places = [(problem.rule, problem.place.line, problem.place.column) for problem in problems]
    assert places == [("bad-character", 1, 16), ("bad-character", 2, 2), ("bad-character", 2, 8)]


def test_columns_count_characters_of_the_file() -> None:
    text = '{"é": "\\ud83d\\ude00", "b": ["😀", "\\ud83d\\ude00\\ud83d\\ude00", "c"]}'
    node, _ = documents.read("f.yml", text)
    assert node
    for part in ("b", "c"):
        found = node.at("b").key if part == "b" else node.at("b", 2).place
        assert found
        assert text[found.column - 1 :].startswith(f'"{part}"')


def test_places_of_keys_and_values() -> None:
    node, _ = documents.read("f.yml", "a: 1\nb:\n  - c: |\n      text\n    d:\n", first_line=10)
    assert node
    assert node.place == Place("f.yml", 10, 1)
    assert node.at("b").key == Place("f.yml", 11, 1)
    assert node.at("b", 0).place == Place("f.yml", 12, 5)
    assert node.at("b", 0).key is None
    assert node.at("b", 0, "c").place == Place("f.yml", 12, 8)
    assert node.at("b", 0, "d").key == Place("f.yml", 14, 5)


@pytest.mark.parametrize("text", ["yes", "No", "ON", "off", "y", "N", "1:30", "-1:30:05", "190:20:30.15"])
def test_ambiguous_words_need_quotes(text: str) -> None:
    assert rules(f"a: {text}") == rules(f"[{text}]") == rules(text) == ["yaml-ambiguous"]
    assert value(f"a: '{text}'") == value(f'a: "{text}"') == {"a": text}


@pytest.mark.parametrize("text", ["yess", "noon", "1:30 pm", "25:61", "a:b", "10:3a", "2017-08-03T14:30:00Z"])
def test_other_words_do_not(text: str) -> None:
    assert value(f"a: {text}") == {"a": text}


def test_a_text_keeps_its_value_where_it_is_ambiguous() -> None:
    node, _ = documents.read("f.yml", "a: no")
    assert node
    assert node.plain() == {"a": "no"}


def test_the_first_of_two_keys_counts() -> None:
    node, problems = documents.read("f.yml", "a: 1\nb: 2\na: {c: no, c: 4}\n")
    assert node
    assert node.plain() == {"a": "1", "b": "2"}
    assert [problem.rule for problem in problems] == ["yaml-duplicate-key", "yaml-ambiguous", "yaml-duplicate-key"]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "{a: " * 200_000,
        "- " * 200_000,
        "? " * 200_000,
        "\n".join(" " * depth + "a:" for depth in range(1000)),
        "[" * 40 + "]" * 40,
    ],
    ids=["lists", "fields", "items", "keys", "indented", "closed"],
)
def test_depth_ends_early(text: str) -> None:
    node, problems = documents.read("f.yml", text)
    assert node is None
    assert problems[-1].rule == "yaml-depth"


def test_laughs_do_not_multiply() -> None:
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    node, problems = documents.read("f.yml", "\n".join(lines))
    assert node
    assert len(problems) == 30 + 29 * 10
    assert {problem.rule for problem in problems} == {"yaml-alias"}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    "text", ['"\\UFFFFFFFF"', '"\\x"', '"\\U00110000"', "%TAG ! x:\n--- !a b", "a: !!binary =", "\x00", "&a", "*a"]
)
def test_hostile_text_is_a_problem(text: str) -> None:
    assert rules(text)


@given(st.text(max_size=60) | st.text("[]{}:,-? \n\t\"'\\&*!|>%@`#ab~<u0d8", max_size=40))
@pytest.mark.fuzz
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    documents.read("f.yml", text.encode("utf-8", "replace").decode())


def same(ours: Plain, theirs: object) -> bool:
    """Compare what the strict loader keeps as text with what others make of it."""
    match theirs:
        case dict():
            return (
                isinstance(ours, dict)
                and ours.keys() == theirs.keys()
                and all(same(ours[k], theirs[k]) for k in theirs)
            )
        case list():
            return isinstance(ours, list) and len(ours) == len(theirs) and all(map(same, ours, theirs))
        case bool() | None | str():
            return ours == theirs
        case int():
            return isinstance(ours, str) and int(ours) == theirs
        case float():
            number = float(str(ours).replace(".inf", "inf").replace("Infinity", "inf"))
            return isinstance(ours, str) and math.isclose(number, theirs)
    return False


@given(PLAIN)
@pytest.mark.fuzz
@settings(max_examples=80, deadline=None)
def test_plain_data_survives_yaml(data: object) -> None:
    for text in (yaml.safe_dump(data), yaml.safe_dump(data, allow_unicode=True, default_flow_style=True)):
        node, problems = documents.read("f.yml", text)
        assert node
        assert same(node.plain(), yaml.safe_load(text))
        assert {problem.rule for problem in problems} <= {"yaml-ambiguous"}


@given(PLAIN)
@pytest.mark.fuzz
@settings(max_examples=80, deadline=None)
def test_plain_data_survives_json(data: object) -> None:
    for text in (json.dumps(data), json.dumps(data, ensure_ascii=False, indent=2), json.dumps(data, indent="\t")):
        node, problems = documents.read("f.yml", text)
        assert node
        assert not problems
        assert same(node.plain(), data)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting import notation
from generator.inputs import documents

AWKWARD = ["no", "Yes", "null", "~", "1:30", "1984", "- a", "a: b", "a #b", "a:", "'x'", '"', "@x", "*x", "&x", "[a]", "{a}",
           "a, b", "!x", "%x", "`", "|", ">", "#1", "\\n", "é: ü", "a\tb", "https://x.example/?a=b#c d", "2019-05-02", "x]", "?x"]  # fmt: skip
TEXTS = (
    st.sampled_from(AWKWARD) | st.text(max_size=30) | st.lists(st.sampled_from(AWKWARD + ["word"] * 9)).map(" ".join)
)


def value(text: str) -> object:
    node, problems = documents.read("f.yml", text)
    assert not problems, text
    assert node
    return node.plain()


@given(TEXTS)
def test_what_is_written_is_read_as_it_was(text: str) -> None:
    expected = notation.line(text)
    if not expected:
        return
    assert value(f"a: {notation.scalar(text)}\n") == {"a": expected}
    assert value(notation.field("a", text)) == {"a": expected}
    assert value(f"- {notation.field('a', text).lstrip()}".replace("\n  ", "\n    ")) == [{"a": expected}]


@given(st.lists(TEXTS.filter(notation.line), max_size=4))
def test_lists_too(items: list[str]) -> None:
    assert value(f"a: {notation.flow(items)}\n") == {"a": [notation.line(item) for item in items]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The New York Times", "The New York Times"),
        ("Who knew, and when?", '"Who knew, and when?"'),
        ("2019-05-02", "2019-05-02"),
        ("2019-05-02T06:12:00+02:00", "2019-05-02T06:12:00+02:00"),
        ("https://gazette.example/a?b=c", "https://gazette.example/a?b=c"),
        ("Alibaba’s technology (new)", "Alibaba’s technology (new)"),
        ("1984", '"1984"'),
        ("no", '"no"'),
    ],
)
def test_only_what_needs_quotes_gets_them(text: str, written: str) -> None:
    assert notation.scalar(text) == written


def test_a_long_text_is_folded() -> None:
    text = "The Bridge Authority said that it would stay shut " * 5
    written = notation.field("text", text, "  ")
    assert written.startswith("  text: >-\n    The Bridge")
    assert max(map(len, written.splitlines())) <= 104
    assert value(written) == {"text": text.strip()}

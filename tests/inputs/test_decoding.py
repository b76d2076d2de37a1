import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inputs import decoding

GERMAN = "Die Firma äußerte sich nicht. Später hieß es, man prüfe die „Vorwürfe“ – gründlich."
RUSSIAN = "Компания заявила в четверг, что не будет комментировать эти заявления."
JAPANESE = "会社は木曜日、コメントしないと述べた。会社は木曜日、コメントしないと述べた。"


def test_line_ends_and_byte_order_mark_are_normalised() -> None:
    assert decoding.utf8("x", b"\xef\xbb\xbfa\r\nb\rc\n\r") == ("a\nb\nc\n\n", [])


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (GERMAN, "cp1252", "WINDOWS-1252"),
        (GERMAN.replace("„", "").replace("“", "").replace("–", "-"), "latin-1", "WINDOWS-1252"),
        (RUSSIAN, "cp1251", "CP1251"),
        (JAPANESE, "shift_jis", "CP932"),
    ],
)
def test_the_likely_encoding_is_named(text: str, encoding: str, named: str) -> None:
    found, problems = decoding.utf8("sources/articles/x.txt", text.encode(encoding))
    assert found is None
    assert [problem.rule for problem in problems] == ["encoding"]
    assert named in problems[0].message
    assert f"iconv -f {named} -t UTF-8" in problems[0].hint


@pytest.mark.parametrize("start", [b"", codecs.BOM_UTF8])
def test_the_first_bad_byte_is_pointed_at(start: bytes) -> None:
    data = start + "é\r\nzwei\rdrei é".encode() + b" \xe9 vier"
    _, problems = decoding.utf8("x", data)
    assert (problems[0].place.line, problems[0].place.column) == (3, 8)
    assert "0xE9" in problems[0].message
    assert "where it is 'é'" in problems[0].message


def test_what_is_no_text_is_called_so() -> None:
    found, problems = decoding.utf8("x.txt", b"%PDF-1.4\n" + bytes(range(1, 256)) * 20)
    assert found is None
    assert "nor does the file look like any other encoding" in problems[0].message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_articles_are_read_with_a_warning(encoding: str) -> None:
    text, problems = decoding.article("x", "é\r\n😀".encode(encoding))
    assert text == "é\n😀"
    assert [problem.severity for problem in problems] == ["warning"]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF32_LE])
def test_wide_articles_may_be_damaged(mark: bytes) -> None:
    text, problems = decoding.article("x", mark + b"\xd8\x00\x00")
    assert text is None
    assert [(problem.rule, problem.severity) for problem in problems] == [("encoding", "error")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_files_without_mark_are_recognised(encoding: str) -> None:
    text, problems = decoding.utf8("x", "title: A story".encode(encoding))
    assert text is None
    assert encoding.replace("-le", "LE").replace("-be", "BE").upper() in problems[0].message


def test_paths_are_quoted_for_the_shell() -> None:
    _, problems = decoding.utf8("a b.txt", b"caf\xe9")
    assert "'a b.txt'" in problems[0].hint


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    for read in (decoding.utf8, decoding.article):
        text, problems = read("x", data)
        assert (text is None) == any(problem.severity == "error" for problem in problems)


@given(st.text())
def test_utf8_is_never_changed(text: str) -> None:
    bare = text.removeprefix("\ufeff").replace("\r", "").replace("\0", "")
    found, problems = decoding.article("x", bare.encode("utf-8", "replace"))
    assert found == bare.encode("utf-8", "replace").decode().removeprefix("\ufeff")
    assert not problems

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.inputs import fields
from generator.model import ArticleKind

READERS: dict[str, Callable[[object], object]] = {
    "text": fields.text,
    "line": fields.line,
    "some": fields.some(fields.line),
    "switch": fields.switch,
    "whole": fields.whole(20, 5000).read,
    "share": fields.share,
    "address": fields.address,
    "contact": fields.contact,
    "licence": fields.licence,
    "language": fields.language,
    "wikidata": fields.wikidata,
    "identifier": fields.identifier,
    "choice": fields.choice(ArticleKind).read,
}


def flaw(name: str, value: object) -> tuple[str, str]:
    with pytest.raises(PydanticCustomError) as found:
        READERS[name](value)
    context = found.value.context or {}
    return context["rule"], context["hint"]


@pytest.mark.parametrize(
    ("reader", "value", "expected"),
    [
        ("text", " a\n b \n", "a\n b"),
        ("line", " a\n\t b \n", "a b"),
        ("line", "Qui\xa0?", "Qui\xa0?"),
        ("switch", True, True),
        ("whole", "20", 20),
        ("whole", "+0250", 250),
        ("share", "0", 0.0),
        ("share", ".15", 0.15),
        ("share", "1.", 1.0),
        ("share", "1e-1", 0.1),
        ("address", "http://example.org", "http://example.org"),
        ("address", "HTTPS://例え.jp/ä?x={y}|z#'(f)", "HTTPS://例え.jp/ä?x={y}|z#'(f)"),
        ("address", "https://[::1]:8080/x", "https://[::1]:8080/x"),
        ("contact", "ada+x@example.org", "ada+x@example.org"),
        ("contact", "https://example.org/contact", "https://example.org/contact"),
        ("licence", "CC BY 4.0", "CC BY 4.0"),
        ("licence", "Licence: ours", "Licence: ours"),
        ("licence", "https://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/licenses/by/4.0/"),
        ("language", "EN", "en"),
        ("language", "pt-br", "pt-BR"),
        ("language", "ZH-hant-tw", "zh-Hant-TW"),
        ("language", "de-CH-1996", "de-CH-1996"),
        ("language", "es-419", "es-419"),
        ("language", "en-u-ca-gregory-x-own", "en-u-ca-gregory-x-own"),
        ("wikidata", "Q312", "Q312"),
        ("identifier", "nyt-2017-08-03", "nyt-2017-08-03"),
        ("identifier", "x" * 80, "x" * 80),
        ("choice", "press-release", ArticleKind.PRESS_RELEASE),
    ],
)
def test_right_values(reader: str, value: object, expected: object) -> None:
    assert READERS[reader](value) == expected


@pytest.mark.parametrize(
    ("reader", "value", "rule", "hint"),
    [
        ("text", False, "wrong-type", 'write "false" in quotes for the word'),
        (
            "text",
            {"He said": "no"},
            "wrong-type",
            'a text that holds a colon and a space must stand in quotes: "He said: no"',
        ),
        ("text", ["a", "b"], "wrong-type", 'a text in brackets must stand in quotes: "[a, b]"'),
        ("text", None, "wrong-type", ""),
        ("some", " ", "bad-value", ""),
        ("switch", "False", "wrong-type", "write false without quotes"),
        ("switch", "1", "wrong-type", ""),
        ("switch", None, "wrong-type", ""),
        ("whole", "19", "bad-value", ""),
        ("whole", "5001", "bad-value", ""),
        ("whole", "9" * 5000, "wrong-type", ""),
        ("whole", "2.5", "wrong-type", ""),
        ("whole", "1_000", "wrong-type", ""),
        ("whole", "٣٠", "wrong-type", ""),
        ("whole", True, "wrong-type", ""),
        ("share", "15", "bad-value", "write 0.15 for 15 percent"),
        ("share", "15 %", "wrong-type", "write 0.15 for 15 percent"),
        ("share", "101", "bad-value", ""),
        ("share", "-0.1", "bad-value", ""),
        ("share", "1e999", "bad-value", ""),
        ("share", "nan", "wrong-type", ""),
        ("share", "inf", "wrong-type", ""),
        ("address", "www.example.org/x", "bad-url", "write https://www.example.org/x"),
        ("address", "//example.org", "bad-url", "write https://example.org"),
        ("address", "https://example.org/a b", "bad-url", "write https://example.org/a%20b"),
        ("address", "javascript:alert(1)", "bad-url", ""),
        ("address", "JavaScript://example.org/%0aalert(1)", "bad-url", ""),
        ("address", "data:text/html,x", "bad-url", ""),
        ("address", "ftp://example.org", "bad-url", ""),
        ("address", "https://", "bad-url", ""),
        ("address", "https:///x", "bad-url", ""),
        ("address", "https://[::1", "bad-url", ""),
        ("address", "https://example.org:99999/", "bad-url", ""),
        ("address", 'https://example.org/"><script>', "bad-url", ""),
        ("address", "https://example.org/\u2003x", "bad-url", ""),
        ("address", "", "bad-url", ""),
        ("address", ["https://example.org"], "wrong-type", ""),
        ("contact", "mailto:ada@example.org", "bad-url", "write ada@example.org"),
        ("contact", "ada", "bad-url", ""),
        ("contact", "javascript://x@example.org", "bad-url", ""),
        ("licence", "javascript:alert(1)", "bad-url", ""),
        ("language", "en_US", "bad-value", "write en-US"),
        ("language", "English", "bad-value", "the tags of English, German, Chinese: en, de, zh"),
        ("language", "", "bad-value", "the tags of English, German, Chinese: en, de, zh"),
        ("language", True, "wrong-type", ""),
        ("wikidata", "https://www.wikidata.org/wiki/Q312", "bad-value", "write Q312"),
        ("wikidata", "q312", "bad-value", "write Q312"),
        ("wikidata", "312", "bad-value", ""),
        ("wikidata", ["Q312"], "bad-value", ""),
        ("identifier", "Jack Ma", "bad-id", "write jack-ma"),
        ("identifier", "index", "bad-id", "write index-2"),
        ("identifier", "a" * 81, "bad-id", f"write {'a' * 75}"),
        ("identifier", "-a-", "bad-id", "write a"),
        ("identifier", "日本", "bad-id", ""),
        ("identifier", "a\n", "bad-id", "write a"),
        ("identifier", True, "wrong-type", ""),
        ("choice", "News", "bad-value", "did you mean news?"),
        ("choice", "story", "bad-value", ""),
        ("choice", None, "bad-value", ""),
    ],
)
def test_wrong_values(reader: str, value: object, rule: str, hint: str) -> None:
    assert flaw(reader, value) == (rule, hint)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.text(max_size=20) | st.from_regex("(https?://)?[a-z.:/@\\[\\] %0-9-]{0,20}"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize("reader", READERS)
@given(value=PLAIN)
@pytest.mark.fuzz
@settings(max_examples=50)
def test_readers_take_anything(reader: str, value: object) -> None:
    try:
        READERS[reader](value)
    except PydanticCustomError as error:
        context = error.context or {}
        assert context["message"].startswith("must ")
        assert "\n" not in context["message"] + context["hint"]

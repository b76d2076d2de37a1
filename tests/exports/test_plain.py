import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.exports import plain

ANY = st.text(st.characters(codec=None))


@given(ANY)
def test_clean_text_fits_into_xml_and_json_on_one_line(value: str) -> None:
    text = plain.clean(value)
    etree.Element("a").text = text
    assert json.loads(plain.to_json(text)) == text
    assert len(text.splitlines()) <= 1


def test_words_stay_as_they_are() -> None:
    assert plain.clean("  “Größe” – 中文,\n\tعربى \U0001f600 ") == "“Größe” – 中文, عربى \U0001f600"
    assert plain.clean("a\u202eb\u2069c") == "abc"
    assert plain.clean("a\x00\ud800") == "a\ufffd\ufffd"


@given(ANY)
def test_repairing_keeps_every_character_in_its_place(value: str) -> None:
    assert len(plain.repaired(value)) == len(value)


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        (" HTTP://example.org ", "HTTP://example.org"),
        ('https://example.org/a "b"<c>{d}\\', "https://example.org/a%20%22b%22%3Cc%3E%7Bd%7D%5C"),
        ("https://example.org/é%2fa%", "https://example.org/%C3%A9%2fa%25"),
        ("https://bücher.example:8080/", "https://bücher.example:8080/"),
        ("javascript:alert(1)", ""),
        ("https://user@example.org/", ""),
        ("//example.org", ""),
        ("https:///a", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_pass(value: str, address: str) -> None:
    assert plain.web(value) == address

import pytest
from making import article

from generator.reading import names, segments
from generator.reading.names import continental


def told(text: str, language: str) -> list[str]:
    cut = segments.find(article(text))
    sides = article(text).text, cut.blocks, cut.sentences, cut.markup
    return [mention.text for mention in names.discover(*sides, (), language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Según Marta Ruiz, la empresa miente. Desde Madrid llegó José Gil.", ["Marta Ruiz", "Madrid", "José Gil"]),
        ("es", "“Para Marta Ruiz es tarde”, dijo José Gil.", ["Marta Ruiz", "José Gil"]),
        ("fr", "Selon Paul Morin, c'est fini. Après Lyon, Paul Morin ira à Paris.", ["Paul Morin", "Lyon", "Paul Morin", "Paris"]),
        ("de", "Laut Eva Lang kam Jens Hoff am Montag nach Berlin.", ["Eva Lang", "Jens Hoff", "Berlin"]),
        ("de-AT", "Bei Siemens in München war Eva Lang im März.", ["Siemens", "München", "Eva Lang"]),
        ("es", "La Paz crece. Ayer llegó José Gil a La Paz.", ["La Paz", "José Gil", "La Paz"]),
    ],
)  # fmt: skip
def test_a_small_word_that_opens_a_sentence_is_no_part_of_a_name(language: str, text: str, expected: list[str]) -> None:
    assert told(text, language) == expected


def test_every_character_stays_at_its_place() -> None:
    text = "Nach Berlin kam am Montag niemand.\n\n„Aber Eva Lang kam.“"
    written = continental.written_small(text, segments.find(article(text)).sentences, "de")
    assert written == "nach Berlin kam am montag niemand.\n\n„aber Eva Lang kam.“"


def test_other_languages_stay_as_they_are() -> None:
    text = "Nach Berlin kam niemand."
    for language in ("en", "nl", ""):
        assert continental.written_small(text, segments.find(article(text)).sentences, language) == text

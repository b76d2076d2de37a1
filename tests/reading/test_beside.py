import pytest
from making import article, entity

from generator.model import EntityRecord, EntityType
from generator.reading import names, segments

PLACES = tuple(entity(name, type=EntityType.PLACE) for name in ("New York", "China", "Ohio"))
ACME = entity("Acme", type=EntityType.ORGANIZATION)


def told(text: str, *known: EntityRecord, language: str = "en") -> list[str]:
    cut = segments.find(article(text))
    sides = article(text).text, cut.blocks, cut.sentences, cut.markup
    taken = names.find(sides[0], cut.blocks, cut.markup, names.gazetteer(known))
    return [f"{mention.text} ({mention.type})" for mention in names.beside(*sides, taken, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We read the New York Times in New York.", ["New York Times (organization)", "New York (place)"]),
        ("The Bank of China said so in China.", ["Bank of China (organization)", "China (place)"]),
        ("They met at the Ohio State Senate.", ["Ohio State Senate (organization)"]),
        ("They met in Ohio. Ohio Governor Ann Lee spoke.", ["Ohio (place)", "Ohio (place)", "Ann Lee (person)"]),
        ("On Monday Acme left New York for China.", ["Acme (organization)", "New York (place)", "China (place)"]),
    ],
)
def test_a_curated_place_gives_way_to_a_body_named_after_it(text: str, expected: list[str]) -> None:
    assert told(text, *PLACES, ACME) == expected


def test_the_longer_name_can_be_curated_and_anything_but_a_place_stays() -> None:
    paper = entity("New York Times", type=EntityType.ORGANIZATION)
    assert told("We read the New York Times.", *PLACES, paper) == ["New York Times (organization)"]
    assert told("The Acme Housing Agency met.", ACME)[0] == "Acme (organization)"


def test_in_other_languages_every_curated_place_stays() -> None:
    assert "China (place)" in told("Die Bank of China sagte ab.", *PLACES, language="de")


def test_curated_places_are_found_as_ever_where_nothing_stands_beside_them() -> None:
    assert told("it rained in China, and in New York.", *PLACES) == ["China (place)", "New York (place)"]

import json

from publishing import HOSTILE, SITE, bridge, hostile, withheld

from generator.exports import Publication, followthemoney
from generator.exports.plain import clean
from generator.model import Dossier

THING = {"name", "alias", "wikidataId", "description", "sourceUrl"}
SCHEMATA = {
    "Person": THING | {"website"},
    "Organization": THING | {"website"},
    "Address": THING | {"full"},
    "Event": THING,
    "Article": {"title", "author", "publisher", "publisherUrl", "publishedAt", "retrievedAt", "sourceUrl"},
    "Documentation": {"document", "entity", "role", "summary", "sourceUrl"},
    "UnknownLink": {"subject", "object", "role", "startDate", "endDate", "proof"},
}
"""The part of FollowTheMoney 4.11 that is used; the whole library, 210 MB, was run on the output once."""
POINTERS = {"document": "Article", "proof": "Article", "entity": "", "subject": "", "object": ""}


def read(made: Dossier, site_url: str = SITE) -> dict[str, dict]:
    lines = followthemoney.dump(Publication(made, site_url)).decode().splitlines()
    found = [json.loads(line) for line in lines]
    assert len({one["id"] for one in found}) == len(found)
    return {one["id"]: one for one in found}


def test_every_entity_keeps_to_its_schema_and_every_pointer_leads_somewhere() -> None:
    for made in (bridge(), hostile(), withheld()):
        found = read(made)
        for one in found.values():
            assert set(one["properties"]) <= SCHEMATA[one["schema"]]
            for name, values in one["properties"].items():
                assert values
                assert all(isinstance(value, str) and value for value in values)
                if name in POINTERS:
                    schemata = {found[value]["schema"] for value in values}
                    assert schemata == {POINTERS[name]} or not POINTERS[name]


def test_who_is_named_where_and_what_an_editor_relates() -> None:
    found = read(bridge())
    authority = found["Q42"]
    assert authority == {
        "id": "Q42",
        "schema": "Organization",
        "properties": {
            "name": ["Bridge Authority"],
            "alias": ["the Authority", "Authority"],
            "wikidataId": ["Q42"],
            "website": ["https://authority.example/"],
            "description": ["Runs the bridge."],
            "sourceUrl": [f"{SITE}entities/bridge-authority/"],
        },
    }
    links = {
        one["properties"]["role"][0]: one["properties"] for one in found.values() if one["schema"] == "UnknownLink"
    }
    assert set(links) == {"employs", "part-of"}
    link = links["employs"]
    assert (link["subject"], link["startDate"]) == (["Q42"], ["2018-01-01"])
    assert found[link["object"][0]]["properties"]["name"] == ["Anna de Vries"]
    named = [one["properties"] for one in found.values() if one["schema"] == "Documentation"]
    assert {(*one["entity"], *one["summary"]) for one in named if one["entity"] == ["Q42"]} == {("Q42", "named 1 time")}
    assert not [one for one in found.values() if one["properties"].get("name") == ["Bridge"]]


def test_ids_are_stable_and_differ_between_dossiers() -> None:
    assert read(bridge()) == read(bridge())
    assert set(read(bridge())) & set(read(bridge(), "https://other.example/")) == {"Q42"}


def test_each_entity_is_one_line_whatever_the_words() -> None:
    found = read(hostile())
    assert [one["properties"]["name"] for one in found.values() if one["schema"] == "Organization"] == [
        [clean(HOSTILE)]
    ]

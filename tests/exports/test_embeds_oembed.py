"""oEmbed answers, held against what https://oembed.com asks of a provider."""

import json
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from publishing import SITE, bridge, hostile, withheld

from generator import exports
from generator.exports import Publication, embeds, markup
from generator.model import Dossier

TEXTS = {"title", "author_name", "provider_name"}
ADDRESSES = {"author_url", "provider_url", "thumbnail_url"}
THUMBNAIL = {"thumbnail_url", "thumbnail_width", "thumbnail_height"}
OF_TYPE = {
    "photo": {"url": str, "width": int, "height": int},
    "video": {"html": str, "width": int, "height": int},
    "link": {},
    "rich": {"html": str, "width": int, "height": int},
}


def flaws(found: dict[str, object]) -> list[str]:
    """Return the parameters in which an answer falls short of section 2.3.4 of the specification."""
    known = {"type", "version", "cache_age"} | TEXTS | ADDRESSES | THUMBNAIL | {"url", "html", "width", "height"}
    kind = OF_TYPE.get(str(found.get("type")))
    wrong = {
        "type": kind is None,
        "version": found.get("version") != "1.0",
        "cache_age": not isinstance(found.get("cache_age", 1), int),
        "thumbnail": THUMBNAIL & found.keys() not in (set(), THUMBNAIL),
    }
    wrong |= {name: not isinstance(found.get(name), of) or not found[name] for name, of in (kind or {}).items()}
    wrong |= {name: not isinstance(found[name], str) for name in TEXTS & found.keys()}
    wrong |= {name: urlsplit(str(found[name])).scheme not in ("http", "https") for name in ADDRESSES & found.keys()}
    wrong |= dict.fromkeys(found.keys() - known, True)
    return sorted(name for name, is_so in wrong.items() if is_so)


def publication(made: Dossier, site_url: str = SITE) -> Publication:
    paths = [f"claims/{one.id}.md" for one in made.claims] + [f"entities/{one.id}.md" for one in made.entities]
    return Publication(made, site_url, dict.fromkeys(paths, b""))


def answers(made: Dossier, site_url: str = SITE) -> dict[str, dict[str, object]]:
    found = embeds.files(publication(made, site_url))
    return {path: json.loads(data) for path, data in found.items() if path.endswith(".json")}


GOOD = {"type": "rich", "version": "1.0", "html": "<b></b>", "width": 1, "height": 1}


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({}, []),
        ({"version": 1.0}, ["version"]),
        ({"width": "1"}, ["width"]),
        ({"html": ""}, ["html"]),
        ({"type": "card"}, ["type"]),
        ({"provider_url": "/x"}, ["provider_url"]),
        ({"cache_age": "1"}, ["cache_age"]),
        ({"title": 3}, ["title"]),
        ({"card": 1}, ["card"]),
        ({"thumbnail_url": "https://example.org/a.png"}, ["thumbnail"]),
    ],
)
def test_the_checker_finds_flaws(change: dict[str, object], names: list[str]) -> None:
    assert flaws(GOOD | change) == names


@pytest.mark.parametrize("made", [bridge(), hostile(), withheld()], ids=["bridge", "hostile", "withheld"])
def test_every_answer_is_one_that_the_specification_allows(made: Dossier) -> None:
    found = answers(made)
    assert len(found) == len(made.claims) + len(made.entities)
    for path, answer in found.items():
        assert flaws(answer) == [], path


def test_an_answer_shows_the_card_in_a_frame_that_runs_nothing_but_lets_readers_leave() -> None:
    found = answers(bridge())["oembed/claims/cracks.json"]
    assert found["title"] == "Inspectors saw cracks in March 2019."
    assert (found["provider_name"], found["provider_url"]) == ("The bridge", SITE)
    frame = ET.fromstring(str(found["html"]))
    assert (frame.tag, frame.text, len(frame)) == ("iframe", None, 0)
    assert frame.get("src") == f"{SITE}embed/claims/cracks.html"
    assert frame.get("title") == found["title"]
    assert (frame.get("width"), frame.get("height")) == (str(found["width"]), str(found["height"]))
    assert frame.get("loading") == "lazy"
    assert set(str(frame.get("sandbox")).split()) == {
        "allow-popups",
        "allow-popups-to-escape-sandbox",
        "allow-top-navigation-by-user-activation",
    }
    assert "max-width:100%" in str(frame.get("style"))


def test_each_answer_stands_beside_a_card() -> None:
    found = embeds.files(publication(bridge()))
    for path, answer in answers(bridge()).items():
        src = ET.fromstring(str(answer["html"])).get("src")
        assert src == SITE + path.removeprefix("o").removesuffix(".json") + ".html"
        assert str(src).removeprefix(SITE) in found


def test_where_no_address_is_known_there_are_cards_but_nothing_offers_them() -> None:
    known = publication(bridge(), "")
    assert answers(bridge(), "") == {}
    assert "embed/claims/cracks.html" in embeds.files(known)
    assert not exports.metadata("claims/cracks.md", known).keys() & {"links", "embed"}


@pytest.mark.parametrize("path", ["claims/cracks.md", "entities/bridge-authority.md"])
def test_a_page_tells_where_its_answer_is_and_how_to_show_its_card(path: str) -> None:
    known = publication(bridge())
    told = exports.metadata(path, known)
    (link,) = told["links"]  # type: ignore[misc]
    place = f"oembed/{path.removesuffix('.md')}.json"
    answer = json.loads(embeds.files(known)[place])
    assert link == {
        "rel": "alternate",
        "type": "application/json+oembed",
        "href": f"{SITE}{place}",
        "title": answer["title"],
    }
    assert told["embed"] == answer["html"]


def test_hostile_words_stay_words_in_the_frame_of_every_page() -> None:
    for path in ("claims/c.md", "entities/x.md"):
        frame = ET.fromstring(str(exports.metadata(path, publication(hostile()))["embed"]))
        assert (frame.tag, len(frame)) == ("iframe", 0)
    written = exports.files(hostile(), SITE, {"claims/c.md": b"# C\n"})
    assert b"application/json+oembed" in written[markup.PATH]
    assert written.keys() >= {"embed/claims/c.html", "oembed/claims/c.json"}

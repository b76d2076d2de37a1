import json
import re
import warnings
from dataclasses import replace
from urllib.parse import urljoin

import pytest
from lxml import etree
from making import article, claim, day, dossier
from publishing import HOSTILE, SITE, bridge, hostile, withheld

from generator.exports import Publication, feeds
from generator.exports.plain import clean
from generator.model import Dossier, Precision

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own old imports
    import feedparser

ALL = {"bridge": bridge(), "hostile": hostile(), "withheld": withheld()}
ATOM = "{http://www.w3.org/2005/Atom}"
HEADERS = {"content-type": "application/atom+xml; charset=utf-8", "content-location": SITE}
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def items(made: Dossier, site_url: str = SITE) -> dict[str, dict]:
    found = json.loads(feeds.json_feed(Publication(made, site_url)))["items"]
    return {item["title"]: item for item in found}


@pytest.mark.parametrize("site_url", [SITE, ""])
@pytest.mark.parametrize("made", ALL.values(), ids=ALL)
def test_atom_has_all_that_rfc_4287_demands(made: Dossier, site_url: str) -> None:
    feed = etree.fromstring(feeds.atom(Publication(made, site_url)))
    entries = feed.findall(f"{ATOM}entry")
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    assert len(entries) == len(made.sources) + len(made.claims)
    for element in (feed, *entries):
        for tag in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{tag}")) == 1
        assert re.match(r"https://|urn:uuid:", element.findtext(f"{ATOM}id"))
        assert STAMP.fullmatch(element.findtext(f"{ATOM}updated"))
        assert len(element.findall(f"{ATOM}link[@rel='alternate']")) == 1
        assert all(link.get("href") for link in element.iter(f"{ATOM}link"))
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    dates = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert feed.findtext(f"{ATOM}updated") == max(dates)


@pytest.mark.parametrize("site_url", [SITE, ""])
@pytest.mark.parametrize("made", ALL.values(), ids=ALL)
def test_a_feed_parser_finds_nothing_wrong(made: Dossier, site_url: str) -> None:
    read = feedparser.parse(feeds.atom(Publication(made, site_url)), response_headers=HEADERS)
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == clean(made.story.title)
    assert {urljoin(SITE, entry.link) for entry in read.entries} >= {f"{SITE}sources/{made.sources[0].id}/"}
    assert all(entry.updated_parsed for entry in read.entries)


@pytest.mark.parametrize("site_url", [SITE, ""])
@pytest.mark.parametrize("made", ALL.values(), ids=ALL)
def test_json_feed_has_all_that_its_version_demands(made: Dossier, site_url: str) -> None:
    feed = json.loads(feeds.json_feed(Publication(made, site_url)))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"]) > 0
    for item in feed["items"]:
        assert item["content_text"]
        assert all(STAMP.fullmatch(item[key]) for key in ("date_published", "date_modified") if key in item)
        assert all(item[key].startswith("https://") for key in ("url", "external_url") if key in item)
        assert ("url" in item) == bool(site_url)


def test_an_entry_tells_of_the_original_and_of_support() -> None:
    found = items(bridge())
    assert found["Cracks & holes: what was seen"] == {
        "id": f"{SITE}sources/gazette/",
        "url": f"{SITE}sources/gazette/",
        "external_url": "https://gazette.example/a?b=1&c=2",
        "title": "Cracks & holes: what was seen",
        "content_text": "The Gazette, 2019-05-02. Claims of the dossier it speaks of: 1.",
        "date_published": "2019-05-02T00:00:00Z",
        "date_modified": "2019-06-01T00:00:00Z",
        "authors": [{"name": "Maria van der Berg"}, {"name": "Reuters"}, {"name": "Juan Pérez, Jr."}],
        "tags": ["source"],
        "language": "en",
    }
    assert found["Inspectors saw cracks in March 2019."]["content_text"] == (
        "Independent accounts for it: 1, against 1. Status: disputed. First reported in: Cracks & holes: what was seen."
    )


def test_a_claim_is_new_again_when_a_newer_source_speaks_of_it() -> None:
    one = article("Rain fell.", "a", title="A", published="2019-05-02")
    two = article("Rain fell there.", "b", title="B", published="2019-05-09")
    before = items(dossier(one, claims=(claim("rain", ("a", "Rain fell"), text="It rained."),)))["It rained."]
    after = items(dossier(one, two, claims=(claim("rain", ("a", "Rain fell"), ("b", "Rain"), text="It rained."),)))
    assert before["date_modified"] == "2019-05-02T00:00:00Z"
    assert after["It rained."]["date_modified"] == "2019-05-09T00:00:00Z"
    assert before["id"] == after["It rained."]["id"]
    assert next(iter(after)) == "It rained."


def test_an_undated_source_says_so_and_gets_no_date_where_none_is_demanded() -> None:
    found = items(bridge())["[The Bridge Authority announced repairs.]"]
    assert "date not known" in found["content_text"]
    assert not {"date_published", "date_modified"} & set(found)
    alone = feeds.atom(Publication(dossier(article("Rain fell.", "a"))))
    assert b"<updated>1970-01-01T00:00:00Z</updated>" in alone
    assert b"<published>" not in alone


def test_a_time_is_written_in_utc() -> None:
    when = replace(day("2017-08-03"), value="2017-08-03T12:20:00-04:00", precision=Precision.TIME)
    found = items(dossier(article("Rain fell.", "a", title="A", published=when)))["A"]
    assert found["date_published"] == "2017-08-03T16:20:00Z"


def test_no_text_becomes_markup() -> None:
    feed = feeds.atom(Publication(hostile(), SITE))
    assert etree.fromstring(feed).findtext(f"{ATOM}title") == clean(HOSTILE)
    assert b"<script" not in feed


def test_a_claim_in_withheld_words_is_announced_without_them() -> None:
    assert "A claim in the words of a source, not shown: see A" in items(withheld())


def test_ids_stay_when_no_address_is_known() -> None:
    made = bridge()
    moved = replace(made, claims=())
    ids = {item["id"] for item in items(made, "").values()}
    assert {item["id"] for item in items(moved, "").values()} < ids

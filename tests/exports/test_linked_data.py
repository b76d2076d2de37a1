import json
import warnings

import extruct
import pytest
import rdflib
from publishing import HOSTILE, SITE, bridge, hostile, withheld

from generator import exports
from generator.exports import Publication, linked_data
from generator.exports.plain import clean
from generator.model import Dossier

TERMS = {
    "Thing": "name alternateName description image sameAs url mainEntityOfPage",
    "CreativeWork": "about author citation copyrightHolder creativeWorkStatus dateModified datePublished genre headline "
    "inLanguage isPartOf license mainEntity mentions publisher temporalCoverage text usageInfo archivedAt",
    "Article": "articleBody articleSection",
    "NewsArticle": "printPage",
    "Claim": "appearance firstAppearance",
    "ImageObject": "caption",
    "Organization": "parentOrganization",
    "Place": "containedInPlace",
}
"""The properties used, by the type that schema.org defines them for."""

PARENTS = {
    "CreativeWork": "Thing",
    "Person": "Thing",
    "Organization": "Thing",
    "Place": "Thing",
    "Product": "Thing",
    "Event": "Thing",
    "Legislation": "CreativeWork",
    "Claim": "CreativeWork",
    "WebPage": "CreativeWork",
    "WebSite": "CreativeWork",
    "CollectionPage": "WebPage",
    "Article": "CreativeWork",
    "NewsArticle": "Article",
    "OpinionNewsArticle": "NewsArticle",
    "AnalysisNewsArticle": "NewsArticle",
    "BackgroundNewsArticle": "NewsArticle",
    "ImageObject": "CreativeWork",
}
OBJECTS = {
    "about": "Thing",
    "appearance": "CreativeWork",
    "author": "Person Organization",
    "citation": "CreativeWork",
    "containedInPlace": "Place",
    "copyrightHolder": "Person Organization",
    "firstAppearance": "CreativeWork",
    "image": "ImageObject",
    "isPartOf": "CreativeWork",
    "mainEntity": "Thing",
    "mentions": "Thing",
    "parentOrganization": "Organization",
    "publisher": "Organization",
}
"""What schema.org expects as the value of a property, where that is a thing."""


def lineage(kind: str) -> list[str]:
    return [kind, *(lineage(PARENTS[kind]) if kind in PARENTS else [])]


def check(node: object) -> None:
    if isinstance(node, list):
        for one in node:
            check(one)
    if not isinstance(node, dict):
        return
    ancestry = lineage(node["@type"])
    allowed = {term for kind in ancestry for term in TERMS.get(kind, "").split()}
    for key, value in node.items():
        if key.startswith("@"):
            continue
        assert key in allowed, f"{node['@type']} has no {key}"
        assert value not in ("", [], None)
        for one in value if isinstance(value, list) else [value]:
            assert isinstance(one, dict) == (key in OBJECTS), key
            if key in OBJECTS:
                assert set(lineage(one["@type"])) & set(OBJECTS[key].split()), key
        check(value)


def pages(made: Dossier) -> list[str]:
    return [
        *("index.md", "timeline.md", "sources/index.md", "entities/index.md", "claims/index.md"),
        *(f"sources/{source.id}.md" for source in made.sources),
        *(f"entities/{entity.id}.md" for entity in made.entities),
        *(f"claims/{claim.id}.md" for claim in made.claims),
    ]


@pytest.mark.parametrize("site_url", [SITE, ""])
@pytest.mark.parametrize("made", [bridge(), hostile(), withheld()], ids=["bridge", "hostile", "withheld"])
def test_every_page_keeps_to_what_schema_org_defines(made: Dossier, site_url: str) -> None:
    publication = Publication(made, site_url)
    for path in pages(made):
        found = linked_data.of_page(path, publication)
        assert found
        assert found["@context"] == "https://schema.org"
        check(found)


def test_every_term_is_one_of_schema_orgs() -> None:
    known = {str(term).rsplit("/", 1)[1] for term in dir(rdflib.SDO)}
    terms = {term for properties in TERMS.values() for term in properties.split()}
    assert terms | set(TERMS) | set(PARENTS) <= known


def test_a_source_is_a_page_about_somebody_elses_article() -> None:
    found = linked_data.of_page("sources/gazette.md", Publication(bridge(), SITE))
    assert found
    assert (found["@type"], found["@id"]) == ("WebPage", f"{SITE}sources/gazette/")
    article = found["mainEntity"]
    assert article == {
        "@type": "NewsArticle",
        "@id": f"{SITE}sources/gazette/#article",
        "headline": "Cracks & holes: what was seen",
        "url": "https://gazette.example/a?b=1&c=2",
        "datePublished": "2019-05-02",
        "publisher": {"@type": "Organization", "name": "The Gazette", "url": "https://gazette.example/"},
        "author": [
            {"@type": "Person", "name": "Maria van der Berg"},
            {"@type": "Organization", "name": "Reuters"},
            {"@type": "Person", "name": "Juan Pérez, Jr."},
        ],
        "copyrightHolder": {"@type": "Organization", "name": "The Gazette"},
        "usageInfo": "http://rightsstatements.org/vocab/InC/1.0/",
        "archivedAt": "https://web.archive.org/web/20190503101112/https://gazette.example/a",
        "inLanguage": "en",
        "articleSection": "City",
        "printPage": "A1",
    }


def test_summary_claim_and_entity_say_what_they_are() -> None:
    publication = Publication(bridge(), SITE)
    summary = linked_data.of_page("index.md", publication)
    claim = linked_data.of_page("claims/cracks.md", publication)
    entity = linked_data.of_page("entities/bridge-authority.md", publication)
    assert summary
    assert claim
    assert entity
    assert summary["@type"] == "BackgroundNewsArticle"
    assert summary["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [one["@id"] for one in summary["citation"]] == [f"{SITE}sources/gazette/#article"]
    assert claim["appearance"] == [claim["firstAppearance"]]
    assert claim["creativeWorkStatus"] == "disputed"
    assert entity["sameAs"] == ["https://www.wikidata.org/entity/Q42"]
    assert claim["about"] == [{key: entity[key] for key in ("@type", "@id", "name")}]


def test_ids_are_the_same_on_every_page_wherever_the_site_stands() -> None:
    made = bridge()
    expected = _ids(made, SITE)
    assert expected
    assert _ids(made, "") == expected


def _ids(made: Dossier, site_url: str) -> set[str]:
    """Return the ids of everything, read back from pages by a library that knows where each stands."""
    publication = Publication(made, site_url)
    found = set()
    for path in pages(made):
        address = Publication(made, SITE).address(path)
        graph = rdflib.Graph()
        data = dict(linked_data.of_page(path, publication) or {}, **{"@context": {"@vocab": "https://schema.org/"}})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library uses what it deprecates
            graph.parse(data=json.dumps(data), format="json-ld", publicID=address)
        found |= {str(node) for node in graph.subjects() if isinstance(node, rdflib.URIRef)}
    return found


def test_a_reader_finds_it_again_in_a_page_of_hostile_words() -> None:
    made = hostile()
    found = linked_data.of_page("sources/one.md", Publication(made, SITE))
    written = json.dumps(found).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    page = f'<html><head><script type="application/ld+json">{written}</script></head></html>'
    (read,) = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
    assert read == found
    assert read["mainEntity"]["headline"] == clean(HOSTILE)


def test_what_is_withheld_is_in_none() -> None:
    made = withheld()
    publication = Publication(made, SITE)
    for path in pages(made):
        assert "zephyr" not in json.dumps(exports.metadata(path, publication))


def test_a_page_that_is_no_part_of_the_dossier_has_none() -> None:
    publication = Publication(bridge(), SITE)
    for path in ("guide/index.md", "sources/nobody.md", "about.md", "sources/gazette/x.md"):
        assert exports.metadata(path, publication) == {}

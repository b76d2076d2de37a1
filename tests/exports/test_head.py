from dataclasses import replace

import jinja2
import lxml.html
import yaml
from publishing import HOSTILE, SITE, bridge, hostile

from generator import exports
from generator.exports import Publication, head
from generator.exports.facts import gather, spoken
from generator.exports.plain import clean, to_json
from generator.model import Dossier


def tags(path: str, site_url: str = SITE) -> list[tuple[str, str]]:
    found = head.of_page(path, Publication(bridge(), site_url))
    return [(tag.get("name") or tag["property"], tag["content"]) for tag in found]


def test_a_sources_page_offers_zotero_the_newspaper_article() -> None:
    found = tags("sources/gazette.md")
    assert found[0] == ("z:itemType", "newspaperArticle")
    assert [content for name, content in found if name == "citation_author"] == [
        "van der Berg, Maria",
        "Reuters",
        "Pérez, Juan",
    ]
    known = dict(found)
    assert known["citation_title"] == known["dc:title"] == "Cracks & holes: what was seen"
    assert known["citation_publication_date"] == "2019/05/02"
    assert known["citation_public_url"] == "https://gazette.example/a?b=1&c=2"
    assert known["prism.publicationName"] == "The Gazette"
    assert "citation_journal_title" not in known
    assert dict(tags("sources/release.md"))["z:itemType"] == "report"


def test_previews_speak_of_our_page() -> None:
    known = dict(tags("entities/bridge-authority.md"))
    assert known["og:title"] == "Bridge Authority"
    assert known["og:description"] == "Runs the bridge."
    assert known["og:url"] == f"{SITE}entities/bridge-authority/"
    assert known["og:site_name"] == "The bridge"
    assert dict(tags("index.md"))["og:type"] == "website"
    assert "z:itemType" not in known


def picture(made: Dossier, site_url: str = SITE) -> dict[str, str]:
    """Return the tags of the picture as a template prints them."""
    printed = jinja2.Template(head.of_picture(Publication(made, site_url)).decode()).render()
    found = lxml.html.fromstring(f"<html><head>{printed}</head></html>").xpath("//meta")
    return {tag.get("property"): tag.get("content") for tag in found}


def test_the_picture_is_named_and_what_it_shows_said_in_words() -> None:
    assert picture(bridge()) == {
        "og:image": f"{SITE}assets/dossier/card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": spoken(gather(bridge())),
    }
    assert next(iter(picture(bridge()))) == "og:image"  # OpenGraph reads what follows as about it
    assert dict(tags("claims/cracks.md"))["twitter:card"] == "summary_large_image"


def test_no_title_ends_a_tag_of_the_picture_or_speaks_to_the_template() -> None:
    assert picture(hostile())["og:image:alt"] == spoken(gather(hostile()))
    braced = replace(bridge(), story=replace(bridge().story, title='{{ 1 }} {% raw %} {# x #} "> <b>'))
    assert picture(braced)["og:image:alt"].startswith('{{ 1 }} {% raw %} {# x #} "> <b>. 3 sources')


def test_where_no_address_is_known_none_is_invented() -> None:
    known = dict(tags("index.md", ""))
    assert "og:url" not in known
    assert known["twitter:card"] == "summary"
    assert b"og:image" not in head.of_picture(Publication(bridge()))


def test_front_matter_can_carry_it_as_it_is() -> None:
    """JSON is YAML, and a page's front matter is YAML."""
    made = hostile()
    publication = Publication(made, SITE)
    for path in ("index.md", "sources/one.md", "claims/c.md", "entities/x.md"):
        found = exports.metadata(path, publication)
        assert yaml.safe_load(to_json(found, indent=None)) == found
    titles = [tag["content"] for tag in head.of_page("sources/one.md", publication) if tag.get("name") == "dc:title"]
    assert titles == [clean(HOSTILE)]

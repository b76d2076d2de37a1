"""The citations at the end of a page, as the theme's template makes them: the same as those of ``dossier cite``."""

import functools
from types import SimpleNamespace

import jinja2
import lxml.html
import pytest
from publishing import SITE, bridge, hostile

from generator import exports
from generator.exports import Publication, frames, markup
from generator.pages import assets

NAMES = {name: form for form, name in frames.NAMES.items()}
PAGES = {
    "bridge": {
        "sources/gazette.md": "gazette",
        "sources/release.md": "release",
        "claims/cracks.md": "cracks",
        "entities/bridge-authority.md": "bridge-authority",
        "index.md": "summary",
        "timeline.md": "timeline",
        "compare/index.md": "compare",
        "figures.md": "figures",
        "quotes.md": "quotes",
    },
    "hostile": {"sources/one.md": "one", "claims/c.md": "c", "entities/x.md": "x", "index.md": "summary"},
}
MADE = {"bridge": bridge(), "hostile": hostile()}
CASES = [(made, path, name) for made, pages in PAGES.items() for path, name in pages.items()]


@functools.cache
def metadata(made: str, site: str = "") -> str:
    return exports.files(MADE[made], site, dict.fromkeys(PAGES[made], b"# Page\n"))[markup.PATH].decode()


def fold(made: str, path: str, address: str, *, canonical: bool = True, site: str = "") -> lxml.html.HtmlElement:
    """Return the fold at the end of a page, as MkDocs makes it of the page's metadata."""
    template = assets.files()[".theme/dossier/cite.html"].decode()
    loader = jinja2.DictLoader({"pages.html": metadata(made, site), "cite.html": template})
    name = path.removesuffix(".md")
    main = f'{{% import "pages.html" as known %}}{{% set about = known.pages["{name}"] %}}{{% include "cite.html" %}}'
    page = SimpleNamespace(canonical_url=address if canonical else None, url=address.removeprefix(SITE))
    environment = jinja2.Environment(loader=loader, undefined=jinja2.Undefined, autoescape=False)
    return lxml.html.fragment_fromstring(environment.from_string(main).render(page=page))


def forms(found: lxml.html.HtmlElement) -> dict[str, str]:
    return {one.findtext("figcaption"): one.find("pre/code").text_content() for one in found.iter("figure")}


@pytest.mark.parametrize(("made", "path", "name"), CASES)
@pytest.mark.parametrize("site", [SITE, "https://example.org/my_site/"])
def test_a_page_offers_what_the_command_prints(made: str, path: str, name: str, site: str) -> None:
    reference = exports.find(name, Publication(MADE[made], site))
    version = exports.state(MADE[made]).entries[reference.kind, reference.id].version
    offered = forms(fold(made, path, reference.address.replace("./", site)))
    assert offered.pop("Address") == reference.address
    offered.pop("HTML of a card", None)
    assert len(offered) == (7 if "sources" in path else 6)
    for label, text in offered.items():
        form = NAMES[label.removesuffix(" of the article")]
        assert text == exports.cite(MADE[made], name, form, site, version), label


def test_what_is_cited_on_the_page_of_a_source_is_the_article_but_what_is_linked_is_the_page() -> None:
    offered = forms(fold("bridge", "sources/gazette.md", f"{SITE}sources/gazette/"))
    assert f"(<{SITE}sources/gazette/>)" in offered["Markdown"]
    assert "journaltitle = {The Gazette}" in offered["BibTeX of the article"]
    assert "Wikipedia of the article" in offered
    assert not any("Wikipedia" in name for name in forms(fold("bridge", "claims/cracks.md", f"{SITE}claims/cracks/")))


def test_where_the_site_is_not_known_the_address_is_marked_for_the_script() -> None:
    found = fold("bridge", "claims/cracks.md", "claims/cracks/", canonical=False)
    assert {mark.text for mark in found.find_class("sd-here")} == {"claims/cracks/"}
    forms = [one.findtext("figcaption") for one in found.iter("figure") if one.find_class("sd-here")]
    assert forms == ["Address", "Markdown", "HTML", "reStructuredText", "BibTeX", "RIS", "CSL-JSON"]


def test_the_story_may_know_what_mkdocs_does_not() -> None:
    found = fold("bridge", "claims/cracks.md", f"{SITE}claims/cracks/", canonical=False, site=SITE)
    assert forms(found)["Address"] == found.get("data-address") == f"{SITE}claims/cracks/"
    assert found.find_class("sd-here") == []


def test_a_fold_has_no_names_that_could_stand_twice_and_is_not_searched() -> None:
    found = fold("bridge", "claims/cracks.md", f"{SITE}claims/cracks/")
    assert found.xpath(".//@id") == []
    assert "data-search-exclude" in found.attrib
    assert found.tag == "details"
    assert found.get("open") is None


def test_the_metadata_of_a_page_are_few() -> None:
    line = next(line for line in metadata("bridge").splitlines() if line.startswith('"claims/cracks"'))
    assert len(line.partition('"cite"')[2]) < 200

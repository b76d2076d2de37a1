import html

import docutils.core
import lxml.html
import markdown
import pytest
from publishing import HOSTILE, SITE, bridge, hostile, withheld

from generator import exports
from generator.exports.plain import clean

BRIDGE = bridge()
ANCHOR = BRIDGE.sources[0].reading.sentences[0].anchor
SENTENCE = f"gazette#{ANCHOR}"
WORDS = "Inspectors saw cracks in March 2019."


def test_every_form_cites_a_source() -> None:
    for form in exports.CITATION_FORMS:
        assert "Cracks" in exports.cite(BRIDGE, "gazette", form, SITE)


@pytest.mark.parametrize(
    ("name", "address", "label"),
    [
        ("gazette", "sources/gazette/", "Cracks & holes: what was seen"),
        ("sources/gazette", "sources/gazette/", "Cracks & holes: what was seen"),
        (SENTENCE, f"sources/gazette/#{ANCHOR}", "The Gazette, 2019-05-02"),
        ("cracks", "claims/cracks/", "Inspectors saw cracks in March 2019."),
        ("/claims/cracks/", "claims/cracks/", "Inspectors saw cracks in March 2019."),
        ("bridge-authority", "entities/bridge-authority/", "Bridge Authority"),
        ("timeline", "timeline/", "Timeline: The bridge"),
        ("figures", "figures/", "Figures: The bridge"),
        (
            f"timeline#{BRIDGE.timeline[0].id}",
            f"timeline/#{BRIDGE.timeline[0].id}",
            f"Inspectors saw cracks in March 2019. ({BRIDGE.timeline[0].moment.value})",
        ),
        ("index", "", "The bridge"),
        ("", "", "The bridge"),
    ],
)
@pytest.mark.parametrize("form", ["markdown", "html", "rst"])
def test_a_link_leads_to_the_page_under_its_name(name: str, address: str, label: str, form: str) -> None:
    (link,) = _rendered(exports.cite(BRIDGE, name, form, SITE), form).iter("a")
    assert link.get("href") == SITE + address
    assert link.text_content() == label


@pytest.mark.parametrize("form", ["markdown", "html", "rst"])
def test_a_sentence_is_quoted_where_it_is_shown(form: str) -> None:
    assert WORDS in _rendered(exports.cite(BRIDGE, SENTENCE, form, SITE), form).text_content()
    secret = withheld()
    anchor = secret.sources[0].reading.sentences[0].anchor
    cited = exports.cite(secret, f"a#{anchor}", form, SITE)
    assert "zephyr" not in cited
    assert f"sources/a/#{anchor}" in cited


def test_a_paragraph_can_be_linked() -> None:
    anchor = BRIDGE.sources[0].reading.blocks[0].anchor
    assert f"#{anchor}" in exports.cite(BRIDGE, f"gazette#{anchor}", "markdown")


@pytest.mark.parametrize("form", ["markdown", "html", "rst"])
@pytest.mark.parametrize("name", ["one", "c", "x", "index"])
def test_no_text_becomes_markup(name: str, form: str) -> None:
    page = _rendered(exports.cite(hostile(), name, form, SITE), form)
    (link,) = page.iter("a")
    assert " ".join(link.text_content().split()) == clean(HOSTILE)
    assert not list(page.iter("script", "em", "strong", "code", "img"))


def test_without_an_address_links_are_relative_to_the_site() -> None:
    assert exports.cite(BRIDGE, "cracks", "markdown").endswith("](<claims/cracks/>)")
    assert exports.cite(BRIDGE, "index", "html").startswith('<a href="./">')


def test_wikipedia_gets_its_own_template_and_dates() -> None:
    assert exports.cite(BRIDGE, "gazette", "wikipedia") == (
        "{{cite news |last1=van der Berg |first1=Maria |author2=Reuters |last3=Pérez |first3=Juan, Jr. "
        "|title=Cracks &#38; holes: what was seen |newspaper=The Gazette |date=2 May 2019 |page=A1 "
        "|url=https://gazette.example/a?b=1&c=2 "
        "|archive-url=https://web.archive.org/web/20190503101112/https://gazette.example/a |archive-date=2019-05-03 "
        "|access-date=2019-06-01 |language=en}}"
    )
    assert exports.cite(BRIDGE, "release", "wikipedia").startswith("{{cite press release |title=&#91;The Bridge")
    title = exports.cite(hostile(), "one", "wikipedia").split("|title=")[1].split(" |newspaper")[0]
    assert not set(title) & set("[]{}|<>")
    assert html.unescape(title) == clean(HOSTILE)


def test_a_page_of_the_dossier_is_cited_as_such() -> None:
    entry = exports.cite(BRIDGE, "cracks", "bibtex", SITE)
    assert entry.startswith("@online{cracks,\n  author       = {Ember, Eva},")
    assert f"url          = {{{SITE}claims/cracks/}}" in entry
    assert "TY  - ELEC" in exports.cite(BRIDGE, "timeline", "ris", SITE)


@pytest.mark.parametrize("name", ["cracks", "timeline", "gazette", SENTENCE])
def test_a_version_stands_in_every_form(name: str) -> None:
    for form in exports.CITATION_FORMS:
        cited = exports.cite(BRIDGE, name, form, SITE, "3f2a9c81d0e4b7aa, commit abc1234, 2026-11-22")
        assert "3f2a9c81d0e4b7aa, commit abc1234, 2026-11-22" in cited
        assert "version" not in exports.cite(BRIDGE, name, form, SITE).lower()


def test_a_version_stands_in_the_field_that_a_form_has_for_it() -> None:
    def cited(name: str, form: str) -> str:
        return exports.cite(BRIDGE, name, form, SITE, "3f2a")

    assert cited("cracks", "markdown").endswith(">) (version 3f2a)")
    assert cited(SENTENCE, "html").endswith("</a>, version 3f2a)")
    assert "  version      = {3f2a},\n" in cited("cracks", "bibtex")
    assert "\nET  - 3f2a\n" in cited("cracks", "ris")
    assert '"version": "3f2a"' in cited("cracks", "csl")
    assert cited("cracks", "wikipedia").endswith("}} Version 3f2a.")


def test_an_article_of_others_has_no_version_of_ours_but_a_note_where_it_was_read() -> None:
    note = f"As read in The bridge, {SITE}sources/gazette/#{ANCHOR}, version 3f2a"
    assert f"\nN1  - {note}\n" in exports.cite(BRIDGE, SENTENCE, "ris", SITE, "3f2a")
    assert f'"note": "{note}"' in exports.cite(BRIDGE, SENTENCE, "csl", SITE, "3f2a")
    entry = exports.cite(BRIDGE, SENTENCE, "bibtex", SITE, "3f2a")
    assert "note         = {As read in The bridge" in entry
    assert "version      =" not in entry


@pytest.mark.parametrize(
    ("name", "now"),
    [
        ("cracks", "claims/seen"),
        ("claims/cracks", "claims/seen"),
        ("gazette", "sources/paper"),
        ("gazette#s-aaaaaaaa", "sources/paper/#s-bbbbbbbb"),
        ("gazette#s-cccccccc", "sources/paper/#s-cccccccc"),
        ("removed", "sources/paper/#s-bbbbbbbb"),
        ("gone", ""),
        ("herald", "herald"),
        ("timeline#t-aaaaaaaa", "timeline/#t-bbbbbbbb"),
    ],
)
def test_a_name_that_moved_is_followed(name: str, now: str) -> None:
    moves = {
        "/claims/cracks/": "/claims/seen/",
        "/claims/removed/": "/sources/paper/#s-bbbbbbbb",
        "/claims/gone/": "",
        "/sources/gazette/": "/sources/paper/",
        "/sources/paper/#s-aaaaaaaa": "/sources/paper/#s-bbbbbbbb",
        "/timeline/#t-aaaaaaaa": "/timeline/#t-bbbbbbbb",
    }
    assert exports.follow(name, moves) == now


@pytest.mark.parametrize(
    "name", ["nobody", "gazette#s-aaaaaaaa", "cracks#s-aaaaaaaa", "entities/cracks", "timeline#t-x", "compare#x"]
)
def test_what_is_not_there_is_said_by_name(name: str) -> None:
    with pytest.raises(exports.UnknownIdError, match=name):
        exports.cite(BRIDGE, name, "markdown")


def _rendered(cited: str, form: str) -> lxml.html.HtmlElement:
    if form == "markdown":
        cited = markdown.markdown(cited)
    elif form == "rst":
        settings = {"report_level": 2, "halt_level": 2}
        cited = docutils.core.publish_parts(cited, writer="html5", settings_overrides=settings)["body"]
    return lxml.html.fragment_fromstring(cited, create_parent="div")

import lxml.html
import markdown
from publishing import HOSTILE, SITE, bridge, hostile

from generator.exports import Publication, llms
from generator.exports.plain import clean

PAGE = b"""---
# Generated.
title: "Bridge"
---

# Bridge

<figure><svg><text>drawn</text></svg></figure>

He said &#34;no&#34; to [Bo](../entities/bo.md "who&#34;s") <sup>[1][a:s-x]</sup> 1&#46; not **a** list&#58; &#42;x&#42;, *5&#37;*.

[out](https://example.org/a.md) [top](#s-x) [all](index.md)

[a:s-x]: ../sources/a.md#s-x "The words"
"""


def rendered(text: bytes) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(markdown.markdown(text.decode(), extensions=["tables"]), create_parent="div")


def test_the_index_has_the_form_of_llmstxt_org() -> None:
    lines = llms.index(Publication(bridge(), SITE)).decode().splitlines()
    assert lines[0] == "# The bridge"
    assert lines[2] == "> Who knew?"
    headings = [line for line in lines if line.startswith("#")]
    assert headings == ["# The bridge", "## Pages", "## Claims", "## Sources", "## Data", "## Optional"]
    assert (
        f"- [Cracks & holes: what was seen]({SITE}sources/gazette/): The Gazette, 2019-05-02".replace("&", "&#38;")
        in lines
    )
    assert (
        f"- [dossier.json]({SITE}data/dossier.json): everything the pages say, with the words of the sources they show"
        in lines
    )


def test_links_lead_to_the_copies_where_there_are_some() -> None:
    publication = Publication(bridge(), "", {"index.md": b"# The bridge\n", "sources/gazette.md": b"# C\n"})
    links = [link.get("href") for link in rendered(llms.index(publication)).iter("a")]
    assert "data/pages/index.txt" in links
    assert "data/pages/sources/gazette.txt" in links
    assert "sources/herald/" in links
    assert set(llms.copies(publication)) == {"data/pages/index.txt", "data/pages/sources/gazette.txt"}


def test_a_copy_holds_the_words_and_leads_to_other_copies() -> None:
    copy = llms.copy(PAGE, "claims/bridge.md")
    assert copy.decode() == (
        "# Bridge\n\n\n\n"
        'He said "no" to [Bo](../entities/bo.txt) <sup>[1][a:s-x]</sup> 1&#46; not **a** list: &#42;x&#42;, *5%*.\n\n'
        "[out](https://example.org/a.md) [top](#s-x) [all](index.txt)\n\n"
        "[a:s-x]: ../sources/a.txt#s-x\n"
    )


def test_a_copy_reads_like_its_page() -> None:
    plain = rendered(llms.copy(PAGE, "claims/bridge.md"))
    page = rendered(PAGE.split(b"---\n", 2)[2])
    for drawing in page.findall(".//figure"):
        drawing.drop_tree()
    assert plain.text_content().split() == page.text_content().replace("drawn", "").split()


def test_a_page_kept_from_search_engines_has_no_copy() -> None:
    page = b'---\nrobots: "noindex"\n---\n\n# C\n'
    publication = Publication(bridge(), SITE, {"index.md": b"# B\n", "sources/gazette.md": page})
    assert set(llms.copies(publication)) == {"data/pages/index.txt"}
    assert f"({SITE}sources/gazette/)" in llms.index(publication).decode()


def test_no_text_becomes_markup() -> None:
    page = rendered(llms.index(Publication(hostile(), SITE)))
    assert page.find("h1").text_content().strip() == clean(HOSTILE)
    assert {element.tag for element in page.iter()} == {"div", "h1", "h2", "blockquote", "p", "ul", "li", "a"}
    assert clean(HOSTILE) in [link.text_content() for link in page.iter("a")]

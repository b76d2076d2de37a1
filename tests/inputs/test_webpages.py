"""Saved web pages: what is taken for the article, and what a page says of it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inputs import webpages
from generator.inputs.webpages import Webpage

FIRST = "Inspectors saw cracks in the eastern bridge in March, a report says that the council read out in public."
SECOND = (
    "The Bridge Authority closed the bridge on the second of May. “We acted at once,” Jane Doe, its director, said."
)
THIRD = "Some 4,200 cars cross it on a working day; they must now take the road through Upper Falls."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
NAV = '<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>'
FOOTER = "<footer><p>© 2019 The Example Gazette. All rights reserved.</p></footer>"


def page(inside: str, head: str = "", lang: str = "en") -> str:
    start = f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
    return f"{start}<body>{NAV}{inside}{FOOTER}</body></html>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(markup: str | bytes) -> Webpage:
    found = webpages.read(markup.encode() if isinstance(markup, str) else markup)
    assert found
    return found


@pytest.mark.parametrize(
    "inside",
    [
        f"<article><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND, THIRD)}</article>",
        f'<div id="root"><div class="x1"><h1>Bridge closed</h1><div>{paragraphs(FIRST, SECOND, THIRD)}</div></div></div>',
        f'<h1>Bridge closed</h1><div class="story">{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>',
        f'<article><h1>Bridge closed</h1><p class="by">By Ada Example</p>{paragraphs(FIRST, SECOND, THIRD)}</article>',
        f"<article><h1>Bridge closed</h1><p>2 May 2019, 06:12</p>{paragraphs(FIRST, SECOND, THIRD)}</article>",
        f'<article><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND)}<p><b>Read more: <a href="/x">A ferry is late</a></b></p>{paragraphs(THIRD)}</article>',
        f"<article><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND, THIRD)}<p>Sign up to our newsletter for more like this.</p></article>",
        f'<article><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND)}<aside class="quote">We acted at once, Jane Doe, its director</aside>{paragraphs(THIRD)}</article>',
        f'<article><h1>Bridge closed</h1><figure><img src="x.jpg"><figcaption>The bridge seen from above.</figcaption></figure>{paragraphs(FIRST, SECOND, THIRD)}</article>',
        f'<article><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND, THIRD)}</article><div class="kommentare"><p>{"I never liked that bridge, and I said so in 1999. " * 3}</p></div>',
        f'<article><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND, THIRD)}</article><ul><li><a href="/1">Ferry late again</a></li><li><a href="/2">Mayor opens the fair</a></li></ul>',
        f"<article><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND, THIRD)}<script>document.write('<p>no</p>')</script><style>p{{}}</style></article>",
    ],
    ids=[
        *("article", "divs", "breaks", "byline", "date", "read-more", "newsletter", "pull-quote", "caption"),
        *("comments", "links-below", "scripts"),
    ],
)
def test_the_article_and_nothing_else(inside: str) -> None:
    assert read(page(inside, "<title>Bridge closed | The Example Gazette</title>")).text == BODY


def test_subheadings_lists_and_tables_stay_in_their_places() -> None:
    inside = (
        f"<article><h1>Bridge closed</h1>{paragraphs(FIRST)}<h2>What comes next</h2>{paragraphs(SECOND)}"
        "<ul><li>The piers are measured this month.</li><li>The council votes in June.</li></ul>"
        "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2018</td><td>4,100</td></tr></table>"
        f"{paragraphs(THIRD)}</article>"
    )
    assert read(page(inside)).text.split("\n\n") == [
        *(FIRST, "What comes next", SECOND, "The piers are measured this month.", "The council votes in June."),
        *("Year | Cars", "2018 | 4,100", THIRD),
    ]


def test_prose_that_begins_like_a_prompt_stays() -> None:
    prose = "Read more than once, the report leaves little doubt that the cracks were there before the winter."
    cookies = "The Authority's site sets no cookies, and readers need not accept any policy, its director said."
    inside = f"<article><h1>Bridge closed</h1>{paragraphs(FIRST, prose, cookies, THIRD)}</article>"
    assert read(page(inside)).text == f"{FIRST}\n\n{prose}\n\n{cookies}\n\n{THIRD}"


def test_what_is_not_in_the_body_that_the_page_declares_goes() -> None:
    other = "Twelve ferries were late on Monday, and the harbour master asked passengers for patience once more."
    linked = json.dumps(
        {"@type": "NewsArticle", "headline": "Bridge closed", "articleBody": f"{FIRST} {SECOND} {THIRD}"}
    )
    inside = f'<div class="m"><h1>Bridge closed</h1>{paragraphs(FIRST, SECOND, other, THIRD)}</div>'
    head = f'<script type="application/ld+json">{linked}</script>'
    assert other in read(page(inside)).text
    assert read(page(inside, head)).text == BODY


def test_the_opening_that_stands_apart_comes_first() -> None:
    lead = "The bridge at Example Falls was closed on Thursday because of cracks in two of its piers, and it will stay shut until the end of the year, the Authority said."
    inside = f'<main><h1>Bridge closed</h1><div class="lead"><p>{lead}</p></div><div class="content">{paragraphs(FIRST, SECOND, THIRD)}</div></main>'
    assert read(page(inside, f'<meta name="description" content="{lead}">')).text == f"{lead}\n\n{BODY}"


def test_a_page_without_an_article_gives_all_its_text_and_says_so() -> None:
    found = read('<html><body><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></body></html>')
    assert (found.text, found.doubtful) == ("Home\n\nSport", True)
    assert webpages.read(b"") is None
    assert not read(page(f"<article>{paragraphs(FIRST, SECOND)}</article>")).doubtful


def test_hyphens_and_spaces_that_nobody_sees_go() -> None:
    first = FIRST.replace("Inspectors", "In&shy;spec&shy;tors").replace(" saw ", "&nbsp;saw\n  ")
    assert read(page(f"<article>{paragraphs(first, SECOND)}</article>")).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("encoding", "declaration"),
    [
        ("cp1252", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
        ("utf-8", ""),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("utf-8-sig", ""),
        ("utf-16", ""),
    ],
)
def test_a_page_is_read_in_the_encoding_it_declares(encoding: str, declaration: str) -> None:
    text = f"<html><head>{declaration}</head><body><p>{FIRST} Café – “naïve”.</p></body></html>"
    found = read(text.encode(encoding))
    assert (found.text, found.guessed, found.lost) == (f"{FIRST} Café – “naïve”.", "", 0)


def test_other_alphabets_by_their_usual_labels() -> None:
    text = "Компания заявила в четверг, что не будет комментировать эти заявления, и отказалась от встречи."
    found = read(f'<meta charset="windows-1251"><p>{text}</p>'.encode("cp1251"))
    assert found.text == text
    chinese = "公司星期四表示不会对此发表评论，也拒绝与记者见面。检查人员三月份在桥上看到了裂缝。"
    assert read(f'<meta charset="gb2312"><p>{chinese}</p>'.encode("gb18030")).text == chinese


def test_a_wrong_declaration_is_told() -> None:
    found = read(f'<meta charset="utf-8"><p>{FIRST} Café.</p>'.encode("cp1252"))
    assert (found.text, found.guessed) == (f"{FIRST} Café.", "cp1252")
    found = read(f'<meta charset="utf-8"><p>{FIRST} Café.</p>'.encode() + b"<p>caf\xe9</p>")
    assert (found.guessed, found.lost) == ("", 1)


LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Site", "@id": "#site"},
        {"@type": "Person", "@id": "#ada", "name": "Ada Example"},
        {
            "@type": ["NewsArticle", "Article"],
            "headline": "Bridge closed &amp; barred",
            "author": [{"@id": "#ada"}, {"@type": "Person", "name": "Max Muster"}],
            "datePublished": "2019-05-02T06:12:00+0200",
            "dateModified": "2019-05-03",
            "publisher": {"@type": "Organization", "name": "The Example Gazette", "url": "https://gazette.example/"},
            "inLanguage": "en-GB",
            "articleSection": ["Traffic", "Harbour"],
            "mainEntityOfPage": {"@type": "WebPage", "@id": "https://gazette.example/bridge"},
        },
    ],
}


def test_linked_data() -> None:
    head = f'<title>Bridge closed</title><script type="application/ld+json">{json.dumps(LINKED)}</script>'
    said = read(page(paragraphs(FIRST, SECOND), head)).declared
    assert (said.title, said.authors) == ("Bridge closed & barred", ("Ada Example", "Max Muster"))
    assert (said.published, said.updated) == ("2019-05-02T06:12:00+0200", "2019-05-03")
    assert (said.publisher, said.publisher_url) == ("The Example Gazette", "https://gazette.example/")
    assert (said.language, said.section, said.url) == ("en-GB", "Traffic", "https://gazette.example/bridge")


def test_meta_elements() -> None:
    head = (
        '<title>Bridge closed - The Example Gazette</title><meta property="og:site_name" content="The Example Gazette">'
        '<meta property="og:title" content="Bridge closed - The Example Gazette"><meta name="author" content="By Ada Example and Max Muster">'
        '<meta property="article:published_time" content="2019-05-02"><link rel="canonical" href="https://gazette.example/bridge">'
    )
    said = read(page(paragraphs(FIRST, SECOND), head)).declared
    assert (said.title, said.authors) == ("Bridge closed", ("Ada Example", "Max Muster"))
    assert (said.publisher, said.published, said.url) == (
        *("The Example Gazette", "2019-05-02", "https://gazette.example/bridge"),
    )
    assert said.language == "en"


@pytest.mark.parametrize(
    "author", ["https://gazette.example/ada", "ada@gazette.example", "Admin", "The Example Gazette", "1234"]
)
def test_what_is_no_name_is_no_author(author: str) -> None:
    head = f'<meta property="og:site_name" content="The Example Gazette"><meta name="author" content="{author}">'
    assert read(page(paragraphs(FIRST), head)).declared.authors == ()


@pytest.mark.parametrize("text", ["{", "[1]", '{"@type": 3}', '{"@graph": {"@graph": []}}', "null", '{"author": [[]]}'])
def test_broken_linked_data_say_nothing(text: str) -> None:
    head = f'<script type="application/ld+json">{text}</script>'
    assert read(page(paragraphs(FIRST, SECOND), head)).declared.authors == ()


@pytest.mark.fuzz
@given(st.binary(max_size=60) | st.text(alphabet="<>/apdivtb='\" é&#0x;!-", max_size=60).map(str.encode))
def test_any_bytes_are_read(data: bytes) -> None:
    found = webpages.read(data)
    assert found is None or "\0" not in found.text

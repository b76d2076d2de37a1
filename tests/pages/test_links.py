import pytest

from generator.pages import links


def page(*body: str) -> bytes:
    return ("<!doctype html><html><body>" + "".join(body) + "</body></html>").encode()


SITE = {
    "index.html": page('<h1 id="top">x</h1>'),
    "sources/a/index.html": page('<p id="s-1">é</p><a name="old"></a>'),
    "assets/x.css": b"",
    "404.html": page('<a href="/nowhere/">x</a>'),
    "empty.html": b"",
}


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("sources/a/", ""),
        ("./sources/a/index.html#s-1", ""),
        ("sources/a#old", ""),
        ("assets/x.css", ""),
        ("index.html#top", ""),
        ("#", ""),
        (".", ""),
        ("?q=1", ""),
        ("https://example.org/x#y", ""),
        ("mailto:a@example.org", ""),
        ("data:,x", ""),
        ("sources/b/", "there is no such page or file"),
        ("../index.html", "there is no such page or file"),
        ("#bottom", "the page has no such anchor"),
        ("sources/a/#s-2", "the page has no such anchor"),
        ("assets/x.css#part", ""),
        ("/sources/a/", "an absolute address breaks wherever the site does not live at the root"),
    ],
)
def test_a_link_is_followed(target: str, wrong: str) -> None:
    site = SITE | {"here.html": page(f'<a href="{target}">x</a>')}
    expected = [f"site/here.html: broken-link: {target}: {wrong}"] if wrong else []
    assert [str(problem) for problem in links.check(site)] == expected


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="x.png">',
        '<script src="x.png"></script>',
        '<link href="x.png">',
        '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="x.png">x</a></svg>',
    ],
)
def test_whatever_the_page_asks_for_must_be_there(tag: str) -> None:
    (problem,) = links.check(SITE | {"here.html": page(tag)})
    assert problem.message == "x.png: there is no such page or file"


def test_a_page_says_each_broken_link_once() -> None:
    assert len(links.check(SITE | {"here.html": page('<a href="x">x</a><a href="x">y</a><a href="y">y</a>')})) == 2

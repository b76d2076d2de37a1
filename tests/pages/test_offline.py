import json

import pytest

from generator.pages import SEARCH, check, offline

BUNDLE = '<script src="{up}assets/javascripts/bundle.0123.min.js"></script>'


def page(body: str, up: str = "") -> bytes:
    return f"<!doctype html><html><body>{body}{BUNDLE.format(up=up)}</body></html>".encode()


INDEX = {"docs": [{"location": location, "text": "x"} for location in ("", "#top", "a/b/", "a/b/#s-1", "x.html#y")]}
SITE = {
    "index.html": page('<a href="a/b/#s-1">x</a>'),
    "a/b/index.html": page('<p id="s-1">x</p><a href="../..">up</a>', "../../"),
    "a/card.html": page("x", "../"),
    "assets/x.css": b"",
    "assets/javascripts/bundle.0123.min.js": b"",
    SEARCH: json.dumps(INDEX).encode(),
}


def read(body: str, path: str = "a/here.html") -> str:
    made = offline(SITE | {path: body.encode()})
    return made.get(path, body.encode()).decode()


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("b/", "b/index.html"),
        ("b", "b/index.html"),
        ("b/#s-1", "b/index.html#s-1"),
        ("../a/b/?q=1&amp;r=2#s-1", "../a/b/index.html?q=1&amp;r=2#s-1"),
        ("..", "../index.html"),
        ("../", "../index.html"),
        ("card.html#x", "card.html#x"),
        ("../assets/x.css", "../assets/x.css"),
        ("#s-1", "#s-1"),
        ("", ""),
        ("/b/", "/b/"),
        ("https://example.org/a/b/", "https://example.org/a/b/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("nowhere/", "nowhere/"),
    ],
)
def test_a_link_to_a_page_names_its_file(link: str, file: str) -> None:
    assert read(f'<a class="y" href="{link}">x</a>') == f'<a class="y" href="{file}">x</a>'


def test_the_front_page_links_to_itself_by_its_file() -> None:
    assert read('<a href=".">x</a><a href="./">y</a>', "index.html") == (
        '<a href="index.html">x</a><a href="index.html">y</a>'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<a href='b/'>x</a>", "<a href='b/index.html'>x</a>"),
        ('<svg><a xlink:href="b/">x</a></svg>', '<svg><a xlink:href="b/index.html">x</a></svg>'),
        ('<link rel="next" href="b/">', '<link rel="next" href="b/index.html">'),
        ('<meta http-equiv="refresh" content="0; url=b/#s-1">', '<meta http-equiv="refresh" content="0; url=b/index.html#s-1">'),
        ('<script>location.replace("b/" + (location.hash || ""))</script>', '<script>location.replace("b/index.html" + (location.hash || ""))</script>'),
    ],
)  # fmt: skip
def test_whatever_leads_to_a_page_names_its_file(before: str, after: str) -> None:
    assert read(before) == after


@pytest.mark.parametrize(
    "words",
    [
        "<script>x = ' href=\"b/\"'</script>",
        '<style>/* href="b/" */</style>',
        '<!-- <a href="b/"> -->',
        "<p>href=b/</p>",
    ],
)
def test_what_is_no_link_stays(words: str) -> None:
    assert read(words) == words


def test_the_search_index_becomes_a_script_that_leads_to_files() -> None:
    script = offline(SITE)["search/search_index.js"].decode()
    assert script.startswith("var __index = ")
    found = json.loads(script.removeprefix("var __index = "))
    assert [entry["location"] for entry in found["docs"]] == [
        "index.html",
        "index.html#top",
        "a/b/index.html",
        "a/b/index.html#s-1",
        "x.html#y",
    ]


def test_the_shim_comes_before_the_script_that_needs_it() -> None:
    made = offline(SITE)
    assert b"IFrameWorker" in made["assets/dossier/iframe-worker.js"]
    for path, up in (("index.html", ""), ("a/b/index.html", "../../")):
        shim = f'<script src="{up}assets/dossier/iframe-worker.js"></script>{BUNDLE.format(up=up)}'
        assert shim in made[path].decode()


def test_a_site_without_search_needs_no_shim() -> None:
    made = offline({path: data for path, data in SITE.items() if path != SEARCH})
    assert list(made) == ["index.html", "a/b/index.html"]
    assert b"iframe-worker" not in b"".join(made.values())


def test_a_second_time_changes_nothing() -> None:
    once = SITE | offline(SITE)
    assert once | offline(once) == once


def test_every_link_still_leads_somewhere() -> None:
    assert check(SITE | offline(SITE)) == ()


def test_the_page_that_only_a_server_shows_stays() -> None:
    assert "404.html" not in offline(SITE | {"404.html": page('<a href="a/b/">x</a>')})

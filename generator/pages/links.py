"""The built site's links, followed: every internal address and anchor must lead somewhere.

MkDocs follows the links of Markdown; this follows what came out, raw HTML and the theme's own links included. Never
leaves the site.
"""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import lxml.html

from generator.model import Place, Problem, Tree

_ABSOLUTE = frozenset({"404.html"})
"""Pages that are served from any address, so that their links are absolute and depend on where the site lives."""

_TARGETS = "//a/@href | //link/@href | //img/@src | //script/@src | //iframe/@src | //@*[name()='xlink:href']"


def check(site: Tree) -> tuple[Problem, ...]:
    """Return a problem for each broken link or anchor of the site's pages, by page.

    ``site`` holds every file by its path below the site's root; only the contents of ``.html`` files are read.
    """
    pages = {
        path: lxml.html.document_fromstring(data, parser=lxml.html.HTMLParser(encoding="utf-8"))
        for path, data in site.items()
        if path.endswith(".html") and data.strip() and path not in _ABSOLUTE
    }
    anchors = {path: _anchors(page) for path, page in pages.items()}
    return tuple(
        Problem(Place(f"site/{path}"), "broken-link", message)
        for path, page in sorted(pages.items())
        for target in sorted(set(_targets(page)))
        if (message := _broken(path, target, site, anchors))
    )


def _anchors(page: lxml.html.HtmlElement) -> frozenset[str]:
    return frozenset(str(name) for name in page.xpath("//@id | //a/@name"))


def _targets(page: lxml.html.HtmlElement) -> Iterator[str]:
    for value in page.xpath(_TARGETS):
        yield str(value).strip()


def _broken(path: str, target: str, site: Tree, anchors: dict[str, frozenset[str]]) -> str:
    """Return what is wrong with a link of the page at ``path``; nothing where it leads somewhere."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return ""
    if parts.path.startswith("/"):
        return f"{target}: an absolute address breaks wherever the site does not live at the root"
    folder = posixpath.dirname(path)
    to = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else path
    if to not in site:
        to = "index.html" if to == "." else f"{to}/index.html"
    if to not in site:
        return f"{target}: there is no such page or file"
    fragment = unquote(parts.fragment)
    if fragment and to in anchors and fragment not in anchors[to]:
        return f"{target}: the page has no such anchor"
    return ""

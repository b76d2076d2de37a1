"""Pages rendered the way MkDocs does, for tests of what a reader gets and where links lead."""

import posixpath
import re
from collections.abc import Mapping

import lxml.html
import markdown

from generator.pages import addresses

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def html(files: Mapping[str, bytes], path: str) -> lxml.html.HtmlElement:
    """Return a page as HTML."""
    words = _FRONT.sub("", files[path].decode())
    words = words.replace("<br>", " <br>")  # text of lines below each other is read as words apart
    return lxml.html.document_fromstring(
        f"<html><body>{markdown.markdown(words, extensions=['tables', 'toc'])}</body></html>"
    )


def broken(files: Mapping[str, bytes], path: str) -> list[str]:
    """Return the links of a page that lead nowhere: to no page, no file, or no anchor of a page."""
    return [target for target in _targets(html(files, path)) if not _leads(files, path, target)]


def dangerous(files: Mapping[str, bytes], path: str) -> list[str]:
    """Return what of a page could run: scripts but our own file, handlers, and addresses that are code."""
    page = html(files, path)
    scripts = [str(found) for found in page.xpath("//script[not(@src='../assets/dossier/sort.js')]")]
    handlers = [str(name) for one in page.iter() for name in one.attrib if str(name).startswith("on")]
    addressed = [to for to in _targets(page) if re.match(r"\s*(?:javascript|data|vbscript):", to, re.IGNORECASE)]
    return scripts + handlers + addressed + [str(one.tag) for one in page.iter("img", "iframe", "object")]


def _targets(page: lxml.html.HtmlElement) -> list[str]:
    return [str(to) for to in page.xpath("//a/@href | //script/@src | //@*[name()='xlink:href']")]


def _leads(files: Mapping[str, bytes], path: str, target: str) -> bool:
    to, _, anchor = target.partition("#")
    if "://" in to:
        return True
    if to.endswith(".md") or not to:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), to)) if to else path
    else:
        address = posixpath.normpath(posixpath.join(addresses.public(path), to)).strip("/")
        there = next((name for name in (address, f"{address}.md", f"{address}/index.md") if name in files), "")
    return there in files and (not anchor or bool(html(files, there).xpath("//*[@id=$name]", name=anchor)))

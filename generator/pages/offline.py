"""The built site for reading from a folder: a disk, a stick, a mail attachment, with no server to answer.

A browser that reads files shows a folder's list where a server shows its page, loads no data by script, and starts no
worker. So links name the page itself, the search index becomes a script, and a shim stands in for the search's worker.
Never changes what a page says.
"""

import html
import json
import posixpath
import re
from importlib import resources
from urllib.parse import unquote, urlsplit

from generator.model import Tree

SEARCH = "search/search_index.json"
"""Where MkDocs' search keeps what it finds, below the site's root."""

_SHIM = "assets/dossier/iframe-worker.js"
_SERVED = frozenset({"404.html"})
"""Pages that only a server shows."""

_LINK = re.compile(
    r"""(?P<skip><(?P<tag>script|style)\b(?![^>]*\bsrc=).*?</(?P=tag)\s*>|<!--.*?-->)
      | (?P<before>\s(?:xlink:)?href\s*=\s*(?P<sign>["'])|<meta\s[^>]*?content="0;\ url=)
        (?P<target>[^"']*)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_LEAP = re.compile(r'(?P<before>location\.replace\(")(?P<target>[^"]*)')
"""Where the file in place of a page that moved leads to."""
_BUNDLE = re.compile(r'<script src="[^"]*assets/javascripts/bundle\.')


def offline(site: Tree) -> dict[str, bytes]:
    """Return the files to change or add in a built site, by their path below its root.

    ``site`` holds every file of it; only the contents of ``.html`` files and of ``SEARCH`` are read. What is done a
    second time changes nothing.
    """
    changed = {path: _page(path, data, site) for path, data in site.items() if path.endswith(".html")}
    changed = {path: data for path, data in changed.items() if path not in _SERVED and data != site[path]}
    if SEARCH in site:
        changed[SEARCH.removesuffix("on")] = _index(json.loads(site[SEARCH]))
        changed[_SHIM] = (resources.files(__package__) / "assets" / "iframe-worker.js").read_bytes()
    return changed


def _page(path: str, data: bytes, site: Tree) -> bytes:
    """Return a page whose links name files, and whose search finds its worker."""

    def point(found: re.Match[str]) -> str:
        if found.groupdict().get("skip"):
            return _LEAP.sub(point, found[0])
        target = html.unescape(found["target"])
        file = _file(path, target, site)
        return found["before"] + (html.escape(file) if file != target else found["target"])

    text = _LINK.sub(point, data.decode())
    if SEARCH in site and _SHIM.rpartition("/")[2] not in text:
        shim = posixpath.relpath(_SHIM, posixpath.dirname(path) or ".")
        text = _BUNDLE.sub(lambda found: f'<script src="{shim}"></script>{found[0]}', text, count=1)
    return text.encode()


def _file(path: str, target: str, site: Tree) -> str:
    """Return a link of the page at ``path`` with the file it means; as it is if it is no link to a folder's page."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return target
    to = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if to in site or posixpath.normpath(f"{to}/index.html") not in site:
        return target
    folder = "" if parts.path in (".", "./") else parts.path.rstrip("/") + "/"
    return parts._replace(path=f"{folder}index.html").geturl()


def _index(found: dict[str, list[dict[str, str]]]) -> bytes:
    """Return the search index as a script, its results leading to files."""
    for entry in found["docs"]:
        page, sign, anchor = entry["location"].partition("#")
        entry["location"] = (f"{page}index.html" if not page or page.endswith("/") else page) + sign + anchor
    return f"var __index = {json.dumps(found)}\n".encode()

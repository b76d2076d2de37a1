"""Where pages stand below ``docs/`` and how one refers to another.

The addresses are the site's promise to whoever links to it: a page's path is its id and nothing else.
"""

import posixpath

HOME = "index.md"
TIMELINE = "timeline.md"
SOURCES = "sources/index.md"
ENTITIES = "entities/index.md"
CLAIMS = "claims/index.md"
COMPARE = "compare/index.md"
FIGURES = "figures.md"
QUOTES = "quotes.md"
NETWORK = "network.md"
METHOD = "method.md"
CHANGES = "changes.md"
PLAIN = (HOME, CHANGES, CLAIMS, ENTITIES, FIGURES, METHOD, NETWORK, QUOTES, SOURCES)
"""Pages every dossier has, without anchors of their own."""


def source(name: str) -> str:
    """Return the path of a source's page."""
    return f"sources/{name}.md"


def entity(name: str) -> str:
    """Return the path of an entity's page."""
    return f"entities/{name}.md"


def claim(name: str) -> str:
    """Return the path of a claim's page."""
    return f"claims/{name}.md"


def comparison(left: str, right: str) -> str:
    """Return the path of the page that sets two forms of a text side by side."""
    return f"compare/{left}--{right}.md"


def public(path: str) -> str:
    """Return the address below the site's root that a page's path gives: ``/entities/alibaba/``."""
    folder = path.removesuffix(".md")
    return "/" if folder == "index" else f"/{folder.removesuffix('/index')}/"


def relative(here: str, to: str, anchor: str = "") -> str:
    """Return the address of the page ``to`` as the page ``here`` writes it."""
    if here == to and anchor:
        return f"#{anchor}"
    path = posixpath.relpath(to, posixpath.dirname(here) or ".")
    return f"{path}#{anchor}" if anchor else path


def file(here: str, path: str) -> str:
    """Return the address of a file below ``docs/`` as raw HTML of the page ``here`` writes it."""
    return posixpath.relpath(f"/{path}", public(here))

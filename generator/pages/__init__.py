"""The dossier as Markdown pages, and the few files that dress them.

Every word from an article or its metadata passes the escaping and the disclosure; templates hold the layout only.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.model import Dossier, Permalinks
from generator.pages import (
    about,
    assets,
    changes,
    claims,
    compare,
    entities,
    figures,
    network,
    overview,
    permalinks,
    quotes,
    sources,
    timeline,
)
from generator.pages.assets import site_name, standard_configuration
from generator.pages.concordance import Concordance
from generator.pages.links import check
from generator.pages.offline import SEARCH, offline
from generator.pages.permalinks import published
from generator.pages.render import Page, Renderer, count

__all__ = [
    "SEARCH",
    "check",
    "compose",
    "count",
    "offline",
    "published",
    "site_name",
    "standard_configuration",
    "texts",
]


def compose(dossier: Dossier, moved: Permalinks | None = None) -> dict[str, bytes]:
    """Return every page and asset by its path below ``docs/``; ``moved`` are the addresses that pages had."""
    moved = moved or Permalinks()
    concordance = Concordance(dossier, moved)
    renderer = Renderer(concordance)
    files = {page.path: renderer.render(page) for page in _pages(concordance)}
    files |= {page.path: renderer.render(page) for page in permalinks.graves(moved)}
    return files | permalinks.signposts(moved) | assets.files()


def texts(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return those files that are pages of Markdown, by path."""
    return {path: data for path, data in files.items() if path.endswith(".md")}


def _pages(concordance: Concordance) -> Iterator[Page]:
    rooms = (overview, timeline, claims, compare, figures, quotes, network, entities, sources, changes, about)
    return chain.from_iterable(room.pages(concordance) for room in rooms)

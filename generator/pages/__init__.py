"""The dossier as Markdown pages, and the few files that dress them.

Every word from an article or its metadata passes the escaping and the disclosure; templates hold the layout only.
"""

from collections.abc import Iterator
from itertools import chain

from generator.model import Dossier
from generator.pages import assets, claims, entities, overview, sources, timeline
from generator.pages.assets import site_name, standard_configuration
from generator.pages.concordance import Concordance
from generator.pages.links import check
from generator.pages.render import Page, Renderer, count

__all__ = ["check", "compose", "count", "site_name", "standard_configuration"]


def compose(dossier: Dossier) -> dict[str, bytes]:
    """Return every page and asset by its path below ``docs/``."""
    concordance = Concordance(dossier)
    renderer = Renderer(concordance)
    files = {page.path: renderer.render(page) for page in _pages(concordance)}
    return files | assets.files()


def _pages(concordance: Concordance) -> Iterator[Page]:
    return chain.from_iterable(room.pages(concordance) for room in (overview, timeline, claims, entities, sources))

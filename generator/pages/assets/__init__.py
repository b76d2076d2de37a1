"""Files beside the pages: the style sheet, the theme's one template, the standard configuration."""

import html
from importlib import resources
from pathlib import Path

from generator.model import Dossier
from generator.pages.escaping import clean

SORTING = "assets/dossier/sort.js"
"""The script that sorts tables, loaded by the pages that have one to sort."""

_PLACES = {
    "assets/dossier/dossier.css": (
        "design.css",
        "dossier.css",
        "front.css",
        "timeline.css",
        "evidence.css",
        "figures.css",
        "quotes.css",
        "network.css",
        "cite.css",
        "changes.css",
        "print.css",
    ),
    ".theme/main.html": ("main.html",),
    ".theme/404.html": ("404.html",),
    ".theme/.gitignore": ("theme.gitignore",),
    SORTING: ("sort.js",),
    "assets/dossier/tips.js": ("tips.js",),
    "assets/dossier/copy.js": ("copy.js",),
    ".theme/dossier/cite.html": ("cite.html",),
}
"""Path below ``docs/`` to the files in this folder it is made of, in order: one style sheet, so that a configuration
that names it never has to be changed. MkDocs leaves folders that begin with a dot out of the site."""


def files() -> dict[str, bytes]:
    """Return the assets by their path below ``docs/``."""
    here = resources.files(__name__)
    return {place: b"\n".join(here.joinpath(name).read_bytes() for name in names) for place, names in _PLACES.items()}


def standard_configuration() -> Path:
    """Return the mkdocs.yml for a project that has none."""
    return Path(__file__).parent / "mkdocs.yml"


def site_name(dossier: Dossier) -> str:
    """Return the story's title for the standard configuration.

    Themes print the site's name as it is, so it is HTML. A reference in front keeps MkDocs from reading a title such
    as "1984" as a number.
    """
    title = clean(dossier.story.title)
    return f"&#{ord(title[0])};{html.escape(title[1:])}"

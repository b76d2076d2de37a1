"""Files beside the pages: the style sheet, the theme's one template, the standard configuration."""

import html
from importlib import resources
from pathlib import Path

from generator.model import Dossier
from generator.pages.escaping import clean

_PLACES = {
    "dossier.css": "assets/dossier/dossier.css",
    "main.html": ".theme/main.html",
}
"""File in this folder to its path below ``docs/``. MkDocs leaves folders that begin with a dot out of the site."""


def files() -> dict[str, bytes]:
    """Return the assets by their path below ``docs/``."""
    here = resources.files(__name__)
    return {place: here.joinpath(name).read_bytes() for name, place in _PLACES.items()}


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

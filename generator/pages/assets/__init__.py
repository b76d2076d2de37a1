"""Files beside the pages: the style sheet, the theme's one template, the standard configuration."""

from importlib import resources
from pathlib import Path

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

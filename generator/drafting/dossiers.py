"""A new dossier: the files to begin with, from the templates beside this module. Decides nothing but their names."""

import html
import json
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from generator.drafting.notation import line, scalar

_PROJECT = {
    r"# The standard.*": "# An ordinary MkDocs configuration; dossier build and serve write the pages first.",
    r"docs_dir: .*\n": "",
    r"custom_dir: .*": "custom_dir: docs/.theme",
}
"""What differs between the standard configuration and that of a project: pattern to replacement."""


def draft(title: str, configuration: str, version: str) -> dict[str, bytes]:
    """Return the files of a new dossier by their paths; ``configuration`` is the standard one for MkDocs."""
    title = line(title)
    words = {"@TITLE@": scalar(title), "@TITLE_TEXT@": _escaped(title), "@VERSION@": version}
    files = {
        path: _filled(text, words) for path, text in _templates(resources.files(__package__).joinpath("templates"))
    }
    return {"mkdocs.yml": _configured(configuration, title), **files}


def _templates(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    """Yield path and text of every template; names that begin with a dot are written ``dot-`` here."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = above + re.sub("^dot-", ".", entry.name)
        if entry.is_dir():
            yield from _templates(entry, f"{path}/")
        else:
            yield path, entry.read_text(encoding="utf-8")


def _filled(text: str, words: dict[str, str]) -> bytes:
    return re.sub("@[A-Z_]+@", lambda match: words[match[0]], text).encode()


def _escaped(title: str) -> str:
    """Write a title into Markdown, where some characters are markup."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", title)


def _configured(configuration: str, title: str) -> bytes:
    """Turn the standard configuration, which is told by the environment where things are, into a project's own."""
    for pattern, replacement in _PROJECT.items():
        configuration = re.sub(pattern, replacement, configuration, count=1)
    # Themes print the name as it is, so it is HTML.
    name = json.dumps(html.escape(title, quote=False), ensure_ascii=False)
    return re.sub("site_name: .*", lambda _: f"site_name: {name}", configuration, count=1).encode()

"""Project folders made for tests."""

import subprocess
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]

Run = Callable[..., subprocess.CompletedProcess[str]]
"""Runs ``dossier`` with arguments; ``cwd`` and environment variables by name."""


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write text files below a folder, made if need be."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


SMALL = {
    "sources/story.yml": "title: The bridge\n",
    "sources/articles/gazette.txt": "Inspectors saw cracks in March.\n\nThe Bridge Authority closed the bridge on 2 May.\n",
    "sources/articles/gazette.yml": "title: Cracks were seen\npublisher: The Gazette\npublished: 2019-05-02\n",
    "sources/articles/herald.md": "---\ntitle: Bridge closed\npublished: 2019-05-03\n---\n\nNobody saw *damage* before May, the Authority said.\n",
    "sources/entities.yml": "- id: authority\n  name: Bridge Authority\n  type: organization\n  aliases: [the Authority]\n",
    "sources/claims.yml": (
        "- id: cracks\n"
        "  text: Inspectors saw cracks in March 2019.\n"
        "  when: 2019-03\n"
        "  about: [authority]\n"
        "  evidence:\n"
        "    - source: gazette\n"
        "      quote: saw cracks in March\n"
        "  against:\n"
        "    - source: herald\n"
        '      quote: "Nobody saw damage before May"\n'
    ),
}

"""Projects to run the commands on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def dossier() -> Run:
    """Run ``dossier`` in a process of its own; environment variables by name."""

    def run(*arguments: object, cwd: Path = REPOSITORY, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "generator", *map(str, arguments)],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=cwd,
            env=os.environ | {"SOURCE_DATE_EPOCH": "1500000000", "PYTHONUTF8": "1"} | environment,
        )

    return run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with a small dossier: two articles, two entities, one claim."""
    return write(tmp_path / "project", SMALL)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, dossier: Run) -> Path:
    """Return a copy of the repository's own dossier, built."""
    folder = tmp_path_factory.mktemp("sample")
    for name in ("sources", "docs", "generator"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    done = dossier("build", "--project", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


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

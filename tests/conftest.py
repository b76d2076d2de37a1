"""Projects to run the commands on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest
from projects import REPOSITORY, SMALL, Run, write

# No test fails for being slow on a busy machine.
hypothesis.settings.register_profile("here", deadline=None, max_examples=25)
hypothesis.settings.register_profile("quick", deadline=None, max_examples=6)
hypothesis.settings.load_profile("here")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long: begun last, it would leave the other processes of a run without work."""
    items.sort(key=lambda item: (item.get_closest_marker("site") is None, "pages_in_browser" not in item.nodeid))


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
            env=os.environ | {"SOURCE_DATE_EPOCH": "1500000000", "PYTHONPATH": str(REPOSITORY)} | environment,
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

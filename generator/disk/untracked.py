"""Files below ``docs/`` that stand in no list: made anew at every build, never committed.

Never overwrites or deletes one that is not ours.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.disk.applying import apply
from generator.disk.failures import DiskError, reading
from generator.disk.planning import MARKER, Plan
from generator.model import Place, Problem


def lay(project: Path, files: Mapping[str, bytes]) -> None:
    """Bring files up to date, by path below ``docs/``; one without content is taken away.

    What is as it should be is not touched, so that whoever watches the folder sees no change. Each must hold
    ``MARKER``; one that stands there without it is the ``DiskError`` ``page-in-the-way``.
    """
    docs = project / "docs"
    present = {path: _present(docs, path) for path in files}
    for path, data in present.items():
        if data is not None and MARKER.encode() not in data:
            hint = "rename it: this name is the generator's"
            problem = Problem(Place(f"docs/{path}"), "page-in-the-way", "is not a generated file", hint)
            raise DiskError(problem)
    writes = {path: data for path, data in files.items() if data and data != present[path]}
    deletes = tuple(path for path, data in files.items() if not data and present[path] is not None)
    apply(Plan(docs, writes=writes, deletes=deletes))


def _present(docs: Path, path: str) -> bytes | None:
    with reading(f"docs/{path}"):
        return (docs / path).read_bytes() if (docs / path).exists() else None

"""A plan carried out, whole or not at all, so that a run cut off at any moment is made good by the next one.

Three steps. First every new content is written beside its target, so that a full disk changes nothing. Then the
ledger lists old and new sums, so that whatever is replaced from here on is known to be ours. Only then files are
replaced, one move each, and deleted.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.disk import ledger
from generator.disk.failures import writing
from generator.disk.planning import Plan


def apply(plan: Plan) -> None:
    """Change the project as planned. Raises ``DiskError`` where the disk refuses."""
    docs = plan.docs
    for path in plan.leftovers:
        _delete(docs, path)
        _prune(docs, path)
    with _staging() as stage:
        for path, data in plan.writes.items():
            with writing(f"docs/{path}"):
                stage.put(docs / path, data)
        for path, data in plan.memory.items():
            with writing(path):
                stage.put(docs.parent / path, data)
        if plan.journal is not None:
            _replace_ledger(docs, plan.journal)
        for path in plan.writes:
            with writing(f"docs/{path}"):
                stage.place(docs / path)
        for path in plan.memory:
            with writing(path):
                stage.place(docs.parent / path)
    for path in plan.deletes:
        _delete(docs, path)
    for path in (*plan.deletes, *plan.gone):
        _prune(docs, path)
    if plan.ledger is not None:
        _replace_ledger(docs, plan.ledger)


def write(path: Path, data: bytes) -> None:
    """Write one file, whole or not at all, and make the folders above it.

    A link is followed; a pipe or a terminal, which cannot be replaced, is written to.
    """
    with writing(path.as_posix()):
        target = Path(os.path.realpath(path))  # Path.resolve raises RuntimeError for a link to itself
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
            return
        with _staging() as stage:
            stage.put(target, data)
            stage.place(target)


class _Stage:
    """Files written beside their targets, and the folders made for them."""

    def __init__(self) -> None:
        self.files: dict[Path, Path] = {}
        self.folders: list[Path] = []

    def put(self, target: Path, data: bytes) -> None:
        """Write a content beside its target."""
        self._make(target.parent)
        file = target.with_name(f".{target.name}{ledger.TEMPORARY}")
        file.unlink(missing_ok=True)
        self.files[target] = file
        # "x" never writes through a link that somebody put there in between.
        with file.open("xb") as stream:
            stream.write(data)
        if target.is_file() and not target.is_symlink():
            file.chmod(stat.S_IMODE(target.stat().st_mode))

    def place(self, target: Path) -> None:
        """Move a content into its place."""
        self.files[target].replace(target)
        del self.files[target]

    def clear(self) -> None:
        """Remove what is not in its place."""
        for file in self.files.values():
            with suppress(OSError):
                file.unlink(missing_ok=True)
        for folder in reversed(self.folders):
            with suppress(OSError):
                folder.rmdir()

    def _make(self, folder: Path) -> None:
        if not folder.is_dir():
            self._make(folder.parent)
            folder.mkdir()
            self.folders.append(folder)


@contextmanager
def _staging() -> Iterator[_Stage]:
    stage = _Stage()
    try:
        yield stage
    except BaseException:
        stage.clear()
        raise


def _replace_ledger(docs: Path, data: bytes) -> None:
    with writing(f"docs/{ledger.NAME}"), _staging() as stage:
        stage.put(docs / ledger.NAME, data)
        stage.place(docs / ledger.NAME)


def _delete(docs: Path, path: str) -> None:
    with writing(f"docs/{path}"):
        (docs / path).unlink(missing_ok=True)


def _prune(docs: Path, path: str) -> None:
    """Remove the folders that a deleted file left empty."""
    for parts in range(path.count("/"), 0, -1):
        try:
            docs.joinpath(*path.split("/")[:parts]).rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            # Something else stands in it, or it cannot be removed: an empty folder harms nothing.
            return

"""Folders as plain values: the sources that go in, the built site that is checked."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.disk.failures import DiskError, reading
from generator.model import Place, Problem, Tree


def read(project: Path) -> Tree:
    """Return every file below ``sources/``, by its path relative to the project; nothing where there is no such folder.

    Files and folders whose names begin with a dot are left out. A symbolic link is followed inside the project; one
    that leads out of it, and whatever is neither a file nor a folder, is a ``DiskError``: skipping it would make a
    dossier that silently lacks a source.
    """
    with reading("sources"):
        root, top = project.resolve(), project / "sources"
        if not (top.exists() or top.is_symlink()):
            return {}
        files = {}
        for path, file in _files(top, "sources", root, ()):
            with reading(path):
                files[path] = file.read_bytes()
    return dict(sorted(files.items()))


def _files(entry: Path, path: str, root: Path, above: tuple[Path, ...]) -> Iterator[tuple[str, Path]]:
    """Yield the files at and below an entry, each with its path; ``above`` are the folders passed on the way."""
    with reading(path):
        real = Path(os.path.realpath(entry, strict=True))  # Path.resolve raises RuntimeError for a link to itself
    if not real.is_relative_to(root):
        hint = "copy what it leads to into the project"
        raise DiskError(Problem(Place(path), "outside-project", "is a link that leads out of the project", hint))
    if real.is_file():
        yield path, entry
    elif real in above or not real.is_dir():
        raise DiskError(Problem(Place(path), "cannot-read", "is neither a file nor a folder of its own"))
    else:
        with reading(path):
            entries = sorted(found for found in entry.iterdir() if not found.name.startswith("."))
        for found in entries:
            yield from _files(found, f"{path}/{_name(found, path)}", root, (*above, real))


def _name(entry: Path, folder: str) -> str:
    """Return a name that can be printed: on Linux, one may hold bytes that are not UTF-8."""
    try:
        return os.fsencode(entry.name).decode("utf-8")
    except UnicodeDecodeError as error:
        shown = entry.name.encode("ascii", "backslashreplace").decode("ascii")
        problem = Problem(Place(f"{folder}/{shown}"), "file-name", "has a name that is not UTF-8", "rename it")
        raise DiskError(problem) from error


def read_file(path: Path) -> bytes:
    """Return one file's bytes."""
    with reading(path.as_posix()):
        return path.read_bytes()


def read_site(folder: Path, also: Collection[str] = ()) -> Tree:
    """Return every file of a built site by its path relative to it.

    Only of ``.html`` files and of the paths in ``also`` the bytes, else none.
    """
    with reading(folder.name):
        if not folder.is_dir():
            raise FileNotFoundError(None, "there is no such folder")
        files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
        return {
            name: path.read_bytes() if path.suffix == ".html" or name in also else b"" for name, path in files.items()
        }

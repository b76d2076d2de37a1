"""Earlier states of a project, read out of its Git repository: the sources of one revision, one file in all of them.

Never changes the repository and never asks another one for what is not there.
"""

import hashlib
import subprocess
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from generator.disk import git
from generator.model import Tree

_LINK = b"120000"
"""Mode of a symbolic link: where it led in that revision, nobody knows."""
_LEDGER = b"permalinks.txt"
"""The file under ``sources/`` that the generator writes itself."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit that changed a file, and the file as it left it."""

    name: str
    """Its whole hash."""
    authored: str
    """When its author made it: ISO 8601 in the author's own zone."""
    committed: str
    sources: str
    """Tells apart what people wrote under ``sources/``, the list of addresses left out; empty where there is none."""
    data: bytes
    """The file; empty where the commit took it away."""


@dataclass(frozen=True, slots=True)
class History:
    """The states of one file."""

    revisions: Generator[Revision, None, None]
    """The newest first, each read when it is asked for. Close it, or read it to its end."""
    shallow: bool
    """Whether the clone lacks what came before."""


def read_history(project: Path, path: str) -> History:
    """Return every commit of the main line (first parents) that changed a file, given by its path in the project.

    Raises ``DiskError`` where there is no Git, no repository or no commit.
    """
    git.run(project, "rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD^{commit}", rule="HEAD")
    about = git.run(project, "rev-parse", "--is-shallow-repository", "--show-prefix").decode("utf-8", "surrogateescape")
    shallow, _, prefix = about.removesuffix("\n").partition("\n")
    # Plumbing: what a person set for `git log` changes nothing here.
    listing = git.run(
        project, "--literal-pathspecs", "rev-list", "--first-parent", "--format=%H%x09%aI%x09%cI", "HEAD", "--", path
    )
    lines = [line.split("\t") for line in listing.decode("ascii", "replace").split("\n") if "\t" in line]
    if "\n" in prefix:  # a name that cannot be asked for line by line
        lines = []
    return History(_revisions(project, [(*line,) for line in lines], prefix, path), shallow == "true")


def _revisions(
    project: Path, commits: list[tuple[str, ...]], prefix: str, path: str
) -> Generator[Revision, None, None]:
    if not commits:
        return
    command = ["git", "-C", str(project), "cat-file", "--batch"]
    with subprocess.Popen(  # noqa: S603 - no shell, and a hash cannot be an option
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=git.environment()
    ) as process:
        for name, authored, committed in commits:
            tree = _object(process, f"{name}:{prefix}sources")
            data = _object(process, f"{name}:{prefix}{path}")
            yield Revision(name, authored, committed, _written(tree, len(name) // 2), data)


def _object(process: subprocess.Popen[bytes], name: str) -> bytes:
    """Return an object's content; nothing where there is none."""
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(name.encode("utf-8", "surrogateescape") + b"\n")
        process.stdin.flush()
    except BrokenPipeError:  # a damaged repository, on which Git gave up
        return b""
    size = process.stdout.readline().rpartition(b" ")[2].strip()
    if not size.isdigit():
        return b""
    return process.stdout.read(int(size) + 1)[:-1]


def _written(tree: bytes, width: int) -> str:
    """Return a sum of a folder without the generator's own file; ``width`` is the number of bytes of a hash."""
    kept, at = hashlib.sha256(), 0
    while at < len(tree):
        end = tree.index(b"\0", at)
        after = end + 1 + width
        if tree[at:end].partition(b" ")[2] != _LEDGER:
            kept.update(tree[at:after])
        at = after
    return kept.hexdigest() if tree else ""


def read_revision(project: Path, revision: str) -> Tree:
    """Return every file below ``sources/`` as it stood in a revision: a commit, a branch, a tag.

    Files whose names, or whose folders', begin with a dot are left out, as they are when the folder itself is read.
    Raises ``DiskError`` where there is no Git, no repository or no such revision.
    """
    commit = git.run(
        project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", rule=revision
    )
    name = commit.decode().strip()
    prefix = git.run(project, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
    listing = git.run(project, "ls-tree", "-r", "-z", "--full-tree", name, "--", f"{prefix}sources/")
    blobs: dict[str, bytes] = {}
    for entry in filter(None, listing.split(b"\0")):
        about, _, path = entry.partition(b"\t")
        mode, kind, blob = about.split()
        inside = path.decode("utf-8", "surrogateescape").removeprefix(prefix)
        hidden = any(part.startswith(".") for part in inside.split("/"))
        if kind == b"blob" and mode != _LINK and not hidden:
            blobs[inside] = blob
    contents = _contents(project, list(dict.fromkeys(blobs.values())))
    return {path: contents[blob] for path, blob in sorted(blobs.items())}


def _contents(project: Path, blobs: list[bytes]) -> dict[bytes, bytes]:
    """Return the bytes of each blob, all through one process."""
    if not blobs:
        return {}
    out = git.run(project, "cat-file", "--batch", given=b"\n".join(blobs) + b"\n")
    found, at = {}, 0
    for blob in blobs:
        head = out.index(b"\n", at)
        size = int(out[at:head].split()[2])
        found[blob] = out[head + 1 : head + 1 + size]
        at = head + 1 + size + 1
    return found

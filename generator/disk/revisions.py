"""Sources as they stood in an earlier revision, read out of the project's Git repository."""

import os
import subprocess
from pathlib import Path

from generator.disk.failures import DiskError
from generator.model import Place, Problem, Tree

_LINK = b"120000"
"""Mode of a symbolic link: where it led in that revision, nobody knows."""


def read_revision(project: Path, revision: str) -> Tree:
    """Return every file below ``sources/`` as it stood in a revision: a commit, a branch, a tag.

    Files whose names, or whose folders', begin with a dot are left out, as they are when the folder itself is read.
    Raises ``DiskError`` where there is no Git, no repository or no such revision.
    """
    commit = _git(
        project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", rule=revision
    )
    name = commit.decode().strip()
    prefix = _git(project, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
    listing = _git(project, "ls-tree", "-r", "-z", "--full-tree", name, "--", f"{prefix}sources/")
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
    out = _git(project, "cat-file", "--batch", given=b"\n".join(blobs) + b"\n")
    found, at = {}, 0
    for blob in blobs:
        head = out.index(b"\n", at)
        size = int(out[at:head].split()[2])
        found[blob] = out[head + 1 : head + 1 + size]
        at = head + 1 + size + 1
    return found


def _git(project: Path, *arguments: str, given: bytes | None = None, rule: str = "") -> bytes:
    """Return what a Git command prints. ``rule`` names a revision that may be unknown."""
    command = ["git", "-C", str(project), *arguments]
    # A repository that a hook or another tool named in the environment would not be the project's own.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and a revision cannot be an option
            command, input=given, capture_output=True, check=False, env=environment
        )
    except OSError as error:
        problem = Problem(Place("sources"), "no-git", "earlier revisions are read with Git, and there is none here")
        raise DiskError(problem) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[0].removeprefix("fatal: ") if said else f"there is no revision {rule!r}"
        hint = (
            "in a shallow clone, fetch the revision first" if rule and not said else "name a commit, a branch or a tag"
        )
        raise DiskError(Problem(Place("sources"), "no-revision", why, hint))
    return done.stdout

"""Git, run as a program of its own: what it prints, or a problem that says why it printed nothing."""

import os
import subprocess
from pathlib import Path

from generator.disk.failures import DiskError
from generator.model import Place, Problem


def run(project: Path, *arguments: str, given: bytes | None = None, rule: str = "") -> bytes:
    """Return what a Git command prints. ``rule`` names a revision that may be unknown."""
    command = ["git", "-C", str(project), *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and a revision cannot be an option
            command, input=given, capture_output=True, check=False, env=environment()
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


def environment() -> dict[str, str]:
    """Return the environment of Git: nothing is fetched, where a clone lacks what it was told to leave out."""
    # A repository that a hook or another tool named in the environment would not be the project's own.
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return own | {"GIT_NO_LAZY_FETCH": "1"}

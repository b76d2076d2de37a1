"""The commit a project stands at, where its sources are just as that commit has them."""

from dataclasses import dataclass
from pathlib import Path

from generator.disk import git
from generator.disk.failures import DiskError

_DIGITS = 12
"""Of a commit's hash: enough to stay its own in any repository, and the same on every machine, unlike Git's choice."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a project's repository stands."""

    commit: str
    day: str
    """Of the commit: ``2026-11-22``, in the committer's zone."""
    clean: bool
    """Whether ``sources/`` holds nothing else than the commit."""

    def __str__(self) -> str:
        """Return it as citations name it."""
        return f"commit {shorten(self.commit)}, {self.day}"


def read_head(project: Path) -> Head | None:
    """Return the commit a project stands at; None where there is no Git, no repository or no commit."""
    try:
        commit, day = git.run(project, "show", "--no-patch", "--format=%H %cs", "HEAD").decode().split()
        changed = git.run(project, "status", "--porcelain", "--untracked-files=all", "--", "sources")
    except DiskError:
        return None
    return Head(commit, day, clean=not changed)


def shorten(commit: str) -> str:
    """Return as much of a commit's hash as names it."""
    return commit[:_DIGITS]

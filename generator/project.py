"""A project's folder brought up to date: read, build, compare, write.

What every door does with the disk, and nothing more; it neither prints nor decides.
"""

from dataclasses import dataclass
from pathlib import Path

from generator import build, disk
from generator.build import Tell
from generator.model import Dossier, Problem, Severity


@dataclass(frozen=True, slots=True)
class Result:
    """What was found, and what was written."""

    dossier: Dossier | None
    problems: tuple[Problem, ...]
    """By place."""
    written: int = 0
    deleted: int = 0
    unchanged: int = 0

    @property
    def failed(self) -> bool:
        """Whether an error stands, so that nothing was written."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def inspect(folder: Path, tell: Tell = lambda _: None, *, force: bool = False) -> Result:
    """Find everything ``regenerate`` would find wrong, and write nothing."""
    return _run(folder, tell, force=force, write=False)


def regenerate(folder: Path, tell: Tell = lambda _: None, *, force: bool = False) -> Result:
    """Bring ``docs/`` up to date with ``sources/``, or change nothing at all where there are errors.

    ``force`` overwrites generated pages that somebody edited.
    """
    return _run(folder, tell, force=force, write=True)


def understand(folder: Path, tell: Tell = lambda _: None) -> Result:
    """Load, read and merge ``sources/`` alone."""
    outcome = build.understand(disk.read(folder), tell)
    return Result(outcome.dossier, outcome.problems)


def _run(folder: Path, tell: Tell, *, force: bool, write: bool) -> Result:
    result = understand(folder, tell)
    if result.dossier is None:
        return result
    plan, conflicts = disk.plan(folder, build.publish(result.dossier, tell), force=force)
    result = Result(
        result.dossier,
        tuple(sorted((*result.problems, *conflicts))),
        len(plan.writes),
        len(plan.deletes),
        plan.unchanged,
    )
    if write and not result.failed:
        disk.apply(plan)
    return result

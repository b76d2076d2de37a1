"""A project's folder brought up to date: read, build, compare, write."""

from dataclasses import dataclass, replace
from pathlib import Path

from generator import build, disk, permalinks
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


def inspect(folder: Path, tell: Tell = lambda _: None, *, address: str = "") -> Result:
    """Find everything ``regenerate`` would find wrong, and write nothing."""
    result, _ = _prepare(folder, tell, address)
    return result


def regenerate(
    folder: Path, tell: Tell = lambda _: None, *, force: bool = False, draft: bool = False, address: str = ""
) -> Result:
    """Bring ``docs/`` up to date with ``sources/``, or change nothing at all where there are errors.

    ``force`` overwrites generated pages that somebody edited. A ``draft`` publishes nothing, so its addresses are not
    remembered. ``address`` is where the site will stand; else the story says.
    """
    result, plan = _prepare(folder, tell, address, force=force, draft=draft)
    if plan is not None and not result.failed:
        disk.apply(plan)
    return result


def understand(folder: Path, tell: Tell = lambda _: None) -> Result:
    """Load, read and merge ``sources/`` alone."""
    outcome = build.understand(disk.read(folder), tell)
    return Result(outcome.dossier, outcome.problems)


def _prepare(
    folder: Path, tell: Tell, address: str, *, force: bool = False, draft: bool = False
) -> tuple[Result, disk.Plan | None]:
    tree = disk.read(folder)
    outcome = build.understand(tree, tell)
    if outcome.dossier is None:
        return Result(None, outcome.problems), None
    site, broken = build.publish(outcome.dossier, outcome.renames, tree.get(permalinks.PATH, b""), address, tell)
    plan, conflicts = disk.plan(folder, replace(site, memory={}) if draft else site, force=force)
    problems = tuple(sorted((*outcome.problems, *broken, *conflicts)))
    written = len(plan.writes) + len(plan.memory)
    return Result(outcome.dossier, problems, written, len(plan.deletes), plan.unchanged), plan

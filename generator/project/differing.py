"""Two states of a project's dossier, out of Git or as the files are, compared."""

import json
from dataclasses import dataclass
from pathlib import Path

from generator import build, changes, disk, exports, permalinks
from generator.build import Tell
from generator.changes import Change
from generator.model import Problem


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two states of a dossier."""

    changes: tuple[Change, ...] | None
    """None where the later one has errors."""
    problems: tuple[Problem, ...]
    """Of the later one."""


def differ(folder: Path, old: str, new: str | None, tell: Tell = lambda _: None) -> Difference:
    """Compare the dossier of a Git revision with that of another, or with the files as they are.

    An earlier state may have errors of its own; where it has no dossier at all, everything is new.
    """
    then = disk.read_revision(folder, old)
    before = build.understand(then, tell)
    after = build.understand(disk.read_revision(folder, new) if new else disk.read(folder), tell)
    if after.dossier is None or after.failed:
        return Difference(None, after.problems)
    moves = build.moves(then.get(permalinks.PATH, b""), before, after)
    return Difference(changes.compare(_picture(before), _picture(after), moves), ())


def _picture(outcome: build.Outcome) -> changes.Picture:
    return changes.read(json.loads(exports.private(outcome.dossier))) if outcome.dossier else changes.EMPTY

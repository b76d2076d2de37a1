"""Problems printed in the form asked for: for people, for a workflow's annotations, for programs."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.model import Problem, Severity


def report(problems: Sequence[Problem], options: argparse.Namespace) -> None:
    """Print problems in the form asked for."""
    placed = [_from_here(problem, options.project) for problem in problems]
    if options.format == "json":
        print(json.dumps([_record(problem) for problem in placed], ensure_ascii=False, indent=1))
        return
    for problem in placed:
        print(_github(problem) if options.format == "github" else _text(problem))


def _from_here(problem: Problem, folder: Path) -> Problem:
    """Return the problem with a path that can be opened from here, where the project lies below."""
    try:
        path = (folder / problem.place.path).resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return problem
    return replace(problem, place=replace(problem.place, path=path))


def _text(problem: Problem) -> str:
    line = str(problem)
    if problem.severity is Severity.WARNING:
        line = line.replace(f": {problem.rule}: ", f": {problem.rule} (warning): ", 1)
    return f"{line}\n  hint: {problem.hint}" if problem.hint else line


def _record(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "path": place.path,
        "line": place.line or None,
        "column": place.column or None,
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint or None,
    }


def _github(problem: Problem) -> str:
    """Return a workflow command; its special characters are percent-encoded as GitHub documents."""
    place = problem.place
    fields = {"file": place.path, "line": place.line or "", "col": place.column or "", "title": problem.rule}
    spot = ",".join(f"{name}={_encoded(str(value), ':,')}" for name, value in fields.items() if value)
    message = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {spot}::{_encoded(message, '')}"


def _encoded(value: str, more: str) -> str:
    for letter in "%\r\n" + more:
        value = value.replace(letter, f"%{ord(letter):02X}")
    return value

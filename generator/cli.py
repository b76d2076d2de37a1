"""The command ``dossier``: arguments in, problems and a summary out. The only module that prints.

Problems go to standard output in the form asked for; progress and the summary go to standard error.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator import __version__, build, disk, exports, pages, project
from generator.model import Dossier, Place, Problem, Severity

_CLEAN, _PROBLEMS, _MISUSE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when clean, 1 when there are problems, 2 on misuse."""
    parser = _parser()
    options = parser.parse_args(arguments)
    folder: Path = options.project
    if not folder.is_dir():
        parser.error(f"--project {folder}: there is no such folder")
    try:
        return int(options.run(options, parser))
    except disk.DiskError as error:
        _report([error.problem], options)
        return _PROBLEMS
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dossier",
        description="Turn a folder of news articles about one story into pages in which every statement leads to its "
        "evidence.",
        epilog="Exit codes: 0 clean, 1 problems found, 2 misuse. Nothing is written while there are errors.",
    )
    parser.add_argument("--version", action="version", version=f"dossier {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for run, summary in (
        (_check, "find everything generate would find wrong, writing nothing"),
        (_generate, "write the pages and files under docs/, only those that changed"),
        (_build, "generate, then build the site into site/ with MkDocs and follow every link in it"),
        (_serve, "show the site in the browser and keep it up to date while sources/ is edited"),
        (_export, "write the whole model, article texts included, to a private file"),
    ):
        command = commands.add_parser(run.__name__[1:], help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        command.set_defaults(run=run)
        command.add_argument(
            "--project", type=Path, default=Path(), metavar="DIR", help="the dossier's folder (default: here)"
        )
        command.add_argument(
            "--format", choices=("text", "github", "json"), default="text", help="how problems are printed"
        )
        command.add_argument("--quiet", "-q", action="store_true", help="print problems only")
        if run is _check:
            command.add_argument("--strict", action="store_true", help="warnings count as problems too")
        if run in (_generate, _build, _serve):
            command.add_argument(
                "--force", action="store_true", help="overwrite generated pages that were edited by hand"
            )
        if run is _serve:
            command.add_argument("--address", default="127.0.0.1:8000", metavar="IP:PORT", help="default: %(default)s")
        if run is _export:
            command.add_argument(
                "--output", type=Path, required=True, metavar="FILE.json", help="where to, outside docs/ and site/"
            )
    return parser


def _check(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    result = project.inspect(options.project, _teller(options))
    _report(result.problems, options)
    if result.dossier and not result.failed:
        _say(options, f"{_found(result.dossier)}; generate would change {result.written + result.deleted} files")
    return _PROBLEMS if result.failed or (options.strict and result.problems) else _CLEAN


def _generate(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    result = _regenerate(options)
    _report(result.problems, options)
    return _PROBLEMS if result.failed else _CLEAN


def _build(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    result = _regenerate(options)
    if result.failed:
        _report(result.problems, options)
        return _PROBLEMS
    _say(options, "building the site")
    site = (options.project / "site").resolve()
    code = _mkdocs(options, result, "build", "--strict", "--site-dir", str(site))
    if code:
        problem = Problem(Place("mkdocs.yml"), "site-build", "MkDocs did not build the site; it says why above")
        found: tuple[Problem, ...] = (problem,)
    else:
        found = pages.check(disk.read_site(site))
    if not found:
        _say(options, "the site stands in site/, every link in it followed")
    _report((*result.problems, *found), options)
    return _PROBLEMS if found else _CLEAN


def _serve(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    result = _regenerate(options)
    _report(result.problems, options)
    if result.failed:
        return _PROBLEMS

    def keep_up() -> None:
        for _ in disk.changes(options.project / "sources"):
            try:
                _report(_regenerate(options).problems, options)
            except disk.DiskError as error:
                _report([error.problem], options)

    threading.Thread(target=keep_up, daemon=True).start()
    return _mkdocs(options, result, "serve", "--dev-addr", options.address)


def _export(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    output = options.output.resolve()
    for public in ("docs", "site"):
        if output.is_relative_to((options.project / public).resolve()):
            parser.error(f"--output {options.output}: the export holds whole articles; it may not stand in {public}/")
    result = project.understand(options.project, _teller(options))
    _report(result.problems, options)
    if result.failed or result.dossier is None:
        _say(options, "nothing was written")
        return _PROBLEMS
    disk.write(output, exports.private(result.dossier))
    _say(options, f"{_found(result.dossier)}; the model stands in {options.output}")
    return _CLEAN


def _regenerate(options: argparse.Namespace) -> project.Result:
    """Bring docs/ up to date and say what came of it."""
    result = project.regenerate(options.project, _teller(options), force=options.force)
    if result.failed or result.dossier is None:
        _say(options, "nothing was written")
    else:
        changes = f"{result.written} written, {result.deleted} deleted, {result.unchanged} unchanged"
        _say(options, f"{_found(result.dossier)}; docs/: {changes}")
    return result


def _mkdocs(options: argparse.Namespace, result: project.Result, *arguments: str) -> int:
    """Run MkDocs, with the standard configuration where the project has none, and return its exit code.

    The environment tells our hook that the pages are up to date, and the standard configuration where things are.
    """
    own = options.project / "mkdocs.yml"
    config = own if own.exists() else pages.standard_configuration()
    docs = (options.project / "docs").resolve()
    environment = {
        "DOSSIER_GENERATED": "1",
        "DOSSIER_DOCS": str(docs),
        "DOSSIER_THEME": str(docs / ".theme"),
        "DOSSIER_TITLE": pages.site_name(result.dossier) if result.dossier else "",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command, *rest = arguments
    return subprocess.run(  # noqa: S603 - our own interpreter and arguments
        [sys.executable, "-m", "mkdocs", command, "--config-file", str(config.resolve()), *rest],
        check=False,
        cwd=options.project,
        env=os.environ | environment,
        stdout=sys.stderr,
    ).returncode


def _teller(options: argparse.Namespace) -> build.Tell:
    """Return what prints progress: only to a person, who sees one line that changes."""
    if options.quiet or not sys.stderr.isatty():
        return lambda _: None
    return lambda line: print(f"\r\033[K{line} ...", end="", file=sys.stderr, flush=True)


def _say(options: argparse.Namespace, line: str) -> None:
    if not options.quiet:
        print(f"\r\033[K{line}" if sys.stderr.isatty() else line, file=sys.stderr)


def _found(dossier: Dossier) -> str:
    """Return what the sources came to, in a line."""
    count = pages.count
    mentions = sum(len(entity.mentions) for entity in dossier.entities)
    backed = Counter(len(claim.accounts) > 1 for claim in dossier.claims)[True]
    return (
        f"{count(len(dossier.sources), 'source')} in {count(len(dossier.accounts), 'account')}, "
        f"{count(len(dossier.entities), 'entity', 'entities')} with {count(mentions, 'mention')}, "
        f"{count(len(dossier.claims), 'claim')}, {backed} of them backed by several accounts"
    )


def _report(problems: Sequence[Problem], options: argparse.Namespace) -> None:
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

"""The command ``dossier``: arguments in, problems and a summary out. The only room that prints.

Each command is a module of its own with ``SUMMARY``, ``arguments`` and ``run``. Problems go to standard output in the
form asked for; progress and the summary go to standard error.
"""

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path

from generator import __version__, disk
from generator.cli import add, build, check, cite, diff, export, generate, new, problems, serve, suggest
from generator.cli.codes import PROBLEMS

_COMMANDS = (new, add, suggest, check, generate, build, serve, diff, cite, export)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when clean, 1 when there are problems, 2 on misuse."""
    command = parser()
    options = command.parse_args(arguments)
    # A dossier is made of objects that live until the end: looking for dead ones costs a tenth of the time.
    gc.set_threshold(100_000, 50, 50)
    folder: Path = options.project
    if not folder.is_dir():
        command.error(f"--project {folder}: there is no such folder")
    try:
        return int(options.run(options, command))
    except disk.DiskError as error:
        problems.report([error.problem], options)
        return PROBLEMS
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """Return what reads the arguments of every command."""
    main = argparse.ArgumentParser(
        prog="dossier",
        description="Turn a folder of news articles about one story into pages in which every statement leads to its "
        "evidence.",
        epilog="Exit codes: 0 clean, 1 problems found, 2 misuse. Nothing is written while there are errors.",
    )
    main.add_argument("--version", action="version", version=f"dossier {__version__}")
    commands = main.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for module in _COMMANDS:
        summary = module.SUMMARY
        name = module.__name__.rpartition(".")[2]
        command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        command.set_defaults(run=module.run)
        command.add_argument(
            "--project", type=Path, default=Path(), metavar="DIR", help="the dossier's folder (default: here)"
        )
        command.add_argument(
            "--format", choices=("text", "github", "json"), default="text", help="how problems are printed"
        )
        command.add_argument("--quiet", "-q", action="store_true", help="print problems only")
        module.arguments(command)
    return main

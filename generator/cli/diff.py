"""``dossier diff``: what a change did to the dossier."""

import argparse
import json
from pathlib import Path

from generator import changes, disk, project
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS

SUMMARY = "tell what changed in the dossier since a revision: sources, support, claims, figures, entities"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "revision",
        nargs="?",
        default="HEAD",
        metavar="REV",
        help="commit, branch or tag to compare with (default: HEAD)",
    )
    parser.add_argument("--to", metavar="REV", help="the later revision (default: the files as they are)")
    parser.add_argument(
        "--between",
        nargs=2,
        type=Path,
        metavar=("OLD.json", "NEW.json"),
        help="compare two files that export wrote, instead of revisions",
    )
    parser.add_argument(
        "--as", dest="form", choices=("text", "markdown", "json"), default="text", help="how it is told"
    )
    parser.add_argument("--site", default="", metavar="URL", help="where the site is: links in Markdown lead there")


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run it."""
    if options.between:
        old, new = (_picture(path, parser) for path in options.between)
        found = changes.compare(old, new)
    else:
        result = project.differ(options.project, options.revision, options.to, voice.teller(options))
        if result.changes is None:
            problems.report(result.problems, options)
            return PROBLEMS
        found = result.changes
    if options.form == "markdown":
        print(changes.as_markdown(found, options.site), end="")
    else:
        print(changes.as_json(found) if options.form == "json" else changes.as_text(found), end="")
    return CLEAN


def _picture(path: Path, parser: argparse.ArgumentParser) -> changes.Picture:
    try:
        return changes.read(json.loads(disk.read_file(path)))
    except ValueError as error:
        parser.error(f"--between {path}: {'is no JSON' if isinstance(error, json.JSONDecodeError) else error}")

"""``dossier new``: a dossier to begin with."""

import argparse
import re
from pathlib import Path

from generator import __version__, disk, pages
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.drafting import dossiers
from generator.model import Place, Problem

SUMMARY = "make a new dossier, with an example article, that builds at once"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where to; the folder may exist but must be empty")
    parser.add_argument("--title", default="", help="what the dossier is called (default: the folder's name)")


def run(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    """Run it."""
    folder: Path = options.project / options.folder
    if standing := _standing(folder):
        message = f"a new dossier begins in an empty folder, but {standing} is there"
        place = Place(folder.resolve().as_posix())
        problems.report([Problem(place, "folder-in-use", message, "name another folder, or empty this one")], options)
        return PROBLEMS
    configuration = disk.read_file(pages.standard_configuration()).decode()
    files = dossiers.draft(options.title.strip() or _named(folder), configuration, __version__)
    for path, data in files.items():
        disk.write(folder / path, data)
    voice.say(options, f"{len(files)} files in {folder}; go on with: dossier build --project {folder}")
    return CLEAN


def _standing(folder: Path) -> str:
    """Return the name of something that is in the folder or in its place; empty where nothing is."""
    if not folder.exists():
        return ""
    return min((entry.name for entry in folder.iterdir()), default="") if folder.is_dir() else "a file"


def _named(folder: Path) -> str:
    """Return the folder's name as a title."""
    words = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return (words[:1].upper() + words[1:]) or "A new dossier"

"""``dossier cite``: a ready link or citation, and whether an old one still says what it said."""

import argparse
import re

from generator import disk, exports, project
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.cli.generate import site_url
from generator.model import Dossier

SUMMARY = "print a ready link or citation of a page, a claim, an entity, a source or a sentence"

_VERSION = re.compile("[0-9a-f]{16}")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "id",
        metavar="ID",
        help="id of a source, claim or entity; source#anchor for a sentence; timeline#anchor; compare#id; or a page "
        "such as timeline",
    )
    parser.add_argument(
        "--as", dest="form", choices=exports.CITATION_FORMS, default="markdown", help="form (default: %(default)s)"
    )
    parser.add_argument(
        "--version", action="store_true", help="say which state of it is meant: its content hash and the Git commit"
    )
    parser.add_argument(
        "--was",
        type=str.lower,
        metavar="HASH",
        help="tell whether it still is in this version (exit 0) or what has changed since (exit 1)",
    )


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run it."""
    if options.was is not None and not _VERSION.fullmatch(options.was):
        parser.error(f"--was {options.was}: a version has 16 digits of 0-9 and a-f")
    result, moves = project.citable(options.project, voice.teller(options))
    if result.failed or result.dossier is None:
        problems.report(result.problems, options)
        return PROBLEMS
    try:
        if options.was is not None:
            return _compare(options, project.cited(options.project, result.dossier, options.id, options.was, moves))
        name = exports.current(options.id, exports.Publication(result.dossier), moves)
        if not name:
            parser.error(f"{options.id}: this was published, and is gone")
        if name != options.id:
            voice.say(options, f"{options.id} is {name} now")
        address = site_url() or result.dossier.story.url
        version = _version(options, result.dossier, name) if options.version else ""
        print(exports.cite(result.dossier, name, options.form, address, version))
    except exports.UnknownIdError as error:
        parser.error(str(error))
    return CLEAN


def _version(options: argparse.Namespace, dossier: Dossier, name: str) -> str:
    """Return the content hash, and the commit where the sources are as it has them."""
    found = exports.find(name, exports.Publication(dossier))
    version = exports.state(dossier).entries[found.kind, found.id].version
    head = disk.read_head(options.project)
    if head is None:
        return version
    if not head.clean:
        voice.say(options, "sources/ has changes that are not committed, so the citation names no commit")
        return version
    return f"{version}, {head}"


def _compare(options: argparse.Namespace, cited: project.Cited) -> int:
    """Say what became of what was cited, in a few lines."""
    name = cited.now.name if cited.now else options.id
    if cited.address and cited.now:
        print(f"{options.id} is {name} now.")
    if cited.same:
        print(f"{name} is unchanged: it still is version {options.was}.")
        return CLEAN
    now = f"it is version {cited.now.version} now" if cited.now else "it is gone"
    if cited.then is None:
        print(f"{name}: {now}; version {options.was} of it is in no commit here.")
        if cited.shallow:
            print("This clone lacks the older commits: fetch them first (git fetch --unshallow).")
        return PROBLEMS
    other = "" if cited.then.name == name else f", of {cited.then.name},"
    print(f"{name} has changed: {now}. Version {options.was}{other} was last in commit {cited.commit}, {cited.day}.")
    for line in exports.differences(cited.then, cited.now):
        print(f"  {line}")
    return PROBLEMS

"""``dossier generate``: the pages, brought up to date."""

import argparse
import os

from generator import project
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS

SUMMARY = "write the pages and files under docs/, only those that changed"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument("--force", action="store_true", help="overwrite generated pages that were edited by hand")


def run(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    """Run it."""
    result = regenerate(options)
    problems.report(result.problems, options)
    return PROBLEMS if result.failed else CLEAN


def regenerate(options: argparse.Namespace, *, draft: bool = False) -> project.Result:
    """Bring docs/ up to date and say what came of it; a draft publishes nothing."""
    result = project.regenerate(
        options.project, voice.teller(options), force=options.force, draft=draft, address=site_url()
    )
    if result.failed or result.dossier is None:
        voice.say(options, "nothing was written")
    else:
        changes = f"{result.written} written, {result.deleted} deleted, {result.unchanged} unchanged"
        voice.say(options, f"{voice.found(result.dossier)}; docs/: {changes}")
    return result


def site_url() -> str:
    """Return the address the environment gives the site, as the standard configuration and most others take it."""
    return os.environ.get("SITE_URL", "")

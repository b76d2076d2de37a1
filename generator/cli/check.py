"""``dossier check``: what would be wrong."""

import argparse

from generator import project
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.cli.generate import site_url

SUMMARY = "find everything generate would find wrong, writing nothing"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument("--strict", action="store_true", help="warnings count as problems too")


def run(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    """Run it."""
    result = project.inspect(options.project, voice.teller(options), address=site_url())
    problems.report(result.problems, options)
    if result.dossier and not result.failed:
        voice.say(
            options, f"{voice.found(result.dossier)}; generate would change {result.written + result.deleted} files"
        )
    return PROBLEMS if result.failed or (options.strict and result.problems) else CLEAN

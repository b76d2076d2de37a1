"""``dossier serve``: the site while its sources are being edited."""

import argparse
import threading

from generator import disk, project
from generator.cli import generate, mkdocs, problems, voice
from generator.cli.codes import PROBLEMS
from generator.cli.generate import regenerate

SUMMARY = "show the site in the browser and keep it up to date while sources/ is edited"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    generate.arguments(parser)
    parser.add_argument("--address", default="127.0.0.1:8000", metavar="IP:PORT", help="default: %(default)s")


def run(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    """Run it."""
    result = regenerate(options, draft=True)
    problems.report(result.problems, options)
    if result.failed:
        return PROBLEMS
    if lacking := project.recount(options.project, result, generate.site_url()):
        voice.say(options, lacking)

    def keep_up() -> None:
        for _ in disk.changes(options.project / "sources"):
            try:
                again = regenerate(options, draft=True)
                project.recount(options.project, again, generate.site_url())
                problems.report(again.problems, options)
            except disk.DiskError as error:
                problems.report([error.problem], options)

    threading.Thread(target=keep_up, daemon=True).start()
    return mkdocs.run(options, result, "serve", "--dev-addr", options.address)

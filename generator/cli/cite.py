"""``dossier cite``: a ready link or citation."""

import argparse

from generator import exports, project
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.cli.generate import site_url

SUMMARY = "print a ready link or citation of a page, a claim, an entity, a source or a sentence"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "id", metavar="ID", help="id of a source, claim or entity; source#anchor for a sentence; or timeline"
    )
    parser.add_argument(
        "--as", dest="form", choices=exports.CITATION_FORMS, default="markdown", help="form (default: %(default)s)"
    )


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run it."""
    result = project.understand(options.project, voice.teller(options))
    if result.failed or result.dossier is None:
        problems.report(result.problems, options)
        return PROBLEMS
    try:
        print(exports.cite(result.dossier, options.id, options.form, site_url() or result.dossier.story.url))
    except exports.UnknownIdError as error:
        parser.error(str(error))
    return CLEAN

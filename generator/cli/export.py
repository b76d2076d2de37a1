"""``dossier export``: the whole model, for its owner."""

import argparse
from pathlib import Path

from generator import disk, exports, project
from generator.cli import problems, voice
from generator.cli.codes import CLEAN, PROBLEMS

SUMMARY = "write the whole model, article texts included, to a private file"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "--output", type=Path, required=True, metavar="FILE.json", help="where to, outside docs/ and site/"
    )


def run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run it."""
    output = options.output.resolve()
    for public in ("docs", "site"):
        if output.is_relative_to((options.project / public).resolve()):
            parser.error(f"--output {options.output}: the export holds whole articles; it may not stand in {public}/")
    result = project.understand(options.project, voice.teller(options))
    problems.report(result.problems, options)
    if result.failed or result.dossier is None:
        voice.say(options, "nothing was written")
        return PROBLEMS
    disk.write(output, exports.private(result.dossier))
    voice.say(options, f"{voice.found(result.dossier)}; the model stands in {options.output}")
    return CLEAN

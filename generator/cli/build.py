"""``dossier build``: the whole site."""

import argparse
from pathlib import Path

from generator import disk, pages, project
from generator.cli import generate, mkdocs, problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.cli.generate import regenerate
from generator.model import Place, Problem, Tree

SUMMARY = "generate, then build the site into site/ with MkDocs and follow every link in it"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    generate.arguments(parser)
    parser.add_argument(
        "--offline",
        action="store_true",
        help="make a site that is read from a folder, without a server: links name files, and the search works there",
    )


def run(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    """Run it."""
    result = regenerate(options)
    if result.failed:
        problems.report(result.problems, options)
        return PROBLEMS
    if lacking := project.recount(options.project, result, generate.site_url()):
        voice.say(options, lacking)
    voice.say(options, "building the site")
    site = (options.project / "site").resolve()
    code = mkdocs.run(options, result, "build", "--strict", "--site-dir", str(site))
    if code:
        problem = Problem(Place("mkdocs.yml"), "site-build", "MkDocs did not build the site; it says why above")
        found: tuple[Problem, ...] = (problem,)
    else:
        built = disk.read_site(site, [pages.SEARCH])
        found = pages.check(_taken_along(built, site) if options.offline else built)
    if not found:
        how = ", to be read from that folder" if options.offline else ""
        voice.say(options, f"the site stands in site/{how}, every link in it followed")
    problems.report((*result.problems, *found), options)
    return PROBLEMS if found else CLEAN


def _taken_along(built: Tree, site: Path) -> Tree:
    """Make the built site one that is read from its folder, and return it."""
    changed = pages.offline(built)
    for path, data in changed.items():
        disk.write(site / path, data)
    return {**built, **changed}

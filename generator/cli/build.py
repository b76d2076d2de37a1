"""``dossier build``: the whole site."""

import argparse

from generator import disk, pages
from generator.cli import mkdocs, problems, voice
from generator.cli.codes import CLEAN, PROBLEMS
from generator.cli.generate import arguments, regenerate
from generator.model import Place, Problem

__all__ = ["SUMMARY", "arguments", "run"]

SUMMARY = "generate, then build the site into site/ with MkDocs and follow every link in it"


def run(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    """Run it."""
    result = regenerate(options)
    if result.failed:
        problems.report(result.problems, options)
        return PROBLEMS
    voice.say(options, "building the site")
    site = (options.project / "site").resolve()
    code = mkdocs.run(options, result, "build", "--strict", "--site-dir", str(site))
    if code:
        problem = Problem(Place("mkdocs.yml"), "site-build", "MkDocs did not build the site; it says why above")
        found: tuple[Problem, ...] = (problem,)
    else:
        found = pages.check(disk.read_site(site))
    if not found:
        voice.say(options, "the site stands in site/, every link in it followed")
    problems.report((*result.problems, *found), options)
    return PROBLEMS if found else CLEAN

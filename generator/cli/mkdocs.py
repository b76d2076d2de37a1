"""MkDocs, run as a program of its own."""

import argparse
import os
import subprocess
import sys

from generator import pages, project


def run(options: argparse.Namespace, result: project.Result, *arguments: str) -> int:
    """Run MkDocs, with the standard configuration where the project has none, and return its exit code.

    The environment tells our hook that the pages are up to date, and the standard configuration where things are.
    """
    own = options.project / "mkdocs.yml"
    config = own if own.exists() else pages.standard_configuration()
    docs = (options.project / "docs").resolve()
    environment = {
        "DOSSIER_GENERATED": "1",
        "DOSSIER_DOCS": str(docs),
        "DOSSIER_THEME": str(docs / ".theme"),
        "DOSSIER_TITLE": pages.site_name(result.dossier) if result.dossier else "",
        "NO_MKDOCS_2_WARNING": "1",
    }
    if result.dossier and result.dossier.story.url:
        environment["SITE_URL"] = os.environ.get("SITE_URL") or result.dossier.story.url
    command, *rest = arguments
    return subprocess.run(  # noqa: S603 - our own interpreter and arguments
        [sys.executable, "-m", "mkdocs", command, "--config-file", str(config.resolve()), *rest],
        check=False,
        cwd=options.project,
        env=os.environ | environment,
        stdout=sys.stderr,
    ).returncode

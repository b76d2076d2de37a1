"""MkDocs' side of it: plain ``mkdocs build`` and ``mkdocs serve`` regenerate first.

Named under ``hooks:`` in mkdocs.yml. The one module that imports MkDocs; the pages need it for nothing.
"""

import logging
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator import project
from generator.disk import DiskError
from generator.model import Severity

_log = logging.getLogger("mkdocs.hooks.dossier")


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring ``docs/`` up to date, or stop the build with what is wrong."""
    if os.environ.get("DOSSIER_GENERATED"):  # whoever runs MkDocs has just done so
        return
    try:
        address = os.environ.get("SITE_URL", "")
        result = project.regenerate(_folder(config), address=address)
        problems, lacking = result.problems, project.recount(_folder(config), result, address)
    except DiskError as error:
        problems, lacking = (error.problem,), ""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    for problem in problems:
        hint = f"\n  hint: {problem.hint}" if problem.hint else ""
        _log.log(logging.ERROR if problem in errors else logging.INFO, "%s%s", problem, hint)
    if errors:
        raise Abort("The dossier was not generated: its sources have errors.")
    if lacking:
        _log.info("%s", lacking)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> None:
    """Rebuild when something under ``sources/`` changes."""
    server.watch(str(_folder(config) / "sources"))


def _folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent

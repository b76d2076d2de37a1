"""Files under ``sources/`` that nothing reads, most likely because of their name or folder."""

import re

from generator.inputs import articles, ids
from generator.model import Place, Problem, Severity, Tree

STORY = "sources/story.yml"
ENTITIES = "sources/entities.yml"
CLAIMS = "sources/claims.yml"
PERMALINKS = "sources/permalinks.txt"
"""Written by the generator and no input."""

_FILES = (STORY, ENTITIES, CLAIMS, PERMALINKS)
_PASSED_OVER = re.compile(r"(.*/)?(\.|README)[^/]*|(.*/)?\..*|.*~")


def find(tree: Tree) -> list[Problem]:
    """Warn of texts and YAML files that look like inputs but are none."""
    return [
        Problem(Place(path), "stray-file", "nothing reads this file", _hint(path, tree), Severity.WARNING)
        for path in tree
        if path.startswith("sources/")
        and re.search(r"\.(ya?ml|json|txt|md|html|pdf)$", path, re.IGNORECASE)
        and path not in _FILES
        and not _PASSED_OVER.fullmatch(path)
        and (not path.startswith(articles.FOLDER) or "/" in path.removeprefix(articles.FOLDER))
    ]


def _hint(path: str, tree: Tree) -> str:
    near = ids.nearest(path, (file for file in _FILES if file not in tree))
    if near and re.search(r"\.(ya?ml|json)$", path, re.IGNORECASE) and path.count("/") == 1:
        return f"did you mean {near}?"
    if re.search(r"\.(txt|md|html|pdf)$", path, re.IGNORECASE):
        return f"move it into {articles.FOLDER} if it is an article"
    return "remove it, or begin its name with a dot"

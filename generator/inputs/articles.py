"""The articles folder: every text with its metadata, from a file beside it, from its own front matter, or from itself.

Judges each article by itself; whether the sources it refers to exist is a matter of ``references``.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from generator.inputs import decoding, documents, found, ids, records, schema
from generator.inputs.flaws import named, said
from generator.inputs.nodes import Node
from generator.inputs.validation import validate
from generator.model import Article, Metadata, Place, Problem, Severity, TextForm, Tree

FOLDER = "sources/articles/"

_TEXTS = ("txt", "md", "html", "pdf")
_MEANT = {"yaml": "yml", "markdown": "md", "text": "txt", "htm": "html", "xhtml": "html"}

_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_OPENING = re.compile(r"---[ \t]*(\n|$)")


@dataclass(frozen=True, slots=True)
class Written:
    """An article, and its metadata as written, which knows the places."""

    article: Article
    metadata: Node


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the articles folder holds."""

    written: tuple[Written, ...]
    """By id."""
    ids: frozenset[str]
    """Of all articles, those that cannot be read included: who refers to them makes no mistake."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known about an article, from one file."""

    metadata: Metadata
    node: Node


@dataclass(frozen=True, slots=True)
class _Body:
    """The text of an article file, and the front matter before it."""

    text: str
    first_line: int = 1
    """Of the file, where the text begins."""
    front_matter: bool = False
    known: _Known | None = None


def read(tree: Tree) -> tuple[Shelf, list[Problem]]:
    """Read all articles of a project."""
    texts: dict[str, list[str]] = defaultdict(list)
    sidecars: dict[str, str] = {}
    foreign: set[str] = set()
    problems: list[Problem] = []
    for path in sorted(path for path in tree if _counts(path)):
        stem, _, extension = path.removeprefix(FOLDER).rpartition(".")
        if stem and extension in _TEXTS:
            texts[stem].append(path)
        elif stem and extension == "yml":
            sidecars[stem] = path
        else:
            foreign.add(stem or extension)
            problems.append(_unreadable(path))
    problems += _cases({id_: [*texts[id_], *filter(None, [sidecars.get(id_)])] for id_ in {*texts, *sidecars}})
    written = []
    for id_ in sorted({*texts, *sidecars}):
        article, found = _read(tree, id_, texts[id_], sidecars.get(id_))
        # Where its text is there in another format, that has been reported.
        problems += (one for one in found if one.rule != "missing-article" or id_ not in foreign)
        problems += _bad_id(id_, texts[id_] or [sidecars[id_]], texts)
        if article and not ids.fault(id_):
            written.append(article)
    return Shelf(tuple(written), frozenset({*texts, *sidecars, *foreign})), problems


def opens_with_metadata(text: str) -> bool:
    """Tell whether a Markdown text begins with front matter."""
    return bool(_FRONT_MATTER.match(text))


def _counts(path: str) -> bool:
    """Tell whether a file lies in the folder itself and is meant as an article or its metadata."""
    name = path.removeprefix(FOLDER)
    passed_over = "/" in name or name.startswith((".", "README")) or name.endswith("~")
    return path.startswith(FOLDER) and bool(name) and not passed_over


def _unreadable(path: str) -> Problem:
    stem, _, extension = path.rpartition(".")
    right = _MEANT.get(extension.lower(), extension.lower())
    if right in {*_TEXTS, "yml"}:
        hint = f"rename it to {stem}.{right}"
    elif right == "eml":
        hint = f"move it elsewhere and add it from there: dossier add {path.rpartition('/')[2]}"
    else:
        hint = "convert it to plain text or Markdown first, or move it out of the articles folder"
    message = "articles are read from .txt, .md, .html and .pdf, metadata from .yml"
    return Problem(Place(path), "unreadable-format", message, hint)


def _bad_id(id_: str, paths: list[str], taken: dict[str, list[str]]) -> list[Problem]:
    fault = ids.fault(id_)
    if not fault:
        return []
    suggestion = ids.suggest(id_, {other for other, files in taken.items() if files})
    extension = paths[0].rpartition(".")[2]
    also = "" if extension == "yml" else ", and its .yml likewise"
    hint = (
        f"rename it to {suggestion}.{extension}{also}" if suggestion else "rename it, for example to times-2017-08-03"
    )
    return [Problem(Place(paths[0]), "bad-id", f"the file's name {fault}, not {said(id_)}", hint)]


def _cases(paths: dict[str, list[str]]) -> list[Problem]:
    """Report ids that are one file to systems that do not tell upper from lower case."""
    groups: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(paths, reverse=True):
        groups[id_.lower()].append(id_)
    return [
        Problem(
            Place(paths[other][0]),
            "id-case",
            f"{said(other)} differs from {said(first)} only in upper and lower case; on many systems they are one file",
            "rename one of them",
        )
        for first, *others in groups.values()
        for other in others
    ]


def _read(tree: Tree, id_: str, paths: list[str], sidecar: str | None) -> tuple[Written | None, list[Problem]]:
    """Read one article from its text files, of which there should be one at most, and its metadata file."""
    known, problems = _sidecar(sidecar, tree[sidecar]) if sidecar else (None, [])
    if not paths:
        return _without_text(id_, str(sidecar), known, problems)
    path = paths[0]
    if len(paths) > 1:
        message = f"the article {named(id_)} is here and in {path}"
        problems.append(Problem(Place(paths[1]), "duplicate-id", message, "remove or rename one of them"))
    inside, troubles = found.read(path, tree[path])
    problems += troubles
    if inside is None:
        return None, problems
    body = _Body(inside.text)
    if path.endswith(".md") and _OPENING.match(inside.text):
        body, troubles = _front_matter(path, inside.text)
        problems += troubles
    known = known or body.known
    problems += _metadata_problems(path, sidecar, known, body, inside.metadata)
    bad = _bad_text(path, body)
    known = _filled(known or _Known(Metadata(), Node(None, Place(path, 1, 1))), inside.metadata)
    place = Place(path, body.first_line, 1)
    article = Article(id_, body.text, known.metadata, place, markdown=path.endswith(".md"))
    return (None if bad else Written(article, known.node)), problems + bad


def _filled(known: _Known, inside: Metadata) -> _Known:
    """Fill in what the article file says of itself where nobody wrote anything else."""
    written = known.node.value if isinstance(known.node.value, Mapping) else {}
    said = {name for name, node in written.items() if node.value is not None}
    if "publisher" in said:
        said.add("publisher_url")
    taken = {field.name: getattr(inside, field.name) for field in fields(Metadata) if field.name not in said}
    return replace(known, metadata=replace(known.metadata, **taken))


def _metadata_problems(
    path: str, sidecar: str | None, known: _Known | None, body: _Body, inside: Metadata
) -> list[Problem]:
    """Report metadata that is missing, there twice, or at odds with the text being there."""
    problems = []
    if sidecar and body.front_matter:
        message = f"the metadata is written twice, here and in {sidecar}"
        problems.append(Problem(Place(path, 1, 1), "duplicate-metadata", message, "keep it in one of the two"))
    if not sidecar and not body.front_matter and not inside.title:
        message = "nothing is known about this article: its title is its first line, its date unknown"
        hint = f"describe it in {path.rpartition('.')[0]}.yml"
        problems.append(Problem(Place(path), "missing-metadata", message, hint, Severity.WARNING))
    if known and known.metadata.text is TextForm.NONE:
        message = f"this says that there is no text, but {path} is there"
        place = known.node.at("text").place
        problems.append(Problem(place, "unexpected-article", message, "write text: full, excerpt or digest"))
    return problems


def _without_text(
    id_: str, sidecar: str, known: _Known | None, problems: list[Problem]
) -> tuple[Written | None, list[Problem]]:
    if known is None:
        return None, problems
    if known.metadata.text is not TextForm.NONE:
        hint = f"add {FOLDER}{id_}.txt, .md, .html or .pdf, or write text: none"
        problems.append(Problem(Place(sidecar), "missing-article", "there is no article to this metadata", hint))
        return None, problems
    return Written(Article(id_, "", known.metadata, Place(sidecar, 1, 1)), known.node), problems


def _sidecar(path: str, data: bytes) -> tuple[_Known | None, list[Problem]]:
    text, problems = decoding.utf8(path, data)
    if text is None:
        return None, problems
    return _metadata(path, text, 1)


def _front_matter(path: str, text: str) -> tuple[_Body, list[Problem]]:
    """Split a Markdown file into its metadata and its text."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        hint = "end it with a line ---, or begin the file with an empty line if there is none"
        problem = Problem(Place(path, 1, 1), "front-matter", "the front matter that begins here never ends", hint)
        return _Body(text, front_matter=True), [problem]
    known, problems = _metadata(path, match[1], 2)
    body = _Body(text[match.end() :], match[0].count("\n") + 1, front_matter=True, known=known)
    return body, problems


def _metadata(path: str, text: str, first_line: int) -> tuple[_Known | None, list[Problem]]:
    """Read metadata; none where its syntax is broken or it holds no fields."""
    node, problems = documents.read(path, text, first_line)
    if node is None:
        return None, problems
    if node.value is None:
        return _Known(Metadata(), node), problems
    valid, found = validate(schema.Metadata, node, {problem.place for problem in problems})
    return (_Known(records.metadata(valid.fields), valid.node) if valid else None), problems + found


def _bad_text(path: str, body: _Body) -> list[Problem]:
    text = body.text
    if not text.strip():
        return [Problem(Place(path), "empty-article", "the article is empty", "add its text, or remove the file")]
    nul = text.find("\0")
    if nul < 0:
        return []
    place = Place(path, text.count("\n", 0, nul) + body.first_line, nul - text.rfind("\n", 0, nul))
    message = f"the text is damaged, or no text: NUL characters in it: {text.count(chr(0))}"
    return [Problem(place, "bad-character", message, "take it from its source again")]

"""An article that is added: its file as it came, and beside it the metadata that were found, ready to be completed."""

from collections.abc import Iterator

from generator.drafting.notation import comment, field, flow, scalar
from generator.model import ArticleKind, Metadata

FOLDER = "sources/articles/"

_SCHEMA = "# yaml-language-server: $schema=../../docs/schema/article.json\n"
_WANTED = {
    "title": "title: its headline",
    "publisher": "publisher: who published it",
    "authors": "authors: [who wrote it]",
    "published": "published: 2017-08-03",
    "url": "url: https://where.the.original/is",
}
"""What most articles can be described by, with what to write."""


def draft(id_: str, extension: str, data: bytes, metadata: Metadata | None, origin: str) -> dict[str, bytes]:
    """Return the files of an added article by their paths; ``metadata`` are none where its file holds them already."""
    files = {f"{FOLDER}{id_}.{extension}": data}
    if metadata is not None:
        files[f"{FOLDER}{id_}.yml"] = sidecar(metadata, origin).encode()
    return files


def sidecar(metadata: Metadata, origin: str) -> str:
    """Return the metadata file: what was found, then, as comments, what was not."""
    found = list(_fields(metadata))
    missing = [hint for name, hint in _WANTED.items() if name not in {known for known, _ in found}]
    parts = [_SCHEMA]
    if found:
        parts += [comment(f"Found in {origin} by dossier add. Correct what is wrong."), *(text for _, text in found)]
    if missing:
        parts += [comment("Not found. What is not known stays out."), *(f"# {hint}\n" for hint in missing)]
    parts += [comment("What the site may show: metadata, excerpt (unless said otherwise) or full."), "# rights:\n"]
    return "".join((*parts, "#   holder: who holds the rights\n", "#   publish: excerpt\n"))


def told(metadata: Metadata) -> str:
    """Return what was found, for people, in a line; empty where nothing was."""
    return ", ".join(name for name, _ in _fields(metadata))


def _fields(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """Yield the fields that are known, each with its lines."""
    if metadata.title:
        yield "title", field("title", metadata.title)
    if metadata.publisher and metadata.publisher_url:
        lines = f"publisher:\n  name: {scalar(metadata.publisher)}\n  url: {scalar(metadata.publisher_url)}\n"
        yield "publisher", lines
    elif metadata.publisher:
        yield "publisher", field("publisher", metadata.publisher)
    if metadata.authors:
        yield "authors", f"authors: {flow(metadata.authors)}\n"
    for name in ("published", "updated"):
        if moment := getattr(metadata, name):
            yield name, f"{name}: {moment.value}\n"
    for name in ("url", "language", "section"):
        if text := getattr(metadata, name):
            yield name, f"{name}: {scalar(text)}\n"
    if metadata.kind is not ArticleKind.NEWS:
        yield "kind", f"kind: {metadata.kind}\n"

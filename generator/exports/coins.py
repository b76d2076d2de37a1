"""COinS: a source's bibliographic facts in an OpenURL ContextObject, for Zotero and other reference managers."""

from collections.abc import Iterator
from urllib.parse import quote

from generator.exports import bibliography
from generator.exports.bibliography import Record
from generator.exports.publication import Publication
from generator.model import Source


def of_source(source: Source, publication: Publication) -> str:
    """Return what goes, HTML-escaped, into the ``title`` of a ``<span class="Z3988">`` in the page's body."""
    return encode(bibliography.of(source, publication))


def encode(record: Record) -> str:
    """Return a record in the Dublin Core form of Z39.88-2004, the one that knows newspapers."""
    pairs = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"), *_values(record)]
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs if value)


def _values(record: Record) -> Iterator[tuple[str, str]]:
    yield "rft.type", "newspaperArticle" if record.article else "report"
    yield "rft.title", record.title
    yield "rft.source" if record.article else "rft.publisher", record.publication
    for name in record.authors:
        if name.literal:
            yield "rft.aucorp", name.literal
        else:
            given = f"{name.given}, {name.suffix}" if name.suffix else name.given
            yield "rft.au", f"{name.last}, {given}"
    yield "rft.date", "/".join(map(bibliography.written, record.dates))
    yield "rft.identifier", record.url
    yield "rft.language", record.language
    yield "rft.pages", record.page

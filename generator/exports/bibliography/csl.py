"""Records as CSL-JSON, what citation processors read."""

from collections.abc import Iterable

from generator.exports.bibliography.names import Name
from generator.exports.bibliography.records import Day, Record
from generator.exports.plain import to_json

Json = dict[str, object]


def dump(records: Iterable[Record]) -> bytes:
    """Return a list of items as JSON."""
    return to_json([item(record) for record in records])


def item(record: Record) -> Json:
    """Return one item; what is not known is left out."""
    found: Json = {
        "id": record.id,
        "type": "article-newspaper" if record.article else "webpage" if record.webpage else "report",
        "title": record.title,
        "container-title" if record.article or record.webpage else "publisher": record.publication,
        "author": [_name(name) for name in record.authors],
        "issued": _date(record.dates),
        "accessed": _date(record.accessed[:1]) if record.url else None,
        "URL": record.url,
        "language": record.language,
        "section": record.section,
        "page": record.page,
        "genre": record.genre,
        "version": record.version,
        "note": record.note,
    }
    return {key: value for key, value in found.items() if value}


def _name(name: Name) -> Json:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {key: value for key, value in parts.items() if value}


def _date(days: tuple[Day, ...]) -> Json | None:
    return {"date-parts": [list(day) for day in days]} if days else None

"""Records as RIS, for EndNote, Mendeley, RefWorks and the like."""

from collections.abc import Iterable, Iterator

from generator.exports.bibliography.names import Name
from generator.exports.bibliography.records import Day, Record


def dump(records: Iterable[Record]) -> bytes:
    """Return a .ris file."""
    return "\n".join(map(entry, records)).encode()


def entry(record: Record) -> str:
    """Return one reference, a tag a line."""
    return "".join(f"{tag}  - {value}\n" for tag, value in _tags(record) if value) + "ER  - \n"


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if record.article else "ELEC" if record.webpage else "RPRT"
    yield "ID", record.id
    for author in record.authors:
        yield "AU", _name(author)
    yield "TI", record.title
    yield "T2" if record.article or record.webpage else "PB", record.publication
    yield "PY", f"{record.dates[0][0]:04}" if record.dates else ""
    yield "DA", _date(record.dates[0]) if record.dates else ""
    yield "SE", record.section
    yield "SP", record.page
    yield "M3", record.genre
    yield "ET", record.version
    yield "N1", record.note
    yield "LA", record.language
    yield "UR", record.url
    yield "Y2", _date(record.accessed[0]) if record.accessed and record.url else ""


def _date(day: Day) -> str:
    """Return ``2017/08/03/``; what is not known stays empty between the strokes."""
    parts = [f"{day[0]:04}", *(f"{number:02}" for number in day[1:]), "", ""][:3]
    return "/".join(parts) + "/"


def _name(name: Name) -> str:
    """Return an author. A comma divides a name, so an organization's is left out."""
    if name.literal:
        return " ".join(name.literal.replace(",", " ").split())
    return ", ".join(part for part in (name.last, name.given, name.suffix) if part)

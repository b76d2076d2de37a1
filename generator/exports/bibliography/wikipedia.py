"""Records as Wikipedia's citation templates: ``{{cite news}}``, ``{{cite press release}}``, ``{{cite web}}``."""

import re
from collections.abc import Iterator

from generator.exports.bibliography.records import Day, Record, written

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_UNSAFE = re.compile(r"[&\[\]{|}<>~]|'(?=')|(?<=')'|_(?=_)|\A[*#:;]")
"""Markup wherever it stands, quotation marks and underlines only in pairs, and signs of a list at the start."""
_SAVED = re.compile(r"https?://web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*")


def cite(record: Record) -> str:
    """Return the record as a template on one line; a version stands behind it, for the templates have no field."""
    kind = "news" if record.article else "press release" if record.genre == "Press release" else "web"
    fields = "".join(f" |{name}={value}" for name, value in _fields(record, kind) if value)
    after = record.note or (f"Version {record.version}" if record.version else "")
    return f"{{{{cite {kind}{fields}}}}}" + (f" {escape(after)}." if after else "")


def escape(text: str) -> str:
    """Return text in which nothing is wiki markup."""
    return _UNSAFE.sub(lambda found: f"&#{ord(found[0])};", text)


def _fields(record: Record, kind: str) -> Iterator[tuple[str, str]]:
    for number, name in enumerate(record.authors, start=1):
        if name.literal:
            yield f"author{number}", escape(name.literal)
        else:
            yield f"last{number}", escape(name.last)
            yield f"first{number}", escape(", ".join(filter(None, (name.given, name.suffix))))
    yield "title", escape(record.title)
    yield {"news": "newspaper", "press release": "publisher", "web": "website"}[kind], escape(record.publication)
    named = record.agency in map(str, record.authors)
    yield "agency", escape(record.agency) if kind == "news" and not named else ""
    yield "date", "–".join(map(_date, record.dates)) if len(record.dates) < 2 else _stretch(*record.dates)  # noqa: PLR2004
    yield "page", escape(record.page)
    yield "url", _address(record.url)
    saved = _SAVED.match(record.archive_url)
    if saved and record.url:  # the template asks for the day of the copy, which only this archive writes down
        yield "archive-url", _address(record.archive_url)
        yield "archive-date", "-".join(saved.groups())
    yield "access-date", written(record.accessed[0]) if record.url and record.accessed else ""
    yield "language", record.language.partition("-")[0]


def _date(day: Day) -> str:
    """Return the date in words: a month in numbers is an error there."""
    year, month, date = (*day, 0, 0)[:3]
    words = (str(date) if date else "", _MONTHS[month - 1] if month else "", str(year))
    return " ".join(filter(None, words))


def _stretch(first: Day, last: Day) -> str:
    return f"{_date(first)} – {_date(last)}"


def _address(url: str) -> str:
    return url.replace("|", "%7C").replace("[", "%5B").replace("]", "%5D").replace("{", "%7B").replace("}", "%7D")

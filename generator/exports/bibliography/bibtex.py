"""Records as BibLaTeX: ``@article`` for what stood in a newspaper, ``@online`` or ``@misc`` for the rest.

Dates are written as BibLaTeX's ``date``, the only field that holds a day, a month alone and a stretch of time alike.
Never adds ``year`` beside it: biber warns of both.
"""

import re
from collections.abc import Iterable

from generator.exports.bibliography.names import Name
from generator.exports.bibliography.records import Record, written

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_UNSAFE = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
_LANGUAGES = {
    "de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch",
    "pl": "polish", "pt": "portuguese", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""Names babel and polyglossia know, by language; others are left out rather than guessed."""


def dump(records: Iterable[Record]) -> bytes:
    """Return a .bib file."""
    return "\n".join(map(entry, records)).encode()


def entry(record: Record) -> str:
    """Return one entry, a field a line."""
    kind = "article" if record.article and record.publication else "online" if record.url else "misc"
    fields = [
        ("author", " and ".join(map(_name, record.authors))),
        ("title", escape(record.title)),
        ("journaltitle" if kind == "article" else "organization", escape(record.publication)),
        ("entrysubtype", "newspaper" if kind == "article" else ""),
        ("titleaddon" if kind == "article" else "howpublished", escape(record.genre)),
        ("date", "/".join(map(written, record.dates))),
        ("pages", escape(record.page)),
        ("url", record.url.replace("%", r"\%")),
        ("urldate", written(record.accessed[0]) if record.url and record.accessed else ""),
        ("version", escape(record.version)),
        ("note", escape(record.note)),
        ("langid", _LANGUAGES.get(record.language.partition("-")[0], "")),
    ]
    lines = [f"  {name:<12} = {{{value}}},\n" for name, value in fields if value]
    return f"@{kind}{{{record.id},\n{''.join(lines)}}}\n"


def escape(text: str) -> str:
    """Return text in which nothing is a command of LaTeX; braces stay balanced."""
    return _UNSAFE.sub(lambda found: _SPECIAL[found[0]], text)


def _name(name: Name) -> str:
    """Return an author; in braces whatever must not be taken apart."""
    if name.literal:
        return f"{{{escape(name.literal)}}}"
    parts = (_whole(name.last), escape(name.suffix), _whole(name.given))
    return ", ".join(part for part in parts if part)


def _whole(part: str) -> str:
    """Return a part of a name; a lone ``and`` would divide it."""
    return f"{{{escape(part)}}}" if re.search(r"(?i)\band\b|,", part) else escape(part)

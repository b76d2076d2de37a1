"""Changes told to people, to a pull request, and to programs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

from generator.changes.records import Change, Kind

_HEADINGS = {
    "Sources": (
        Kind.SOURCE_ADDED,
        Kind.SOURCE_REMOVED,
        Kind.SOURCE_RENAMED,
        Kind.SOURCE_REWORDED,
        Kind.SOURCE_DESCRIBED,
        Kind.ACCOUNT,
    ),
    "Support": (Kind.CORROBORATION, Kind.CONTRADICTION),
    "Claims": (Kind.CLAIM_ADDED, Kind.CLAIM_REMOVED, Kind.CLAIM_RENAMED, Kind.CLAIM_CHANGED),
    "Disagreements": (Kind.DISAGREEMENT_ADDED, Kind.DISAGREEMENT_RESOLVED),
    "Figures": (Kind.FIGURE,),
    "Entities": (
        Kind.ENTITY_ADDED,
        Kind.ENTITY_REMOVED,
        Kind.ENTITY_RENAMED,
        Kind.ENTITY_MERGED,
        Kind.ENTITY_CHANGED,
    ),
    "Summary": (Kind.SUMMARY,),
    "Addresses": (Kind.ADDRESS,),
}
_HEADING = {kind: heading for heading, kinds in _HEADINGS.items() for kind in kinds}
_NOTHING = "Nothing changed in the dossier."
_SPECIAL = str.maketrans({letter: f"&#{ord(letter)};" for letter in '\\`*_{}[]<>()#+-!|~&@$:^="'})
"""In Markdown, and in the HTML and the mentions that code hosts read in it."""


def as_text(changes: Sequence[Change]) -> str:
    """Return the changes for people at a terminal."""
    if not changes:
        return f"{_NOTHING}\n"
    parts = []
    for heading, found in _grouped(changes):
        parts.append(f"{heading}\n" + "".join(f"  {line(change.text)}\n" for change in found))
    return "\n".join(parts)


def as_markdown(changes: Sequence[Change], site: str = "") -> str:
    """Return the changes for a pull request; ``site`` is the address the pages are linked at, if they are."""
    if not changes:
        return f"{_NOTHING}\n"
    parts = []
    for heading, found in _grouped(changes):
        lines = (f"- {_linked(change, site)}\n" for change in found)
        parts.append(f"### {heading}\n\n" + "".join(lines))
    return "\n".join(parts)


def as_json(changes: Sequence[Change]) -> str:
    """Return the changes for programs: a list of objects with kind, id, text, before, after and page."""
    records = [{key: value or None for key, value in asdict(change).items()} for change in changes]
    return json.dumps(records, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _grouped(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    for heading, found in groupby(changes, key=lambda change: _HEADING[change.kind]):
        yield heading, list(found)


def _linked(change: Change, site: str) -> str:
    text = line(change.text).translate(_SPECIAL)
    if not (site and change.page):
        return text
    return f"{text} [see]({site.rstrip('/')}{change.page})"


def quoted(text: str) -> str:
    """Return a text in quotation marks; nothing for none."""
    return f"“{text}”" if text else ""


def line(text: str) -> str:
    """Return a text on one line, without characters that move the cursor or the direction of writing."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())

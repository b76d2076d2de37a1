"""Versions of what ``data/dossier.json`` holds: a short hash of what is said of each thing, so that it can be cited.

A version is the first 16 hexadecimal digits of SHA-256 over canonical JSON: sorted keys, no white space, UTF-8.

* An entry's covers the fields that ``FIELDS`` names for its kind; the file repeats them under ``versioned``. Left out
  are where it stands (``id``, ``page``, its place in the list), what is said of others (``coverage``), rank
  (``weight``) and the program's own reasons (``why``), so that only a change of the thing itself changes its version.
* A sentence's covers ``source``, ``anchor`` and ``text``, which is null where the words are withheld.
* That of a page covers, for each of the kinds it is made of, the list of its entries' versions, in order; that of the
  whole dossier the same for every kind, by name.

Never reads a text: what is withheld is not in the file and so not in a version.
"""

import hashlib
import json
from collections.abc import Mapping

Json = dict[str, object]

DIGITS = 16

FIELDS: dict[str, tuple[str, ...]] = {
    "claims": (
        *("text", "origin", "when", "about", "status", "notes", "evidence", "against"),
        *("accounts", "accounts_against", "first"),
    ),
    "disagreements": ("about", "kind", "nature", "claim", "values"),
    "entities": ("name", "type", "aliases", "reviewed", "description", "wikidata", "url", "parent", "mentions"),
    "figures": ("source", "anchor", "span", "value", "unit", "kind", "text", "of"),
    "quotes": ("source", "anchor", "span", "kind", "text", "speaker", "speaker_name"),
    "relations": ("left", "right", "kind", "since", "until", "evidence", "reviewed"),
    "sources": (
        *("title", "titled", "publisher", "publisher_url", "authors", "published", "updated", "retrieved", "url"),
        *("archive_url", "language", "section", "agency", "kind", "text_form", "print", "notes", "account"),
        *("rights.statement", "rights.holder", "rights.publish", "sentences"),
    ),
    "story": ("title", "question", "description", "language", "editors", "license"),
    "summary": ("text", "claim", "citations", "accounts"),
    "timeline": ("text", "date", "precision", "claim", "evidence", "accounts", "entities"),
}
"""By key of the file: what a version of one of its entries covers. A field added to the format stays outside until it
is written here, so that a new release alone changes no version. A point leads into an object."""

STAMPED = ("claims", "disagreements", "entities", "sources", "timeline")
"""Kinds whose entries have addresses of their own: each says its version."""

PAGES: dict[str, tuple[str, ...]] = {
    "summary": ("story", "summary"),
    "timeline": ("timeline",),
    "compare": ("disagreements", "claims", "entities"),
    "figures": ("figures",),
    "quotes": ("quotes",),
    "network": ("entities", "relations"),
    "claims": ("claims",),
    "entities": ("entities",),
    "sources": ("sources",),
    "method": tuple(FIELDS),
}
"""What each page that stands for itself is made of."""


def digest(content: object) -> str:
    """Return the version of a JSON value."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def of(kind: str, entry: Mapping[str, object]) -> str:
    """Return the version of an entry; a field that an older file lacks counts as null."""
    return digest({field: value(entry, field) for field in FIELDS[kind]})


def value(entry: Mapping[str, object], field: str) -> object:
    """Return what stands under a field of ``FIELDS``; None where it is missing."""
    found: object = entry
    for key in field.split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def of_sentence(source: str, sentence: Mapping[str, object]) -> str:
    """Return the version of one of a source's sentences."""
    return digest({"source": source, "anchor": sentence["anchor"], "text": sentence["text"]})


def stamp(dossier: Json) -> Json:
    """Return the file's content with a ``version`` at everything that has an address, and at the whole."""
    stamped = dict(dossier)
    stamped["sources"] = [_with_sentences(source) for source in entries(dossier, "sources")]
    versions = {kind: [of(kind, entry) for entry in entries(stamped, kind)] for kind in FIELDS}
    for kind in STAMPED:
        known = zip(entries(stamped, kind), versions[kind], strict=True)
        stamped[kind] = [{**entry, "version": version} for entry, version in known]
    return stamped | {
        "version": digest([versions[kind] for kind in sorted(versions)]),
        "versioned": FIELDS,
        "pages": [
            {"id": name, "of": parts, "version": digest([versions[kind] for kind in parts])}
            for name, parts in PAGES.items()
        ],
    }


def _with_sentences(source: Mapping[str, object]) -> Json:
    name = str(source["id"])
    sentences = [one | {"version": of_sentence(name, one)} for one in entries(source, "sentences")]
    return {**source, "sentences": sentences}


def entries(holder: Mapping[str, object], key: str) -> list[Json]:
    """Return the entries under a key of the file, of which the story is one."""
    found = holder.get(key) or []
    return [found] if isinstance(found, dict) else found  # type: ignore[return-value]

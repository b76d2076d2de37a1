"""``objects.inv``: what other documentation links to by name, in the inventory form of Sphinx, version 2.

Sphinx's intersphinx, MyST and mkdocstrings/autorefs read it. Every entry is a ``std:label``; a second kind for the
same name would make MyST call it ambiguous. Names are made of ids alone and are as permanent as the addresses:

==============================  ==================================================
``page-summary``                a page that stands for itself; ``page-timeline`` ...
``source-<id>``                 a source's page
``sentence-<source>-<anchor>``  a sentence on it, shown or not
``entity-<id>``                 an entity's page
``claim-<id>``                  a claim's page
``timeline-<anchor>``           something that happened, on the timeline
``disagreement-<id>``           what sources differ on, on the page that compares them
==============================  ==================================================

Addresses are relative to the file, so the site may stand anywhere. The data is stored, not compressed: zlib promises
no bytes, and its kinds (zlib, zlib-ng) differ.
"""

import struct
import zlib
from collections.abc import Iterator

from generator.exports import labels
from generator.exports.plain import clean
from generator.exports.publication import Publication, claim_page, entity_page, public, source_page
from generator.model import Source

_BLOCK = 65535
"""Bytes of a stored block (RFC 1951)."""


def dump(publication: Publication) -> bytes:
    """Return the inventory."""
    title = clean(publication.dossier.story.title)
    head = (
        f"# Sphinx inventory version 2\n# Project: {title}\n# Version: \n"
        "# The remainder of this file is compressed using zlib.\n"
    )
    lines = (f"{name} std:label -1 {uri} {label}\n" for name, uri, label in _entries(publication))
    return head.encode() + _stored("".join(lines).encode())


def _entries(publication: Publication) -> Iterator[tuple[str, str, str]]:
    """Yield name, address and the text of a link."""
    dossier = publication.dossier
    for page in publication.standing:
        title = clean(dossier.story.title) if page.name == "summary" else page.title
        yield f"page-{page.name}", public(page.path) or "index.html", title or page.title
    for claim in dossier.claims:
        yield f"claim-{claim.id}", public(claim_page(claim.id)), publication.headline(claim)
    for occasion in dossier.timeline:
        yield f"timeline-{occasion.id}", f"timeline/#{occasion.id}", labels.occasion(occasion, publication)
    for found in dossier.disagreements:
        yield f"disagreement-{found.id}", f"compare/#{found.id}", labels.disagreement(found, publication)
    for entity in dossier.entities:
        yield f"entity-{entity.id}", public(entity_page(entity.id)), clean(entity.name) or entity.id
    for source in dossier.sources:
        yield f"source-{source.id}", public(source_page(source.id)), publication.title(source)
        for sentence in source.reading.sentences:
            uri = f"{public(source_page(source.id))}#{sentence.anchor}"
            yield f"sentence-{source.id}-{sentence.anchor}", uri, _label(source, sentence.anchor, publication)


def _label(source: Source, anchor: str, publication: Publication) -> str:
    """Return a sentence's first words, or where it stands if they are withheld."""
    words = publication.shown(source.id, anchor)
    return labels.shorten(words) if words else f"a sentence of {publication.title(source)}"


def _stored(data: bytes) -> bytes:
    """Return a zlib stream of stored blocks: the same bytes on every machine."""
    blocks = [data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK)] or [b""]
    body = b"".join(
        struct.pack("<BHH", block is blocks[-1], len(block), len(block) ^ 0xFFFF) + block for block in blocks
    )
    return b"\x78\x01" + body + struct.pack(">I", zlib.adler32(data))

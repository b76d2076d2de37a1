"""Passages of sources, and how much of a source's words may be shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.readings import Span
from generator.model.records import Publish


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage of a source, addressed by the sentence it stands in."""

    source: str
    anchor: str
    """Anchor of the (first) sentence."""
    span: Span
    """The exact passage."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What the site may show of one source's text; everything else of it stays private."""

    publish: Publish
    shown: Mapping[str, Span]
    """Sentence anchor to the part of that sentence which is shown."""
    words: int
    """Words shown on all pages together."""
    words_total: int
    why: str

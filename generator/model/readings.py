"""What one article says, read by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.model.records import EntityType, Moment


class Span(NamedTuple):
    """``[start, end)`` in Unicode code points of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the text it covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def outside(self, others: Iterable["Span"]) -> Iterator["Span"]:
        """Yield the parts of it that none of the others touches; the others are in order and do not overlap."""
        at = self.start
        for other in others:
            if self.overlaps(other):
                if at < other.start:
                    yield Span(at, other.start)
                at = other.end
        if at < self.end:
            yield Span(at, self.end)


class BlockKind(StrEnum):
    """What part of an article a block is. Only headings and paragraphs tell the story."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, or a line about the article itself."""

    kind: BlockKind
    anchor: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; it lies inside one block."""

    anchor: str
    """Made from what it says, so an edit elsewhere never moves it."""
    span: Span
    block: int
    """Index of its block."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where text seems lost or damaged."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text."""

    span: Span
    text: str
    entity: str
    """Id of the curated entity it names; empty where nobody curated one."""
    name: str
    """The fullest form of the name in this article: ``Luca Solca`` for a later ``Solca``."""
    type: EntityType
    why: str


class QuotationKind(StrEnum):
    """How much of somebody's words a quotation gives."""

    DIRECT = "direct"
    PARTIAL = "partial"
    SCARE = "scare"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks, and who said them."""

    span: Span
    text: str
    kind: QuotationKind
    speaker: str
    """Entity id; empty where unknown."""
    speaker_name: str
    cue: str
    """The reporting words, such as ``said``."""
    why: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A date expression (TIMEX3)."""

    span: Span
    text: str
    value: str
    precision: str
    why: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence and one date it tells of."""

    span: Span
    """The sentence."""
    anchor: str
    moment: Moment
    timex: Timex | None
    """The expression that dates it; none where it stands outside the sentence."""
    why: str


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount."""

    span: Span
    text: str
    value: str
    """Decimal, as a string."""
    unit: str
    """``USD``, ``percent``, or what is counted in the singular."""
    kind: str
    of: str
    """What the figure is about."""
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All annotations of one article, each kind in text order."""

    source: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    markup: tuple[Span, ...] = ()
    """Characters of a Markdown text that are markup, not words."""
    gaps: tuple[Gap, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[Timex, ...] = ()
    events: tuple[Dated, ...] = ()
    figures: tuple[Figure, ...] = ()
    nested: tuple[Mention, ...] = ()
    """Places that are part of a longer name, each inside exactly one of the mentions."""

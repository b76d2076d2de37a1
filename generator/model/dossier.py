"""What the sources together say: the merged model every page and export is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.readings import Reading, Span
from generator.model.records import (
    Article,
    ClaimStatus,
    EntityType,
    Moment,
    Publish,
    Story,
)


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


@dataclass(frozen=True, slots=True)
class Source:
    """One article with its reading and its place among the others."""

    id: str
    title: str
    """Its headline, or its first words where none is known."""
    titled: bool
    """Whether the title is the article's own, not its first words."""
    article: Article
    reading: Reading
    account: str
    disclosure: Disclosure


@dataclass(frozen=True, slots=True)
class Account:
    """An independent telling; copies and editions of one text share one."""

    id: str
    """Id of its first source."""
    sources: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Two sources that are forms of one text."""

    left: str
    right: str
    relation: str
    """``identical``, ``edition``, ``copy`` or ``partial``."""
    score: float | None
    """Measured likeness, 0 to 1; none where an editor judged."""
    why: str


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One mention of an entity, with the sentence it stands in."""

    source: str
    anchor: str
    span: Span
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something the sources name."""

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    reviewed: bool
    """Whether a person curated it."""
    mentions: tuple[EntityMention, ...]
    description: str = ""
    wikidata: str = ""
    url: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that sources say, with every passage for and against it."""

    id: str
    text: str
    origin: str
    """``curated`` or ``extracted``."""
    when: Moment | None
    about: tuple[str, ...]
    evidence: tuple[Citation, ...]
    against: tuple[Citation, ...]
    accounts: tuple[str, ...]
    """Accounts among the evidence: how many independent tellings support it."""
    accounts_against: tuple[str, ...]
    status: ClaimStatus
    notes: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence."""

    source: str
    anchor: str
    span: Span
    moment: Moment
    entities: tuple[str, ...]
    claim: str
    """Id of the claim that dates it; empty where the text itself does."""
    why: str


@dataclass(frozen=True, slots=True)
class Value:
    """One side of a disagreement."""

    value: str
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The same thing told differently."""

    about: str
    kind: str
    """``figure``, ``date``, ``name`` or ``attribution``."""
    values: tuple[Value, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the summary and everything that supports it."""

    text: str
    claim: str
    """Claim id; empty where the sentence is a source's own."""
    citations: tuple[Citation, ...]
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """What one entity is to another."""

    left: str
    right: str
    kind: str
    since: Moment | None
    until: Moment | None
    evidence: tuple[Citation, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole, in an order that depends on content alone."""

    story: Story
    sources: tuple[Source, ...]
    """By date, then id; undated ones last."""
    accounts: tuple[Account, ...]
    variants: tuple[Variant, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    relations: tuple[Relation, ...]
    summary: tuple[Statement, ...]

"""What the sources together say: the merged model every page and export is drawn from."""

from dataclasses import dataclass

from generator.model.citations import Citation, Disclosure
from generator.model.comparisons import Account, Comparison, Coverage, Disagreement, Doubt, Variant
from generator.model.readings import Reading, Span
from generator.model.records import Article, ClaimStatus, EntityType, Moment, Story


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
    coverage: Coverage


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
    handles: tuple[str, ...] = ()
    """Ids that its names would give it, so that an address made of one of them still finds it."""
    nested: tuple[EntityMention, ...] = ()
    """Mentions inside longer names, such as ``Ohio`` in ``Ohio State Senate``: for exports, never for pages."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Two entities that may be one: a question to the editor, never a merge."""

    left: str
    right: str
    score: float
    """0 to 1; what is certain enough is merged and not listed."""
    why: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that sources say, with every passage for and against it.

    An editor wrote it, or it was extracted: then sentences of several accounts say the same, and the text is the
    wording of one of them.
    """

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
    first: str = ""
    """The source that reported it first; empty where nothing supports it."""
    voice: Citation | None = None
    """The sentence whose words the text is; none where an editor wrote it."""


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
class Occasion:
    """Something that happened, once, however many sentences and sources tell of it."""

    id: str
    """Made from its first telling, so that a new source does not change it."""
    moment: Moment
    """The most exact date that all its tellings allow."""
    voice: Citation
    """The sentence that tells it best."""
    claim: str
    """Id of the claim it is; empty where none is dated to it."""
    evidence: tuple[Citation, ...]
    """Every sentence that tells of it, in the order of the sources."""
    accounts: tuple[str, ...]
    entities: tuple[str, ...]
    weight: float
    """How much it matters among the others, 0 to 1."""
    why: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the summary and everything that supports it."""

    text: str
    claim: str
    """Claim id; empty where the sentence is a source's own."""
    citations: tuple[Citation, ...]
    accounts: tuple[str, ...]
    voice: Citation | None = None
    """The sentence whose words the text is; none where an editor wrote it."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one entity is to another."""

    left: str
    right: str
    kind: str
    """An editor's word, ``part-of``, or ``appears-with`` where sentences name both."""
    since: Moment | None
    until: Moment | None
    evidence: tuple[Citation, ...]
    why: str
    reviewed: bool = True
    """Whether an editor wrote it."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole, in an order that depends on content alone."""

    story: Story
    sources: tuple[Source, ...]
    """By date, then id; undated ones last."""
    accounts: tuple[Account, ...]
    variants: tuple[Variant, ...]
    comparisons: tuple[Comparison, ...]
    """One for each pair of editions or copies."""
    entities: tuple[Entity, ...]
    resemblances: tuple[Resemblance, ...]
    """The likeliest first."""
    claims: tuple[Claim, ...]
    """By date, then id; undated ones last. Curated and extracted ones together."""
    events: tuple[Event, ...]
    timeline: tuple[Occasion, ...]
    """By date."""
    disagreements: tuple[Disagreement, ...]
    """Contradictions first, then the mere differences; each by subject."""
    doubts: tuple[Doubt, ...]
    relations: tuple[Relation, ...]
    summary: tuple[Statement, ...]

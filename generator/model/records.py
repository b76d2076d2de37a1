"""What people wrote under ``sources/``, validated: the story, its articles, curated entities and claims."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.model.addresses import Rename
from generator.model.problems import Place


class Precision(StrEnum):
    """How exactly a date is known."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as it is known, never more exact than that."""

    value: str
    """TIMEX3 form: ``2017``, ``2017-08``, ``2017-08-03``, ``2017-Q3``, ``2017-W31``, a time, or ``start/end``."""
    precision: Precision
    first: date
    """The first day it can mean."""
    last: date
    """The last day it can mean, included."""


class ArticleKind(StrEnum):
    """What sort of text an article is."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    INTERVIEW = "interview"
    PRESS_RELEASE = "press-release"
    FILING = "filing"
    OTHER = "other"


class TextForm(StrEnum):
    """What an article file holds of the article."""

    FULL = "full"
    EXCERPT = "excerpt"
    DIGEST = "digest"
    """The article's facts in the dossier's own words."""
    NONE = "none"
    """Metadata only; there is no article file."""


class Publish(StrEnum):
    """How much of a source's text the site may show."""

    METADATA = "metadata"
    EXCERPT = "excerpt"
    FULL = "full"


class EntityType(StrEnum):
    """What sort of thing a name stands for."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    WORK = "work"
    PRODUCT = "product"
    EVENT = "event"
    LAW = "law"
    OTHER = "other"


class ClaimStatus(StrEnum):
    """An editor's judgement of a claim."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Story:
    """``story.yml``: what the dossier is about and how it is made."""

    title: str
    question: str = ""
    description: str = ""
    language: str = "en"
    """BCP 47 tag of the dossier's own words."""
    editors: tuple[str, ...] = ()
    license: str = ""
    """Licence of the dossier's own words: a name, or an address."""
    contact: str = ""
    """Mail or web address for corrections and take-downs."""
    url: str = ""
    """Where the site is published."""
    summary_words: int = 250
    summary_claims: tuple[str, ...] = ()
    """Claim ids in reading order; empty: the generator chooses."""
    discover: bool = True
    """Find names nobody curated."""
    names_from: str = ""
    """What finds them: ``spacy:`` and the name of an installed pipeline; empty: our own rules."""
    max_quote_words: int | None = None
    """Upper bound for every quotation on the site, beside each source's own."""
    since: Moment | None = None
    until: Moment | None = None
    changes_shown: bool = True
    """Tell readers what changed from one commit to the next."""
    changes_since: Moment | None = None
    """The first day of which that is told; none: from the beginning."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What may be shown of one source, and on whose say."""

    statement: str = ""
    """A rightsstatements.org or Creative Commons address."""
    holder: str = ""
    publish: Publish = Publish.EXCERPT
    max_quote_words: int = 60
    """Words of one quotation."""
    max_share: float = 0.15
    """Part of the article's words, 0 to 1, that all pages together may show under ``excerpt``."""
    robots: str = ""
    """Content of a robots meta tag for the source's page, such as ``noindex``."""


@dataclass(frozen=True, slots=True)
class PrintEdition:
    """Where an article stood on paper."""

    date: Moment | None = None
    page: str = ""
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """An article's sidecar file or front matter. Empty means not known, never guessed."""

    title: str = ""
    publisher: str = ""
    publisher_url: str = ""
    authors: tuple[str, ...] = ()
    published: Moment | None = None
    updated: Moment | None = None
    url: str = ""
    archive_url: str = ""
    retrieved: Moment | None = None
    language: str = ""
    """BCP 47; empty: the story's."""
    section: str = ""
    agency: str = ""
    """The wire the text came from; texts of one agency are one account."""
    kind: ArticleKind = ArticleKind.NEWS
    text: TextForm = TextForm.FULL
    same_as: str = ""
    """Id of the source this one is another edition of."""
    not_same_as: tuple[str, ...] = ()
    print: PrintEdition | None = None
    notes: str = ""
    rights: Rights = field(default_factory=Rights)
    was: tuple[str, ...] = ()
    """Ids it had before."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came in."""

    id: str
    text: str
    """The file's own text: BOM removed, CRLF made LF, front matter cut off, otherwise untouched."""
    metadata: Metadata
    place: Place
    """Where the text begins: the article file and the line after any front matter; the metadata for ``text: none``."""
    markdown: bool = False
    """Whether the text is Markdown, so that its markup is not part of what it says."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage an editor points to."""

    source: str
    quote: str
    place: Place
    """Where the quote is written, for problems."""


@dataclass(frozen=True, slots=True)
class RelationRecord:
    """A curated relation of the entity it stands under."""

    to: str
    kind: str
    since: Moment | None = None
    until: Moment | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """One entry of ``entities.yml``."""

    id: str
    name: str
    type: EntityType
    place: Place
    aliases: tuple[str, ...] = ()
    description: str = ""
    wikidata: str = ""
    url: str = ""
    parent: str = ""
    relations: tuple[RelationRecord, ...] = ()
    ignore: bool = False
    """The name is none: its mentions are left alone."""
    same_as: tuple[str, ...] = ()
    """Names or ids judged to be this entity."""
    not_same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One entry of ``claims.yml``."""

    id: str
    text: str
    place: Place
    when: Moment | None = None
    about: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    status: ClaimStatus = ClaimStatus.REPORTED
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Inputs:
    """A dossier as people wrote it. Articles are in the order of their ids, the rest in the order written."""

    story: Story
    articles: tuple[Article, ...]
    entities: tuple[EntityRecord, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()
    renames: tuple[Rename, ...] = ()

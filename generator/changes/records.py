"""One change of a dossier, the kinds there are in the order they are told, and the history made of them."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What changed. The order is that of the report."""

    SOURCE_ADDED = "source-added"
    SOURCE_REMOVED = "source-removed"
    SOURCE_RENAMED = "source-renamed"
    SOURCE_REWORDED = "source-reworded"
    SOURCE_DESCRIBED = "source-described"
    """Its title, publisher or date is another."""
    ACCOUNT = "account"
    """Sources that counted apart count as one, or the other way round."""
    CORROBORATION = "corroboration"
    """More or fewer independent accounts support a claim."""
    CONTRADICTION = "contradiction"
    """More or fewer independent accounts contradict a claim."""
    CLAIM_ADDED = "claim-added"
    CLAIM_REMOVED = "claim-removed"
    CLAIM_RENAMED = "claim-renamed"
    CLAIM_CHANGED = "claim-changed"
    """Its words, date or status are others."""
    DISAGREEMENT_ADDED = "disagreement-added"
    DISAGREEMENT_RESOLVED = "disagreement-resolved"
    FIGURE = "figure"
    ENTITY_ADDED = "entity-added"
    ENTITY_REMOVED = "entity-removed"
    ENTITY_RENAMED = "entity-renamed"
    ENTITY_MERGED = "entity-merged"
    ENTITY_CHANGED = "entity-changed"
    """Its name, type or review is another."""
    SUMMARY = "summary"
    ADDRESS = "address"
    """An address that was published leads elsewhere now."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise than it was."""

    kind: Kind
    id: str
    """Of the source, claim, entity or disagreement; an address for ``ADDRESS``."""
    text: str
    """The change in a sentence."""
    before: str = ""
    after: str = ""
    page: str = ""
    """Address of the page below the site's root that shows it now; empty where none does."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a line; with the address below the site's root they lead to, if any."""

    text: str
    page: str = ""
    note: bool = False
    """Whether it only adds to the words before it."""


Line = tuple[Part, ...]
"""What is said in one line."""


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one sort."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one commit did to the dossier."""

    id: str
    """The commit's whole hash."""
    day: str
    """``2026-03-12``, in the zone of whoever made it."""
    time: str
    """When it was committed, as RFC 3339 writes it, in UTC."""
    head: str
    """In a few words."""
    groups: tuple[Group, ...] = ()
    """What a reader of the story wants to know."""
    aside: str = ""
    """The rest in a few words, where there is something else."""
    rest: tuple[Group, ...] = ()
    """What the generator found, and what follows from other changes."""
    upgraded: bool = False
    """Whether another version of the generator took part, so that some of it may be its doing."""

    @property
    def anchor(self) -> str:
        """Its anchor on the page."""
        return f"c-{self.id[:12]}"


@dataclass(frozen=True, slots=True)
class History:
    """The entries of a dossier, the newest first."""

    entries: tuple[Entry, ...]
    cut: bool = False
    """Whether there are older ones."""

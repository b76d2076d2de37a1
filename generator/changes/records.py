"""One change of a dossier, and the kinds there are in the order they are told."""

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

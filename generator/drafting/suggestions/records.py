"""One suggestion. Holds text and ids only, so that it can be told and written without the dossier."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is suggested."""

    ENTITY = "entity"
    """A name that nobody curated becomes an entry."""
    ALIAS = "alias"
    """A name that nobody curated becomes one more name of an entry."""
    CLAIM = "claim"
    """Sentences of several accounts that say the same become a claim."""
    VARIANT = "variant"
    """A source becomes another edition of one before it."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to accept."""

    kind: Kind
    id: str
    """What it is accepted by: the id it will have, or ``one=other`` where one is said to be another."""
    text: str
    """A name, a claim, or the title of a source."""
    why: str
    type: str = ""
    """Of an entity."""
    aliases: tuple[str, ...] = ()
    """Of an entity; of an alias, the names that are added."""
    target: str = ""
    """The entry that an alias goes to, the source that a variant is an edition of."""
    mentions: int = 0
    accounts: int = 0
    score: float | None = None
    when: str = ""
    about: tuple[str, ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()
    """Source and quote of each passage."""

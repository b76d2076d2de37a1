"""Sources beside each other: which are one telling, how editions differ, what they leave out, where they disagree."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.citations import Citation
from generator.model.readings import Span


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


class EditKind(StrEnum):
    """What happened to a passage between two forms of a text."""

    EQUAL = "equal"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words in two forms of a text. The edits of a comparison cover both texts' story, in order."""

    kind: EditKind
    left: Span
    """Empty where words were added."""
    right: Span
    """Empty where words were removed."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The exact differences of two forms of one text, word by word."""

    left: str
    """The source that appeared first."""
    right: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a source reports that others do not, and the other way round."""

    alone: tuple[str, ...]
    """Claims that its account alone supports."""
    omitted: tuple[str, ...]
    """Claims that at least two other accounts support, and this source does not touch."""
    entities_alone: tuple[str, ...]
    """Entities that no source of another account names."""
    entities_omitted: tuple[str, ...]
    """Entities that at least two other accounts name, and this source does not."""


class Nature(StrEnum):
    """What a difference amounts to."""

    CONTRADICTION = "contradiction"
    """Not both can be so."""
    ROUNDING = "rounding"
    """One is the other, rounded."""
    PRECISION = "precision"
    """One is the other, more exactly: a day and its month."""
    EDITION = "edition"
    """Two editions of one text differ: a correction or an update, not two witnesses."""


@dataclass(frozen=True, slots=True)
class Value:
    """One side of a disagreement."""

    value: str
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The same thing told differently."""

    id: str
    """Made from its subject and passages, never from its place in the list."""
    about: str
    """Its subject in a few words."""
    kind: str
    """``figure``, ``date``, ``name`` or ``attribution``."""
    nature: Nature
    values: tuple[Value, ...]
    """At least two, by their first sources."""
    claim: str
    """Id of the claim it belongs to; empty where none."""
    why: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that looks wrong: a question to the editor, never a correction."""

    source: str
    anchor: str
    span: Span
    text: str
    why: str

"""Addresses the site has promised: what is published now, what moved, and what had to go."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.problems import Place


@dataclass(frozen=True, slots=True)
class Published:
    """A page of the site as it is now, with the anchors in it that others may link to."""

    address: str
    """Below the site's root, with a slash at both ends: ``/entities/alibaba/``."""
    anchors: tuple[str, ...] = ()
    """In the order of the page, without ``#``."""
    found: bool = False
    """Whether the generator found what the page is about: then it may go again without anybody's doing."""
    instead: str = ""
    """Where its readers are led when it goes: an address, with or without an anchor."""
    names: tuple[str, ...] = ()
    """Last parts of the addresses that its other names would have."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A page that an editor says stood elsewhere: ``was`` in the YAML."""

    old: str
    new: str
    place: Place


class Change(StrEnum):
    """What became of a sentence or paragraph whose anchor went."""

    REWORDED = "reworded"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Retired:
    """An anchor that no longer stands for words of its page, and where it leads now."""

    anchor: str
    at: str
    """The anchor that stands there now; empty for the page's beginning."""
    change: Change


@dataclass(frozen=True, slots=True)
class Permalinks:
    """Every address that was ever published and has no page of its own any more."""

    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old address of a page to the address, with or without an anchor, that answers now."""
    gone: Mapping[str, str] = field(default_factory=dict)
    """Address of a page that was taken away to the reason."""
    retired: Mapping[str, tuple[Retired, ...]] = field(default_factory=dict)
    """Address of a standing page to the anchors it has lost."""

"""Files as plain values: what the disk hands in and what it gets back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Tree = Mapping[str, bytes]
"""Files by their path relative to the project, with forward slashes."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the generator owns."""

    files: Tree
    """By path relative to ``docs/``."""
    memory: Tree = field(default_factory=dict)
    """What the generator must remember from one run to the next, by path relative to the project."""

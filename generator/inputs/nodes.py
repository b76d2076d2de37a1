"""A YAML value that knows where it stands. Reads no YAML and judges nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.model import Place

Plain: TypeAlias = "str | bool | list[Plain] | dict[str, Plain] | None"
"""A value without places. Numbers are text: what they mean is the schema's matter."""

Loc: TypeAlias = tuple[str | int, ...]
"""The way to a value: field names, and item indexes from 0."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value, what it holds, and where it is written."""

    value: "str | bool | tuple[Node, ...] | Mapping[str, Node] | None"
    place: Place
    key: Place | None = None
    """Where its field name stands, if it is a field."""

    def find(self, loc: Loc) -> "tuple[Loc, Node]":
        """Walk as far along a way as it exists; return that part of the way and what is there."""
        here = self
        for depth, step in enumerate(loc):
            if isinstance(here.value, Mapping) and step in here.value:
                here = here.value[str(step)]
            elif isinstance(here.value, tuple) and isinstance(step, int) and step < len(here.value):
                here = here.value[step]
            else:
                return loc[:depth], here
        return loc, here

    def at(self, *loc: str | int) -> "Node":
        """Return the value at the end of a way, or the last one on it that exists."""
        return self.find(loc)[1]

    def items(self, *loc: str | int) -> "tuple[Node, ...]":
        """Return the items of the list at the end of a way; none where there is no list."""
        found, node = self.find(loc)
        return node.value if found == loc and isinstance(node.value, tuple) else ()

    def text(self, *loc: str | int) -> str:
        """Return the text at the end of a way; empty where there is none."""
        found, node = self.find(loc)
        return node.value if found == loc and isinstance(node.value, str) else ""

    def plain(self) -> Plain:
        """Return the value without places."""
        if isinstance(self.value, tuple):
            return [item.plain() for item in self.value]
        if isinstance(self.value, Mapping):
            return {name: field.plain() for name, field in self.value.items()}
        return self.value

    def without(self, locs: Collection[Loc], here: Loc = ()) -> "Node":
        """Return a copy that lacks the fields and items at these ways; the others keep their places."""
        if isinstance(self.value, tuple):
            items = ((*here, index) for index in range(len(self.value)))
            kept = tuple(
                item.without(locs, loc) for item, loc in zip(self.value, items, strict=True) if loc not in locs
            )
            return replace(self, value=kept)
        if isinstance(self.value, Mapping):
            fields = {
                name: field.without(locs, (*here, name))
                for name, field in self.value.items()
                if (*here, name) not in locs
            }
            return replace(self, value=fields)
        return self

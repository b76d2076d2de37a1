"""``sources/permalinks.txt``: one line for every address that was ever published, and where it leads if it moved.

A plain text that people can read, merge and add lines to. Never judges whether an address still has a page.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Place, Problem

PATH = "sources/permalinks.txt"

_HEAD = """\
# Every address this dossier has published. Story Dossier keeps this list: commit it with the dossier.
# Where something had to go, say so in a line of your own:  /claims/old-id/ gone: taken down on request
"""
_ADDRESS = r"/(?:[a-z0-9-]+/)*(?:\#[a-z][a-z0-9-]*)?"
_LINE = re.compile(
    rf"(?P<address>{_ADDRESS})(?:"
    rf" found(?: at (?P<instead>{_ADDRESS}))?(?P<found>)"
    rf"| -> (?P<target>{_ADDRESS})(?: \((?P<change>reworded|removed)\))?"
    r"| gone: (?P<reason>\S.*)"
    r")?"
)


class State(StrEnum):
    """What became of an address."""

    STANDING = "standing"
    MOVED = "moved"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Line:
    """One address of the ledger."""

    address: str
    number: int = 0
    """Line of the file, from 1; 0 for a new one."""
    found: bool = False
    """Whether it belonged to something the generator found."""
    instead: str = ""
    """Where to lead its readers when it goes."""
    target: str = ""
    """Where it leads now; empty unless it moved."""
    change: str = ""
    """``reworded`` or ``removed`` for an anchor whose words changed."""
    reason: str = ""
    """Why it is gone."""

    @property
    def state(self) -> State:
        """What became of it."""
        if self.target:
            return State.MOVED
        return State.GONE if self.reason else State.STANDING

    @property
    def page(self) -> str:
        """The address of its page."""
        return self.address.partition("#")[0]

    @property
    def anchor(self) -> str:
        """Its anchor without ``#``; empty for a page."""
        return self.address.partition("#")[2]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(PATH, self.number, 1)

    def __str__(self) -> str:
        """Return it as it is written."""
        if self.target:
            return f"{self.address} -> {self.target}" + (f" ({self.change})" if self.change else "")
        if self.reason:
            return f"{self.address} gone: {self.reason}"
        return self.address + (" found" if self.found else "") + (f" at {self.instead}" if self.instead else "")


def load(data: bytes) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """Read the ledger in its own order; the first of two lines for one address counts."""
    lines: dict[str, Line] = {}
    problems = []
    text = data.decode("utf-8-sig", "replace")
    for number, written in enumerate(text.splitlines(), start=1):
        line = " ".join(written.split())
        if not line or line.startswith("#"):
            continue
        read = _LINE.fullmatch(line)
        if read is None:
            message = f"`{line[:80]}` is no line of the list of addresses"
            hint = "write /page/, /old/ -> /new/ or /page/ gone: reason"
            problems.append(Problem(Place(PATH, number, 1), "bad-permalink", message, hint))
        elif read["address"] in lines:
            message = f"`{read['address']}` already stands in line {lines[read['address']].number}"
            problems.append(Problem(Place(PATH, number, 1), "bad-permalink", message, "keep one of the two lines"))
        else:
            lines[read["address"]] = Line(
                address=read["address"],
                number=number,
                found=read["found"] is not None,
                instead=read["instead"] or "",
                target=read["target"] or "",
                change=read["change"] or "",
                reason=read["reason"] or "",
            )
    return tuple(lines.values()), tuple(problems)


def dump(lines: Iterable[Line]) -> bytes:
    """Return the ledger: pages by address, each followed by its anchors in the order given."""
    return (_HEAD + "".join(f"{line}\n" for line in _ordered(lines))).encode()


def _ordered(lines: Iterable[Line]) -> Iterator[Line]:
    return iter(sorted(lines, key=lambda line: (line.page, bool(line.anchor))))

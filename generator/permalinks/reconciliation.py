"""The ledger compared with the pages of today: what still stands, what moved, and what vanished without a word."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Change, Permalinks, Place, Problem, Published, Rename, Retired
from generator.permalinks import anchors, ledger
from generator.permalinks.ledger import Line, State

_NAMED_NO_MORE = "nothing of this name is found in the sources any more"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the comparison came to."""

    permalinks: Permalinks
    ledger: bytes
    """The ledger as it should stand."""
    problems: tuple[Problem, ...]
    """Addresses that would break. While there is one, nothing may be written."""


def reconcile(known: bytes, published: Sequence[Published], renames: Iterable[Rename]) -> Ruling:
    """Compare the ledger with what is published now and with what editors say was renamed.

    Pages found by the generator may go: readers of a name are led to whoever bears it now, those of an extracted claim
    to its sentence. A page somebody wrote may not: that is the problem ``vanished-address``.
    """
    lines, problems = ledger.load(known)
    standing = {page.address: page for page in published}
    case = _Case(standing, {line.address: line for line in lines}, list(problems))
    case.rename(renames)
    case.compare_pages()
    retired = case.compare_anchors()
    case.resolve()
    case.record()
    pages = [line for line in case.lines.values() if not line.anchor and line.address not in standing]
    return Ruling(
        Permalinks(
            {line.address: line.target for line in pages if line.target},
            {line.address: line.reason for line in pages if line.reason},
            retired,
        ),
        ledger.dump(case.lines.values()),
        tuple(sorted(case.problems)),
    )


@dataclass(slots=True)
class _Case:
    """The ledger while it is brought up to date."""

    pages: Mapping[str, Published]
    lines: dict[str, Line]
    """By address, in the ledger's order."""
    problems: list[Problem]

    def rename(self, renames: Iterable[Rename]) -> None:
        """Move what stood below each old address to the new one: its anchors are the new page's to keep."""
        for renamed in sorted(renames, key=lambda renamed: (renamed.place, renamed.old)):
            moved = {}
            for line in self.lines.values():
                if line.page != renamed.old or not line.anchor:
                    moved[line.address] = line
                    continue
                address = f"{renamed.new}#{line.anchor}"
                target = line.target.replace(renamed.old, renamed.new, 1)
                if address not in self.lines:
                    moved[address] = replace(line, address=address, target=target)
            number = self.lines[renamed.old].number if renamed.old in self.lines else 0
            moved[renamed.old] = Line(renamed.old, number, target=renamed.new)
            self.lines = moved

    def compare_pages(self) -> None:
        """Say of every page of the ledger whether it stands, where its readers are led, or that it vanished."""
        bearers: dict[str, set[str]] = defaultdict(set)
        for page in self.pages.values():
            folder = page.address.rsplit("/", 2)[0]
            for name in page.names:
                bearers[f"{folder}/{name}/"].add(page.address)
        for line in [line for line in self.lines.values() if not line.anchor]:
            if line.address in self.pages or line.state is not State.STANDING:
                continue
            now = bearers[line.address]
            if line.found and len(now) == 1:
                self.lines[line.address] = Line(line.address, line.number, target=next(iter(now)))
            elif line.found and line.instead:
                self.lines[line.address] = Line(line.address, line.number, target=line.instead)
            elif line.found:
                self.lines[line.address] = Line(line.address, line.number, reason=_NAMED_NO_MORE)
            else:
                self.problems.append(self._vanished(line))

    def compare_anchors(self) -> dict[str, tuple[Retired, ...]]:
        """Find for each anchor that a standing page lost the one that took its place."""
        below: dict[str, list[Line]] = defaultdict(list)
        for line in self.lines.values():
            if line.anchor and line.page in self.pages:
                below[line.page].append(line)
        retired = {}
        for address, old in below.items():
            successors = anchors.succeed(
                {line.anchor: (line.target.partition("#")[2], line.change) for line in old},
                self.pages[address].anchors,
            )
            for anchor, (at, change) in successors.items():
                whole = f"{address}#{anchor}"
                target = f"{address}#{at}" if at else address
                self.lines[whole] = Line(whole, self.lines[whole].number, target=target, change=change)
            if successors:
                retired[address] = tuple(Retired(name, at, Change(how)) for name, (at, how) in successors.items())
        return retired

    def resolve(self) -> None:
        """Follow moved pages to where they end; report cycles and ends that are not there."""
        for line in [line for line in self.lines.values() if line.target and not line.anchor]:
            if line.address in self.pages:
                continue
            seen, at = {line.address}, line.target
            while (page := at.partition("#")[0]) not in self.pages:
                follow = self.lines.get(page)
                if page in seen:
                    message = f"`{line.address}` leads back to itself"
                    self._complain(line, "redirect-cycle", message, "lead one of them to a page that exists")
                    break
                if follow is not None and follow.reason:
                    self.lines[line.address] = Line(line.address, line.number, reason=follow.reason)
                    break
                if follow is not None and not follow.target:
                    break  # it vanished, which has been said
                if follow is None:
                    message = f"`{line.address}` leads to `{line.target}`, and there is no such page"
                    self._complain(line, "redirect-nowhere", message, "lead it to a page that exists")
                    break
                seen.add(page)
                at = follow.target
            else:
                self.lines[line.address] = replace(line, target=at)

    def record(self) -> None:
        """Note every page and anchor of today; what answers itself needs no redirect.

        Anchors of a page that is gone or moved answer with it, so they need no line.
        """
        lost: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
        for line in self.lines.values():
            if line.anchor and line.target:
                lost[line.page][line.target.partition("#")[2]].append(line)
        kept = {line.address: line for line in self.lines.values() if not line.anchor}
        for page in self.pages.values():
            kept[page.address] = Line(page.address, found=page.found, instead=page.instead)
            standing = set(page.anchors)
            for anchor in ("", *page.anchors):
                if anchor:
                    kept[f"{page.address}#{anchor}"] = Line(f"{page.address}#{anchor}")
                after = (line for line in lost[page.address][anchor] if line.anchor not in standing)
                kept |= {line.address: line for line in after}
        self.lines = kept

    def _vanished(self, line: Line) -> Problem:
        name = line.address.strip("/").rpartition("/")[2]
        message = f"`{line.address}` was published, and no page answers there any more"
        twin = self._twin(line.address)
        if twin:
            hint = f"if {twin} is the same under a new name, write `was: [{name}]` there"
        else:
            hint = f"write `was: [{name}]` at what took its place, or here: {line.address} gone: why"
        return Problem(line.place, "vanished-address", message, hint)

    def _twin(self, address: str) -> str:
        """Return the new page of the same kind that has most of the vanished one's anchors."""
        own = {line.anchor for line in self.lines.values() if line.page == address and line.anchor}
        folder = address.rsplit("/", 2)[0]
        best, shared = "", 0
        for page in self.pages.values():
            same = len(own.intersection(page.anchors))
            if page.address not in self.lines and page.address.rsplit("/", 2)[0] == folder and 2 * same > len(own):
                best, shared = (page.address, same) if same > shared else (best, shared)
        return best

    def _complain(self, line: Line, rule: str, message: str, hint: str) -> None:
        place = line.place if line.number else Place(ledger.PATH)
        self.problems.append(Problem(place, rule, message, hint))

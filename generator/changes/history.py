"""The history of a dossier, told from the public part of its earlier states to the readers of the story.

Never reads a repository, and never shows words that are not public today: see ``today``.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from generator.changes import sorts
from generator.changes.comparison import compare
from generator.changes.phrases import Phrases
from generator.changes.pictures import Picture
from generator.changes.published import read_public
from generator.changes.records import Change, Entry, Group, History, Kind, Line, Part
from generator.changes.sorts import SORTS, Sort
from generator.changes.today import Today

NEWEST = 100
"""Entries of a history, so that a page stays a size to be read."""
_IN_ONE = 30
"""Names in one line."""


@dataclass(frozen=True, slots=True)
class State:
    """A dossier as one commit left it."""

    id: str
    """The commit's whole hash."""
    authored: str
    committed: str
    """ISO 8601, with a zone."""
    sources: str
    """Tells apart what people wrote: where it is the same as before, only the generator was another."""
    public: bytes
    """``data/dossier.json``."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A state that could be read."""

    state: State
    picture: Picture
    version: str
    """Of the generator."""


Told = tuple[Sort, Line]


def tell(
    states: Iterable[State], today: Today, since: str = "", *, whole: bool = True, newest: int = NEWEST
) -> History:
    """Return what each state did to the one before.

    ``states`` come newest first and are read only as far as they are needed. ``since`` is the first day that is told;
    ``whole`` says that the last state is the dossier's beginning. A state with the same sources as the one before is
    left out, for only the generator was another; the next one is compared with it, so that what an upgrade did is
    never told as the work of an editor.
    """
    entries: list[Entry] = []
    for new, old in pairwise(_readable(states)):
        if new is None or _day(new.state) < since:
            continue
        entry = _entry(old, new, today) if old else _beginning(new) if whole else None
        if entry is None:
            continue
        if len(entries) == newest:
            return History(tuple(entries), cut=True)
        entries.append(entry)
    return History(tuple(entries))


def _readable(states: Iterable[State]) -> Iterator[_Known | None]:
    """Yield the states that hold a dossier, and nothing after the last of them."""
    for state in states:
        try:
            model = json.loads(state.public)
            yield _Known(state, read_public(model), str(model.get("generator", {}).get("version", "")))
        except (ValueError, AttributeError, RecursionError):
            continue  # one that a conflict or an early version of the generator left; the next one tells
    yield None


def _beginning(first: _Known) -> Entry:
    picture = first.picture
    claims = sum(1 for claim in picture.claims.values() if claim.origin == "curated")
    counts = ((len(picture.sources), "source"), (len(picture.accounts), "account"), (claims, "claim"))
    said = [_count(number, noun) for number, noun in counts if number]
    words = f"The dossier began with {', '.join(said[:-1])}{' and ' * (len(said) > 1)}{''.join(said[-1:])}"
    return Entry(first.state.id, _day(first.state), _stamp(first.state), words)


def _entry(old: _Known, new: _Known, today: Today) -> Entry | None:
    """Return what happened between two states; none where nothing did that people would call a change."""
    if old.state.sources == new.state.sources:
        return None
    phrases = Phrases(old.picture, new.picture, today)
    told = [
        (sort, line)
        for change in _news(compare(old.picture, new.picture))
        if (sort := sorts.of(change, old.picture, new.picture)) and (line := phrases.of(change))
    ]
    if not told:
        return None
    main, rest = (sorts.head(sort for sort, _ in told if sort.aside is aside) for aside in (False, True))
    return Entry(
        new.state.id,
        _day(new.state),
        _stamp(new.state),
        main or rest,
        tuple(_groups(told, aside=False)),
        rest if main else "",
        tuple(_groups(told, aside=True)),
        upgraded=old.version != new.version,
    )


def _news(changes: Sequence[Change]) -> Iterator[Change]:
    """Yield what is another thing than before, not the same thing shown otherwise.

    A disagreement whose words may no longer be shown keeps its id; a claim that was renamed stays in the summary.
    """
    ids: dict[Kind, set[str]] = {kind: {change.id for change in changes if change.kind is kind} for kind in Kind}
    same = ids[Kind.DISAGREEMENT_ADDED] & ids[Kind.DISAGREEMENT_RESOLVED]
    names = {change.before: change.after for change in changes if change.kind is Kind.CLAIM_RENAMED}
    moved = {f"claims/{was}": f"claims/{now}" for was, now in names.items()}
    told = {change.after for change in changes if change.kind is Kind.SUMMARY}
    kept = {key for was, now in moved.items() if now in told for key in (was, now)}
    for change in changes:
        disputed = change.kind in (Kind.DISAGREEMENT_ADDED, Kind.DISAGREEMENT_RESOLVED) and change.id in same
        summed = change.kind is Kind.SUMMARY and (change.after or change.before) in kept
        if not (disputed or summed):
            yield change


def _groups(told: Sequence[Told], *, aside: bool) -> Iterator[Group]:
    """Yield the lines of what is told first, or of the rest, by sort; what is alike altogether stands there once."""
    for sort in SORTS:
        lines = Counter(line for one, line in told if one is sort)
        if sort.aside is not aside or not lines:
            continue
        counted = [line if number == 1 else (*line, Part(f" ({number})")) for line, number in lines.items()]
        if sort.listed:
            parts = [part for line in counted[:_IN_ONE] for part in (Part(", "), *line)]
            more = [Part(f" and {len(counted) - _IN_ONE} more")] if len(counted) > _IN_ONE else []
            counted = [(*parts[1:], *more)]
        yield Group(sort.heading, tuple(counted))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _day(state: State) -> str:
    """Return the day of a state in the zone of whoever made it; empty where Git does not say one."""
    instant = _instant(state.authored)
    return instant.date().isoformat() if instant else ""


def _stamp(state: State) -> str:
    instant = _instant(state.committed) or datetime(1970, 1, 1, tzinfo=UTC)
    return instant.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat() + "Z"


def _instant(value: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo else None

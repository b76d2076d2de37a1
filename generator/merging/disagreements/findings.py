"""What two tellings give differently, before it is a disagreement: sides, and what the difference amounts to.

One place makes disagreements of them, so that ids, order and the natures of editions are the same for every kind.
"""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from generator.merging.contents import Content
from generator.merging.disagreements.spreads import Verdict
from generator.model import Disagreement, Nature, Value

_ABOUT_WORDS = 8
_SEVERITY = (Nature.PRECISION, Nature.ROUNDING, Nature.CONTRADICTION)
_EDITIONS = "two forms of one text differ here: a correction or an update, not two witnesses"


class Side(NamedTuple):
    """One value and a sentence that gives it."""

    value: str
    content: Content


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing told differently."""

    kind: str
    about: str
    sides: tuple[tuple[Side, ...], ...]
    """The sides of each value, values and sides by the order of the sources."""
    verdict: Verdict


class Judged(NamedTuple):
    """Two values of one thing, by their numbers, and what their difference amounts to; none where they say the same."""

    left: int
    right: int
    verdict: Verdict | None


def weigh(values: Sequence[Sequence[Content]], judged: Iterable[Judged]) -> Verdict | None:
    """Return what the differences of several values amount to together; none where nothing differs.

    A difference counts between two accounts only where no form of the one gives what a form of the other allows: what
    an account says in one edition it does not contradict in another. ``values`` holds the sentences that give each.
    """
    verdicts = {frozenset((pair.left, pair.right)): pair.verdict for pair in judged}
    told: dict[str, set[int]] = {}
    for number, contents in enumerate(values):
        for content in contents:
            told.setdefault(content.account, set()).add(number)
    gives = sorted({tuple(sorted(numbers)) for numbers in told.values()})
    between = [
        verdict
        for left, right in combinations(gives, 2)
        if not set(left) & set(right)
        and (verdict := _mildest(verdicts[frozenset((one, other))] for one in left for other in right))
    ]
    if between:
        return max(between, key=lambda verdict: (_SEVERITY.index(verdict.nature), verdict.why))
    if any(verdicts.values()):
        return Verdict(Nature.EDITION, _EDITIONS)
    return None


def _mildest(verdicts: Iterable[Verdict | None]) -> Verdict | None:
    found = list(verdicts)
    told = [verdict for verdict in found if verdict]
    return min(told, key=lambda v: (_SEVERITY.index(v.nature), v.why)) if len(told) == len(found) else None


def record(finding: Finding, claim: str) -> Disagreement:
    """Return the disagreement a finding makes."""
    values = tuple(
        Value(sides[0].value, tuple(dict.fromkeys(side.content.citation for side in sides))) for sides in finding.sides
    )
    return Disagreement(
        id=identify(finding.kind, values),
        about=brief(finding.about),
        kind=finding.kind,
        nature=finding.verdict.nature,
        values=values,
        claim=claim,
        why=finding.verdict.why,
    )


def sided(sides: Iterable[Sequence[Side]]) -> tuple[tuple[Side, ...], ...]:
    """Return the values and the sentences of each in the order of the sources."""
    ordered = [tuple(sorted(value, key=_place)) for value in sides]
    return tuple(sorted(ordered, key=lambda value: _place(value[0])))


def in_order(found: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    """Return contradictions first, then the mere differences; each by subject."""
    return tuple(
        sorted(found, key=lambda item: (item.nature is not Nature.CONTRADICTION, item.about.casefold(), item.id))
    )


def brief(text: str) -> str:
    """Return a few words of a text."""
    words = text.split()
    return " ".join(words[:_ABOUT_WORDS]) + (" …" if len(words) > _ABOUT_WORDS else "")


def edition(finding: Finding) -> Finding:
    """Return a finding between two forms of one text."""
    return replace(finding, verdict=Verdict(Nature.EDITION, _EDITIONS))


def includes(larger: Disagreement, smaller: Disagreement) -> bool:
    """Tell whether one disagreement gives every value of another to the same passages."""
    held = [(value.value, _keys(value)) for value in larger.values]
    return all(any(value.value == said and _keys(value) <= keys for said, keys in held) for value in smaller.values)


def passages(found: Disagreement) -> frozenset[tuple[str, str]]:
    """Return every sentence a disagreement names, by source and anchor."""
    return frozenset(key for value in found.values for key in _keys(value))


def identify(kind: str, values: Iterable[Value]) -> str:
    """Return an id made from the passages and what each says."""
    said = sorted(f"{c.source} {c.anchor} {value.value}" for value in values for c in value.evidence)
    digest = hashlib.sha256("\n".join((kind, *said)).encode()).digest()
    return f"{kind}-{base64.b32encode(digest)[:8].decode().lower()}"


def _place(side: Side) -> tuple[int, int, str]:
    return side.content.order, side.content.place, side.value


def _keys(value: Value) -> frozenset[tuple[str, str]]:
    return frozenset((citation.source, citation.anchor) for citation in value.evidence)

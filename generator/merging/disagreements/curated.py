"""What an editor found contradicted: claims with passages against them.

The editor's judgement stands whatever the figures say. What is looked for is only what differs - a figure, a date, a
name - so that it can be named. Never shows a passage's words: what may be quoted is decided elsewhere.
"""

from collections.abc import Mapping, Sequence

from generator.merging.contents import Content
from generator.merging.disagreements import dates, figures, names
from generator.merging.disagreements.findings import Finding
from generator.model import Citation, Claim, Value

FOR, AGAINST = "as the claim says", "otherwise"
_WHY = "judged by an editor: these passages speak for the claim, those against it"
_KINDS = (("figure", figures.compare), ("date", dates.compare), ("name", names.compare))


def compare(claim: Claim, told: Mapping[tuple[str, str], Content]) -> tuple[str, tuple[Value, Value], str]:
    """Return the kind, the two sides and the reason of a contradicted claim.

    ``told`` has the sentences by source and anchor. The kind is that of the first difference found between a passage
    for and one against; ``attribution``, who says so, where none is found.
    """
    pro, con = _read(claim.evidence, told), _read(claim.against, told)
    for kind, find in _KINDS:
        for found in find((*pro, *con)) if pro and con else ():
            sides = _sides(found, claim)
            if sides:
                values = (Value(sides[0], claim.evidence), Value(sides[1], claim.against))
                return kind, values, f"{_WHY}; {found.verdict.why}"
    return "attribution", (Value(FOR, claim.evidence), Value(AGAINST, claim.against)), _WHY


def _read(citations: Sequence[Citation], told: Mapping[tuple[str, str], Content]) -> tuple[Content, ...]:
    keys = dict.fromkeys((citation.source, citation.anchor) for citation in citations)
    found = [told[key] for key in keys if key in told]
    return tuple(sorted(found, key=lambda content: (content.order, content.place)))


def _sides(found: Finding, claim: Claim) -> tuple[str, str] | None:
    """Return the value for and the one against a claim, where a finding has one on each side."""
    pro = {(citation.source, citation.anchor) for citation in claim.evidence}
    con = {(citation.source, citation.anchor) for citation in claim.against}
    ours = [sides[0].value for sides in found.sides if any(side.content.key in pro - con for side in sides)]
    theirs = [sides[0].value for sides in found.sides if any(side.content.key in con - pro for side in sides)]
    return (ours[0], theirs[0]) if len(ours) == 1 == len(theirs) and ours != theirs else None

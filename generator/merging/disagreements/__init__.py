"""The same thing told differently: figures, dates, names and attributions that do not agree.

Sentences that report one fact are compared, slot by slot; what only rounds, bounds or dates more widely is told apart
from what cannot both be so. Never says who is right, and never counts two forms of one text as two witnesses.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.merging.disagreements import attributions, curated, dates, editions, figures, findings, names
from generator.merging.disagreements.doubts import doubt
from generator.model import Claim, Comparison, Disagreement, Nature

__all__ = ["doubt", "find"]

_Told = dict[tuple[str, str], Content]


def find(
    claims: Iterable[Claim], groups: Iterable[Group], contents: Sequence[Content], comparisons: Iterable[Comparison]
) -> tuple[Disagreement, ...]:
    """Return the disagreements, contradictions first.

    A claim with passages against it is one by its editor's judgement. Otherwise at least two sources take part, and a
    contradiction is one between accounts; what only forms of one text give differently is of the nature of editions.
    """
    told = {content.key: content for content in contents}
    claims = tuple(claims)
    found = [_contradicted(claim, told) for claim in claims if claim.against and claim.evidence]
    units = tuple(_units(claims, groups, told))
    found += [findings.record(finding, claim) for claim, finding in figures.differ(units)]
    for compare in (dates.compare, names.compare):
        found += [findings.record(finding, claim) for claim, members in units for finding in compare(members)]
    spoken = [findings.record(finding, "") for finding in attributions.compare(contents)]
    heard = {findings.passages(item) for item in spoken}
    found = [item for item in found if item.kind != "name" or findings.passages(item) not in heard] + spoken
    found += [findings.record(finding, "") for finding in editions.compare(comparisons, contents)]
    return findings.in_order(_once(found))


def _units(claims: Iterable[Claim], groups: Iterable[Group], told: _Told) -> Iterator[tuple[str, tuple[Content, ...]]]:
    """Yield the sentences to compare with the claim they belong to, perhaps none: claims, then what no claim covers."""
    covered: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        keys = dict.fromkeys((citation.source, citation.anchor) for citation in claim.evidence)
        for key in keys:
            covered.setdefault(key, set()).add(claim.id)
        members = sorted((told[key] for key in keys if key in told), key=lambda it: (it.order, it.place))
        yield claim.id, tuple(members)
    for group in groups:
        if not set.intersection(*(covered.get(content.key, set()) for content in group.members)):
            yield "", group.members


def _contradicted(claim: Claim, told: _Told) -> Disagreement:
    """Return the disagreement that an editor's passages against a claim are."""
    kind, values, why = curated.compare(claim, told)
    return Disagreement(
        id=findings.identify(kind, values),
        about=findings.brief(claim.text),
        kind=kind,
        nature=Nature.CONTRADICTION,
        values=values,
        claim=claim.id,
        why=why,
    )


def _once(found: Iterable[Disagreement]) -> list[Disagreement]:
    """Return the disagreements without those that a larger one of the kind includes, which takes over their claim."""
    kept: list[Disagreement] = []
    at: dict[tuple[str, tuple[str, str]], list[int]] = {}
    for item in sorted(found, key=lambda it: (-len(findings.passages(it)), not it.claim, it.claim, it.id)):
        passages = findings.passages(item)
        rivals = at.get((item.kind, min(passages)), [])
        held = next((number for number in rivals if findings.includes(kept[number], item)), None)
        if held is None:
            for passage in passages:
                at.setdefault((item.kind, passage), []).append(len(kept))
            kept.append(item)
        elif item.claim and not kept[held].claim:
            kept[held] = replace(kept[held], claim=item.claim)
    return kept

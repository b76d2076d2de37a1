"""Figures of one thing that differ between sources.

What the same slot of two sentences holds is compared, and nothing else: figures that both sentences give are settled
first, and a figure is only set against another where no second one could be meant. Never says which is right.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.merging.contents import Content
from generator.merging.disagreements import matching, slots, spreads, wording
from generator.merging.disagreements.findings import Finding
from generator.merging.disagreements.slots import Slot
from generator.model import Nature

_AKIN = 0.34
"""Share of a clause's stems that the other has, from which two different figures can be of one thing."""
_LESS_AKIN = 0.2
"""The same for figures one of which is the other, rounded."""
_SHARED, _WHOLE_AKIN = 2, 0.35
"""Stems besides names that both clauses have, or else the share of the sentences that is the same."""
_FAR, _FAR_AKIN = 10, 0.5
"""A factor beyond which two figures are hardly of one thing, unless so much of the sentences is the same."""
_FEW, _FEW_AKIN = 12, 0.4
"""Small counts, and how much of the sentences must be the same: there are one or two of most things."""
_LATER, _LATER_AKIN = 60, 0.5
"""Days between two articles after which figures are of two periods, unless so much of the sentences is the same."""
_SERIES = 3
"""Figures in which two sources contradict each other from which they are reports of two periods: daily bulletins."""
_WHAT = {"percent": "share", "age": "age", "duration": "time", "rank": "rank", "money": "amount"}


def compare(members: Sequence[Content]) -> tuple[Finding, ...]:
    """Return the figures that differ among sentences which report one fact, in the order of the sentences."""
    return tuple(finding for group in gather(members) if (finding := _finding(group)))


def gather(members: Sequence[Content]) -> list[list[Slot]]:
    """Return the figures of each thing that sentences which report one fact give a figure for."""
    told = [(content, found) for content in members if (found := slots.find(content))]
    links: list[tuple[Slot, Slot]] = []
    for (left, its), (right, others) in matching.pairs(told):
        if left.source != right.source:
            links += pair(its, others)
    return matching.groups(links)


def differ(units: Sequence[tuple[str, Sequence[Content]]]) -> Iterator[tuple[str, Finding]]:
    """Yield the figures that differ in each unit of sentences with the unit's name.

    Left out are contradictions of two sources that contradict each other in several figures and agree in fewer: they
    report of two days or two years, as bulletins do.
    """
    groups = [(unit, group) for unit, members in units for group in gather(members)]
    found = [(unit, finding, group) for unit, group in groups if (finding := _finding(group))]
    against = Counter(pair for _, finding, _ in found for pair in _contradicting(finding))
    against.update(pair for _, members in units for pair in _other_days(members))
    agreed = Counter(pair for _, group in groups for pair in _agreeing(group))
    serial = {pair for pair, count in against.items() if count >= _SERIES and count > agreed[pair]}
    for unit, finding, group in found:
        pairs = _contradicting(finding)
        if not pairs or _lost(group[0]) or not serial.issuperset(pairs):
            yield unit, finding


def pair(left: Sequence[Slot], right: Sequence[Slot]) -> list[tuple[Slot, Slot]]:
    """Return which figures of two sentences fill one slot, whether they agree or not."""
    links = matching.settled(_equal, left, right)
    links += matching.sole(_near, matching.left_over(left, links), matching.left_over(right, links))
    rivals = matching.sole(_rival, matching.left_over(left, links), matching.left_over(right, links))
    return links + (rivals if links or not _serial(rivals) else [pair for pair in rivals if _lost(pair[0])])


def _serial(rivals: Sequence[tuple[Slot, Slot]]) -> bool:
    """Tell whether two sentences differ in several figures, so that they seem to report two days or two years."""
    return sum(not _lost(slot) for slot, _ in rivals) > 1


def _lost(slot: Slot) -> bool:
    """Tell whether a figure counts people whom something befell: such counts differ together."""
    return bool(slot.toll) and slot.measure == "person"


def _contradicting(finding: Finding) -> list[tuple[str, str]]:
    """Return the pairs of sources on different sides of a contradiction of figures."""
    if finding.verdict.nature is not Nature.CONTRADICTION:
        return []
    sides = [{side.content.source for side in value} for value in finding.sides]
    return [(min(a, b), max(a, b)) for one, other in combinations(sides, 2) for a in sorted(one) for b in sorted(other)]


def _other_days(members: Sequence[Content]) -> list[tuple[str, str]]:
    """Return the pairs of sources whose sentences count the same differently on different days."""
    told = [slot for content in members for slot in slots.find(content)[:1] if slot.called]
    return [
        (min(one.content.source, other.content.source), max(one.content.source, other.content.source))
        for one, other in matching.pairs(told)
        if one.content.source != other.content.source and not one.called & other.called
        if one.measure == other.measure and not one.spread.same(other.spread)
    ]


def _agreeing(group: Sequence[Slot]) -> list[tuple[str, str]]:
    """Return the pairs of sources that give one figure, and not by chance, as one or two of something."""
    return [
        (min(one.content.source, other.content.source), max(one.content.source, other.content.source))
        for one, other in matching.pairs(group)
        if one.spread.same(other.spread) and (one.figure.kind != "count" or one.spread.value > _FEW)
    ]


def _equal(left: Slot, right: Slot) -> bool:
    fate = not left.toll or not right.toll or left.toll == right.toll
    return fate and left.measure == right.measure and left.spread.same(right.spread)


def _near(left: Slot, right: Slot) -> bool:
    if not slots.alike(left, right) or slots.akin(left, right) < _LESS_AKIN:
        return False
    verdict = spreads.judge(left.spread, right.spread)
    return verdict is not None and verdict.nature is not Nature.CONTRADICTION


def _rival(left: Slot, right: Slot) -> bool:
    """Tell whether two figures that exclude each other are given to one thing."""
    if not slots.alike(left, right) or "vague" in (left.spread.hedge, right.spread.hedge):
        return False
    loss, whole = _lost(left), wording.akin(left.content, right.content)
    if not loss and whole < _LATER_AKIN and _apart(left.content, right.content) > _LATER:
        return False
    if slots.akin(left, right) < (_LESS_AKIN if loss else _AKIN):
        return False
    shared = len((left.plain & right.plain) - (left.noun & right.noun if left.counted else frozenset())) + loss
    if left.counted and shared and whole >= _FEW_AKIN:
        shared += 1
    if whole < wording.ALL_BUT_SAME and (not shared or (shared < _SHARED and whole < _WHOLE_AKIN and not loss)):
        return False
    if not loss and whole < _FEW_AKIN and max(left.spread.value, right.spread.value) <= _FEW:
        return False
    low, high = sorted(abs(slot.spread.value) for slot in (left, right))
    return high <= low * _FAR or whole >= _FAR_AKIN


def _apart(left: Content, right: Content) -> int:
    """Return the days between the publication of two articles; none where one is not known."""
    if left.published is None or right.published is None:
        return 0
    return abs((left.published.first - right.published.first).days)


def _finding(group: Sequence[Slot]) -> Finding | None:
    """Return what the figures of one slot make; none where they agree."""
    weighed = matching.weighed(group, lambda left, right: spreads.judge(left.spread, right.spread))
    if not weighed:
        return None
    sides, verdict = weighed
    if verdict.nature is Nature.CONTRADICTION and _lost(group[0]):
        verdict = verdict._replace(why=verdict.why + _grown(group))
    return Finding("figure", about(group), sides, verdict)


def _grown(group: Sequence[Slot]) -> str:
    """Return that a count of those befallen may have grown between the first and the last telling."""
    days = sorted((slot.content.published.first, slot.spread.value) for slot in group if slot.content.published)
    if len(days) < len(group) or days[0][0] == days[-1][0]:
        return "; such counts grow as more becomes known"
    if days[0][1] >= days[-1][1]:
        return ""
    apart = (days[-1][0] - days[0][0]).days
    return f"; the larger figure was published {apart} day{'s' * (apart > 1)} later, when more may have been known"


def about(group: Sequence[Slot]) -> str:
    """Return what figures of one slot are about, in a few words: ``people killed: Kabul``."""
    first = group[0]
    what = "change" if first.role == "change" else _WHAT.get(first.figure.kind, "")
    named = sorted((slot.figure.of for slot in group if slot.figure.of), key=lambda of: (len(of.split()), of))
    if first.measure == "person":
        what = f"people {first.toll}"
    elif first.figure.kind == "count" and named:
        what = f"{named[0]} {first.toll}".strip()
    elif named and frozenset.intersection(*(slot.noun for slot in group)):
        what = f"{what} ({named[0]})" if what and what != named[0] else named[0]
    return wording.subject([slot.content for slot in group], what or "figure")

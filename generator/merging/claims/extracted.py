"""Claims that nobody wrote: sentences of different accounts that say the same, each group one claim.

Never words a claim itself and never touches an editor's: what an editor has judged is not said a second time.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.merging import alignment
from generator.merging.alignment import Group
from generator.merging.claims.curated import in_order
from generator.merging.contents import Content
from generator.model import Claim, ClaimStatus, Moment, Span

_HALF = 0.5


def extract(groups: Iterable[Group], contents: Iterable[Content], curated: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return a claim for each group that no curated claim covers, by date, then id.

    A curated claim covers a group when it cites, for or against, at least half of any of its sentences: the editor has
    judged that report, and the same sentence under a second claim would be counted twice. A shorter quote leaves the
    rest of the sentence to a claim of its own. A claim's evidence is never added to.
    """
    del contents
    judged: dict[tuple[str, str], list[Span]] = defaultdict(list)
    taken = set()
    for claim in curated:
        taken.add(claim.id)
        for citation in (*claim.evidence, *claim.against):
            judged[citation.source, citation.anchor].append(citation.span)
    found = {
        claim.id: claim
        for claim in map(_claim, (group for group in groups if not any(_judged(one, judged) for one in group.members)))
        if claim.id not in taken
    }
    return in_order(found.values())


def _judged(content: Content, judged: Mapping[tuple[str, str], Iterable[Span]]) -> bool:
    """Tell whether a claim cites at least half of the sentence."""
    length = max(1, content.span.end - content.span.start)
    return any(span.end - span.start >= _HALF * length for span in judged.get(content.key, ()))


def _claim(group: Group) -> Claim:
    voice = _voice(group.members)
    accounts = tuple(sorted({member.account for member in group.members}))
    return Claim(
        id=f"{voice.source}-{voice.anchor}",
        text=" ".join(voice.text.split()),
        origin="extracted",
        when=_when(group.members),
        about=_about(group.members),
        evidence=tuple(member.citation for member in group.members),
        against=(),
        accounts=accounts,
        accounts_against=(),
        status=ClaimStatus.REPORTED,
        notes="",
        why=f"sentences of {len(accounts)} accounts report the same: {group.why}",
        first=group.members[0].source,
        voice=voice.citation,
    )


def _voice(members: Iterable[Content]) -> Content:
    """Return the sentence that says it for all: the first whole one that is a report and names its subject."""
    members = tuple(members)
    return next((member for member in members if alignment.stands_alone(member)), members[0])


def _about(members: Iterable[Content]) -> tuple[str, ...]:
    """Return the entities that more than half of the accounts name."""
    named: dict[str, set[str]] = defaultdict(set)
    accounts = set()
    for member in members:
        accounts.add(member.account)
        for entity in member.entities:
            named[entity].add(member.account)
    return tuple(sorted(entity for entity, by in named.items() if 2 * len(by) > len(accounts)))


def _when(members: Iterable[Content]) -> Moment | None:
    """Return the most exact date that all members with a date in them allow; none where they leave more than one."""
    told = [dates for member in members if (dates := alignment.told(member))]
    allowed = {
        moment
        for dates in told
        for moment in dates
        if all(any(_overlap(moment, other) for other in others) for others in told)
    }
    if not allowed or any(not _overlap(one, two) for one in allowed for two in allowed):
        return None
    return min(allowed, key=lambda moment: (moment.last - moment.first, moment.value))


def _overlap(one: Moment, two: Moment) -> bool:
    return one.first <= two.last and two.first <= one.last

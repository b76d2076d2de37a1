"""What the summary may be chosen from: sentences that can be read by themselves, each with all that say the same.

Of many thousand sentences it keeps those that most accounts tell and those that open an article. Never says which of
them are chosen.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.merging.summary import standing
from generator.merging.summary.standing import Standing
from generator.model import Claim

CAP = 400
"""Sentences that are compared with each other; the time grows with the square of it."""

Members = Mapping[tuple[str, str], tuple[Content, ...]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence, and the others that say the same."""

    content: Content
    members: tuple[Content, ...] = field(repr=False)
    """Every sentence that supports it, itself included, in the order of the sources, then of the text."""
    accounts: tuple[str, ...]
    """Accounts among the members, sorted."""
    place: int
    """The first place at which one of the members stands in its source, from 0."""
    follows: bool = False
    """Whether it can only be read right after the sentence before it in its source."""
    claim: Claim | None = None
    """The extracted claim whose words it gives."""

    @property
    def fact(self) -> tuple[str, str]:
        """Equal for sentences that say the same."""
        return self.members[0].key


def find(groups: Iterable[Group], contents: Sequence[Content], claims: Iterable[Claim]) -> tuple[Candidate, ...]:
    """Return the candidates in the order of the sources, then of the text.

    Of sentences that are one extracted claim only its voice stands, if it can. Where no sentence can be read by
    itself, every undamaged one is a candidate; where there is none, every sentence.
    """
    members = _members(groups, contents)
    voices = {(claim.voice.source, claim.voice.anchor): claim for claim in claims if claim.voice}
    ranked = _ranked(contents, members)
    after = {one.key: other for other, one in pairwise(contents) if other.source == one.source}
    judged = ((content, standing.judge(content, after.get(content.key))) for content in ranked)
    found = [
        _candidate(content, members, voices, follows=stands is Standing.FOLLOWING)
        for content, stands in islice(((c, s) for c, s in judged if s is not Standing.NOT), CAP)
    ]
    if all(candidate.follows for candidate in found):
        left = [content for content in ranked if not content.damaged] or ranked
        found = [_candidate(content, members, voices) for content in left[:CAP]]
    voiced = {candidate.fact for candidate in found if candidate.claim and not candidate.follows}
    found = [candidate for candidate in found if candidate.claim or candidate.fact not in voiced]
    return tuple(sorted(found, key=lambda candidate: (candidate.content.order, candidate.content.place)))


def _candidate(
    content: Content, members: Members, voices: Mapping[tuple[str, str], Claim], *, follows: bool = False
) -> Candidate:
    told = members[content.key]
    accounts = tuple(sorted({member.account for member in told}))
    place = min(member.place for member in told)
    return Candidate(content, told, accounts, place, follows, voices.get(content.key))


def _members(groups: Iterable[Group], contents: Sequence[Content]) -> Members:
    """Return for each sentence all that say the same: its group, and the same words in the account's other sources."""
    alike: dict[tuple[str, str], list[Content]] = defaultdict(list)
    for content in contents:
        alike[content.account, content.anchor].append(content)
    members: dict[tuple[str, str], tuple[Content, ...]] = {}
    for group in groups:
        same = {twin.key: twin for member in group.members for twin in alike[member.account, member.anchor]}
        told = tuple(sorted(same.values(), key=lambda content: (content.order, content.place)))
        for key in same:
            members.setdefault(key, told)
    for twins in alike.values():
        for content in twins:
            members.setdefault(content.key, tuple(twins))
    return members


def _ranked(contents: Iterable[Content], members: Members) -> list[Content]:
    """Return each account's different sentences, those first that most accounts tell and that stand first.

    Where there are too many, the more central of equals come first: those whose words most accounts use.
    """
    rank = {}
    for content in contents:
        told = members[content.key]
        if content.key == next(twin.key for twin in told if twin.account == content.account):
            rank[content.key] = (-len({twin.account for twin in told}), min(twin.place for twin in told))
    ranked = sorted((content for content in contents if content.key in rank), key=lambda content: rank[content.key])
    if len(ranked) <= CAP:
        return ranked
    edge = rank[ranked[CAP].key]
    near = [content for content in ranked if rank[content.key] <= edge]
    users: dict[str, set[str]] = defaultdict(set)
    for content in near:
        for term in content.terms:
            users[term].add(content.account)
    central = {
        content.key: sum(len(users[term]) for term in set(content.terms)) / max(len(content.terms), 1)
        for content in near
    }
    return sorted(ranked, key=lambda content: (rank[content.key], -central.get(content.key, 0)))

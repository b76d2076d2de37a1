"""Coverage: what one source alone reports, and what it leaves out.

Counts by accounts, so that an edition neither makes a report common nor fills a gap. Never says why something was
left out: a source may not have known it yet.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.model import Account, Claim, Coverage, Entity

_OTHERS = 2
"""Accounts that report what is worth missing."""
_MOST = 100
"""Claims, and entities, listed as left out by one source; in a dossier of thousands each source leaves out most."""


class _Matter(NamedTuple):
    """A claim or an entity, and who tells of it."""

    id: str
    accounts: frozenset[str]
    sources: frozenset[str]
    touched: frozenset[str]
    """Who cannot be said to leave it out: the accounts that support or contradict a claim, as an editor cites one
    edition for all; the sources that name an entity."""


def survey(accounts: Iterable[Account], claims: Iterable[Claim], entities: Iterable[Entity]) -> Mapping[str, Coverage]:
    """Return the coverage of every source by its id.

    What is alone with an account is listed with those of its sources that report it themselves. Of what a source
    leaves out the 100 things that most accounts report are listed. All in the order of the claims and entities.
    """
    accounts = tuple(accounts)
    account_of = {source: account.id for account in accounts for source in account.sources}
    told = [_claim(claim) for claim in claims]
    named = [_entity(entity, account_of) for entity in entities]
    alone, entities_alone = _alone(told), _alone(named)
    common, entities_common = _common(told), _common(named)
    return {
        source: Coverage(
            alone=tuple(alone[source]),
            omitted=_omitted(common, account, account),
            entities_alone=tuple(entities_alone[source]),
            entities_omitted=_omitted(entities_common, source, account),
        )
        for source, account in account_of.items()
    }


def _claim(claim: Claim) -> _Matter:
    sources = frozenset(citation.source for citation in claim.evidence)
    accounts = frozenset(claim.accounts)
    return _Matter(claim.id, accounts, sources, accounts.union(claim.accounts_against))


def _entity(entity: Entity, account_of: Mapping[str, str]) -> _Matter:
    sources = frozenset(mention.source for mention in entity.mentions)
    return _Matter(entity.id, frozenset(account_of[source] for source in sources), sources, sources)


def _alone(matters: Iterable[_Matter]) -> Mapping[str, list[str]]:
    """Return what only one account reports, by each of its sources that does."""
    found: dict[str, list[str]] = defaultdict(list)
    for matter in matters:
        if len(matter.accounts) == 1:
            for source in matter.sources:
                found[source].append(matter.id)
    return found


def _common(matters: Sequence[_Matter]) -> list[tuple[int, _Matter]]:
    """Return what enough accounts report, with its place in the list, the most reported first."""
    found = [(place, matter) for place, matter in enumerate(matters) if len(matter.accounts) >= _OTHERS]
    return sorted(found, key=lambda entry: (-len(entry[1].accounts), entry[0]))


def _omitted(common: Iterable[tuple[int, _Matter]], teller: str, account: str) -> tuple[str, ...]:
    found: list[tuple[int, str]] = []
    for place, matter in common:
        if len(found) == _MOST:
            break
        if teller not in matter.touched and len(matter.accounts) - (account in matter.accounts) >= _OTHERS:
            found.append((place, matter.id))
    return tuple(name for _, name in sorted(found))

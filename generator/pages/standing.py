"""How well a claim stands: how many accounts bear it out, and whether any source says otherwise.

Never judges by itself; it reads what merging counted and what editors wrote.
"""

from dataclasses import dataclass
from enum import StrEnum

from generator.model import Claim, ClaimStatus
from generator.pages.concordance import Concordance


class Standing(StrEnum):
    """Every claim has exactly one."""

    CORROBORATED = "corroborated"
    SINGLE = "single"
    DISPUTED = "disputed"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims stand how, and with them the statements of the summary that are no claim."""

    claims: int
    statements: int
    """Sentences of the sources that the summary holds and that no claim says."""
    corroborated: int
    single: int
    disputed: int
    unsupported: int
    found: int
    """Those among all of them that nobody reviewed."""

    @property
    def all(self) -> int:
        """Claims and statements together."""
        return self.claims + self.statements


def of(claim: Claim, known: Concordance) -> Standing:
    """Return how a claim stands; a dispute outweighs the number of accounts."""
    return _standing(len(claim.accounts), disputed(claim, known))


def disputed(claim: Claim, known: Concordance) -> bool:
    """Tell whether a source or an editor speaks against a claim."""
    said = bool(claim.against) or claim.status is ClaimStatus.DISPUTED
    return said or bool(known.contradictions(claim.id, claim.voice))


def tally(known: Concordance) -> Tally:
    """Count all claims, and the statements that are none, by how they stand."""
    claims = known.dossier.claims
    bare = [statement for statement in known.dossier.summary if not statement.claim]
    standings = [of(claim, known) for claim in claims]
    standings += [_standing(len(one.accounts), bool(known.contradictions("", one.voice))) for one in bare]
    corroborated, single, disputed_, unsupported = (standings.count(standing) for standing in Standing)
    found = len(bare) + sum(1 for claim in claims if claim.origin != "curated")
    return Tally(len(claims), len(bare), corroborated, single, disputed_, unsupported, found)


def _standing(accounts: int, contested: bool) -> Standing:  # noqa: FBT001 - both callers name it
    if contested:
        return Standing.DISPUTED
    if accounts > 1:
        return Standing.CORROBORATED
    return Standing.SINGLE if accounts else Standing.UNSUPPORTED

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
    """How many claims stand how."""

    claims: int
    corroborated: int
    single: int
    disputed: int
    unsupported: int
    found: int
    """Those among them that nobody reviewed."""


def of(claim: Claim, known: Concordance) -> Standing:
    """Return how a claim stands; a dispute outweighs the number of accounts."""
    if disputed(claim, known):
        return Standing.DISPUTED
    if len(claim.accounts) > 1:
        return Standing.CORROBORATED
    return Standing.SINGLE if claim.accounts else Standing.UNSUPPORTED


def disputed(claim: Claim, known: Concordance) -> bool:
    """Tell whether a source or an editor speaks against a claim."""
    said = bool(claim.against) or claim.status is ClaimStatus.DISPUTED
    return said or bool(known.contradictions(claim.id, claim.voice))


def tally(known: Concordance) -> Tally:
    """Count all claims by how they stand."""
    standings = [of(claim, known) for claim in known.dossier.claims]
    return Tally(
        len(standings),
        *(standings.count(standing) for standing in Standing),
        found=sum(1 for claim in known.dossier.claims if claim.origin != "curated"),
    )

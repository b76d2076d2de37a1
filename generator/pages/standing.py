"""How well a claim stands: how many accounts bear it out, and whether any source says otherwise.

Never judges by itself; it reads what merging counted and what editors wrote.
"""

from generator.model import Claim, standing
from generator.model.standing import Standing, Tally
from generator.pages.concordance import Concordance

__all__ = ["Standing", "Tally", "disputed", "of", "tally"]


def of(claim: Claim, known: Concordance) -> Standing:
    """Return how a claim stands; a dispute outweighs the number of accounts."""
    return standing.of(len(claim.accounts), disputed=disputed(claim, known))


def disputed(claim: Claim, known: Concordance) -> bool:
    """Tell whether a source or an editor speaks against a claim."""
    return standing.opposed(claim) or bool(known.contradictions(claim.id, claim.voice))


def tally(known: Concordance) -> Tally:
    """Count all claims, and the statements that are none, by how they stand."""
    return standing.tally(known.dossier)

"""How well what a dossier says stands: borne out by several accounts, by one alone, disputed, or by nothing.

Counts what merging found and what editors wrote, the same for pages and for machines; it judges nothing itself.
"""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.citations import Citation
from generator.model.comparisons import Nature
from generator.model.dossier import Claim, Dossier
from generator.model.records import ClaimStatus


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


def of(accounts: int, *, disputed: bool) -> Standing:
    """Return how something stands that so many accounts say; a dispute outweighs their number."""
    if disputed:
        return Standing.DISPUTED
    if accounts > 1:
        return Standing.CORROBORATED
    return Standing.SINGLE if accounts else Standing.UNSUPPORTED


def opposed(claim: Claim) -> bool:
    """Tell whether a source or an editor speaks against a claim, contradictions between sources aside."""
    return bool(claim.against) or claim.status is ClaimStatus.DISPUTED


def tally(dossier: Dossier) -> Tally:
    """Count all claims, and the statements that are none, by how they stand."""
    torn = _torn(dossier)
    bare = [statement for statement in dossier.summary if not statement.claim]
    standings = [
        of(len(one.accounts), disputed=opposed(one) or one.id in torn or _at(one.voice) in torn)
        for one in dossier.claims
    ]
    standings += [of(len(one.accounts), disputed=_at(one.voice) in torn) for one in bare]
    corroborated, single, disputed, unsupported = (standings.count(standing) for standing in Standing)
    found = len(bare) + sum(1 for claim in dossier.claims if claim.origin != "curated")
    return Tally(len(dossier.claims), len(bare), corroborated, single, disputed, unsupported, found)


def _torn(dossier: Dossier) -> set[str | tuple[str, str]]:
    """Return the claims, and the sentences by source and anchor, over which sources contradict each other."""
    contradictions = [one for one in dossier.disagreements if one.nature is Nature.CONTRADICTION]
    values = (value for one in contradictions for value in one.values)
    sentences = {(passage.source, passage.anchor) for value in values for passage in value.evidence}
    return {one.claim for one in contradictions if one.claim} | sentences


def _at(voice: Citation | None) -> tuple[str, str]:
    return (voice.source, voice.anchor) if voice else ("", "")

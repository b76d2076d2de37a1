"""Claim pages: how well one statement is supported and how that was counted, and every wording side by side."""

from collections.abc import Iterator

from generator.model import Claim
from generator.pages import addresses, standing
from generator.pages.claims import arithmetic, wordings
from generator.pages.concordance import Concordance
from generator.pages.render import Page, count
from generator.pages.standing import Standing

_GROUPS = {
    Standing.CORROBORATED: "Borne out by several accounts",
    Standing.SINGLE: "By one account alone",
    Standing.DISPUTED: "Disputed",
    Standing.UNSUPPORTED: "Without a passage",
}


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the index and one page for each claim."""
    claims = known.dossier.claims
    standings = {claim.id: standing.of(claim, known) for claim in claims}
    groups = [
        (title, kind, _curated_first([claim for claim in claims if standings[claim.id] is kind]))
        for kind, title in _GROUPS.items()
    ]
    yield Page(
        addresses.CLAIMS,
        "claims/index.md",
        "Claims",
        "sources/claims.yml",
        description=f"Every claim with its support: {known.dossier.story.title}",
        searched=False,
        content={
            "groups": [group for group in groups if group[2]],
            "tally": standing.tally(known),
        },
    )
    for claim in claims:
        yield _page(claim, standings[claim.id], known)


def _curated_first(claims: list[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: claim.voice is not None)


def _page(claim: Claim, stands: Standing, known: Concordance) -> Page:
    support = arithmetic.add(claim.evidence, known)
    return Page(
        addresses.claim(claim.id),
        "claims/claim.md",
        claim.text,
        "sources/claims.yml",
        description=f"Backed by {count(len(claim.accounts), 'independent account')}",
        content={
            "claim": claim,
            "stands": stands,
            "support": support,
            "first": arithmetic.first(claim.evidence, known),
            "opposition": arithmetic.add(claim.against, known),
            "sides": [
                (title, wordings.gather(citations, known))
                for title, citations in (("Who says so", claim.evidence), ("Who says otherwise", claim.against))
                if citations
            ],
            "differences": known.differences(claim),
            "occasions": known.occasions_on[claim.id],
        },
    )

"""Claim pages: one statement, and every wording for and against it side by side."""

from collections.abc import Iterator

from generator.model import Citation, Claim
from generator.pages import addresses
from generator.pages.concordance import Concordance
from generator.pages.render import Page, count


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the index and one page for each claim."""
    claims = known.dossier.claims
    yield Page(
        addresses.CLAIMS,
        "claims/index.md",
        "Claims",
        "sources/claims.yml",
        description=f"Every claim with its support: {known.dossier.story.title}",
        searched=False,
        content={"claims": claims},
    )
    for claim in claims:
        yield Page(
            addresses.claim(claim.id),
            "claims/claim.md",
            claim.text,
            "sources/claims.yml",
            description=f"Backed by {count(len(claim.accounts), 'independent account')}",
            content={
                "claim": claim,
                "support": _arithmetic(claim.evidence, claim.accounts),
                "opposition": _arithmetic(claim.against, claim.accounts_against),
                "sides": _sides(claim, known),
            },
        )


def _arithmetic(citations: tuple[Citation, ...], accounts: tuple[str, ...]) -> str:
    """Return how many independent accounts the citations come to, and how that was counted."""
    sources = len({citation.source for citation in citations})
    counted = count(len(accounts), "independent account")
    if sources == len(accounts):
        return counted
    return f"{counted}: {count(sources, 'source')}, of which some are forms of one text"


def _sides(claim: Claim, known: Concordance) -> list[tuple[str, list[tuple[str, list[Citation]]]]]:
    """Return the wordings for and, if there are any, against the claim, by source."""
    sides = [("Who says so", known.by_source(claim.evidence)), ("Who says otherwise", known.by_source(claim.against))]
    return [(title, wordings) for title, wordings in sides if wordings]

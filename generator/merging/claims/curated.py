"""Claims weighed: the sentences for and against each, and how many independent accounts they come from."""

from collections.abc import Iterable, Mapping

from generator.merging import citations
from generator.model import Account, Citation, Claim, ClaimRecord, Evidence, Reading, Span


def weigh(
    records: Iterable[ClaimRecord],
    passages: Mapping[Evidence, Span],
    readings: Mapping[str, Reading],
    accounts: Iterable[Account],
) -> tuple[Claim, ...]:
    """Return the curated claims by date, then id; undated ones last.

    Evidence that was not found in its source is left out; it has been reported. ``readings`` stand in the order of the
    sources.
    """
    account_of = {source: account.id for account in accounts for source in account.sources}
    order = {source: number for number, source in enumerate(readings)}
    claims = []
    for record in records:
        evidence = cited(record.evidence, passages, readings)
        against = cited(record.against, passages, readings)
        claims.append(
            Claim(
                id=record.id,
                text=record.text,
                origin="curated",
                when=record.when,
                about=record.about,
                evidence=evidence,
                against=against,
                accounts=independent(evidence, account_of),
                accounts_against=independent(against, account_of),
                status=record.status,
                notes=record.notes,
                why="written by an editor; every quote was found in its source",
                first=min((citation.source for citation in evidence), key=order.__getitem__, default=""),
            )
        )
    return in_order(claims)


def cited(
    evidence: Iterable[Evidence], passages: Mapping[Evidence, Span], readings: Mapping[str, Reading]
) -> tuple[Citation, ...]:
    """Return the citations of the passages that were found, in the order written, each once."""
    found = (
        citation
        for passage in evidence
        if passage in passages
        for citation in citations.of(readings[passage.source], passages[passage])
    )
    return tuple(dict.fromkeys(found))


def independent(evidence: Iterable[Citation], account_of: Mapping[str, str]) -> tuple[str, ...]:
    """Return the accounts that the citations come from, each once, by id."""
    return tuple(sorted({account_of[citation.source] for citation in evidence}))


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims by date, then id; undated ones last."""
    return tuple(sorted(claims, key=_place))


def _place(claim: Claim) -> tuple[bool, str, str, str]:
    if claim.when is None:
        return True, "", "", claim.id
    return False, claim.when.first.isoformat(), claim.when.last.isoformat(), claim.id

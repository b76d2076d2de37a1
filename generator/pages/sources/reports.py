"""What a source reports: alone, together with others, against others; and what it leaves out.

Reads what merging counted by accounts; never says why something was left out.
"""

from dataclasses import dataclass

from generator.model import Citation, Claim, Source
from generator.pages.concordance import Concordance

_LISTED = 12
"""Claims, and names, listed of what a source leaves out."""


@dataclass(frozen=True, slots=True)
class Line:
    """A claim, and where this source speaks of it."""

    claim: Claim
    here: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Reports:
    """The claims a source speaks to, in the order of the claims."""

    alone: tuple[Line, ...]
    shared: tuple[Line, ...]
    against: tuple[Line, ...]
    names: tuple[str, ...]
    """Entities that no source of another account names."""


@dataclass(frozen=True, slots=True)
class Omissions:
    """What at least two other accounts have and this source has not."""

    claims: tuple[Claim, ...]
    more: int
    later: int
    """Claims about what happened after it appeared."""
    names: tuple[str, ...]
    more_names: int


def reported(source: Source, known: Concordance) -> Reports:
    """Return what a source reports."""
    alone = set(source.coverage.alone)
    found = [(claim, supports) for claim, supports in known.claims_of.get(source.id, ())]
    lines = [
        (
            Line(claim, tuple(c for c in (claim.evidence if supports else claim.against) if c.source == source.id)),
            supports,
        )
        for claim, supports in found
    ]
    return Reports(
        alone=tuple(line for line, supports in lines if supports and line.claim.id in alone),
        shared=tuple(line for line, supports in lines if supports and line.claim.id not in alone),
        against=tuple(line for line, supports in lines if not supports),
        names=source.coverage.entities_alone,
    )


def omitted(source: Source, known: Concordance) -> Omissions:
    """Return what a source leaves out; what happened after it appeared it could not know."""
    published = source.article.metadata.published
    claims = [known.claims[name] for name in source.coverage.omitted]
    fair = [one for one in claims if not (published and one.when) or one.when.first <= published.last]
    names = source.coverage.entities_omitted
    return Omissions(
        claims=tuple(fair[:_LISTED]),
        more=max(len(fair) - _LISTED, 0),
        later=len(claims) - len(fair),
        names=names[:_LISTED],
        more_names=max(len(names) - _LISTED, 0),
    )

"""The timeline: dated claims, and apart from them the days the sources appeared."""

from collections.abc import Iterator
from itertools import groupby

from generator.model import Claim
from generator.pages import addresses
from generator.pages.concordance import Concordance
from generator.pages.render import Page


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the timeline."""

    def year(claim: Claim) -> int:
        return claim.when.first.year if claim.when else 0

    dated = [claim for claim in known.dossier.claims if claim.when]
    yield Page(
        addresses.TIMELINE,
        "timeline.md",
        "Timeline",
        "sources/claims.yml",
        description=f"What happened when: {known.dossier.story.title}",
        searched=False,
        content={"years": [(number, list(claims)) for number, claims in groupby(dated, key=year)]},
    )

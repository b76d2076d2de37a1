"""What a link says of where it leads before anybody follows it: its title, a card where the theme draws one.

Plain words in the page itself, so that it works without scripts, requests or a server. Says only what changes when its
subject does, or one more source would change every page. Never words of a source.
"""

from generator.model import Claim, ClaimStatus, Entity
from generator.pages import dates
from generator.pages.concordance import Concordance

_LONGEST = 160
"""Characters of a description: what can be read before the pointer moves on."""


def entity(found: Entity) -> str:
    """Return what an entity is, as plain text."""
    told = _shorten(found.description) or str(found.type).capitalize()
    return told if found.reviewed else f"{told.rstrip('.')}; found, not reviewed"


def claim(known: Concordance, found: Claim) -> str:
    """Return how a claim stands, as plain text."""
    accounts = len(found.accounts)
    parts = [f"{accounts} independent account{'s' * (accounts != 1)}" if accounts else "No passage supports it"]
    if found.when:
        parts.append(dates.say(found.when))
    if found.against or found.status is ClaimStatus.DISPUTED or known.contradictions(found.id, found.voice):
        parts.append("disputed")
    if found.voice:
        parts.append("found, not reviewed")
    return "; ".join(parts)


def _shorten(words: str) -> str:
    """Return the beginning of a description, cut at a word."""
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0].rstrip(".,;:") + " …"

"""What a link says of where it leads before anybody follows it: its title, a card where the theme draws one.

Plain words in the page itself, so that it works without scripts, requests or a server. Never words of a source.
"""

from generator.model import Claim, ClaimStatus, Entity
from generator.pages import dates
from generator.pages.concordance import Concordance

_LONGEST = 160
"""Characters of a description: what can be read before the pointer moves on."""


def entity(known: Concordance, found: Entity) -> str:
    """Return what an entity is and how often it is named, as plain text."""
    sources = len({mention.source for mention in found.mentions})
    told = _shorten(found.description) or str(found.type).capitalize()
    named = f"Named in {sources} of {len(known.sources)} sources" if sources else "Named in no source"
    return f"{told.rstrip('.')}. {named}{'' if found.reviewed else '; found, not reviewed'}"


def claim(known: Concordance, found: Claim) -> str:
    """Return who stands behind a claim, and who against it, as plain text."""
    sources = sorted({known.numbers[citation.source] for citation in found.evidence})
    accounts = len(found.accounts)
    behind = f"{accounts} independent account{'s' * (accounts != 1)}"
    parts = [f"{behind} (source{'s' * (len(sources) > 1)} {listed(map(str, sources))})" if sources else "No source"]
    if found.when:
        parts.append(dates.say(found.when))
    if found.against or found.status is ClaimStatus.DISPUTED or known.contradictions(found.id, found.voice):
        parts.append("disputed")
    if found.voice:
        parts.append("found, not reviewed")
    return "; ".join(parts)


def listed(words: "map[str] | list[str]") -> str:
    """Return "1", "1 and 2", "1, 2 and 3"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _shorten(words: str) -> str:
    """Return the beginning of a description, cut at a word."""
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"

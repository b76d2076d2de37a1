"""What things without a page of their own are called in links to them: an occasion of the timeline, a disagreement.

Never holds words of a source that are not shown.
"""

from generator.exports.plain import clean
from generator.exports.publication import Publication
from generator.model import Disagreement, Occasion

_WORDS = 12
"""Of a sentence, as the text of a link that has no other."""


def shorten(text: str) -> str:
    """Return the first words of a sentence."""
    words = text.split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")


def occasion(found: Occasion, publication: Publication) -> str:
    """Return what and when: the claim it is, else the words shown of a sentence that tells it."""
    claim = publication.claims.get(found.claim)
    told = publication.claim(claim) if claim else ""
    told = told or shorten(publication.shown(found.voice.source, found.voice.anchor))
    return f"{told} ({found.moment.value})" if told else f"On the timeline: {found.moment.value}"


def disagreement(found: Disagreement, publication: Publication) -> str:
    """Return what the sources differ on, where that may be said."""
    evidence = [citation for value in found.values for citation in value.evidence]
    about = clean(found.about) if publication.open(evidence) else ""
    return f"Where the sources differ: {about}" if about else f"Where the sources differ on a {found.kind}"

"""Cards at addresses whose page moved or went: a frame on somebody else's page goes on saying what is so.

What moved to another claim or entity shows that one's card, for a frame without scripts cannot be led on. Anything
else says what became of it. Which address leads where is the ledger's to say, never decided here.
"""

import html
import re
from collections.abc import Mapping

from generator.exports.embeds import cards, layout, oembed
from generator.exports.plain import clean
from generator.exports.publication import Publication
from generator.model import Permalinks

_CARDED = re.compile(r"/(?:claims|entities)/[a-z0-9-]+/")
_SENTENCE = re.compile(r"/sources/([a-z0-9-]+)/#([a-z0-9-]+)")


def files(made: Mapping[str, bytes], permalinks: Permalinks, publication: Publication) -> dict[str, bytes]:
    """Return the cards and oEmbed answers of old addresses by path below ``docs/``; ``made`` are those of today."""
    found: dict[str, bytes] = {}
    for address, target in sorted(permalinks.redirects.items()):
        if _CARDED.fullmatch(address):
            old, new = cards.place(_page(address)), cards.place(_page(target))
            found[old] = made.get(new) or _notice("No longer kept by itself", _led(target, publication), publication)
            if answer := made.get(oembed.place(new)):
                found[oembed.place(old)] = answer
    for address, reason in sorted(permalinks.gone.items()):
        if _CARDED.fullmatch(address):
            says = f"It is no longer part of this dossier: {html.escape(clean(reason))}."
            found[cards.place(_page(address))] = _notice("No longer here", says, publication)
    return found


def _page(address: str) -> str:
    """Return the path below ``docs/`` of the page at an address, without the anchor."""
    return f"{address.partition('#')[0].strip('/') or 'index'}.md"


def _led(target: str, publication: Publication) -> str:
    """Return what readers of an address are led to instead, as HTML."""
    if (at := _SENTENCE.fullmatch(target)) and at[1] in publication.sources:
        return f"It stood for a sentence of {cards.credit(publication.sources[at[1]], [at[2]], publication)}."
    page, _, anchor = target.partition("#")
    return f"What there is of it stands {cards.link('here', _page(page), anchor)}."


def _notice(title: str, says: str, publication: Publication) -> bytes:
    top = cards.link(clean(publication.dossier.story.title), "index.md")
    bottom = cards.link("What the dossier says now", "index.md")
    return layout.document(title, "", top, f"<h1>{title}</h1><p>{says}</p>", bottom)

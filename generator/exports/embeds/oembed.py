"""oEmbed 1.0 (oembed.com) as files: what a page offers to whoever pastes its address, of type ``rich``.

Never made where the site's address is not known. A file cannot heed ``maxwidth`` or ``maxheight``: the frame gives way
to narrower columns by itself, and its card scrolls.
"""

import html

from generator.exports.embeds import layout
from generator.exports.embeds.cards import Card
from generator.exports.plain import clean, to_json
from generator.exports.publication import Publication

_FRESH = 24 * 60 * 60
"""Seconds an answer may be kept. The card itself is fetched anew by every reader."""
_SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
"""No script and no form, but a reader may follow its links, in the same window or in another."""


def place(path: str) -> str:
    """Return where the answer for a card stands, both by path below ``docs/``."""
    return f"o{path.removesuffix('.html')}.json"


def answer(card: Card, publication: Publication) -> bytes:
    """Return the answer: every parameter that the specification asks of ``rich``, and who provides it."""
    found = {
        "version": "1.0",
        "type": "rich",
        "title": card.title,
        "provider_name": clean(publication.dossier.story.title),
        "provider_url": publication.root,
        "cache_age": _FRESH,
        "html": frame(card, publication),
        "width": layout.WIDTH,
        "height": card.height,
    }
    return to_json(found, indent=None)


def frame(card: Card, publication: Publication) -> str:
    """Return the HTML that shows a card on any page."""
    return (
        f'<iframe src="{html.escape(publication.file(card.path))}" title="{html.escape(card.title)}" '
        f'width="{layout.WIDTH}" height="{card.height}" loading="lazy" sandbox="{_SANDBOX}" '
        'style="border:0;max-width:100%"></iframe>'
    )


def link(card: Card, publication: Publication) -> dict[str, str]:
    """Return the attributes of the ``<link>`` by which a page's answer is found."""
    address = publication.file(place(card.path))
    return {"rel": "alternate", "type": "application/json+oembed", "href": address, "title": card.title}

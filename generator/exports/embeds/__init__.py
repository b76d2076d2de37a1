"""Claims and entities for other people's pages: a small card to put into a frame, and the oEmbed answer that offers it.

A card stands at the address of its page below ``/embed/``, so the ledger of addresses need not list it: what it says
of a page says what became of its card. Never shows more of a source than the page does.
"""

from collections.abc import Mapping

from generator.exports.embeds import cards, moved, oembed
from generator.exports.embeds.cards import Card
from generator.exports.publication import Publication
from generator.model import Permalinks

__all__ = ["Card", "files", "of_page"]

Json = dict[str, object]


def files(publication: Publication, permalinks: Permalinks | None = None) -> dict[str, bytes]:
    """Return the card of every claim and entity that has a page, by path below ``docs/``, and of those that had one.

    Each card has its oEmbed answer beside it where the site's address is known: oEmbed wants absolute addresses.
    """
    made: dict[str, bytes] = {}
    for path in sorted(publication.pages):
        if card := cards.of_page(path, publication):
            made[card.path] = card.html
            if publication.root:
                made[oembed.place(card.path)] = oembed.answer(card, publication)
    return made | moved.files(made, permalinks or Permalinks(), publication)


def of_page(path: str, publication: Publication) -> Mapping[str, object]:
    """Return what a page says of its card: ``links`` for its head, and ``embed``, the HTML to put the card elsewhere.

    Empty for pages without a card, and where the site's address is not known.
    """
    card = cards.of_page(path, publication) if publication.root else None
    if card is None:
        return {}
    return {"links": [oembed.link(card, publication)], "embed": oembed.frame(card, publication)}

"""One article at a time: what an attentive reader would mark in it.

Knows nothing of the other articles and never changes a text; every annotation is a span of it.
"""

from generator.model import Article, Reading
from generator.reading import names, segments
from generator.reading.names import Gazetteer, gazetteer
from generator.reading.passages import locate

__all__ = ["Gazetteer", "gazetteer", "locate", "read"]


def read(article: Article, known: Gazetteer) -> Reading:
    """Return everything found in one article."""
    blocks, sentences, markup = segments.find(article)
    return Reading(
        source=article.id,
        blocks=blocks,
        sentences=sentences,
        markup=markup,
        mentions=names.find(article.text, blocks, markup, known),
    )

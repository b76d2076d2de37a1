"""Names in one article: those an editor curated, and those the text itself gives away.

``find`` knows curated names; ``discover`` finds the others from capitals, titles, suffixes and the words around them,
by rules that each mention repeats in its ``why``. Neither knows the other articles, except through a ``Lexicon``.
"""

from generator.reading.names.curated import Gazetteer, find, gazetteer
from generator.reading.names.discovery import discover
from generator.reading.names.lexicon import Lexicon, lexicon, words_of

__all__ = ["Gazetteer", "Lexicon", "discover", "find", "gazetteer", "lexicon", "words_of"]

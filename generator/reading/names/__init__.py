"""Names in one article: those an editor curated, and those the text itself gives away.

``find`` knows curated names; ``discover`` finds the others from capitals, titles, suffixes and the words around them,
by rules that each mention repeats in its ``why``; ``beside`` gives both, each in its place; ``nest`` finds places in
longer names. None knows the other articles, except through a ``Lexicon``.
"""

from generator.reading.names.beside import find as beside
from generator.reading.names.curated import Gazetteer, find, gazetteer
from generator.reading.names.discovery import discover
from generator.reading.names.lexicon import Lexicon, lexicon, words_of
from generator.reading.names.nested import curated as places
from generator.reading.names.nested import find as nest

__all__ = ["Gazetteer", "Lexicon", "beside", "discover", "find", "gazetteer", "lexicon", "nest", "places", "words_of"]

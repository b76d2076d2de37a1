"""Story Dossier: a folder of news articles about one story, turned into pages that cite every sentence."""

__version__ = "0.1.0"

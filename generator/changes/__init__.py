"""What a change did to a dossier, not to its files: told from two exported models, or from the public part of many.

Never reads a file or a revision, and never judges whether a change is right.
"""

from generator.changes.comparison import compare
from generator.changes.feed import as_atom
from generator.changes.fragment import as_html
from generator.changes.history import State, tell
from generator.changes.pictures import EMPTY, Picture, read
from generator.changes.records import Change, History, Kind
from generator.changes.telling import as_json, as_markdown, as_text
from generator.changes.today import Today, look

__all__ = [
    "EMPTY",
    "Change",
    "History",
    "Kind",
    "Picture",
    "State",
    "Today",
    "as_atom",
    "as_html",
    "as_json",
    "as_markdown",
    "as_text",
    "compare",
    "look",
    "read",
    "tell",
]

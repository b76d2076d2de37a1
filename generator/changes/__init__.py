"""What a change did to a dossier, not to its files: told from two exported models.

Never reads a file or a revision, and never judges whether a change is right.
"""

from generator.changes.comparison import compare
from generator.changes.pictures import EMPTY, Picture, read
from generator.changes.records import Change, Kind
from generator.changes.telling import as_json, as_markdown, as_text

__all__ = ["EMPTY", "Change", "Kind", "Picture", "as_json", "as_markdown", "as_text", "compare", "read"]

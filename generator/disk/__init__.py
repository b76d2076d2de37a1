"""The only module that touches files: reads the tree, plans the difference, applies it whole or not at all.

Never decides what a page holds. What the disk refuses is a ``DiskError`` with the problem to print, never a
traceback; whatever else is wrong with ``docs/`` comes back from ``plan`` as problems.
"""

from generator.disk.applying import apply, write
from generator.disk.failures import DiskError
from generator.disk.heads import Head, read_head, shorten
from generator.disk.planning import MARKER, Plan, plan
from generator.disk.revisions import History, Revision, read_history, read_revision
from generator.disk.trees import read, read_file, read_site
from generator.disk.untracked import lay
from generator.disk.watching import changes

__all__ = [
    "MARKER",
    "DiskError",
    "Head",
    "History",
    "Plan",
    "Revision",
    "apply",
    "changes",
    "lay",
    "plan",
    "read",
    "read_file",
    "read_head",
    "read_history",
    "read_revision",
    "read_site",
    "shorten",
    "write",
]

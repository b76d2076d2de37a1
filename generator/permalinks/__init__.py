"""Addresses that never break: the ledger of all that was published, compared with what is published now.

Finds what moved, what was reworded and what vanished. Never writes a page and never touches a file.
"""

from generator.permalinks.ledger import PATH, load
from generator.permalinks.reconciliation import Ruling, reconcile

__all__ = ["PATH", "Ruling", "load", "reconcile"]

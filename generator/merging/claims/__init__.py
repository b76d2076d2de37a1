"""Claims: what an editor wrote, weighed, and what several accounts say alike, extracted."""

from generator.merging.claims.curated import cited, in_order, independent, weigh
from generator.merging.claims.extracted import extract

__all__ = ["cited", "extract", "in_order", "independent", "weigh"]

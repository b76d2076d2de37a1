"""Time: every dated sentence, and the occasions they tell of, each once."""

from generator.merging.timeline.events import events
from generator.merging.timeline.occasions import gather

__all__ = ["events", "gather"]

"""Dates of one article as TIMEX3 values, by rules that say how each value came about.

``find`` marks every expression that names a calendar time, absolute or relative; ``events`` says which of them dates
each sentence. Relative dates count from the day of publication and stay without a value where that does not decide.
Durations (``for two years``) and habits (``every year``) are no dates. Clock times stand apart from their day, so a
day's value is never more exact than the day. English in full, German, French and Spanish the basics, other languages
not at all.
"""

from generator.reading.dates.events import events
from generator.reading.dates.finder import find
from generator.reading.dates.periods import Grain, bounds, moment

__all__ = ["Grain", "bounds", "events", "find", "moment"]

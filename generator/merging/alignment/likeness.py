"""How alike two sayings are: a table of features, weighed into the odds that both report one fact.

Never decides which sayings form a group.
"""

import math
from typing import NamedTuple

from generator.merging.alignment import contradictions, measures
from generator.merging.alignment.sayings import Saying

APART = -99.0
"""Likeness of two sayings that are two facts, whatever they share."""


class Feature(NamedTuple):
    """One thing that speaks for two sayings reporting one fact, or against it."""

    name: str
    weight: float
    """What one of it adds to the logarithm of the odds."""
    what: str


FEATURES = (
    Feature("wording", 1.8, "how much of both is shared, rare words counting more (Dice), 0 to 1"),
    Feature("report", 2.2, "the same without the words of names: those who act are not what they do"),
    Feature("containment", 1.8, "how much of the shorter one is shared, 0 to 1"),
    Feature("substance", 0.7, "how much is shared at all: the logarithm of the shared words' weight"),
    Feature("leads", 2.4, "how much of the first words of each stands in the other, the lesser of both, 0 to 1"),
    Feature("lead", 1.6, "the same, the greater of both"),
    Feature("deed", 0.2, "the same is done to the same: the weight of that word, where ``form`` stands near ``task``"),
    Feature("other deeds", -0.3, "both tell what is done, and nothing of it is the same"),
    Feature("subject", 1.1, "both name the same entity first"),
    Feature("others", -0.75, "entities that either names and the other does not, three at most"),
    Feature("places", -0.4, "each names a place that the other does not"),
    Feature("day", 1.6, "the same date stands in both"),
    Feature("time", 1.0, "dates stand in both that can be the same"),
    Feature("case", 1.6, "two entities, what is done, and the date of it are the same"),
    Feature("later", -1.7, "days lie between them, a month at most"),
    Feature("long after", -2.7, "more than a month lies between them"),
    Feature("undated", -0.5, "when either appeared is not known, and no date stands in it"),
    Feature(
        "unanchored",
        -0.5,
        "they share no entity, figure, date or quotation; twice where their articles are not of one day",
    ),
    Feature("years", -1.0, "both name years, and none is the same"),
    Feature("figures", 2.0, "the same telling figures stand in both, two at most"),
    Feature("numbers", 1.3, "the same telling numbers of something else stand in both, two at most"),
    Feature("other figures", -0.8, "figures of one unit stand in both, and none is the same"),
    Feature("counts", -1.5, "the same, and their articles are not of one day: a daily count, or one that has grown"),
    Feature("quotation", 1.5, "the same words are quoted in both"),
    Feature("other quotations", -1.5, "both quote somebody, and no words are the same"),
    Feature("denial", -1.0, "one negates what the other says"),
    Feature(
        "opposite",
        -1.1,
        "what is done in one is the opposite of what is done in the other; half where one tells of both",
    ),
)
"""The table of features. The weights are those of a logistic regression on hand-judged pairs of sentences of news
stories, rounded; those that few pairs had are set by hand, on the careful side."""
_BIAS = -7.1
_NEEDED = ("report", "figures", "numbers", "quotation")
"""Features of which there must be one: that two sentences name the same is not what they report."""
_SURE = 2.0
"""The most that names, figures and dates alone, across languages, can tell."""


def compare(left: Saying, right: Saying) -> float:
    """Return the logarithm of the odds that two sayings report one fact; ``APART`` where they cannot."""
    if left.language != right.language:
        return _across(left, right)
    measured = measures.measure(left, right)
    if not any(measured[name] for name in _NEEDED) or contradictions.apart(
        left, right, measured["wording"], measured["report"]
    ):
        return APART
    return _BIAS + sum(feature.weight * measured[feature.name] for feature in FEATURES)


def score(likeness: float) -> float:
    """Return a likeness as a probability, 0 to 1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, likeness))))


def _across(left: Saying, right: Saying) -> float:
    """Compare sayings of two languages, by names, figures and dates alone: all three must agree."""
    entities = left.entities & right.entities
    same = {moment.value for moment in left.told} & {moment.value for moment in right.told}
    figures = left.amounts.keys() & right.amounts.keys()
    others = min(len(left.entities) - len(entities), len(right.entities) - len(entities))
    if len(entities) > 1 and figures and same and not others and not contradictions.other_figures(left, right):
        return min(_SURE, 0.5 * (len(entities) - 1) + 0.5 * len(figures))
    return APART

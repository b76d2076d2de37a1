"""Ranking: how much an occasion matters among the others, the sentence that tells it best, and why it is there.

Counts what an editor would look at: who tells it, where in the article, about whom, and how exactly it is dated. Never
decides what an occasion is.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from generator.merging.contents import Content
from generator.merging.timeline.tellings import Telling
from generator.model import Claim, Moment, Precision

_SHARES = {"accounts": 0.3, "claim": 0.15, "parties": 0.15, "lead": 0.15, "exact": 0.1, "central": 0.15}
"""How much each reason weighs; together 1."""
_EXTRACTED = 0.5
"""What a claim that nobody wrote counts against an editor's."""
_EXACT = {
    Precision.TIME: 1.0, Precision.DAY: 1.0, Precision.WEEK: 0.8, Precision.MONTH: 0.7,
    Precision.QUARTER: 0.5, Precision.YEAR: 0.4, Precision.RANGE: 0.2,
}  # fmt: skip
_FULL = 4
"""So many accounts are as good as all."""
_PARTIES = 3
_LONG, _SHORT = 35, 7
"""Words beyond which a sentence tells too much or too little to stand alone."""
_NEWS = timedelta(days=3)
"""How long ago what an article opens with lies at most if it is its news."""
_POINTING = re.compile(
    r"(?:(?:[^\s,]+\s){0,3}[^\s,]+,\s)?[“\"'‘]?"
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|such|there|i|we|you|"
    r"er|sie|es|dies|diese|dieser|il|elle|ils|elles|ce|cette|ces|él|ella|ellos|esto|este|esta)\b",
    re.IGNORECASE,
)
"""Begins with a word that points to a sentence before, or has it after ``On Thursday,``."""


class Prominence:
    """What is prominent in the dossier, measured once."""

    def __init__(self, contents: Sequence[Content]) -> None:
        """Count the accounts that name each entity and use each term."""
        naming: dict[str, set[str]] = defaultdict(set)
        using: dict[str, set[str]] = defaultdict(set)
        for content in contents:
            for entity in content.named:
                naming[entity].add(content.account)
            for term in content.terms:
                using[term].add(content.account)
        everyone = len({content.account for content in contents}) or 1
        self._everyone = everyone
        self._prominence = {entity: len(accounts) / everyone for entity, accounts in naming.items()}
        self._currency = {term: len(accounts) / everyone for term, accounts in using.items()}

    def weight(
        self, tellings: Sequence[Telling], voice: Telling, accounts: int, origin: str, exact: Precision
    ) -> float:
        """Return how much an occasion matters, 0 to 1. ``origin`` is that of its claim, empty where it is none."""
        content = voice.content
        parties = (
            sorted((self._prominence.get(entity, 0.0) for entity in content.named), reverse=True) if content else []
        )
        terms = [self._currency.get(term, 0.0) for term in set(content.terms)] if content else []
        score = {
            "accounts": math.log(1 + accounts) / math.log(1 + max(2, min(self._everyone, _FULL))),
            "claim": {"curated": 1.0, "extracted": _EXTRACTED}.get(origin, 0.0),
            "parties": sum(parties[:_PARTIES]) / _PARTIES,
            "lead": max((1 / (1 + telling.content.place / 3) for telling in tellings if telling.content), default=0.0),
            "exact": _EXACT[exact] * (1.0 if any(telling.stated for telling in tellings) else 0.5),
            "central": sum(terms) / len(terms) if terms else 0.0,
        }
        return round(sum(share * min(score[name], 1.0) for name, share in _SHARES.items()), 3)


def voice(tellings: Sequence[Telling], entities: Iterable[str], moment: Moment) -> Telling:
    """Return the telling that tells it best: to the point, named, whole, and like the others; the first where equal."""
    named = frozenset(entities)
    together: dict[str, float] = defaultdict(float)
    for telling in tellings:
        for term, weight in telling.said.items():
            together[term] += weight
    return max(tellings, key=lambda telling: _fitness(telling, named, together, moment))


def _fitness(telling: Telling, named: frozenset[str], together: Mapping[str, float], moment: Moment) -> float:
    content = telling.content
    if content is None:
        return -10.0
    dates = [dated.moment for dated in content.dates if dated.timex]
    right = [date for date in dates if date.first <= moment.last and moment.first <= date.last]
    parties = len(content.entities & named) / len(named) if named else bool(content.named)
    length = math.sqrt(sum(weight * weight for weight in together.values())) or 1.0
    alike = sum(weight * together[term] for term, weight in telling.said.items()) / length
    return round(
        0.6 * parties
        + 1.2 * alike
        + 0.3 * bool(right)
        + 0.3 * (telling.lead and telling.past <= _NEWS)
        - 0.5 * bool(_POINTING.match(content.text))
        - 0.3 * (len(dates) - len(right))
        - 0.02 * max(0, content.words - _LONG)
        - 0.08 * max(0, _SHORT - content.words)
        - 0.3 * bool(content.quotations)
        - 1.0 * content.damaged,
        6,
    )


def explain(tellings: Sequence[Telling], accounts: int, claim: Claim | None) -> str:
    """Return in plain words why an occasion is in the timeline and where its date is from."""
    parts = [f"told by {accounts} {'account' if accounts == 1 else 'accounts'}"]
    if claim:
        parts.append("an editor's claim" if claim.origin == "curated" else "a claim of several accounts")
    stated = [telling for telling in tellings if telling.stated]
    if not stated:
        parts.append("no sentence dates it: the date is that of the article")
    elif all(telling.planned for telling in stated):
        parts.append("still to come when it was told")
    if len({telling.moment.value for telling in stated}) > 1:
        parts.append("the most exact date of several")
    return "; ".join(parts)

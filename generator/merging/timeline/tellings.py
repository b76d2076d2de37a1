"""Tellings: one sentence telling of one date, and what it says about that date in comparable terms.

A sentence with two dates is two tellings; the words near a date count for its telling, those near the other one hardly.
Never judges whether two tellings are of one thing.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.merging.contents import Content, terms
from generator.model import Citation, Claim, Event, Moment, Span, Timex

Vector = Mapping[str, float]
"""Weights of terms: words, names and figures."""
Key = tuple[str, str]
"""Source and anchor of a sentence."""

_DELAY = timedelta(days=3)
"""How long before its article a happening without a date of its own may lie."""
_BREAK = re.compile(
    r"[;:,—–()]+(?=\s|$)|\s[—–-]+\s|"
    r"\s(?:and|but|while|when|before|after|since|because|then|which|who|und|aber|et|mais|y|pero)(?=\s)"
)
"""Where a sentence turns to something else."""
_BESIDE, _FAR, _FOREIGN = 0.9, 0.6, 0.4
"""How much words count that stand in another piece than the date: near it, far from it, or with another date."""
_FADING = 15
"""After how many words beside is far."""
_ENTITY, _FIGURE = 1.2, 1.5
"""How much a name and a figure count against a word."""
_BEFORE, _NAMELESS = 0.3, 0.6
"""How much the sentence before counts, and how much where the sentence names nobody."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A dated sentence as evidence that something happened."""

    citation: Citation
    content: Content | None
    """None for evidence outside the story, such as a headline an editor quoted."""
    moment: Moment
    timex: Timex | None
    claim: str
    """Id of the curated claim that dates it."""
    said: Vector
    """What the sentence says about the date; of length 1, or empty."""
    around: Vector
    """What the sentence before adds."""

    key: Key = field(init=False)
    """The sentence."""
    stated: bool = field(init=False)
    """Whether the sentence or an editor gives the date; otherwise it is an assumption."""
    first: date = field(init=False)
    """The first day it can have happened: what has no date of its own may lie some days back."""
    last: date = field(init=False)
    """The last day it can have happened."""
    past: timedelta = field(init=False)
    """How long it lay back when its article appeared; nothing where that is not known."""
    planned: bool = field(init=False)
    """Whether it was yet to come when its article appeared."""

    def __post_init__(self) -> None:
        """Work out what is asked of a telling again and again."""
        stated = bool(self.claim) or self.timex is not None
        published = self.content.published if self.content else None
        for name, value in (
            ("key", (self.citation.source, self.citation.anchor)),
            ("stated", stated),
            ("first", self.moment.first if stated else self.moment.first - _DELAY),
            ("last", self.moment.last),
            ("past", published.first - self.moment.last if published else timedelta()),
            ("planned", published is not None and self.moment.first > published.last),
        ):
            object.__setattr__(self, name, value)

    @property
    def lead(self) -> bool:
        """Whether it opens its article."""
        return self.content is not None and self.content.place == 0


class Terms:
    """What sentences say, weighed by how rare it is in the dossier."""

    def __init__(self, contents: Sequence[Content]) -> None:
        """Count in how many sentences each word, name and figure stands."""
        self._all = len(contents)
        self._seen: Counter[str] = Counter()
        self._before: dict[Key, Content] = {}
        previous: Content | None = None
        for content in contents:
            self._seen.update(_features(content).keys())
            if previous is not None and previous.source == content.source:
                self._before[content.key] = previous
            previous = content

    def rarity(self, feature: str) -> float:
        """Return the smoothed inverse document frequency over sentences."""
        return math.log(1 + self._all / (1 + self._seen[feature]))

    def of(self, content: Content | None, timex: Timex | None = None) -> tuple[Vector, Vector]:
        """Return what a sentence says about one of its dates, which is no term, and what the sentence before adds."""
        if content is None:
            return {}, {}
        own = _features(content) | _near(content, timex)
        for dated in content.dates:
            for term in terms(dated.timex.text, content.language) if dated.timex else ():
                own.pop(f"t:{term}", None)
        said = {feature: kind * self.rarity(feature) for feature, kind in own.items()}
        length = math.sqrt(sum(weight * weight for weight in said.values())) or 1.0
        before = self._before.get(content.key)
        share = (_BEFORE if content.named else _NAMELESS) / length
        around = {
            feature: share * kind * self.rarity(feature)
            for feature, kind in (_features(before).items() if before else ())
            if feature not in own
        }
        return {feature: weight / length for feature, weight in said.items()}, around


def tell(
    events: Iterable[Event], claims: Iterable[Claim], contents: Sequence[Content], known: Terms
) -> tuple[Telling, ...]:
    """Return the tellings: those of curated claims by claim, then what the texts date in the order of the events."""
    said = {content.key: content for content in contents}
    found = []
    for claim in claims:
        if claim.origin == "curated" and claim.when:
            for citation in claim.evidence:
                content = said.get((citation.source, citation.anchor))
                found.append(Telling(citation, content, claim.when, None, claim.id, *known.of(content)))
    for event in events:
        content = said.get((event.source, event.anchor))
        if event.claim or content is None:
            continue
        timex = next((dated.timex for dated in content.dates if dated.moment.value == event.moment.value), None)
        found.append(Telling(content.citation, content, event.moment, timex, "", *known.of(content, timex)))
    return tuple(found)


def _features(content: Content) -> dict[str, float]:
    """Return the words, names and figures of a sentence, with how much each counts."""
    return (
        {f"t:{term}": 1.0 for term in content.terms if len(term) > 1}
        | {f"e:{entity}": _ENTITY for entity in content.named}
        | {f"f:{figure.value} {figure.unit}": _FIGURE for figure in content.figures}
    )


def _near(content: Content, timex: Timex | None) -> dict[str, float]:
    """Return the words of a sentence, each with how near it stands to the date."""
    if timex is None:
        return {}
    pieces = list(_pieces(content))
    home = _at(pieces, timex.span)
    strange = {_at(pieces, dated.timex.span) for dated in content.dates if dated.timex} - {home}
    lengths = [len(text.split()) for _, text in pieces]
    found: dict[str, float] = {}
    for number, (_, text) in enumerate(pieces):
        between = sum(lengths[min(number, home) + 1 : max(number, home)])
        if number == home:
            near = 1.0
        elif _nearer(number, home, strange):
            near = _FOREIGN
        else:
            near = _BESIDE if between < _FADING else _FAR
        for term in terms(text, content.language):
            feature = f"t:{term}"
            found[feature] = max(near, found.get(feature, 0.0))
    return found


def _nearer(number: int, home: int, strange: set[int]) -> set[int]:
    """Return the other dates' pieces that a piece belongs to rather than to the date's own; the earlier where equal."""
    return {other for other in strange if (abs(other - number), other) < (abs(home - number), home)}


def _pieces(content: Content) -> Iterator[tuple[Span, str]]:
    """Yield the pieces of a sentence between its turns, each with its place in the article."""
    start = 0
    for end in (*(match.start() for match in _BREAK.finditer(content.text)), len(content.text)):
        if end > start:
            yield Span(content.span.start + start, content.span.start + end), content.text[start:end]
        start = end


def _at(pieces: Sequence[tuple[Span, str]], place: Span) -> int:
    return next((number for number, (span, _) in enumerate(pieces) if place.start < span.end), len(pieces) - 1)

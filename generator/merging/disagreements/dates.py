"""Dates of one event that differ between sources.

Only dates that stand in the sentence itself are compared, never one that was inferred from outside it, and never the
day somebody said something, unless the sentences are the same otherwise: two statements may well be of two days.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.merging.contents import Content
from generator.merging.disagreements import matching, wording
from generator.merging.disagreements.findings import Finding
from generator.merging.disagreements.spreads import Verdict
from generator.model import Moment, Nature, Precision, Timex

_AKIN = 0.4
"""Share of the stems around one date that stand around the other, from which both can date one event."""
_LEAST_AKIN = 0.25
"""The same for the whole sentences."""
_SHARED = 2
"""Stems that stand around both, at least."""
_WINDOW = 70
"""Characters on either side of a date in which the words stand that it dates."""
_BREAK = re.compile(r"[;:()—]| but | while | whereas ")
_SAYING = re.compile(
    r"\b(?:said|says|told|tells|added|according|statements?|interview\w*|wrote|writes|quoted|reports?|reported|reporting|updated?|published)\b"
)
_PLACING = re.compile(
    r"\b(since|until|till|by|before|after|from|between|through|ended|ending|beginning|starting)(?: \w+)? ?$",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"\b(?:as (?:of|at)|stand) (?:\w+ )?$", re.IGNORECASE)
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"\d{4}")
_MONTHS = "January February March April May June July August September October November December".split()
_DOUBTFUL = 5
"""Days: a weekday counted from another day of publication is off by a week, not by a disagreement."""
_KINDS = (Precision.TIME, Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR, Precision.WEEK)


@dataclass(frozen=True, slots=True)
class DateTold:
    """A date in a sentence and the words around it."""

    content: Content
    moment: Moment
    timex: Timex
    topic: frozenset[str]
    placing: str
    """The preposition that makes it a bound rather than the day itself; mostly empty."""

    saying: bool
    """Whether it may be the day somebody said something."""

    @property
    def said(self) -> str:
        """The date, as exactly as the text gives it."""
        return self.moment.value

    @property
    def key(self) -> matching.Key:
        """What addresses it."""
        return *self.content.key, self.timex.span.start

    @property
    def firm(self) -> bool:
        """Whether the text itself gives more than a weekday or a “yesterday”."""
        return bool(_DIGIT.search(self.timex.text))


def compare(members: Sequence[Content]) -> tuple[Finding, ...]:
    """Return the dates that differ among sentences which report one fact, in the order of the sentences."""
    told = [(content, found) for content in members if (found := _find(content))]
    links: list[tuple[DateTold, DateTold]] = []
    for (left, its), (right, others) in matching.pairs(told):
        if left.source == right.source:
            continue
        met = matching.settled(_same, its, others)
        met += matching.sole(_meet, matching.left_over(its, met), matching.left_over(others, met))
        links += met
        if not met or wording.akin(left, right) >= wording.ALL_BUT_SAME:
            links += matching.sole(_rival, matching.left_over(its, met), matching.left_over(others, met))
    return tuple(finding for group in matching.groups(links) if (finding := _finding(group)))


def _find(content: Content) -> tuple[DateTold, ...]:
    """Return the dates in a sentence that may date what it tells."""
    found = []
    for dated in content.dates:
        timex = dated.timex
        if timex is None or dated.moment.precision not in _KINDS or not content.span.covers(timex.span):
            continue
        start, end = timex.span.start - content.span.start, timex.span.end - content.span.start
        left, right = content.text[max(0, start - _WINDOW) : start], content.text[end : end + _WINDOW]
        left, right = _BREAK.split(left)[-1], _BREAK.split(right)[0]
        if _AS_OF.search(left) or left.endswith("("):
            continue
        saying = bool(_SAYING.search(left) or _SAYING.search(right))
        placed = _PLACING.search(left)
        topic = wording.stems(
            wording.plain(f"{left.partition(' ')[2] if start > _WINDOW else left} {right}"), content.language
        )
        found.append(DateTold(content, dated.moment, timex, topic, placed[1].casefold() if placed else "", saying))
    return tuple(found)


def _same(left: DateTold, right: DateTold) -> bool:
    return left.moment.value == right.moment.value


def _meet(left: DateTold, right: DateTold) -> bool:
    """Tell whether one date can be the other, less exactly."""
    inside = left.moment.first <= right.moment.last and right.moment.first <= left.moment.last
    return inside and left.placing == right.placing and _akin(left, right)


def _rival(left: DateTold, right: DateTold) -> bool:
    """Tell whether two dates that exclude each other are given to one event."""
    if left.placing != right.placing or not _akin(left, right) or _figures_differ(left.content, right.content):
        return False
    apart = abs((left.moment.first - right.moment.first).days)
    if not (left.firm and right.firm):
        days = {left.moment.precision, right.moment.precision} <= {Precision.DAY, Precision.TIME}
        return days and apart <= _DOUBTFUL
    if left.moment.first.replace(year=4) == right.moment.first.replace(year=4):
        return bool(_YEAR.search(left.timex.text) and _YEAR.search(right.timex.text))
    return True


def _figures_differ(left: Content, right: Content) -> bool:
    """Tell whether two sentences count the same and give no figure alike: then they tell of two days or years."""
    ours = {(figure.kind, figure.unit): figure.value for figure in left.figures}
    theirs = {(figure.kind, figure.unit): figure.value for figure in right.figures}
    both = ours.keys() & theirs.keys()
    return bool(both) and all(ours[unit] != theirs[unit] for unit in both)


def _akin(left: DateTold, right: DateTold) -> bool:
    if left.saying or right.saying:
        return wording.same_order(left.content, right.content)
    whole, shared = wording.akin(left.content, right.content), len(left.topic & right.topic)
    least = 1 if whole >= wording.ALL_BUT_SAME else _SHARED
    return whole >= _LEAST_AKIN and shared >= max(least, _AKIN * min(len(left.topic), len(right.topic)))


def _judge(left: DateTold, right: DateTold) -> Verdict | None:
    one, other = left.moment, right.moment
    if (one.first, one.last) == (other.first, other.last):
        return None
    if one.first <= other.last and other.first <= one.last:
        exact, wide = sorted((one, other), key=lambda moment: (moment.last - moment.first, moment.value))
        return Verdict(Nature.PRECISION, f"{_spelled(exact)} lies within {_spelled(wide)}")
    apart = abs((one.first - other.first).days)
    why = f"{_spelled(one)} and {_spelled(other)} exclude each other"
    near = apart == 1 and one.first == one.last and other.first == other.last
    return Verdict(Nature.CONTRADICTION, f"{why}, unless the clocks of two places explain the one day" if near else why)


def _spelled(moment: Moment) -> str:
    """Return a date in words as far as it is a day, a month or a year."""
    day = moment.first
    if moment.precision is Precision.YEAR:
        return str(day.year)
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    if moment.precision is Precision.MONTH:
        return month
    return f"{day.day} {month}" if moment.first == moment.last else moment.value


def _finding(group: Sequence[DateTold]) -> Finding | None:
    weighed = matching.weighed(group, _judge)
    if not weighed:
        return None
    sides, verdict = weighed
    return Finding("date", wording.subject([telling.content for telling in group], "date"), sides, verdict)

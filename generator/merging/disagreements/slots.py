"""What a figure is said of: the slot it fills in its sentence.

Two figures can only disagree in the same slot - the same thing counted, the same kind of loss, the same role in a
change, the same part of a whole. Reads the words around the figure and never its value.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.merging.contents import Content
from generator.merging.disagreements import spreads, wording
from generator.model import Figure

_TOLLS = {
    "killed": r"kill\w*|dead|die[ds]?|dying|deaths?|deadly|fatalit\w+|perish\w*|lives|slain|murder\w*|bod(?:y|ies)|"
    r"massacre\w*|tote[nr]?|getötet\w*|starben|morte?s?|tuées?|tués|muert\w+|murieron|fallec\w+",
    "injured": r"injur\w+|wound\w+|hurt|verletzt\w*|blessée?s?|herid\w+",
    "missing": r"missing|unaccounted|vermisst\w*|disparus?|desaparecid\w+",
    "displaced": r"homeless|displaced|evacuat\w+|fled|flee\w*|obdachlos\w*|sans-abri|desplazad\w+",
    "arrested": r"arrest\w*|detain\w*|custody|festgenommen|verhaftet|arrêt\w+|interpell\w+|deten\w+",
    "rescued": r"rescued?|survived?|survivors?|saved|gerettet|sauvés?|rescatad\w+",
    "infected": r"infect\w+|infiziert\w*",
    "trapped": r"trapped|stranded",
}
_TOLL = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _TOLLS.items()), re.IGNORECASE)
_PERSONS = frozenset(
    "people person victim death fatality life body dead casualty wounded injured missing homeless "
    "menschen personen personnes".split()
)
"""What stands for whoever was killed, whatever else they were."""
_SCOPES = {
    "more": r"another|additional|further|(?<!or )(?<!the )more(?! than)|others?|extra|remaining|rest|weitere"
    r"|autres?|otr[ao]s",
    "part": r"including|includes?|among|amongst|of them|of whom|of those|of which|part of|only \w+ of|at one|alone"
    r"|darunter|dont|entre ellos",
    "each": r"each|every|per|average|averag\w+|apiece|daily|hourly|a day|a year|a month|a week|annual\w*|monthly"
    r"|weekly|typical\w*",
    "expected": r"could|may|might|would|expect\w*|forecast\w*|project(?:ed|s|ion|ions)|predict\w*|fear\w*|plan\w*"
    r"|hop(?:e|es|ed|ing)|target\w*|goal|if|potential\w*|possibl[ey]|should|seek\w*|aim\w*|wants?"
    r"|proposed?|offer\w*|demand\w*|ask\w*|call\w*|need\w*|likely",
    "before": r"earlier|previous\w*|initial\w*|formerly|originally|used to|first reported|compared|versus|had been"
    r"|last year|ago|ended|prior",
    "total": r"total\w*|altogether|overall|combined|worldwide|nationwide|globally|so far|since",
    "not": r"not|no longer|without|n't|never|denied|deny|denies",
    "record": r"record|peak|maximum|minimum|high(?:est)?|low(?:est)?|top|largest|biggest|best|worst|first|second"
    r"|third|fourth|final|last|next",
}
_SCOPE = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _SCOPES.items()}
_CHANGE = (
    r"rose|ris(?:e[sn]?|ing)|grew|grow[sn]?|growing|growth|increas\w+|gain\w*|jump\w*|climb\w*|surg\w+|soar\w*|up|add(?:ed|s)?"
    r"|fell|fall(?:s|en|ing)?|declin\w+|decreas\w+|dropp?\w*|los[te]\w*|slid\w*|slipp\w*|sank|plung\w*|tumbl\w*|down"
    r"|cut\w*|rais\w+|lower\w*|reduc\w+|expand\w*|shr[aiu]nk\w*|higher|more|less|fewer|off|discount|stieg\w*|fiel\w*"
)
_CHANGED = re.compile(rf"\b(?:{_CHANGE})\b(?:,? by| of)?$", re.IGNORECASE)
_CHANGES = re.compile(rf"(?: |-)(?:\w+ )?(?:{_CHANGE}|cuts?|rises?)\b", re.IGNORECASE)
_BY = re.compile(r"\bby$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|than|von|against|versus)$", re.IGNORECASE)
_BREAK = re.compile(r"[,;:()—–]| and | but | while | whereas | or | und | et | y | with | after ", re.IGNORECASE)
_END = re.compile(r"[;—]| but | while | whereas ", re.IGNORECASE)
_HEDGE_BEFORE = re.compile(
    r"(?:\b(?:about|around|approximately|roughly|some|nearly|almost|more than|less than|fewer than|over|under|at least|"
    r"at most|up to|as many as|as much as|an estimated|estimated|only|just|well over|close to|a|an|the|mehr als|rund|"
    r"etwa|fast|plus de|environ|près de|más de|unos|casi)|[~≈<>≤≥±])\s*$",
    re.IGNORECASE,
)
_DIGIT_BEFORE = re.compile(r"\d[ \u00a0\u202f]$")
_NEAR = 36
"""Characters on either side in which a word says what part of a whole a figure is."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure and what it is said of."""

    figure: Figure
    content: Content
    spread: spreads.Spread
    measure: str
    """What values can be compared: a currency, ``percent``, a noun, ``person``."""
    toll: str
    """What befell those counted; empty where nothing did."""
    role: str
    """``from``, ``change`` or empty: a level."""
    scope: frozenset[str]
    """What part of a whole it is, or what kind of statement."""
    topic: frozenset[str]
    """Stems of its clause and of what it counts, and what befell it."""
    plain: frozenset[str]
    """The same without names."""
    noun: frozenset[str]
    """Words that say what is counted, stemmed."""
    names: frozenset[str]
    """Names in its clause, word by word."""
    beside: frozenset[str]
    """The name right before or behind it."""
    models: frozenset[str]
    """Words of its clause that mix letters and digits."""
    places: frozenset[str]
    """Names behind a preposition of place in its clause."""
    frame: frozenset[str]
    """The places its sentence begins with."""
    days: tuple[tuple[date, date], ...]
    """What dates its sentence from inside."""
    called: frozenset[str]
    """Days its sentence names, without their year."""

    @property
    def counted(self) -> bool:
        """Whether it counts something that the text names."""
        return self.figure.kind == "count" and self.measure != "person"

    @property
    def said(self) -> str:
        """The figure with its hedge."""
        return self.spread.said

    @property
    def key(self) -> tuple[str, str, int]:
        """What addresses it."""
        return *self.content.key, self.figure.span.start


def find(content: Content) -> tuple[Slot, ...]:
    """Return the slots of a sentence's figures, in order."""
    slots: list[Slot] = []
    days = tuple((dated.moment.first, dated.moment.last) for dated in content.dates if dated.timex)
    for number, figure in enumerate(content.figures):
        spread = spreads.read(figure)
        if not spread or not content.span.covers(figure.span) or _compound(content, number):
            continue
        left, right = _clause(content, number)
        toll = _toll(left, figure.text, right) or _inherited(figure, slots)
        slots.append(
            Slot(
                figure,
                content,
                spread,
                measure=_measure(figure, spread, toll),
                toll=toll,
                role=_role(figure, left, right),
                scope=_scope(left, right),
                topic=wording.stems(f"{left} {right} {figure.of}", content.language)
                | ({f"– {toll}"} if toll else set()),
                plain=wording.stems(wording.plain(f"{left} {right} {figure.of}"), content.language),
                noun=wording.stems(figure.of, content.language),
                names=wording.names(left) | wording.names(right),
                beside=wording.beside(left, right),
                models=wording.models(f"{left} | {right}"),
                places=wording.places(left) | wording.places(right),
                frame=wording.frame(content.text),
                days=days,
                called=wording.days(content.text),
            )
        )
    return tuple(slots)


def alike(left: Slot, right: Slot) -> bool:
    """Tell whether nothing in the two clauses says that the figures are of different things."""
    if (left.measure, left.toll, left.role, left.scope) != (right.measure, right.toll, right.role, right.scope):
        return False
    for one, other in (
        (left.names, right.names),
        (left.places, right.places),
        (left.frame, right.frame),
        (left.beside, right.beside),
    ):
        if one and other and not one & other:
            return False
    if left.models != right.models or (left.noun - right.noun and right.noun - left.noun and left.counted):
        return False
    if left.called and right.called and not left.called & right.called and not (left.days and right.days):
        return False
    return not left.days or not right.days or any(a <= d and c <= b for a, b in left.days for c, d in right.days)


def akin(left: Slot, right: Slot) -> float:
    """Return how much of the two clauses is the same, 0 to 1: shared stems among those of the shorter one."""
    if (whole := wording.akin(left.content, right.content)) >= wording.ALL_BUT_SAME:
        return whole
    short = min(len(left.topic), len(right.topic))
    return len(left.topic & right.topic) / short if short else 0.0


def _clause(content: Content, number: int) -> tuple[str, str]:
    """Return the words before and behind a figure that belong to it rather than to its neighbours."""
    figure = content.figures[number]
    start, end = figure.span.start - content.span.start, figure.span.end - content.span.start
    left, right = content.text[:start], content.text[end:]
    if number:
        before = content.text[max(0, content.figures[number - 1].span.end - content.span.start) : start]
        cut = _BREAK.search(before)
        left = before[cut.end() :] if cut else before
    else:
        cuts = list(_END.finditer(left))
        left = left[cuts[-1].end() :] if cuts else left
    if number + 1 < len(content.figures):
        behind = content.text[end : content.figures[number + 1].span.start - content.span.start]
        cut = _BREAK.search(behind)
        right = behind[: cut.start()] if cut else behind
    elif cut := _END.search(right):
        right = right[: cut.start()]
    return left, right


def _toll(left: str, text: str, right: str) -> str:
    """Return what befell those counted, by the nearest word for it."""
    before = list(_TOLL.finditer(left))
    near = [(len(left) - match.end() + 1, match.lastgroup or "") for match in before[-1:]]
    if match := _TOLL.search(text) or _TOLL.search(right):
        near.append((match.start(), match.lastgroup or ""))
    return min(near)[1] if near else ""


def _compound(content: Content, number: int) -> bool:
    """Tell whether a figure is part of a larger one: the feet of ``6 ft 2 in``, the end of ``54 862 417``."""
    span, start = content.figures[number].span, content.span.start
    if _DIGIT_BEFORE.search(content.text[: span.start - start]):
        return True
    around = content.figures[max(0, number - 1) : number + 2]
    return any(right.span.start - left.span.end <= 1 and left.kind == "measure" for left, right in pairwise(around))


def _inherited(figure: Figure, before: Sequence[Slot]) -> str:
    """Return what befell those counted just before, where a figure counts persons or nothing named."""
    return before[-1].toll if before and (not figure.unit or figure.unit in _PERSONS) else ""


def _measure(figure: Figure, spread: spreads.Spread, toll: str) -> str:
    if spread.share or (figure.kind == "percent" and figure.unit == "percent"):
        return "percent"
    if toll and figure.kind in ("count", "number") and (figure.unit in _PERSONS or not figure.unit):
        return "person"
    if figure.kind == "number":
        return f"number {figure.of.casefold()}"
    return f"{figure.kind} {figure.unit}"


def _role(figure: Figure, left: str, right: str) -> str:
    before = left.rstrip()
    while match := _HEDGE_BEFORE.search(before):
        before = before[: match.start()].rstrip()
    if _FROM.search(before):
        return "from"
    moved = figure.kind in ("percent", "multiple", "money") and _CHANGED.search(before)
    if moved or (_BY.search(before) and figure.kind != "count"):
        return "change"
    if figure.kind == "percent" and _CHANGES.match(right):
        return "change"
    return ""


def _scope(left: str, right: str) -> frozenset[str]:
    before, behind = left[-_NEAR:], right[:_NEAR]
    found = {name for name, words in _SCOPE.items() if words.search(before) or words.search(behind)}
    return frozenset(found)

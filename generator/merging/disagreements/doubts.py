"""Figures that look wrong: arithmetic that does not add up, and what cannot be.

Each doubt is a question to the editor with the sum that raises it. Never a correction, and never where a second
reading of the sentence would put the figure right.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.merging.contents import Content
from generator.merging.disagreements import slots, spreads
from generator.merging.disagreements.slots import Slot
from generator.model import Doubt, Figure, Span

_SHARERS = (
    r"voters?|people|residents|respondents|members|employees|workers|staff|households|patients|students|pupils|adults|"
    r"children|women|men|citizens|customers|users|passengers|inhabitants|participants|delegates|shareholders|farmers|"
    r"soldiers|schools|homes|houses|votes|seats|ballots|those"
)
_SHARE_OF = re.compile(rf" of (?:(?:all|the|its|their|our|his|her|these|those) )*(?:[a-z-]+ )?(?:{_SHARERS})\b")
_COMPARED = re.compile(
    r"\b(?:more|less|higher|lower|increase|rise|growth|than|average|normal|capacity|compared|up|rose|grew|gr[eo]wn?|equal\w*|"
    r"equivalent|relative|last|previous|target|quota|number|figure)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"[ -](?:man|woman|boy|girl|driver|singer|actor|actress|player|student|teacher|mother|father|suspect|victim|"
    r"resident|"
    r"widow\w*|grandmother|grandfather|pensioner|politician|lawyer|worker|officer|soldier|husband|wife|son|daughter)\b"
)
_AGED = re.compile(r"\b(?:aged|at the age of|age of) $")
_YEARS = re.compile(
    r"\b(?:from|between) (?:[A-Z][a-z]+ )?(?P<first>1[5-9]\d\d|20\d\d) (?:to|and|until|till) (?:[A-Z][a-z]+ )?"
    r"(?P<last>1[5-9]\d\d|20\d\d)\b"
    r"|\bborn in (?P<born>1[5-9]\d\d|20\d\d)\b[^.;]{0,60}\bdied in (?P<died>1[5-9]\d\d|20\d\d)\b"
)
_GROUPED = re.compile(r"[$£€¥] ?(?P<digits>\d+(?:,\d+)+)(?![\d%])")
_THREES, _INDIAN = re.compile(r"\d{1,3}(?:,\d{3})+"), re.compile(r"\d{1,2}(?:,\d\d)*,\d{3}")
_PART = re.compile(r" (?:out )?of (?:(?:the|its|their|his|her|our|all|those|these) )*$")
_RISE = re.compile(
    r"\b(?:rose|rise[sn]?|rising|grew|grow[sn]?|increased?|increases|jumped|climbed|surged|soared|up|gained)\b"
)
_FALL = re.compile(
    r"\b(?:fell|falls?|fallen|falling|declined?|decreased?|dropped|slid|sank|plunged|tumbled|down|shrank|lost)\b"
)
_TO, _FROM = re.compile(r"\bto $"), re.compile(r"\bfrom $")
_LISTED = re.compile(r" ?(?:[:(–—]| - ) ?$")
_LIST_ENDS = re.compile(r" ?(?:[.)–—;]|$)")
_LIST_OPENS = 4
"""Words between a whole and the list of its parts, at most."""
_PEOPLE = frozenset("man woman child boy girl adult teenager soldier civilian officer".split())
_LOOSE = re.compile(r"\b(?:including|among|mostly|mainly|e\.g|such as)\b", re.IGNORECASE)
_OLDEST, _WHOLE, _LONGEST_AGE = 122, 100, 2000
"""Years: the oldest age a person is known to have reached (Jeanne Calment, 1997)."""
_SLIP = 1000
_SLIP_AKIN, _SLIP_SHARED = 0.5, 3
"""How much of two clauses must be the same, and how many stems, before a factor of a thousand is a slip."""


def doubt(contents: Sequence[Content]) -> tuple[Doubt, ...]:
    """Return the figures that look wrong, in the order of the sources, then of the text."""
    found = [(content, at, why) for content in contents for rule in _RULES for at, why in rule(content)]
    found += _slips(contents)
    ordered = sorted(found, key=lambda it: (it[0].order, it[0].place, it[1], it[2]))
    seen: dict[tuple[str, Span], Doubt] = {}
    for content, span, why in ordered:
        start = content.span.start
        text = content.text[span.start - start : span.end - start]
        seen.setdefault((content.source, span), Doubt(content.source, content.anchor, span, text, why))
    return tuple(seen.values())


_Found = Iterator[tuple[Span, str]]


def _share(content: Content) -> _Found:
    """Doubt ``120 percent of voters``."""
    for figure in _single(content):
        if figure.unit == "percent" and figure.kind == "percent" and _value(figure) > _WHOLE:
            before, behind = _around(content, figure)
            if _SHARE_OF.match(behind) and not _COMPARED.search(before[-40:]) and not _COMPARED.search(behind[:60]):
                yield figure.span, f"{figure.text} is more than the whole, 100 percent"


def _age(content: Content) -> _Found:
    """Doubt ``the 250-year-old man``, ``aged 250``."""
    for figure in _single(content):
        before, behind = _around(content, figure)
        value = _value(figure)
        told = figure.kind == "age" and figure.unit == "year of age" and _PERSON.match(behind)
        bare = figure.kind in ("number", "age") and _AGED.search(before) and re.match(r"[,.;)]|$| years? old", behind)
        if (told or bare) and _OLDEST < value < _LONGEST_AGE:
            yield figure.span, f"nobody is known to have lived {value} years; the oldest person reached {_OLDEST}"


def _years(content: Content) -> _Found:
    """Doubt ``from 2015 to 2010``, ``born in 1990 and died in 1985``."""
    for match in _YEARS.finditer(content.text):
        first, last = (match["first"], match["last"]) if match["first"] else (match["born"], match["died"])
        if int(last) < int(first):
            at = content.span.start
            yield Span(at + match.start(), at + match.end()), f"{last} comes before {first}"


def _grouping(content: Content) -> _Found:
    """Doubt ``$1,0000``, ``$12,34,5``: commas that stand where none can."""
    for match in _GROUPED.finditer(content.text):
        digits = match["digits"]
        groups = digits.split(",")
        # One comma before one, two or four digits can be a decimal comma.
        odd = len(groups) > 2 or (len(groups[1]) > 3 and match.group()[0] in "$£")  # noqa: PLR2004
        if odd and not _THREES.fullmatch(digits) and not _INDIAN.fullmatch(digits):
            at = content.span.start
            yield Span(at + match.start(), at + match.end()), f"the commas in {match.group()} do not part thousands"


def _part(content: Content) -> _Found:
    """Doubt ``120 of the 100 passengers``."""
    for left, right in _neighbours(content):
        between = content.text[left.span.end - content.span.start : right.span.start - content.span.start]
        counts = left.kind in ("count", "number") and right.kind == "count"
        if counts and _PART.search(between) and not between.rstrip().endswith("of one") and _PART.fullmatch(between):
            part, whole = _value(left), _value(right)
            if part > whole >= 2 and not _scaled(left, right):  # noqa: PLR2004
                yield left.span, f"{left.text} of {right.text} is more than there are: {part} > {whole}"


def _change(content: Content) -> _Found:
    """Doubt ``rose 50 percent to 120 from 100``: a change that the two values do not make."""
    for figure in _single(content):
        if figure.kind != "percent" or figure.unit != "percent":
            continue
        ends = _ends(content, figure)
        before, behind = _around(content, figure)
        rises, falls = _RISE.search(before[-40:] + behind[:12]), _FALL.search(before[-40:] + behind[:12])
        if not ends or bool(rises) == bool(falls):
            continue
        new, old = ends
        worth, least, most = _changes(old, new)
        told = _value(figure) * (-1 if falls else 1)
        slack = max(Decimal(1), abs(worth) / 20)
        if not least - slack <= told <= most + slack:
            yield figure.span, f"from {old.text} to {new.text} is {worth:+.1f} percent, not {told:+f} percent"


def _ends(content: Content, figure: Figure) -> tuple[Figure, Figure] | None:
    """Return what something came to and from behind a percentage, where both stand there and nothing else does."""
    behind = [other for other in content.figures if other.span.start >= figure.span.end]
    if len(behind) < 2 or any("-" in other.value for other in behind[:2]):  # noqa: PLR2004
        return None
    first, second = behind[:2]
    gap = content.text[figure.span.end - content.span.start : first.span.start - content.span.start]
    between = content.text[first.span.end - content.span.start : second.span.start - content.span.start]
    if first.unit != second.unit or first.kind == "percent" or len(gap) > 8 or len(between) > 40 or ";" in between:  # noqa: PLR2004
        return None
    if _TO.search(gap) and _FROM.search(between):
        return first, second
    return (second, first) if _FROM.search(gap) and re.fullmatch(r"(?: [\w’'-]+){0,2} to ", between) else None


def _changes(old: Figure, new: Figure) -> tuple[Decimal, Decimal, Decimal]:
    """Return the change in percent between two figures, and the least and most that their rounding allows."""
    one, other = spreads.read(old), spreads.read(new)
    if one is None or other is None or one.value <= 0:
        return Decimal(0), Decimal("-Infinity"), Decimal("Infinity")
    worth = (other.value / one.value - 1) * 100
    before, after = min(one.step / 2, one.value / 20), min(other.step / 2, other.value / 20)
    least = ((other.value - after) / (one.value + before) - 1) * 100
    most = ((other.value + after) / (one.value - before) - 1) * 100
    return worth, least, most


def _sum(content: Content) -> _Found:
    """Doubt ``30 people: 12 men and 15 women``: parts that do not make the whole."""
    figures = content.figures
    if len(figures) < 3 or _LOOSE.search(content.text):  # noqa: PLR2004
        return
    for number, total in enumerate(figures[:-2]):
        parts = _listed(content, number)
        kinds = {figure.kind for figure in (total, *parts)}
        if len(parts) < 2 or not kinds <= {"count", "number"} or any(spreads.read(f) is None for f in (total, *parts)):  # noqa: PLR2004
            continue
        hedged = any((spread := spreads.read(figure)) and (spread.hedge or spread.ranged) for figure in (total, *parts))
        made = sum((_value(part) for part in parts), Decimal(0)) if not hedged else _value(total)
        if made != _value(total):
            said = " + ".join(f"{_value(part):f}" for part in parts)
            yield total.span, f"{said} makes {made:f}, not {_value(total):f}"


def _listed(content: Content, number: int) -> list[Figure]:
    """Return the figures listed behind a colon, a dash or a bracket that follows a figure, to the end of the list.

    None where more than the noun counted stands behind one of them: then the list is no mere list of parts.
    """
    text, start = content.text, content.span.start
    total, *parts = content.figures[number:]
    gap = text[total.span.end - start : parts[0].span.start - start]
    units = {part.unit for part in parts}
    if not _LISTED.search(gap) or len(gap.split()) > _LIST_OPENS or (total.unit not in units and not units <= _PEOPLE):
        return []
    ends = [*(part.span.start - start for part in parts[1:]), len(text)]
    listed = []
    for part, end in zip(parts, ends, strict=True):
        behind = text[part.span.end - start : end].removeprefix(f" {part.of}" if part.kind == "count" else "")
        listed.append(part)
        if _LIST_ENDS.match(behind):
            return listed if len(listed) > 1 else []
        if behind not in (", ", " and ", ", and "):
            return []
    return []


def _slips(contents: Sequence[Content]) -> list[tuple[Content, Span, str]]:
    """Return amounts a thousand times off what other sources say of the same thing, told by fewer accounts."""
    by_digits: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for content in contents:
        if any(figure.kind in ("money", "count") for figure in content.figures):
            for slot in slots.find(content):
                if slot.figure.kind in ("money", "count") and not slot.spread.ranged and slot.spread.value >= _SLIP:
                    by_digits[slot.measure, _digits(slot.spread.value)].append(slot)
    found = []
    for alike in by_digits.values():
        found += _odd_ones(alike) if len({slot.spread.value for slot in alike}) > 1 else []
    return found


def _odd_ones(alike: Sequence[Slot]) -> list[tuple[Content, Span, str]]:
    found = []
    for slot in alike[:200]:
        others = [it for it in alike[:200] if it.content.account != slot.content.account and _same_thing(slot, it)]
        off = [it for it in others if it.spread.value in (slot.spread.value * _SLIP, slot.spread.value / _SLIP)]
        agree = {it.content.account for it in others if it.spread.value == slot.spread.value}
        against = {it.content.account for it in off}
        if off and len(against) >= len(agree) + 1:
            why = f"{off[0].content.source} gives {off[0].said} for what seems the same: a thousand times "
            why += "more" if off[0].spread.value > slot.spread.value else "less"
            found.append((slot.content, slot.figure.span, f"{why}; million and billion may be mixed up"))
    return found


def _same_thing(left: Slot, right: Slot) -> bool:
    return (
        slots.alike(left, right)
        and len(left.topic & right.topic) >= _SLIP_SHARED
        and slots.akin(left, right) >= _SLIP_AKIN
    )


def _digits(value: Decimal) -> str:
    """Return the digits of a value without noughts at the end, and its place within thousands."""
    digits = f"{value.normalize():f}".replace(".", "").strip("0")
    return f"{digits} {value.adjusted() % 3}"


def _single(content: Content) -> Iterator[Figure]:
    """Yield the figures that are one number."""
    for figure in content.figures:
        spread = spreads.read(figure)
        if spread and not spread.ranged and not spread.share and content.span.covers(figure.span):
            yield figure


def _neighbours(content: Content) -> Iterator[tuple[Figure, Figure]]:
    figures = list(_single(content))
    yield from pairwise(figures)


def _value(figure: Figure) -> Decimal:
    return Decimal(figure.value)


def _scaled(left: Figure, right: Figure) -> bool:
    """Tell whether only one of two figures has a scale word, so that “3 of 5 million” is no part of a whole."""
    return any(word in right.text and word not in left.text for word in ("thousand", "million", "billion"))


def _around(content: Content, figure: Figure) -> tuple[str, str]:
    return (
        content.text[: figure.span.start - content.span.start],
        content.text[figure.span.end - content.span.start :],
    )


_RULES: tuple[Callable[[Content], _Found], ...] = (_share, _age, _years, _grouping, _part, _change, _sum)

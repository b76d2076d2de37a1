"""Which numbers of four figures are years.

A number counts as one where its surroundings say so: a preposition, a determiner before a noun, brackets, a list of
years; or where it is close to publication, for newspapers write other thousands with a comma. Never where a currency,
a measure, a counted noun or a numbering word stands beside it.
"""

import re

from generator.model import Span
from generator.reading.dates.expressions import Expression, Meaning, Setting
from generator.reading.dates.periods import Grain

_OLDEST, _FURTHEST = 1500, 2100
_NEAR = 12
"""Years from publication within which a bare number is a year."""
_ROUND = 100
_BEFORE, _AFTER = 28, 40
"""Characters looked at on either side."""


def _any(words: str) -> str:
    """Return a pattern of the words; an underscore stands for white space, a star for any ending."""
    return "(?:" + "|".join(word.replace("_", r"\s+").replace("*", r"\w*") for word in words.split()) + ")"


_NUMBERING = _any(
    "no nos nr number numbers section sections sec page pages pp p paragraph paragraphs line lines article chapter "
    "clause version model room flight route highway interstate boeing airbus windows office iso rfc seite seiten "
    "página páginas artikel artículo rs eur usd gbp chf jpy top global fortune ftse russell nasdaq dax at_least "
    "at_most more_than less_than fewer_than up_to as_many_as nearly almost roughly approximately some about only "
    "just than exceed* total* worth plus minus times every per fast rund etwa presque casi unos"
)
_MEASURES = _any(
    "km kg mph kph hp cc mw gw kw mhz ghz mb gb tb mg ml ft lb bc miles kilomet* met(?:er|re)s feet yards inches "
    "acres hectares pounds ton tons tonnes kilos? grams gallons lit(?:er|re)s barrels degrees calories watts "
    "megawatts volts percent per_cent prozent dollars? euros? yen yuan francs? rupees rubles pesos cents hundred "
    "thousand million billion trillion meter metros mètres tonnen toneladas millones mil hours minutes seconds"
)
_COUNTED = _any(
    "people persons men women children pupils students residents inhabitants workers employees staff jobs members "
    "troops soldiers officers police votes voters points seats homes houses households families refugees migrants "
    "passengers victims patients cases deaths dead wounded injured units shares copies cars vehicles trucks flights "
    "stores shops outlets companies firms schools hospitals days weeks months years articles pages words protesters "
    "demonstrators fans spectators attendees delegates guests runs goals matches personen menschen mitarbeiter* "
    "einwohner* arbeitsplätze stellen pfeiler* stimmen voix suffrages manifestants personnes habitants salariés "
    "emplois votos manifestantes personas habitantes empleados empleos"
)
_SURE = _any(
    "in since until till during throughout circa early late mid year fiscal spring summer autumn fall winter "
    "christmas im_jahre? jahre? seit anfang ende mitte en depuis dès fin début l['’]an année desde hasta año "
    "finales_de earlier_than later_than sooner_than"
)
_LIKELY = _any(
    "by before after from of for through to between and ca around years into as over on than with beyond bis von "
    "vor nach ab zwischen und sommer frühjahr herbst avant après de à entre et antes_de después_de del a y"
)
_ARTICLE = r"(?:the\s+|(?:early|late|mid)[\s-]+)?"
_CODE_BEFORE = re.compile(
    r"(?:[$£€¥₹#@&%/\\=+<>_:]\s?|\d[.,\s]|\d[-–]|(?<!\b[Mm]i)(?<!\b[Pp]r)(?<!\b[Pp]os)[A-Za-z]-"
    rf"|(?i:\b{_NUMBERING}\.?\s+))$"
)
_SHORT_BEFORE = re.compile(r"\b(?i:in|since|of|until|from|back\s+in|the|summer|spring|fall|winter|by|for)\s+$")
_MEASURE_AFTER = re.compile(
    rf"/(?!(?:1[5-9]|20)\d\d\b)|[%°‰\\@_+*=]|[.,:]\d|['’]s?\d|-[A-Za-z]|\s?[$£€¥]|\s?(?i:{_MEASURES})\b"
)
_COUNTED_AFTER = re.compile(rf"\s+(?i:{_COUNTED})\b")
_COUNTED_SOON = re.compile(rf"\s+\w+\s+(?i:{_COUNTED})\b")
_SURE_BEFORE = re.compile(rf"(?:(?i:\b{_SURE}\s+{_ARTICLE}|\bmid-|\bpre-|\bpost-)|[(\[]\s?)$")
_LIKELY_BEFORE = re.compile(rf"(?i:\b{_LIKELY}\s+{_ARTICLE})$")
_OWNED = re.compile(r"(?:\b(?i:the|a|an|this|that|its|his|her|their|our|my|your|last|whose)|['’]s|s['’])\s+$")
_NOUN_AFTER = re.compile(r"[\s-]+(?!(?:and|or|to|of|in|at|by|is|was|were|are|for|as|with|on)\b)[A-Za-z]")
_DATED_AFTER = re.compile(r"\s+(?:levels|prices|census|election|campaign|season|edition|treaty|agreement|protocol)\b")
"""What is told by its year and not counted in round hundreds: ``10% of 2000 levels``."""
_YEAR_AFTER = re.compile(r"\s+(?:and|or|to)\s+(?:1[5-9]|20)\d\d\b")
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w.]*|\d)[\s,]+$")
_EVENT_BEFORE = re.compile(
    r"\b(?:Conference|Congress|Convention|Summit|Cup|Games|Olympics|Forum|Expo|Fair|Festival|Awards|Championships?"
    r"|Elections?|Euro|Eurovision|Copa|Prix|Giro|Vuelta|Bowl|Rio|London|Tokyo|Beijing|Sochi|Paris|Athens|Sydney|Report|Budget|Agenda|Tour|Open|Marathon|Act|Season|Weltmeisterschaft)\s+$"
)
_ACRONYM_BEFORE = re.compile(r"\b[A-Z]{3,6}\s+$")
_SET_OFF = re.compile(r"(?<=[\w)]),\s+$")
_CLOSED = re.compile(r"\s*(?:[.;)\]]|,\s|$|\n|[-–]\s*(?:1[5-9]|20)\d\d(?!\w))")
_LIST = re.compile(r"\s*(?:,|and|or|to|through|und|bis|et|à|y|a|-|–|—|/|&|,\s*and|,\s*or)\s*")
_LONGEST_LIST_GAP = 8
_OPENING = re.compile(r"\s+(?:was|is|will|saw|has|had|marked|brought|began)\b|\s?[-–:]\s")


def year(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a year, or two joined by a dash with the second shortened: ``2014-17``."""
    figures, until = found.groups["year"], found.groups.get("until", "")
    joined = until > figures[2:]
    if not plausible(int(figures), found.span, at, joined=joined):
        return None
    if not joined:
        return Meaning(figures, Grain.YEAR, "written in full")
    return Meaning(f"{figures}/{figures[:2]}{until}", Grain.RANGE, "written in full")


def short(found: Expression, at: Setting) -> Meaning | None:
    """Resolve two figures behind an apostrophe, as in ``the class of '87``; up to a year ahead of publication."""
    before = at.text[max(at.sentence.start, found.span.start - _BEFORE) : found.span.start]
    if at.reference is None or not _SHORT_BEFORE.search(before):
        return None
    number = int(found.groups["short"])
    latest = at.reference.last.year + 1
    return Meaning(f"{latest - (latest - number) % 100:04}", Grain.YEAR, "the last year that ends in these figures")


def plausible(number: int, span: Span, at: Setting, *, joined: bool) -> bool:
    """Tell whether the surroundings of the number make it a year; ``joined``: it is the first of two."""
    before = at.text[max(at.sentence.start, span.start - _BEFORE) : span.start]
    after = at.text[span.end : min(at.sentence.end, span.end + _AFTER)]
    if not _OLDEST <= number <= _FURTHEST or _MEASURE_AFTER.match(after):
        return False
    if _SURE_BEFORE.search(before):
        return not (number % _ROUND == 0 and _COUNTED_AFTER.match(after))
    if _COUNTED_AFTER.match(after) or _COUNTED_SOON.match(after):
        return False
    if _in_list(span, at):
        return True
    if _CODE_BEFORE.search(before):
        return False
    return joined or _told(number, before, after, near=_near(number, at))


def _told(number: int, before: str, after: str, *, near: bool) -> bool:
    """Tell whether a number that is no code, measure or count is a year."""
    if _LIKELY_BEFORE.search(before):
        return not (number % _ROUND == 0 and _NOUN_AFTER.match(after)) or bool(_DATED_AFTER.match(after))
    if _OWNED.search(before):
        return bool(_NOUN_AFTER.match(after) or _YEAR_AFTER.match(after)) or after.startswith(("-", "–"))
    if _SET_OFF.search(before) and _CLOSED.match(after):
        return True
    if not before.strip(" \n\"“'‘(") and _OPENING.match(after):
        return True
    if _EVENT_BEFORE.search(before):
        return True
    return near and (bool(_ACRONYM_BEFORE.search(before)) or not _NAME_BEFORE.search(before))


def _in_list(span: Span, at: Setting) -> bool:
    """Tell whether it follows a date directly, as in ``2006 and 2007``."""
    if not at.earlier or at.earlier[-1].precision not in {Grain.YEAR, Grain.MONTH}:
        return False
    end = at.earlier[-1].span.end
    return 0 < span.start - end < _LONGEST_LIST_GAP and bool(_LIST.fullmatch(at.text, end, span.start))


def _near(number: int, at: Setting) -> bool:
    return at.reference is not None and abs(number - at.reference.first.year) <= _NEAR

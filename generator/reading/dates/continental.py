"""The forms of dates in German, French and Spanish: the basics, not every turn of phrase."""

import re
from collections.abc import Mapping

from generator.reading.dates import narrative, parts, resolve, years
from generator.reading.dates.expressions import Expression, Meaning, Resolver, Rule, Setting
from generator.reading.dates.periods import Grain
from generator.reading.dates.words import FRENCH, GERMAN, SPANISH, Words, either, names

_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\w%]|[.,]\d)"
_DAY = r"(?P<day>(?:0?[1-9]|[12]\d|3[01])"
_BARE_YEAR = Rule("year", r"(?P<year>(?:1[0-9]|20)\d\d|2100)(?:[-–/](?P<until>\d\d)(?![\w-]))?(?!\w)", years.year)
_ISO = Rule("iso", r"(?P<year>(?:1[0-9]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-)", resolve.numeric)
_NUMERIC = Rule(
    "figures",
    r"(?P<day>\d{1,2})(?:\.\s?(?P<month>\d{1,2})\.\s?|/(?P<months>\d{1,2})/)(?P<year>(?:1[0-9]|20)\d\d)(?![\w/])",
    resolve.numeric,
)
"""Day first, as all three languages write it."""


_WHOLE = frozenset("mai juni juli märz mars juin août mayo".split())
"""Month names no longer than an abbreviation."""


_MORNING_BEFORE = re.compile(r"\b(?:la|esta|una|cada|de|por)\s+$", re.IGNORECASE)
"""What stands before ``mañana`` where it is the morning."""
_DECADES = {
    "zwanziger": 2, "dreißiger": 3, "vierziger": 4, "fünfziger": 5, "sechziger": 6, "siebziger": 7, "achtziger": 8,
    "neunziger": 9,
}  # fmt: skip
_ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "premier": 1, "deuxième": 2, "second": 2, "troisième": 3,
    "quatrième": 4, "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4,
}  # fmt: skip
"""Beginnings of the words for which part of a year."""
_ENGLISH = ("", "first", "second", "third", "fourth")
_DECADE = r"(?:(?P<decades>(?:1[5-9]|20)\d0)|(?P<decade>[2-9]0))"
_OF_YEAR = r"(?:\s+(?:de\s+|del\s+)?(?P<year>(?:1[0-9]|20)\d\d)(?!\w))?"
_ROMAN = r"(?P<roman>[IVX]{1,5})"


def _deictic(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``gestern``, ``hier``, ``ayer``; but ``la mañana`` is the morning."""
    if found.groups["word"] == "mañana" and _MORNING_BEFORE.search(
        at.text, max(at.sentence.start, found.span.start - 6), found.span.start
    ):
        return None
    return resolve.deictic(found, at)


def _relative(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``letztes Jahr``, but not ``letzten Tag``, which names none."""
    if at.words.units[found.groups["unit"]] is Grain.DAY and at.words.relative.get(found.groups.get("relative", "")):
        return None
    return resolve.relative(found, at)


def _day_beside(found: Expression, at: Setting) -> Meaning | None:
    """Resolve ``le lendemain``, ``la veille``."""
    return narrative.neighbour(found._replace(groups={**found.groups, "unit": "jour"}), at)


def _century(found: Expression, at: Setting) -> Meaning | None:
    """Resolve a century with its number in figures or Roman numerals."""
    figures = found.groups.get("century")
    number = int(figures) if figures else _arabic(found.groups["roman"])
    return parts.century(found._replace(groups={"century": str(number)}), at) if number else None


def _arabic(roman: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in roman]
    after = (*values[1:], 0)
    return sum(-one if one < following else one for one, following in zip(values, after, strict=True))


def _part(found: Expression, at: Setting) -> Meaning:
    """Resolve a quarter or half of a year."""
    groups = found.groups
    number = next(number for head, number in _ORDINALS.items() if groups["ordinal"].startswith(head))
    if groups["part"].startswith(("halb", "sem")):
        return parts.half(found._replace(groups={**groups, "ordinal": _ENGLISH[number]}), at)
    return parts.quarter(found._replace(groups={**groups, "figure": str(number)}), at)


def _decade(found: Expression, _: Setting) -> Meaning:
    """Resolve ``die achtziger Jahre``."""
    return Meaning(f"19{_DECADES[found.groups['word']]}", Grain.DECADE, "a decade of the twentieth century")


def _rules(
    words: Words, day: str, of: str, in_month: str, own: tuple[tuple[str, str, Resolver], ...]
) -> tuple[Rule, ...]:
    """Return the rules of one language; ``own`` are those that no other has, in the words of the tables."""
    nouns = words is GERMAN
    named = {
        "month": rf"(?P<month>{names(words.months, shortest=5, full=_WHOLE, capital=nouns)})",
        "weekday": rf"(?P<weekday>{either(words.weekdays, capital=nouns)})",
        "which": rf"(?P<relative>{either(words.relative)})(?!\w)",
        "unit": rf"(?P<unit>{either(words.units, capital=nouns)})(?!\w)",
        "count": rf"(?P<count>(?<!\d[,.])\d{{1,3}}|{either(words.numbers)})",
        "season": rf"(?P<season>{either(words.seasons)})(?!\w)",
    }
    month, weekday = named["month"], named["weekday"]
    return (
        _ISO,
        _NUMERIC,
        Rule(
            "day",
            rf"(?:{weekday},?\s+(?:den\s+|dem\s+|le\s+)?)?{_DAY}{day})\s?{of}{month}(?!\w)(?:\s+{of}{_YEAR})?",
            resolve.day,
            listed=True,
        ),
        Rule("month year", rf"{month}\s+{of}{_YEAR}", resolve.month),
        Rule("month", rf"{in_month}\s+{month}(?!\w)(?:\s+{of}{_YEAR})?", resolve.month),
        Rule("deictic", rf"(?!Morgen|MORGEN)(?P<word>{either(words.deictic)})(?!\w)", _deictic),
        *(Rule(name, _filled(pattern, named), resolver) for name, pattern, resolver in own),
        Rule("season", rf"{named['season']}\s+{of}{_YEAR}", resolve.season),
        _BARE_YEAR,
    )


def _filled(pattern: str, named: Mapping[str, str]) -> str:
    """Return a pattern with the tables' words in the place of ``%unit%`` and its like."""
    for name, words in named.items():
        pattern = pattern.replace(f"%{name}%", words)
    return pattern


_PART_OF_YEAR = rf"(?P<part>trimestre|semestre)(?!\w){_OF_YEAR}"
_PARTS_OF_DAY = r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?"

GERMAN_RULES = _rules(
    GERMAN,
    r"\.",
    r"(?:des\s+Jahres\s+)?",
    r"(?:[Ii]m|[Ss]eit|[Aa]b|[Bb]is|[Aa]nfang|[Mm]itte|[Ee]nde|[Vv]on)",
    (
        ("weekday", rf"(?:%which%\s+)?%weekday%{_PARTS_OF_DAY}(?!\w)", resolve.weekday),
        ("ago", r"[Vv]or\s+%count%\s+%unit%", resolve.ago),
        (
            "next day",
            r"(?P<way>nächsten|folgenden|darauffolgenden|selben|gleichen)\s+(?P<unit>Tag)(?!\w)",
            narrative.neighbour,
        ),
        ("same year", r"(?P<way>folgenden|darauffolgenden|selben|gleichen)\s+%unit%", narrative.neighbour),
        ("relative", r"%which%\s+%unit%", _relative),
        ("relative season", r"%which%\s+%season%", resolve.season),
        ("season", r"[Ii]m\s+%season%(?!\s+\d)", resolve.season),
        ("decade", rf"{_DECADE}er[\s-]+Jahren?(?!\w)", parts.decade),
        ("decade", rf"(?P<word>{either(_DECADES)})[\s-]+Jahren?(?!\w)", _decade),
        ("century", r"(?P<century>\d{1,2})\.\s+Jahrhunderts?(?!\w)", _century),
        (
            "quarter",
            rf"(?P<ordinal>ersten?|zweiten?|dritten?|vierten?)\s+(?P<part>Quartals?|Halbjahre?s?)(?!\w){_OF_YEAR}",
            _part,
        ),
    ),
)
FRENCH_RULES = _rules(
    FRENCH,
    r"(?:er)?",
    r"(?:de\s+)?",
    r"(?:[Ee]n|[Dd]epuis|[Aa]u\s+mois\s+d(?:e\s|['’])?|[Ff]in|[Dd]ébut|[Mm]i-?|[Dd]['’])",
    (
        ("weekday", r"%weekday%(?:\s+(?:matin|midi|après-midi|soir))?(?!\w)(?:\s+%which%)?", resolve.weekday),
        ("mid month", r"[Mm]i-%month%(?!\w)(?:\s+(?P<year>(?:1[0-9]|20)\d\d)(?!\w))?", resolve.month),
        ("ago", r"[Ii]l\s+y\s+a\s+%count%\s+%unit%", resolve.ago),
        (
            "next day",
            r"(?:[Ll]e\s+|[Ll]a\s+)?(?P<way>lendemain|veille)(?!\w)(?!\s+d(?:e|u|es)\b|\s+d['’])",
            _day_beside,
        ),
        ("same year", r"(?:[Ll][ae]\s+|[Ll]['’])?%unit%\s+(?P<way>suivante?)(?!\w)", narrative.neighbour),
        ("same year", r"(?:[Ll][ae]\s+)(?P<way>même)\s+%unit%", narrative.neighbour),
        ("relative", r"(?:[Ll][ae]\s+|[Ll]['’])?%unit%\s+%which%", _relative),
        ("relative", r"(?:[Cc]e|[Cc]ette|[Cc]et)\s+%unit%", _relative),
        ("relative season", r"%season%\s+%which%", resolve.season),
        ("decade", rf"(?:[Ll]es\s+)?[Aa]nnées\s+{_DECADE}(?!\w)", parts.decade),
        ("century", rf"(?:{_ROMAN}|(?P<century>\d{{1,2}}))\s?(?:er|ème|e|è)\s+siècle(?!\w)", _century),
        (
            "quarter",
            rf"(?P<ordinal>[Pp]remier|[Dd]euxième|[Ss]econd|[Tt]roisième|[Qq]uatrième)\s+{_PART_OF_YEAR}",
            _part,
        ),
    ),
)
SPANISH_RULES = _rules(
    SPANISH,
    r"",
    r"(?:del?\s+)?",
    r"(?:[Ee]n|[Dd]esde|[Hh]asta|[Dd]e|[Ff]inales\s+de|[Pp]rincipios\s+de|[Mm]ediados\s+de)",
    (
        ("weekday", r"%which%\s+%weekday%(?!\w)", resolve.weekday),
        ("weekday", r"%weekday%(?!\w)(?:\s+%which%)?", resolve.weekday),
        ("ago", r"[Hh]ace\s+%count%\s+%unit%", resolve.ago),
        ("same year", r"(?:[Ee]l\s+|[Ll]a\s+)?%unit%\s+(?P<way>siguiente|anterior)(?!\w)", narrative.neighbour),
        ("same year", r"(?:[Ee]l\s+|[Ll]a\s+|[Ee]se\s+|[Ee]sa\s+)(?P<way>mism[oa])\s+%unit%", narrative.neighbour),
        ("relative", r"(?:[Ll]a\s+|[Ee]l\s+)?%unit%\s+%which%", _relative),
        ("relative", r"(?:[Ee]ste|[Ee]sta)\s+%unit%", _relative),
        ("relative", r"(?:[Ee]l\s+|[Ll]a\s+)?%which%\s+%unit%", _relative),
        ("relative season", r"%season%\s+%which%", resolve.season),
        ("decade", rf"(?:[Ll]os\s+)?[Aa]ños\s+{_DECADE}(?!\w)", parts.decade),
        (
            "decade",
            r"[Dd]écada\s+de\s+(?:los\s+)?(?:(?P<decades>(?:1[5-9]|20)\d0)|(?P<decade>[2-9]0))(?!\w)",
            parts.decade,
        ),
        ("century", rf"[Ss]iglo\s+{_ROMAN}(?!\w)", _century),
        ("quarter", rf"(?P<ordinal>[Pp]rimer|[Ss]egundo|[Tt]ercer|[Cc]uarto)\s+{_PART_OF_YEAR}", _part),
    ),
)

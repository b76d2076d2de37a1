"""The forms of dates in German, French and Spanish: the basics, not every turn of phrase."""

from generator.reading.dates import resolve, years
from generator.reading.dates.expressions import Rule
from generator.reading.dates.words import FRENCH, GERMAN, SPANISH, Words, either, names

_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\w%]|[.,]\d)"
_DAY = r"(?P<day>(?:0?[1-9]|[12]\d|3[01])"
_BARE_YEAR = Rule("year", r"(?P<year>(?:1[0-9]|20)\d\d)(?:[-–/](?P<until>\d\d)(?![\w-]))?(?!\w)", years.year)
_ISO = Rule("iso", r"(?P<year>(?:1[0-9]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-)", resolve.numeric)
_NUMERIC = Rule(
    "figures",
    r"(?P<day>\d{1,2})(?:\.\s?(?P<month>\d{1,2})\.\s?|/(?P<months>\d{1,2})/)(?P<year>(?:1[0-9]|20)\d\d)(?![\w/])",
    resolve.numeric,
)
"""Day first, as all three languages write it."""


_WHOLE = frozenset("mai juni juli märz mars juin août mayo".split())
"""Month names no longer than an abbreviation."""


def _rules(words: Words, day: str, of: str, in_month: str, ago: str, relative: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules of one language; the patterns are of the day's ending, ``of``, ``in``, ``ago`` and ``last``."""
    nouns = words is GERMAN
    month = rf"(?P<month>{names(words.months, shortest=5, full=_WHOLE, capital=nouns)})"
    weekday = rf"(?P<weekday>{either(words.weekdays, capital=nouns)})"
    which = rf"(?P<relative>{either(words.relative)})"
    unit = rf"(?P<unit>{either(words.units, capital=nouns)})(?!\w)"
    count = rf"(?P<count>\d{{1,3}}|{either(words.numbers)})"
    season = rf"(?P<season>{either(words.seasons)})"
    return (
        _ISO,
        _NUMERIC,
        Rule(
            "day",
            rf"(?:{weekday},?\s+(?:den\s+|dem\s+|le\s+)?)?{_DAY}{day})\s?{of}{month}(?!\w)(?:\s+{of}{_YEAR})?",
            resolve.day,
        ),
        Rule("month year", rf"{month}\s+{of}{_YEAR}", resolve.month),
        Rule("month", rf"{in_month}\s+{month}(?!\w)(?:\s+{of}{_YEAR})?", resolve.month),
        Rule(
            "weekday",
            rf"{weekday}(?!\w)(?:\s+{which}(?!\w))?" if words is not GERMAN else rf"(?:{which}\s+)?{weekday}(?!\w)",
            resolve.weekday,
        ),
        Rule("deictic", rf"(?!Morgen|MORGEN)(?P<word>{either(words.deictic)})(?!\w)", resolve.deictic),
        Rule("ago", ago.format(count=count, unit=unit), resolve.ago),
        *(Rule("relative", form.format(which=which, unit=unit), resolve.relative) for form in relative),
        Rule("season", rf"{season}\s+{of}{_YEAR}", resolve.season),
        _BARE_YEAR,
    )


GERMAN_RULES = _rules(
    GERMAN,
    r"\.",
    r"(?:des\s+Jahres\s+)?",
    r"(?:[Ii]m|[Ss]eit|[Aa]b|[Bb]is|[Aa]nfang|[Mm]itte|[Ee]nde|[Vv]on)",
    r"[Vv]or\s+{count}\s+{unit}",
    (r"{which}\s+{unit}",),
)
FRENCH_RULES = _rules(
    FRENCH,
    r"(?:er)?",
    r"(?:de\s+)?",
    r"(?:[Ee]n|[Dd]epuis|[Aa]u\s+mois\s+d(?:e\s|['’])?|[Ff]in|[Dd]ébut|[Mm]i-?|[Dd]['’])",
    r"[Ii]l\s+y\s+a\s+{count}\s+{unit}",
    (r"(?:[Ll][ae]\s+|[Ll]['’])?{unit}\s+{which}(?!\w)", r"(?:[Cc]e|[Cc]ette|[Cc]et)\s+{unit}"),
)
SPANISH_RULES = _rules(
    SPANISH,
    r"",
    r"(?:del?\s+)?",
    r"(?:[Ee]n|[Dd]esde|[Hh]asta|[Dd]e|[Ff]inales\s+de|[Pp]rincipios\s+de|[Mm]ediados\s+de)",
    r"[Hh]ace\s+{count}\s+{unit}",
    (
        r"(?:[Ll]a\s+|[Ee]l\s+)?{unit}\s+{which}(?!\w)",
        r"(?:[Ee]ste|[Ee]sta)\s+{unit}",
        r"(?:[Ee]l\s+|[Ll]a\s+)?{which}\s+{unit}",
    ),
)

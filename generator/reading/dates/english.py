"""The forms of dates in English."""

from generator.reading.dates import anniversaries, clock, feasts, idioms, narrative, parts, resolve, years
from generator.reading.dates.expressions import Rule
from generator.reading.dates.words import ENGLISH, either, names

_MONTH = rf"(?P<month>{names(ENGLISH.months, shortest=5, full=idioms.WHOLE, capital=True)})"
_WEEKDAY = rf"(?P<weekday>{names(ENGLISH.weekdays, shortest=6, capital=True)})"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\w%]|[.,]\d|-[A-Za-z])"
_NUMBER = rf"(?P<count>(?<!\d[,.])\d{{1,3}}|{either(ENGLISH.numbers)})"
_UNIT = rf"(?P<unit>{either(ENGLISH.units)})(?!\w)"
_SINGLE = rf"(?P<unit>{either(unit for unit in ENGLISH.units if unit + 's' in ENGLISH.units)})(?!\w)"
_OF_YEAR = r"\s+(?:of\s+)?(?P<yearword>last|this|next)\s+year(?!\w)"
_RELATIVE = rf"(?P<relative>{either(ENGLISH.relative)})"
_PART = r"(?:\s+(?:mornings?|afternoon|evening|night|midday|noon)(?!\w))?"
_ON = rf"(?:{_WEEKDAY}(?!\w)(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:the\s+)?)?"
_FEAST = either(feasts.NAMES, capital=True)
_UNTIL = rf"(?:\s?[-–—]\s?(?P<until>{_DAY})(?![\w%:]|[.,/]\d|-))?"
_LISTED = (
    rf"(?=(?:(?:,\s*|\s+)(?:(?:and|or|to|through)\s+)?(?:the\s+)?{_DAY}{_ORDINAL}?(?!\w)){{1,5}},?\s+"
    r"(?P<listed>(?:1[0-9]|20)\d\d)(?!\w|[.,]\d))"
)
"""The year behind further days of the same month: ``June 13 and 14, 2007``."""
_BACK = rf"(?P<word>today|yesterday|tomorrow|tonight)(?!\w)|(?:this\s+|last\s+|next\s+)?{_WEEKDAY}(?!\w){_PART}"
_WHICH = r"(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)"

RULES = (
    Rule("iso", r"(?P<year>(?:1[0-9]|20)\d\d)[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d|-)", resolve.numeric),
    Rule("slash", r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:1[0-9]|20)\d\d|\d\d)(?![\w/])", idioms.slash),
    Rule(
        "hyphens", r"(?P<first>\d{1,2})-(?P<second>\d{1,2})-(?P<year>(?:1[0-9]|20)\d\d|\d\d)(?![\w-])", idioms.figures
    ),
    Rule("run of figures", r"(?P<year>(?:1[0-9]|20)\d\d)(?P<first>\d\d)(?P<second>\d\d)(?!\w)", idioms.figures),
    Rule(
        "month day",
        rf"{_ON}{_MONTH}\s?(?:the\s+)?(?P<day>{_DAY}{_ORDINAL}?){_UNTIL}(?![\w%:]|[.,/]\d|-(?![A-Z])\w)(?:,?\s+{_YEAR}|{_OF_YEAR}|{_LISTED})?",
        idioms.day,
        listed=True,
    ),
    Rule(
        "day month",
        rf"{_ON}(?:[Tt]he\s+)?(?P<day>{_DAY}{_ORDINAL}?){_UNTIL}\s+(?:of\s+)?{_MONTH}(?!\w)(?:,?\s+{_YEAR}|{_OF_YEAR})?",
        idioms.day,
        listed=True,
    ),
    Rule(
        "month of that year",
        rf"{_MONTH}(?:\s?(?P<day>{_DAY}{_ORDINAL}?))?,?\s+(?:of\s+)?(?:(?P<way>that)|the\s+(?P<other>same|following|next|previous))"
        r"\s+(?:same\s+)?(?P<unit>year)(?!\w)",
        narrative.month,
    ),
    Rule("month year", rf"{_MONTH}(?:(?:,\s*|\s+)(?:of\s+)?{_YEAR}|{_OF_YEAR})", resolve.month),
    Rule(
        "day of this month",
        rf"(?:[Tt]he\s+)?(?P<day>{_DAY}{_ORDINAL})\s+(?:of\s+)?(?P<relative>last|this|next)\s+month(?!\w)",
        idioms.day_of_month,
    ),
    Rule("relative month", rf"{_RELATIVE}\s+{_MONTH}(?!\w)(?!\s+\d)", resolve.month),
    Rule(
        "holiday",
        rf"(?:{_RELATIVE}\s+)?(?P<name>{_FEAST})(?!\w)(?:,?\s+{_YEAR}|{_OF_YEAR})?",
        feasts.feast,
    ),
    Rule(
        "weekday of month",
        rf"(?:[Tt]he\s+)?(?P<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\s+{_WEEKDAY}\s+(?:in|of)\s+{_MONTH}(?!\w)"
        rf"(?:,?\s+(?:of\s+)?{_YEAR}|{_OF_YEAR})?",
        idioms.weekday_of_month,
    ),
    Rule("month", rf"{_MONTH}(?!\w|\s?\d)", idioms.month),
    Rule("latest quarter", r"(?:[Tt]he\s+)?(?:latest|most\s+recent)\s+quarter(?!\w)", parts.latest_quarter),
    Rule(
        "weekday",
        rf"(?:{_RELATIVE}\s+)?{_WEEKDAY}(?!\w){_PART}(?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week)?",
        idioms.weekday,
    ),
    Rule(
        "deictic",
        rf"(?:[Ee]arlier\s+|[Ll]ate[r]?\s+)?(?P<word>{either(ENGLISH.deictic)})(?!\w){_PART}",
        idioms.deictic,
    ),
    Rule(
        "ago today",
        rf"{_NUMBER}\s+(?P<unit>weeks?|months?|years?|decades?|century|centuries)\s+ago,?\s+"
        rf"(?:(?:on\s+)?{_BACK}|this\s+(?P<same>day|week|weekend|month|morning|afternoon|evening)(?!\w))",
        anniversaries.ago,
    ),
    Rule("from today", rf"{_NUMBER}\s+(?P<unit>weeks?|months?|years?)\s+from\s+(?:{_BACK})", anniversaries.ahead),
    Rule(
        "this day last year",
        r"[Tt]his\s+(?:same\s+|very\s+)?(?P<unit>day|week|weekend|month|morning)\s+"
        rf"(?:(?P<yearword>last|next)\s+year|{_NUMBER}\s+(?P<units>years?|decades?|months?|weeks?)\s+ago)(?!\w)",
        anniversaries.same,
    ),
    Rule(
        "ago",
        rf"(?:(?P<halved>[Hh]alf)\s+)?{_NUMBER}(?P<half>\s+and\s+a\s+half)?\s+{_UNIT}(?P<more>\s+and\s+a\s+half)?\s+"
        r"(?:ago(?!\w)|(?P<ahead>from\s+now|hence)(?!\w))",
        idioms.ago,
    ),
    Rule("year-ago", r"[Yy]ear-(?:ago|earlier)(?!\w)", idioms.year_ago),
    Rule(
        "later",
        rf"{_NUMBER}[\s-]+{_UNIT}\s+(?P<way>later|earlier)(?!\w)(?!\s+than\b)",
        narrative.later,
    ),
    Rule(
        "neighbour",
        rf"(?:[Tt]he|[Oo]n\s+the)\s+(?P<way>next|following|previous|preceding|prior|same|ensuing)\s+{_SINGLE}",
        narrative.neighbour,
    ),
    Rule("that unit", rf"(?P<way>[Tt]hat)\s+(?:same\s+)?{_SINGLE}", narrative.neighbour),
    Rule(
        "unit before",
        r"[Tt]he\s+(?P<unit>day|week|month|quarter|year)\s+(?P<way>before|after|earlier)(?=\s*[.,;:)”\"]|\s+(?:when|in|at)\b|\s*$)",
        narrative.neighbour,
    ),
    Rule(
        "quarter of year",
        rf"(?:[Tt]he\s+)?(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)\s+quarter{_OF_YEAR}",
        parts.quarter,
    ),
    Rule(
        "quarter",
        r"(?:[Tt]he\s+)?(?:(?P<yearword>last|this|next)\s+year['’]s\s+)?(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth"
        rf"|1st|2nd|3rd|4th)[\s-]quarter(?!\w)(?:\s+(?:of\s+|in\s+)?{_YEAR})?",
        parts.quarter,
    ),
    Rule(
        "quarter behind its year",
        rf"(?:[Tt]he\s+)?(?P<year>(?:1[0-9]|20)\d\d)(?:['’]s)?\s+{_WHICH}[\s-]quarter(?!\w)",
        parts.quarter,
    ),
    Rule("q", rf"Q(?P<figure>[1-4])(?:\s+(?:of\s+)?{_YEAR}|(?!\w))", parts.quarter),
    Rule(
        "half",
        rf"(?:[Tt]he\s+)?(?P<ordinal>[Ff]irst|[Ss]econd)\s+half\s+of\s+(?:{_YEAR}|(?P<yearword>last|this|next|the)\s+year)(?!\w)",
        parts.half,
    ),
    Rule("season year", rf"(?P<season>{either(ENGLISH.seasons)})(?:\s+of)?\s+{_YEAR}", resolve.season),
    Rule(
        "relative season",
        rf"{_RELATIVE}\s+(?P<season>{either(ENGLISH.seasons)})(?!\w)(?!\s+(?:in|of)\b)",
        resolve.season,
    ),
    Rule(
        "season",
        rf"(?:[Ii]n|[Dd]uring|[Oo]ver|[Bb]y|[Ss]ince|[Uu]ntil)\s+the\s+(?P<season>{either(ENGLISH.seasons)})(?!\w)(?!\s+of\b)",
        resolve.season,
    ),
    Rule(
        "edge",
        r"(?:[Tt]he\s+)?(?:beginning|start|end|close|middle)\s+of\s+(?:the|(?P<relative>last|this|next))\s+(?P<unit>week|month|quarter|year|decade)(?!\w)",
        resolve.relative,
    ),
    Rule(
        "within",
        r"(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s+in\s+the\s+(?P<unit>week|month|quarter|year|decade)(?!\w)",
        resolve.relative,
    ),
    Rule("year's end", r"(?<=[Bb]y\s|[Aa]t\s)(?P<unit>year)(?:-|['’]s\s+|\s)end(?!\w)", resolve.relative),
    Rule("the weekend", r"[Tt]he\s+(?P<unit>weekend)(?!\w)(?!\s+(?:of|in|before|after)\b)", idioms.weekend),
    Rule("relative", rf"(?:[Ee]arlier\s+|[Ll]ater\s+)?{_RELATIVE}\s+{_SINGLE}", idioms.relative),
    Rule("decade", r"(?:[Tt]he\s+)?(?:['’‘](?P<decade>\d0)|(?P<decades>(?:1[5-9]|20)\d0)['’]?)s(?!\w)", parts.decade),
    Rule(
        "decade word",
        rf"[Tt]he\s+(?:early\s+|late\s+|mid[\s-])?(?P<word>{either(parts.DECADES)})(?!\w)",
        parts.decade,
    ),
    Rule(
        "century",
        rf"(?:[Tt]he\s+)?(?P<century>\d{{1,2}}{_ORDINAL}|{either(parts.CENTURIES)})[\s-]+[Cc]entury(?!\w)",
        parts.century,
    ),
    Rule("fiscal year", rf"[Ff]iscal\s+(?:[Yy]ear\s+)?{_YEAR}", parts.fiscal),
    Rule("fiscal year", r"FY\s?['’]?(?P<year>(?:(?:1[0-9]|20)\d\d|\d\d))(?!\w)", parts.fiscal),
    Rule(
        "clock",
        r"(?P<hour>\d{1,2})(?:(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\.?|[AP]\.?M\.?)(?!\w)|:(?P<minutes>[0-5]\d)(?![\w:]|\.\d))"
        r"(?:\s+(?P<zone>[A-Z]{2,4})(?!\w))?",
        clock.time,
    ),
    Rule(
        "clock",
        r"(?P<hour>[01]\d|2[0-3])(?P<minutes>[0-5]\d)\s+(?P<zone>GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT)(?!\w)",
        clock.time,
    ),
    Rule("short year", r"['’‘](?P<short>\d\d)(?!\w)", years.short),
    Rule("year", r"(?P<year>(?:1[0-9]|20)\d\d|2100)(?:[-–/](?P<until>\d\d)(?![\w-]))?(?!\w)", years.year),
)

"""The English words that dates are made of, and the cues that tell the tense."""

from generator.reading.dates.words.forms import Words, any_of, number, units

_ONES = number(
    "one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_DIGITS = [(name, ones) for name, ones in _ONES.items() if len(name) > len("an") and ones < _ONES["ten"]]

_PARTICIPLE = r"(?:\w{2,}(?:ed|en)|held|made|paid|built|sold|set|put|shown|known|brought|left|done|sent|told|heard|met)"
_ADVERBS = r"(?:\s+(?:not|also|only|soon|likely|formally|officially|then|now|still|be|been|being|have|to))*"

_PLANNED = r"(?:due|set\s+(?:to|for)|expected|scheduled|slated|planned|poised|supposed|forecast\s+(?:to|for))"
_CALENDAR = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)"
    r"|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)

_IRREGULAR = any_of(
    "said told made took went came began got gave found saw knew became left felt brought kept held wrote stood "
    "heard met ran paid sat spoke led grew lost fell sent built drew broke spent rose drove bought chose fought "
    "won sold threw caught struck shot flew dealt swore blew sank shook beat sought stole swept taught withdrew "
    "underwent undertook overtook sued died fled".split()
)

_SOON = any_of(
    "vote visit meet hold begin start open close reopen launch face stand hear hit decide announce unveil release "
    "return resume play host speak address testify appear retire resign sign seek leave join become get take make go "
    "strike cut raise end expire rule arrive publish present discuss debate review honor honour mark celebrate move "
    "quit step".split()
)
"""Verbs of headlines: ``Parliament to vote``."""
_DAYS = (
    "boxing labor memorial veterans columbus earth groundhog canada anzac bastille armistice ascension presidents "
    "presidents' presidents’"
).split()
_FEASTS = (
    "st._patrick st_patrick valentine new_year all_saints bonfire_night guy_fawkes martin_luther_king black_friday "
    "cyber_monday good_friday ash_wednesday palm_sunday maundy_thursday holy_thursday holy_saturday shrove_tuesday "
    "whit_sunday whit_monday remembrance_sunday"
).split()
"""Beginnings of the names of holidays that no word of the tables is in, or stands first in."""

ENGLISH = Words(
    months=number(
        "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sept/Sep October/Oct "
        "November/Nov December/Dec"
    ),
    weekdays=number(
        "Monday/Mon Tuesday/Tues/Tue Wednesday/Wed Thursday/Thurs/Thur/Thu Friday/Fri Saturday/Sat Sunday/Sun", 0
    ),
    numbers=_ONES | _TENS | {f"{ten}-{one}": _TENS[ten] + ones for ten in _TENS for one, ones in _DIGITS},
    deictic={
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "today": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "tonight": 0,
        "last night": -1,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
    },
    relative={"last": -1, "this past": -1, "this": 0, "the current": 0, "next": 1, "this coming": 1, "the coming": 1},
    units=units(
        DAY="day days morning mornings afternoon afternoons evening evenings night nights",
        WEEK="week weeks",
        WEEKEND="weekend weekends",
        MONTH="month months",
        QUARTER="quarter quarters",
        YEAR="year years",
        DECADE="decade decades",
        CENTURY="century centuries",
    ),
    past=rf"""
        had\s+been\s+{_PLANNED} | (?:originally|initially|previously)\s+{_PLANNED} | [Aa]sked
        | (?:was|were|had|did|been){_ADVERBS}(?:\s+{_PARTICIPLE})? | (?:has|have)(?:{_ADVERBS}\s+{_PARTICIPLE}|\s+been)
        | [a-z]{{3,}}(?<!ne)(?<!spe)(?<!fe)(?<!se)(?<!bre)(?<!hundr)(?<!inde)ed
        | {_IRREGULAR} | (?:hit|cut|put|quit)(?<!\bto\s(?:hit|cut|put))(?<!\bto\squit)
        """,
    future=rf"""
        (?: (?:will|won['’]t|shall|would|may|might|going\s+to|(?:is|are|was|were)\s+to|to\s+be
        |(?:(?:is|are|was|were|be|been)\s+)?{_PLANNED}
        |(?:is|are)(?=\s+(?:(?:on|in|at|until|early|late|midnight|noon|[\d.:]+\s?[ap]\.?m\.?)\s+)*{_CALENDAR})
        |(?:is|are)\s+set|payable|begins|starts|opens|ends|expires|airs|premieres|resumes|continues|kicks\s+off|takes\s+(?:place|effect)
        |goes\s+(?:on\s+(?:sale|trial|display)|into\s+effect|to|before)|runs\s+(?:from|through|until|till)
        |(?:hosts?|faces?|travels?\s+to)(?=\s+(?:the\s+)?(?!{_CALENDAR})[A-Z])
        |play(?<!\b[Aa]\splay)(?<![Tt]he\splay)(?<!\b[Hh]is\splay)(?<!\b[Hh]er\splay)s?(?=\s+(?:again|on|at|in|{_CALENDAR}))
        |plans?|planning|intends?|aims?|hopes?|expects?){_ADVERBS}|(?<=\w)['’]ll)(?:\s+{_PARTICIPLE})?
        """,
    infinitive=rf"\bto\s+{_SOON}\b",
    present=r"is|are|has|have|says?|do|does|remains?",
    seasons=number("spring summer fall/autumn winter", 0),
    openers=tuple(
        "the on in half during over by since until that late later early earlier beginning start end middle latest "
        "most fiscal first second third fourth 1st 2nd 3rd 4th sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first".split()
    ),
    more=(
        *"christmas halloween thanksgiving easter pentecost juneteenth q1 q2 q3 q4 fy".split(),
        *(f"{name} day" for name in _DAYS),
        *(name.replace("_", " ") for name in _FEASTS),
        *"twenties thirties forties fifties sixties seventies eighties nineties".split(),
    ),
)

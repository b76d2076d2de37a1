"""The words of each language that dates are made of, and the cues that tell the tense.

One frozen table a language. Words are found as written here, with a capital, or all in capitals; English months and
weekdays, and German nouns, only with their capital. Tables hold small letters. Holds no pattern of a whole date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.reading.dates.periods import Grain


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    months: Mapping[str, int]
    """Full names and abbreviations without their stop; January is 1."""
    weekdays: Mapping[str, int]
    """Monday is 0."""
    numbers: Mapping[str, int]
    deictic: Mapping[str, int]
    """Days from the day of publication."""
    relative: Mapping[str, int]
    """``last`` is -1, ``this`` 0, ``next`` 1."""
    units: Mapping[str, Grain]
    past: str
    """Pattern of verb groups that tell of the past."""
    future: str
    """Pattern of verb groups that tell of what is to come."""
    present: str = r"(?!)"
    """Pattern of verb groups that tell how things are."""
    seasons: Mapping[str, int] = field(default_factory=dict)
    """Spring is 0."""
    more: tuple[str, ...] = ()
    """Further words that only dates have."""
    openers: tuple[str, ...] = ()
    """Words a date may begin with, other than those of the tables."""
    capital: bool = True
    """Whether months and weekdays have a capital."""

    def triggers(self) -> list[str]:
        """Return the forms of words one of which is in every date that has no figures."""
        names = {*self.months, *self.weekdays}
        others = {name.split()[-1] for table in (self.deictic, self.units, self.seasons, self.more) for name in table}
        small = others if self.capital else others | names
        return sorted(small | {form for word in others | names for form in (_capital(word), word.upper())})

    def opening(self) -> str:
        """Return a pattern of the words a date may begin with before one of the triggers, and of figures."""
        first = {name.split()[0] for table in (self.numbers, self.relative, self.openers) for name in table}
        return rf"(?<!\w)(?:(?:{either(first)})(?!\w)|\d|['’‘])"


def either(words: Iterable[str], *, capital: bool = False) -> str:
    """Return a pattern of any of the words, longest first; ``capital``: every word with one."""
    words = [word.lower() for word in words]
    forms = {" ".join(map(_capital, word.split())) if capital else _capital(word) for word in words}
    forms |= {word.upper() for word in words} | (set() if capital else set(words))
    return _any(sorted(forms, key=lambda form: (-len(form), form)))


def _any(forms: Iterable[str]) -> str:
    """Return a pattern of any of the forms, which tries only those that begin with the letter it stands at."""
    tails: dict[str, list[str]] = {}
    for form in forms:
        tails.setdefault(form[:1], []).append(form[1:])
    said = (_form(head + same[0]) if len(same) == 1 else _form(head) + _any(same) for head, same in tails.items())
    return f"(?:{'|'.join(said)})"


def names(words: Iterable[str], *, shortest: int, full: Iterable[str] = (), capital: bool = False) -> str:
    """Return a pattern of names; a stop may follow those of fewer letters, which are abbreviations unless ``full``."""
    words = set(words)
    short = {word for word in words if len(word) < shortest} - set(full)
    stopped = rf"|{either(short, capital=capital)}(?!\w)\.?" if short else ""
    return either(words - short, capital=capital) + stopped


def _capital(word: str) -> str:
    return word if word == "of" else word[:1].upper() + word[1:]


def _form(word: str) -> str:
    return word.replace(".", r"\.").replace("'", "['’]").replace(" ", r"\s+")


def _number(names: str, start: int = 1) -> dict[str, int]:
    """Return the names numbered from ``start``; names of one number are joined by a slash."""
    return {name.lower(): number for number, same in enumerate(names.split(), start) for name in same.split("/")}


def _units(**names: str) -> dict[str, Grain]:
    return {name.lower(): Grain[grain] for grain, same in names.items() for name in same.split()}


_ONES = _number(
    "one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_DIGITS = [(name, ones) for name, ones in _ONES.items() if len(name) > len("an") and ones < _ONES["ten"]]

_PARTICIPLE = r"(?:\w{2,}(?:ed|en)|held|made|paid|built|sold|set|put|shown|known|brought|left|done|sent|told|heard|met)"
_ADVERBS = r"(?:\s+(?:not|also|only|soon|likely|formally|officially|then|now|still|be|been|being|have|to))*"

_IRREGULAR = _any(
    "said told made took went came began got gave found saw knew became left felt put brought kept held wrote stood "
    "heard met ran paid sat spoke led grew lost fell sent built drew broke spent cut rose drove bought chose fought "
    "won sold threw caught struck shot flew hit dealt swore blew sank shook beat sought stole swept taught withdrew "
    "underwent undertook overtook sued died fled quit".split()
)

ENGLISH = Words(
    months=_number(
        "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sept/Sep October/Oct "
        "November/Nov December/Dec"
    ),
    weekdays=_number(
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
    units=_units(
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
        (?:was|were|had|did|been){_ADVERBS}(?:\s+{_PARTICIPLE})? | (?:has|have)(?:{_ADVERBS}\s+{_PARTICIPLE}|\s+been)
        | [a-z]{{3,}}(?<!ne)(?<!spe)(?<!fe)(?<!se)(?<!bre)(?<!hundr)(?<!inde)ed
        | {_IRREGULAR}
        """,
    future=rf"""
        (?: (?:will|won['’]t|shall|would|may|might|going\s+to|(?:is|are|was|were)\s+to|to\s+be
        |(?:(?:is|are|was|were|be|been)\s+)?(?:due|set\s+to|expected|scheduled|slated|planned|poised|supposed)
        |plans?|planning|intends?|aims?|hopes?|expects?){_ADVERBS}|(?<=\w)['’]ll)(?:\s+{_PARTICIPLE})?
        """,
    present=r"is|are|has|have|says?|do|does|remains?",
    seasons=_number("spring summer fall/autumn winter", 0),
    openers=tuple(
        "the on in during over by since until that late later early earlier beginning start end middle latest most "
        "boxing labor memorial veterans new valentine's presidents' martin fiscal first second third fourth 1st 2nd "
        "3rd 4th q1 q2 q3 q4 sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split()
    ),
    more=(
        "christmas",
        "halloween",
        "thanksgiving",
        *"twenties thirties forties fifties sixties seventies eighties nineties".split(),
    ),
)

GERMAN = Words(
    months=_number(
        "Januar/Jänner/Jan Februar/Feb März/Mär April/Apr Mai Juni/Jun Juli/Jul August/Aug September/Sept/Sep "
        "Oktober/Okt November/Nov Dezember/Dez"
    ),
    weekdays=_number("Montag Dienstag Mittwoch Donnerstag Freitag Samstag/Sonnabend Sonntag", 0),
    numbers=_number(
        "einem/einer/eins/ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn achtzehn neunzehn zwanzig"
    )
    | {"dreißig": 30, "vierzig": 40, "fünfzig": 50},
    deictic={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
    relative={
        f"{stem}{ending}": count
        for stems, count in (
            ("letzt vergangen vorig", -1),
            ("dies", 0),
            ("laufend", 0),
            ("nächst kommend", 1),
        )
        for stem in stems.split()
        for ending in ("en", "er", "es", "em", "e")
    },
    units=_units(
        DAY="Tag Tagen Tage Tages",
        WEEK="Woche Wochen",
        WEEKEND="Wochenende Wochenendes",
        MONTH="Monat Monaten Monate Monats",
        QUARTER="Quartal Quartalen Quartals",
        YEAR="Jahr Jahren Jahre Jahres",
        DECADE="Jahrzehnt Jahrzehnten Jahrzehnts",
        CENTURY="Jahrhundert Jahrhunderten Jahrhunderts",
    ),
    past=r"""
        war|waren|hatten?|hat|haben|wurden?|ist|sind|\w{2,}ten?|ging|kam|gab|nahm|fand|stand|schrieb|starb|fiel|stieg|begann
        """,
    future=r"werden|wird|soll|sollen|sollte|will|wollen|plant|planen|geplant|erwartet",
    openers=("vor", "im", "seit", "ab", "bis", "anfang", "mitte", "ende", "von"),
    seasons=_number("Frühjahr/Frühling Sommer Herbst Winter", 0),
)

FRENCH = Words(
    months=_number(
        "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct novembre/nov "
        "décembre/déc"
    ),
    weekdays=_number("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    numbers=_number(
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt"
    )
    | {"trente": 30, "quarante": 40, "cinquante": 50},
    deictic={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2},
    relative={"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1},
    units=_units(
        DAY="jour jours",
        WEEK="semaine semaines",
        WEEKEND="week-end",
        MONTH="mois",
        QUARTER="trimestre trimestres",
        YEAR="an ans année années",
        DECADE="décennie décennies",
        CENTURY="siècle siècles",
    ),
    past=r"a|ont|avait|avaient|était|étaient|est|sont|fut|\w{2,}(?:ait|aient|èrent)",
    future=r"""
        va|vont|doit|doivent|devrait|devraient|prévue?s?|sera|seront|aura|auront|\w{3,}(?:era|eront|ira|iront|dra|dront)
        """,
    openers=("il", "en", "depuis", "au", "fin", "début", "mi", "la", "le", "l", "ce", "cette", "cet", "d"),
    capital=False,
    seasons=_number("printemps été automne hiver", 0),
)

SPANISH = Words(
    months=_number(
        "enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago septiembre/setiembre/sept "
        "octubre/oct noviembre/nov diciembre/dic"
    ),
    weekdays=_number("lunes martes miércoles jueves viernes sábado domingo", 0),
    numbers=_number(
        "un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte"
    )
    | {"treinta": 30, "cuarenta": 40, "cincuenta": 50},
    deictic={"anteayer": -2, "ayer": -1, "hoy": 0, "pasado mañana": 2},
    relative={"pasado": -1, "pasada": -1, "próximo": 1, "próxima": 1, "que viene": 1},
    units=_units(
        DAY="día días",
        WEEK="semana semanas",
        MONTH="mes meses",
        QUARTER="trimestre trimestres",
        YEAR="año años",
        DECADE="década décadas",
        CENTURY="siglo siglos",
    ),
    past=r"ha|han|había|habían|fue|fueron|era|eran|dijo|hizo|\w{2,}(?:ó|aron|ieron|aba|aban|ían?)",
    future=r"va|van|será|serán|debe|deben|prevé|previst[oa]s?|\w{3,}(?:rá|rán)",
    openers=tuple("hace en desde hasta de finales principios mediados la el este esta".split()),
    capital=False,
    seasons=_number("primavera verano otoño invierno", 0),
)

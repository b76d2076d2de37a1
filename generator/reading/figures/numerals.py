"""Number words, marks and scales of each language, and the patterns that find them.

Never says what a number is worth; what can be no amount by its form alone (a clock time, a date in digits, a version, a
decade, coordinates) has a pattern of its own, so that it is passed over whole.
"""

import re
from functools import cache

import ahocorasick_rs

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8} | {
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
}
WORDS: dict[str, dict[str, int]] = {
    "en": {word: value for value, word in enumerate(_SMALL)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)},
    "de": {
        word: value
        for value, word in enumerate("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), start=2)
    }
    | {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100, "tausend": 1000},
    "fr": {
        word: value
        for value, word in enumerate("deux trois quatre cinq six sept huit neuf dix onze douze".split(), start=2)
    }
    | {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "cent": 100, "mille": 1000},
    "es": {
        word: value
        for value, word in enumerate("dos tres cuatro cinco seis siete ocho nueve diez once doce".split(), start=2)
    }
    | {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "cien": 100, "mil": 1000},
}
SCALES: dict[str, dict[str, int]] = {
    "en": {
        "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
        "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
        "k": 10**3, "lakh": 10**5, "crore": 10**7,
    },
    "de": {
        "hundert": 10**2, "tausend": 10**3, "tsd.": 10**3, "tsd": 10**3, "million": 10**6, "millionen": 10**6,
        "mio.": 10**6, "mio": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd.": 10**9, "mrd": 10**9,
        "billion": 10**12, "billionen": 10**12, "dutzend": 12,
    },
    "fr": {
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "mds": 10**9,
        "md": 10**9, "mrd": 10**9, "billion": 10**12, "billions": 10**12,
    },
    "es": {
        "mil millones": 10**9, "mil": 10**3, "millón": 10**6, "millones": 10**6, "billón": 10**12,
        "billones": 10**12,
    },
}  # fmt: skip
PLURAL_SCALES = {"tens": 10, "scores": 20, "dozens": 12} | {
    f"{word}s": SCALES["en"][word] for word in ("hundred", "thousand", "million", "billion", "trillion")
}
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
SPACES = "\u00a0\u202f\u2009"
_DIGITS = {
    "en": rf"\d{{1,3}}(?:(?:,\d{{3}})+(?!\d)|(?:,\ ?000)+(?!\d)|[{SPACES}]\d{{3}}(?!\d)(?:[{SPACES}]\d{{3}}(?!\d))*)"
    r"(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?",
    "de": rf"\d{{1,3}}(?:[.'’{SPACES}]\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?",
    "fr": rf"\d{{1,3}}(?:[.\ {SPACES}]\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?",
    "es": rf"\d{{1,3}}(?:[.\ {SPACES}]\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?",
}
_NO_AMOUNT = r"""
    \d{1,2}[:.]\d\d(?::\d\d)?\ ?(?:[ap]\.?m\b\.?|uhr\b|h\b) | \d{1,2}:\d\d(?::\d\d)?(?!\d) | \d{1,2}\ ?[ap]\.?m\b\.?
  | \d{1,2}\ ?h\ ?\d\d\b | (?:\d+-){2,}[\dx]+\b
  | \d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{2,4}(?!\d) | \d{4}-\d\d-\d\d
  | (?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}
  | \d+(?:\.\d+)?°\ ?(?:\d+(?:\.\d+)?[′']\ ?(?:\d+(?:\.\d+)?[″"]\ ?)?)?[nsew]\b
  | \d+\.\d{3,}\ ?[;,]\ ?-?\d+\.\d{3,}
  | \d{3}[-. ]\d{3}[-. ]\d{4}(?!\d) | 24/7 | 9/11 | \d{4}/\d{2,4}
  | \d+s\b
"""
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


def _english() -> str:
    """Return the alternatives for English words, each a named group."""
    digit, small, tens = "|".join(_SMALL[1:10]), "|".join(_SMALL[::-1]), "|".join(_TENS)
    below = rf"(?:(?:{tens})(?:[\ -](?:{digit})\b)?|(?:{small})\b)"
    hundreds = rf"(?:(?:{below}|a)[\ -]hundred(?![a-z])(?:[\ -](?:and[\ -])?{below})?|{below})"
    big = r"(?:thousand|million|billion|trillion)(?![a-z])"
    parts = "thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths|thousandths"
    part = "half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    ordinal = "|".join(ORDINALS[1:])
    return rf"""
        (?P<rank>(?:{ordinal})(?=[\ -](?:most\ |least\ |best|worst|[a-z]{{2,}}est\b|place\b|in\ the\ rank)))
      | (?P<share>(?:(?:{small})(?:\ |\ ?-\ ?)(?:{parts})|one(?:\ |\ ?-\ ?)(?:{part})
            |an?\ (?:{part})(?=\ (?:of|million|billion)\b)
            |(?:(?<=by\ )|(?<=than\ )|(?<=about\ )|(?<=nearly\ )|(?<=almost\ ))an?\ (?:{part})(?!\ [a-z]+s?\ of\b)
            |half(?=\ (?:of|the|an?|its|their|his|her|our|my|million|billion|percent|dozen)\b
            |-(?:hour|mile|dozen|million|billion|point|percent|dollar|inch|cent|century|year|day|minute))
            |quarter(?=[\ -](?:million|billion)\b)|(?<=\ a\ )half(?=\ turn\b))(?![a-z]))
      | (?P<vague>(?:(?:tens|hundreds|dozens)\ of\ (?:thousands|millions|billions)|dozens|hundreds|thousands|millions
            |billions|trillions|scores(?=\ of\b)|tens(?=\ of\b))(?![a-z]))
      | (?P<times>twice|thrice|(?:(?:{tens})|(?:{small})|(?:a\ )?hundred|(?:a\ )?thousand)[\ -]?fold)\b
      | (?P<lone>an?\ (?:hundred|thousand|million|billion|trillion|dozen)(?![a-z]))
      | (?P<words>(?:{hundreds}[\ -]{big},?[\ -](?:and[\ -])?(?!(?:one|two|three)[\ -](?:of|in)\b))*{hundreds}
            (?:\ and\ (?:a|one)[\ -](?:half|third|quarter)\b)?)
    """


@cache
def number(language: str) -> re.Pattern[str]:
    """Return the pattern of a number, or of something in digits that is none; its groups say which form it has."""
    words = _english() if language == "en" else rf"(?P<words>(?:{'|'.join(WORDS[language])})(?!\w))"
    return re.compile(
        rf"""(?=\d)
          (?: (?P<skip>{_NO_AMOUNT})
            | (?P<folds>\d+[ -]?fold\b)
            | (?P<ordinal>\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)\b)
            | (?P<digits>{_DIGITS[language]})
              (?:(?:(?<=\d)\ |(?<=\d)-|)(?P<part>\d{{1,2}}/(?:[2-9]|1[0-6]|32|64|100)(?![\d/])|[{"".join(VULGAR)}]))?
              (?P<over>/\d+)?
          )
        | (?P<vulgar>[{"".join(VULGAR)}])
        | {words}""",
        re.VERBOSE,
    )


@cache
def scale(language: str) -> re.Pattern[str]:
    """Return the pattern of a scale word behind a number; its first group is the word as ``SCALES`` has it."""
    known = "|".join(sorted(SCALES[language], key=len, reverse=True))
    return re.compile(rf"[ \u00a0\u202f-]?(?:({known})s?)(?!\w)")


@cache
def starts(language: str) -> ahocorasick_rs.AhoCorasick:
    """Return the search for everything a number can begin with."""
    words = list(WORDS[language])
    if language == "en":
        parts = [word for word in PARTS if word not in ("hundredth", "thousandth")]
        lone = ["hundred", "thousand", "million", "billion", "trillion", "dozen", *parts]
        words += [*parts, *PLURAL_SCALES, "twice", "thrice", "second", *(f"a {word}" for word in lone), "an eighth"]
    return ahocorasick_rs.AhoCorasick(
        [*"0123456789", *VULGAR, *words], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )


def language_of(code: str) -> str:
    """Return the language whose numbers a text follows: English where it is none that is known."""
    short = code.lower()[:2]
    return short if short in _DIGITS else "en"

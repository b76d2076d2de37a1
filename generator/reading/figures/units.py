"""Units of measure, spans of time and shares, by their names and symbols.

The names are the singular ones of the CQE gold standard (Almasian, Kazakova, Gertz: CQE, EMNLP 2023), which are those
of Wikidata: ``kilometre``, ``pound-mass``, ``metric ton``. Never converts one into another.
"""

DURATIONS = {
    "second": "second", "seconds": "second", "sec": "second", "secs": "second", "minute": "minute",
    "minutes": "minute", "min": "minute", "mins": "minute", "hour": "hour", "hours": "hour", "hr": "hour",
    "hrs": "hour", "day": "day", "days": "day", "week": "week", "weeks": "week", "wk": "week", "month": "month",
    "months": "month", "quarter": "quarter", "quarters": "quarter", "year": "year", "years": "year", "yr": "year",
    "yrs": "year", "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
    "weekend": "weekend", "weekends": "weekend", "night": "night", "nights": "night", "millisecond": "millisecond",
    "milliseconds": "millisecond", "nanosecond": "nanosecond", "nanoseconds": "nanosecond", "ms": "millisecond",
    "fortnight": "fortnight", "h": "hour", "s": "second", "semester": "semester", "semesters": "semester",
}  # fmt: skip
_PREFIXES = {
    "kilo": "k", "centi": "c", "milli": "m", "micro": "µ", "nano": "n", "mega": "M", "giga": "G", "tera": "T",
    "deci": "d", "hecto": "h", "pico": "p",
}  # fmt: skip
_PLAIN = {
    "metre": "metre metres meter meters m", "mile": "mile miles mi", "foot": "foot feet ft ft.",
    "inch": "inch inches", "yard": "yard yards yd yds", "nautical mile": "nautical-mile nautical-miles",
    "light-year": "light-year light-years lightyear lightyears", "acre": "acre acres", "hectare": "hectare hectares ha",
    "gram": "gram grams gramme grammes g", "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "pound-mass": "lb lbs lb. lbs.", "ounce": "ounce ounces oz oz.", "ton": "ton tons",
    "metric ton": "tonne tonnes t", "stone": "stone", "carat": "carat carats", "litre": "litre litres liter liters l",
    "gallon": "gallon gallons", "barrel": "barrel barrels bbl", "pint": "pint pints", "quart": "quart quarts",
    "bushel": "bushel bushels", "tablespoon": "tablespoon tablespoons tbsp", "cup": "cup cups",
    "teaspoon": "teaspoon teaspoons tsp", "bit": "bit bits", "byte": "byte bytes", "pixel": "pixel pixels px",
    "megapixel": "megapixel megapixels mp", "watt": "watt watts w", "volt": "volt volts v",
    "ampere": "ampere amperes amps amp",
    "hertz": "hertz hz", "kilohertz": "kilohertz khz", "megahertz": "megahertz mhz", "gigahertz": "gigahertz ghz",
    "joule": "joule joules", "calorie": "calorie calories cal", "kilocalorie": "kcal kilocalorie kilocalories",
    "horsepower": "horsepower hp bhp", "kilowatt": "kilowatt kilowatts kw", "megawatt": "megawatt megawatts mw",
    "gigawatt": "gigawatt gigawatts gw", "kilowatt hour": "kwh kilowatt-hour kilowatt-hours",
    "megawatt hour": "mwh megawatt-hour megawatt-hours", "gigawatt hour": "gwh gigawatt-hour gigawatt-hours",
    "terawatt hour": "twh terawatt-hour terawatt-hours", "decibel": "decibel decibels db",
    "mile per hour": "mph", "kilometre per hour": "kph kmh kmph", "knot": "knot knots",
    "mile per gallon": "mpg", "kilobyte": "kb kilobyte kilobytes",
    "megabyte": "mb megabyte megabytes", "gigabyte": "gb gigabyte gigabytes gig gigs",
    "terabyte": "tb terabyte terabytes", "petabyte": "petabyte petabytes pb",
    "megabit per second": "mbps", "gigabit per second": "gbps", "kilobit per second": "kbps",
    "square kilometre": "km2 km²", "square metre": "m2 m² sqm", "cubic metre": "m3 m³", "square foot": "sqft ft2 ft²",
    "cubic centimetre": "cc cm3 cm³", "kilometre": "km kms", "centimetre": "cm cms", "millimetre": "mm",
    "decimetre": "dm", "micrometre": "µm μm micron microns", "nanometre": "nm", "milligram": "mg",
    "microgram": "µg μg mcg", "millilitre": "ml", "centilitre": "cl", "degree": "degree degrees deg deg. °",
    "celsius": "°c ℃ celsius celcius centigrade", "fahrenheit": "°f ℉ fahrenheit farenheit", "kelvin": "kelvin kelvins",
    "radian": "radian radians rad", "turn": "turn turns", "magnitude": "magnitude", "fathom": "fathom fathoms",
}  # fmt: skip
_LONG = {
    "metric ton": "metric ton|metric tons|metric tonnes", "degree": "angular degrees",
    "fluid ounce": "fluid ounces|fluid ounce", "nautical mile": "nautical miles|nautical mile",
    "troy ounce": "troy ounces|troy ounce", "light-year": "light years|light year",
    "celsius": "degrees celsius|degree celsius|degrees c|deg celsius|deg c|degrees centigrade|° celsius|° c|degree c",
    "fahrenheit": "degrees fahrenheit|degree fahrenheit|degrees f|deg fahrenheit|deg f|degrees farenheit|° f"
    "|° fahrenheit|degree f",
    "mile per hour": "miles per hour|miles an hour|mile per hour|miles-per-hour",
    "kilometre per hour": "kilometers per hour|kilometres per hour|km per hour|kilometers an hour|kilometres an hour",
    "kilowatt hour": "kilowatt hours|kilowatt hour", "megawatt hour": "megawatt hours|megawatt hour",
    "square metre": "sq m|sq. m", "square kilometre": "sq km|sq. km|quadratkilometer|kilómetros cuadrados",
    "square foot": "sq ft|sq. ft.|sq. ft", "square mile": "sq mi|sq. mi.",
}  # fmt: skip
_SHARES = {
    "percent": "% percent per-cent pct pct. procent", "permille": "‰",
    "percentage point": "percentage-point percentage-points",
    "basis point": "basis-point basis-points bps", "point": "point points pts pt",
}  # fmt: skip
_LONG_SHARES = {
    "percent": "per cent", "percentage point": "percentage points|percentage point|percent points",
    "basis point": "basis points|basis point",
}  # fmt: skip
_LOCAL: dict[str, dict[str, str]] = {
    "en": {},
    "de": {
        "kilometer": "kilometre", "meter": "metre", "zentimeter": "centimetre", "millimeter": "millimetre",
        "kilogramm": "kilogram", "gramm": "gram", "tonnen": "metric ton", "tonne": "metric ton", "liter": "litre",
        "hektar": "hectare", "quadratmeter": "square metre", "quadratkilometer": "square kilometre",
        "kubikmeter": "cubic metre", "grad": "degree", "grad celsius": "celsius",
        "stundenkilometer": "kilometre per hour",
        "barrel": "barrel", "zentner": "zentner", "megawatt": "megawatt",
    },
    "fr": {
        "kilomètres": "kilometre", "kilomètre": "kilometre", "mètres": "metre", "mètre": "metre",
        "centimètres": "centimetre", "millimètres": "millimetre", "kilogrammes": "kilogram", "grammes": "gram",
        "tonnes": "metric ton", "tonne": "metric ton", "litres": "litre", "litre": "litre", "hectares": "hectare",
        "mètres carrés": "square metre", "kilomètres carrés": "square kilometre", "mètres cubes": "cubic metre",
        "degrés": "degree", "degrés celsius": "celsius", "barils": "barrel", "mégawatts": "megawatt",
    },
    "es": {
        "kilómetros": "kilometre", "kilómetro": "kilometre", "metros": "metre", "metro": "metre",
        "centímetros": "centimetre", "milímetros": "millimetre", "kilogramos": "kilogram", "kilos": "kilogram",
        "gramos": "gram", "toneladas": "metric ton", "tonelada": "metric ton", "litros": "litre",
        "hectáreas": "hectare", "metros cuadrados": "square metre", "kilómetros cuadrados": "square kilometre",
        "metros cúbicos": "cubic metre", "grados": "degree", "grados celsius": "celsius", "barriles": "barrel",
        "megavatios": "megawatt",
    },
}  # fmt: skip
_LOCAL_SHARES: dict[str, dict[str, str]] = {
    "en": {},
    "de": {"prozent": "percent", "prozentpunkte": "percentage point", "prozentpunkten": "percentage point",
           "basispunkte": "basis point", "punkte": "point", "punkten": "point"},
    "fr": {"pour cent": "percent", "points de pourcentage": "percentage point", "points de base": "basis point"},
    "es": {"por ciento": "percent", "puntos porcentuales": "percentage point", "puntos básicos": "basis point",
           "puntos": "point"},
}  # fmt: skip
_LOCAL_DURATIONS: dict[str, dict[str, str]] = {
    "en": {},
    "de": {"sekunden": "second", "minute": "minute", "minuten": "minute", "stunde": "hour", "stunden": "hour",
           "tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "monat": "month",
           "monate": "month", "monaten": "month", "jahr": "year", "jahre": "year", "jahren": "year",
           "jahrzehnte": "decade", "jahrzehnten": "decade"},
    "fr": {"secondes": "second", "minutes": "minute", "heure": "hour", "heures": "hour", "jour": "day",
           "jours": "day", "semaine": "week", "semaines": "week", "mois": "month", "an": "year", "ans": "year",
           "année": "year", "années": "year", "décennies": "decade"},
    "es": {"segundos": "second", "minutos": "minute", "hora": "hour", "horas": "hour", "día": "day", "días": "day",
           "semana": "week", "semanas": "week", "mes": "month", "meses": "month", "año": "year", "años": "year",
           "décadas": "decade"},
}  # fmt: skip
_PER = frozenset(
    "second minute hour day week month quarter year annum share barrel ounce ton tonne dozen gallon litre liter "
    "pound person head unit mile kilometer kilometre acre bushel gram kilogram kilo kilowatt-hour megawatt-hour "
    "night bottle ticket household vehicle pack gigabyte user".split()
)
"""What a rate is for: ``$2 a share``, ``500 barrels per day``."""
_LOCAL_PER = {
    "aktie": "share", "action": "share", "acción": "share", "jahr": "year", "an": "year", "año": "year",
    "tag": "day", "jour": "day", "día": "day", "monat": "month", "mois": "month", "mes": "month",
    "stunde": "hour", "heure": "hour", "hora": "hour", "barril": "barrel", "baril": "barrel",
}  # fmt: skip
_SYMBOLS_ONLY = frozenset("l g w v t h s m mp deg.".split())
"""Symbols that are words or model marks as well: a unit only right behind digits."""


def _table(language: str) -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for name, words in _PLAIN.items():
        table |= dict.fromkeys(words.split(), (name, "measure"))
        if name in ("metre", "gram", "litre", "watt", "bit", "byte"):
            for prefix in _PREFIXES:
                table |= {prefix + word: (prefix + name, "measure") for word in words.split() if len(word) > 2}  # noqa: PLR2004
    for name, phrases in _LONG.items():
        table |= dict.fromkeys(phrases.split("|"), (name, "measure"))
    for power in ("square", "cubic"):
        for name in ("metre", "kilometre", "mile", "foot", "inch", "yard", "centimetre"):
            spellings = {word for word in _PLAIN[name].split() if len(word) > 2}  # noqa: PLR2004
            spellings |= {part + plural for part in (name, name.replace("tre", "ter")) for plural in ("", "s")}
            table |= {f"{power} {word}": (f"{power} {name}", "measure") for word in spellings}
    for name, words in _SHARES.items():
        table |= dict.fromkeys(words.split(), (name, "percent"))
    for name, phrases in _LONG_SHARES.items():
        table |= dict.fromkeys(phrases.split("|"), (name, "percent"))
    table |= {word: (name, "duration") for word, name in DURATIONS.items()}
    table |= {word: (name, "measure") for word, name in _LOCAL[language].items()}
    table |= {word: (name, "percent") for word, name in _LOCAL_SHARES[language].items()}
    table |= {word: (name, "duration") for word, name in _LOCAL_DURATIONS[language].items()}
    table["point"] = table["points"] = ("point", "measure")
    return table


_TABLES = {language: _table(language) for language in _LOCAL}


def named(words: list[str], language: str, *, digits: bool, attached: bool) -> tuple[int, str, str] | None:
    """Return how many words behind a number name a unit, the unit, and its kind: percent, duration or measure."""
    table = _TABLES[language]
    for count in (3, 2, 1):
        if len(words) < count:
            continue
        found = table.get(" ".join(words[:count]))
        if found and (count > 1 or words[0] not in _SYMBOLS_ONLY or (digits and (attached or words[0] == "m"))):
            return count, *found
    return None


def per(word: str, language: str, *, any_unit: bool) -> str:
    """Return the singular of what a rate is for, behind ``a``, ``per`` or a slash; empty where it is for nothing."""
    if language != "en" and word in _LOCAL_PER:
        return _LOCAL_PER[word]
    name = word if word in _PER else word.removesuffix("s")
    if name in _PER:
        return {"annum": "year", "tonne": "metric ton"}.get(name, name)
    found = _TABLES["en"].get(word) if any_unit else None
    return found[0] if found else ""

"""The German, French and Spanish words that dates are made of, and the cues that tell the tense."""

from generator.reading.dates.words.forms import Words, number, units

GERMAN = Words(
    months=number(
        "Januar/Jänner/Jan Februar/Feb März/Mär April/Apr Mai Juni/Jun Juli/Jul August/Aug September/Sept/Sep "
        "Oktober/Okt November/Nov Dezember/Dez"
    ),
    weekdays=number("Montag Dienstag Mittwoch Donnerstag Freitag Samstag/Sonnabend Sonntag", 0),
    numbers=number(
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
    units=units(
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
    openers=tuple(
        "vor im seit ab bis anfang mitte ende von ersten erste zweiten zweite dritten dritte vierten vierte folgenden "
        "darauffolgenden selben gleichen zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger "
        "neunziger".split()
    ),
    more=(
        "halbjahr",
        "halbjahrs",
        "halbjahres",
        *(
            f"{day}{part}"
            for day in "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split()
            for part in "früh morgen vormittag mittag nachmittag abend nacht".split()
        ),
    ),
    seasons=number("Frühjahr/Frühling Sommer Herbst Winter", 0),
)

FRENCH = Words(
    months=number(
        "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct novembre/nov "
        "décembre/déc"
    ),
    weekdays=number("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    numbers=number(
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt"
    )
    | {"trente": 30, "quarante": 40, "cinquante": 50},
    deictic={
        "avant-hier": -2,
        "hier soir": -1,
        "hier matin": -1,
        "hier": -1,
        "aujourd'hui": 0,
        "ce matin": 0,
        "ce soir": 0,
        "cet après-midi": 0,
        "demain": 1,
        "demain matin": 1,
        "demain soir": 1,
        "après-demain": 2,
    },
    relative={"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1},
    units=units(
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
    openers=tuple(
        "il en depuis au fin début mi la le les l ce cette cet d années premier deuxième second troisième "
        "quatrième".split()
    ),
    more=("semestre", "lendemain", "veille"),
    capital=False,
    seasons=number("printemps été automne hiver", 0),
)

SPANISH = Words(
    months=number(
        "enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago septiembre/setiembre/sept "
        "octubre/oct noviembre/nov diciembre/dic"
    ),
    weekdays=number("lunes martes miércoles jueves viernes sábado domingo", 0),
    numbers=number(
        "un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte"
    )
    | {"treinta": 30, "cuarenta": 40, "cincuenta": 50},
    deictic={
        "anteayer": -2,
        "anteanoche": -2,
        "ayer": -1,
        "anoche": -1,
        "hoy": 0,
        "esta mañana": 0,
        "esta tarde": 0,
        "esta noche": 0,
        "mañana": 1,
        "pasado mañana": 2,
    },
    relative={"pasado": -1, "pasada": -1, "próximo": 1, "próxima": 1, "que viene": 1},
    units=units(
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
    openers=tuple(
        "hace en desde hasta de finales principios mediados la el los este esta primer segundo tercer cuarto "
        "pasado".split()
    ),
    more=("semestre",),
    capital=False,
    seasons=number("primavera verano otoño invierno", 0),
)

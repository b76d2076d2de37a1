"""German, French and Spanish words that are large only where a sentence begins, or in German everywhere, and no names.

Without them "Según Ruiz" and "Nach Berlin" would be names of two words. Tables and one function; never finds a name.
"""

import re
from collections.abc import Sequence

from generator.model import Sentence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OPENING = {
    "de": _words(
        "ab aber alle allein allerdings als also am an andere auch auf aus außer außerdem bald bei beide beim "
        "bereits bis da dabei dadurch dafür dagegen daher damit danach dann darauf darüber das dass dazu dem den "
        "denn der deren deshalb dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem "
        "einen einer eines einige er erst es etwa für gegen gemäß gestern heute hier hinter ich ihm ihr ihre im "
        "immer in indem ins inzwischen ist ja jede jeder jedoch jetzt kein keine laut manche mehr mit morgen nach "
        "nachdem neben nein nicht noch nun nur ob obwohl oder ohne schon sechs sein seine seit seitdem sie sieben "
        "so sobald sogar solche sondern statt trotz trotzdem um und uns unser unter viele vom von vor vorher wann "
        "warum was weder wegen weil weitere welche wenn wer wie wir wo wobei während zehn zu zudem zum zunächst "
        "zur zwar zwei zwischen über"
    ),
    "fr": _words(
        "afin ainsi alors après au aucun aujourd'hui auprès aussi autour autre aux avant avec beaucoup car ce "
        "cela celle celui cependant certains ces cet cette ceux chaque chez comme comment contre dans de demain "
        "depuis derrière des deux devant donc dont du durant dès déjà elle elles en encore enfin ensuite entre "
        "envers est et eux face grâce hier hors ici il ils je jusqu'à leur leurs lors lorsque lui mais malgré mes "
        "moins mon même ne ni non nos notre nous on or ou outre où par parce parmi pas pendant peu plus plusieurs "
        "pour pourquoi pourtant près puis puisque quand que quel quelle quelques qui sa sans sauf se selon ses si "
        "six soit son sous suivant sur tandis tous tout toute toutes trois très tu un une vers voici voilà vos "
        "votre vous y à"
    ),
    "es": _words(
        "a además ahora al algo algunas algunos ante antes apenas aquel aquella aquí así aunque ayer aún bajo "
        "cada casi como con contra cuando cuatro cuál cuándo cómo de del desde después detrás donde dos durante "
        "dónde e ella ellas ellos en entonces entre era es esa ese eso esta estas este esto estos está excepto "
        "fue ha hace hacia hasta hay hoy incluso luego mañana me mediante mi mientras mucho muchos muy más nada "
        "nadie ni no nos nosotros nuestra nuestro nunca o otra otras otro otros para pero poco por porque pues "
        "que quien quién qué se según ser si sin sobre solo son su sus sí sólo también tampoco tan tanto te todas "
        "todavía todo todos tras tres tu un una unas uno unos usted ya yo él"
    ),
}
"""By language; small wherever no sentence begins. French and Spanish articles are missing: Le Monde, La Paz."""
_CALENDAR = re.compile(
    r"\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Jänner|Februar|März|April|Mai|Juni"
    r"|Juli|August|September|Oktober|November|Dezember)s?\b"
)
"""German writes days and months large."""
_FIRST = re.compile(r"\W*([^\W\d_]+(?:['’][^\W\d_]+)?)")


def written_small(text: str, sentences: Sequence[Sentence], language: str) -> str:
    """Return the text with such words written small, all else at its place."""
    tongue = language.lower().partition("-")[0]
    opening = _OPENING.get(tongue)
    if not opening:
        return text
    parts, at = [], 0
    for sentence in sentences:
        found = _FIRST.match(text, sentence.span.start, sentence.span.end)
        if found and found[1].replace("’", "'").lower() in opening and found.start(1) >= at:
            parts += [text[at : found.start(1)], text[found.start(1)].lower()]
            at = found.start(1) + 1
    written = "".join([*parts, text[at:]])
    if tongue != "de":
        return written
    return _CALENDAR.sub(lambda word: word.group().lower(), written)

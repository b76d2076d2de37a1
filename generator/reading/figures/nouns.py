"""What is counted, and what an amount is about: the nouns around a number, found without a grammar.

The noun counted is the first plural behind the number, before any word that cannot stand inside a noun phrase;
adjectives and attributes before it are passed over. Behind ``one`` and behind a hyphen it is the next noun. Never
looks beyond the sentence.
"""

import re
from typing import NamedTuple

_STOP = frozenset(
    "a about above across after again against ago all along already also although am among an and another any apart "
    "are around as at away back be became because become been before being below between both but by came can "
    "cannot could did do does down due during each earlier either else even ever every except fell for from get got "
    "had has have he her here him himself his how however i if in including inside instead into is it its itself "
    "just last later less let made make many may me might more most much must my near nearly neither never next no "
    "nor not now of off on once only onto or our out outside over own per rather rose said same saw say says see "
    "seem seems she should since so some such than that the their them themselves then there these they this those "
    "though through throughout thus till to today together told tomorrow took toward towards under until unless up "
    "upon us versus via vs was we well went were what when where whether which while who whom whose why will with "
    "within without would yesterday yet you your too alone ahead altogether maybe perhaps plus minus times worth "
    "apiece respectively annually always sometimes besides overseas indoors outdoors afterwards asks gets goes "
    "gives keeps knows lets lies makes means needs puts runs sees shows starts takes tells thinks uses wants works "
    "costs comes becomes remains includes began begin der die das und oder im von vom zu zum zur mit bei auf für "
    "aus nach seit vor über unter als wie ist sind war waren hat haben wurde wurden wird werden le la les de des du "
    "et ou en à au aux dans sur pour par avec sans chez bis est sont ont été el los las y o u al con por para sin "
    "sobre es son fue han ha que qui".split()
)
_ADJECTIVES = frozenset(
    "big bigger biggest large larger largest small smaller smallest new newer old older young younger long longer "
    "short good better best bad worst great high higher low lower top major minor main key single full whole entire "
    "different other further additional extra separate similar early late recent previous prior past future current "
    "former final first second third local national foreign domestic public private federal military civilian "
    "senior junior black white red blue green free open armed common popular leading so-called particular certain "
    "real true possible strong weak rich poor hot cold dead live human male female daily weekly monthly annual "
    "more".split()
)
_SUFFIXES = ("al", "ic", "ous", "ful", "less", "ible", "able", "ical", "ive", "ish", "ional", "ular", "ary", "est")
_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "oxen": "ox", "lice": "louse", "police": "police", "cattle": "cattle",
    "staff": "staff", "personnel": "personnel", "aircraft": "aircraft", "spacecraft": "spacecraft", "sheep": "sheep",
    "fish": "fish", "deer": "deer", "salmon": "salmon", "media": "medium", "data": "data", "criteria": "criterion",
    "phenomena": "phenomenon", "bacteria": "bacterium", "alumni": "alumnus", "fungi": "fungus", "nuclei": "nucleus",
    "species": "species", "series": "series", "crises": "crisis", "analyses": "analysis", "bases": "base",
    "theses": "thesis", "diagnoses": "diagnosis", "hypotheses": "hypothesis", "axes": "axis", "lives": "life",
    "wives": "wife", "knives": "knife", "halves": "half", "wolves": "wolf", "thieves": "thief", "leaves": "leaf",
    "loaves": "loaf", "shelves": "shelf", "calves": "calf", "scarves": "scarf", "elves": "elf", "movies": "movie",
    "cookies": "cookie", "calories": "calorie", "rookies": "rookie", "zombies": "zombie", "ties": "tie", "pies": "pie",
    "lies": "lie", "dead": "dead", "wounded": "wounded", "injured": "injured", "homeless": "homeless",
    "menschen": "mensch", "personen": "person", "leute": "leute", "mitarbeiter": "mitarbeiter", "shoes": "shoe",
    "canoes": "canoe", "toes": "toe", "foes": "foe", "heroes": "hero", "buses": "bus", "gases": "gas",
    "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "statuses": "status", "censuses": "census",
    "corps": "corps", "caches": "cache", "headaches": "headache", "aches": "ache", "axe": "axe",
}  # fmt: skip
_NO_PLURALS = frozenset(
    "this his its is was has us yes less plus news physics politics economics mathematics ethics athletics gas bus "
    "thus perhaps always besides whereas christmas texas paris illinois arkansas kansas dallas los angeles las "
    "vegas james charles thomas jones williams davis virus census status bonus campus focus bias atlas canvas "
    "tennis crisis analysis basis thesis iris chaos cosmos isis".split()
)
_COMPOUNDS = frozenset(
    "sales sports operations arms communications systems goods earnings savings securities telecommunications "
    "weapons damages affairs customs logistics electronics services futures emissions relations human-rights "
    "women's men's drugs jobs parts".split()
)
"""Plurals that often stand before another noun: ``two weapons caches``."""
_NOUNS_LIKE_ADJECTIVES = frozenset(
    "official hospital individual rival animal criminal trial deal meal medal journal signal proposal terminal "
    "festival general goal arrival critic clinic topic mechanic academic republic epidemic pandemic comic test "
    "guest request protest contest forest arrest interest nest west dish fish wish primary library secretary diary "
    "salary boundary missionary beneficiary subsidiary documentary commentary missive detective executive "
    "representative initiative alternative native relative motive archive drive dive olive table cable vegetable "
    "professional".split()
)
_MORE = frozenset("more most less fewer".split())
_NOUNS_IN_LY = frozenset("family supply assembly rally ally reply anomaly monopoly fly bully belly butterfly".split())
_WORD = re.compile(r"(?:[ \u00a0\u202f]?-[ ]?|[ \u00a0\u202f\n]|)([^\W\d_]\w*\.?(?:(?:['’]|-)[^\W\d_]+)*['’]?)")
_OF = re.compile(r" of (?:(?:the|its|his|her|their|our|these|those|this|all|a|an) )*")
_PART_OF = re.compile(r"(?: of)? (?:(?:the|its|his|her|their|our|my|these|those|this|all|an?) )+| of ")
_DE = re.compile(r" d(?:e(?= )|['’])")
_LOOSE = re.compile(r", ")
_LAST = re.compile(r"[\w'’-]+|[^\w\s]")
_MOVES = frozenset(
    "rose fell up down increased decreased grew dropped declined climbed jumped sank slid slipped gained lost "
    "surged soared tumbled plunged rise fall rising falling reached hit totaled totaling totalled totalling "
    "exceeded averaged about around nearly almost approximately roughly some only just least most estimated record "
    "additional reported exactly total combined whopping ranging paid pay pays cost spent worth valued".split()
)
_LONGEST = 7
"""Words behind a number in which the noun counted must stand."""
_SHORT_PLURAL = 3


class Noun(NamedTuple):
    """What is counted."""

    unit: str
    """The noun in the singular, lower case."""
    phrase: str
    """The noun with what stands before it, as written."""
    end: int


def singular(word: str) -> str:
    """Return an English plural's singular; any other word as it is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-2] + "an"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _NO_PLURALS:
        return word
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> bool:
    """Tell whether a lower-case word looks like an English plural noun."""
    if word in _IRREGULAR:
        return True
    if (
        word.endswith("men")
        and len(word) > _SHORT_PLURAL
        and word not in ("omen", "semen", "specimen", "regimen", "abdomen")
    ):
        return True
    regular = len(word) > _SHORT_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return regular and word not in _NO_PLURALS


def counted(
    text: str, low: str, bounds: tuple[int, int], *, single: bool, part: bool = False, language: str = "en"
) -> Noun | None:
    """Return the noun that a number counts, looked for between two offsets, the first of them its end.

    ``single`` where the noun stands in the singular, ``part`` behind a fraction, which takes ``of the`` or ``the``.
    """
    at, end = bounds
    if partitive := (_PART_OF if part else _OF).match(low, at, end):
        at, single = partitive.end(), part
    elif at < end and low[at].isalpha():
        return None
    elif language != "en" and (of := _DE.match(low, at, end)):
        at = of.end()
    words = _phrase(low, at, end, single=single)
    if language != "en":
        return _foreign(text, words, language)
    for number, match in enumerate(words):
        word = match[1].rstrip(".")
        noun = not _attribute(word) or number + 1 == len(words) if single else plural(word)
        following = words[number + 1][1] if number + 1 < len(words) else ""
        if noun and not (word in _COMPOUNDS and plural(following)):
            last = match.start(1) + len(word)
            return Noun(singular(word.rsplit("-", 1)[-1]), text[words[0].start(1) : last], last)
    return None


def _phrase(low: str, at: int, end: int, *, single: bool) -> list[re.Match[str]]:
    """Return the words that can belong to the noun phrase behind a number."""
    words: list[re.Match[str]] = []
    for _ in range(_LONGEST):
        match = _WORD.match(low, at, end)
        if not match:
            break
        word, at = match[1].rstrip("."), match.end()
        if word in _MORE and not words and not low.startswith(" than", at):
            continue
        if word in _STOP or (single and not words and word.endswith("ly") and word not in _NOUNS_IN_LY):
            break
        if single and words and word.endswith("ed"):
            break
        words.append(match)
        if match[1].endswith("."):
            break
        if _attribute(word) and (comma := _LOOSE.match(low, at, end)):
            at = comma.end() - 1
    return words


def _foreign(text: str, words: list[re.Match[str]], language: str) -> Noun | None:
    """Return the noun of a phrase that is not English, in its own form: in German the first capitalised word."""
    for match in words:
        if language != "de" or text[match.start(1)].isupper():
            word = match[1].rstrip(".")
            return Noun(word, text[words[0].start(1) : match.start(1) + len(word)], match.end())
    return None


def _attribute(word: str) -> bool:
    """Tell whether a word is an adjective, a genitive or a hyphenated attribute rather than a noun."""
    if word in _ADJECTIVES or word.endswith(("'s", "’s", "s'", "s’")):
        return True
    return (
        (word.endswith(_SUFFIXES) and word not in _NOUNS_LIKE_ADJECTIVES)
        or ("-" in word and not plural(word))
        or word in _COMPOUNDS
    )


def about(text: str, low: str, bounds: tuple[int, int], sentence: tuple[int, int]) -> str:
    """Return a few words of the sentence that an amount without a counted noun is about; empty where none are clear.

    Behind the amount: ``of the revenue``, ``army contract``; before it: ``sales rose``.
    """
    start, end = bounds
    at = of.end() if (of := _OF.match(low, end, sentence[1])) else end
    words: list[re.Match[str]] = []
    here = at
    while len(words) < 4 and (match := _WORD.match(low, here, sentence[1])):  # noqa: PLR2004
        if match[1].rstrip(".") in _STOP or match.start(1) == end:
            break
        words.append(match)
        here = match.end()
        if match[1].endswith("."):
            break
    if words and (of or len(words) > 1 or not words[0][1].endswith("ed")):
        return text[words[0].start(1) : words[-1].end(1)].rstrip(".")
    return _before(text, low, start, sentence[0])


def _before(text: str, low: str, start: int, floor: int) -> str:
    """Return up to three words before an amount, passing over what moves or hedges it."""
    begin = max(floor, start - 60)
    tokens = list(_LAST.finditer(low, begin, start))
    if begin > floor and tokens:
        del tokens[0]
    found: list[re.Match[str]] = []
    for token in reversed(tokens):
        word = token.group()
        if not word[0].isalpha():
            break
        if word in _STOP or word in _MOVES or (not found and word.endswith(("ed", "ing"))):
            if found:
                break
            continue
        found.append(token)
        if len(found) == 3:  # noqa: PLR2004
            break
    return text[found[-1].start() : found[0].end()] if found else ""

"""The kind and unit of one amount: the rules, tried in order, each with the reason it gives.

A rule returns nothing where it has no say. Never joins two numbers and never looks beyond the block.
"""

import re
from collections.abc import Callable

from generator.reading.figures import currencies, nouns, refusals, units
from generator.reading.figures.amounts import Amount, Page, begin, linked, times, words
from generator.reading.figures.numbers import Number

_PLUS = re.compile(r"-plus\b|\+(?![\w+])")
_INCH = re.compile(r" ?[\"″](?!\w)")
_INCHES = re.compile(r" in(?=[),;]| to \d| x | by \d|-? ?(?:tall|long|wide|high|thick|deep|diameter)\b|$)")
_FEET_BEFORE = re.compile(r"(?:\bft\.?|\bfeet|\bfoot|['′]) ?$")
_BRACKETED = re.compile(r" ?[(\[{<]([^\W\d_]{1,3}|°[cf])[)\]}>]")
_RATE = re.compile(
    r"(?: ?[ -] ?(an?|per|each|every)[ -]{1,3}| ?(/) ?| of (?:[a-z'’-]+ ){1,3}(an?|per) (?=year|day|month|week|hour))"
    r"((?:square |cubic )?[^\W\d_]+(?:-hour)?)(?! (?:ago|earlier|before|later|older|previously|from now))"
)
_LOCAL_RATE = re.compile(r" (?:pro|je|par|por|al|a la) ([^\W\d_]+)")
_AGE_BEHIND = re.compile(r"(?:[ -]{1,3}(?:old\b|of age\b)|'? old\b)")
_YEARS_OLD = re.compile(r"[ -]?(?:y/?o\b|y\.o\.|jährig\w*\b|-jährig\w*\b)")
_AGE_BEFORE = re.compile(r"\b(?:aged|ages?|of age|age of|im alter von|âgée?s? de)[ ]$")
_ASIDE_BEFORE = re.compile(r"(\w[\w.'’-]*), $")
_ASIDE_BEHIND = re.compile(r"[,;)]|\.$")
_OLDEST, _YOUNGEST_ASIDE = 120, 10
_RANK_BEFORE = re.compile(r"(?:\b(?:no\.|nos\.|nr\.|n°|nº) ?|№ ?|\bnumber |\brank(?:ed|s|ing)? |(?<![\w&])#)$")
_RANK_ENDS = frozenset(".°º№rkdsg#")
"""The characters one of which stands last in what makes the number behind it a rank."""
_RANK_BEHIND = re.compile(
    r"[ -](?:place\b|in the rank|most\b|least\b|best\b|worst\b|(?!west\b|rest\b|quest\b|guest\b|test\b|request\b"
    r"|protest\b|interest\b|contest\b|forest\b|arrest\b)[a-z]{2,}est\b)"
)
_HEDGE = re.compile(
    r"(?:\b(?:about|around|approximately|approx\.|roughly|some|nearly|almost|more than|less than|fewer than|over|under|"
    r"at least|at most|up to|as many as|as much as|as few as|an estimated|estimated|only|just|well over|close to|"
    r"mehr als|rund|etwa|fast|über|unter|knapp|plus de|moins de|environ|près de|más de|menos de|unos|casi|"
    r"alrededor de|hasta)|[~≈<>≤≥±])(?: an?)? ?$"
)
_LONGEST_HEDGE = 20
"""Characters: ``approximately an`` is shorter."""
_FALL = re.compile(
    r"\b(?:fell|falls?|fallen|falling|(?:is|was|were|are|be|shares|prices|sales|and) down|dropp?e?d?|dropping"
    r"|declin\w+|decreas\w+|sank|slid|slipped|lost|plung\w+|tumbl\w+|shrank|shr[iu]nk\w*|cut|lower|gesunken|recul\w*|cay\w*)"
    r"(?: by| of| um| de)?(?: (?:about|around|nearly|almost|more than|as much as|some))? ?[^\w\s]?$"
)
_PRICED = re.compile(
    r"\b(?:worth|costs?|costing|paid|pays?|priced?|fined?|fee|salary|profits?|sales|raised|spen[dt]|earn\w*|bid|sold"
    r"|bought|owe[sd]?|debt|wages?|rent|tickets?|budget|funding|income|revenues?|turnover|tax|for)\b"
)
_WEIGHED = re.compile(r"\b(?:weigh\w*|lose|losing|drop|shed|gain\w*|heavy|heavier|lift\w*)\b")
_POUNDS_OF_MONEY = re.compile(r" sterling| of (?:debt|aid|funding|taxpayer|public|money|investment|savings|cuts)")
_POUNDS_OF = re.compile(r"[ -]of | heavier| lighter")
_PLAIN_WORDS = frozenset("mark ether sterling rand".split())
"""Names of currencies that are words as well: money only in the plural or behind one."""
_JOINED = re.compile(r"-(?=[^\W\d_])| - (?=[^\W\d_])")
_NEAR = 40
"""Characters before an amount that tell pounds of money from pounds of weight."""


def read(page: Page, number: Number, free: int) -> Amount:
    """Return the amount that a number makes, perhaps as a refused one.

    A currency sign before the number is its own only where it stands behind ``free``.
    """
    amount, sign = begin(page, number, free)
    if sign:
        return _money(page, amount, sign)
    if why := refusals.form(page.low, _begun(amount), page.floor, page.end):
        return amount._replace(refused=why)
    for rule in _RULES:
        if found := rule(page, amount):
            return found
    return _count(page, amount)


def _begun(amount: Amount) -> Number:
    """Return the number of an amount from where the amount begins."""
    number = amount.number
    return number if number.start == amount.start else number._replace(start=amount.start)


def context(page: Page, amount: Amount, floor: int) -> str:
    """Return what hedges or moves the amount: ``“about”``, ``a fall``; empty for neither."""
    before = page.low[max(floor, amount.start - 32) : amount.start]
    hedge = _HEDGE.search(before, max(0, len(before) - _LONGEST_HEDGE))
    parts = [f"“{hedge.group().strip()}”"] if hedge else []
    if _FALL.search(before):
        parts.append("a fall")
    return ", ".join(parts)


def _signed(page: Page, amount: Amount) -> Amount | None:
    """``5 €``: a currency sign behind the number."""
    behind = currencies.sign_behind(page.low, amount.end)
    return _money(page, amount._replace(end=behind[0]), behind[1]) if behind else None


def _rank(page: Page, amount: Amount) -> Amount | None:
    """``No. 5``, ``second-largest``; an ordinal that ranks nothing is refused."""
    number = amount.number
    if number.form == "ordinal":
        match = _RANK_BEHIND.match(page.low, number.end, page.end)
        if match:
            return amount._replace(end=match.end(), kind="rank", why=f"{amount.why}; rank")
        return amount._replace(refused="an ordinal that ranks nothing")
    if number.form or number.scale != 1:
        return None
    before = page.low[max(page.floor, amount.start - 9) : amount.start]
    match = _RANK_BEFORE.search(before) if before.rstrip()[-1:] in _RANK_ENDS else None
    if not match or (not number.digits and match.group() not in ("number ", "ranked ")):
        return None
    start = amount.start - len(match.group())
    return amount._replace(start=start, kind="rank", why=f"{amount.why}; rank after “{match.group().strip()}”")


def _multiple(page: Page, amount: Amount) -> Amount | None:
    """``twice``, ``tenfold``, ``four times``."""
    if amount.number.form == "times":
        return amount._replace(kind="multiple", unit="time")
    if page.low.startswith(" times", amount.end) and not page.low[amount.end + 6 : amount.end + 7].isalnum():
        return amount._replace(end=amount.end + 6, kind="multiple", unit="time", why=f"{amount.why}; times")
    return None


def _inches(page: Page, amount: Amount) -> Amount | None:
    """``5"``, ``9 in to 16 in``, ``6 ft 2 in``; a mark that closes a quotation is none."""
    low, number = page.low, amount.number
    if not number.digits:
        return None
    match = _INCH.match(low, number.end, page.end)
    if match and low[match.end() - 1] == '"' and low.count('"', page.floor, number.start) % 2 == 1:
        return None
    match = match or _INCHES.match(low, number.end, page.end)
    end = match.end() if match else 0
    if low.startswith(" in ", number.end) and _FEET_BEFORE.search(low, max(page.floor, number.start - 5), number.start):
        end = number.end + 3
    return amount._replace(end=end, unit="inch", kind="measure", why=f"{amount.why}; unit inch") if end else None


def _unit(page: Page, amount: Amount) -> Amount | None:
    """``5 million dollars``, ``30 percent``, ``12-month``, ``8 km``: the unit named behind the number."""
    number = amount.number
    if plus := _PLUS.match(page.low, number.end, page.end):
        number = number._replace(end=plus.end(), why=f"{number.why}, or more")
        amount = amount._replace(end=plus.end(), number=number, why=number.why)
    behind = linked(page, number) or words(page, number.end)
    if bracket := _BRACKETED.match(page.low, number.end, page.end):
        behind = [(bracket[1], bracket.end())]
    if not behind:
        return None
    return _currency(page, amount, behind) or _measure(page, amount, behind)


def _currency(page: Page, amount: Amount, behind: list[tuple[str, int]]) -> Amount | None:
    said = [word for word, _ in behind]
    found = currencies.named(said, page.language)
    if not found:
        return None
    count, unit, name = found
    amount = amount._replace(end=behind[count - 1][1])
    if name == "pound" and not _sterling(page, amount):
        return _finished(page, amount, "pound-mass", "measure")
    if name in _PLAIN_WORDS and not said[count - 1].endswith("s") and amount.number.value != 1:
        return None
    number, last = amount.number, said[count - 1]
    if last in ("million", "billion"):
        number = times(number, 10**6 if last == "million" else 10**9, last)
    elif re.fullmatch(r"m[a-z]{3}", said[0]) and name == said[0]:
        number = times(number, 10**6, "M")
    return _money(page, amount._replace(number=number, values=(number.value,), why=number.why), unit)


def _sterling(page: Page, amount: Amount) -> bool:
    """Tell whether pounds are money rather than weight."""
    before = page.low[max(page.floor, amount.start - _NEAR) : amount.start]
    if _POUNDS_OF_MONEY.match(page.low, amount.end):
        return True
    if _POUNDS_OF.match(page.low, amount.end) or _WEIGHED.search(before):
        return False
    return amount.number.scale >= 10**6 or bool(_PRICED.search(before))


def _measure(page: Page, amount: Amount, behind: list[tuple[str, int]]) -> Amount | None:
    number, said = amount.number, [word for word, _ in behind]
    attached = page.low[number.end : number.end + 1].isalpha()
    found = units.named(said, page.language, digits=bool(number.digits), attached=attached)
    if not found:
        return None
    count, unit, kind = found
    upper = page.text[behind[0][1] - len(said[0]) : behind[0][1]]
    if (upper == "G" and attached) or (said[0] in ("second", "quarter") and number.value != 1):
        return None
    return _finished(page, amount._replace(end=behind[count - 1][1]), "megabit" if upper == "mb" else unit, kind)


def _age(page: Page, amount: Amount) -> Amount | None:
    """``87 yo``, ``at age 12``, ``Mary Doe, 42, said``."""
    number, low = amount.number, page.low
    if old := _YEARS_OLD.match(low, number.end, page.end):
        return amount._replace(end=old.end(), kind="age", unit="year of age", why=f"{amount.why}; age")
    if number.form or number.scale != 1 or not 0 < number.value < _OLDEST or "." in number.digits:
        return None
    told = _AGE_BEFORE.search(low[max(page.floor, amount.start - 14) : amount.start])
    if not told and not (number.digits and number.value >= _YOUNGEST_ASIDE and _aside(page, amount)):
        return None
    return amount._replace(kind="age", unit="year of age", why=f"{amount.why}; age")


def _aside(page: Page, amount: Amount) -> bool:
    """Tell whether the number stands between commas behind a capitalised word that is no month."""
    match = _ASIDE_BEFORE.search(page.text[max(page.floor, amount.start - 24) : amount.start])
    if not match or not _ASIDE_BEHIND.match(page.low, amount.end, page.end):
        return False
    return match[1][0].isupper() and match[1].lower().rstrip(".") not in refusals.MONTHS


def _attached(page: Page, amount: Amount) -> Amount | None:
    """``747s``, ``5G``: letters right behind the digits that are no unit."""
    letters = amount.number.digits and amount.number.scale == 1 and page.low[amount.end : amount.end + 1].isalpha()
    return amount._replace(refused="part of a name") if letters else None


def _count(page: Page, amount: Amount) -> Amount:
    """``380 million suspect listings``; a number that the words around it make a year or a name is refused."""
    if plus := _PLUS.match(page.low, amount.end, page.end):
        amount = amount._replace(end=plus.end(), number=amount.number._replace(end=plus.end()))
    low, number = page.low, amount.number
    single = number.value == 1 or bool(_JOINED.match(low, number.end, page.end))
    part = number.form == "fraction" or (number.why == "fraction" and number.value < 1)
    noun = nouns.counted(page.text, low, (number.end, page.end), single=single, part=part, language=page.language)
    around = refusals.Around.of(page.text, low, _begun(amount), (page.floor, page.end), noun.unit if noun else "")
    if why := refusals.bare(around):
        return amount._replace(noun=noun, refused=why)
    if not noun:
        return amount
    return amount._replace(unit=noun.unit, kind="count", noun=noun, why=f"{amount.why}; counts “{noun.phrase}”")


_RULES: tuple[Callable[[Page, Amount], Amount | None], ...] = (
    _signed, _rank, _multiple, _inches, _unit, _age, _attached,
)  # fmt: skip


def _money(page: Page, amount: Amount, unit: str) -> Amount:
    """Finish an amount of money: a currency said twice (``$5 Canadian dollars``), a rate."""
    said = page.text[amount.start : amount.end]
    sign = amount.start < amount.number.start
    behind = words(page, amount.end, 3) if sign else []
    again = currencies.named([word for word, _ in behind], page.language) if behind else None
    if again and (again[1] == unit or (unit == "USD" and again[2] == "dollar")):
        word, end = behind[again[0] - 1]
        factor = {"million": 10**6, "billion": 10**9}.get(word, 1)
        amount = amount._replace(end=end, values=(amount.values[0] * factor,))
        unit = again[1]
    return _rated(page, amount._replace(unit=unit, kind="money", sign=sign), f"currency {unit} in “{said}”")


def _finished(page: Page, amount: Amount, unit: str, kind: str) -> Amount:
    """Finish an amount with a unit of measure, a share, or a span of time, which can be an age."""
    if kind != "duration":
        return _rated(page, amount._replace(unit=unit, kind=kind), f"unit {unit}")
    old = _AGE_BEHIND.match(page.low, amount.end, page.end)
    if old or _AGE_BEFORE.search(page.low[max(page.floor, amount.start - 14) : amount.start]):
        end = old.end() if old else amount.end
        return amount._replace(end=end, unit=f"{unit} of age", kind="age", why=f"{amount.why}; age")
    return amount._replace(unit=unit, kind="duration", why=f"{amount.why}; unit {unit}")


def _rated(page: Page, amount: Amount, why: str) -> Amount:
    """Add what the amount is for: ``a share``, ``per day``."""
    per, end = "", amount.end
    if match := _RATE.match(page.low, amount.end, page.end):
        per = units.per(match[4], "en", any_unit=bool(match[2] or match[1] == "per"))
        end = amount.end if match[3] else match.end()
    if not per and page.language != "en" and (match := _LOCAL_RATE.match(page.low, amount.end, page.end)):
        per, end = units.per(match[1], page.language, any_unit=False), match.end()
    if not per:
        return amount._replace(why=f"{amount.why}; {why}")
    return amount._replace(end=end, unit=f"{amount.unit} per {per}", why=f"{amount.why}; {why}, a rate")

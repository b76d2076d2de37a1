"""What can be told of a sentence from its words, figures and dates alone, before it is compared with others.

Never looks at a second sentence.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from generator.merging.contents import Content, terms
from generator.model import Figure, Moment, QuotationKind, Timex

MOSTLY = 0.5
"""Part of a sentence from which on it is somebody's words and not a report."""
CALENDAR = frozenset(
    "januari februari march april may june juli august septemb octob novemb decemb monday tuesday wednesday thursday "
    "friday saturday sunday today yesterday tomorrow jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""Stems of days and months, which are compared as dates."""
_LEAST = 4
"""Different terms of the shortest sentence that says something."""
_QUOTE_RUN = 4
"""Quoted words in a row that are somebody's own."""
_AHEAD, _BEHIND = 3, 2
"""Telling words after and before one that says what is done, within which stands what it is done to."""
_AFTER_NEGATION = 60
"""Characters after a negation within which stands what is negated."""
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_WORDS = re.compile(r"[^\W_]+")
_PRONOUN = re.compile(r"^(?:he|she|it|they|this|that|these|those|we|i)\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"(?:\b(?:no|not|never|neither|nor|cannot|without|no longer|unable to|failed to|fails to|refused to|refuses to|"
    r"declined to|denied|denies|rejected)|n[’']t)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:since|until|till|before|after|than)\s+(?:(?!and\b|but\b)\w+\s+){0,3}$", re.IGNORECASE)
_BEFORE = re.compile(r"(?:\b(?:the|of|its|their|his|her|a|an|this|that)|['’]s)\s+$", re.IGNORECASE)
_NOUN = re.compile(
    r"\s+(?!(?:and|or|to|of|in|at|by|is|was|were|are|has|had|for|as|with|on|after|before|the|a|an|that|it|he|she|they|"
    r"but|when|while)\b)[^\W\d]"
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.,\s]{2,40}(?:\([^\W\d_][\w ]{1,30}\)\s*)?|\([^\W\d_][\w ]{1,30}\)\s*)[—–-]{1,2}\s*"
)


def tells(content: Content) -> bool:
    """Tell whether a sentence says anything: ``The minister said:``, a caption of three words, a question do not."""
    return not content.text.rstrip("”’\"' \n").endswith((":", "?")) and len(set(content.terms)) >= _LEAST


def stands_alone(content: Content) -> bool:
    """Tell whether a sentence can be understood without those around it: whole, a report, its subject named."""
    return not (content.damaged or quoted(content) > MOSTLY or _PRONOUN.match(content.text))


def words(content: Content) -> str:
    """Return its words alone, which are the same in every edition whatever its quotation marks and dashes."""
    return " ".join(_WORDS.findall(content.text.casefold()))


def dateline(content: Content) -> str:
    """Return the place and the agency that a report begins with: ``HAMBURG (dpa) -``."""
    match = _DATELINE.match(content.text)
    return match[0] if match else ""


def told(content: Content) -> tuple[Moment, ...]:
    """Return the dates that a sentence says something of, not those by which it only says what it means."""
    return tuple(dated.moment for dated in content.dates if dated.timex and not _attached(content, dated.timex))


def days(content: Content) -> tuple[Moment, ...]:
    """Return the same without those from which a time is counted: ``the highest since 1992``."""
    return tuple(
        dated.moment
        for dated in content.dates
        if dated.timex and not _attached(content, dated.timex) and not _FROM.search(_before(content, dated.timex))
    )


def years(content: Content) -> frozenset[str]:
    """Return the years that stand in it, in dates and beside them."""
    found = {term for term in content.terms if _YEAR.match(term)}
    return frozenset(found | {str(moment.first.year) for moment in told(content)})


def amounts(content: Content) -> list[tuple[str, str]]:
    """Return value and unit of the telling figures, each once."""
    return sorted({(figure.value, figure.unit) for figure in content.figures if _telling(figure)})


def counts(content: Content) -> dict[str, frozenset[str]]:
    """Return the values of the figures by unit, telling or not."""
    found: dict[str, set[str]] = {}
    for figure in content.figures:
        if figure.unit:
            found.setdefault(figure.unit, set()).add(figure.value)
    return {unit: frozenset(values) for unit, values in found.items()}


def deeds(
    content: Content, weights: Mapping[str, float], classes: Mapping[str, frozenset[int]], things: frozenset[int]
) -> dict[tuple[int, int | str], float]:
    """Return what is done and what stands near it, with the weight of that; both as classes where they are in one."""
    telling = [term for term in content.terms if term in weights]
    found: dict[tuple[int, int | str], float] = {}
    for at, term in enumerate(telling):
        for done in classes.get(term, frozenset()) - things:
            for near in (*telling[max(0, at - _BEHIND) : at], *telling[at + 1 : at + 1 + _AHEAD]):
                for what in classes.get(near, (near,)) if near != term else ():
                    found[done, what] = max(weights[near], found.get((done, what), 0))
    return found


def numbers(content: Content) -> frozenset[tuple[str, str]]:
    """Return the numbers that name something, after the word they follow: ``stage 13``."""
    counted = {digits for figure in content.figures if figure.kind != "rank" for digits in _NUMBER.findall(figure.text)}
    dated = {digits for one in content.dates if one.timex for digits in _NUMBER.findall(one.timex.text)}
    return frozenset(
        (before, term)
        for before, term in pairwise(content.terms)
        if term.isdigit()
        and not before.isdigit()
        and (before not in CALENDAR or not content.dates)
        and term not in counted
        and term not in dated
    )


def runs(content: Content) -> frozenset[tuple[str, ...]]:
    """Return the runs of quoted words."""
    found: set[tuple[str, ...]] = set()
    for quote in content.quotations:
        said = _WORDS.findall(quote.text.casefold())
        found.update(tuple(said[at : at + _QUOTE_RUN]) for at in range(len(said) - _QUOTE_RUN + 1))
    return frozenset(found)


def said(content: Content) -> frozenset[str]:
    """Return the quoted terms."""
    return frozenset(term for quote in content.quotations for term in terms(quote.text, content.language))


def quoted(content: Content) -> float:
    """Return the part of a sentence that is somebody's words, 0 to 1."""
    inside = sum(
        max(0, min(quote.span.end, content.span.end) - max(quote.span.start, content.span.start))
        for quote in content.quotations
        if quote.kind is QuotationKind.DIRECT
    )
    return min(1.0, inside / max(1, content.span.end - content.span.start))


def negated(content: Content, weights: Mapping[str, float]) -> frozenset[str]:
    """Return the first telling term after each negation."""
    found = set()
    for match in _NEGATION.finditer(content.text):
        after = terms(content.text[match.end() : match.end() + _AFTER_NEGATION], content.language)
        found.update(next(([term] for term in after if term in weights), []))
    return frozenset(found)


def _telling(figure: Figure) -> bool:
    """Tell whether a figure is more than one to ten of something, which everything may be."""
    return (
        figure.kind in {"money", "percent"}
        or len(figure.value.replace("-", "").partition(".")[0]) > 1
        or "." in figure.value
    )


def _attached(content: Content, timex: Timex) -> bool:
    """Tell whether a date only says which thing is meant: ``the July 7 bombings``, ``the storm of last week``."""
    before, after = _before(content, timex), content.text[timex.span.end - content.span.start :]
    return bool(_BEFORE.search(before) and (_NOUN.match(after) or before.rstrip().endswith("of")))


def _before(content: Content, timex: Timex) -> str:
    return content.text[: timex.span.start - content.span.start]

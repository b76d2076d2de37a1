"""Finding the expressions of one article and resolving them in text order.

One compiled pattern a language finds; the rule that matched says what it means. A match that turns out to be no date
gives way to the next one inside it. Never crosses a block.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import ahocorasick_rs

from generator.model import Block, Moment, Sentence, Span, Timex
from generator.reading.dates import clock, continental, english, lists, reference, words
from generator.reading.dates.expressions import Expression, Rule, Setting
from generator.reading.dates.periods import Grain
from generator.reading.dates.reference import Reference
from generator.reading.dates.words import Words

_LANGUAGES: dict[str, tuple[Words, tuple[Rule, ...]]] = {
    "en": (words.ENGLISH, english.RULES),
    "de": (words.GERMAN, continental.GERMAN_RULES),
    "fr": (words.FRENCH, continental.FRENCH_RULES),
    "es": (words.SPANISH, continental.SPANISH_RULES),
}
_MODIFIER = re.compile(
    r"(?<!\w)(?:[Tt]he\s+)?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:\s+(?:in|on))?|(?:[Mm]iddle|[Bb]eginning|[Ss]tart|[Ee]nd)\s+of)[\s-]+$"
)
"""What may stand before an English date and belongs to it without changing its value."""
_FURTHEST_MODIFIER = 20
_BETWEEN = re.compile(
    r"(?P<to>\s*[-–—/]\s*|\s+(?:to|through|thru|until|till|bis|au?|al?|hasta|jusqu['’]au?)\s+)?(?P<and>\s+(?:and|or|und|oder|et|ou|y|e|o)\s+"
    r"|\s*,\s*)?(?:(?:[Tt]he|zum|le|el|in|im|en|of|early|late|mid)[\s-]+){0,2}"
)
"""What joins the two ends of a range, or of a list."""
_FIGURES = re.compile(r"\d(?:\d\d\d(?!\d)|\d{7}(?!\d)|[:/-]\d|\s?[apAP]\.?[mM]|0['’]?s|th|\d(?<=['’‘]\d\d)(?!\w))")
_LONGEST_START = 30
"""Characters between the beginning of an expression and the first word or figure that gives it away."""
_MEMORY = 12
"""Dates remembered for expressions that count from one told before."""
_BLOCKS = 3
"""Blocks back in which they may stand, for the paragraphs of news are a sentence or two."""
_SHARE = 0.5
"""Part of a line that its date must make up for the line to be the article's dateline."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's rules, ready to be searched for."""

    words: Words
    pattern: re.Pattern[str]
    rules: tuple[tuple[Rule, re.Pattern[str]], ...]

    triggers: ahocorasick_rs.AhoCorasick
    """Words one of which is in every date that has no figures."""
    opening: re.Pattern[str]
    """Words that a date may begin with before one of these."""

    def at(self, text: str, start: int, end: int) -> Expression | None:
        """Return the expression that begins at a place."""
        match = self.pattern.match(text, start, end)
        if match is None:
            return None
        rule, pattern = self.rules[int((match.lastgroup or "r0")[1:])]
        again = pattern.match(text, start, end)
        groups = again.groupdict() if again else {}
        said = {name: _plain(group) for name, group in groups.items() if group}
        return Expression(rule, Span(*match.span()), said)

    def places(self, text: str) -> list[int]:
        """Return where the words and figures stand that a date may be made of."""
        words = (
            start
            for _, start, end in self.triggers.find_matches_as_indexes(text)
            if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalpha()
        )
        return sorted({*words, *(match.start() for match in _FIGURES.finditer(text))})


def _plain(words: str) -> str:
    return words.lower() if words.isalnum() else " ".join(words.lower().split())


@cache
def grammar(language: str) -> Grammar | None:
    """Return the grammar of a BCP 47 language, none where it is not known."""
    known = _LANGUAGES.get(language.split("-", 1)[0].casefold())
    if known is None:
        return None
    vocabulary, rules = known
    union = "|".join(f"(?:{rule.nameless})(?P<r{number}>)" for number, rule in enumerate(rules))
    return Grammar(
        vocabulary,
        re.compile(rf"(?<!\w)(?:{union})", re.VERBOSE),
        tuple((rule, rule.compiled()) for rule in rules),
        ahocorasick_rs.AhoCorasick(vocabulary.triggers(), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        re.compile(vocabulary.opening()),
    )


def find(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], published: Moment | None, language: str
) -> tuple[Timex, ...]:
    """Return the date expressions in text order; they never overlap or cross a block.

    A value is empty where the expression is a date but nothing decides which.
    """
    known = grammar(language)
    if known is None:
        return ()
    article = _Article(text, [sentence.span for sentence in sentences], known, known.places(text))
    day = reference.published(published) if published else article.own_date(blocks)
    found: list[Timex] = []
    begun = [0] * _BLOCKS
    for block in blocks:
        before = found[begun.pop(0) :]
        begun.append(len(found))
        found += article.block(block.span, day, before)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Article:
    text: str
    sentences: Sequence[Span]
    grammar: Grammar
    places: Sequence[int]

    def own_date(self, blocks: Sequence[Block]) -> Reference | None:
        """Return the full date of a dateline or byline, or of a line at the head that is little else."""
        for block, why in reference.own_lines(self.text, blocks):
            for timex in self.block(block.span, None, ()):
                dated = timex.precision == Grain.DAY and timex.value
                if dated and len(timex.text) >= _SHARE * (block.span.end - block.span.start):
                    day = date.fromisoformat(timex.value)
                    return reference.on(day, f"by {why}, “{timex.text}”")
        return None

    def block(self, block: Span, day: Reference | None, before: Sequence[Timex]) -> tuple[Timex, ...]:
        """Return the dates of one block; ``before`` are those of the blocks before it."""
        found: list[Timex] = []
        clocks: list[Expression] = []
        at = block.start
        for place in self.places[bisect_left(self.places, block.start) : bisect_left(self.places, block.end)]:
            if place < at:
                continue
            for expression in self.around(place, at, block.end):
                if expression.rule.name == "clock":
                    clocks.append(expression)
                    at = expression.span.end
                    break
                if timex := self.timex(expression, block, day, (*before[-_MEMORY:], *found[-_MEMORY:])):
                    found += self.listed(timex, at, block.end) if expression.rule.listed else (timex,)
                    at = found[-1].span.end
                    break
        return self.timed(found, clocks, block) if clocks else tuple(found)

    def around(self, place: int, at: int, end: int) -> Iterator[Expression]:
        """Yield the expressions that hold the place, longest reach to the left first; none begins before ``at``."""
        first = max(at, place - _LONGEST_START)
        starts = [word.start() for word in self.grammar.opening.finditer(self.text, first, place)]
        for start in (*starts, place):
            expression = self.grammar.at(self.text, start, end)
            if expression and expression.span.end > place:
                yield expression

    def sentence(self, span: Span, block: Span) -> Span:
        """Return the sentence a span lies in, else its block."""
        index = bisect_right(self.sentences, (span.start, len(self.text) + 1)) - 1
        if index >= 0 and self.sentences[index].covers(span) and block.covers(self.sentences[index]):
            return self.sentences[index]
        return block

    def timex(
        self, expression: Expression, block: Span, day: Reference | None, earlier: tuple[Timex, ...]
    ) -> Timex | None:
        """Resolve an expression with what stands around it."""
        later = begun = None
        gap = _BETWEEN.match(self.text, expression.span.end, block.end)
        if gap and (gap["to"] or gap["and"]):
            later = self.grammar.at(self.text, gap.end(), block.end)
        if earlier and block.covers(earlier[-1].span) and earlier[-1].value:
            gap = _BETWEEN.fullmatch(self.text, earlier[-1].span.end, expression.span.start)
            between = self.text[block.start : earlier[-1].span.start].rstrip()[-7:].lower() == "between"
            begun = earlier[-1] if gap and (gap["to"] or (gap["and"] and between)) else None
        sentence = self.sentence(expression.span, block)
        setting = Setting(self.text, sentence, self.grammar.words, day, earlier, later, begun)
        taken = earlier[-1].span.end if earlier else block.start
        return _timex(expression, setting, max(taken, sentence.start))

    def listed(self, timex: Timex, start: int, end: int) -> tuple[Timex, ...]:
        """Return a day with the others that share its month name."""
        if timex.precision != Grain.DAY or not timex.value:
            return (timex,)
        return (*lists.before(self.text, timex, start), timex, *lists.after(self.text, timex, end))

    def timed(self, found: list[Timex], clocks: list[Expression], block: Span) -> tuple[Timex, ...]:
        """Return the dates and the clock times, each time on the day that its own phrase names."""
        times = []
        for expression in clocks:
            sentence = self.sentence(expression.span, block)
            days = [timex for timex in found if sentence.covers(timex.span) and timex.precision == Grain.DAY]
            if day := clock.day(self.text, expression.span, days):
                setting = Setting(self.text, sentence, self.grammar.words, None, (day,))
                if timex := _timex(expression, setting, expression.span.start):
                    times.append(timex)
        return tuple(sorted([*found, *times], key=lambda timex: timex.span))


def _timex(expression: Expression, setting: Setting, taken: int) -> Timex | None:
    meaning = expression.rule.resolve(expression, setting)
    if meaning is None:
        return None
    start, end = expression.span
    if modifier := _MODIFIER.search(setting.text, max(taken, start - _FURTHEST_MODIFIER), start):
        start = modifier.start()
    span = Span(start, end)
    return Timex(span, span.of(setting.text), meaning.value, str(meaning.grain), meaning.why)

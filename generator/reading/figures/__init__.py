"""Figures: every amount of one article, by rules that can be explained.

Money, shares, counts, ranks, spans of time, measures, ages, multiples and ranges of them. Never uses a model, and never
converts or corrects what the text says.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.model import Block, BlockKind, Figure, Sentence, Span
from generator.reading.figures import joins, nouns, numbers, numerals
from generator.reading.figures.amounts import Amount, Page
from generator.reading.figures.kinds import context, read
from generator.reading.figures.numbers import Number

__all__ = ["find"]

_TOLD = (BlockKind.HEADING, BlockKind.PARAGRAPH)


def find(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], dates: Sequence[Span], language: str
) -> tuple[Figure, ...]:
    """Return the amounts in text order; they never overlap, cross a block or touch one of ``dates``.

    Only headings and paragraphs are read. ``language`` is a code such as ``en``, ``de-AT``; it decides the marks for
    thousands and decimals and the words for units. Where it is not English, German, French or Spanish, English is used.
    """
    low, known = _lowered(text), numerals.language_of(language)
    starts = [sentence.span.start for sentence in sentences]
    days = sorted(dates)
    places = numbers.places(low, known)
    figures = []
    for block in blocks:
        near = places[bisect_left(places, block.span.start) : bisect_left(places, block.span.end)]
        if near and block.kind in _TOLD:
            page = Page(text, low, known, block.span.start, block.span.end)
            for amount in _amounts(page, near, days):
                at = bisect_right(starts, amount.start) - 1
                sentence = sentences[at].span if at >= 0 and sentences[at].span.end > amount.start else block.span
                figures.append(_figure(page, amount, sentence))
    return tuple(figures)


def _lowered(text: str) -> str:
    """Return the text in lower case, one character for one."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return low.replace("‑", "-")


def _amounts(page: Page, places: Sequence[int], dates: Sequence[Span]) -> Iterator[Amount]:
    """Yield the amounts of one block that are figures, neighbours joined."""
    held: Amount | None = None
    for number in numbers.find(page.low, places, page.end, page.language):
        taken = held.end if held else page.floor
        if number.start < taken or _touches(dates, number):
            continue
        amount = read(page, number, taken)
        if amount.start < taken or (amount.number.end > number.end and _touches(dates, amount.number)):
            continue
        joined = joins.join(page, held, amount) if held else None
        if held and not joined:
            if not held.refused:
                yield held
            elif joins.shares_refusal(page, held, amount):
                amount = amount._replace(refused=held.refused)
        held = joined or amount
    if held and not held.refused:
        yield held


def _touches(dates: Sequence[Span], number: Number) -> bool:
    if not dates:
        return False
    start, at = number.start, bisect_left(dates, (number.end, 0))
    return (at > 0 and start < dates[at - 1].end) or (at > 1 and start < dates[at - 2].end)


def _figure(page: Page, amount: Amount, sentence: Span) -> Figure:
    span = Span(amount.start, amount.end)
    of = amount.noun.phrase if amount.noun else nouns.about(page.text, page.low, span, sentence)
    hedge = context(page, amount, sentence.start)
    return Figure(
        span=span,
        text=span.of(page.text),
        value=_value(amount),
        unit=amount.unit,
        kind=amount.kind,
        of=" ".join(of.split()),
        why=f"{amount.why}; {hedge}" if hedge else amount.why,
    )


def _value(amount: Amount) -> str:
    """Return the value as plain decimals: ``5000000``, ``0.5``, ``5-10`` for a range, ``320x240`` for a size."""
    if len(amount.values) == 1:
        return _plain(amount.values[0])
    mark = "x" if amount.why.startswith("size") else ":" if amount.why.startswith("odds") else "-"
    return mark.join(_plain(value) for value in amount.values)


def _plain(value: Decimal) -> str:
    said = f"{value:f}"
    return (said.rstrip("0").rstrip(".") if "." in said else said) or "0"

"""What is marked in a source's text beside names: whose words stand in quotation marks, and which day a date means.

Marks never cross the ends of a name or of one another, so that each is one element. Never changes a word.
"""

from collections.abc import Iterator

from generator.model import Quotation, QuotationKind, Source, Span, Timex
from generator.pages import dates
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown, attribute
from generator.pages.writer import Mark, Wrap


def find(source: Source, anchor: str, known: Concordance) -> list[Mark]:
    """Return the marks of a shown sentence: its dates, and its quotations or the parts of them that lie in it."""
    shown = source.disclosure.shown[anchor]
    names = [
        mention.span for _, mention in known.mentions_at.get((source.id, anchor), ()) if shown.covers(mention.span)
    ]
    dated = list(_dates(source, shown, names))
    return [*dated, *_quotations(source, shown, [*names, *(span for span, _ in dated)], known)]


def _dates(source: Source, shown: Span, names: list[Span]) -> Iterator[Mark]:
    for timex in source.reading.dates:
        if timex.value and shown.covers(timex.span) and not any(name.overlaps(timex.span) for name in names):
            yield timex.span, _wrap("sd-date", _meaning(timex))


def _meaning(timex: Timex) -> str:
    """Return the date an expression means, and why; nothing to add where it says so itself."""
    said = dates.spell(timex.value)
    return "" if said.casefold() == timex.text.casefold() else f"{said}: {timex.why}"


def _quotations(source: Source, shown: Span, inside: list[Span], known: Concordance) -> Iterator[Mark]:
    end = shown.start
    for quotation in source.reading.quotations:
        if quotation.kind is QuotationKind.SCARE or not quotation.span.overlaps(shown):
            continue
        start = max(quotation.span.start, shown.start, end)
        span = _narrowed(Span(start, min(quotation.span.end, shown.end)), inside)
        if span.of(source.article.text).strip():
            end = span.end
            yield span, _wrap("sd-quoted", _speaker(quotation, known))


def _narrowed(span: Span, inside: list[Span]) -> Span:
    """Return a span without what lies only partly in it, a name cut in two by a quotation mark."""
    for part in inside:
        if part.overlaps(span) and not span.covers(part):
            span = Span(part.end, span.end) if part.start < span.start else Span(span.start, part.start)
    return span


def _speaker(quotation: Quotation, known: Concordance) -> str:
    speaker = known.entities.get(quotation.speaker)
    name = speaker.name if speaker else quotation.speaker_name
    return f"Words of {name}" if name else "Words of somebody the generator could not tell"


def _wrap(style: str, tip: str) -> Wrap:
    title = f' title="{attribute(tip)}"' if tip else ""
    return lambda words: Markdown(f'<span class="{style}"{title}>') + words + Markdown("</span>")

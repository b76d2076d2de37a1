"""A few quotations for the front page: of people named, in their own words, short enough to read at a glance.

Takes only what the source's disclosure shows whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Citation, Quotation, QuotationKind, Sentence, Source, Span
from generator.pages.concordance import Concordance

_DIRECT, _PARTIAL, _MOST, _BEST = 7, 4, 45, 20
"""Words: a sentence has at least so many, a part of one so many; none more than; best are about so many."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation chosen."""

    citation: Citation
    """The words inside the quotation marks, without a comma that belongs to the report around them."""
    direct: bool
    """Whether it stands by itself; a part of a sentence is shown with the sentence."""
    speaker: str
    """Entity id; empty where the speaker has no page."""
    name: str
    words: int


def choose(known: Concordance, most: int) -> list[Voice]:
    """Return the best quotations, each speaker once before anybody a second time, whole ones before parts."""
    found: dict[str, Voice] = {}
    for source in known.dossier.sources:
        for voice in _of(source, known):
            found.setdefault(_bare(voice.citation.span.of(source.article.text)), voice)
    ranked = sorted(found.values(), key=lambda voice: _rank(voice, known))
    turns: dict[str, int] = {}
    order = []
    for voice in ranked:
        turns[voice.name] = turns.get(voice.name, 0) + 1
        order.append((turns[voice.name], voice))
    return [voice for _, voice in sorted(order, key=lambda one: one[0])[:most]]


def _of(source: Source, known: Concordance) -> Iterator[Voice]:
    for quotation in source.reading.quotations:
        span = _trimmed(quotation, source)
        words = len(span.of(source.article.text).split())
        fewest = _DIRECT if quotation.kind is QuotationKind.DIRECT else _PARTIAL
        if quotation.kind is QuotationKind.SCARE or not quotation.speaker_name or not fewest <= words <= _MOST:
            continue
        sentences = list(known.sentences_in(source.id, span))
        shown = [source.disclosure.shown.get(sentence.anchor) for sentence in sentences]
        if not sentences or not all(part and part.overlaps(span) for part in shown):
            continue
        parts = [part for part in shown if part]
        if parts[0].start <= span.start and span.end <= parts[-1].end and _joined(sentences, parts):
            speaker = quotation.speaker if quotation.speaker in known.entities else ""
            name = known.entities[speaker].name if speaker else quotation.speaker_name
            direct = quotation.kind is QuotationKind.DIRECT
            yield Voice(Citation(source.id, sentences[0].anchor, span), direct, speaker, name, words)


def _joined(sentences: Sequence[Sentence], parts: Sequence[Span]) -> bool:
    """Tell whether nothing is left out between the shown parts."""
    inner = zip(sentences, parts, strict=True)
    first, last = sentences[0], sentences[-1]
    return all(
        (sentence is first or part.start == sentence.span.start) and (sentence is last or part.end == sentence.span.end)
        for sentence, part in inner
    )


def _trimmed(quotation: Quotation, source: Source) -> Span:
    words = quotation.span.of(source.article.text)
    return Span(quotation.span.start, quotation.span.start + len(words.rstrip(",; \n")))


def _rank(voice: Voice, known: Concordance) -> tuple[object, ...]:
    reviewed = bool(voice.speaker) and known.entities[voice.speaker].reviewed
    place = known.numbers[voice.citation.source], voice.citation.span
    return not voice.direct, not reviewed, not voice.speaker, abs(voice.words - _BEST), *place


def _bare(text: str) -> str:
    """Return the letters and digits of a text, so that editions with other quotation marks are one."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())

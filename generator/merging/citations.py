"""Passages turned into citations: the exact words, addressed by the sentence they stand in."""

from bisect import bisect_right

from generator.model import Citation, Reading, Span


def of(reading: Reading, span: Span) -> tuple[Citation, ...]:
    """Return one citation for each sentence the passage touches, each cut to that sentence."""
    first = max(bisect_right(reading.sentences, span.start, key=lambda sentence: sentence.span.start) - 1, 0)
    found = []
    for sentence in reading.sentences[first:]:
        if sentence.span.start >= span.end:
            break
        if sentence.span.overlaps(span):
            part = Span(max(span.start, sentence.span.start), min(span.end, sentence.span.end))
            found.append(Citation(reading.source, sentence.anchor, part))
    return tuple(found)

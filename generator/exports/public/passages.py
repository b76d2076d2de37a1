"""Passages as the public may see them: by sentence, with words and spans only where the words are shown."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from generator.exports.plain import repaired
from generator.exports.publication import Publication
from generator.model import Citation, Figure, Publish, Quotation, Span, Timex

Json = dict[str, object]


class Passages:
    """Places passages in the shown text of their sentences."""

    def __init__(self, publication: Publication) -> None:
        """Know what is shown."""
        self._known = publication
        self._offsets: dict[tuple[str, str], list[int]] = {}

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """Where the sentences of each source begin."""
        return {s.id: [one.span.start for one in s.reading.sentences] for s in self._known.dossier.sources}

    def text(self, source: str, anchor: str) -> str | None:
        """Return the words shown of a sentence, markup left out; none where they are withheld."""
        span = self._known.sources[source].disclosure.shown.get(anchor)
        return None if span is None else repaired(self._known.words(source, span)[0])

    def citation(self, citation: Citation) -> Json:
        """Return a citation; its span is null unless all of it is shown."""
        return {
            "source": citation.source,
            "anchor": citation.anchor,
            "span": self._span(citation.source, citation.anchor, citation.span),
        }

    def quote(self, source: str, quote: Quotation) -> Json:
        """Return a quotation: who is quoted, and the words where they are shown."""
        found, shown = self._found(source, quote.span)
        return found | {
            "kind": quote.kind,
            "text": repaired(quote.text) if shown else None,
            "speaker": quote.speaker or None,
            "speaker_name": repaired(quote.speaker_name) or None if shown else None,
            "cue": repaired(quote.cue) if shown else None,
            "why": repaired(quote.why) if shown else None,
        }

    def date(self, source: str, date: Timex) -> Json:
        """Return a date expression: the date is a fact, its wording is not."""
        found, shown = self._found(source, date.span)
        return found | {
            "value": date.value,
            "precision": date.precision,
            "text": repaired(date.text) if shown else None,
            "why": repaired(date.why) if shown else None,
        }

    def figure(self, source: str, figure: Figure) -> Json:
        """Return an amount: number and unit are facts; a noun counted is none where no word of the source is shown."""
        found, shown = self._found(source, figure.span)
        closed = self._known.sources[source].disclosure.publish is Publish.METADATA
        return found | {
            "value": figure.value,
            "unit": repaired(figure.unit) or None if shown or not (closed and figure.kind == "count") else None,
            "kind": figure.kind,
            "text": repaired(figure.text) if shown else None,
            "of": repaired(figure.of) or None if shown else None,
            "why": repaired(figure.why) if shown else None,
        }

    def _found(self, source: str, span: Span) -> tuple[Json, bool]:
        """Return where a passage stands, and whether its whole sentence is shown."""
        sentences = self._known.sources[source].reading.sentences
        if not sentences:
            return {"source": source, "anchor": None, "span": None}, False
        first, last = (max(bisect_right(self._starts[source], at) - 1, 0) for at in (span.start, span.end - 1))
        anchor = sentences[first].anchor
        shown = all(self._known.whole(source, sentence.anchor) for sentence in sentences[first : last + 1])
        return {"source": source, "anchor": anchor, "span": self._span(source, anchor, span)}, shown

    def _span(self, source: str, anchor: str, span: Span) -> Span | None:
        """Return a passage's place in the shown text of its sentence; none where part of it is not there."""
        shown = self._known.sources[source].disclosure.shown.get(anchor)
        if shown is None or not shown.covers(span):
            return None
        key = source, anchor
        if key not in self._offsets:
            self._offsets[key] = self._known.words(source, shown)[1]
        offsets = self._offsets[key]
        return Span(bisect_left(offsets, span.start), bisect_left(offsets, span.end))

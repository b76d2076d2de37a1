"""Links, citations and passages as one page writes them, relative to where it stands.

The only way from a source's text to a page: what the source's disclosure withholds cannot pass.
"""

from collections.abc import Iterable

from generator.model import Citation, Moment, Source, Span
from generator.pages import addresses, dates
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown, attribute, text, url

_LEFT_OUT = Markdown("&#91;&#8230;&#93;")


class Writer:
    """Writes for the page at ``here``."""

    def __init__(self, concordance: Concordance, here: str) -> None:
        """Stand at a path below ``docs/``."""
        self._known = concordance
        self._here = here
        self._references: dict[str, str] = {}

    def page(self, label: str, path: str) -> Markdown:
        """Return a link to a page by its path."""
        return _link(text(label), addresses.relative(self._here, path))

    def out(self, label: str, address: str) -> Markdown:
        """Return a link out of the site."""
        return _link(text(label), f"<{url(address)}>") if address else text(label)

    def source(self, name: str, anchor: str = "") -> Markdown:
        """Return a link to a source by its title."""
        address = addresses.relative(self._here, addresses.source(name), anchor)
        return _link(text(self._known.sources[name].title), address)

    def entity(self, name: str) -> Markdown:
        """Return a link to an entity by its name; its id alone where nothing is known of it."""
        known = self._known.entities.get(name)
        return self.page(known.name, addresses.entity(name)) if known else text(name)

    def claim(self, name: str) -> Markdown:
        """Return a link to a claim by its text."""
        return self.page(self._known.claims[name].text, addresses.claim(name))

    def date(self, moment: Moment | None) -> Markdown:
        """Return a date in words."""
        return text(dates.say(moment))

    def label(self, name: str) -> str:
        """Return who published a source and when, as plain text."""
        return credit(self._known.sources[name])

    def cite(self, citations: Iterable[Citation]) -> Markdown:
        """Return citation marks: the number of each source, leading to the sentence, with its words as a tooltip.

        Several sentences of one source are told apart by letters. The addresses stand at the end of the page, where
        ``references`` puts them.
        """
        places = {(citation.source, citation.anchor) for citation in citations}
        marks = []
        for name in sorted({name for name, _ in places}, key=self._known.numbers.__getitem__):
            order = self._known.sources[name].reading.sentences
            anchors = [sentence.anchor for sentence in order if (name, sentence.anchor) in places]
            for number, anchor in enumerate(anchors):
                letter = _letter(number) if len(anchors) > 1 else ""
                marks.append(f"[{self._known.numbers[name]}{letter}][{self._refer(name, anchor)}]")
        return Markdown(f"<sup>{' '.join(marks)}</sup>") if marks else Markdown("")

    def references(self) -> Markdown:
        """Return the addresses of all citation marks written so far, one a line."""
        return Markdown("\n".join(self._references[label] for label in sorted(self._references)))

    def spot(self, citation: Citation) -> Markdown:
        """Return a link to a sentence by where it stands in its source."""
        address = addresses.relative(self._here, addresses.source(citation.source), citation.anchor)
        return _link(text(self._known.spot(citation.source, citation.anchor)), address)

    def passage(self, citation: Citation) -> Markdown:
        """Return the words of a cited sentence as far as they may be shown, the cited part marked."""
        source = self._known.sources[citation.source]
        shown = source.disclosure.shown.get(citation.anchor)
        if shown is None:
            return Markdown("*wording not shown, see the original*")
        return self._trimmed(source, citation.anchor, self._words(source, shown, citation.span))

    def sentence(self, source: Source, anchor: str) -> Markdown:
        """Return a shown sentence of a source with its names linked to their pages."""
        shown = source.disclosure.shown[anchor]
        parts, at = [], shown.start
        for name, mention in self._known.mentions_at.get((source.id, anchor), ()):
            if shown.covers(mention.span):
                address = addresses.relative(self._here, addresses.entity(name))
                parts += [self._words(source, Span(at, mention.span.start))]
                parts += [_link(self._words(source, mention.span), address)]
                at = mention.span.end
        parts.append(self._words(source, Span(at, shown.end)))
        return self._trimmed(source, anchor, Markdown("").join(parts))

    def _refer(self, name: str, anchor: str) -> str:
        """Return the label of a sentence's address, to be written at the end of the page."""
        label = f"{name}:{anchor}"
        address = addresses.relative(self._here, addresses.source(name), anchor)
        words = self._shown(name, anchor) or "wording not shown"
        self._references[label] = f'[{label}]: {address} "{attribute(f"{self.label(name)}: {words}")}"'
        return label

    def _trimmed(self, source: Source, anchor: str, words: Markdown) -> Markdown:
        """Return words with a sign at each end where the sentence goes on."""
        whole, shown = self._known.sentences[source.id, anchor].span, source.disclosure.shown[anchor]
        before = _LEFT_OUT + Markdown(" ") if whole.start < shown.start else Markdown("")
        after = Markdown(" ") + _LEFT_OUT if shown.end < whole.end else Markdown("")
        return before + words + after

    def _words(self, source: Source, span: Span, marked: Span | None = None) -> Markdown:
        """Return escaped words of a source, markup left out, the part inside ``marked`` highlighted."""
        if marked is None or marked == span or not span.overlaps(marked):
            return text("".join(part.of(source.article.text) for part in span.outside(source.reading.markup)))
        cut = Span(max(span.start, marked.start), min(span.end, marked.end))
        before, after = Span(span.start, cut.start), Span(cut.end, span.end)
        inside = Markdown("<mark>") + self._words(source, cut) + Markdown("</mark>")
        return self._words(source, before) + inside + self._words(source, after)

    def _shown(self, name: str, anchor: str) -> str:
        """Return the plain words shown of a sentence; nothing where they are withheld."""
        source = self._known.sources[name]
        shown = source.disclosure.shown.get(anchor)
        if shown is None:
            return ""
        return "".join(part.of(source.article.text) for part in shown.outside(source.reading.markup))


def credit(source: Source) -> str:
    """Return who published a source and when, as plain text."""
    metadata = source.article.metadata
    return f"{metadata.publisher or 'publisher not stated'}, {dates.say(metadata.published)}"


def _letter(number: int) -> str:
    """Return a, b, ... z, aa, ab ... for 0, 1, ..."""
    first, last = divmod(number, 26)
    return (_letter(first - 1) if first else "") + "abcdefghijklmnopqrstuvwxyz"[last]


def _link(label: Markdown, address: str) -> Markdown:
    return Markdown(f"[{label}]({address})")

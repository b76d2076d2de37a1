"""Links, citations and passages as one page writes them, relative to where it stands.

The only way from a source's text to a page: what the source's disclosure withholds cannot pass.
"""

import posixpath
from collections.abc import Callable, Iterable

from generator.model import Change, Citation, ClaimStatus, Moment, Occasion, Source, Span
from generator.pages import addresses, dates, languages, previews, reporting
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown, attribute, text, url

Wrap = Callable[[Markdown], Markdown]
"""What puts a mark around words."""
Mark = tuple[Span, Wrap]

_LEFT_OUT = Markdown("&#91;&#8230;&#93;")

_DOTS = 5
"""More accounts than can be counted at a glance are only a number."""

_REWORDED = "reworded", "An address of this page led here to other words; they have been changed since."
_REMOVED = "removed", "An address of this page led to words that stood here and have been removed since."


class Writer:
    """Writes for the page at ``here``."""

    def __init__(self, concordance: Concordance, here: str) -> None:
        """Stand at a path below ``docs/``."""
        self._known = concordance
        self._here = here
        self._references: dict[str, str] = {}

    def page(self, label: str, path: str, anchor: str = "") -> Markdown:
        """Return a link to a page by its path."""
        return _link(text(label), addresses.relative(self._here, path, anchor))

    def out(self, label: str, address: str) -> Markdown:
        """Return a link out of the site."""
        return _link(text(label), f"<{url(address)}>") if address else text(label)

    def source(self, name: str, anchor: str = "") -> Markdown:
        """Return a link to a source by its title."""
        address = addresses.relative(self._here, addresses.source(name), anchor)
        return _link(text(languages.closed(self._known.sources[name].title)), address)

    def number(self, name: str) -> Markdown:
        """Return a link to a source by its number, with its title as a tooltip."""
        address = addresses.relative(self._here, addresses.source(name))
        tip = attribute(f"{self._known.sources[name].title}: {self.label(name)}")
        return Markdown(f'[{self._known.numbers[name]}]({address} "{tip}")')

    def entity(self, name: str) -> Markdown:
        """Return a link to an entity by its name; its id alone where nothing is known of it."""
        known = self._known.entities.get(name)
        if known is None:
            return text(name)
        address = addresses.relative(self._here, addresses.entity(name))
        return _link(text(known.name), address, previews.entity(known))

    def _named(self, name: str, words: Markdown) -> Markdown:
        """Return words of a source as a link to the entity they name; its address stands at the end of the page."""
        address = addresses.relative(self._here, addresses.entity(name))
        tip = attribute(previews.entity(self._known.entities[name]))
        self._references[f"@{name}"] = f'[@{name}]: {address} "{tip}"'
        return Markdown(f"[{words}][@{name}]")

    def claim(self, name: str) -> Markdown:
        """Return a link to a claim by its text."""
        known = self._known.claims[name]
        tip = previews.claim(self._known, known)
        return _link(text(known.text), addresses.relative(self._here, addresses.claim(name)), tip)

    def date(self, moment: Moment | None) -> Markdown:
        """Return a date in words."""
        return text(dates.say(moment))

    def event(self, occasion: Occasion) -> Markdown:
        """Return when something happened, leading to its place on the timeline."""
        address = addresses.relative(self._here, addresses.TIMELINE, occasion.id)
        return _link(self.date(occasion.moment), address)

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

    def anchor(self, name: str) -> Markdown:
        """Return a target for links into the page, with the anchors that used to stand for the same."""
        return Markdown(f'<span id="{attribute(name)}"></span>') + self.retired(name)

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

    def said(self, citation: Citation) -> Markdown:
        """Return the words of a cited sentence like ``passage``, in their own language and direction."""
        return languages.mark(self._known, citation.source, self.passage(citation))

    def extents(self, name: str, span: Span) -> list[tuple[Span, bool]]:
        """Cut any span of a source into what may be shown of it and what may not, in order, white space left out."""
        source = self._known.sources[name]
        seen: list[Span] = []
        for sentence in self._known.sentences_in(name, span):
            shown = source.disclosure.shown.get(sentence.anchor)
            if shown and shown.overlaps(span):
                seen.append(Span(max(shown.start, span.start), min(shown.end, span.end)))
        parts: list[tuple[Span, bool]] = []
        for part in sorted((*seen, *span.outside(seen))):
            if not _plain(source, part).strip():
                continue
            if parts and part in seen and parts[-1][1]:
                parts[-1] = Span(parts[-1][0].start, part.end), True
            else:
                parts.append((part, part in seen))
        return parts

    def words(self, name: str, span: Span) -> Markdown:
        """Return the words of any span of a source as far as they may be shown, a sign for those that may not."""
        source = self._known.sources[name]
        parts = (self._words(source, part) if shown else _LEFT_OUT for part, shown in self.extents(name, span))
        return Markdown(" ").join(parts)

    def sentence(self, source: Source, anchor: str, marks: Iterable[Mark] = ()) -> Markdown:
        """Return a shown sentence of a source with its names linked to their pages and other spans of it marked.

        A mark lies inside the shown part and inside or outside of each name and other mark, never across its ends.
        """
        shown = source.disclosure.shown[anchor]
        names = self._known.mentions_at.get((source.id, anchor), ())
        linked = [(mention.span, name) for name, mention in names if shown.covers(mention.span)]
        inside: list[tuple[Span, Wrap | str]] = [*marks, *linked]
        inside.sort(key=lambda one: (one[0].start, -one[0].end, isinstance(one[1], str)))
        return self._trimmed(source, anchor, self._marked(source, shown, inside))

    def _marked(self, source: Source, span: Span, inside: list[tuple[Span, Wrap | str]]) -> Markdown:
        """Return words with what is marked inside, the outer mark before those it holds."""
        parts, at = [], span.start
        while inside:
            (part, wrap), *inside = inside
            held = [one for one in inside if part.covers(one[0])]
            inside = inside[len(held) :]
            words = self._marked(source, part, held)
            marked = self._named(wrap, words) if isinstance(wrap, str) else wrap(words)
            parts += [self._words(source, Span(at, part.start)), marked]
            at = part.end
        parts.append(self._words(source, Span(at, span.end)))
        return Markdown("").join(parts)

    def retired(self, anchor: str, *, silent: bool = False) -> Markdown:
        """Return the anchors that used to stand for what stands at an anchor now, with a word that they did.

        Without an anchor: those of words that are on the page no more, with a sentence for who comes by one of them.
        ``silent`` leaves the word to others.
        """
        lost = self._known.retired.get(addresses.public(self._here), {}).get(anchor, [])
        if not lost:
            return Markdown("")
        reworded = any(one.change is Change.REWORDED for one in lost)
        says, tip = _REWORDED if reworded else _REMOVED
        spans = "".join(f'<span id="{one.anchor}"></span>' for one in lost)
        if not anchor:
            return Markdown(f'<span class="sd-gone">{spans}<span class="sd-was">{tip}</span></span>')
        word = "" if silent else f'<span class="sd-was" title="{tip}">&#91;{says}&#93;</span>'
        return Markdown(spans + word)

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
            return text(_plain(source, span))
        cut = Span(max(span.start, marked.start), min(span.end, marked.end))
        before, after = Span(span.start, cut.start), Span(cut.end, span.end)
        inside = Markdown("<mark>") + self._words(source, cut) + Markdown("</mark>")
        return self._words(source, before) + inside + self._words(source, after)

    def _shown(self, name: str, anchor: str) -> str:
        """Return the plain words shown of a sentence; nothing where they are withheld."""
        source = self._known.sources[name]
        shown = source.disclosure.shown.get(anchor)
        return _plain(source, shown) if shown else ""

    def address(self, path: str, anchor: str = "") -> str:
        """Return the address of a page as raw HTML writes it, which MkDocs does not rewrite."""
        if path == self._here and anchor:
            return f"#{anchor}"
        there = posixpath.relpath(addresses.public(path), addresses.public(self._here))
        return f"{there}/#{anchor}" if anchor else f"{there}/"

    def telling(self, citation: Citation) -> Markdown:
        """Return exactly the cited words as far as they may be shown, nothing else of their sentence."""
        if any(shown for _, shown in self.extents(citation.source, citation.span)):
            return self.words(citation.source, citation.span)
        return Markdown('<span class="sd-withheld">wording not shown, see the original</span>')

    def plain(self, citation: Citation) -> str:
        """Return the cited words as plain text; nothing unless all of them may be shown."""
        parts = self.extents(citation.source, citation.span)
        whole = bool(parts) and all(shown for _, shown in parts)
        return _plain(self._known.sources[citation.source], citation.span) if whole else ""

    def report(self) -> Markdown:
        """Return a link to report an error on this page; nothing where the story names no contact."""
        address = reporting.address(self._known.dossier.story, self._here)
        if not address:
            return Markdown("")
        link = self.out("Report an error on this page", address)
        return Markdown(f'<span class="sd-report" data-search-exclude>{link}</span>')

    def support(self, accounts: int, claim: str = "") -> Markdown:
        """Return how many accounts stand behind something: a dot for each of the first five, and the number in words.

        It leads to the claim, where there is one.
        """
        dots = Markdown(f'<span class="sd-dots" aria-hidden="true">{"●" * min(accounts, _DOTS)}</span> ')
        words = dots + text(f"{accounts:,} {'account' if accounts == 1 else 'accounts'}")
        return _link(words, addresses.relative(self._here, addresses.claim(claim))) if claim else words

    def conflict(self, claim: str, voice: Citation | None) -> Markdown:
        """Return a sign that sources contradict each other, leading to where; nothing where they do not.

        Of a claim nobody reviewed, or a sentence of a source, ``voice`` is what is shown.
        """
        found = self._known.contradictions(claim, voice)
        known = self._known.claims.get(claim)
        if found:
            path, anchor, words = addresses.COMPARE, found[0].id, "sources disagree"
        elif known and known.against:
            path, anchor, words = addresses.claim(claim), "", "sources disagree"
        elif known and known.status is ClaimStatus.DISPUTED:
            path, anchor, words = addresses.claim(claim), "", "disputed"
        else:
            return Markdown("")
        link = _link(Markdown("≠ ") + text(words), addresses.relative(self._here, path, anchor))
        return Markdown(f'<span class="sd-conflict">{link}</span>')


def _plain(source: Source, span: Span) -> str:
    """Return the words of a source without its markup."""
    return "".join(part.of(source.article.text) for part in span.outside(source.reading.markup))


def credit(source: Source) -> str:
    """Return who published a source and on which day, as plain text."""
    metadata = source.article.metadata
    return f"{languages.closed(metadata.publisher) or 'publisher not stated'}, {dates.day(metadata.published)}"


def _letter(number: int) -> str:
    """Return a, b, ... z, aa, ab ... for 0, 1, ..."""
    first, last = divmod(number, 26)
    return (_letter(first - 1) if first else "") + "abcdefghijklmnopqrstuvwxyz"[last]


def _link(label: Markdown, address: str, tip: str = "") -> Markdown:
    title = f' "{attribute(tip)}"' if tip else ""
    return Markdown(f"[{label}]({address}{title})")

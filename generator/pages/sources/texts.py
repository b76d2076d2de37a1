"""A source's text as its page shows it: numbered paragraphs, an anchor for every sentence, marks in the words.

Takes only what the source's disclosure shows; for the rest one sign stands, with all its anchors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import BlockKind, Claim, Sentence, Source, Span
from generator.pages import addresses, languages, previews
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown, attribute
from generator.pages.sources import marks
from generator.pages.writer import Writer

DAMAGE, DOUBTS = "damage", "figures-that-look-wrong"
"""Anchors of the sections below the text that explain two of its marks."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of a source's text as its page shows it."""

    kind: BlockKind
    text: Markdown


def paragraphs(source: Source, known: Concordance, write: Writer) -> Iterator[Paragraph]:
    """Yield the blocks with an anchor for every sentence, whether its words are shown or not.

    Blocks next to each other of which nothing is shown are one paragraph of signs.
    """
    return _Text(source, known, write).paragraphs()


class _Text:
    """One source's text on its own page."""

    def __init__(self, source: Source, known: Concordance, write: Writer) -> None:
        self.source, self.known, self.write = source, known, write
        self.shown = source.disclosure.shown
        self.sentences: dict[int, list[Sentence]] = {}
        for sentence in source.reading.sentences:
            self.sentences.setdefault(sentence.block, []).append(sentence)

    def paragraphs(self) -> Iterator[Paragraph]:
        def told(block: int) -> bool:
            return any(sentence.anchor in self.shown for sentence in self.sentences.get(block, ()))

        for visible, run in groupby(range(len(self.source.reading.blocks)), key=told):
            blocks = list(run)
            if visible:
                for block in blocks:
                    anchor = self.source.reading.blocks[block].anchor
                    text = self.number(block, "sd-number") + self.write.retired(anchor, silent=True) + self.words(block)
                    yield Paragraph(self.source.reading.blocks[block].kind, text)
            else:
                yield Paragraph(BlockKind.PARAGRAPH, Markdown(" ").join(self.place(block) for block in blocks))

    def place(self, block: int) -> Markdown:
        """Return what stands for a block of which nothing is shown: its number, and every anchor it has or had."""
        sentences = self.sentences.get(block, [])
        signs = self.number(block, "sd-place") + _hidden(sentences)
        signs += self.write.retired(self.source.reading.blocks[block].anchor, silent=bool(sentences))
        return signs + Markdown("").join(self.write.retired(sentence.anchor) for sentence in sentences)

    def words(self, block: int) -> Markdown:
        """Return the sentences of a block, each with its anchor and the marks of its claims."""
        parts = []
        for shown, run in groupby(self.sentences[block], key=lambda sentence: sentence.anchor in self.shown):
            if not shown:
                hidden = list(run)
                parts += [
                    Markdown(" ") + _hidden(hidden),
                    *(self.write.retired(sentence.anchor) for sentence in hidden),
                ]
                continue
            for sentence in run:
                found = marks.find(self.source, sentence.anchor, self.known)
                words = self.write.sentence(self.source, sentence.anchor, found)
                words = languages.mark(self.known, self.source.id, words)
                parts.append(self.write.retired(sentence.anchor))
                parts.append(Markdown(f' <span id="{sentence.anchor}">{words}</span>'))
                parts.append(self.signs(sentence))
        return Markdown("").join(parts)

    def signs(self, sentence: Sentence) -> Markdown:
        """Return a sign for each claim that a sentence speaks for or against, and for what looks wrong in it."""
        found = [self.claim(*one) for one in self.known.claims_at.get((self.source.id, sentence.anchor), ())]
        gaps = (gap for gap in self.source.reading.gaps if self.sentence_of(gap.span) == sentence.anchor)
        found += [_sign("sd-damaged", "gap", f"#{DAMAGE}", gap.why) for gap in gaps]
        if any(doubt.anchor == sentence.anchor for doubt in self.known.doubts_of.get(self.source.id, ())):
            found.append(_sign("sd-damaged", "figure?", f"#{DOUBTS}", "A figure here looks wrong"))
        return Markdown(f"<sup>{' '.join(dict.fromkeys(found))}</sup>") if found else Markdown("")

    def sentence_of(self, span: Span) -> str:
        return self.known.sentence_at(self.source.id, span.start).anchor

    def claim(self, claim: Claim, supports: bool) -> Markdown:  # noqa: FBT001 - a pair as the concordance gives it
        address = addresses.relative(addresses.source("x"), addresses.claim(claim.id))
        tip = f"{'Supports' if supports else 'Contradicts'}: {claim.text} ({previews.claim(self.known, claim)})"
        return _sign("" if supports else "sd-contrary", "&#9656;" if supports else "&#9666;", address, tip)

    def number(self, block: int, style: str) -> Markdown:
        """Return the anchor of a block, with its number if it is a paragraph of the story."""
        anchor, number = self.source.reading.blocks[block].anchor, self.known.paragraph(self.source.id, block)
        if number is None:
            return Markdown(f'<span id="{anchor}"></span>')
        return Markdown(f'<a class="{style}" id="{anchor}" href="#{anchor}">{number}</a>')


def _hidden(sentences: list[Sentence]) -> Markdown:
    """Return one sign for sentences that are not shown, with all their anchors."""
    signs = ("&#91;&#8230;&#93;" if number == 0 else "" for number in range(len(sentences)))
    return Markdown("").join(
        Markdown(f'<span id="{sentence.anchor}">{sign}</span>') for sentence, sign in zip(sentences, signs, strict=True)
    )


def _sign(style: str, label: str, address: str, tip: str) -> Markdown:
    link = f'[{label}]({address} "{attribute(tip)}")'
    return Markdown(f'<span class="{style}">{link}</span>' if style else link)

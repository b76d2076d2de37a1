"""Source pages: what is known of an article, and its text as far as it may be shown, every sentence addressed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import (
    BlockKind,
    Citation,
    Claim,
    Publish,
    Quotation,
    QuotationKind,
    Sentence,
    Source,
    Span,
    TextForm,
)
from generator.pages import addresses
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown, attribute
from generator.pages.render import Page, count
from generator.pages.writer import Writer, credit

_RIGHTS = {
    "http://rightsstatements.org/vocab/InC/1.0/": "In copyright",
    "http://rightsstatements.org/vocab/InC-EDU/1.0/": "In copyright, educational use permitted",
    "http://rightsstatements.org/vocab/InC-NC/1.0/": "In copyright, non-commercial use permitted",
    "http://rightsstatements.org/vocab/NoC-US/1.0/": "No copyright in the United States",
    "http://rightsstatements.org/vocab/CNE/1.0/": "Copyright not evaluated",
    "http://rightsstatements.org/vocab/UND/1.0/": "Copyright undetermined",
    "https://creativecommons.org/licenses/by/4.0/": "CC BY 4.0",
    "https://creativecommons.org/licenses/by-sa/4.0/": "CC BY-SA 4.0",
    "https://creativecommons.org/licenses/by-nc/4.0/": "CC BY-NC 4.0",
    "https://creativecommons.org/licenses/by-nd/4.0/": "CC BY-ND 4.0",
    "https://creativecommons.org/publicdomain/zero/1.0/": "CC0 1.0",
    "https://creativecommons.org/publicdomain/mark/1.0/": "Public domain",
}
"""Statements by address, from rightsstatements.org and creativecommons.org; others are shown by their address."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of a source's text as its page shows it."""

    kind: BlockKind
    text: Markdown


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the index and one page for each source."""
    yield Page(
        addresses.SOURCES,
        "sources/index.md",
        "Sources",
        "sources/articles/",
        description=f"Every source and how it may be shown: {known.dossier.story.title}",
        searched=False,
        content={"rights_of": rights},
    )
    for source in known.dossier.sources:
        path = addresses.source(source.id)
        yield Page(
            path,
            "sources/source.md",
            source.title,
            source.article.place.path,
            description=credit(source),
            robots=source.article.metadata.rights.robots,
            content={
                "source": source,
                "metadata": source.article.metadata,
                "rights": rights(source),
                "shown": _how_shown(source),
                "paragraphs": list(_paragraphs(source, known, Writer(known, path))),
                "gaps": [(_cite(source, gap.span, known), gap.why) for gap in source.reading.gaps],
                "quotations": [(quote, _cite(source, quote.span, known)) for quote in _said(source)],
                "claims": known.claims_of[source.id],
                "entities": sorted(known.named_in[source.id].items(), key=lambda found: (-found[1], found[0])),
                "account": known.accounts[source.account],
                "others": [s for s in known.accounts[source.account].sources if s != source.id],
            },
        )


def rights(source: Source) -> tuple[str, str]:
    """Return the name of the source's rights statement and its address; both may be empty."""
    statement = source.article.metadata.rights.statement
    return _RIGHTS.get(statement, statement), statement


def _how_shown(source: Source) -> str:
    """Return in a sentence or two what of the text stands on the page, and why no more."""
    metadata, disclosure = source.article.metadata, source.disclosure
    if metadata.text is TextForm.NONE:
        return "Only facts about this article are kept here, not its text."
    form = {
        TextForm.DIGEST: "What follows is a digest: the article's facts in this dossier's own words, not its text.",
        TextForm.EXCERPT: "The copy behind this page is an excerpt of the article.",
    }.get(metadata.text, "")
    if disclosure.publish is Publish.METADATA:
        extent = "Its rights allow no part of the text to be shown; sentences are still counted and can be cited."
    elif disclosure.publish is Publish.EXCERPT:
        extent = (
            f"Its rights allow excerpts: {disclosure.words} of {count(disclosure.words_total, 'word')} are shown, "
            f"on all pages together. Read the rest in the original."
        )
    else:
        extent = "" if form else "The whole text is shown."
    return f"{form} {extent}".strip()


def _said(source: Source) -> list[Quotation]:
    """Return the quotations that give somebody's words."""
    return [quote for quote in source.reading.quotations if quote.kind is not QuotationKind.SCARE]


def _cite(source: Source, span: Span, known: Concordance) -> Citation:
    """Return the citation of a passage by the sentence it begins in."""
    return Citation(source.id, known.sentence_at(source.id, span.start).anchor, span)


def _paragraphs(source: Source, known: Concordance, write: Writer) -> Iterator[Paragraph]:
    """Yield the blocks with an anchor for every sentence, whether its words are shown or not.

    Blocks next to each other of which nothing is shown are one paragraph of signs.
    """
    sentences: dict[int, list[Sentence]] = {}
    for sentence in source.reading.sentences:
        sentences.setdefault(sentence.block, []).append(sentence)
    shown = source.disclosure.shown

    def told(block: int) -> bool:
        return any(sentence.anchor in shown for sentence in sentences.get(block, ()))

    for visible, run in groupby(range(len(source.reading.blocks)), key=told):
        blocks = list(run)
        if visible:
            for block in blocks:
                words = _words(source, sentences[block], known, write)
                number = _number(source, block, known, "sd-number")
                text = number + write.retired(source.reading.blocks[block].anchor, silent=True) + words
                yield Paragraph(source.reading.blocks[block].kind, text)
        else:
            parts = (_place(source, block, sentences.get(block, []), known, write) for block in blocks)
            yield Paragraph(BlockKind.PARAGRAPH, Markdown(" ").join(parts))


def _place(source: Source, block: int, sentences: list[Sentence], known: Concordance, write: Writer) -> Markdown:
    """Return what stands for a block of which nothing is shown: its number, and every anchor it has or had."""
    signs = _number(source, block, known, "sd-place") + _hidden(sentences)
    signs += write.retired(source.reading.blocks[block].anchor, silent=bool(sentences))
    return signs + Markdown("").join(write.retired(sentence.anchor) for sentence in sentences)


def _words(source: Source, sentences: list[Sentence], known: Concordance, write: Writer) -> Markdown:
    """Return the sentences of a block, each with its anchor and the marks of its claims."""
    parts = []
    for shown, run in groupby(sentences, key=lambda sentence: sentence.anchor in source.disclosure.shown):
        if not shown:
            hidden = list(run)
            parts += [Markdown(" ") + _hidden(hidden), *(write.retired(sentence.anchor) for sentence in hidden)]
            continue
        for sentence in run:
            words = write.sentence(source, sentence.anchor)
            parts.append(write.retired(sentence.anchor))
            parts.append(Markdown(f' <span id="{sentence.anchor}">{words}</span>'))
            parts.append(_support(known.claims_at.get((source.id, sentence.anchor), [])))
    return Markdown("").join(parts)


def _hidden(sentences: list[Sentence]) -> Markdown:
    """Return one sign for sentences that are not shown, with all their anchors."""
    signs = ("&#91;&#8230;&#93;" if number == 0 else "" for number in range(len(sentences)))
    return Markdown("").join(
        Markdown(f'<span id="{sentence.anchor}">{sign}</span>') for sentence, sign in zip(sentences, signs, strict=True)
    )


def _number(source: Source, block: int, known: Concordance, style: str) -> Markdown:
    """Return the anchor of a block, with its number if it is a paragraph of the story."""
    anchor, number = source.reading.blocks[block].anchor, known.paragraph(source.id, block)
    if number is None:
        return Markdown(f'<span id="{anchor}"></span>')
    return Markdown(f'<a class="{style}" id="{anchor}" href="#{anchor}">{number}</a>')


def _support(claims: list[tuple[Claim, bool]]) -> Markdown:
    """Return a mark for each claim that a sentence speaks for or against."""
    marks = []
    for claim, supports in claims:
        address = addresses.relative(addresses.source("x"), addresses.claim(claim.id))
        tip = attribute(f"{'Supports' if supports else 'Contradicts'}: {claim.text}")
        marks.append(f'[{"&#9656;" if supports else "&#9666;"}]({address} "{tip}")')
    return Markdown(f"<sup>{' '.join(marks)}</sup>") if marks else Markdown("")

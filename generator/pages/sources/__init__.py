"""Source pages: what is known of an article, its text as far as it may be shown, what it reports and leaves out."""

from collections import Counter
from collections.abc import Iterator

from generator.model import Citation, Doubt, Publish, Quotation, QuotationKind, Source, Span
from generator.pages import addresses
from generator.pages.concordance import Concordance
from generator.pages.render import Page
from generator.pages.sources import citing, reports, rights, texts
from generator.pages.writer import credit

_NAMED = 24
"""Names listed as those it names most; the text links them all."""


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the index and one page for each source."""
    shared = [account for account in known.dossier.accounts if len(account.sources) > 1]
    yield Page(
        addresses.SOURCES,
        "sources/index.md",
        "Sources",
        "sources/articles/",
        description=f"Every source and how it may be shown: {known.dossier.story.title}",
        searched=False,
        content={
            "rights_of": rights.name,
            "extent": rights.extent,
            "shared": shared,
            "shared_ids": [account.id for account in shared],
        },
    )
    for source in known.dossier.sources:
        yield _page(source, known)


def _page(source: Source, known: Concordance) -> Page:
    path = addresses.source(source.id)
    named = sorted(known.named_in[source.id].items(), key=lambda found: (-found[1], found[0]))
    return Page(
        path,
        "sources/source.md",
        source.title,
        source.article.place.path,
        description=credit(source),
        robots=source.article.metadata.rights.robots,
        content={
            "source": source,
            "metadata": source.article.metadata,
            "number": known.numbers[source.id],
            "rights": rights.name(source),
            "shown": rights.explanation(source),
            "paragraphs": lambda write: texts.paragraphs(source, known, write),
            "marked": bool(source.disclosure.shown),
            "gaps": Counter((_sentence(source, gap.span, known), gap.why) for gap in source.reading.gaps),
            "doubts": [(_cite(source, doubt.span, known), _why(doubt, source)) for doubt in known.doubts_of[source.id]],
            "quotations": _said(source, known),
            "reported": reports.reported(source, known),
            "omitted": reports.omitted(source, known),
            "entities": named[:_NAMED],
            "more_entities": max(len(named) - _NAMED, 0),
            "account": known.accounts[source.account],
            "others": [name for name in known.accounts[source.account].sources if name != source.id],
            "comparisons": [
                (pair.right if pair.left == source.id else pair.left, addresses.comparison(pair.left, pair.right))
                for pair in known.comparisons_of[source.id]
            ],
            "footnote": citing.footnote(source),
            "files": citing.FILES,
        },
    )


def _said(source: Source, known: Concordance) -> list[tuple[Quotation, Citation]]:
    """Return the quotations that give somebody's words; where no word may be shown, none."""
    if source.disclosure.publish is Publish.METADATA:
        return []
    said = [quote for quote in source.reading.quotations if quote.kind is not QuotationKind.SCARE]
    return [(quote, _cite(source, quote.span, known)) for quote in said]


def _cite(source: Source, span: Span, known: Concordance) -> Citation:
    """Return the citation of a passage by the sentence it begins in."""
    return Citation(source.id, known.sentence_at(source.id, span.start).anchor, span)


def _sentence(source: Source, span: Span, known: Concordance) -> Citation:
    """Return the citation of the sentence that a passage begins in."""
    sentence = known.sentence_at(source.id, span.start)
    return Citation(source.id, sentence.anchor, sentence.span)


def _why(doubt: Doubt, source: Source) -> str:
    """Return why a figure looks wrong; nothing where its words may not be shown, for the reason quotes them."""
    shown = source.disclosure.shown.get(doubt.anchor)
    return doubt.why if shown and shown.covers(doubt.span) else ""

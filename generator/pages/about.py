"""The page about the dossier itself: how it is made, what is reviewed, what is shown of each source and why.

Its numbers are counted from the dossier; its words are ours. The only page that names the program's version, so that a
release changes one page.
"""

from collections import Counter
from collections.abc import Iterator

from generator import __version__
from generator.model import Dossier, Nature, QuotationKind
from generator.pages import addresses, sources
from generator.pages.concordance import Concordance
from generator.pages.render import Page

_FILES = (
    ("data/dossier.json", "all of it as JSON, with the words that may be shown"),
    ("data/dossier.schema.json", "the form of that file, as JSON Schema"),
    ("data/sources.bib", "the sources for BibTeX and BibLaTeX"),
    ("data/sources.ris", "the sources for reference managers (RIS)"),
    ("data/sources.csl.json", "the sources as CSL-JSON"),
    ("data/entities.ftm.json", "people, organizations and places for FollowTheMoney"),
    ("feed.xml", "what is new, as Atom"),
    ("feed.json", "what is new, as JSON Feed"),
    ("objects.inv", "names to link to from Sphinx, MyST and mkdocstrings"),
    ("llms.txt", "the pages as plain text, for programs that read"),
)
"""Path below ``docs/`` to what stands there."""


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the page."""
    dossier = known.dossier
    yield Page(
        addresses.METHOD,
        "about.md",
        "About this dossier",
        "sources/story.yml",
        description=f"How it was made, what is reviewed, and what may be shown: {dossier.story.title}",
        searched=False,
        content={
            "numbers": _numbers(dossier),
            "reviews": _reviews(dossier),
            "rights_of": sources.rights.name,
            "extent": sources.rights.extent,
            "files": _FILES,
            "version": __version__,
        },
    )


def _numbers(dossier: Dossier) -> list[tuple[str, int]]:
    """Return what there is, in the order in which it is made."""
    passages = {(c.source, c.span) for claim in dossier.claims for c in (*claim.evidence, *claim.against)}
    contradictions = sum(1 for found in dossier.disagreements if found.nature is Nature.CONTRADICTION)
    return [
        ("Sources", len(dossier.sources)),
        ("Independent accounts", len(dossier.accounts)),
        ("Sentences, each with an address", sum(len(source.reading.sentences) for source in dossier.sources)),
        ("Names", len(dossier.entities)),
        ("Claims", len(dossier.claims)),
        ("Passages cited for or against them", len(passages)),
        ("Claims that several accounts bear out", sum(1 for claim in dossier.claims if len(claim.accounts) > 1)),
        ("Contradictions between accounts", contradictions),
        ("Other differences", len(dossier.disagreements) - contradictions),
        ("Dated events", len(dossier.timeline)),
        ("Places where a source's text seems damaged", sum(len(source.reading.gaps) for source in dossier.sources)),
    ]


def _reviews(dossier: Dossier) -> list[tuple[str, int, int]]:
    """Return how many of each sort an editor wrote or judged, and how many only the generator found."""
    entities = Counter(entity.reviewed for entity in dossier.entities)
    claims = Counter(claim.voice is None for claim in dossier.claims)
    relations = Counter(relation.reviewed for relation in dossier.relations)
    variants = Counter(variant.score is None for variant in dossier.variants)
    said = (quote for source in dossier.sources for quote in source.reading.quotations)
    quotations = sum(1 for quote in said if quote.kind is not QuotationKind.SCARE)
    return [
        ("Claims", claims[True], claims[False]),
        ("Names", entities[True], entities[False]),
        ("Relations", relations[True], relations[False]),
        ("Editions and copies of one text", variants[True], variants[False]),
        ("Quotations and who said them", 0, quotations),
        ("Figures", 0, sum(len(source.reading.figures) for source in dossier.sources)),
        ("Dates", 0, sum(len(source.reading.dates) for source in dossier.sources)),
    ]

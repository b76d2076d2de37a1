"""One record per source: what every bibliographic format is written from, and the dossier's own pages as records.

Holds facts about an article, never a word of its text.
"""

from dataclasses import dataclass

from generator.exports.bibliography import names
from generator.exports.bibliography.names import Name
from generator.exports.plain import clean, web
from generator.exports.publication import Publication
from generator.model import ArticleKind, Moment, Precision, Source

Day = tuple[int, ...]
"""Year, then perhaps month and day."""

GENRES = {
    ArticleKind.NEWS: "",
    ArticleKind.ANALYSIS: "Analysis",
    ArticleKind.OPINION: "Opinion",
    ArticleKind.INTERVIEW: "Interview",
    ArticleKind.PRESS_RELEASE: "Press release",
    ArticleKind.FILING: "Filing",
    ArticleKind.OTHER: "",
}
"""What a kind is called where a format asks for the sort of work."""


@dataclass(frozen=True, slots=True)
class Record:
    """A work to be cited. Empty means not known."""

    id: str
    title: str
    """In square brackets where the work has none of its own."""
    authors: tuple[Name, ...] = ()
    """Where no author is named: the agency the text came from."""
    publication: str = ""
    """The newspaper or whoever published it."""
    dates: tuple[Day, ...] = ()
    """The day it appeared, as exactly as it is known: none, one, or the first and last of a time."""
    url: str = ""
    archive_url: str = ""
    accessed: tuple[Day, ...] = ()
    language: str = ""
    section: str = ""
    page: str = ""
    """On paper."""
    agency: str = ""
    genre: str = ""
    article: bool = True
    """Whether it stood in a newspaper or on a news site; otherwise it was issued by itself, like a press release."""
    webpage: bool = False
    """Whether it is a page of the dossier's own."""
    version: str = ""
    """Which state of a page of the dossier's own is meant."""
    note: str = ""
    """Where in the dossier the work was read, and in which state of it."""


def of(source: Source, publication: Publication) -> Record:
    """Return the record of a source."""
    metadata = source.article.metadata
    known = {clean(name).casefold() for name in (metadata.publisher, metadata.agency) if name}
    return Record(
        id=source.id,
        title=publication.title(source),
        authors=names.split(metadata.authors or (metadata.agency,), publication.organizations | known),
        publication=clean(metadata.publisher),
        dates=days(metadata.published),
        url=web(metadata.url),
        archive_url=web(metadata.archive_url),
        accessed=days(metadata.retrieved),
        language=clean(metadata.language or publication.dossier.story.language),
        section=clean(metadata.section),
        page=clean(metadata.print.page) if metadata.print else "",
        agency=clean(metadata.agency),
        genre=GENRES[metadata.kind],
        article=metadata.kind not in (ArticleKind.PRESS_RELEASE, ArticleKind.FILING),
    )


def all_of(publication: Publication) -> tuple[Record, ...]:
    """Return the records of all sources, in their order."""
    return tuple(of(source, publication) for source in publication.dossier.sources)


def of_page(name: str, title: str, address: str, publication: Publication) -> Record:
    """Return the record of a page of the dossier itself."""
    story = publication.dossier.story
    return Record(
        id=name,
        title=title,
        authors=names.split(story.editors, publication.organizations),
        publication=clean(story.title),
        url=web(address),
        language=clean(story.language),
        article=False,
        webpage=True,
    )


def days(moment: Moment | None) -> tuple[Day, ...]:
    """Return a date in numbers: never more exact than it is known."""
    if moment is None:
        return ()
    first, last = moment.first, moment.last
    match moment.precision:
        case Precision.YEAR:
            return ((first.year,),)
        case Precision.MONTH:
            return ((first.year, first.month),)
        case Precision.QUARTER:
            return ((first.year, first.month), (last.year, last.month))
        case Precision.WEEK | Precision.RANGE if first != last:
            return ((first.year, first.month, first.day), (last.year, last.month, last.day))
        case _:
            return ((first.year, first.month, first.day),)


def written(day: Day, joint: str = "-") -> str:
    """Return a day as ISO 8601 writes it, or with another joint."""
    return joint.join(f"{number:0{4 if place == 0 else 2}}" for place, number in enumerate(day))

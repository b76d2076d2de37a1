"""What a page's ``<head>`` says to reference managers and to whoever shows a preview of a link.

Zotero reads ``z:itemType``, ``dc:`` and ``citation_``; link previews read OpenGraph. A source's page speaks of the
article itself to the former and of our page about it to the latter.
"""

from collections.abc import Iterator

from generator.exports import bibliography
from generator.exports.plain import clean
from generator.exports.publication import Publication, Standing
from generator.model import Claim, Entity, Source

Tag = dict[str, str]
"""The attributes of one ``<meta>``."""

_TERRITORY = 2
"""Letters of a country: OpenGraph's locale must name one, so a language alone has none."""


def of_page(path: str, publication: Publication) -> list[Tag]:
    """Return the meta tags of a page by its path below ``docs/``; none for a page that is no part of the dossier."""
    story = publication.dossier.story
    match publication.subject(path):
        case Source() as source:
            return [*_cited(source, publication), *_preview(path, clean(source.title), "", publication)]
        case Entity() as entity:
            return list(_preview(path, clean(entity.name), clean(entity.description), publication))
        case Claim() as claim:
            return list(_preview(path, publication.headline(claim), "", publication))
        case Standing() as page:
            about = clean(story.description or story.question)
            title = clean(story.title) if page.name == "summary" else f"{page.title}: {clean(story.title)}"
            return list(_preview(path, title, about, publication))
    return []


def _cited(source: Source, publication: Publication) -> Iterator[Tag]:
    """Yield what reference managers want to know of the article."""
    record = bibliography.of(source, publication)
    date = bibliography.written(record.dates[0]) if record.dates else ""
    yield _named("z:itemType", "newspaperArticle" if record.article else "report")
    pairs = [
        ("citation_title", record.title),
        *(("citation_author", _author(str(name), name.last, name.given)) for name in record.authors),
        ("citation_publication_date", date.replace("-", "/")),
        ("citation_public_url", record.url),
        ("citation_language", record.language),
        ("citation_firstpage", record.page),
        ("dc:title", record.title),
        *(("dc:creator", str(name)) for name in record.authors),
        ("dc:date", date),
        ("dc:language", record.language),
        ("dc:rights", clean(source.article.metadata.rights.holder)),
        ("prism.publicationName" if record.article else "dc:publisher", record.publication),
    ]
    yield from (_named(name, content) for name, content in pairs if content)


def _author(spoken: str, last: str, given: str) -> str:
    """Return a person with the family name first; an organization's comma would make it one."""
    return f"{last}, {given}" if last else spoken.replace(",", "")


def _preview(path: str, title: str, about: str, publication: Publication) -> Iterator[Tag]:
    """Yield the preview of a link to our page."""
    story = publication.dossier.story
    language, _, territory = story.language.partition("-")
    pairs = [
        ("og:type", "website" if path == "index.md" else "article"),
        ("og:title", title),
        ("og:description", about),
        ("og:url", publication.address(path) if publication.root else ""),
        ("og:site_name", clean(story.title)),
        ("og:locale", f"{language.lower()}_{territory.upper()}" if len(territory) == _TERRITORY else ""),
    ]
    yield from ({"property": name, "content": content} for name, content in pairs if content)
    yield _named("twitter:card", "summary")


def _named(name: str, content: str) -> Tag:
    return {"name": name, "content": content}

"""Feeds of new sources and changed claims: Atom (RFC 4287) and JSON Feed 1.1.

An entry's date is that of the newest date its sources state, never the time of the run, so the same dossier gives the
same feed. A claim is new again when a newer source speaks for or against it. Ids never change: the page's address,
or a UUID made from the story's title and the page where no address is known.
"""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from generator.exports import bibliography
from generator.exports.plain import clean, to_json, web
from generator.exports.publication import Publication, claim_page, source_page
from generator.model import Claim, Moment, Precision, Source

_NEWEST = 500
"""Entries, so that a feed stays a size a reader fetches every hour."""
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""Atom demands a date; this one stands where no source of the dossier states any."""
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "story-dossier.invalid")
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """A source or a claim, as feeds tell of it."""

    path: str
    kind: str
    """``source`` or ``claim``."""
    title: str
    text: str
    changed: datetime | None
    """None where no source states a date."""
    published: datetime | None = None
    """Only where the day is known."""
    original: str = ""
    """Address of the article itself."""
    authors: tuple[str, ...] = ()
    language: str = ""


def atom(publication: Publication) -> bytes:
    """Return ``feed.xml``. Where no address is known its links are relative to the file."""
    from lxml import etree  # noqa: PLC0415 - 30 ms that no other command should wait for

    story = publication.dossier.story
    entries = list(_entries(publication))
    newest = max((entry.changed for entry in entries if entry.changed), default=_UNKNOWN)
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item] # None is the default namespace
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", clean(story.language))

    def add(parent: "etree._Element", tag: str, text: str = "", **attributes: str) -> "etree._Element":
        element = etree.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)
        element.text = text or None
        return element

    add(feed, "id", _id(publication, "feed.xml"))
    add(feed, "title", clean(story.title))
    add(feed, "updated", _stamp(newest))
    add(feed, "link", rel="self", type="application/atom+xml", href=publication.file("feed.xml"))
    add(feed, "link", rel="alternate", type="text/html", href=publication.address("index.md") or "./")
    for editor in story.editors or (story.title,):
        add(add(feed, "author"), "name", clean(editor))
    for entry in entries:
        element = add(feed, "entry")
        add(element, "id", _id(publication, entry.path))
        add(element, "title", entry.title)
        add(element, "updated", _stamp(entry.changed or newest))
        if entry.published:
            add(element, "published", _stamp(entry.published))
        add(element, "link", rel="alternate", type="text/html", href=publication.address(entry.path))
        if entry.original:
            add(element, "link", rel="via", href=entry.original)
        add(element, "category", term=entry.kind)
        add(element, "content", entry.text, type="text")
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)


def json_feed(publication: Publication) -> bytes:
    """Return ``feed.json``. Where no address is known its entries have none."""
    story = publication.dossier.story
    known = bool(publication.root)
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(story.title),
        "description": clean(story.description or story.question),
        "home_page_url": publication.root,
        "feed_url": publication.file("feed.json") if known else "",
        "language": clean(story.language),
        "authors": [{"name": clean(editor)} for editor in story.editors],
        "items": [_item(entry, publication) for entry in _entries(publication)],
    }
    return to_json({key: value for key, value in feed.items() if value or key == "items"})


def _item(entry: Entry, publication: Publication) -> dict[str, object]:
    item: dict[str, object] = {
        "id": _id(publication, entry.path),
        "url": publication.address(entry.path) if publication.root else "",
        "external_url": entry.original,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": _stamp(entry.published) if entry.published else "",
        "date_modified": _stamp(entry.changed) if entry.changed else "",
        "authors": [{"name": author} for author in entry.authors],
        "tags": [entry.kind],
        "language": entry.language,
    }
    return {key: value for key, value in item.items() if value}


def _entries(publication: Publication) -> Iterator[Entry]:
    """Yield the newest entries first; those without a date last."""
    dossier = publication.dossier
    speaks = Counter(name for claim in dossier.claims for name in _speaking(claim))
    entries = [
        *(_source(source, speaks[source.id], publication) for source in dossier.sources),
        *(_claim(claim, publication) for claim in dossier.claims),
    ]
    entries.sort(key=lambda entry: entry.path)
    entries.sort(key=lambda entry: entry.changed or _UNKNOWN, reverse=True)
    yield from entries[:_NEWEST]


def _speaking(claim: Claim) -> frozenset[str]:
    """Return the sources that speak for or against a claim."""
    return frozenset(citation.source for citation in (*claim.evidence, *claim.against))


def _source(source: Source, claims: int, publication: Publication) -> Entry:
    metadata = source.article.metadata
    published = metadata.published.value if metadata.published else "date not known"
    credit = f"{clean(metadata.publisher) or 'Publisher not stated'}, {published}."
    exact = metadata.published and metadata.published.precision in (Precision.DAY, Precision.TIME)
    return Entry(
        path=source_page(source.id),
        kind="source",
        title=publication.title(source),
        text=f"{credit} Claims of the dossier it speaks of: {claims}.",
        changed=_newest(source),
        published=_instant(metadata.published) if exact and metadata.published else None,
        original=web(metadata.url),
        authors=tuple(str(name) for name in bibliography.of(source, publication).authors),
        language=clean(metadata.language or publication.dossier.story.language),
    )


def _claim(claim: Claim, publication: Publication) -> Entry:
    dates = [when for name in _speaking(claim) if (when := _newest(publication.sources[name]))]
    against = f", against {len(claim.accounts_against)}" if claim.accounts_against else ""
    first = publication.sources.get(claim.first)
    reported = f" First reported in: {publication.title(first)}." if first else ""
    return Entry(
        path=claim_page(claim.id),
        kind="claim",
        title=publication.headline(claim),
        text=f"Independent accounts for it: {len(claim.accounts)}{against}. Status: {claim.status}.{reported}",
        changed=max(dates, default=None),
        language=clean(publication.dossier.story.language),
    )


def _newest(source: Source) -> datetime | None:
    """Return the latest time that a source's metadata states."""
    metadata = source.article.metadata
    stated = (metadata.published, metadata.updated, metadata.retrieved)
    return max((_instant(moment) for moment in stated if moment), default=None)


def _instant(moment: Moment) -> datetime:
    """Return the first instant that a date can mean, in UTC where no zone is stated."""
    if moment.precision is Precision.TIME:
        found = datetime.fromisoformat(moment.value)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    return datetime.combine(moment.first, time(), UTC)


def _stamp(instant: datetime) -> str:
    """Return an instant as RFC 3339 writes it, to the second."""
    return instant.replace(tzinfo=None, microsecond=0).isoformat() + "Z"


def _id(publication: Publication, path: str) -> str:
    """Return the permanent id of a page."""
    if publication.root:
        return publication.address(path) if path.endswith(".md") else publication.file(path)
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{clean(publication.dossier.story.title)}/{path}')}"

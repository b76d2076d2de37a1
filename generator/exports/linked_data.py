"""JSON-LD for search engines and archives: one object for each page, in schema.org's terms.

A source's page is a ``WebPage`` about somebody else's ``NewsArticle``; the summary is a ``BackgroundNewsArticle`` of
ours that cites them. Addresses are absolute where the site's is known; else they are relative to the page, which is
how JSON-LD inside a page is read. Never holds more of a text than its source's disclosure.
"""

import posixpath

from generator.exports import bibliography, card
from generator.exports.facts import spoken
from generator.exports.plain import clean, web
from generator.exports.publication import (
    Publication,
    StandingPage,
    entity_page,
    public,
    source_page,
)
from generator.model import ArticleKind, Claim, Entity, EntityType, Moment, Precision, Source

Json = dict[str, object]

_CONTEXT = "https://schema.org"
_ARTICLES = {
    ArticleKind.NEWS: "NewsArticle",
    ArticleKind.ANALYSIS: "AnalysisNewsArticle",
    ArticleKind.OPINION: "OpinionNewsArticle",
    ArticleKind.INTERVIEW: "NewsArticle",
    ArticleKind.PRESS_RELEASE: "Article",
    ArticleKind.FILING: "CreativeWork",
    ArticleKind.OTHER: "CreativeWork",
}
_THINGS = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.PLACE: "Place",
    EntityType.WORK: "CreativeWork",
    EntityType.PRODUCT: "Product",
    EntityType.EVENT: "Event",
    EntityType.LAW: "Legislation",
    EntityType.OTHER: "Thing",
}
_WHOLES = {EntityType.ORGANIZATION: "parentOrganization", EntityType.PLACE: "containedInPlace"}
"""What being part of another of its type is called."""
_LICENSES = ("https://creativecommons.org/", "http://creativecommons.org/")


def of_page(path: str, publication: Publication) -> Json | None:
    """Return the JSON-LD of a page by its path below ``docs/``; none for a page that is no part of the dossier."""
    writer = _Writer(path, publication)
    match publication.subject(path):
        case Source() as source:
            return writer.source(source)
        case Entity() as entity:
            return writer.entity(entity)
        case Claim() as claim:
            return writer.claim(claim)
        case StandingPage(name="summary"):
            return writer.summary()
        case StandingPage() as page:
            return writer.collection(page)
    return None


class _Writer:
    """Writes for the page at ``here``."""

    def __init__(self, here: str, publication: Publication) -> None:
        self._here = here
        self._known = publication
        self._story = publication.dossier.story

    def source(self, source: Source) -> Json:
        """Return a page about an article that somebody else published."""
        return _filled(
            self._page("WebPage", self._known.title(source)),
            mainEntity=self._article(source, whole=True),
            mentions=[self._thing(entity) for entity in self._known.named_in[source.id]],
        )

    def entity(self, entity: Entity) -> Json:
        """Return who or what an entity is."""
        wikidata = clean(entity.wikidata)
        parent = self._known.entities.get(entity.parent)
        whole = _WHOLES.get(entity.type, "") if parent and parent.type is entity.type else ""
        return _filled(
            {"@context": _CONTEXT, **self._thing(entity)},
            alternateName=[clean(alias) for alias in entity.aliases],
            description=clean(entity.description),
            sameAs=[f"https://www.wikidata.org/entity/{wikidata}"] if wikidata else [],
            url=web(entity.url),
            mainEntityOfPage=self._address(self._here),
            **({whole: self._thing(parent)} if whole and parent else {}),
        )

    def claim(self, claim: Claim) -> Json:
        """Return a claim and the articles it appears in."""
        sources = dict.fromkeys(citation.source for citation in claim.evidence)
        first = self._known.sources.get(claim.first)
        about = (self._known.entities.get(name) for name in claim.about)
        return _filled(
            {"@context": _CONTEXT, "@type": "Claim", "@id": self._address(self._here, "claim")},
            name=self._known.headline(claim),
            text=self._known.claim(claim),
            inLanguage=self._story.language,
            temporalCoverage=claim.when.value if claim.when and _is_iso(claim.when) else "",
            creativeWorkStatus=str(claim.status),
            about=[self._thing(entity) for entity in about if entity],
            appearance=[self._article(self._known.sources[name]) for name in sources],
            firstAppearance=self._article(first) if first else None,
            mainEntityOfPage=self._address(self._here),
        )

    def summary(self) -> Json:
        """Return our own account, with what it cites."""
        said = (self._known.statement(statement) for statement in self._known.dossier.summary)
        cited = {citation.source for statement in self._known.dossier.summary for citation in statement.citations}
        license_ = web(self._story.license)
        page: Json = {
            "@context": _CONTEXT,
            "@type": "BackgroundNewsArticle",
            "@id": self._address(self._here, "article"),
        }
        return _filled(
            page,
            headline=clean(self._story.title),
            description=clean(self._story.description or self._story.question),
            articleBody=" ".join(filter(None, said)),
            image=self._picture(),
            inLanguage=self._story.language,
            author=[{"@type": "Person", "name": clean(editor)} for editor in self._story.editors],
            license=license_,
            citation=[self._article(source) for source in self._known.dossier.sources if source.id in cited],
            mainEntityOfPage=self._address(self._here),
        )

    def collection(self, page: StandingPage) -> Json:
        """Return one of the pages that list things."""
        return self._page("CollectionPage", f"{page.title}: {clean(self._story.title)}")

    def _picture(self) -> Json:
        """Return the picture of the whole; named relative to the front page where no address is known."""
        return {"@type": "ImageObject", "url": self._known.file(card.PATH), "caption": spoken(self._known.facts)}

    def _page(self, kind: str, name: str) -> Json:
        return _filled(
            {"@context": _CONTEXT, "@type": kind, "@id": self._address(self._here)},
            name=name,
            inLanguage=self._story.language,
            isPartOf={"@type": "WebSite", "@id": self._address("index.md"), "name": clean(self._story.title)},
        )

    def _article(self, source: Source, *, whole: bool = False) -> Json:
        """Return the original of a source; the same ``@id`` on every page, all facts on the source's own."""
        metadata = source.article.metadata
        kind = _ARTICLES[metadata.kind]
        found = _filled(
            {"@type": kind, "@id": self._address(source_page(source.id), "article")},
            headline=clean(source.title) if source.titled else "",
            name="" if source.titled else self._known.title(source),
            url=web(metadata.url),
            datePublished=metadata.published.value if metadata.published and _is_iso(metadata.published) else "",
            publisher=_publisher(source),
        )
        if not whole:
            return found
        rights = web(metadata.rights.statement)
        printed = clean(metadata.print.page) if metadata.print else ""
        return _filled(
            found,
            author=[
                {"@type": "Organization" if name.organization else "Person", "name": str(name)}
                for name in bibliography.of(source, self._known).authors
            ],
            dateModified=metadata.updated.value if metadata.updated and _is_iso(metadata.updated) else "",
            copyrightHolder=self._holder(clean(metadata.rights.holder)),
            license=rights if rights.startswith(_LICENSES) else "",
            usageInfo="" if rights.startswith(_LICENSES) else rights,
            archivedAt=web(metadata.archive_url),
            inLanguage=clean(metadata.language or self._story.language),
            articleSection=clean(metadata.section) if kind.endswith("Article") else "",
            printPage=printed if kind.endswith("NewsArticle") else "",
            genre=bibliography.of(source, self._known).genre,
        )

    def _holder(self, name: str) -> Json | None:
        """Return who holds the rights: an organization, unless it can only be a person's name."""
        if not name:
            return None
        found = bibliography.split([name], self._known.organizations)[0]
        return {"@type": "Organization" if found.literal else "Person", "name": str(found)}

    def _thing(self, entity: Entity) -> Json:
        return {
            "@type": _THINGS[entity.type],
            "@id": self._address(entity_page(entity.id), "entity"),
            "name": clean(entity.name),
        }

    def _address(self, path: str, anchor: str = "") -> str:
        """Return where a page stands, for this one."""
        if self._known.root:
            return self._known.address(path, anchor)
        here = f"/{public(self._here)}"
        to = posixpath.relpath(f"/{public(path)}", here)
        fragment = f"#{anchor}" if anchor else ""
        return f"{to}/{fragment}" if public(path) != public(self._here) else fragment or "./"


def _publisher(source: Source) -> Json | None:
    metadata = source.article.metadata
    if not metadata.publisher:
        return None
    found: Json = {"@type": "Organization", "name": clean(metadata.publisher)}
    return _filled(found, url=web(metadata.publisher_url))


def _is_iso(moment: Moment) -> bool:
    """Tell whether ISO 8601 writes the date so: quarters and weeks it does not, or hardly anybody reads."""
    return moment.precision not in (Precision.QUARTER, Precision.WEEK)


def _filled(found: Json, **more: object) -> Json:
    """Return the object with what is known of the rest."""
    return found | {key: value for key, value in more.items() if value}

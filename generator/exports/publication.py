"""A dossier as it is published: where its pages stand, and what of its sources' words may be shown.

The one way from a source's text into a public file. Never shows more than the source's disclosure.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from generator.exports.facts import Facts, gather
from generator.exports.plain import clean, web
from generator.model import (
    Citation,
    Claim,
    Disagreement,
    Dossier,
    Entity,
    EntityType,
    Nature,
    Sentence,
    Source,
    Span,
    Statement,
)

LEFT_OUT = "[…]"


class StandingPage(NamedTuple):
    """A page that is there whatever the dossier holds."""

    name: str
    path: str
    """Below ``docs/``."""
    title: str


STANDING = (
    StandingPage("summary", "index.md", "Summary"),
    StandingPage("timeline", "timeline.md", "Timeline"),
    StandingPage("compare", "compare/index.md", "Compare"),
    StandingPage("figures", "figures.md", "Figures"),
    StandingPage("quotes", "quotes.md", "Quotes"),
    StandingPage("network", "network.md", "Network"),
    StandingPage("claims", "claims/index.md", "Claims"),
    StandingPage("entities", "entities/index.md", "Entities"),
    StandingPage("sources", "sources/index.md", "Sources"),
    StandingPage("changes", "changes.md", "Changes"),
    StandingPage("method", "method.md", "About this dossier"),
)
"""In the order of the navigation."""
_ALWAYS = frozenset(("summary", "timeline", "claims", "entities", "sources"))


@dataclass(frozen=True)
class Publication:
    """A dossier, the address it is published at, and lookups."""

    dossier: Dossier
    site_url: str = ""
    """Empty where no address is known: then addresses are relative to the site's root."""
    pages: Mapping[str, bytes] = field(default_factory=dict)
    """The pages' Markdown by path below ``docs/``, where it is at hand."""

    @cached_property
    def root(self) -> str:
        """The site's address with a slash at its end; empty where none is known."""
        address = web(self.site_url)
        return address.rstrip("/") + "/" if address else ""

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.dossier.sources}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.dossier.claims}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.dossier.entities}

    @cached_property
    def sentences(self) -> dict[tuple[str, str], Sentence]:
        """Sentences by source and anchor."""
        return {(source.id, s.anchor): s for source in self.dossier.sources for s in source.reading.sentences}

    @cached_property
    def organizations(self) -> frozenset[str]:
        """Names of curated organizations, in lower case."""
        known = (
            entity for entity in self.dossier.entities if entity.type is EntityType.ORGANIZATION and entity.reviewed
        )
        return frozenset(clean(name).casefold() for entity in known for name in (entity.name, *entity.aliases))

    @cached_property
    def named_in(self) -> dict[str, list[Entity]]:
        """By source: the entities it names."""
        found: dict[str, list[Entity]] = {name: [] for name in self.sources}
        for entity in self.dossier.entities:
            for name in dict.fromkeys(mention.source for mention in entity.mentions):
                found[name].append(entity)
        return found

    @cached_property
    def numbers(self) -> dict[str, int]:
        """By source: its place among the sources."""
        return {name: number for number, name in enumerate(self.sources)}

    @cached_property
    def claims_about(self) -> dict[str, list[Claim]]:
        """By entity: the claims about it, in their order."""
        found: dict[str, list[Claim]] = {name: [] for name in self.entities}
        for claim in self.dossier.claims:
            for name in claim.about:
                found.setdefault(name, []).append(claim)
        return found

    @cached_property
    def contradicted(self) -> dict[str | tuple[str, str], list[Disagreement]]:
        """By claim, and by source and anchor of a sentence: what sources contradict each other on."""
        found: dict[str | tuple[str, str], list[Disagreement]] = {}
        for one in self.dossier.disagreements:
            if one.nature is Nature.CONTRADICTION:
                keys: list[str | tuple[str, str]] = [one.claim]
                keys += ((told.source, told.anchor) for value in one.values for told in value.evidence)
                for key in dict.fromkeys(keys):
                    found.setdefault(key, []).append(one)
        return found

    @cached_property
    def facts(self) -> Facts:
        """What its picture says."""
        return gather(self.dossier)

    @cached_property
    def standing(self) -> tuple[StandingPage, ...]:
        """The pages there are beside those of single sources, entities and claims."""
        if self.pages:
            return tuple(page for page in STANDING if page.path in self.pages)
        return tuple(page for page in STANDING if page.name in _ALWAYS)

    def subject(self, path: str) -> Source | Entity | Claim | StandingPage | None:
        """Return what a page is about, by its path below ``docs/``; none for a page that is no part of the dossier."""
        if page := next((page for page in self.standing if page.path == path), None):
            return page
        folder, _, name = path.removesuffix(".md").partition("/")
        match folder:
            case "sources":
                return self.sources.get(name)
            case "entities":
                return self.entities.get(name)
            case "claims":
                return self.claims.get(name)
        return None

    def address(self, path: str, anchor: str = "") -> str:
        """Return the address of a page by its path below ``docs/``: absolute where the site's address is known."""
        at = f"{self.root}{public(path)}"
        return f"{at}#{anchor}" if anchor else at

    def file(self, path: str) -> str:
        """Return the address of a file by its path below ``docs/``."""
        return f"{self.root}{path}"

    def shown(self, source: str, anchor: str) -> str:
        """Return the words shown of a sentence on one line, with a sign where they go on; empty where withheld."""
        span = self.sources[source].disclosure.shown.get(anchor)
        if span is None:
            return ""
        whole = self.sentences[source, anchor].span
        words = [clean(self.words(source, span)[0])]
        return " ".join([LEFT_OUT] * (whole.start < span.start) + words + [LEFT_OUT] * (span.end < whole.end))

    def words(self, source: str, span: Span) -> tuple[str, list[int]]:
        """Return a passage with its markup left out, and the offset in the source's text of each of its characters."""
        article = self.sources[source]
        parts = list(span.outside(article.reading.markup))
        offsets = [offset for part in parts for offset in range(part.start, part.end)]
        return "".join(part.of(article.article.text) for part in parts), offsets

    def whole(self, source: str, anchor: str) -> bool:
        """Tell whether all of a sentence is shown."""
        return self.sources[source].disclosure.shown.get(anchor) == self.sentences[source, anchor].span

    def open(self, citations: Iterable[Citation]) -> bool:
        """Tell whether all of every sentence cited is shown, so that what was inferred from them may quote them."""
        return all(self.whole(citation.source, citation.anchor) for citation in citations)

    def claim(self, claim: Claim) -> str:
        """Return a claim's text; empty where it is a source's and may not be shown."""
        ours = claim.origin == "curated" or (claim.voice is not None and self.open((claim.voice,)))
        return clean(claim.text) if ours else ""

    def contradictions(self, claim: Claim) -> list[Disagreement]:
        """Return the contradictions about a claim; of one that nobody reviewed, those in the sentence shown too."""
        found = list(self.contradicted.get(claim.id, ()))
        if claim.voice is not None:
            found += self.contradicted.get((claim.voice.source, claim.voice.anchor), ())
        return list({one.id: one for one in found}.values())

    def headline(self, claim: Claim) -> str:
        """Return a claim's text, or what stands in for it where that may not be shown."""
        if text := self.claim(claim):
            return text
        names = dict.fromkeys(self.title(self.sources[citation.source]) for citation in claim.evidence)
        return f"A claim in the words of a source, not shown: see {'; '.join(names)}"

    def statement(self, statement: Statement) -> str:
        """Return a statement of the summary; empty where it is a source's and may not be shown."""
        if statement.claim and statement.claim in self.claims:
            return self.claim(self.claims[statement.claim])
        if statement.voice is not None:
            return clean(statement.text) if self.open((statement.voice,)) else ""
        return clean(statement.text) if statement.citations and self.open(statement.citations) else ""

    def title(self, source: Source) -> str:
        """Return a source's headline; in square brackets, as librarians do, what stands in for one."""
        title = clean(source.title)
        return title if source.titled else f"[{title}]"


def public(path: str) -> str:
    """Return the address below the site's root that a page's path gives: ``entities/alibaba/``."""
    folder = path.removesuffix(".md")
    return "" if folder == "index" else f"{folder.removesuffix('/index')}/"


def source_page(name: str) -> str:
    """Return the path of a source's page."""
    return f"sources/{name}.md"


def entity_page(name: str) -> str:
    """Return the path of an entity's page."""
    return f"entities/{name}.md"


def claim_page(name: str) -> str:
    """Return the path of a claim's page."""
    return f"claims/{name}.md"

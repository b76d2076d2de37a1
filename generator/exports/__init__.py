"""The dossier in machine formats. What rights withhold stands only in the private model.

``FORMATS`` lists every file; ``metadata`` says what a page tells machines in its head and body.
"""

from collections.abc import Callable, Mapping

from generator.exports import (
    bibliography,
    card,
    coins,
    embeds,
    feeds,
    followthemoney,
    frames,
    head,
    inventory,
    linked_data,
    llms,
    markup,
    public,
)
from generator.exports.citations import FORMS, UnknownIdError, cite, current, find, follow
from generator.exports.model import private
from generator.exports.publication import Publication
from generator.exports.states import Entry, State, differences, may_hold
from generator.exports.states import read as read_state
from generator.model import Dossier, Permalinks, Source

__all__ = [
    "CITATION_FORMS",
    "FORMATS",
    "STATE",
    "Entry",
    "Publication",
    "State",
    "UnknownIdError",
    "cite",
    "current",
    "differences",
    "files",
    "find",
    "follow",
    "may_hold",
    "metadata",
    "private",
    "read_state",
    "state",
]

CITATION_FORMS = tuple(FORMS)
STATE = "data/dossier.json"
"""The file that says the version of everything, by its path below ``docs/``."""

FORMATS: dict[str, Callable[[Publication], bytes]] = {
    "objects.inv": inventory.dump,
    "data/dossier.json": public.dump,
    "data/dossier.schema.json": public.dump_schema,
    "data/sources.bib": bibliography.as_bibtex,
    "data/sources.ris": bibliography.as_ris,
    "data/sources.csl.json": bibliography.as_csl,
    "data/entities.ftm.json": followthemoney.dump,
    "feed.xml": feeds.atom,
    "feed.json": feeds.json_feed,
    "llms.txt": llms.index,
    card.PATH: card.dump,
    head.PICTURE: head.of_picture,
}
"""What makes each file, by its path below ``docs/``. ``sitemap.xml`` is MkDocs' own."""


def files(
    dossier: Dossier, site_url: str = "", pages: Mapping[str, bytes] | None = None, moved: Permalinks | None = None
) -> dict[str, bytes]:
    """Return every machine-readable file by its path below ``docs/``.

    ``pages`` are the Markdown pages by their path; each gets a plain copy, those of claims and entities a card.
    ``moved`` are the addresses that pages had: the cards there say what became of them. Without ``site_url`` addresses
    are relative or, where a format wants absolute ones, left out.
    """
    publication = Publication(dossier, site_url, pages or {})
    made = {path: dump(publication) for path, dump in FORMATS.items()} | llms.copies(publication)
    made |= embeds.files(publication, moved)
    versions = read_state(made[STATE])

    def about(path: str) -> dict[str, object]:
        told = metadata(path, publication)
        return told | {"cite": frames.of_page(path, publication, versions)} if told else told

    return made | {
        markup.PATH: markup.dump(sorted(publication.pages), about, frames.shared(publication), publication.root)
    }


def state(dossier: Dossier) -> State:
    """Return the versions of everything in a dossier."""
    return read_state(public.dump(Publication(dossier)))


def metadata(path: str, publication: Publication) -> dict[str, object]:
    """Return what a page tells machines; plain JSON values, empty for other pages.

    ``jsonld`` is an object for a script element, ``head`` a list of meta tags by their attributes, and ``coins`` a list
    of titles for spans of class ``Z3988``: the source's own, or all of them where the page lists the sources. ``links``
    are links of the head by their attributes, and ``embed`` is the HTML that puts the page's card on another page.
    """
    subject = publication.subject(path)
    if subject is None:
        return {}
    cited: tuple[Source, ...] = ()
    if isinstance(subject, Source):
        cited = (subject,)
    elif path in ("index.md", "sources/index.md"):
        cited = publication.dossier.sources
    found = {
        "jsonld": linked_data.of_page(path, publication),
        "head": head.of_page(path, publication),
        "coins": [coins.of_source(source, publication) for source in cited],
        **embeds.of_page(path, publication),
    }
    return {key: value for key, value in found.items() if value}

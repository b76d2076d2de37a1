"""The dossier in machine formats. What rights withhold stands only in the private model.

``FORMATS`` lists every file; ``metadata`` says what a page tells machines in its head and body.
"""

from collections.abc import Callable, Mapping

from generator.exports import (
    bibliography,
    coins,
    feeds,
    followthemoney,
    head,
    inventory,
    linked_data,
    llms,
    markup,
    public,
)
from generator.exports.citations import FORMS, UnknownIdError, cite
from generator.exports.model import private
from generator.exports.publication import Publication
from generator.model import Dossier, Source

__all__ = ["CITATION_FORMS", "FORMATS", "Publication", "UnknownIdError", "cite", "files", "metadata", "private"]

CITATION_FORMS = tuple(FORMS)

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
}
"""What makes each file, by its path below ``docs/``. ``sitemap.xml`` is MkDocs' own."""


def files(dossier: Dossier, site_url: str = "", pages: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Return every machine-readable file by its path below ``docs/``.

    ``pages`` are the Markdown pages by their path; each gets a plain copy. Without ``site_url`` addresses are relative
    or, where a format wants absolute ones, left out.
    """
    publication = Publication(dossier, site_url, pages or {})
    made = {path: dump(publication) for path, dump in FORMATS.items()} | llms.copies(publication)
    return made | {markup.PATH: markup.dump(sorted(publication.pages), lambda path: metadata(path, publication))}


def metadata(path: str, publication: Publication) -> dict[str, object]:
    """Return what a page tells machines; plain JSON values, empty for other pages.

    ``jsonld`` is an object for a script element, ``head`` a list of meta tags by their attributes, and ``coins`` a list
    of titles for spans of class ``Z3988``: the source's own, or all of them where the page lists the sources.
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
    }
    return {key: value for key, value in found.items() if value}

"""A ready link or citation of anything in the dossier: what ``dossier cite`` prints.

Quotes a sentence only as far as its source may be shown.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.exports import bibliography
from generator.exports.bibliography import Record, bibtex, csl, ris, wikipedia
from generator.exports.plain import clean, to_json
from generator.exports.publication import (
    Publication,
    claim_page,
    entity_page,
    source_page,
)
from generator.model import Dossier, Source

_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#&|~$^=@+]|://|(?<=www)\.|\A[-+.\d]")
_RST = re.compile(r"[\\`*_|<>]")


class UnknownIdError(LookupError):
    """Nothing in the dossier has this id; the message says so in a sentence."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What an id stands for."""

    record: Record
    """The source, or the dossier's own page."""
    address: str
    """Of the page, with the anchor of the sentence."""
    label: str
    """The text of a link to it."""
    quote: str = ""
    """The words of a sentence, as far as they are shown."""


def cite(dossier: Dossier, name: str, form: str, site_url: str = "") -> str:
    """Return the citation of ``name`` in one of ``FORMS``, without a newline at its end.

    ``name`` is the id of a source, claim or entity, ``source#anchor`` for a sentence, or the name of a page such as
    ``timeline``. Where a claim and an entity share an id, ``claims/<id>`` and ``entities/<id>`` tell them apart.
    Without ``site_url`` addresses are relative to the site's root. Raises ``UnknownIdError``, and ``KeyError`` for
    a form there is not.
    """
    return FORMS[form](_find(name, Publication(dossier, site_url)))


def _find(name: str, publication: Publication) -> Reference:
    plain, _, anchor = name.strip().strip("/").partition("#")
    folder, _, rest = plain.rstrip("/").rpartition("/")
    if folder in ("", "sources") and rest in publication.sources:
        return _source(publication.sources[rest], anchor, publication)
    if anchor:
        raise UnknownIdError(f"{name}: only sources have sentences, and there is no source {rest!r}")
    if folder in ("", "claims") and rest in publication.claims:
        return _page(claim_page(rest), rest, publication.headline(publication.claims[rest]), publication)
    if folder in ("", "entities") and rest in publication.entities:
        return _page(entity_page(rest), rest, clean(publication.entities[rest].name), publication)
    for page in publication.standing:
        if plain in (page.name, page.path.removesuffix(".md"), page.path) or (page.name == "summary" and not plain):
            story = clean(publication.dossier.story.title)
            title = story if page.name == "summary" else f"{page.title}: {story}"
            return _page(page.path, page.name, title, publication)
    raise UnknownIdError(f"{name}: no source, claim, entity or page has this id")


def _source(source: Source, anchor: str, publication: Publication) -> Reference:
    record = bibliography.of(source, publication)
    address = publication.address(source_page(source.id), anchor)
    if not anchor:
        return Reference(record, address, record.title)
    blocks = {block.anchor for block in source.reading.blocks}
    if (source.id, anchor) not in publication.sentences and anchor not in blocks:
        raise UnknownIdError(f"{source.id}#{anchor}: this source has no such sentence")
    published = source.article.metadata.published
    credit = ", ".join(filter(None, (record.publication, published.value if published else "")))
    quote = publication.shown(source.id, anchor) if (source.id, anchor) in publication.sentences else ""
    return Reference(record, address, credit or record.title, quote)


def _page(path: str, name: str, title: str, publication: Publication) -> Reference:
    address = publication.address(path)
    return Reference(bibliography.of_page(name, title, address, publication), address or "./", title)


def _markdown(found: Reference) -> str:
    def text(value: str) -> str:
        return _MARKDOWN.sub(lambda one: "".join(f"&#{ord(sign)};" for sign in one[0]), value)

    link = f"[{text(found.label)}](<{found.address}>)"
    return f"“{text(found.quote)}” ({link})" if found.quote else link


def _html(found: Reference) -> str:
    address = html.escape(found.address)
    link = f'<a href="{address}">{html.escape(found.label)}</a>'
    return f'<q cite="{address}">{html.escape(found.quote)}</q> ({link})' if found.quote else link


def _rst(found: Reference) -> str:
    def text(value: str) -> str:
        return _RST.sub(lambda one: f"\\{one[0]}", value)

    link = f"`{text(found.label)} <{found.address.replace('_', '%5F')}>`__"
    return f"“{text(found.quote)}” ({link})" if found.quote else link


FORMS: dict[str, Callable[[Reference], str]] = {
    "markdown": _markdown,
    "html": _html,
    "rst": _rst,
    "bibtex": lambda found: bibtex.entry(found.record).rstrip(),
    "ris": lambda found: ris.entry(found.record).rstrip("\n"),
    "csl": lambda found: to_json([csl.item(found.record)]).decode().rstrip(),
    "wikipedia": lambda found: wikipedia.cite(found.record),
}
"""By what ``--as`` calls them."""

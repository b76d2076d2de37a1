"""A ready link or citation of anything in the dossier: what ``dossier cite`` prints.

Quotes a sentence only as far as its source may be shown.
"""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generator.exports import bibliography, labels
from generator.exports.bibliography import Record, bibtex, csl, ris, wikipedia
from generator.exports.plain import clean, to_json
from generator.exports.publication import (
    STANDING,
    Publication,
    claim_page,
    entity_page,
    source_page,
)
from generator.model import Dossier, Source

_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#&|~$^=@+]|://|(?<=www)\.|\A[-+.\d]")
_RST = re.compile(r"[\\`*_|<>]")
_TIMELINE, _COMPARE = "timeline.md", "compare/index.md"


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
    kind: str
    """As ``states.Entry`` has it."""
    id: str
    """The same."""
    quote: str = ""
    """The words of a sentence, as far as they are shown."""
    version: str = ""
    """Which state of it is meant, in words; empty where that is not said."""


def cite(dossier: Dossier, name: str, form: str, site_url: str = "", version: str = "") -> str:
    """Return the citation of ``name`` in one of ``FORMS``, without a newline at its end.

    ``name`` is the id of a source, claim or entity, ``source#anchor`` for a sentence or a paragraph,
    ``timeline#anchor`` for something that happened, ``compare#id`` for a disagreement, or the name of a page such as
    ``timeline``. Where a claim and an entity share an id, ``claims/<id>`` and ``entities/<id>`` tell them apart.
    Without ``site_url`` addresses are relative to the site's root. ``version`` says which state of it is meant.
    Raises ``UnknownIdError``, and ``KeyError`` for a form there is not.
    """
    found = find(name, Publication(dossier, site_url))
    return FORMS[form](at_version(found, version, dossier) if version else found)


def follow(name: str, moves: Mapping[str, str]) -> str:
    """Return the name that something has now, the same where it has not moved; empty where it is gone.

    ``moves`` are addresses below the site's root, with or without an anchor, to those that answer now.
    """
    plain, _, anchor = name.strip().strip("/").partition("#")
    plain = plain.rstrip("/")
    for page in (f"/{plain}/", *(f"/{folder}/{plain}/" for folder in ("sources", "claims", "entities"))):
        address, at, seen = f"{page}#{anchor}" if anchor else page, page, {""}
        while address not in seen and (address in moves or at in moves):
            seen.add(address)
            target = moves.get(address, moves.get(at, ""))
            address = target if "#" in target or not anchor or address in moves else f"{target}#{anchor}"
            at = address.partition("#")[0]
        if len(seen) > 1:
            return address.strip("/")
    return name


def current(name: str, publication: Publication, moves: Mapping[str, str]) -> str:
    """Return the name by which ``find`` knows something today; empty where it is gone.

    Raises ``UnknownIdError`` for what was never published.
    """
    try:
        find(name, publication)
    except UnknownIdError:
        if (now := follow(name, moves)) == name:
            raise
        return now
    return name


def at_version(found: Reference, version: str, dossier: Dossier) -> Reference:
    """Return a reference that says which state of it is meant, in the fields of every form.

    A source's record is that of somebody else's article, which has no version of ours: there it is a note on where and
    in which state it was read.
    """
    record = found.record
    if record.webpage:
        return replace(found, version=version, record=replace(record, version=version))
    note = f"As read in {clean(dossier.story.title)}, {found.address}, version {version}"
    return replace(found, version=version, record=replace(record, note=note))


def find(name: str, publication: Publication) -> Reference:
    """Return what ``cite`` calls by a name. Raises ``UnknownIdError``."""
    plain, _, anchor = name.strip().strip("/").partition("#")
    plain = plain.rstrip("/")
    folder, _, rest = plain.rpartition("/")
    if folder in ("", "sources") and rest in publication.sources:
        return _source(publication.sources[rest], anchor, publication)
    if anchor and plain in ("timeline", _TIMELINE, "compare", _COMPARE):
        return _spot(name, plain, anchor, publication)
    if anchor:
        raise UnknownIdError(f"{name}: only sources have sentences, and there is no source {rest!r}")
    if folder in ("", "claims") and rest in publication.claims:
        label = publication.headline(publication.claims[rest])
        return _page("claims", rest, publication.address(claim_page(rest)), label, publication)
    if folder in ("", "entities") and rest in publication.entities:
        label = clean(publication.entities[rest].name)
        return _page("entities", rest, publication.address(entity_page(rest)), label, publication)
    for page in STANDING:
        if plain in (page.name, page.path.removesuffix(".md"), page.path) or (page.name == "summary" and not plain):
            story = clean(publication.dossier.story.title)
            title = story if page.name == "summary" else f"{page.title}: {story}"
            return _page("pages", page.name, publication.address(page.path), title, publication)
    raise UnknownIdError(f"{name}: no source, claim, entity or page has this id")


def _source(source: Source, anchor: str, publication: Publication) -> Reference:
    record = bibliography.of(source, publication)
    address = publication.address(source_page(source.id), anchor)
    if not anchor:
        return Reference(record, address, record.title, "sources", source.id)
    sentence = (source.id, anchor) in publication.sentences
    if not sentence and anchor not in {block.anchor for block in source.reading.blocks}:
        raise UnknownIdError(f"{source.id}#{anchor}: this source has no such sentence")
    published = source.article.metadata.published
    credit = ", ".join(filter(None, (record.publication, published.value if published else "")))
    quote = publication.shown(source.id, anchor) if sentence else ""
    kind = "sentences" if sentence else "paragraphs"
    return Reference(record, address, credit or record.title, kind, f"{source.id}#{anchor}", quote)


def _spot(name: str, page: str, anchor: str, publication: Publication) -> Reference:
    """Return what has an anchor on the timeline or on the page that compares."""
    dossier = publication.dossier
    if page in ("timeline", _TIMELINE):
        kind, path = "timeline", _TIMELINE
        titles = [labels.occasion(one, publication) for one in dossier.timeline if one.id == anchor]
    else:
        kind, path = "disagreements", _COMPARE
        titles = [labels.disagreement(one, publication) for one in dossier.disagreements if one.id == anchor]
    if not titles:
        raise UnknownIdError(f"{name}: nothing there has this anchor")
    return _page(kind, anchor, publication.address(path, anchor), titles[0], publication)


def _page(kind: str, name: str, address: str, title: str, publication: Publication) -> Reference:
    record = bibliography.of_page(name, title, address, publication)
    return Reference(record, address or "./", title, kind, name)


def markdown_text(text: str) -> str:
    """Return text in which nothing is Markdown."""
    return _MARKDOWN.sub(lambda one: "".join(f"&#{ord(sign)};" for sign in one[0]), text)


def rst_text(text: str) -> str:
    """Return text in which nothing is reStructuredText."""
    return _RST.sub(lambda one: f"\\{one[0]}", text)


def _markdown(found: Reference) -> str:
    link = f"[{markdown_text(found.label)}](<{found.address}>)"
    return _quoted(found, link, f"“{markdown_text(found.quote)}”")


def _html(found: Reference) -> str:
    address = html.escape(found.address)
    link = f'<a href="{address}">{html.escape(found.label)}</a>'
    return _quoted(found, link, f'<q cite="{address}">{html.escape(found.quote)}</q>')


def _rst(found: Reference) -> str:
    link = f"`{rst_text(found.label)} <{found.address.replace('_', '%5F')}>`__"
    return _quoted(found, link, f"“{rst_text(found.quote)}”")


def _quoted(found: Reference, link: str, quote: str) -> str:
    """Return a link, behind the words it leads to where there are any, with the version in brackets."""
    if found.quote:
        return f"{quote} ({link}, version {found.version})" if found.version else f"{quote} ({link})"
    return f"{link} (version {found.version})" if found.version else link


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

"""What a web page says of its article: linked data (schema.org), meta elements, microdata.

Takes only what is said in so many words and in a form that means one thing; never reads a date or an author out of
running text or an address.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.inputs.webpages import linked_data
from generator.inputs.webpages.linked_data import Node

_AUTHORS = ("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "citation_publication_date"),
    *("dcterms.created", "dc.date.issued", "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate"),
    *("publishdate", "publish-date", "ptime", "date"),
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod")
_TITLES = ("citation_title", "og:title", "twitter:title", "dc.title", "parsely-title")
_PUBLISHERS = ("og:site_name", "citation_journal_title", "dc.publisher", "publisher", "application-name")
_BETWEEN_NAMES = re.compile(r"\s*(?:;|,|\||\band\b|\bund\b|\bet\b|&)\s*", re.IGNORECASE)
_NO_AUTHOR = re.compile(
    r"https?:|www\.|@|\d|^(?:admin|staff|editor|redaktion|redacción|unknown|none|null)$", re.IGNORECASE
)
_LONGEST_NAME = 5
"""Words."""
_SUFFIX = re.compile(r"\s+[|–—•·:-]\s+[^|–—•·]{2,40}$")


@dataclass(frozen=True, slots=True)
class Declared:
    """What a page says of its article; empty where it does not."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    """As written; whether it is a date is for who takes it."""
    updated: str = ""
    publisher: str = ""
    publisher_url: str = ""
    language: str = ""
    section: str = ""
    url: str = ""
    description: str = ""
    body: str = ""
    """The article's text as the linked data give it."""
    kind: str = ""
    """The schema.org type, such as ``OpinionNewsArticle``."""


def read(root: HtmlElement) -> Declared:
    """Return what a page declares."""
    said = linked_data.article(root)
    metas = _metas(root)
    publisher = said.node("publisher").text("name") or _first(metas, _PUBLISHERS)
    return Declared(
        title=_title(root, said, metas, publisher),
        authors=_authors(root, said, metas, publisher),
        published=said.text("datePublished") or _first(metas, _PUBLISHED) or _item(root, "datePublished"),
        updated=said.text("dateModified") or _first(metas, _UPDATED) or _item(root, "dateModified"),
        publisher=publisher,
        publisher_url=said.node("publisher").text("url"),
        language=said.text("inLanguage") or root.get("lang", "") or _first(metas, ("og:locale", "content-language")),
        section=_first(metas, ("article:section",)) or said.text("articleSection"),
        url=_address(root, said, metas),
        description=_first(metas, ("description", "og:description")) or said.text("description"),
        body=said.text("articleBody"),
        kind=said.type,
    )


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    """Return the contents of the meta elements by their names in lower case."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = _line(meta.get("content", ""))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (names := meta.get(attribute)):
                for name in names.lower().split():
                    found.setdefault(name, []).append(content)
    return found


def _first(metas: dict[str, list[str]], names: Iterable[str]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _line(text: str) -> str:
    """Return a text in one line, its character references resolved: they are often written twice."""
    return " ".join(html.unescape(text).split())


def _item(root: HtmlElement, name: str) -> str:
    """Return a date that microdata or a time element give."""
    for element in root.xpath(f'.//*[contains(concat(" ", @itemprop, " "), " {name} ")]'):
        if value := element.get("content") or element.get("datetime") or "":
            return _line(value)
    times = root.xpath(".//article//time[@pubdate and @datetime]") if name == "datePublished" else []
    return _line(times[0].get("datetime")) if times else ""


def _title(root: HtmlElement, said: Node, metas: dict[str, list[str]], publisher: str) -> str:
    headings = [_line(h.text_content()) for h in root.iter("h1")]
    headings = [heading for heading in headings if heading and heading != publisher]
    marked = [_line(e.text_content()) for e in root.xpath('.//h1[contains(@itemprop, "headline")]')]
    page = _line("".join(root.xpath("string(.//head/title)")))
    whole = said.text("headline")
    candidates = (
        "" if whole.endswith(("...", "…")) else whole,
        *marked[:1],
        *(_bare(_first(metas, (name,)), publisher, headings) for name in _TITLES),
        *(headings if len(headings) == 1 else [heading for heading in headings if heading in page][:1]),
        _bare(page, publisher, headings),
    )
    return next((title for title in candidates if title), "")


def _bare(title: str, publisher: str, headings: Iterable[str]) -> str:
    """Return a title without the name of the site behind it."""
    cut = _SUFFIX.sub("", title)
    tail = title[len(cut) :].strip(" |–—•·:-")
    known = cut in headings or (publisher and tail.casefold() in publisher.casefold())
    return cut if cut and (known or "|" in title[len(cut) :]) else title


def _authors(root: HtmlElement, said: Node, metas: dict[str, list[str]], publisher: str) -> tuple[str, ...]:
    named = [person.text("name") for person in said.nodes("author")]
    if not any(named):
        named = next((metas[name] for name in _AUTHORS if name in metas), [])
    if not any(named):
        named = [_line(e.text_content()) for e in root.xpath('.//*[@rel="author" or contains(@itemprop, "author")]')][
            :3
        ]
    parts = [part for name in named for part in _names(name)]
    return tuple(dict.fromkeys(part for part in parts if part.casefold() != publisher.casefold()))


def _names(text: str) -> Iterator[str]:
    """Yield the names in what a page gives as its author."""
    for part in _BETWEEN_NAMES.split(re.sub(r"^(?:by|von|par|por|di)[:\s]+", "", _line(text), flags=re.IGNORECASE)):
        if part and len(part.split()) <= _LONGEST_NAME and not _NO_AUTHOR.search(part):
            yield part


def _address(root: HtmlElement, said: Node, metas: dict[str, list[str]]) -> str:
    canonical = [link.get("href", "") for link in root.xpath('.//link[@rel="canonical"]')]
    candidates = (*canonical, _first(metas, ("og:url",)), said.text("url"), said.text("mainEntityOfPage"))
    return next((found.strip() for found in candidates if re.match("https?://[^/]", found.strip())), "")

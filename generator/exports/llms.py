"""``llms.txt`` (llmstxt.org) and the pages' Markdown as plain files, for programs that read instead of look.

A copy ends in ``.txt``, because MkDocs takes every ``.md`` for a page. It holds what its page holds and no more:
scaffolding is left out, addresses lead from copy to copy.
"""

import html
import posixpath
import re
from collections.abc import Iterator

from generator.exports.plain import clean
from generator.exports.publication import Publication, claim_page, entity_page, source_page
from generator.model import Metadata

_FOLDER = "data/pages"
_NOTE = (
    "A dossier of news articles about one story. Every claim names the sentences behind it. Accounts are independent "
    "tellings: editions and copies of one text count once. Words of the sources stand here only as far as their rights "
    "allow; they stay their owners'."
)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_SCAFFOLDING = re.compile(
    r'<(figure|svg|style|script|details)\b.*?</\1>|<span class="sd-(?:switches|report)"[^>]*>.*?</span>|<!--.*?-->',
    re.DOTALL | re.IGNORECASE,
)
_LINK = re.compile(r"(?<=\]\()([^)\s<>:]+?)\.md(?=[#)\s])|(?<=\]: )([^\s<>:]+?)\.md(?=[#\s])")
_TOOLTIP = re.compile(r'(?m)(\]\([^)\s]+|^\[[^\]\n]+\]: \S+) "[^"\n]*"')
_REFERENCE = re.compile(r"(<[^>]*>)|(?<!\d)&#(?:3[479]|4[467]|5[89]|6[34]);|(?<=\d)&#(?:37|44|58);|&#\d{4,};")
"""A tag, or a reference to a character that is no Markdown where it stands: quotation marks, points, signs."""
_UNSAFE = re.compile(r"[\\`*_\[\]<>&~]")
_UNLISTED = re.compile(r"^robots:.*\bno(?:index|ne)\b", re.MULTILINE)


def index(publication: Publication) -> bytes:
    """Return ``llms.txt``: what the dossier is, and a link to every page in its plainest form at hand."""
    story = publication.dossier.story
    lines = [f"# {_text(story.title)}", ""]
    if about := _text(story.description or story.question):
        lines += [f"> {about}", ""]
    lines.append(_NOTE)
    for heading, links in _sections(publication):
        if found := list(links):
            lines += ["", f"## {heading}", "", *found]
    return ("\n".join(lines) + "\n").encode()


def copies(publication: Publication) -> dict[str, bytes]:
    """Return the Markdown copies by their path below ``docs/``; none of a page that search engines must not list."""
    pages = publication.pages
    return {place(path): copy(pages[path], path) for path in sorted(pages) if _copied(path, publication)}


def copy(page: bytes, path: str) -> bytes:
    """Return a page's Markdown without front matter, drawings and tooltips; its links lead to copies."""
    text = _SCAFFOLDING.sub("", _FRONT_MATTER.sub("", page.decode()))
    text = _TOOLTIP.sub(r"\1", text)
    text = _REFERENCE.sub(lambda found: found[1] or html.unescape(found[0]), text)
    here = posixpath.dirname(place(path))

    def lead(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), (found[1] or found[2]) + ".md"))
        return posixpath.relpath(place(target), here)

    return (_LINK.sub(lead, text).strip() + "\n").encode()


def _copied(path: str, publication: Publication) -> bool:
    """Tell whether a page has a copy. A plain file cannot carry the ``noindex`` of its page."""
    if not path.endswith(".md") or path not in publication.pages:
        return False
    front_matter = _FRONT_MATTER.match(publication.pages[path].decode())
    return not (front_matter and _UNLISTED.search(front_matter[0]))


def place(path: str) -> str:
    """Return where the copy of a page stands below ``docs/``."""
    return f"{_FOLDER}/{path.removesuffix('.md')}.txt"


def _sections(publication: Publication) -> Iterator[tuple[str, Iterator[str]]]:
    dossier = publication.dossier

    def link(title: str, path: str, note: str) -> str:
        address = publication.file(place(path)) if _copied(path, publication) else publication.address(path) or "./"
        return f"- [{_text(title)}]({address})" + (f": {note}" if note else "")

    yield "Pages", (link(page.title, page.path, "") for page in publication.standing)
    yield (
        "Claims",
        (
            link(publication.headline(claim), claim_page(claim.id), _support(len(claim.accounts), claim.status))
            for claim in dossier.claims
        ),
    )
    yield (
        "Sources",
        (
            link(publication.title(source), source_page(source.id), _text(_credit(source.article.metadata)))
            for source in dossier.sources
        ),
    )
    yield "Data", _data(publication)
    yield (
        "Optional",
        (link(entity.name, entity_page(entity.id), _text(entity.description)) for entity in dossier.entities),
    )


def _data(publication: Publication) -> Iterator[str]:
    for title, path, note in (
        ("dossier.json", "data/dossier.json", "everything the pages say, with the words of the sources they show"),
        ("dossier.schema.json", "data/dossier.schema.json", "its form, as JSON Schema"),
        ("sources.csl.json", "data/sources.csl.json", "the sources as CSL-JSON"),
        ("entities.ftm.json", "data/entities.ftm.json", "people, organizations and places in FollowTheMoney's form"),
    ):
        yield f"- [{title}]({publication.file(path)}): {note}"


def _support(accounts: int, status: str) -> str:
    return f"{accounts} independent {'account' if accounts == 1 else 'accounts'}, {status}"


def _credit(metadata: Metadata) -> str:
    """Return who published a source and when."""
    published = metadata.published.value if metadata.published else "date not known"
    return f"{metadata.publisher or 'publisher not stated'}, {published}"


def _text(value: str) -> str:
    """Return text for Markdown."""
    return _UNSAFE.sub(lambda found: f"&#{ord(found[0])};", clean(value))

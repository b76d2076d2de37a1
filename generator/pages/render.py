"""Templates turned into pages. Every value is escaped unless it already is Markdown; a missing one is a bug."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import jinja2

from generator.pages import escaping
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown
from generator.pages.writer import Writer

_BLANK_LINES = re.compile(r"\n{3,}")
_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")
"""What stands between the paragraphs of an editor's free text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be written."""

    path: str
    """Below ``docs/``."""
    template: str
    title: str
    origin: str
    """The file under ``sources/`` to edit instead of the page."""
    description: str = ""
    robots: str = ""
    searched: bool = True
    """Whether the site's search should know it."""
    boost: bool = False
    """Whether it should come before other pages that a search finds."""
    content: Mapping[str, object] = field(default_factory=dict)


class Renderer:
    """Renders the pages of one dossier."""

    def __init__(self, concordance: Concordance) -> None:
        """Know the dossier."""
        self._concordance = concordance

    def render(self, page: Page) -> bytes:
        """Return the page's Markdown."""
        template = _environment().get_template(page.template)
        words = template.render(
            page.content,
            page=page,
            write=Writer(self._concordance, page.path),
            known=self._concordance,
            story=self._concordance.dossier.story,
        )
        return (_BLANK_LINES.sub("\n\n", words).rstrip() + "\n").encode("utf-8")


@cache
def _environment() -> jinja2.Environment:
    """Return the templates, made once: to compile them takes longer than to write a small dossier's pages."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("generator.pages", "templates"),
        undefined=jinja2.StrictUndefined,
        finalize=escaping.finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - finalize escapes for Markdown, which HTML escaping does not
    )
    environment.filters["meta"] = lambda value: Markdown(escaping.front_matter(value))
    environment.filters["plain_meta"] = lambda value: Markdown(escaping.plain_front_matter(value))
    environment.filters["address_of"] = lambda path: Markdown(path.removesuffix(".md"))
    environment.filters["comment"] = Markdown  # paths of ours; ids cannot end a comment
    environment.filters["count"] = count
    environment.filters["paragraphs"] = lambda notes: _PARAGRAPHS.split(notes.strip())
    return environment


def count(number: int, singular: str, plural: str = "") -> str:
    """Return "1 source", "3 sources", "2 entities"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"

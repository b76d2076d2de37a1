"""Citations of pages with gaps in them, which the theme's template fills: what differs from page to page is said once.

Most of a citation is the same on every page of a dossier. So the file of the pages' metadata holds each form once, and
for each page only its id, title and version; a source's page has the article's own record. The address is not known
here: the template takes what MkDocs gives a page, or the script what the browser shows.
"""

import html
import json
from collections.abc import Callable
from dataclasses import replace

from generator.exports import bibliography, citations
from generator.exports.bibliography import bibtex, wikipedia
from generator.exports.citations import FORMS, Reference
from generator.exports.markup import Verbatim
from generator.exports.publication import Publication, StandingPage
from generator.exports.states import State
from generator.model import Claim, Entity, Source

Json = dict[str, object]

ID, TITLE, ADDRESS, VERSION = "\ue000", "\ue001", "\ue002", "\ue003"
"""The gaps: characters that no form escapes."""

NAMES = {
    "markdown": "Markdown",
    "html": "HTML",
    "rst": "reStructuredText",
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl": "CSL-JSON",
    "wikipedia": "Wikipedia",
}
"""What readers call a form, in the order in which pages offer them."""
_RECORDS = ("bibtex", "ris", "csl", "wikipedia")
"""Forms that cite somebody else's article on the page of a source; of other pages, Wikipedia wants none."""

_ESCAPES: dict[str, Callable[[str], str]] = {
    "markdown": citations.markdown_text,
    "html": html.escape,
    "rst": citations.rst_text,
    "bibtex": bibtex.escape,
    "ris": str,
    "csl": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
    "wikipedia": wikipedia.escape,
}
"""How a form writes the title of a page."""
_PAIRS = {
    "rst": (("_", "%5F"),),
    "bibtex": (("%", "\\%"), ("_", "\\_"), ("&", "\\&"), ("#", "\\#"), ("~", "\\textasciitilde{}")),
}
"""What a form replaces in an address within its text."""
_VERBATIM = {"bibtex": (("%", "\\%"),)}
"""The same in its field for addresses."""


def shared(publication: Publication) -> list[Json]:
    """Return the forms that citations of the dossier's own pages have, in order, with gaps."""
    page = bibliography.of_page(ID, TITLE, "", publication)
    found = Reference(replace(page, url=ADDRESS), ADDRESS, TITLE, "pages", ID)
    found = citations.at_version(found, VERSION, publication.dossier)
    return [
        {
            "id": form,
            "name": name,
            "text": Verbatim(FORMS[form](found)) if form != "wikipedia" else None,
            "address": _VERBATIM.get(form, _PAIRS.get(form, ())),
            "inside": _PAIRS.get(form, ()),
        }
        for form, name in NAMES.items()
    ]


def of_page(path: str, publication: Publication, state: State) -> Json:
    """Return what fills the gaps for the page at ``path`` below ``docs/``; nothing for pages that are not cited.

    ``titles`` are those of the forms that write a title differently; ``forms`` are whole, and take the place of the
    shared ones.
    """
    match publication.subject(path):
        case Source() as source:
            name = f"sources/{source.id}"
        case Claim() as claim:
            name = f"claims/{claim.id}"
        case Entity() as entity:
            name = f"entities/{entity.id}"
        case StandingPage() as page:
            name = page.path
        case _:
            return {}
    found = citations.find(name, publication)
    entry = state.entries.get((found.kind, found.id))
    if entry is None:
        return {}
    forms = _of_source(found, publication) if found.kind == "sources" else {}
    titles = {form: escape(found.label) for form, escape in _ESCAPES.items() if form not in (*forms, "wikipedia")}
    return {
        "id": found.id,
        "title": found.label,
        "version": entry.version,
        "titles": {form: title for form, title in titles.items() if title != found.label},
        "forms": forms,
    }


def _of_source(found: Reference, publication: Publication) -> dict[str, str]:
    cited = citations.at_version(replace(found, address=ADDRESS), VERSION, publication.dossier)
    return {form: Verbatim(FORMS[form](cited)) for form in _RECORDS}

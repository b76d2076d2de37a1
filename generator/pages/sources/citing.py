"""How to cite a source: one line for a footnote, from what its metadata say and nothing else.

The bibliography in machine formats is made elsewhere; this only names its files.
"""

from generator.model import Source
from generator.pages import dates, languages

FILES = (("BibTeX", "data/sources.bib"), ("RIS", "data/sources.ris"), ("CSL-JSON", "data/sources.csl.json"))
"""Name to path below ``docs/``."""


def footnote(source: Source) -> str:
    """Return author, title, publisher, date, page and address, as far as each is known, as plain text."""
    metadata = source.article.metadata
    name = languages.closed(source.title)
    title = f"“{name}”" if source.titled else f"[untitled, begins: {name}]"
    parts = [languages.closed(_authors(metadata.authors)), title, languages.closed(metadata.publisher)]
    parts.append(dates.say(metadata.published) if metadata.published else "no date")
    if metadata.print and metadata.print.page:
        parts.append(f"page {metadata.print.page}")
    where = metadata.url or metadata.archive_url
    return f"{', '.join(filter(None, parts))}.{f' {where}' if where else ''}"


def _authors(names: tuple[str, ...]) -> str:
    if len(names) > 3:  # noqa: PLR2004 - as footnotes do
        return f"{names[0]} and others"
    *most, last = names or ("",)
    return f"{', '.join(most)} and {last}" if most else last

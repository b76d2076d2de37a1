"""What a source's rights are called, and what of it is shown on account of them. Decides nothing itself."""

from generator.model import Publish, Source, TextForm
from generator.pages.render import count

_RIGHTS = {
    "http://rightsstatements.org/vocab/InC/1.0/": "In copyright",
    "http://rightsstatements.org/vocab/InC-EDU/1.0/": "In copyright, educational use permitted",
    "http://rightsstatements.org/vocab/InC-NC/1.0/": "In copyright, non-commercial use permitted",
    "http://rightsstatements.org/vocab/NoC-US/1.0/": "No copyright in the United States",
    "http://rightsstatements.org/vocab/CNE/1.0/": "Copyright not evaluated",
    "http://rightsstatements.org/vocab/UND/1.0/": "Copyright undetermined",
    "https://creativecommons.org/licenses/by/4.0/": "CC BY 4.0",
    "https://creativecommons.org/licenses/by-sa/4.0/": "CC BY-SA 4.0",
    "https://creativecommons.org/licenses/by-nc/4.0/": "CC BY-NC 4.0",
    "https://creativecommons.org/licenses/by-nd/4.0/": "CC BY-ND 4.0",
    "https://creativecommons.org/publicdomain/zero/1.0/": "CC0 1.0",
    "https://creativecommons.org/publicdomain/mark/1.0/": "Public domain",
}
"""Statements by address, from rightsstatements.org and creativecommons.org; others are shown by their address."""


def name(source: Source) -> tuple[str, str]:
    """Return the name of the source's rights statement and its address; both may be empty."""
    statement = source.article.metadata.rights.statement
    return _RIGHTS.get(statement, statement), statement


def extent(source: Source) -> str:
    """Return in a few words what of the text the site shows."""
    if source.article.metadata.text is TextForm.NONE:
        return "no text at hand"
    if source.disclosure.publish is Publish.METADATA:
        return "no word of the text"
    if source.disclosure.publish is Publish.EXCERPT:
        return f"{source.disclosure.words:,} of {count(source.disclosure.words_total, 'word')}"
    return {TextForm.DIGEST: "all of a digest", TextForm.EXCERPT: "all of an excerpt"}.get(
        source.article.metadata.text, "the whole text"
    )


def explanation(source: Source) -> str:
    """Return in a sentence or two what of the text stands on its page, and why no more."""
    metadata, disclosure = source.article.metadata, source.disclosure
    if metadata.text is TextForm.NONE:
        return "Only facts about this article are kept here, not its text."
    form = {
        TextForm.DIGEST: "What follows is a digest: the article's facts in this dossier's own words, not its text.",
        TextForm.EXCERPT: "The copy behind this page is an excerpt of the article.",
    }.get(metadata.text, "")
    if disclosure.publish is Publish.METADATA:
        shown = "Its rights allow no part of the text to be shown; sentences are still counted and can be cited."
    elif disclosure.publish is Publish.EXCERPT:
        shown = (
            f"Its rights allow excerpts: {disclosure.words} of {count(disclosure.words_total, 'word')} are shown, "
            f"on all pages together. Read the rest in the original."
        )
    else:
        shown = "" if form else "The whole text is shown."
    return f"{form} {shown}".strip()

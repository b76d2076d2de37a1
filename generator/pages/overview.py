"""The front page: the merged summary, who is who, and the sources."""

from collections.abc import Iterator

from generator.model import Entity, Statement
from generator.pages import addresses
from generator.pages.concordance import Concordance
from generator.pages.render import Page

_WHO = 15
"""Entities on the front page; the rest is one click away."""


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the front page."""
    dossier = known.dossier
    shown = [statement for statement in dossier.summary if _may_show(statement, known)]
    yield Page(
        addresses.HOME,
        "index.md",
        dossier.story.title,
        "sources/story.yml",
        description=dossier.story.description or dossier.story.question,
        content={
            "statements": shown,
            "withheld": len(dossier.summary) - len(shown),
            "who": sorted(dossier.entities, key=lambda entity: _weight(entity, known))[:_WHO],
            "shared": [account for account in dossier.accounts if len(account.sources) > 1],
        },
    )


def _may_show(statement: Statement, known: Concordance) -> bool:
    """Tell whether a statement is ours, or a sentence of a source that the site may show whole."""
    if statement.claim:
        return True
    return any(
        known.sources[c.source].disclosure.shown.get(c.anchor) == known.sentences[c.source, c.anchor].span
        for c in statement.citations
    )


def _weight(entity: Entity, known: Concordance) -> tuple[int, int, str]:
    accounts = {known.sources[mention.source].account for mention in entity.mentions}
    return -len(accounts), -len(entity.mentions), entity.id

"""A dossier without the words that its sources' rights withhold, where they would stand as something's own text.

An extracted claim and a statement of the summary are a source's sentence. Where that sentence may not be shown, what
stands in their place says so. Passages that are quoted as such pass the ``Writer``.
"""

from dataclasses import replace

from generator.model import Citation, Claim, Dossier, Source, Statement

WITHHELD = "Wording not shown"


def veiled(dossier: Dossier) -> Dossier:
    """Return the dossier with every text of a source's that may not be shown replaced."""
    sources = {source.id: source for source in dossier.sources}
    claims = tuple(_claim(claim, sources) for claim in dossier.claims)
    statements = tuple(_statement(statement, sources) for statement in dossier.summary)
    return replace(dossier, claims=claims, summary=statements)


def shown(voice: Citation, sources: dict[str, Source]) -> bool:
    """Tell whether all of the words cited may be shown."""
    span = sources[voice.source].disclosure.shown.get(voice.anchor)
    return span is not None and span.covers(voice.span)


def _claim(claim: Claim, sources: dict[str, Source]) -> Claim:
    if claim.voice is None or shown(claim.voice, sources):
        return claim
    return replace(claim, text=f"{WITHHELD}: a sentence of {sources[claim.voice.source].title}")


def _statement(statement: Statement, sources: dict[str, Source]) -> Statement:
    if statement.voice is None or shown(statement.voice, sources):
        return statement
    return replace(statement, text=f"{WITHHELD}: a sentence of {sources[statement.voice.source].title}")

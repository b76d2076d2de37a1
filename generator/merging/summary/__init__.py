"""The merged summary: a handful of statements, each with every sentence that supports it.

Statements are an editor's claims, in the order asked for or by how well they are supported. Where nobody wrote a
claim, they are sentences of the sources, word for word: the most central, each fact once, in an order that can be read.
Never writes a sentence of its own.
"""

from collections.abc import Mapping, Sequence

from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.merging.summary import candidates, centrality, ordering, selection, standing
from generator.merging.summary.candidates import Candidate
from generator.model import Citation, Claim, Span, Statement, Story

__all__ = ["summarise"]


def summarise(
    story: Story,
    claims: Sequence[Claim],
    groups: Sequence[Group],
    contents: Sequence[Content],
    allowed: Mapping[str, tuple[int, int]],
) -> tuple[Statement, ...]:
    """Return the statements in reading order; those the generator chooses have ``story.summary_words`` at most.

    ``allowed`` is how many words of each source may be shown at once and altogether.
    """
    if story.summary_claims:
        by_id = {claim.id: claim for claim in claims}
        wanted = [by_id[name] for name in story.summary_claims if name in by_id]
    else:
        wanted = _best([claim for claim in claims if claim.origin == "curated"], story.summary_words)
    if wanted:
        return tuple(Statement(claim.text, claim.id, claim.evidence, claim.accounts, claim.voice) for claim in wanted)
    extracted = [claim for claim in claims if claim.origin == "extracted"]
    found = candidates.find(groups, contents, extracted)
    matrix = centrality.compare(found)
    chosen = selection.choose(found, matrix, story.summary_words, allowed)
    if not chosen:
        return ()
    lead = centrality.lead(chosen, found, matrix)
    return tuple(_statement(found[number]) for number in ordering.arrange(chosen, lead, found, matrix))


def _best(claims: Sequence[Claim], words: int) -> list[Claim]:
    """Return the best supported claims that fit in so many words, in the order the claims came in."""
    left, kept = words, set()
    for claim in sorted(claims, key=lambda claim: -len(claim.accounts)):
        needed = len(claim.text.split())
        if needed <= left:
            kept.add(claim.id)
            left -= needed
    return [claim for claim in claims if claim.id in kept]


def _statement(candidate: Candidate) -> Statement:
    """Return a sentence in its source's exact words, without the dateline before it, and with all that support it."""
    content = candidate.content
    start = standing.opening(content.text)
    voice = Citation(content.source, content.anchor, Span(content.span.start + start, content.span.end))
    text = " ".join(content.text[start:].split())
    if candidate.claim:
        return Statement(text, candidate.claim.id, candidate.claim.evidence, candidate.claim.accounts, voice)
    citations = tuple(member.citation for member in candidate.members)
    return Statement(text, "", citations, candidate.accounts, voice)

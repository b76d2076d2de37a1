"""The merged summary: a handful of statements, each with every sentence that supports it.

Statements are an editor's claims, in the order asked for or by how well they are supported. Where nobody wrote a
claim, they are the opening sentences of the accounts, word for word. Never writes a sentence of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.model import Account, Citation, Claim, Statement, Story


def summarise(
    story: Story,
    claims: Sequence[Claim],
    groups: Sequence[Group],
    contents: Sequence[Content],
    accounts: Sequence[Account],
) -> tuple[Statement, ...]:
    """Return the statements in reading order."""
    del groups
    if story.summary_claims:
        by_id = {claim.id: claim for claim in claims}
        chosen = [by_id[wanted] for wanted in story.summary_claims if wanted in by_id]
    else:
        chosen = _best([claim for claim in claims if claim.origin == "curated"], story.summary_words)
    if chosen:
        return tuple(Statement(claim.text, claim.id, claim.evidence, claim.accounts, claim.voice) for claim in chosen)
    return tuple(_openings(story.summary_words, accounts, contents))


def _best(claims: Sequence[Claim], words: int) -> list[Claim]:
    """Return the best supported claims that fit in so many words, in the order the claims came in."""
    left, kept = words, set()
    for claim in sorted(claims, key=lambda claim: -len(claim.accounts)):
        needed = len(claim.text.split())
        if needed <= left:
            kept.add(claim.id)
            left -= needed
    return [claim for claim in claims if claim.id in kept]


def _openings(words: int, accounts: Sequence[Account], contents: Sequence[Content]) -> Iterator[Statement]:
    """Yield first sentences of all accounts, then second ones and so on, as long as they fit in so many words."""
    alike: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    told: dict[str, list[Content]] = defaultdict(list)
    for content in contents:
        alike[content.account, content.anchor].append(content.citation)
        told[content.source].append(content)
    left, said = words, set()
    for row in zip_longest(*(told[account.sources[0]] for account in accounts)):
        for content in row:
            if content is None or content.anchor in said:
                continue
            text = " ".join(content.text.split())
            left -= len(text.split())
            if left < 0:
                return
            said.add(content.anchor)
            citations = tuple(alike[content.account, content.anchor])
            yield Statement(text, "", citations, (content.account,), content.citation)

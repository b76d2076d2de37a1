"""The merged summary: a handful of statements, each with every sentence that supports it.

Statements are an editor's claims, in the order asked for or by how well they are supported. Where nobody wrote a
claim, they are the opening sentences of the accounts, word for word. Never writes a sentence of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from generator.model import Account, Article, BlockKind, Citation, Claim, Reading, Sentence, Statement, Story


def summarise(
    story: Story,
    claims: Sequence[Claim],
    accounts: Sequence[Account],
    articles: dict[str, Article],
    readings: dict[str, Reading],
) -> tuple[Statement, ...]:
    """Return the statements in reading order."""
    if story.summary_claims:
        by_id = {claim.id: claim for claim in claims}
        chosen = [by_id[wanted] for wanted in story.summary_claims if wanted in by_id]
    else:
        chosen = _best(claims, story.summary_words)
    if chosen:
        return tuple(Statement(claim.text, claim.id, claim.evidence, claim.accounts) for claim in chosen)
    return tuple(_openings(story.summary_words, accounts, articles, readings))


def _best(claims: Sequence[Claim], words: int) -> list[Claim]:
    """Return the best supported claims that fit in so many words, in the order the claims came in."""
    left, kept = words, set()
    for claim in sorted(claims, key=lambda claim: -len(claim.accounts)):
        needed = len(claim.text.split())
        if needed <= left:
            kept.add(claim.id)
            left -= needed
    return [claim for claim in claims if claim.id in kept]


def _openings(
    words: int, accounts: Sequence[Account], articles: dict[str, Article], readings: dict[str, Reading]
) -> Iterator[Statement]:
    """Yield first sentences of all accounts, then second ones and so on, as long as they fit in so many words."""
    told = [(account, list(_story(readings[account.sources[0]]))) for account in accounts]
    left, said = words, set()
    for row in zip_longest(*(sentences for _, sentences in told)):
        for (account, _), sentence in zip(told, row, strict=True):
            if sentence is None or sentence.anchor in said:
                continue
            text = " ".join(sentence.span.of(articles[account.sources[0]].text).split())
            left -= len(text.split())
            if left < 0:
                return
            said.add(sentence.anchor)
            yield Statement(text, "", tuple(_alike(sentence, account, readings)), (account.id,))


def _story(reading: Reading) -> Iterator[Sentence]:
    return (s for s in reading.sentences if reading.blocks[s.block].kind is BlockKind.PARAGRAPH)


def _alike(sentence: Sentence, account: Account, readings: dict[str, Reading]) -> Iterable[Citation]:
    """Yield the sentence in every source of its account that words it the same."""
    for source in account.sources:
        for other in readings[source].sentences:
            if other.anchor == sentence.anchor:
                yield Citation(source, other.anchor, other.span)

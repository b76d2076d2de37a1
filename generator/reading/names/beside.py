"""Names nobody curated beside curated ones, where a curated place may be only a part of one: the city in the newspaper.

Of all curated names only places give way, and only to a longer name that is known not to be a place or a person.
Whoever wants the longer name on a page of its own, or the place after all, curates it.
"""

import re
from collections.abc import Sequence

from generator.model import Block, EntityType, Mention, Sentence, Span
from generator.reading.names.discovery import discover
from generator.reading.names.lexicon import Lexicon

_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.WORK, EntityType.EVENT, EntityType.LAW, EntityType.PRODUCT))
_WEAK = "made of common words"
"""A clue that is not enough to take a place away from an editor."""
_AHEAD = re.compile(r"[A-Z][\w.&’'-]* (?:(?:of|in|for|at|and|&) (?:the )?)?\Z")
_BEHIND = re.compile(r" (?:(?:of|for|and|&) (?:the )?)?[A-Z]")
_NEAR = 40
"""Characters before a name in which a capital makes it part of a longer one."""


def find(  # noqa: PLR0913, PLR0917 - an article has these sides
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    markup: Sequence[Span],
    curated: Sequence[Mention],
    language: str = "en",
    lexicon: Lexicon | None = None,
) -> tuple[Mention, ...]:
    """Return the curated mentions, but for places inside longer names, and those discovered, in text order."""
    sides = text, blocks, sentences, markup
    found = discover(*sides, curated, language, lexicon)
    places = [mention for mention in curated if mention.type is EntityType.PLACE and _touched(text, mention.span)]
    if not places or not language.lower().startswith("en"):
        return _sorted(curated, found)
    # Only where such a place stands: to read the whole article twice would take twice as long.
    near = [sentence for sentence in sentences if any(sentence.span.overlaps(place.span) for place in places)]
    others = [mention for mention in curated if mention not in places]
    free = discover(text, blocks, near, markup, others, language, lexicon)
    longer = [
        mention
        for mention in free
        if mention.type in _BODIES
        and _WEAK not in mention.why
        and any(mention.span.covers(place.span) and mention.span != place.span for place in places)
    ]
    kept = [mention for mention in curated if not any(one.span.overlaps(mention.span) for one in longer)]
    rest = [mention for mention in found if not any(one.span.overlaps(mention.span) for one in longer)]
    return _sorted(kept, (*rest, *longer))


def _touched(text: str, span: Span) -> bool:
    """Tell whether a capital stands so near that both may be one name."""
    return bool(_BEHIND.match(text, span.end) or _AHEAD.search(text[max(0, span.start - _NEAR) : span.start]))


def _sorted(*mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted((mention for some in mentions for mention in some), key=lambda mention: mention.span))

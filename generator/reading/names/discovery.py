"""Names that nobody curated, from the text of one article alone.

Capitals inside a sentence make a name; a capital that the place asks for (a sentence's first word, a headline) makes
one only with support: the same name elsewhere, a gazetteer, a title, a verb of speech. Curated mentions always win.
Every mention says which rule found it and which clue gave its type. Written for English; in other languages only
what English rules do not depend on is trusted: names seen inside a sentence.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from generator.model import Block, EntityType, Mention, Sentence, Span
from generator.reading.names import continental, phrases, setting, sightings
from generator.reading.names.clues import Vote, winner
from generator.reading.names.form import Form
from generator.reading.names.lexicon import Lexicon
from generator.reading.names.links import Links
from generator.reading.names.setting import Setting
from generator.reading.names.support import Sighting
from generator.reading.names.vocabulary import vocabulary

_SPELLING = re.compile(r"\((?P<tongue>[A-Z][a-z]+): [^()\n]{1,300}\)")
"""How a name is written in another language: ``(Chinese: 北京, Peking)``."""


def discover(  # noqa: PLR0913, PLR0917 - an article has these sides
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    markup: Sequence[Span],
    taken: Sequence[Mention],
    language: str = "en",
    lexicon: Lexicon | None = None,
) -> tuple[Mention, ...]:
    """Return the mentions in text order. They never overlap each other, a taken one or markup, nor cross a sentence."""
    clear = _SPELLING.sub(_blanked, blank(text, markup))
    english = language.lower().startswith("en")
    clear = clear if english else continental.written_small(clear, sentences, language)
    whole = phrases.find(clear, sentences, taken) if english else ()
    taken = (*taken, *whole)
    found = sightings.find(clear, blocks, sentences, taken, lexicon or Lexicon(), english=english)
    votes = _votes(clear, found)
    types = {key: winner(tuple(ballot))[0] for key, ballot in votes.items()}
    setting.coordinate(clear, found, votes, types)
    curated = ((mention.name, mention.type, mention.span.start) for mention in taken)
    links = Links((*curated, *((seen.key, types[seen.key], seen.span.start) for seen in found)))
    for name in types:
        if name in links.people and " " not in name:
            votes[name].append(Vote(EntityType.PERSON, 1.5, "part of a person's name"))
    fulls = [links.full(seen.key, seen.span.start, titled=bool(seen.title)) for seen in found]
    ballots: dict[str, list[Vote]] = defaultdict(list)
    for seen, full in {(seen.key, full): (seen, full) for seen, full in zip(found, fulls, strict=True)}.values():
        if full == seen.key:
            ballots[full] += votes[full]
        else:
            own = set(_form().clues(seen.words, seen.key))
            ballots[full] += [vote for vote in votes[seen.key] if vote not in own]
    winners = {full: winner(tuple(ballot)) for full, ballot in ballots.items()}
    told = (_mention(text, seen, full, *winners[full]) for seen, full in zip(found, fulls, strict=True))
    return tuple(sorted((*whole, *told), key=lambda mention: mention.span)) if whole else tuple(told)


def _blanked(match: re.Match[str]) -> str:
    """Return as many characters as match, none of them in any name."""
    return "\x00" * len(match.group()) if match["tongue"] in vocabulary().demonyms else match.group()


def blank(text: str, markup: Sequence[Span]) -> str:
    """Return the text with every character of markup replaced by one that is in no name."""
    parts, at = [], 0
    for mark in markup:
        parts += [text[at : mark.start], "\x00" * (mark.end - mark.start)]
        at = mark.end
    return "".join([*parts, text[at:]]) if markup else text


@cache
def _form() -> Form:
    return Form(vocabulary())


@cache
def _setting() -> Setting:
    return Setting(vocabulary())


def _votes(text: str, found: Sequence[Sighting]) -> dict[str, list[Vote]]:
    """Return the clues for each name, from its form and from every place where it stands."""
    votes: dict[str, list[Vote]] = {}
    form, around = _form(), _setting()
    for seen in found:
        key = seen.key
        if key not in votes:
            votes[key] = list(form.clues(seen.words, key))
        votes[key] += around.clues(text, seen)
    return votes


def _mention(text: str, seen: Sighting, full: str, kind: EntityType, reason: str) -> Mention:
    short = f"; short for {full}" if full != seen.key else ""
    why = f"{seen.why}; {kind}: {reason}{short}"
    return Mention(seen.span, seen.span.of(text), "", full, kind, why)

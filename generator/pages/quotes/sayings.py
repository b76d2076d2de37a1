"""What people said: quotations of all sources, one that several give standing once, by who said it.

Two quotations are one where their words are the same but for a few, and nobody is named for both who differ. Never
decides what may be shown.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from generator.model import Citation, Quotation, QuotationKind, Source, Span
from generator.pages.concordance import Concordance

TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)
"""A word; in scripts that write no spaces, a character."""
_RUN = 4
"""Words in a row that two quotations share before they are compared at all."""
_ALIKE = 0.75
"""Share of the shorter one's words that the longer has in the same order."""
_LENGTHS = 3.0
"""A quotation so many times as long as another is more than a version of it, unless it holds all of it."""
_TRAILING = ",; \n"
"""What belongs to the report around a quotation, not to it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One place that quotes."""

    source: str
    quotation: Quotation
    citation: Citation
    """The words without a comma that belongs to the report around them."""
    words: tuple[str, ...]
    """In lower case, without punctuation: what is compared."""

    @property
    def at(self) -> tuple[str, str]:
        """Source and anchor of the sentence in which it begins."""
        return self.source, self.citation.anchor


@dataclass(frozen=True, slots=True)
class Saying:
    """Something said once, with everybody who quotes it."""

    wordings: tuple[tuple[Telling, ...], ...]
    """Tellings in the same words together; each and all in the order of the sources."""
    speaker: str
    """Entity id; empty where the speaker has no page."""
    name: str
    """As the sources give it; empty where nobody is named."""

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """Every place that quotes it."""
        return tuple(telling for wording in self.wordings for telling in wording)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody with all that is quoted of them."""

    entity: str
    name: str
    sayings: tuple[Saying, ...]
    accounts: int
    sources: int


def gather(known: Concordance) -> tuple[Speaker, ...]:
    """Return who is quoted, by accounts, then by quotations; last, without a name, what nobody is named for."""
    told = [telling for source in known.dossier.sources for telling in _tellings(source, known)]
    by_speaker: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    for group in _groups(told, known):
        saying = _saying(group, known)
        by_speaker[saying.speaker, "" if saying.speaker else _bare(saying.name)].append(saying)
    speakers = [_speaker(sayings, known) for sayings in by_speaker.values()]
    return tuple(
        sorted(speakers, key=lambda one: (not one.name, -one.accounts, -len(one.sayings), _bare(one.name), one.name))
    )


def accounts(tellings: Sequence[Telling], known: Concordance) -> int:
    """Return the number of independent tellings."""
    return len({known.sources[telling.source].account for telling in tellings})


def _tellings(source: Source, known: Concordance) -> Iterator[Telling]:
    """Yield a source's quotations that give somebody's words; one inside another is part of it."""
    text, until = source.article.text, -1
    for quotation in sorted(source.reading.quotations, key=lambda one: (one.span.start, -one.span.end)):
        if quotation.kind is QuotationKind.SCARE or quotation.span.end <= until:
            continue
        said = quotation.span.of(text)
        span = Span(quotation.span.start, quotation.span.start + len(said.rstrip(_TRAILING)))
        words = tuple(TOKEN.findall(span.of(text).casefold()))
        if words:
            until = quotation.span.end
            anchor = known.sentence_at(source.id, span.start).anchor
            yield Telling(source.id, quotation, Citation(source.id, anchor, span), words)


def _groups(told: Sequence[Telling], known: Concordance) -> list[list[Telling]]:
    """Return the tellings of each saying, in the order of the first."""
    group = list(range(len(told)))
    for left, right in _candidates(told):
        if group[left] != group[right] and _one(told[left], told[right], known):
            old, new = max(group[left], group[right]), min(group[left], group[right])
            group = [new if one == old else one for one in group]
    found: dict[int, list[Telling]] = defaultdict(list)
    for number, telling in zip(group, told, strict=True):
        found[number].append(telling)
    return list(found.values())


def _candidates(told: Sequence[Telling]) -> list[tuple[int, int]]:
    """Return the pairs that share a run of words, or are the same whole."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, telling in enumerate(told):
        words = telling.words
        runs = {words[at : at + _RUN] for at in range(max(len(words) - _RUN + 1, 1))}
        for run in runs:
            places[run].append(number)
    return sorted({pair for numbers in places.values() for pair in combinations(numbers, 2)})


def _one(left: Telling, right: Telling, known: Concordance) -> bool:
    """Tell whether two quotations are of one saying."""
    one, other = _who(left, known), _who(right, known)
    if left.words == right.words:
        return len(left.words) >= _RUN or one == other
    if one and other and one != other:
        return False
    short, long = sorted((left.words, right.words), key=len)
    blocks = SequenceMatcher(None, long, short, autojunk=False).get_matching_blocks()
    same, longest = sum(block.size for block in blocks), max(block.size for block in blocks)
    if longest == len(short):
        return len(short) >= _RUN
    return len(long) <= _LENGTHS * len(short) and same >= _ALIKE * len(short) and longest >= _RUN


def _who(telling: Telling, known: Concordance) -> str:
    speaker = telling.quotation.speaker
    return speaker if speaker in known.entities else _bare(telling.quotation.speaker_name)


def _saying(group: Sequence[Telling], known: Concordance) -> Saying:
    wordings: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for telling in group:
        wordings[telling.words].append(telling)
    named = [telling.quotation for telling in group if telling.quotation.speaker in known.entities]
    named = named or [telling.quotation for telling in group if telling.quotation.speaker_name]
    speaker = named[0].speaker if named and named[0].speaker in known.entities else ""
    name = known.entities[speaker].name if speaker else named[0].speaker_name if named else ""
    return Saying(tuple(map(tuple, wordings.values())), speaker, name)


def _speaker(sayings: Sequence[Saying], known: Concordance) -> Speaker:
    told = [telling for saying in sayings for telling in saying.tellings]
    ranked = sorted(sayings, key=lambda one: -accounts(one.tellings, known))
    sources = len({telling.source for telling in told})
    return Speaker(sayings[0].speaker, sayings[0].name, tuple(ranked), accounts(told, known), sources)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split())

"""Where an entity is named: every sentence by source, and who is quoted on it or in its name.

What an edition only repeats is cited, not said again; what may not be shown is cited alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Citation, Entity, Quotation
from generator.pages.concordance import Concordance

_SENTENCES, _SOURCES, _QUOTED, _MARKS = 6, 40, 12, 20
"""Sentences shown of one source, sources with sentences, quotations, and marks in a row; the rest is counted."""
_STATEMENT = 4
"""Words."""


@dataclass(frozen=True, slots=True)
class Context:
    """How one source names it."""

    source: str
    sentences: tuple[Citation, ...]
    repeated: tuple[Citation, ...]
    """Sentences that another source of the account has word for word."""
    others: tuple[Citation, ...]
    """Sentences whose words are not shown here."""
    more: int


@dataclass(frozen=True, slots=True)
class Voice:
    """Words in quotation marks."""

    quotation: Quotation
    citation: Citation
    all: tuple[Citation, ...]
    """Everywhere the same words stand."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Quotations, and where those stand whose words may not be shown."""

    shown: tuple[Voice, ...]
    withheld: tuple[Citation, ...]
    more: int


def mentions(entity: Entity, known: Concordance) -> tuple[list[Context], list[tuple[str, int]]]:
    """Return the sentences that name it by source, in the order of the sources; then further sources with how many."""
    told: set[tuple[str, str]] = set()
    found: list[Context] = []
    rest: list[tuple[str, int]] = []
    for source, of in groupby(entity.mentions, key=lambda mention: mention.source):
        sentences: dict[str, Citation] = {}
        for mention in of:
            sentences.setdefault(mention.anchor, Citation(source, mention.anchor, mention.span))
        if len(found) < _SOURCES:
            found.append(_context(source, list(sentences.values()), told, known))
        else:
            rest.append((source, len(sentences)))
    return found, rest


def _context(name: str, sentences: list[Citation], told: set[tuple[str, str]], known: Concordance) -> Context:
    source = known.sources[name]
    shown: list[Citation] = []
    repeated: list[Citation] = []
    others: list[Citation] = []
    for citation in sentences:
        words = source.account, _bare(known.sentences[name, citation.anchor].span.of(source.article.text))
        if words in told:
            repeated.append(citation)
        elif citation.anchor not in source.disclosure.shown or len(shown) == _SENTENCES:
            others.append(citation)
        else:
            shown.append(citation)
            told.add(words)
    more = max(len(others) - _MARKS, 0)
    return Context(name, tuple(shown), tuple(repeated[:_MARKS]), tuple(others[:_MARKS]), more)


def by(entity: Entity, known: Concordance) -> Voices:
    """Return the quotations of its words."""
    return _sorted(_voices(known, known.quotations_by.get(entity.id, ())), known)


def about(entity: Entity, known: Concordance) -> Voices:
    """Return the quotations that name it, or whose sentence does, by others."""
    places = dict.fromkeys((mention.source, mention.anchor) for mention in entity.mentions)
    found = dict.fromkeys(one for place in places for one in known.quotations_at.get(place, ()))
    return _sorted(
        _voices(known, (one for one in found if one[1].speaker != entity.id and _telling(one[1]))),
        known,
    )


def _voices(known: Concordance, quotations: Iterable[tuple[str, Quotation]]) -> Iterator[Voice]:
    """Yield quotations, the same words of one speaker once."""
    found: dict[tuple[str, str], list[tuple[Quotation, Citation]]] = {}
    for source, quote in quotations:
        citation = Citation(source, known.sentence_at(source, quote.span.start).anchor, quote.span)
        found.setdefault((quote.speaker or quote.speaker_name, _bare(quote.text)), []).append((quote, citation))
    for told in found.values():
        quote, voice = next((one for one in told if _shown(one[1], known)), told[0])
        yield Voice(quote, voice, tuple(citation for _, citation in told))


def _sorted(voices: Iterator[Voice], known: Concordance) -> Voices:
    found = list(voices)
    shown = [voice for voice in found if _shown(voice.citation, known)]
    withheld = [citation for voice in found if not _shown(voice.citation, known) for citation in voice.all]
    more = max(len(shown) - _QUOTED, 0) + max(len(withheld) - _MARKS, 0)
    return Voices(tuple(shown[:_QUOTED]), tuple(withheld[:_MARKS]), more)


def _shown(citation: Citation, known: Concordance) -> bool:
    return citation.anchor in known.sources[citation.source].disclosure.shown


def _telling(quote: Quotation) -> bool:
    """Tell whether somebody's words are a statement: of somebody unknown, one or two words are a name or a nickname."""
    return bool(quote.speaker_name) or len(quote.text.split()) >= _STATEMENT


def _bare(text: str) -> str:
    """Return the letters and digits of a text, so that editions with other quotation marks are one."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())

"""The quotes page: who is quoted, in which words and by which sources; what several quote stands once.

Shows a quotation as far as its source's disclosure allows, and never sets marks around words that are not its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.model import Citation, QuotationKind, Source, Span
from generator.pages import addresses, languages
from generator.pages.concordance import Concordance
from generator.pages.escaping import Markdown
from generator.pages.quotes import sayings
from generator.pages.quotes.sayings import TOKEN, Saying, Speaker, Telling
from generator.pages.render import Page
from generator.pages.writer import Writer

_SPEAKERS = 150
_SAYINGS = 40
"""Quotations of one speaker."""

_MARKS = "[\"“”„‟«»‹›「」『』]|&#34;|''|``"
_OURS = re.compile(f"(?:(?:{_MARKS})\\s?)?<mark>")
_CLOSED = re.compile(f"</mark>(?:\\s?(?:{_MARKS}))?")
"""The marks around what is quoted in a sentence, whatever the source's style."""


@dataclass(frozen=True, slots=True)
class Version:
    """The same said in other words."""

    words: Markdown
    """Marked is what the first wording does not have; empty where they may not be shown."""
    part: bool
    """Whether it is nothing but a part of the first wording."""
    citations: tuple[Citation, ...]
    names: str
    """Whom these sources name as the speaker, where the first wording's name another."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One quotation as the page shows it."""

    words: Markdown
    whole: bool
    """Whether it stands by itself; a part of a sentence is shown in its sentence."""
    voice: Telling
    citations: tuple[Citation, ...]
    """Every place that quotes it in these words."""
    accounts: int
    """Of all wordings."""
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A speaker's part of the page."""

    speaker: Speaker
    role: str
    entries: tuple[Entry, ...]
    hidden: tuple[Citation, ...]
    """Places that quote what may not be shown."""
    more: int


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the page."""
    write = Writer(known, addresses.QUOTES)
    speakers = sayings.gather(known)
    named = [speaker for speaker in speakers if speaker.name]
    parts = [_part(speaker, write, known) for speaker in named[:_SPEAKERS]]
    unnamed = [_part(speaker, write, known) for speaker in speakers if not speaker.name]
    groups = (
        ("Quoted in several accounts", [part for part in parts if part.entries and part.speaker.accounts > 1]),
        ("Quoted in one account", [part for part in parts if part.entries and part.speaker.accounts == 1]),
    )
    yield Page(
        addresses.QUOTES,
        "quotes.md",
        "Quotes",
        "sources/articles/",
        description=f"Who is quoted, in which words and where: {known.dossier.story.title}",
        searched=False,
        content={
            "groups": [(title, found) for title, found in groups if found],
            "silent": [part for part in parts if not part.entries],
            "unnamed": unnamed,
            "speakers": len(named),
            "said": sum(len(speaker.sayings) for speaker in speakers),
            "several": sum(1 for one in speakers for s in one.sayings if sayings.accounts(s.tellings, known) > 1),
            "left_out": len(named) - len(parts),
        },
    )


def _part(speaker: Speaker, write: Writer, known: Concordance) -> Part:
    entity = known.entities.get(speaker.entity)
    entries: list[Entry] = []
    hidden: list[Citation] = []
    sentences: dict[tuple[str, str], Entry] = {}
    for saying in speaker.sayings[:_SAYINGS]:
        voice = _voice(saying, write)
        if voice is None:
            hidden += [telling.citation for telling in saying.tellings]
            continue
        entry = _entry(saying, voice, write, known)
        at = voice.at
        if not entry.whole and at in sentences and len(saying.tellings) == 1:
            continue  # its sentence is there already, with all that is quoted in it marked
        sentences.setdefault(at, entry)
        entries.append(entry)
    more = len(speaker.sayings[_SAYINGS:])
    return Part(speaker, entity.description if entity else "", tuple(entries), tuple(hidden), more)


def _voice(saying: Saying, write: Writer) -> Telling | None:
    """Return the telling to show: a whole one before a part, then the longest; none where none may be shown."""
    shown = [telling for telling in saying.tellings if _shown(telling, write)]
    return min(
        shown,
        key=lambda one: (not _complete(one, write), one.quotation.kind is not QuotationKind.DIRECT, -len(one.words)),
        default=None,
    )


def _shown(telling: Telling, write: Writer) -> bool:
    return any(shown for _, shown in write.extents(telling.source, telling.citation.span))


def _complete(telling: Telling, write: Writer) -> bool:
    return all(shown for _, shown in write.extents(telling.source, telling.citation.span))


def _entry(saying: Saying, voice: Telling, write: Writer, known: Concordance) -> Entry:
    whole = voice.quotation.kind is QuotationKind.DIRECT
    same = next(wording for wording in saying.wordings if voice in wording)
    others = [wording for wording in saying.wordings if wording is not same]
    if not whole:
        words = _in_sentence(voice, write, known)
    elif rivals := [told for wording in others if (told := _rival(wording, voice, write))]:
        words = _compared(voice, rivals, write, known)
    else:
        words = write.telling(voice.citation)
    return Entry(
        words=languages.mark(known, voice.source, words),
        whole=whole,
        voice=voice,
        citations=tuple(telling.citation for telling in same),
        accounts=sayings.accounts(saying.tellings, known),
        versions=tuple(_version(wording, voice, write, known) for wording in others),
    )


def _version(wording: Sequence[Telling], voice: Telling, write: Writer, known: Concordance) -> Version:
    citations = tuple(telling.citation for telling in wording)
    names = {telling.quotation.speaker_name for telling in wording} - {voice.quotation.speaker_name, ""}
    told = ", ".join(sorted(names)) if not any(telling.quotation.speaker for telling in wording) else ""
    shown = next((telling for telling in wording if _shown(telling, write)), None)
    words = languages.mark(known, shown.source, _compared(shown, [voice], write, known)) if shown else Markdown("")
    return Version(words, _within(wording[0].words, voice.words), citations, told)


def _rival(wording: Sequence[Telling], voice: Telling, write: Writer) -> Telling | None:
    """Return a telling in other words, to be compared with; none where they are only fewer or may not be shown."""
    if _within(wording[0].words, voice.words):
        return None
    return next((telling for telling in wording if _complete(telling, write)), None)


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether words stand in others in one piece."""
    size = len(part)
    return any(whole[at : at + size] == part for at in range(len(whole) - size + 1))


def _compared(telling: Telling, others: Sequence[Telling], write: Writer, known: Concordance) -> Markdown:
    """Return the words of a telling, those marked that not all others have."""
    source, span = known.sources[telling.source], telling.citation.span
    places = [Span(*found.span()) for found in TOKEN.finditer(source.article.text, *span)]
    own: set[int] = set()
    for other in others:
        match = SequenceMatcher(None, other.words, telling.words, autojunk=False)
        own.update(n for tag, _, _, low, high in match.get_opcodes() if tag != "equal" for n in range(low, high))
    firsts, lasts = (sorted(n for n in own if n + step not in own) for step in (-1, 1))
    marked = [Span(places[low].start, places[high].end) for low, high in zip(firsts, lasts, strict=True)]
    return _marked(source, span, marked, write)


def _in_sentence(telling: Telling, write: Writer, known: Concordance) -> Markdown:
    """Return the sentence of a quotation, everything that it quotes marked and in quotation marks of one style."""
    source, sentence = known.sources[telling.source], known.sentences[telling.at]
    whole = Span(sentence.span.start, max(sentence.span.end, telling.citation.span.end))
    inside = [one.span for one in source.reading.quotations if one.kind is not QuotationKind.SCARE]
    said = _marked(source, whole, [span for span in inside if whole.covers(span)], write)
    return Markdown(_OURS.sub("“<mark>", _CLOSED.sub("</mark>”", said)))


def _marked(source: Source, span: Span, marked: Sequence[Span], write: Writer) -> Markdown:
    """Return the words of a span as far as they may be shown, parts of it marked; of parts in one another the outer."""
    outer: list[Span] = []
    for part in sorted(marked):
        if not outer or part.start >= outer[-1].end:
            outer.append(part)
    parts = []
    for seen, shown in write.extents(source.id, span):
        if not shown:
            parts.append(write.words(source.id, seen))
            continue
        pieces = sorted((*seen.outside(outer), *(_cut(part, seen) for part in outer if part.overlaps(seen))))
        words = []
        for piece in pieces:
            said = write.words(source.id, piece)
            inside = any(part.covers(piece) for part in outer)
            words.append(Markdown(f"<mark>{said}</mark>") if inside else said)
            if piece.of(source.article.text)[-1:].isspace():
                words.append(Markdown(" "))
        parts.append(Markdown("").join(words))
    return Markdown(" ").join(parts)


def _cut(part: Span, whole: Span) -> Span:
    return Span(max(part.start, whole.start), min(part.end, whole.end))

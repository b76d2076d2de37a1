"""Every passage and its speaker: first from its own sentence, then from its neighbours.

A speech over several paragraphs has one speaker; words that follow in the same paragraph go on as long as nobody
else is spoken of; in a dialogue without cues the speakers alternate. Never gives a passage without a reporting verb
a speaker unless it is a whole utterance.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Block, Mention, Sentence, Span
from generator.reading.quotes import cues, tokens
from generator.reading.quotes.clauses import Cue
from generator.reading.quotes.lines import Lines, mask
from generator.reading.quotes.marks import Passage
from generator.reading.quotes.speakers import NOBODY, Speaker, Speakers
from generator.reading.quotes.tokens import Token
from generator.reading.quotes.vocabulary import Vocabulary

ENDS = frozenset(".!?…。！？")
_LEADS = frozenset(",?!…—–-")
_NAMING = frozenset(("called", "named", "titled", "dubbed", "nicknamed"))
"""Directly before capitalised words they give a name, not an opinion."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONG_WORD = 4
"""Letters of the words that a title writes with a capital."""
_CHARACTERS_READ = 300
"""Read on either side of a passage inside another."""
_LAST_TURNS = 6
"""Passages that are looked back on for whose turn it is."""


@dataclass(slots=True)
class Said:
    """A passage and what is known about it so far."""

    passage: Passage
    text: str
    lead: str = ""
    """The word or mark before it in its sentence."""
    free: bool = True
    """Whether no word of its sentence stands before it."""
    alone: bool = True
    """Whether it is all there is of its sentence."""
    work: bool = False
    """Whether the words before it announce a title or a so-called thing."""
    cue: Cue | None = None
    speaker: Speaker = NOBODY
    why: str = ""

    @property
    def whole(self) -> bool:
        """Whether it reads like an utterance of its own: nothing leads into it, or a colon or comma does."""
        return (self.free or self.lead in (":", ",")) and not self.text[0].islower() and self.text[-1] in ENDS | _LEADS


def find(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    passages: Sequence[Passage],
    words: Vocabulary,
) -> list[Said]:
    """Return all passages with their cues and speakers, in order."""
    outer = mask(text, [passage.outer for passage in passages if not passage.nested])
    inner = mask(text, [passage.outer for passage in passages if passage.nested])
    lines = Lines(outer, blocks, sentences, words)
    said: list[Said] = []
    parent: Passage | None = None
    for passage in passages:
        one = Said(passage, passage.inner.of(text))
        if not passage.nested:
            parent = passage
            starts = passage.outer.start == blocks[passage.block].span.start
            _around(one, lines, words, starts=starts)
        elif parent and passage.outer != parent.inner:
            _within(one, inner, parent.inner, words)
        else:
            continue
        said.append(one)
    _Conversation(said, lines, Speakers(text, lines, mentions, words)).run()
    return said


def titled(text: str) -> bool:
    """Tell whether words are written as titles of works are: every long one with a capital."""
    words = _WORD.findall(text)
    capital = [word for word in words if word[0].isupper()]
    long = [word for word in words if len(word) >= _LONG_WORD]
    return (
        bool(words) and words[0] in capital and all(word in capital for word in long) and len(capital) * 2 > len(words)
    )


def _around(one: Said, lines: Lines, words: Vocabulary, *, starts: bool) -> None:
    """Find the cue of a passage in its own sentence."""
    start, end = one.passage.outer
    before, after = lines.before(start), lines.after(end)
    if starts and not before:
        before = lines.announces(start)
    if not after and one.text[-1] in _LEADS:
        after = lines.follows(end)
    _local(one, before, after, words)


def _within(one: Said, masked: str, parent: Span, words: Vocabulary) -> None:
    """Find the cue of a passage that stands inside another."""
    start, end = one.passage.outer
    before = tokens.read(masked, Span(max(parent.start, start - _CHARACTERS_READ), start), words)
    after = tokens.read(masked, Span(end, max(end, min(parent.end, end + _CHARACTERS_READ))), words)
    _local(one, before, after, words)


def _local(one: Said, before: list[Token], after: list[Token], words: Vocabulary) -> None:
    """Find the cue of a passage in the words around it."""
    spoken = [token for token in before if token.word]
    one.lead, one.free = before[-1].text if before else "", not spoken
    quoted = any(token.quoted for token in before)
    one.alone = not spoken and not quoted and not any(token.word or token.quoted for token in after)
    tail_word = spoken[-1].lower if spoken else ""
    known_as = tail_word == "as" and len(spoken) > 1 and spoken[-2].lower == "known"
    owned = bool(spoken) and spoken[-1].possessive and before[-1] is spoken[-1]
    named = (tail_word in _NAMING or owned) and titled(one.text)
    one.work = (
        tail_word == "so-called" or named or ((tail_word in words.works or known_as) and not one.text[0].islower())
    )
    if one.work:
        return
    leads = one.text[-1] in _LEADS or bool(after and after[0].text == ",") or (bool(after) and one.text[-1] in ENDS)
    one.cue = cues.after(after, words, leads=leads, alone=one.free and not quoted)
    one.cue = one.cue or cues.before(before, words) or cues.tail(after, words)


class _Conversation:
    """The passages of an article in order, each knowing who spoke before."""

    def __init__(self, said: list[Said], lines: Lines, people: Speakers) -> None:
        self.said, self.lines, self.people = said, lines, people
        self.turns: list[tuple[int, Speaker]] = []
        """The block and speaker of every outer passage so far whose speaker is known."""

    def run(self) -> None:
        """Give every passage its speaker."""
        outer = [one for one in self.said if not one.passage.nested]
        for number, one in enumerate(outer):
            if one.cue:
                self._resolve(one)
            elif one.whole and not one.work:
                self._follow(outer, number)
            if one.speaker.name:
                self.turns.append((one.passage.block, one.speaker))
            elif one.cue and one.whole:
                self.turns.append((one.passage.block, NOBODY))
        self._chain(outer)
        for one in self.said:
            if one.passage.nested and one.cue:
                named = one.cue.speaker if one.cue.speaker and one.cue.speaker.name else None
                one.speaker = self.people.resolve(named, one.passage.outer.start)
                one.why = f"inside another quotation, “{one.cue.words}” {one.cue.where}"

    def _resolve(self, one: Said) -> None:
        cue = one.cue
        if not cue:
            return
        at = cue.speaker.span.start if cue.speaker else one.passage.outer.start
        one.speaker = self.people.resolve(cue.speaker, at)
        role = f", {cue.speaker.role}" if cue.speaker and cue.speaker.role and one.speaker.name else ""
        word = f"“{cue.words}” " if cue.words else "the words "
        one.why = f"{word}{cue.where}{role}" + (f"; {one.speaker.why}" if one.speaker.why else "")

    def _follow(self, outer: list[Said], number: int) -> None:
        """Give a passage without a cue the speaker its neighbours suggest."""
        one = outer[number]
        before = outer[number - 1] if number else None
        here = self.lines.at(one.passage.outer.start)
        previous = self.lines.spans[here - 1] if here else None
        touching = bool(before and previous and before.passage.outer.end > previous.start)
        if before and before.passage.block == one.passage.block and (touching or not previous):
            self._take(one, before.speaker, "goes on after words of the same speaker in this paragraph", before.cue)
            return
        same_block = previous is not None and self.lines.blocks[here - 1] == one.passage.block
        if same_block or not (before and before.passage.block == one.passage.block - 1):
            meant = (
                self.people.subject_before(one.passage.outer.start)
                if previous and (same_block or one.alone)
                else NOBODY
            )
            if meant.name:
                self._take(one, meant, "the sentence before is about the speaker")
            elif before and before.passage.block == one.passage.block:
                self._take(one, before.speaker, "goes on after words of the same speaker in this paragraph", before.cue)
            return
        if one.alone and before:
            self._turn(one, before)

    def _turn(self, one: Said, before: Said) -> None:
        """Go on or take turns with the paragraph before."""
        block = one.passage.block
        recent = [(at, who) for at, who in self.turns[-_LAST_TURNS:] if at in (block - 1, block - 2)]
        last = next((who for at, who in reversed(recent) if at == block - 1), NOBODY)
        other = next((who for at, who in reversed(recent) if at == block - 2), NOBODY)
        if last.name and other.name and last.name != other.name:
            self._take(one, other, "the two speakers take turns")
        elif before.speaker.name:
            self._take(one, before.speaker, "goes on after words of the same speaker in the paragraph before")

    def _take(self, one: Said, speaker: Speaker, why: str, cue: Cue | None = None) -> None:
        one.speaker, one.why = speaker, why if speaker.name else ""
        one.cue = one.cue or cue

    def _chain(self, outer: list[Said]) -> None:
        """Let all paragraphs of one speech have the speaker that one of them names."""
        at = 0
        while at < len(outer):
            end = at
            while (
                outer[end].passage.continues
                and end + 1 < len(outer)
                and outer[end + 1].passage.block == outer[end].passage.block + 1
            ):
                end += 1
            speech = outer[at : end + 1]
            named = next((one for one in speech if one.cue and one.speaker.name), None) or next(
                (one for one in speech if one.speaker.name), None
            )
            if named and len(speech) > 1:
                for one in speech:
                    if not one.cue or not one.speaker.name:
                        self._take(one, named.speaker, "the speech runs over several paragraphs", named.cue)
            at = end + 1

"""The same words in quotation marks, given to different speakers.

Looks at every quotation of the dossier, whichever sentences report it. Never compares words of which only a phrase is
shared, and never a speaker whom the reading did not find.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.merging.contents import Content
from generator.merging.disagreements import matching, wording
from generator.merging.disagreements.findings import Finding, brief
from generator.merging.disagreements.spreads import Verdict
from generator.model import Nature, Quotation

_RUN = 5
"""Words in a row that two quotations share."""
_MOSTLY = 0.6
"""Share of the shorter quotation's runs that the other has."""
_MEANING = 3
"""Stems in the shorter quotation that say something."""
_COMMON = 40
"""Quotations that share a run of words; what more of them share is a phrase, not somebody's words."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_FOR_OTHERS = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|officials?|company|firm|statement|group|ministry|office|lawyers?|police|"
    r"agency|authorities|government|party|team|representatives?|porte-parole|sprecher\w*|portavoz)\b",
    re.IGNORECASE,
)
_TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord prof president minister prime chief executive officer spokesman spokeswoman the "
    "spokesperson senator general chairman director professor mayor governor king queen".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation with a speaker, and the sentence in which it begins."""

    content: Content
    quotation: Quotation
    words: tuple[str, ...]

    @property
    def said(self) -> str:
        """Who said it."""
        return " ".join(self.quotation.speaker_name.split()[:6])

    @property
    def key(self) -> matching.Key:
        """What addresses it."""
        return *self.content.key, self.quotation.span.start


def compare(contents: Iterable[Content]) -> tuple[Finding, ...]:
    """Return the quotations that different speakers are said to have spoken, in the order of the sources."""
    told = _find(contents)
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, said in enumerate(told):
        for run in dict.fromkeys(_runs(said.words)):
            holders[run].append(number)
    pairs = {
        (one, other)
        for numbers in holders.values()
        if len(numbers) <= _COMMON
        for at, one in enumerate(numbers)
        for other in numbers[at + 1 :]
    }
    links = [(told[one], told[other]) for one, other in sorted(pairs) if _same_words(told[one], told[other])]
    return tuple(finding for group in matching.groups(links) if (finding := _finding(group)))


def _find(contents: Iterable[Content]) -> list[Said]:
    """Return the quotations whose speaker is known, each once, long enough to be compared."""
    found = []
    for content in contents:
        for quotation in content.quotations:
            words = tuple(_WORD.findall(quotation.text.casefold().replace("’", "'")))
            begins = content.span.start <= quotation.span.start < content.span.end
            if begins and len(words) >= _RUN and quotation.speaker_name and _known(quotation.speaker_name):
                found.append(Said(content, quotation, words))
    return found


def _known(speaker: str) -> bool:
    return bool(_CAPITAL.search(speaker) or _FOR_OTHERS.search(speaker))


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _same_words(left: Said, right: Said) -> bool:
    if left.content.source == right.content.source:
        return False
    one, other = sorted((left, right), key=lambda said: len(said.words))
    ours, theirs = set(_runs(one.words)), set(_runs(other.words))
    return len(wording.stems(one.quotation.text, one.content.language)) >= _MEANING and len(
        ours & theirs
    ) >= _MOSTLY * len(ours)


def _judge(left: Said, right: Said) -> Verdict | None:
    """Return what it amounts to that one is said to have spoken the words of the other."""
    one, other = left.quotation, right.quotation
    ours, theirs = _names(one.speaker_name), _names(other.speaker_name)
    if (one.speaker and one.speaker == other.speaker) or ours & theirs or _initials(ours, theirs):
        return None
    if not ours and not theirs:
        return None
    why = f"the same words are given to “{left.said}” and to “{right.said}”"
    stands_for = not ours or not theirs or _speaks_for(left, theirs) or _speaks_for(right, ours)
    if stands_for:
        return Verdict(Nature.PRECISION, f"{why}; one may speak for the other")
    return Verdict(Nature.CONTRADICTION, why)


def _speaks_for(said: Said, names: frozenset[str]) -> bool:
    """Tell whether a sentence that quotes one speaker names the other, as that of a company's spokeswoman does."""
    return bool(names & wording.names(f"… {said.content.text}")) or bool(names & _names_of(said.quotation.cue))


def _names(speaker: str) -> frozenset[str]:
    return _names_of(speaker) - _TITLES


def _names_of(text: str) -> frozenset[str]:
    return frozenset(name for word in wording.names(f"… {text}") for name in word.split("-"))


def _initials(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether one name may be the other's initials: ``ECB``."""
    for short, long in ((left, right), (right, left)):
        if len(short) == 1 and len(long) > 1 and sorted(next(iter(short))) == sorted(word[0] for word in long):
            return True
    return False


def _finding(group: Sequence[Said]) -> Finding | None:
    weighed = matching.weighed(group, _judge)
    if not weighed:
        return None
    sides, verdict = weighed
    words = min((telling.quotation.text for telling in group), key=lambda text: (len(text), text))
    return Finding("attribution", brief(f"“{' '.join(words.split()[:6]).strip(' .,;“”')}”"), sides, verdict)

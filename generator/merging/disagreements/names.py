"""Names that differ where one office, one person or one place is meant.

Three cases only: an office that one person holds is given to two; a person's name is spelled in two ways; and two
sentences are the same but for a name. Spellings that only write the same sounds differently (Gaddafi, Qaddafi) are left
alone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import OSA

from generator.merging.contents import Content
from generator.merging.disagreements import matching, wording
from generator.merging.disagreements.findings import Finding
from generator.merging.disagreements.spreads import Verdict
from generator.model import Nature

_OFFICE = (
    r"chief (?:executive|financial|operating|technology)(?: officer)?|C[EFT]O|president|prime minister|premier"
    r"|chancellor|chair(?:man|woman|person)?|mayor|governor|managing director|director[- ]general|secretary[- ]general"
    r"|secretary of state|(?:foreign|finance|defen[cs]e|interior|health|justice) "
    r"(?:minister|secretary)|attorney general|head coach|coach|captain|king|queen|pope|emperor"
    r"|(?:police|fire|army|navy) chief|pilot|co-pilot|speaker"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: (?:van|von|de|del|der|bin|al|el|la|da|di|[A-Z]\.))*(?: [A-ZÀ-Þ][\w’'-]+){0,3}"
_ORG = r"(?:[A-ZÀ-Þ][\w&.’'-]*\w )"
_LESS = r"(?:(?:former|deputy|vice|acting|then|late|assistant|ex|interim|outgoing|new|incoming|next|past)[ -])"
_BEFORE = re.compile(
    rf"(?P<org>{_ORG}{{0,3}})(?P<less>{_LESS}?)(?i:\b(?P<office>{_OFFICE}))(?P<of>(?: of (?:the )?{_ORG}*[A-ZÀ-Þ]\w+)?)"
    rf",? (?P<name>{_NAME})"
)
_BEHIND = re.compile(
    rf"(?P<name>{_NAME}), (?:the |an? |its |their |who is |who was )?(?P<org>{_ORG}{{0,3}})(?:[a-z]+ )?"
    rf"(?P<less>{_LESS}?)(?i:(?P<office>{_OFFICE}))\b(?P<of>(?: (?:of|at|for) (?:the )?{_ORG}*[A-ZÀ-Þ]\w+)?)"
)
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*[^\W_]")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Lord|Gen|Col|Sgt|Lt|Capt|Sen|Rep)\.? $")
_WORD = re.compile(r"\w[\w’'.-]*\w|\w|[^\w\s]")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_SHORTEST = 5
"""Letters of a name in which a slip can be told from another name."""
_LONG = 7
"""Letters from which two may be wrong."""
_SOUNDS = (
    (re.compile(r"[’'-]"), ""), (re.compile(r"ph"), "f"), (re.compile(r"kh|gh|ck|[qgc]"), "k"),
    (re.compile(r"sh|sch|z"), "s"),
    (re.compile(r"dh"), "d"), (re.compile(r"th"), "t"), (re.compile(r"w"), "v"), (re.compile(r"j"), "y"),
    (re.compile(r"[aeiouyäöüáéíóúàèâêîôû]+"), "a"), (re.compile(r"h"), ""), (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip
_LEAST_WORDS = 8
"""Words of two sentences that are the same but for a name."""
_ROLE_SHARED = 2
"""Stems, besides names and the office itself, that both sentences have."""
_ROLE_AKIN = 0.25
"""Share of two sentences that must be the same before an office in both is one office."""


@dataclass(frozen=True, slots=True)
class NameTold:
    """A name in a sentence, and what it is the name of."""

    content: Content
    name: str
    start: int
    """Where it begins in the sentence."""
    office: str
    whose: frozenset[str]
    """Names of what the office belongs to."""

    @property
    def said(self) -> str:
        """The name."""
        return self.name

    @property
    def key(self) -> matching.Key:
        """What addresses it."""
        return *self.content.key, self.start


class _Names(NamedTuple):
    """A sentence and the names in it."""

    content: Content
    words: frozenset[str]
    holders: list[NameTold]
    persons: list[NameTold]


def compare(members: Sequence[Content]) -> tuple[Finding, ...]:
    """Return the names that differ among sentences which report one fact, in the order of the sentences."""
    told = [_Names(content, _words(content.text), _holders(content), _persons(content)) for content in members]
    links: list[tuple[NameTold, NameTold]] = []
    for left, right in matching.pairs(told):
        one, other = left.content, right.content
        if one.source != other.source and one.text != other.text:
            links += _offices(left, right) or _spellings(left, right) or _swapped(one, other)
    return tuple(finding for group in matching.groups(links) if (finding := _finding(group)))


def _offices(left: _Names, right: _Names) -> list[tuple[NameTold, NameTold]]:
    """Return the names that two sentences give to one office."""
    if not left.holders or not right.holders or wording.akin(left.content, right.content) < _ROLE_AKIN:
        return []
    return matching.sole(_one_office, left.holders, right.holders)


def _one_office(left: NameTold, right: NameTold) -> bool:
    if left.office != right.office or (left.whose and right.whose and not left.whose & right.whose):
        return False
    one, other = _words(left.name), _words(right.name)
    if not one or not other or one & other:
        return False
    office = wording.stems(left.office, left.content.language)
    around = [wording.stems(wording.plain(told.content.text), told.content.language) - office for told in (left, right)]
    if len(around[0] & around[1]) < _ROLE_SHARED:
        return False
    elsewhere = _words(left.content.text) & other or _words(right.content.text) & one
    return not elsewhere and not any(_sound(a) == _sound(b) for a in one for b in other)


def _holders(content: Content) -> list[NameTold]:
    """Return the names of office holders in a sentence, each once."""
    found: dict[int, NameTold] = {}
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(content.text):
            office = " ".join(
                (match["less"].casefold().strip(" -"), match["office"].casefold().replace("-", " "))
            ).strip()
            name = re.sub(r"['’]s$", "", match["name"])
            whose = wording.names(f"… {match['org']} {match['of']}")
            found.setdefault(match.start("name"), NameTold(content, name, match.start("name"), office, whose))
    return list(found.values())


def _spellings(left: _Names, right: _Names) -> list[tuple[NameTold, NameTold]]:
    """Return the names of persons that differ by a letter or two."""
    its = [told for told in left.persons if told.name.casefold() not in right.words]
    others = [told for told in right.persons if told.name.casefold() not in left.words]
    return matching.sole(_misspelled, its, others)


def _persons(content: Content) -> list[NameTold]:
    """Return the capitalised words of a sentence that stand behind a title or another name, each once."""
    found: dict[str, NameTold] = {}
    for match in _TOKEN.finditer(content.text):
        if not _CAPITAL.match(match.group()):
            continue
        before = content.text[: match.start()]
        title = _TITLED.search(before)
        given = re.search(r"([A-ZÀ-Þ][\w’'-]+) (?:[A-Z]\. )?$", before)
        name = re.sub(r"['’]s$", "", match.group())
        if title or given:
            held = "title" if title else given[1].casefold() if given else ""
            found.setdefault(name.casefold(), NameTold(content, name, match.start(), held, frozenset()))
    return list(found.values())


def _misspelled(left: NameTold, right: NameTold) -> bool:
    one, other = left.name.casefold(), right.name.casefold()
    short = min(len(one), len(other))
    if left.office != right.office or short < _SHORTEST or one.startswith(other[: short - 1]):
        return False
    if any(one in entity or other in entity for entity in left.content.entities & right.content.entities):
        return False
    slips = 2 if short >= _LONG else 1
    return OSA.distance(one, other) <= slips and _sound(one) != _sound(other)


def _swapped(left: Content, right: Content) -> list[tuple[NameTold, NameTold]]:
    """Return the one name in which two sentences differ that are the same otherwise."""
    ours, theirs = list(_WORD.finditer(left.text)), list(_WORD.finditer(right.text))
    if min(len(ours), len(theirs)) < _LEAST_WORDS:
        return []
    said, told = [match.group() for match in ours], [match.group() for match in theirs]
    first = next((n for n, (a, b) in enumerate(zip(said, told, strict=False)) if a != b), None)
    if first is None:
        return []
    last = next(
        n
        for n, (a, b) in enumerate(zip([*said[:first:-1], ""], [*told[:first:-1], ""], strict=False))
        if a != b or not a
    )
    one, other = ours[first : len(ours) - last], theirs[first : len(theirs) - last]
    if not one or not other or not _named(one) or not _named(other):
        return []
    names = [text[run[0].start() : run[-1].end()] for text, run in ((left.text, one), (right.text, other))]
    if _words(names[0]) & _words(names[1]) or _sound(names[0]) == _sound(names[1]):
        return []
    if any(names[n].casefold().startswith(names[1 - n].casefold()) for n in (0, 1)):
        return []
    return [
        (
            NameTold(left, names[0], one[0].start(), "", frozenset()),
            NameTold(right, names[1], other[0].start(), "", frozenset()),
        )
    ]


def _named(run: Iterable[re.Match[str]]) -> bool:
    """Tell whether words are one name: all capitalised, behind the first word of the sentence, no month or day."""
    words = list(run)
    text = " ".join(match.group() for match in words)
    return (
        words[0].start() > 0
        and all(_CAPITAL.match(match.group()) for match in words)
        and bool(wording.names(f"… {text}"))
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"['’]s$", "", word).casefold() for word in _TOKEN.findall(text) if _CAPITAL.match(word))


def _sound(name: str) -> str:
    """Return a name so that usual ways of writing foreign sounds are one."""
    name = name.casefold()
    for pattern, letter in _SOUNDS:
        name = pattern.sub(letter, name)
    return name


def _judge(left: NameTold, right: NameTold) -> Verdict | None:
    one, other = left.name.casefold(), right.name.casefold()
    if one == other or _words(left.name) & _words(right.name):
        return None
    if left.office and left.office == right.office and OSA.distance(one, other) <= 2:  # noqa: PLR2004
        return Verdict(Nature.CONTRADICTION, f"two spellings, “{left.name}” and “{right.name}”, of what seems one name")
    if left.office:
        return Verdict(Nature.CONTRADICTION, f"“{left.name}” and “{right.name}” are given as the {left.office}")
    return Verdict(Nature.CONTRADICTION, f"the same is told of “{left.name}” and of “{right.name}”")


def _finding(group: Sequence[NameTold]) -> Finding | None:
    weighed = matching.weighed(group, _judge)
    if not weighed:
        return None
    sides, verdict = weighed
    office = group[0].office
    what = "name" if not office or not re.fullmatch(rf"(?i:{_LESS}?(?:{_OFFICE}))", office) else office
    return Finding("name", wording.subject([telling.content for telling in group], what), sides, verdict)

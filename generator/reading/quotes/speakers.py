"""Whom a phrase means: the fullest name, and for a pronoun or ``the company`` who was last meant.

Looks back from a phrase over the subjects of the sentences before it. Never looks ahead, and leaves a phrase that
names nobody without a name rather than guess.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from generator.model import EntityType, Mention, Span
from generator.reading.quotes import clauses, phrases, tokens
from generator.reading.quotes.lines import Lines
from generator.reading.quotes.phrases import Phrase, PhraseKind
from generator.reading.quotes.vocabulary import Vocabulary

_WORDS_READ = 40
"""Words of a sentence among which its subject is looked for."""
_NEAR = 80
"""Characters before a name that tell whether it opens its sentence."""
_FARTHEST = 8
"""Sentences to look back."""
_BODY = re.compile(
    r"(?:^[A-Z][A-Z&.]+$|\b(?:Inc|Corp|Co|Ltd|LLC|Group|Holdings?|Company|Committee|Department|University|Party|Times|Post|News|"
    r"Journal|House|Senate|Court|Agency|Council|Bank|Association|Ministry|Office|Bureau|Union|Commission|Foundation|Institute|"
    r"Center|Foods|Mills|Partners|Airlines|Motors|Systems|Technologies|Labs|Congress|Service|Administration|Network|College|"
    r"School|Club|Army|Navy|Police|Treasury|Nations|States|Democrats|Republicans|Campaign|League|Alliance|Coalition|Fund)\b)"
)
_RUN = re.compile(r"[A-Z][\w’'-]+(?:(?: [A-Z]\.)* (?:(?:de|van|von|der|al|bin|del|la|di) )*[A-Z][\w’'-]*[^\W_’'])+")
_HONORIFIC = re.compile(
    r"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Herr|Frau|Mme|M|Sra?|Madame|Monsieur)\.? "
    r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w-]+)"
)
_PEOPLES = re.compile(
    r"\w+(?:[aeiou]ans?|[^\W\d_]ish|[^\W\d_]ese)|French|Dutch|Swiss|Greeks?|Germans?|Republicans?|Democrat\w*"
)
"""Never whom ``he`` or ``it`` means."""
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*[^\W_’']")
_WORD = re.compile(r"[^\W\d_]+")


class Speaker(NamedTuple):
    """Somebody quoted."""

    name: str = ""
    entity: str = ""
    kind: str = ""
    """``he``, ``she``, ``person`` or ``body``."""
    why: str = ""


NOBODY = Speaker()


class _Names:
    """The capitalised names of one article."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self.text, self.words = text, words
        self.fullest: dict[str, str] = {}
        """The fullest name by its last part."""
        self.people: set[str] = set()
        """Names with a person's title before them."""
        self.titled: dict[str, str] = {}
        """``he`` or ``she`` by the last part of a name, from its honorific."""
        for match in _RUN.finditer(text):
            self._add(match.group().split())
        for match in _HONORIFIC.finditer(text):
            title = match[1].casefold()
            gender = "he" if title in words.men else "she" if title in words.women else "person"
            self.titled.setdefault(match[2].split()[-1], gender)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words the article writes small."""
        return frozenset(word for word in _WORD.findall(self.text) if word.islower())

    @cached_property
    def inside(self) -> frozenset[str]:
        """The capitalised words that stand somewhere behind a small word, so not only where a sentence begins."""
        return frozenset(_INSIDE.findall(self.text))

    def _add(self, parts: list[str]) -> None:
        """Take up a run of capitalised words, its titles and small words left out."""
        for at in range(len(parts) - 1, 0, -1):
            lower = parts[at - 1].casefold().strip(".")
            if lower in self.words.titles or lower in self.words.functional:
                parts = parts[at:]
                if lower in self.words.titles:
                    self.people.add(" ".join(parts))
                break
        if len(parts) > 2 and parts[0].casefold() not in self.words.given and parts[1].casefold() in self.words.given:  # noqa: PLR2004
            parts = parts[1:]
        if 1 < len(parts) <= 3 and not _BODY.search(" ".join(parts)):  # noqa: PLR2004
            self.fullest.setdefault(parts[-1], " ".join(parts))


class Speakers:
    """The people and bodies of one article."""

    def __init__(self, text: str, lines: Lines, mentions: Sequence[Mention], words: Vocabulary) -> None:
        """Prepare to look names up; nothing is searched for before it is asked for."""
        self.text, self.lines, self.words = text, lines, words
        self.mentions = sorted(mentions, key=attrgetter("span"))
        self._people = {mention.name for mention in mentions if mention.type is EntityType.PERSON}
        self._starts = [mention.span.start for mention in self.mentions]
        self._subjects: dict[int, Phrase | None] = {}
        self._names: _Names | None = None

    def resolve(self, phrase: Phrase | None, at: int) -> Speaker:
        """Return whom a phrase at ``at`` means; nobody where that is not clear."""
        if phrase is None:
            return NOBODY
        if phrase.name:
            return self._named(phrase)
        if phrase.kind is PhraseKind.PRONOUN:
            return self._pronoun(phrase.head, at)
        return self._role(phrase, at)

    def subject_before(self, at: int) -> Speaker:
        """Return the person the sentence before ``at`` is about."""
        number = self.lines.at(at)
        if number < 1:
            return NOBODY
        phrase = self._subject(number - 1)
        if phrase is None or phrase.kind is PhraseKind.ROLE:
            return NOBODY
        found = self.resolve(phrase, phrase.span.start)
        return found if found.kind in ("he", "she", "person") else NOBODY

    def _named(self, phrase: Phrase) -> Speaker:
        first = self._one(phrase.name) if phrase.name else NOBODY
        if not phrase.second or not first.name:
            return first
        second = self._one(phrase.second)
        return Speaker(f"{first.name} and {second.name}", "", "pair") if second.name else first

    def _one(self, span: Span) -> Speaker:
        """Return whom a name means: a mention that touches it, else its fullest form in the article."""
        if mention := self._mention(span):
            person = mention.type is EntityType.PERSON
            return Speaker(mention.name, mention.entity, self._gender(mention.name) if person else "body")
        name = phrases_clean(span.of(self.text))
        if " " not in name and not self._known(span, name):
            return NOBODY
        if " " not in name:
            name = self.names.fullest.get(name, name)
        kind = "body" if _BODY.search(name) else "group" if _PEOPLES.fullmatch(name) else self._gender(name)
        return Speaker(name, "", kind)

    def _mention(self, span: Span) -> Mention | None:
        at = bisect_right(self._starts, span.end - 1)
        touching = [m for m in self.mentions[max(0, at - 4) : at] if m.span.overlaps(span)]
        people = [m for m in touching if m.type in (EntityType.PERSON, EntityType.ORGANIZATION)]
        return max(people or touching, key=lambda m: (m.span.end >= span.end, m.span.end - m.span.start), default=None)

    def _known(self, span: Span, name: str) -> bool:
        """Tell whether a single capitalised word is a name: not where the article also writes it small."""
        start = self.lines.starts[self.lines.at(span.start)] if self.lines.starts else 0
        if self.lines.masked[max(start, span.start - _NEAR) : span.start].strip(tokens.MASK + " ,\"'“‘*_"):
            return True
        return name.lower() not in self.names.small

    @property
    def names(self) -> "_Names":
        """Every name of the article, looked up once and only when it is asked for."""
        if self._names is None:
            self._names = _Names(self.text, self.words)
        return self._names

    def _gender(self, name: str) -> str:
        """Return ``he`` or ``she`` where an honorific or the first name tells, else ``person``."""
        parts = name.split()
        first = parts[0].casefold().strip(".") if len(parts) > 1 else ""
        if first in self.words.men:
            return "he"
        if first in self.words.women:
            return "she"
        if len(parts) == 1 and parts[0] not in self.names.fullest and parts[0].casefold() in self.words.given:
            return "he" if parts[0].casefold() in self.words.men else "she"
        return self.names.titled.get(parts[-1], "person") if parts else "person"

    def _subject(self, number: int) -> Phrase | None:
        """Return the subject of a sentence."""
        if number not in self._subjects:
            line = self.lines.sentence(number)[:_WORDS_READ]
            self._subjects[number] = clauses.opening(line, 0, self.words)
        return self._subjects[number]

    def _pronoun(self, head: str, at: int) -> Speaker:
        wanted = {
            "he": head in self.words.he,
            "she": head in self.words.she,
            "body": head in self.words.it,
            "they": head in self.words.they,
        }
        kind = next((kind for kind, fits in wanted.items() if fits), "")
        return self._last(kind, at, f"“{head}” is who was last meant") if kind else NOBODY

    def _role(self, phrase: Phrase, at: int) -> Speaker:
        """Return ``a spokesman for X`` as it stands; for ``the company`` who was last meant."""
        head = phrase.head
        if phrase.proper:
            said = " ".join(phrase.span.of(self.text).split())
            body = head in self.words.bodies
            mention = self._mention(phrase.span) if body else None
            whole = mention and self.text[phrase.span.start : mention.span.start].strip().casefold() in ("", "the")
            if mention and whole and mention.span.end >= phrase.span.end:
                return Speaker(mention.name, mention.entity, "body")
            plain = re.sub(r"^(?:the|The) ", "", said) if body or phrase.determiner == "the" else said
            return Speaker(plain, "", "body" if body else "role", f"named only as “{said}”")
        why = f"“{phrase.span.of(self.text)}” is who was last meant"
        if (
            phrase.determiner in ("two", "both")
            or (phrase.determiner == "the" and head.endswith("s") and head[:-1] in self.words.bodies)
            or (phrase.determiner == "the" and head == "companies")
        ):
            return self._last("pair", at, why)
        if phrase.determiner in ("the", "die", "das", "le", "la", "l'", "el") and head in self.words.bodies:
            return self._last("body", at, why)
        if phrase.determiner in ("the", "der", "die", "le", "la", "el") and head in self.words.roles:
            return self._last("anybody", at, why, farthest=1)
        return NOBODY

    def _last(self, kind: str, at: int, why: str, farthest: int = _FARTHEST) -> Speaker:
        """Return the subject of the nearest sentence before ``at`` that is of the kind."""
        weak = NOBODY
        for number in self._back(at, farthest):
            phrase = self._subject(number)
            if phrase and phrase.name and phrase.name.end <= at:
                found = self._named(phrase)
                one = self._one(phrase.name) if found.kind == "pair" and kind not in ("pair", "they") else found
                if one.name and _fits(kind, one.kind):
                    meant = Speaker(one.name, one.entity, one.kind, why)
                    if one.kind != "person" or self._surely(one.name):
                        return meant
                    doubtful = kind in ("anybody", "body") and " " not in one.name and not self._inside(one.name)
                    weak = weak if weak.name or doubtful else meant
            if kind == "pair" and (pair := self._pair(number, at)):
                return Speaker(pair, "", "pair", why)
        return weak

    def _back(self, at: int, farthest: int) -> Iterator[int]:
        """Yield the sentences from the one at ``at`` back; those that are nothing but quotation do not count."""
        number = self.lines.at(at)
        first = max(-1, number - 3 * _FARTHEST)
        while number > first and farthest >= 0:
            yield number
            farthest -= any(token.word for token in self.lines.sentence(number)[:_WORDS_READ])
            number -= 1

    def _surely(self, name: str) -> bool:
        """Tell whether a name of nobody known is surely a person's: a title stands before it, or it is a mention's."""
        return name in self.names.people or name in self._people

    def _inside(self, name: str) -> bool:
        """Tell whether a word is a name where no sentence begins, too."""
        return name.casefold() in self.words.given or name in self.names.inside

    def _pair(self, number: int, at: int) -> str:
        """Return ``A and B`` where a sentence names two together."""
        line = self.lines.sentence(number)[:_WORDS_READ]
        for joint in range(1, len(line) - 1):
            if line[joint].lower == "and" and line[joint - 1].cap and line[joint + 1].cap and line[joint].span.end < at:
                first = phrases.backward(line, 0, joint, self.words)
                second, _ = phrases.forward(line, joint + 1, self.words, loose=False)
                if first and second and first.name and second.name:
                    one, other = self._one(first.name), self._one(second.name)
                    if one.name and other.name:
                        return f"{one.name} and {other.name}"
        return ""


def _fits(wanted: str, kind: str) -> bool:
    """Tell whether somebody of a kind can be meant."""
    if wanted in ("he", "she"):
        return kind in (wanted, "person")
    if wanted == "anybody":
        return kind in ("he", "she", "person")
    if wanted == "they":
        return kind in ("pair", "body")
    return kind == wanted or (wanted == "body" and kind == "person")


def phrases_clean(name: str) -> str:
    """Return a name on one line, without a possessive ending."""
    return re.sub(r"(?:[’']s|(?<=s)[’'])$", "", " ".join(name.split())).strip(" ,")

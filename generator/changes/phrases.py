"""Changes in words for readers of the story, with today's names and no words that are not public today.

Never copies the text of a change: each kind has phrases of its own, so that nothing comes through unseen.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.changes import pairs
from generator.changes.pictures import Disagreement, Picture
from generator.changes.records import Change, Kind, Line, Part
from generator.changes.telling import line
from generator.changes.today import Today

_FIELDS = {"title": "title", "publisher": "publisher", "published": "date"}
_DETAILS = {
    Kind.SOURCE_REWORDED: "sources",
    Kind.SOURCE_DESCRIBED: "sources",
    Kind.SOURCE_RENAMED: "sources",
    Kind.FIGURE: "sources",
    Kind.CORROBORATION: "claims",
    Kind.CONTRADICTION: "claims",
    Kind.CLAIM_CHANGED: "claims",
    Kind.CLAIM_RENAMED: "claims",
    Kind.ENTITY_RENAMED: "entities",
    Kind.ENTITY_CHANGED: "entities",
}
_DATE = re.compile(r"[0-9TQWZ:/.+-]*")
"""A date is a fact and may always be told."""


class Phrases:
    """Puts the changes between two states into words."""

    def __init__(self, old: Picture, new: Picture, today: Today) -> None:
        """Know both states, and what may be said of them."""
        self._old, self._new, self._today = old, new, today
        sources = pairs.sources(old.sources, new.sources)
        self._sources_before = {now: name for name, now in sources.items()}
        self._claims_before = {now: name for name, now in pairs.claims(old.claims, new.claims, sources).items()}
        self._phrases: Mapping[Kind, Callable[[Change], Line]] = {
            Kind.SOURCE_ADDED: self._source_added,
            Kind.SOURCE_REMOVED: lambda change: (self._source(change.id),),
            Kind.SOURCE_RENAMED: lambda change: (self._source(change.id),),
            Kind.SOURCE_REWORDED: self._source_reworded,
            Kind.SOURCE_DESCRIBED: self._source_described,
            Kind.ACCOUNT: self._account,
            Kind.CORROBORATION: lambda change: self._support(change, "backed"),
            Kind.CONTRADICTION: lambda change: self._support(change, "contradicted"),
            Kind.CLAIM_ADDED: self._claim_added,
            Kind.CLAIM_REMOVED: lambda change: (today.claim(old.claims[change.id]),),
            Kind.CLAIM_RENAMED: lambda change: (today.claim(new.claims[change.id]),),
            Kind.CLAIM_CHANGED: self._claim_changed,
            Kind.DISAGREEMENT_ADDED: lambda change: self._disagreement(new.disagreements[change.id]),
            Kind.DISAGREEMENT_RESOLVED: lambda change: self._disagreement(old.disagreements[change.id]),
            Kind.FIGURE: self._figure,
            Kind.ENTITY_ADDED: lambda change: (self._entity(change.id),),
            Kind.ENTITY_REMOVED: lambda change: (self._entity(change.id),),
            Kind.ENTITY_RENAMED: lambda change: (self._entity(change.id),),
            Kind.ENTITY_MERGED: self._merged,
            Kind.ENTITY_CHANGED: lambda change: (self._entity(change.id),),
            Kind.SUMMARY: self._summary,
        }

    def of(self, change: Change) -> Line:
        """Return one change in words; nothing where there is nothing to say to a reader."""
        phrase = self._phrases.get(change.kind)
        if phrase is None or self._past(change):
            return ()
        said = [part for part in phrase(change) if part.text]
        first = [replace(part, text=part.text[:1].upper() + part.text[1:]) for part in said[:1]]
        return (*first, *said[1:])

    def _past(self, change: Change) -> bool:
        """Tell whether a change is a detail of something that is gone: that it came and went is all that is told."""
        folder = _DETAILS.get(change.kind)
        return folder is not None and f"/{folder}/{change.id}/" in self._today.gone

    def _source(self, name: str) -> Part:
        return self._today.named("sources", name, "a source")

    def _entity(self, name: str) -> Part:
        return self._today.named("entities", name, "a name")

    def _source_added(self, change: Change) -> Line:
        group = next((group for group in self._new.accounts if change.id in group), frozenset[str]())
        others = sorted(group - {change.id})
        return (self._source(change.id), *_listed(map(self._source, others), ", a form of "))

    def _source_reworded(self, change: Change) -> Line:
        old, new = self._old.sources[self._sources_before[change.id]].anchors, self._new.sources[change.id].anchors
        won, lost = len(set(new) - set(old)), len(set(old) - set(new))
        counts = [f"{_count(won, 'sentence')} new or reworded"] * bool(won) + [f"{lost} gone"] * bool(lost)
        return (self._source(change.id), _note(", ".join(counts) or "its sentences in another order"))

    def _source_described(self, change: Change) -> Line:
        old, new = self._old.sources[self._sources_before[change.id]], self._new.sources[change.id]
        for name, word in _FIELDS.items():
            if (getattr(old, name), getattr(new, name)) == (change.before, change.after):
                was, says = self._today.said(change.before), self._today.said(change.after)
                if name == "published" and _DATE.fullmatch(change.before + change.after):
                    was, says = change.before, change.after or "not stated"
                now = f"its {word} is {says}" if says else f"its {word} is another"
                return (self._source(change.id), _note(f"{now}, no longer {was}" if was else now))
        return ()

    def _account(self, change: Change) -> Line:
        group = next((group for group in self._new.accounts if change.id in group), frozenset[str]())
        known = sorted(group & self._sources_before.keys())
        count = "now count as one account" if len(known) > 1 else "now counts as an account of its own"
        return (*_listed(map(self._source, known)), Part(f" {count}"))

    def _support(self, change: Change, word: str) -> Line:
        now = _count(int(change.after), "account") if int(change.after) else "no account"
        note = f"{word} by {now}, before by {change.before if int(change.before) else 'none'}"
        return (self._today.claim(self._new.claims[change.id]), _note(note))

    def _claim_added(self, change: Change) -> Line:
        claim = self._new.claims[change.id]
        disputed = f", contradicted by {len(claim.against)}" if claim.against else ""
        return (self._today.claim(claim), _note(f"backed by {_count(len(claim.accounts), 'account')}{disputed}"))

    def _claim_changed(self, change: Change) -> Line:
        old, new = self._old.claims[self._claims_before[change.id]], self._new.claims[change.id]
        now, before = self._today.claim(new), self._today.claim(old)
        if (old.text, new.text) == (change.before, change.after):
            return (now, _note(f"before: {before.text}"))
        word = "date" if (old.when, new.when) == (change.before, change.after) else "status"
        was = f", no longer {change.before}" if change.before else ""
        return (now, _note(f"its {word} is {change.after or 'not stated'}{was}"))

    def _disagreement(self, found: Disagreement) -> Line:
        values = [self._today.said(value) for value in found.values]
        about = found.about if found.about in self._today.words else "Words of sources that are not shown"
        page = f"/compare/#{found.id}" if found.id in self._today.disagreements else ""
        return (Part(line(about), page), *([_note(" / ".join(values))] if all(values) else []))

    def _figure(self, change: Change) -> Line:
        was, says = self._today.said(change.before), self._today.said(change.after)
        words = f"{was} is now {says}" if was and says else f"now {says}" if says else "not shown"
        anchor = change.page.partition("#")[2]
        return (Part(self._source(change.id).text, self._today.anchor("sources", change.id, anchor)), _note(words))

    def _merged(self, change: Change) -> Line:
        was = self._today.said(self._old.entities[change.before].name) or "another name"
        return (self._entity(change.after), Part(f" with {was}"))

    def _summary(self, change: Change) -> Line:
        folder, _, name = (change.after or change.before).partition("/")
        if folder == "claims":
            state = self._new if change.after else self._old
            return (self._today.claim(state.claims[name]),) if name in state.claims else ()
        source, _, anchor = name.partition("#")
        return (self._today.sentence(source, anchor),)


def _note(words: str) -> Part:
    return Part(line(words), note=True)


def _listed(parts: Iterable[Part], before: str = "") -> Line:
    """Return things with commas, and with ``before`` in front of them if there are any."""
    found = list(parts)
    marks = [before, *[", "] * (len(found) - 2), *[" and "] * (len(found) > 1)]
    return tuple(part for mark, name in zip(marks, found, strict=False) for part in (Part(mark), name))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

"""Entities across sources: every curated entity, and every name the articles give, each with all its mentions.

Names that are surely one are put together, and each mention says why; what only may be one is a question to the editor.
An editor's judgement always wins. Never looks at an article's text.
"""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from generator.merging import citations
from generator.merging.identities import forms, nesting
from generator.merging.identities.grouping import Group, Key, Name, group, majority
from generator.merging.identities.suspicions import suspect
from generator.model import Entity, EntityMention, EntityRecord, EntityType, Mention, Reading

__all__ = ["resolve", "suspect"]

_LONGEST_ID = 80

Placed = tuple[int, EntityMention]
"""A mention with its number in the order of the readings, then of the text."""


def resolve(
    records: Iterable[EntityRecord], readings: Sequence[Reading], *, discover: bool = True
) -> tuple[Entity, ...]:
    """Return the entities by id, each with its mentions in the order of the readings, then of the text.

    A curated entity that no source names is kept: an editor put it there. An ignored one is not, and neither is a
    discovered name that is one of its names. A discovered name that is surely a form of one curated entity's name is
    its mention, unless the editor wrote that it is not. Without ``discover`` there are curated entities only. Places
    inside longer names are kept apart from the mentions, and make no entity.
    """
    curated = sorted(records, key=lambda record: record.id)
    owners = _owners(curated)
    mentions: dict[str, list[Placed]] = defaultdict(list)
    found: list[tuple[Mention, Placed]] = []
    number = 0
    for reading in readings:
        for mention in reading.mentions:
            number += 1
            owner = mention.entity or owners.get(forms.folded(mention.name))
            if owner:
                mentions[owner].append((number, _placed(reading, mention)))
            elif discover and owner is None:
                found.append((mention, (number, _placed(reading, mention))))
    kept = [record for record in curated if not record.ignore]
    discovered = []
    taken = {record.id for record in curated} | {"index"}  # the folder's own page
    for same, placed in _groups(kept, mentions, found):
        owner = next((name.curated for name in same.names if name.curated), "")
        if owner:
            mentions[owner] += placed
        elif placed:
            discovered.append(_entity(same.names, placed, taken))
            taken.add(discovered[-1].id)
    entities = (*(_curated(record, mentions[record.id]) for record in kept), *discovered)
    return nesting.place(sorted(entities, key=lambda entity: entity.id), readings)


def _placed(reading: Reading, mention: Mention) -> EntityMention:
    (citation, *_) = citations.of(reading, mention.span)
    return EntityMention(reading.source, citation.anchor, mention.span, mention.text, mention.why)


def _owners(records: Sequence[EntityRecord]) -> dict[tuple[str, ...], str]:
    """Return the curated entity of each name that is one entity's alone; an empty id where the name is ignored."""
    claims: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for record in records:
        for alias in (record.name, *record.aliases, *record.same_as):
            claims[forms.folded(alias)].add("" if record.ignore else record.id)
    return {name: min(ids) for name, ids in claims.items() if len(ids) == 1 and name}


def _curated(record: EntityRecord, mentions: Sequence[Placed]) -> Entity:
    return Entity(
        id=record.id,
        name=record.name,
        type=record.type,
        aliases=record.aliases,
        reviewed=True,
        mentions=tuple(mention for _, mention in sorted(mentions, key=itemgetter(0))),
        description=record.description,
        wikidata=record.wikidata,
        url=record.url,
        parent=record.parent,
        handles=_handles((record.name, *record.aliases, *record.same_as), mentions),
    )


def _groups(
    records: Sequence[EntityRecord], owned: Mapping[str, Sequence[Placed]], found: Sequence[tuple[Mention, Placed]]
) -> Iterable[tuple[Group, list[Placed]]]:
    """Yield the names that mean one thing, with the mentions of the discovered ones among them."""
    persons = {mention.name for mention, _ in found if mention.type is EntityType.PERSON and " " not in mention.name}
    both = persons & {mention.name for mention, _ in found if mention.type is EntityType.PLACE}
    names: dict[Key, Name] = {}
    mentions: dict[Key, list[Placed]] = defaultdict(list)
    for mention, (number, placed) in found:
        key = (mention.name, mention.name in both and mention.type is EntityType.PERSON, "")
        name = names.setdefault(key, Name(*key))
        name.types[mention.type] += 1
        name.forms[" ".join(mention.text.split())] += 1
        name.sources.add(placed.source)
        mentions[key].append((number, placed))
    for record in records:
        sources = {placed.source for _, placed in owned.get(record.id, ())}
        for text in dict.fromkeys((record.name, *record.aliases, *record.same_as)):
            own = Name(text, curated=record.id, types=Counter({record.type: 1}), sources=sources)
            names[own.key] = own
    apart = {record.id: frozenset(map(forms.folded, record.not_same_as)) for record in records}
    for same in group(names.values(), apart):
        told = [_told(placed, name, same) for name in same.names for placed in mentions[name.key]]
        yield same, sorted(told, key=itemgetter(0))


def _told(numbered: Placed, name: Name, same: Group) -> Placed:
    """Return a mention that also says why its name was put with others."""
    number, mention = numbered
    why = same.why.get(name.key, "")
    return (number, replace(mention, why=f"{mention.why}; {why}")) if why else numbered


def _entity(names: Sequence[Name], mentions: Sequence[Placed], taken: set[str]) -> Entity:
    types = sum((name.types for name in names), Counter[EntityType]())
    written = sum((name.forms for name in names), Counter[str]())
    written.update({name.text: 0 for name in names})
    kind = majority(types)
    title = _title(written, kind)
    aliases = tuple(sorted(form for form in written if form != title))
    placed = tuple(mention for _, mention in mentions)
    handles = _handles((title, *aliases), mentions)
    return Entity(_unique(_slug(title), taken), title, kind, aliases, reviewed=False, mentions=placed, handles=handles)


def _handles(names: Iterable[str], mentions: Sequence[Placed]) -> tuple[str, ...]:
    """Return the ids that an entity's names would give it, as written by editors and by articles."""
    return tuple(sorted({_slug(name) for name in {*names, *(mention.text for _, mention in mentions)}}))


def _title(written: Mapping[str, int], kind: EntityType) -> str:
    """Return the form to show: a person's fullest, a country's usual one, else the one used most.

    Of two used alike it is the longer one, but a place's shorter: not ``State of Texas``. An acronym is shown only
    where there is nothing else, or where the full name begins with it: ``LVMH Moët Hennessy``.
    """
    spoken = [form for form in written if not form.replace(".", "").isupper()] or list(written)
    if kind is EntityType.PERSON:
        return max(spoken, key=lambda form: (min(len(form.split()), 2), written[form], len(form), form))
    if known := max(map(forms.country, written)):
        return known
    led = [form for form in written if form not in spoken and any(word.startswith(f"{form} ") for word in spoken)]
    longer = -1 if kind is EntityType.PLACE else 1
    return max(led or spoken, key=lambda form: (written[form], longer * len(form), form))


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['.]", "", plain)).strip("-")[:_LONGEST_ID].strip("-")
    return slug or f"name-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _unique(slug: str, taken: set[str]) -> str:
    """Return the slug, with a number behind it where another entity has it."""
    number, unique = 1, slug
    while unique in taken:
        number += 1
        unique = f"{slug[: _LONGEST_ID - len(str(number)) - 1].rstrip('-')}-{number}"
    return unique

"""Entities across sources: every curated entity, and every name the articles give, each with all its mentions."""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from generator.merging import citations
from generator.merging.identities import likeness
from generator.merging.identities.grouping import Key, Name, group, majority
from generator.model import Entity, EntityMention, EntityRecord, EntityType, Mention, Reading, Resemblance

__all__ = ["resolve", "suspect"]

_LONGEST_ID = 80


def resolve(
    records: Iterable[EntityRecord], readings: Sequence[Reading], *, discover: bool = True
) -> tuple[Entity, ...]:
    """Return the entities by id, each with its mentions in the order of the readings, then of the text.

    A curated entity that no source names is kept: an editor put it there. An ignored one is not, and neither is a
    discovered name that is one of its names. Without ``discover`` there are curated entities only.
    """
    curated = sorted(records, key=lambda record: record.id)
    owners = _owners(curated)
    mentions: dict[str, list[EntityMention]] = defaultdict(list)
    found: list[tuple[Mention, EntityMention]] = []
    for reading in readings:
        for mention in reading.mentions:
            owner = mention.entity or owners.get(likeness.folded(mention.name))
            if owner:
                mentions[owner].append(_placed(reading, mention))
            elif discover and owner is None:
                found.append((mention, _placed(reading, mention)))
    discovered = _discovered(found, {record.id for record in curated})
    kept = (_curated(record, mentions[record.id]) for record in curated if not record.ignore)
    return tuple(sorted((*kept, *discovered), key=lambda entity: entity.id))


def suspect(entities: Sequence[Entity]) -> tuple[Resemblance, ...]:
    """Return the pairs of entities that may be one, the likeliest first."""
    del entities
    return ()


def _placed(reading: Reading, mention: Mention) -> EntityMention:
    (citation, *_) = citations.of(reading, mention.span)
    return EntityMention(reading.source, citation.anchor, mention.span, mention.text, mention.why)


def _owners(records: Sequence[EntityRecord]) -> dict[tuple[str, ...], str]:
    """Return the curated entity of each name that is one entity's alone; an empty id where the name is ignored."""
    claims: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for record in records:
        for alias in (record.name, *record.aliases, *record.same_as):
            claims[likeness.folded(alias)].add("" if record.ignore else record.id)
    return {name: min(ids) for name, ids in claims.items() if len(ids) == 1 and name}


def _curated(record: EntityRecord, mentions: Sequence[EntityMention]) -> Entity:
    return Entity(
        id=record.id,
        name=record.name,
        type=record.type,
        aliases=record.aliases,
        reviewed=True,
        mentions=tuple(mentions),
        description=record.description,
        wikidata=record.wikidata,
        url=record.url,
        parent=record.parent,
    )


def _discovered(found: Sequence[tuple[Mention, EntityMention]], used: set[str]) -> list[Entity]:
    """Return one entity for each group of names that mean one thing."""
    persons = {mention.name for mention, _ in found if mention.type is EntityType.PERSON and " " not in mention.name}
    both = persons & {mention.name for mention, _ in found if mention.type is EntityType.PLACE}
    names: dict[Key, Name] = {}
    mentions: dict[Key, list[tuple[int, EntityMention]]] = defaultdict(list)
    for number, (mention, placed) in enumerate(found):
        key = (mention.name, mention.name in both and mention.type is EntityType.PERSON)
        name = names.setdefault(key, Name(*key))
        name.types[mention.type] += 1
        name.forms[" ".join(mention.text.split())] += 1
        mentions[key].append((number, placed))
    entities = []
    taken = used | {"index"}  # the folder's own page
    for same in group(names.values()):
        ordered = sorted((numbered for name in same for numbered in mentions[name.key]), key=itemgetter(0))
        entities.append(_entity(same, [placed for _, placed in ordered], taken))
        taken.add(entities[-1].id)
    return entities


def _entity(names: Sequence[Name], mentions: Sequence[EntityMention], taken: set[str]) -> Entity:
    types = sum((name.types for name in names), Counter[EntityType]())
    forms = sum((name.forms for name in names), Counter[str]())
    forms.update({name.text: 0 for name in names})
    kind = majority(types)
    title = _title(forms, kind)
    aliases = tuple(sorted(form for form in forms if form != title))
    return Entity(_unique(_slug(title), taken), title, kind, aliases, reviewed=False, mentions=tuple(mentions))


def _title(forms: Mapping[str, int], kind: EntityType) -> str:
    """Return the form to show: a person's fullest, else the one used most, an acronym only without another."""
    spoken = [form for form in forms if not form.replace(".", "").isupper()] or list(forms)
    if kind is EntityType.PERSON:
        return max(spoken, key=lambda form: (min(len(form.split()), 2), forms[form], len(form), form))
    led = [form for form in forms if form not in spoken and any(word.startswith(f"{form} ") for word in spoken)]
    return max(led or spoken, key=lambda form: (forms[form], len(form), form))


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

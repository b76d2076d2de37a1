"""Pairs of entities that may be one: questions to the editor, the likeliest first.

Only names that share a rare word, a sound or initials are compared, so the work grows with the number of entities.
Never merges anything, and never asks what an editor has answered.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from generator.merging.identities import forms, spelling
from generator.merging.identities.features import Judged, judge
from generator.merging.identities.forms import Form
from generator.model import Entity, EntityRecord, EntityType, Resemblance

_CROWD = 40
"""Entities of one word, sound or acronym from which on it tells too little to compare them all."""
_FORMS = 8
"""Forms of one entity that are compared."""
_LEAST = 0.4
"""Score from which a pair is worth a look."""
_MOST, _EACH = 200, 3
"""Pairs on the whole, and of one entity."""
_BESIDE = 0.15
"""What a pair loses that one article names as two."""
_SURE = 0.95
"""The most that is said of what a person is asked."""
_SHORT = 3
"""Letters of a word that is compared as it stands: its sound would say nothing."""


class _Pair(NamedTuple):
    """Two entities that may be one."""

    left: str
    right: str
    short: str
    """The one whose name is a shorter form of the other's."""
    judged: Judged


def suspect(entities: Sequence[Entity], records: Iterable[EntityRecord] = ()) -> tuple[Resemblance, ...]:
    """Return the pairs of entities that may be one, the likeliest first, at most 200.

    ``left`` is the one that would go: nobody reviewed it, or it has fewer mentions. Two curated entities are two, for
    their editor wrote them so; ``records`` say what else is judged.
    """
    judged = _judgements(records)
    by_id = {entity.id: entity for entity in entities}
    written = {entity.id: _forms(entity) for entity in entities}
    found: list[_Pair] = []
    for one, other in _candidates(written):
        if not _answered(by_id[one], by_id[other], judged) and (pair := _compared(by_id, written, one, other)):
            found.append(pair)
    fits = Counter(pair.short for pair in found if pair.judged.feature.sole)
    scored = [_scored(by_id, pair, fits[pair.short]) for pair in found]
    return tuple(_likeliest(pair for pair in scored if pair.score >= _LEAST))


def _standing(entity: Entity) -> tuple[bool, int, str]:
    return entity.reviewed, len(entity.mentions), entity.id


def _forms(entity: Entity) -> tuple[Form, ...]:
    """Return the forms of an entity that tell it from others: a person's full names, where there are any."""
    counts = Counter(mention.text for mention in entity.mentions)
    texts = sorted({*entity.aliases, *counts} - {entity.name}, key=lambda text: (-counts[text], text))
    made = dict.fromkeys(forms.form(text, entity.type) for text in (entity.name, *texts))
    kept = [form for form in made if form.words]
    if entity.type is EntityType.PERSON and any(len(form.words) > 1 for form in kept):
        kept = [form for form in kept if len(form.words) > 1]
    return tuple({form.words: form for form in reversed(kept)}.values())[::-1][:_FORMS]


def _candidates(written: Mapping[str, Sequence[Form]]) -> list[tuple[str, str]]:
    """Return the pairs that share a key of few entities, each once and in order."""
    crowds: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for entity in sorted(written):
        for key in {key for form in written[entity] for key in _keys(form)}:
            crowds[key].append(entity)
    return sorted({pair for crowd in crowds.values() if len(crowd) <= _CROWD for pair in combinations(crowd, 2)})


def _keys(form: Form) -> Iterator[tuple[str, ...]]:
    """Yield what alike names share: a word's sound, all sounds together, first and last, initials."""
    heard = tuple(spelling.sounds(word) if len(word) > _SHORT else word for word in form.words)
    for sound in heard:
        yield "word", sound
    yield "all", *sorted(heard)
    yield "letters", spelling.sounds(form.letters)
    if form.person:
        yield "ends", heard[0], heard[-1]
    else:
        yield "core", *form.core
        for letters in forms.acronyms(form.text):
            yield "initials", letters
        if form.text.isupper():
            yield "initials", form.text.replace(".", "")


def _judgements(records: Iterable[EntityRecord]) -> dict[str, set[tuple[str, ...]]]:
    """Return the names and ids that editors kept apart from each curated entity."""
    return {record.id: {forms.folded(name) for name in record.not_same_as} for record in records if record.not_same_as}


def _answered(one: Entity, other: Entity, judged: Mapping[str, set[tuple[str, ...]]]) -> bool:
    """Tell whether an editor has judged a pair already."""
    if one.reviewed is other.reviewed:
        return one.reviewed
    known, asked = (one, other) if one.reviewed else (other, one)
    apart = judged.get(known.id, set())
    return bool(apart) and any(forms.folded(name) in apart for name in (asked.id, asked.name, *asked.aliases))


def _compared(by_id: Mapping[str, Entity], written: Mapping[str, Sequence[Form]], one: str, other: str) -> _Pair | None:
    """Return the best judgement of two entities' forms; None where a pair of forms says that they are two."""
    best = None
    for pair in product(written[one], written[other]):
        judged = judge(*pair)
        if judged and judged.negative:
            return None
        if judged and (best is None or judged.feature.score > best.feature.score):
            best = judged
    if best is None:
        return None
    left, right = sorted((by_id[one], by_id[other]), key=_standing)
    return _Pair(left.id, right.id, other if best.turned else one, best)


def _scored(by_id: Mapping[str, Entity], pair: _Pair, fits: int) -> Resemblance:
    """Return a pair with its score: less where the shorter name fits several, or one article names the two as two."""
    judged = pair.judged
    score, why = judged.feature.score, judged.why
    if judged.feature.sole and fits > 1:
        score, why = score / fits, f"{why}, but it fits {fits}"
    elif judged.positive:
        score = min(score, _SURE)
    left, right = ({mention.source for mention in by_id[name].mentions} for name in (pair.left, pair.right))
    if left & right:
        score, why = score - _BESIDE, f"{why}; an article names both"
    return Resemblance(pair.left, pair.right, round(score, 2), why)


def _likeliest(pairs: Iterable[Resemblance]) -> Iterator[Resemblance]:
    """Yield the likeliest pairs first, a few of each entity."""
    asked: Counter[str] = Counter()
    left = _MOST
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right)):
        if left and max(asked[pair.left], asked[pair.right]) < _EACH:
            asked.update((pair.left, pair.right))
            left -= 1
            yield pair

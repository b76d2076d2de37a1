"""Relations between entities: what an editor wrote, and who stands in one sentence with whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from generator.merging.claims import cited
from generator.model import Account, Citation, Entity, EntityRecord, Evidence, Reading, Relation, Span

_FEWEST = 2
"""Sentences that name a pair; one can name any two."""
_SMALL = 4
"""Entities up to which one sentence is enough for two that an editor curated: it tells of them, it does not list."""
_STRONGEST = 20
"""Relations of one entity that are kept for its sake."""
_EVIDENCE = 20
"""Sentences given as evidence of one relation."""
_LIST = 15
"""Entities beyond which a sentence is a list, and says nothing of any two of them."""

_Pair = tuple[str, str]
_Place = tuple[str, str]
"""Source and anchor of a sentence."""


def gather(
    records: Iterable[EntityRecord], passages: Mapping[Evidence, Span], readings: Mapping[str, Reading]
) -> tuple[Relation, ...]:
    """Return the curated relations by their two entities and kind; ``parent`` is one of kind ``part-of``."""
    found = []
    for record in records:
        if record.ignore:
            continue
        if record.parent and not any(relation.to == record.parent for relation in record.relations):
            found.append(Relation(record.id, record.parent, "part-of", None, None, (), "its curated parent"))
        for relation in record.relations:
            evidence = cited(relation.evidence, passages, readings)
            why = "written by an editor" + ("; every quote was found in its source" if evidence else "")
            found.append(Relation(record.id, relation.to, relation.kind, relation.since, relation.until, evidence, why))
    return tuple(sorted(found, key=lambda r: (r.left, r.right, r.kind, r.since.value if r.since else "")))


def together(entities: Iterable[Entity], accounts: Iterable[Account]) -> tuple[Relation, ...]:
    """Return a relation ``appears-with`` for each pair of entities that sentences name together, by their ids.

    A pair needs two sentences, or one that names few others where an editor curated both; a sentence repeated in
    another source of the account counts once. For each entity its 20 strongest relations are kept, by accounts, then
    by sentences, so that their number grows no faster than that of the entities. Evidence are up to 20 of the
    sentences, each cut to the part that names both; one of every account goes before a second of any.
    """
    entities = tuple(entities)
    order = {source: (n, m) for n, account in enumerate(accounts) for m, source in enumerate(account.sources)}
    curated = {entity.id for entity in entities if entity.reviewed}
    named = _named(entities)
    pairs = _pairs(named)
    strength = {}
    for pair, places in pairs.items():
        wordings = {(order[source][0], anchor) for source, anchor in places}
        told = curated.issuperset(pair) and any(len(named[place]) <= _SMALL for place in places)
        if told or len(wordings) >= _FEWEST:
            strength[pair] = len({account for account, _ in wordings}), len(wordings)
    found = []
    for pair in sorted(_strongest(strength)):
        passages = [_both(place, named[place], pair) for place in pairs[pair]]
        passages.sort(key=lambda citation: (order[citation.source], citation.span))
        evidence = _varied(passages, order)
        found.append(Relation(*pair, "appears-with", None, None, evidence, _why(*strength[pair]), reviewed=False))
    return tuple(found)


def _named(entities: Iterable[Entity]) -> Mapping[_Place, Mapping[str, list[Span]]]:
    """Return the entities that each sentence names, with where it does."""
    named: dict[_Place, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for entity in entities:
        for mention in entity.mentions:
            named[mention.source, mention.anchor][entity.id].append(mention.span)
    return named


def _pairs(named: Mapping[_Place, Mapping[str, list[Span]]]) -> Mapping[_Pair, list[_Place]]:
    """Return the sentences of each pair of entities."""
    pairs: dict[_Pair, list[_Place]] = defaultdict(list)
    for place, found in named.items():
        if len(found) <= _LIST:
            for pair in combinations(sorted(found), 2):
                pairs[pair].append(place)
    return pairs


def _strongest(strength: Mapping[_Pair, tuple[int, int]]) -> set[_Pair]:
    """Return the pairs that are among the strongest of either end."""
    of_one: dict[str, list[_Pair]] = defaultdict(list)
    for pair in sorted(strength, key=lambda pair: (*(-number for number in strength[pair]), pair)):
        for end in pair:
            of_one[end].append(pair)
    return {pair for ranked in of_one.values() for pair in ranked[:_STRONGEST]}


def _both(place: _Place, named: Mapping[str, Sequence[Span]], pair: _Pair) -> Citation:
    """Return the shortest passage of a sentence that names both; of equals the first."""
    spans = (
        Span(min(one.start, other.start), max(one.end, other.end)) for one, other in product(*(named[e] for e in pair))
    )
    return Citation(*place, min(spans, key=lambda span: (span.end - span.start, span)))


def _varied(passages: Sequence[Citation], order: Mapping[str, tuple[int, int]]) -> tuple[Citation, ...]:
    """Return as many passages as are given as evidence, in their order."""
    turns: dict[int, int] = defaultdict(int)
    ranked = []
    for place, passage in enumerate(passages):
        account, _ = order[passage.source]
        ranked.append((turns[account], place))
        turns[account] += 1
    return tuple(passages[place] for place in sorted(place for _, place in sorted(ranked)[:_EVIDENCE]))


def _why(accounts: int, sentences: int) -> str:
    told = f"{sentences} sentence{'s' * (sentences > 1)} of {accounts} account{'s' * (accounts > 1)}"
    return f"named together in {told}"

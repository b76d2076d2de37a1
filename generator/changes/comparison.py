"""Two models side by side, told as changes."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from generator.changes import pairs
from generator.changes.pairs import Same
from generator.changes.pictures import Claim, Entity, Figure, Picture
from generator.changes.records import Change, Kind
from generator.changes.telling import quoted

_ORDER = list(Kind)


def compare(old: Picture, new: Picture, moves: Mapping[str, str] | None = None) -> tuple[Change, ...]:
    """Return what is otherwise in the new model, by kind, then id.

    ``moves`` are addresses that lead elsewhere now, each with where; nothing for one that vanished.
    """
    moved = pairs.sources(old.sources, new.sources)
    found = [
        *_sources(old, new, moved),
        *_figures(old, new, moved),
        *_accounts(old, new, moved),
        *_claims(old, new, moved),
        *_disagreements(old, new, moved),
        *_entities(old, new, moved),
        *_summary(old, new),
        *_addresses(moves or {}),
    ]
    return tuple(sorted(found, key=lambda change: (_ORDER.index(change.kind), change.id, change.text)))


def _sources(old: Picture, new: Picture, moved: Same) -> Iterator[Change]:
    kept = set(moved.values())
    for name in new.sources.keys() - kept:
        source = new.sources[name]
        alone = source.account == name and not any(name in group and len(group) > 1 for group in new.accounts)
        more = "" if alone else f", a form of {_others(new, name)}"
        yield Change(
            Kind.SOURCE_ADDED, name, f"New source: {source.name}{more}".rstrip(".") + ".", page=_page("sources", name)
        )
    for name in old.sources.keys() - moved.keys():
        yield Change(Kind.SOURCE_REMOVED, name, f"Source removed: {old.sources[name].name}.")
    for name, now in moved.items():
        before, after = old.sources[name], new.sources[now]
        page = _page("sources", now)
        if name != now:
            text = f"The source {name} is now {now}: {after.name}."
            yield Change(Kind.SOURCE_RENAMED, now, text, name, now, page)
        if before.anchors != after.anchors:
            lost, won = set(before.anchors) - set(after.anchors), set(after.anchors) - set(before.anchors)
            text = f"{after.name}: {_sentences(len(won))} new or reworded, {_sentences(len(lost))} gone."
            yield Change(Kind.SOURCE_REWORDED, now, text, page=page)
        for what in ("title", "publisher", "published"):
            was, says = getattr(before, what), getattr(after, what)
            if was != says:
                text = f"{after.name}: {what} was {was or 'not stated'}, is {says or 'not stated'}."
                yield Change(Kind.SOURCE_DESCRIBED, now, text, was, says, page)


def _others(picture: Picture, name: str) -> str:
    (group,) = (group for group in picture.accounts if name in group)
    return ", ".join(picture.sources[other].title for other in sorted(group - {name}))


def _figures(old: Picture, new: Picture, moved: Same) -> Iterator[Change]:
    """Tell figures of reworded sentences that have the same unit and another value."""
    for name, now in moved.items():
        before, after = old.sources[name], new.sources[now]
        if before.anchors == after.anchors:
            continue
        matcher = SequenceMatcher(None, before.anchors, after.anchors, autojunk=False)
        for what, start, end, first, last in matcher.get_opcodes():
            if what != "replace":
                continue
            was = [figure for anchor in before.anchors[start:end] for figure in before.figures.get(anchor, ())]
            says = [figure for anchor in after.anchors[first:last] for figure in after.figures.get(anchor, ())]
            for one, other in _exchanged(was, says):
                text = f"{after.name}: {one.text} is now {other.text}."
                page = f"{_page('sources', now)}#{after.anchors[first]}"
                yield Change(Kind.FIGURE, now, text, one.text, other.text, page)


def _exchanged(was: list[Figure], says: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures that were taken out with those of the same unit that came in, as long as that is one for one."""
    kept = {(figure.value, figure.unit) for figure in was} & {(figure.value, figure.unit) for figure in says}
    gone = [figure for figure in was if (figure.value, figure.unit) not in kept]
    come = [figure for figure in says if (figure.value, figure.unit) not in kept]
    for unit in dict.fromkeys(figure.unit for figure in gone):
        old = [figure for figure in gone if figure.unit == unit]
        new = [figure for figure in come if figure.unit == unit]
        if len(old) == len(new):
            yield from zip(old, new, strict=True)


def _accounts(old: Picture, new: Picture, moved: Same) -> Iterator[Change]:
    """Tell which of the sources that were there before count otherwise."""
    before = {frozenset(moved[name] for name in group if name in moved) for group in old.accounts}
    there = set(moved.values())
    for group in new.accounts:
        known = group & there
        if known and known not in before:
            titles = " and ".join(new.sources[name].name for name in sorted(known))
            if len(known) > 1:
                text = f"{titles} now count as one account."
            else:
                text = f"{titles} now counts as an account of its own."
            name = min(known)
            yield Change(Kind.ACCOUNT, name, text, page=_page("sources", name))


def _claims(old: Picture, new: Picture, moved: Same) -> Iterator[Change]:
    same = pairs.claims(old.claims, new.claims, moved)
    for name in new.claims.keys() - set(same.values()):
        claim = new.claims[name]
        found = "" if claim.origin == "curated" else " (found, not reviewed)"
        disputed = f", contradicted by {len(claim.against)}" if claim.against else ""
        text = f"New claim{found}, backed by {_tellings(len(claim.accounts))}{disputed}: {quoted(claim.text)}"
        yield Change(Kind.CLAIM_ADDED, name, text, after=claim.text, page=_page("claims", name))
    for name in old.claims.keys() - same.keys():
        text = f"Claim removed: {quoted(old.claims[name].text)}"
        yield Change(Kind.CLAIM_REMOVED, name, text, before=old.claims[name].text)
    for name, now in same.items():
        yield from _claim(old.claims[name], new.claims[now])


def _claim(old: Claim, new: Claim) -> Iterator[Change]:
    page, said = _page("claims", new.id), quoted(new.text)
    if old.id != new.id and "curated" in (old.origin, new.origin):
        yield Change(Kind.CLAIM_RENAMED, new.id, f"The claim {old.id} is now {new.id}: {said}", old.id, new.id, page)
    counts = (
        (Kind.CORROBORATION, "backed", len(old.accounts), len(new.accounts)),
        (Kind.CONTRADICTION, "contradicted", len(old.against), len(new.against)),
    )
    for kind, word, before, after in counts:
        if before != after:
            now = _tellings(after) if after else "no account"
            text = f"Now {word} by {now} instead of {before or 'none'}: {said}"
            yield Change(kind, new.id, text, str(before), str(after), page)
    for what, was, says in (
        ("text", old.text, new.text),
        ("date", old.when, new.when),
        ("status", old.status, new.status),
    ):
        if was != says and not (what == "text" and new.origin != "curated"):
            text = f"The {what} of the claim {new.id} was {quoted(was) or 'empty'}, is {quoted(says) or 'empty'}"
            yield Change(Kind.CLAIM_CHANGED, new.id, text, was, says, page)


def _disagreements(old: Picture, new: Picture, moved: Same) -> Iterator[Change]:
    def place(evidence: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
        return frozenset((moved.get(source, source), anchor) for source, anchor in evidence)

    before = {(found.kind, found.values, place(found.evidence)): found for found in old.disagreements.values()}
    after = {(found.kind, found.values, found.evidence): found for found in new.disagreements.values()}
    for key in after.keys() - before.keys():
        found = after[key]
        text = f"New disagreement ({found.kind}) about {found.about}: {' / '.join(map(quoted, found.values))}"
        yield Change(Kind.DISAGREEMENT_ADDED, found.id, text, page=f"/compare/#{found.id}")
    for key in before.keys() - after.keys():
        found = before[key]
        text = f"No longer a disagreement ({found.kind}), about {found.about}: {' / '.join(map(quoted, found.values))}"
        yield Change(Kind.DISAGREEMENT_RESOLVED, found.id, text)


def _entities(old: Picture, new: Picture, moved: Same) -> Iterator[Change]:
    same = pairs.entities(old.entities, new.entities, moved)
    owner = {part: entity.id for entity in new.entities.values() for part in pairs.parts(entity, {})}
    for name in new.entities.keys() - set(same.values()):
        entity = new.entities[name]
        found = "" if entity.reviewed else ", not reviewed"
        text = f"New entity: {entity.name} ({entity.type}{found})."
        yield Change(Kind.ENTITY_ADDED, name, text, after=entity.name, page=_page("entities", name))
    for name in old.entities.keys() - same.keys():
        entity = old.entities[name]
        now = [owner.get(part, "") for part in pairs.parts(entity, moved)]
        into = max(sorted(set(now) - {""}), key=now.count, default="")
        if into and 2 * now.count(into) > len(now):
            text = f"{entity.name} is now one with {new.entities[into].name}."
            yield Change(Kind.ENTITY_MERGED, name, text, name, into, _page("entities", into))
        else:
            yield Change(Kind.ENTITY_REMOVED, name, f"No longer there: {entity.name} ({entity.type}).", entity.name)
    for name, now_id in same.items():
        yield from _entity(old.entities[name], new.entities[now_id])


def _entity(old: Entity, new: Entity) -> Iterator[Change]:
    page = _page("entities", new.id)
    if old.id != new.id:
        text = f"The entity {old.id} is now {new.id}: {new.name}."
        yield Change(Kind.ENTITY_RENAMED, new.id, text, old.id, new.id, page)
    for what, was, says in (("name", old.name, new.name), ("type", old.type, new.type)):
        if was != says:
            text = f"{new.name}: its {what} was {was}, is {says}."
            yield Change(Kind.ENTITY_CHANGED, new.id, text, was, says, page)
    if old.reviewed != new.reviewed:
        text = f"{new.name}: {'now reviewed by an editor' if new.reviewed else 'no longer in the reviewed list'}."
        yield Change(Kind.ENTITY_CHANGED, new.id, text, page=page)


def _summary(old: Picture, new: Picture) -> Iterator[Change]:
    for text in new.summary:
        if text not in old.summary:
            yield Change(Kind.SUMMARY, "", f"Now in the summary: {quoted(text)}", after=text, page="/")
    for text in old.summary:
        if text not in new.summary:
            yield Change(Kind.SUMMARY, "", f"No longer in the summary: {quoted(text)}", before=text, page="/")


def _addresses(moves: Mapping[str, str]) -> Iterator[Change]:
    for address, target in moves.items():
        text = f"{address} leads to {target}." if target else f"{address} no longer answers."
        yield Change(Kind.ADDRESS, address, text, address, target, target)


def _page(folder: str, name: str) -> str:
    return f"/{folder}/{name}/"


def _tellings(number: int) -> str:
    return f"{number} account" if number == 1 else f"{number} accounts"


def _sentences(number: int) -> str:
    return f"{number} sentence" if number == 1 else f"{number} sentences"

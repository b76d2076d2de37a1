"""The network page: who is tied to whom, what editors wrote apart from what sentences merely name together.

A drawing for the eye and a table with the same and more. Never infers a relation.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Citation, Entity, EntityType, Relation
from generator.pages import addresses
from generator.pages.assets import SORTING
from generator.pages.concordance import Concordance
from generator.pages.drawings import network as drawings
from generator.pages.drawings.network import Node, Tie
from generator.pages.drawings.svg import element
from generator.pages.escaping import Markdown, attribute
from generator.pages.render import Page, count
from generator.pages.writer import Writer

_TOGETHER = "appears-with"
_STRONGEST = 3
"""Of the lines that say only "named together", so many are drawn for the sake of each entity."""
_OFTEN = 10
"""Sentences from which a line is as thick as any."""
_ROWS, _LISTED, _MARKS = 200, 8, 3
"""Entities in the table, names beside one of them, and marks behind one name."""
_MANY = {
    EntityType.PERSON: "people", EntityType.ORGANIZATION: "organizations", EntityType.PLACE: "places",
    EntityType.WORK: "works", EntityType.PRODUCT: "products", EntityType.EVENT: "events", EntityType.LAW: "laws",
    EntityType.OTHER: "others",
}  # fmt: skip
_SIZES = "The more often something is named, the larger its shape."
_ARROWS = "Arrows: relations an editor wrote; what finds no room for its words stands in the table."
_LINES = "Thin lines: two that sentences name together, thicker for more of them; of each name the strongest are drawn."


@dataclass(frozen=True, slots=True)
class Row:
    """An entity with what it is tied to."""

    entity: Entity
    name: Markdown
    """What it is sorted by."""
    sources: int
    written: tuple[tuple[bool, Relation], ...]
    """What an editor wrote, and whether it begins here."""
    together: tuple[tuple[str, int, tuple[Citation, ...]], ...]
    """Whom it is named with, in how many sentences, and one of each of a few accounts."""
    more: int


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the page."""
    ranked = sorted((e for e in known.dossier.entities if known.relations_of[e.id]), key=lambda e: _rank(e, known))
    drawn, drawing = _drawing(ranked, Writer(known, addresses.NETWORK), known)
    rows = [_row(entity, known) for entity in ranked[:_ROWS]]
    yield Page(
        addresses.NETWORK,
        "network.md",
        "Network",
        "sources/entities.yml",
        description=f"Who is tied to whom: {known.dossier.story.title}",
        searched=False,
        content={
            "tied": len(ranked),
            "drawn": drawn,
            "drawing": drawing,
            "filter": _filter(ranked) if drawing else "",
            "rows": rows,
            "written": sum(1 for relation in known.dossier.relations if relation.reviewed),
            "together": sum(1 for relation in known.dossier.relations if not relation.reviewed),
            "glyph": drawings.glyph,
            "said": say,
            "alone": len(known.dossier.entities) - len(ranked),
            "script": Markdown(addresses.file(addresses.NETWORK, SORTING)),
        },
    )


def say(kind: str) -> str:
    """Return the kind of a relation in words: ``owned by``."""
    return kind.replace("-", " ")


def _rank(entity: Entity, known: Concordance) -> tuple[object, ...]:
    """Rank what an editor tied first, then what most accounts name."""
    written = any(relation.reviewed for relation in known.relations_of[entity.id])
    accounts = {known.sources[mention.source].account for mention in entity.mentions}
    return not written, -len(accounts), -len(entity.mentions), entity.id


def _drawing(ranked: Sequence[Entity], write: Writer, known: Concordance) -> tuple[int, Markdown]:
    """Return how many entities are drawn, and the drawing; nothing where no two of them are tied."""
    chosen = ranked[: drawings.most()]
    at = {entity.id: number for number, entity in enumerate(chosen)}
    ties = _ties(at, known)
    if not ties:
        return 0, Markdown("")
    nodes = [_node(entity, write) for entity in chosen]
    drawn = len({end for tie in ties for end in (tie.left, tie.right)})
    name = f"Network of {count(drawn, 'name')} and {count(len(ties), 'relation')}. The table below says the same."
    caption = [_SIZES, *([_ARROWS] if any(tie.words for tie in ties) else [])]
    caption += [_LINES] if any(not tie.words for tie in ties) else []
    return drawn, drawings.draw(name, nodes, ties, " ".join(caption))


def _node(entity: Entity, write: Writer) -> Node:
    label = f"{entity.name}: {entity.type}, {count(len(entity.mentions), 'mention')}"
    return Node(entity.name, label, write.address(addresses.entity(entity.id)), str(entity.type), len(entity.mentions))


def _ties(at: dict[str, int], known: Concordance) -> list[Tie]:
    """Return what is drawn between the chosen: every written relation, and of the others the strongest of each end."""
    written: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    beside: list[Relation] = []
    for relation in known.dossier.relations:
        if relation.left not in at or relation.right not in at or relation.left == relation.right:
            continue
        if relation.reviewed:
            written[relation.left, relation.right].append(relation)
        else:
            beside.append(relation)
    ties = [_written(pair, found, at, known) for pair, found in written.items()]
    pairs = {frozenset(pair) for pair in written}
    strong = _strong([one for one in beside if frozenset((one.left, one.right)) not in pairs], known)
    most = max((len(relation.evidence) for relation in beside), default=0)
    return ties + [_beside(relation, most, at, known) for relation in strong]


def _written(pair: tuple[str, str], found: Sequence[Relation], at: dict[str, int], known: Concordance) -> Tie:
    words = ", ".join(dict.fromkeys(say(relation.kind) for relation in found))
    label = f"{known.entities[pair[0]].name} {words} {known.entities[pair[1]].name}"
    return Tie(at[pair[0]], at[pair[1]], words, label, 1.0)


def _beside(relation: Relation, most: int, at: dict[str, int], known: Concordance) -> Tie:
    left, right = known.entities[relation.left].name, known.entities[relation.right].name
    label = f"{left} and {right}: {relation.why}"
    return Tie(at[relation.left], at[relation.right], "", label, len(relation.evidence) / max(most, _OFTEN))


def _strong(found: Sequence[Relation], known: Concordance) -> list[Relation]:
    """Return those that are among the strongest of either end."""
    of_one: dict[str, list[Relation]] = defaultdict(list)
    for relation in sorted(found, key=lambda one: _strength(one, known)):
        for end in (relation.left, relation.right):
            of_one[end].append(relation)
    kept = {(one.left, one.right) for ranked in of_one.values() for one in ranked[:_STRONGEST]}
    return [relation for relation in found if (relation.left, relation.right) in kept]


def _strength(relation: Relation, known: Concordance) -> tuple[object, ...]:
    return -_accounts(relation, known), -len(relation.evidence), relation.left, relation.right


def _accounts(relation: Relation, known: Concordance) -> int:
    return len({known.sources[citation.source].account for citation in relation.evidence})


def _row(entity: Entity, known: Concordance) -> Row:
    relations = known.relations_of[entity.id]
    own = [one for one in relations if one.reviewed]
    beside = sorted((one for one in relations if not one.reviewed), key=lambda one: _strength(one, known))
    together = tuple(
        (
            one.right if one.left == entity.id else one.left,
            len(one.evidence),
            _few(one.evidence, known),
        )
        for one in beside[:_LISTED]
    )
    return Row(
        entity=entity,
        name=attribute(entity.name.casefold()),
        sources=len({mention.source for mention in entity.mentions}),
        written=(
            *((True, one) for one in own if one.left == entity.id),
            *((False, one) for one in own if one.left != entity.id),
        ),
        together=together,
        more=len(beside) - len(together),
    )


def _few(citations: Sequence[Citation], known: Concordance) -> tuple[Citation, ...]:
    """Return the first sentence of each of a few accounts."""
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(known.sources[citation.source].account, citation)
    return tuple(first.values())[:_MARKS]


def _filter(entities: Sequence[Entity]) -> Markdown:
    """Return the choice of types as raw HTML; the style sheet acts on it where the browser can, else hides it."""
    kinds = [kind for kind in EntityType if any(entity.type is kind for entity in entities)]
    if len(kinds) < 2:  # noqa: PLR2004 - of one type there is nothing to choose
        return Markdown("")
    choices = [_choice("all", "all types", checked=True)]
    choices += [_choice(str(kind), _MANY[kind], drawings.glyph(kind)) for kind in kinds]
    return Markdown(element("fieldset", element("legend", "Show"), *choices, class_="sd-filter"))


def _choice(kind: str, words: str, glyph: str = "", *, checked: bool = False) -> str:
    box = element(
        "input", type="radio", name="sd-show", id=f"sd-show-{kind}", autocomplete="off", checked="" if checked else None
    )
    shape = [element("span", glyph, class_="sd-glyph", aria_hidden="true")] if glyph else []
    return element("label", box, *shape, f" {words}", class_=f"sd-is-{kind}")


__all__ = ["pages"]

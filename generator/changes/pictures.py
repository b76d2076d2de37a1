"""An exported model, cut down to what is compared. Reads ``story-dossier/1``, which old exports have too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
_FORMAT = "story-dossier/1"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount in a sentence."""

    text: str
    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Source:
    """One source of the model."""

    id: str
    title: str
    publisher: str
    published: str
    account: str
    text: str
    anchors: tuple[str, ...]
    """Of its sentences, in order."""
    figures: Mapping[str, tuple[Figure, ...]]
    """By the anchor of their sentence."""

    @property
    def name(self) -> str:
        """How a sentence refers to it."""
        return f"{self.title} ({self.publisher})" if self.publisher else self.title


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of the model."""

    id: str
    text: str
    origin: str
    when: str
    status: str
    accounts: frozenset[str]
    against: frozenset[str]
    """Accounts that contradict it."""
    evidence: frozenset[tuple[str, str]]
    """Source and anchor of each sentence that supports it."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of the model."""

    id: str
    name: str
    type: str
    reviewed: bool
    mentions: frozenset[tuple[str, int, int]]
    """Source, start and end of each; none where the model does not tell them all."""
    names: frozenset[str] = frozenset()
    """All of them, blind to case."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One contradiction of the model."""

    id: str
    about: str
    kind: str
    values: tuple[str, ...]
    evidence: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Picture:
    """What is compared of a dossier."""

    sources: Mapping[str, Source]
    accounts: frozenset[frozenset[str]]
    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    disagreements: Mapping[str, Disagreement]
    summary: tuple[str, ...]


EMPTY = Picture({}, frozenset(), {}, {}, {}, ())
"""Of a state that had no dossier yet."""


def read(model: object) -> Picture:
    """Cut an exported model down. Raises ``ValueError`` for anything that is none."""
    if not isinstance(model, dict) or model.get("format") != _FORMAT:
        message = f"is no exported model of the form {_FORMAT}"
        raise ValueError(message)
    try:
        return _picture(model)
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        message = f"lacks a part of the form {_FORMAT}: {error}"
        raise ValueError(message) from error


def _picture(model: Json) -> Picture:
    account_of = {name: account["id"] for account in model["accounts"] for name in account["sources"]}
    figures: dict[str, list[Json]] = {}
    for figure in model["figures"]:
        figures.setdefault(figure["source"], []).append(figure)
    claims = [_claim(claim, account_of) for claim in model["claims"]]
    entities = [_entity(entity) for entity in model["entities"]]
    disagreements = [_disagreement(found) for found in model["disagreements"]]
    return Picture(
        sources={source["id"]: _source(source, figures.get(source["id"], ())) for source in model["sources"]},
        accounts=frozenset(frozenset(account["sources"]) for account in model["accounts"]),
        claims={claim.id: claim for claim in claims},
        entities={entity.id: entity for entity in entities},
        disagreements={found.id: found for found in disagreements},
        summary=tuple(statement["text"] for statement in model["summary"]["statements"]),
    )


def _source(source: Json, figures: Sequence[Json]) -> Source:
    sentences = [(sentence["anchor"], *sentence["span"]) for sentence in source["sentences"]]
    held: dict[str, list[Figure]] = {}
    for figure in figures:
        at = figure["span"][0]
        anchor = next((anchor for anchor, start, end in sentences if start <= at < end), "")
        held.setdefault(anchor, []).append(Figure(figure["text"], figure["value"], figure["unit"]))
    return Source(
        id=source["id"],
        title=source["title"],
        publisher=source["publisher"] or "",
        published=source["published"] or "",
        account=source["account"],
        text=source["text"],
        anchors=tuple(anchor for anchor, _, _ in sentences),
        figures={anchor: tuple(found) for anchor, found in held.items()},
    )


def _claim(claim: Json, account_of: Mapping[str, str]) -> Claim:
    return Claim(
        id=claim["id"],
        text=claim["text"],
        origin=claim["origin"],
        when=claim["when"] or "",
        status=claim.get("status") or "",
        accounts=frozenset(claim["accounts"]),
        against=frozenset(account_of[passage["source"]] for passage in claim["against"]),
        evidence=places(claim["evidence"]),
    )


def _entity(entity: Json) -> Entity:
    mentions = frozenset((mention["source"], *mention["span"]) for mention in entity["mentions"])
    return Entity(entity["id"], entity["name"], entity["type"], entity["reviewed"], mentions, names_of(entity))


def names_of(entity: Json) -> frozenset[str]:
    """Return all names of an entity of either form, blind to case."""
    return frozenset(name.casefold() for name in (entity["name"], *entity["aliases"]))


def _disagreement(found: Json) -> Disagreement:
    evidence = frozenset[tuple[str, str]]().union(*(places(value["evidence"]) for value in found["values"]))
    values = tuple(value["value"] for value in found["values"])
    name = found.get("id") or "-".join(sorted(anchor for _, anchor in evidence))
    return Disagreement(name, found["about"], found["kind"], values, evidence)


def places(citations: Sequence[Json]) -> frozenset[tuple[str, str]]:
    """Return source and anchor of each citation."""
    return frozenset((citation["source"], citation["anchor"]) for citation in citations)

"""The public part of a dossier, cut down to what is compared. Reads ``story-dossier-public/1`` of any age.

Where words are withheld the picture has none; things are told apart by ids and anchors, so that a change of what may
be shown is no change of the dossier.
"""

from generator.changes.pictures import Claim, Disagreement, Entity, Figure, Json, Picture, Source, names_of, places

FORMAT = "story-dossier-public/1"


def read_public(model: object) -> Picture:
    """Cut the public part down. Raises ``ValueError`` for anything that is none.

    Of the summary the picture holds ``claims/<id>`` or ``sources/<id>#<anchor>`` instead of words.
    """
    if not isinstance(model, dict) or model.get("format") != FORMAT:
        message = f"is no public part of the form {FORMAT}"
        raise ValueError(message)
    try:
        return _picture(model)
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        message = f"lacks a part of the form {FORMAT}: {error}"
        raise ValueError(message) from error


def _picture(model: Json) -> Picture:
    figures: dict[str, dict[str, list[Figure]]] = {}
    for figure in model["figures"]:
        made = Figure(figure["text"] or "", figure["value"], figure["unit"] or "")
        figures.setdefault(figure["source"], {}).setdefault(figure["anchor"] or "", []).append(made)
    claims = [_claim(claim) for claim in model["claims"]]
    found = [_disagreement(one) for one in model["disagreements"] if one.get("nature", "contradiction") == _REAL]
    return Picture(
        sources={source["id"]: _source(source, figures.get(source["id"], {})) for source in model["sources"]},
        accounts=frozenset(frozenset(account["sources"]) for account in model["accounts"]),
        claims={claim.id: claim for claim in claims},
        entities={entity["id"]: _entity(entity) for entity in model["entities"]},
        disagreements={one.id: one for one in found},
        summary=tuple(_statement(statement) for statement in model["summary"]),
    )


_REAL = "contradiction"
"""The nature of a difference that is one; figures that are only rounded are no news."""


def _source(source: Json, figures: dict[str, list[Figure]]) -> Source:
    return Source(
        id=source["id"],
        title=source["title"] if source["titled"] else "",  # else it is made of the text, as far as that is shown
        publisher=source["publisher"] or "",
        published=source["published"] or "",
        account=source["account"],
        text="",
        anchors=tuple(sentence["anchor"] for sentence in source["sentences"]),
        figures={anchor: tuple(found) for anchor, found in figures.items()},
    )


def _claim(claim: Json) -> Claim:
    return Claim(
        id=claim["id"],
        text=claim["text"] or "",
        origin=claim["origin"],
        when=claim["when"] or "",
        status=claim["status"] or "",
        accounts=frozenset(claim["accounts"]),
        against=frozenset(claim["accounts_against"]),
        evidence=places(claim["evidence"]),
    )


def _entity(entity: Json) -> Entity:
    # Of a withheld sentence it is not told where a name stands in it, so names are what can be compared.
    return Entity(entity["id"], entity["name"], entity["type"], entity["reviewed"], frozenset(), names_of(entity))


def _disagreement(found: Json) -> Disagreement:
    evidence = frozenset[tuple[str, str]]().union(*(places(value["evidence"]) for value in found["values"]))
    values = tuple(value["value"] or "" for value in found["values"])
    return Disagreement(found["id"], found["about"] or "", found["kind"], values, evidence)


def _statement(statement: Json) -> str:
    if statement["claim"]:
        return f"claims/{statement['claim']}"
    first = statement["citations"][0]
    return f"sources/{first['source']}#{first['anchor']}"

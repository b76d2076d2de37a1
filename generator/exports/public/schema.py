"""The JSON Schema (2020-12) of ``data/dossier.json``.

``story-dossier-public/1`` only ever gains fields; one that changes its meaning or goes makes it ``/2``. So a reader
must ignore fields it does not know, and the schema allows them.
"""

from generator.exports import versions
from generator.model import (
    ArticleKind,
    BlockKind,
    ClaimStatus,
    EntityType,
    Nature,
    Precision,
    Publish,
    QuotationKind,
    TextForm,
)

FORMAT = "story-dossier-public/1"

Json = dict[str, object]

_TEXT: Json = {"type": "string"}
_KNOWN: Json = {"type": ["string", "null"]}
"""Null: not known, or withheld."""
_ADDRESS: Json = {"type": ["string", "null"], "format": "uri"}
_FLAG: Json = {"type": "boolean"}
_NUMBER: Json = {"type": "integer", "minimum": 0}
_ID: Json = {"type": "string", "pattern": "^[a-z0-9-]+$"}
_ID_OR_NULL: Json = {"type": ["string", "null"], "pattern": "^[a-z0-9-]+$"}
_SPAN: Json = {
    "description": "[start, end) in code points of the shown text of the sentence; null where that is withheld",
    "type": ["array", "null"],
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}
_VERSION: Json = {
    "description": "first digits of the SHA-256 of what is said of this: of the fields that versioned names, as JSON "
    "with sorted keys and no white space in UTF-8; of a sentence: of its source, anchor and text",
    "type": "string",
    "pattern": f"^[0-9a-f]{{{versions.DIGITS}}}$",
}
_DATE: Json = {
    "description": "TIMEX3: 2017, 2017-08, 2017-08-03, 2017-Q3, 2017-W31, a time, or two of them with a stroke between",
    "type": ["string", "null"],
    "pattern": r"^\d{4}",
}


def _all(item: Json) -> Json:
    return {"type": "array", "items": item}


def _one_of(kinds: type) -> Json:
    return {"enum": [str(kind) for kind in kinds]}  # type: ignore[attr-defined]


def _object(**properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


_IDS = _all(_ID)
_CITED = _all(_ref("citation"))
_AT: dict[str, Json] = {"source": _ID, "anchor": _ID_OR_NULL, "span": _SPAN}
_FOUND: dict[str, Json] = {**_AT, "text": _KNOWN, "why": _KNOWN}


def document(address: str) -> Json:
    """Return the schema; ``address`` is where it is published, if that is known."""
    known: Json = {"$id": address} if address else {}
    return known | {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The public part of a story dossier",
        "description": "All facts of the dossier; of the sources' texts the words the site shows.",
        **_object(
            format={"const": FORMAT},
            version=_VERSION,
            versioned={
                "description": "by key of this file: the fields that the version of one of its entries covers",
                "type": "object",
                "additionalProperties": _all(_TEXT),
            },
            pages={
                "description": "pages made of all entries of some kinds; the version of one covers, for each kind, the "
                "list of its entries' versions; that of the whole dossier covers the same for all kinds, by name",
                **_all(_object(id=_ID, of=_all(_TEXT), version=_VERSION)),
            },
            generator=_object(name=_TEXT, version=_TEXT),
            site_url=_ADDRESS,
            story=_ref("story"),
            sources=_all(_ref("source")),
            accounts=_all(_object(id=_ID, sources=_IDS, why=_TEXT)),
            variants=_all(_object(left=_ID, right=_ID, relation=_TEXT, score={"type": ["number", "null"]}, why=_TEXT)),
            entities=_all(_ref("entity")),
            quotes=_all(
                _object(**_FOUND, kind=_one_of(QuotationKind), speaker=_ID_OR_NULL, speaker_name=_KNOWN, cue=_KNOWN)
            ),
            dates=_all(_object(**_FOUND, value=_TEXT, precision=_TEXT)),
            figures=_all(_object(**_FOUND, value=_TEXT, unit=_KNOWN, kind=_TEXT, of=_KNOWN)),
            events=_all(_ref("event")),
            timeline=_all(_ref("occasion")),
            claims=_all(_ref("claim")),
            disagreements=_all(_ref("disagreement")),
            relations=_all(_ref("relation")),
            summary=_all(_object(text=_KNOWN, claim=_ID_OR_NULL, citations=_CITED, accounts=_IDS)),
        ),
        "$defs": _definitions(),
    }


def _definitions() -> Json:
    return {
        "citation": _object(**_AT),
        "story": _object(
            title=_TEXT,
            question=_KNOWN,
            description=_KNOWN,
            language=_TEXT,
            editors=_all(_TEXT),
            license=_KNOWN,
            contact=_KNOWN,
        ),
        "source": _source(),
        "entity": _object(
            id=_ID,
            version=_VERSION,
            page=_TEXT,
            name=_TEXT,
            type=_one_of(EntityType),
            aliases=_all(_TEXT),
            reviewed=_FLAG,
            description=_KNOWN,
            wikidata=_KNOWN,
            url=_ADDRESS,
            parent=_ID_OR_NULL,
            mentions=_CITED,
            nested={"description": "mentions inside longer names, which its page does not show", **_CITED},
        ),
        "event": _object(
            source=_ID,
            anchor=_ID,
            date=_TEXT,
            precision=_one_of(Precision),
            entities=_IDS,
            claim=_ID_OR_NULL,
            why=_KNOWN,
        ),
        "occasion": _object(
            id=_ID,
            version=_VERSION,
            text=_KNOWN,
            date=_TEXT,
            precision=_one_of(Precision),
            claim=_ID_OR_NULL,
            evidence=_CITED,
            accounts=_IDS,
            entities=_IDS,
            weight={"type": "number", "minimum": 0, "maximum": 1},
            why=_KNOWN,
        ),
        "claim": _claim(),
        "disagreement": _object(
            id=_ID,
            version=_VERSION,
            about=_KNOWN,
            kind=_TEXT,
            nature=_one_of(Nature),
            claim=_ID_OR_NULL,
            values=_all(_object(value=_KNOWN, evidence=_CITED)),
            why=_KNOWN,
        ),
        "relation": _object(
            left=_ID,
            right=_ID,
            kind=_TEXT,
            since=_DATE,
            until=_DATE,
            evidence=_CITED,
            reviewed=_FLAG,
            why=_KNOWN,
        ),
    }


def _source() -> Json:
    rights = _object(
        statement=_ADDRESS,
        holder=_KNOWN,
        publish=_one_of(Publish),
        words_shown=_NUMBER,
        words=_NUMBER,
        why=_TEXT,
    )
    sentence = _object(anchor=_ID, version=_VERSION, block=_one_of(BlockKind), paragraph=_ID, text=_KNOWN, whole=_FLAG)
    printed = _object(date=_DATE, page=_KNOWN, headline=_KNOWN)
    return _object(
        id=_ID,
        version=_VERSION,
        page=_TEXT,
        title=_TEXT,
        titled=_FLAG,
        publisher=_KNOWN,
        publisher_url=_ADDRESS,
        authors=_all(_TEXT),
        published=_DATE,
        updated=_DATE,
        retrieved=_DATE,
        url=_ADDRESS,
        archive_url=_ADDRESS,
        language=_TEXT,
        section=_KNOWN,
        agency=_KNOWN,
        kind=_one_of(ArticleKind),
        text_form=_one_of(TextForm),
        print={"anyOf": [printed, {"type": "null"}]},
        notes=_KNOWN,
        account=_ID,
        coverage=_object(alone=_IDS, omitted=_IDS, entities_alone=_IDS, entities_omitted=_IDS),
        rights=rights,
        sentences=_all(sentence),
    )


def _claim() -> Json:
    return _object(
        id=_ID,
        version=_VERSION,
        page=_TEXT,
        text=_KNOWN,
        origin={"enum": ["curated", "extracted"]},
        when=_DATE,
        about=_IDS,
        status=_one_of(ClaimStatus),
        notes=_KNOWN,
        evidence=_CITED,
        against=_CITED,
        accounts=_IDS,
        accounts_against=_IDS,
        first=_ID_OR_NULL,
        why=_KNOWN,
    )

import json

from making import article, claim, dossier, entity

from generator import exports

FOUND = dossier(
    article(
        "Acme sued Brick on Monday. “It’s late,” said Brick.", "a", published="2017-08-03", publisher="The Gazette"
    ),
    article("Brick was sued by Acme. 👍 Acme won.", "b"),
    entities=(entity("Acme"), entity("Brick")),
    claims=(claim("suit", ("a", "Acme sued Brick"), ("b", "sued by Acme"), when="2017-07-31", about=("acme",)),),
)
MODEL = json.loads(exports.private(FOUND))


def test_every_part_of_the_form_is_there() -> None:
    assert MODEL["format"] == "story-dossier/1"
    assert set(MODEL) == {
        *("format", "sources", "entities", "quotes", "dates", "events", "figures", "variants", "accounts"),
        *("claims", "disagreements", "summary", "relations"),
        *("differences", "doubts", "suggestions", "timeline"),
    }
    assert {key: type(value) for key, value in MODEL.items() if key not in ("format", "summary")} == dict.fromkeys(
        set(MODEL) - {"format", "summary"}, list
    )
    assert set(MODEL["sources"][0]) == {
        *("id", "title", "publisher", "authors", "published", "url", "language", "text", "account"),
        *("blocks", "sentences", "gaps"),
    }
    assert set(MODEL["claims"][0]) >= {
        *("id", "text", "origin", "when", "about", "evidence", "against", "accounts", "why"),
    }


def test_spans_slice_the_exported_text() -> None:
    texts = {source["id"]: source["text"] for source in MODEL["sources"]}
    mentions = [mention for entity in MODEL["entities"] for mention in entity["mentions"]]
    assert len(mentions) == 6
    for mention in mentions:
        start, end = mention["span"]
        assert texts[mention["source"]][start:end] == mention["text"]
    evidence = [texts[e["source"]][slice(*e["span"])] for e in MODEL["claims"][0]["evidence"]]
    assert evidence == ["Acme sued Brick", "sued by Acme"]
    anchors = {(source["id"], sentence["anchor"]) for source in MODEL["sources"] for sentence in source["sentences"]}
    assert {(e["source"], e["anchor"]) for e in MODEL["claims"][0]["evidence"]} <= anchors


def test_what_is_not_known_is_null_not_guessed() -> None:
    source = MODEL["sources"][1]
    assert (source["publisher"], source["published"], source["url"], source["language"]) == (None, None, None, "en")


def test_the_bytes_do_not_depend_on_the_run() -> None:
    assert exports.private(FOUND) == exports.private(FOUND)
    assert list(MODEL) == sorted(MODEL)

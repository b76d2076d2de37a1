"""Mentions inside longer names stand in the machine formats, and on no page."""

import json

import pytest
from making import article, dossier, entity

from generator import exports
from generator.exports import Publication, public
from generator.model import Dossier, EntityType, Publish, Rights, Story
from generator.reading import names

TEXT = "The Ohio Senate met. Snow fell in Ohio."
MORE = "It was late when the Ohio Senate voted."


def made(publish: Publish = Publish.FULL) -> Dossier:
    records = (entity("Ohio", type=EntityType.PLACE), entity("Ohio Senate"))
    rights = Rights(publish=publish)
    return dossier(
        article(TEXT, "b", published="2019-05-01", rights=rights),
        article(MORE, "a", published="2019-05-02", rights=rights),
        entities=records,
        story=Story(title="A story", discover=False),
    )


def test_the_private_model_lists_them_among_the_others_with_their_reason() -> None:
    model = json.loads(exports.private(made()))
    told = {
        one["id"]: [(m["source"], m["span"], m["text"], m["why"]) for m in one["mentions"]] for one in model["entities"]
    }
    assert told["ohio"] == [
        ("b", [4, 8], "Ohio", "inside the name “Ohio Senate”"),
        ("b", [34, 38], "Ohio", "curated name of ohio"),
        ("a", [21, 25], "Ohio", "inside the name “Ohio Senate”"),
    ]
    assert [text for _, _, text, _ in told["ohio-senate"]] == ["Ohio Senate", "Ohio Senate"]


def test_the_public_file_lists_them_apart_in_the_shown_text() -> None:
    model = json.loads(public.dump(Publication(made(), "")))
    shown = {(one["id"], s["anchor"]): s["text"] for one in model["sources"] for s in one["sentences"]}
    (ohio,) = (one for one in model["entities"] if one["id"] == "ohio")
    assert [(one["source"], one["span"]) for one in ohio["mentions"]] == [("b", [13, 17])]
    assert [one["source"] for one in ohio["nested"]] == ["b", "a"]
    assert [shown[one["source"], one["anchor"]][slice(*one["span"])] for one in ohio["nested"]] == ["Ohio", "Ohio"]


def test_they_change_no_version_of_what_the_pages_say(monkeypatch: pytest.MonkeyPatch) -> None:
    before = json.loads(public.dump(Publication(made(), "")))
    monkeypatch.setattr(names, "nest", lambda *_, **__: ())
    after = json.loads(public.dump(Publication(made(), "")))
    assert before["entities"] != after["entities"]
    assert (before["version"], before["pages"]) == (after["version"], after["pages"])


def test_the_public_file_tells_no_place_in_withheld_words() -> None:
    model = json.loads(public.dump(Publication(made(Publish.METADATA), "")))
    (ohio,) = (one for one in model["entities"] if one["id"] == "ohio")
    assert [one["span"] for one in ohio["nested"]] == [None, None]
    assert all(one["anchor"] for one in ohio["nested"])

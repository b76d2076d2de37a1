import json

import jsonschema
import pytest
from making import article, dossier
from publishing import SITE, bridge, hostile, withheld

from generator.exports import Publication, public
from generator.exports.public import schema
from generator.model import Dossier, Publish, Rights

ALL = {"bridge": bridge(), "short": bridge(Publish.EXCERPT), "hostile": hostile(), "withheld": withheld()}


def read(made: Dossier, site_url: str = SITE) -> dict:
    return json.loads(public.dump(Publication(made, site_url)))


@pytest.mark.parametrize("made", ALL.values(), ids=ALL)
def test_the_file_has_the_form_that_its_schema_says(made: Dossier) -> None:
    form = schema.document("")
    jsonschema.Draft202012Validator.check_schema(form)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(_strict(form), format_checker=checker).validate(read(made))


def test_the_schema_notices_what_is_missing_or_wrong() -> None:
    validator = jsonschema.Draft202012Validator(schema.document(SITE))
    model = read(bridge())
    assert not list(validator.iter_errors(model))
    model["claims"][0]["origin"] = "guessed"
    del model["sources"][0]["account"]
    assert len(list(validator.iter_errors(model))) == 2


def test_every_citation_resolves_and_its_span_slices_the_shown_text() -> None:
    model = read(bridge())
    shown = {(s["id"], one["anchor"]): one["text"] for s in model["sources"] for one in s["sentences"]}
    claim = next(one for one in model["claims"] if one["id"] == "cracks")
    (evidence,) = claim["evidence"]
    assert shown[evidence["source"], evidence["anchor"]][slice(*evidence["span"])] == "saw cracks in March 2019"
    for kind in ("quotes", "dates", "figures"):
        assert model[kind]
        for found in model[kind]:
            assert shown[found["source"], found["anchor"]][slice(*found["span"])] == found["text"]


def test_markup_is_left_out_of_the_text_and_does_not_move_a_span() -> None:
    model = read(
        dossier(
            article("It *cost* **$2 million** in May 2019.", markdown=True, rights=Rights(publish=Publish.FULL)),
        )
    )
    (sentence,) = model["sources"][0]["sentences"]
    assert sentence["text"] == "It cost $2 million in May 2019."
    assert sentence["text"][slice(*model["figures"][0]["span"])] == "$2 million"
    assert sentence["text"][slice(*model["dates"][0]["span"])] == "May 2019"


def test_a_withheld_passage_keeps_its_place_and_the_facts_but_no_words() -> None:
    model = read(withheld())
    source = next(one for one in model["sources"] if one["id"] == "a")
    assert {one["text"] for one in source["sentences"]} == {None}
    (figure,) = model["figures"]
    assert figure["value"] == "14"
    assert {figure[key] for key in ("text", "unit", "of", "why", "span")} == {None}
    (quote,) = model["quotes"]
    assert (quote["text"], quote["speaker"]) == (None, "bo")
    assert {claim["id"]: claim["text"] for claim in model["claims"]} == {
        "ours": "Some carts fell over.",
        "theirs": None,
    }
    assert [statement["text"] for statement in model["summary"]] == [None, None]


def test_of_a_sentence_shown_in_part_no_inference_is_quoted() -> None:
    words = "Nobody, " + "not one, " * 40 + "saw the $5 million."
    made = dossier(article(f"{words} " + "Rain fell. " * 300, rights=Rights(max_quote_words=10)))
    model = read(made)
    (figure,) = model["figures"]
    assert figure["text"] is None
    assert figure["unit"] == "USD"


def test_the_versions_of_form_and_generator_are_stated() -> None:
    model = read(bridge())
    assert model["format"] == "story-dossier-public/1"
    assert model["generator"]["version"]
    assert model["site_url"] == SITE
    assert read(bridge(), "")["site_url"] is None


def _strict(form: object) -> object:
    """Return a schema that allows no unknown field."""
    if isinstance(form, list):
        return [_strict(one) for one in form]
    if not isinstance(form, dict):
        return form
    strict = {key: _strict(value) for key, value in form.items()}
    if "properties" in form and "$schema" not in form:
        strict["additionalProperties"] = False
    if "$schema" in form:
        strict["properties"]["$schema"] = {}
        strict["additionalProperties"] = False
    return strict

"""Two states of a dossier told apart."""

import json
from dataclasses import replace

import pytest
from making import article, claim, day, dossier, entity
from publishing import bridge

from generator import exports
from generator.exports import Publication, public, states
from generator.model import Dossier, Publish, Rights

WORDS = "Rain fell on the old town all through May and the river rose. The bridge held."


def state(made: Dossier) -> exports.State:
    return exports.state(made)


def town(words: str = WORDS, **claims: object) -> Dossier:
    told = replace(claim("rain", ("a", words.partition(" on ")[0])), **claims)  # type: ignore[arg-type]
    return dossier(
        article(words, "a", title="A", published="2019-05-02", rights=Rights(publish=Publish.FULL)),
        article("Mud lay in the streets.", "b", title="B"),
        entities=(entity("Old Town", "old town"),),
        claims=(told,),
    )


@pytest.mark.parametrize("name", ["gazette", "claims/cracks", "bridge-authority", "timeline", "summary", "figures"])
def test_what_is_cited_has_a_version_under_its_kind_and_id(name: str) -> None:
    found = exports.find(name, Publication(bridge()))
    entry = state(bridge()).entries[found.kind, found.id]
    assert len(entry.version) == 16
    assert exports.find(entry.name, Publication(bridge())) == found


def test_sentences_paragraphs_and_entries_of_pages_have_theirs() -> None:
    made = bridge()
    reading = made.sources[0].reading
    names = [f"gazette#{reading.sentences[0].anchor}", f"gazette#{reading.blocks[0].anchor}"]
    names += [f"timeline#{made.timeline[0].id}", f"compare#{made.disagreements[0].id}"]
    for name in names:
        found = exports.find(name, Publication(made))
        assert exports.find(state(made).entries[found.kind, found.id].name, Publication(made)) == found


def test_a_change_is_told_field_by_field_and_by_the_words_that_differ() -> None:
    old = state(town()).entries["claims", "rain"]
    new = state(town(text="The claim rain, again.", when=day("2019-05-01"))).entries["claims", "rain"]
    assert states.differences(old, new) == (
        "text: “The claim rain.” -> “The claim rain, again.”",
        "when: nothing -> “2019-05-01”",
    )
    assert states.differences(old, old) == ()


def test_of_a_long_wording_only_what_differs_is_told() -> None:
    old = state(town()).entries["sources", "a"]
    sentence = next(entry for entry in state(town()).entries.values() if entry.kind == "sentences")
    other = next(
        entry for entry in state(town(WORDS.replace("May", "June"))).entries.values() if entry.kind == "sentences"
    )
    assert states.differences(sentence, other)[1] == (
        "text: “… old town all through May and the river rose.” -> “… old town all through June and the river rose.”"
    )
    new = state(town(WORDS.replace("May", "June"))).entries["sources", "a"]
    (line,) = states.differences(old, new)
    assert line.startswith("sentences: - s-")
    assert "; + s-" in line


def test_what_lists_lost_and_won_is_told_by_name() -> None:
    old = state(town()).entries["entities", "old-town"]
    new = state(town(f"{WORDS} The old town slept.")).entries["entities", "old-town"]
    (line,) = states.differences(old, new)
    assert line.startswith("mentions: + a#s-")
    assert states.differences(old, None)[0] == "name: “Old Town” -> nothing"


def test_a_version_is_found_among_things_of_the_name_alone() -> None:
    found = state(town())
    entry = found.entries["claims", "rain"]
    assert found.with_version(entry.version, "rain") == entry
    assert found.with_version(entry.version, "snow") is None
    assert found.with_version("0" * 16, "rain") is None


def test_a_file_from_before_there_were_versions_gets_them() -> None:
    model = json.loads(public.dump(Publication(town())))
    for kind in ("sources", "entities", "claims", "timeline", "disagreements"):
        for entry in model[kind]:
            del entry["version"]
            for one in entry.get("sentences", ()):
                del one["version"]
    del model["version"], model["versioned"], model["pages"]
    assert states.read(json.dumps(model).encode()).entries == state(town()).entries


def test_another_release_with_more_fields_changes_no_version() -> None:
    data = public.dump(Publication(town()))
    model = json.loads(data)
    model["claims"][0]["mood"] = "gloomy"
    assert states.read(json.dumps(model).encode()).entries == states.read(data).entries


@pytest.mark.parametrize("data", [b"", b"[]", b'{"format": "story-dossier/1"}', b"\xff"])
def test_any_other_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        states.read(data)

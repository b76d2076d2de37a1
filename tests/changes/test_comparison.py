"""What a change did to a dossier, from two exported models."""

import json
from dataclasses import replace

import pytest
from making import article, claim, dossier, entity

from generator import exports
from generator.changes import Kind, Picture, compare, read
from generator.changes.records import Change

GAZETTE = article(
    "Acme sued Brick on Monday. It asked for 2 million dollars.", "gazette", title="The suit", published="2017-08-03"
)
HERALD = article("Brick was sued by Acme. Brick denies it all, its lawyers wrote.", "herald", published="2017-08-04")
ECHO = article("Acme went to court against Brick, the builder.", "echo", published="2017-08-05")
PEOPLE = (entity("Acme"), entity("Brick"))
SUIT = claim("suit", ("gazette", "Acme sued Brick"), when="2017-07-31", about=("acme",))


def picture(*parts: object, **more: object) -> Picture:
    return read(json.loads(exports.private(dossier(*parts, **{"entities": PEOPLE, **more}))))  # type: ignore[arg-type]


def told(old: Picture, new: Picture, *kinds: Kind) -> list[str]:
    found = compare(old, new)
    return [change.text for change in found if change.kind in kinds or not kinds]


BEFORE = picture(GAZETTE, HERALD, claims=(SUIT,))


def test_nothing_changed() -> None:
    assert compare(BEFORE, BEFORE) == ()


def test_the_order_of_the_parts_changes_nothing() -> None:
    assert compare(BEFORE, picture(HERALD, GAZETTE, claims=(SUIT,), entities=PEOPLE[::-1])) == ()


def test_a_new_source_that_backs_a_claim() -> None:
    backed = claim(
        "suit", ("gazette", "Acme sued Brick"), ("echo", "went to court"), when="2017-07-31", about=("acme",)
    )
    new = picture(GAZETTE, HERALD, ECHO, claims=(backed,))
    found = compare(BEFORE, new)
    assert [(change.kind, change.id) for change in found] == [
        (Kind.SOURCE_ADDED, "echo"),
        (Kind.CORROBORATION, "suit"),
    ]
    assert found[1].text == "Now backed by 2 accounts instead of 1: “The claim suit.”"
    assert (found[1].before, found[1].after, found[1].page) == ("1", "2", "/claims/suit/")
    back = compare(new, BEFORE)
    assert [change.kind for change in back] == [Kind.SOURCE_REMOVED, Kind.CORROBORATION]


def test_a_claim_that_is_contradicted_now() -> None:
    new = picture(GAZETTE, HERALD, claims=(replace(SUIT, against=claim("x", ("herald", "denies it")).evidence),))
    assert told(BEFORE, new, Kind.CONTRADICTION) == ["Now contradicted by 1 account instead of none: “The claim suit.”"]


def test_claims_come_go_and_change() -> None:
    other = claim("denial", ("herald", "denies it all"))
    new = picture(GAZETTE, HERALD, claims=(other,))
    assert "New claim, backed by 1 account: “The claim denial.”" in told(BEFORE, new, Kind.CLAIM_ADDED)
    assert told(BEFORE, new, Kind.CLAIM_REMOVED) == ["Claim removed: “The claim suit.”"]
    later = picture(GAZETTE, HERALD, claims=(replace(SUIT, when=None, text="Acme sued."),))
    assert [change.kind for change in compare(BEFORE, later) if change.id == "suit"] == [Kind.CLAIM_CHANGED] * 2


@pytest.mark.parametrize("words", ["The claim suit.", "The suit, told anew."])
def test_a_renamed_claim_is_the_same_by_its_words_or_its_evidence(words: str) -> None:
    new = picture(GAZETTE, HERALD, claims=(replace(SUIT, id="lawsuit", text=words),))
    kinds = {change.kind for change in compare(BEFORE, new)}
    assert Kind.CLAIM_RENAMED in kinds
    assert not kinds & {Kind.CLAIM_ADDED, Kind.CLAIM_REMOVED}


def test_a_renamed_source_carries_everything_along() -> None:
    moved = replace(GAZETTE, id="the-gazette")
    new = picture(
        moved, HERALD, claims=(claim("suit", ("the-gazette", "Acme sued Brick"), when="2017-07-31", about=("acme",)),)
    )
    assert [(c.kind, c.before, c.after) for c in compare(BEFORE, new)] == [
        (Kind.SOURCE_RENAMED, "gazette", "the-gazette")
    ]


def test_a_reworded_source_and_its_figure() -> None:
    new = picture(replace(GAZETTE, text=GAZETTE.text.replace("2 million", "3 million")), HERALD, claims=(SUIT,))
    found = compare(BEFORE, new)
    assert [change.kind for change in found] == [Kind.SOURCE_REWORDED, Kind.FIGURE]
    assert (found[1].before, found[1].after) == ("2 million dollars", "3 million dollars")
    assert "1 sentence new or reworded, 1 sentence gone" in found[0].text


def test_metadata_of_a_source() -> None:
    new = picture(
        article(GAZETTE.text, "gazette", title="The suit", published="2017-08-03", publisher="The Gazette"),
        HERALD,
        claims=(SUIT,),
    )
    (change,) = compare(BEFORE, new)
    assert (change.kind, change.before, change.after) == (Kind.SOURCE_DESCRIBED, "", "The Gazette")


def test_sources_that_count_as_one() -> None:
    agency = [replace(one, metadata=replace(one.metadata, agency="Wire")) for one in (GAZETTE, HERALD)]
    new = picture(*agency, claims=(SUIT,))
    assert [change.kind for change in compare(BEFORE, new)] == [Kind.ACCOUNT]
    assert "count as one account" in compare(BEFORE, new)[0].text
    assert [change.kind for change in compare(new, BEFORE)] == [Kind.ACCOUNT, Kind.ACCOUNT]


def test_entities_come_go_merge_and_are_renamed() -> None:
    apart = picture(GAZETTE, HERALD, entities=(entity("Acme"), entity("Brick"), entity("Monday", id="day")))
    one = picture(GAZETTE, HERALD, entities=(entity("Acme"), entity("Brick", "Monday")))
    assert [(c.kind, c.before, c.after) for c in compare(apart, one)] == [(Kind.ENTITY_MERGED, "day", "brick")]
    assert [c.kind for c in compare(one, apart)] == [Kind.ENTITY_ADDED]
    gone = picture(GAZETTE, HERALD, entities=(entity("Acme"), entity("Brick")))
    assert [c.kind for c in compare(apart, gone)] == [Kind.ENTITY_REMOVED]
    renamed = picture(GAZETTE, HERALD, entities=(entity("Acme", id="acme-inc"), entity("Brick")))
    assert [(c.kind, c.after) for c in compare(gone, renamed)] == [(Kind.ENTITY_RENAMED, "acme-inc")]


def test_an_older_export_without_the_newer_parts_can_be_read() -> None:
    model = json.loads(exports.private(dossier(GAZETTE, HERALD, claims=(SUIT,), entities=PEOPLE)))
    for part in ("differences", "doubts", "timeline", "suggestions"):
        model.pop(part, None)
    for made in model["claims"]:
        del made["status"]
    assert told(read(model), BEFORE) == ["The status of the claim suit was empty, is “reported”"]


@pytest.mark.parametrize("model", [None, [], {}, {"format": "story-dossier/2"}, {"format": "story-dossier/1"}])
def test_what_is_no_export_is_refused(model: object) -> None:
    with pytest.raises(ValueError, match=r"exported model|lacks a part"):
        read(model)


def test_moved_addresses_are_told() -> None:
    found = compare(BEFORE, BEFORE, {"/claims/a/": "/claims/b/", "/claims/c/": ""})
    assert found == (
        Change(Kind.ADDRESS, "/claims/a/", "/claims/a/ leads to /claims/b/.", "/claims/a/", "/claims/b/", "/claims/b/"),
        Change(Kind.ADDRESS, "/claims/c/", "/claims/c/ no longer answers.", "/claims/c/"),
    )

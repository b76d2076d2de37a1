"""Versions recomputed from the published file by code that shares nothing with the generator's."""

import hashlib
import json
from dataclasses import replace

import pytest
from making import article, claim, day, dossier, entity
from publishing import SITE, bridge, hostile, withheld

from generator.exports import Publication, public
from generator.model import Dossier, Publish, Rights

FULL = Rights(publish=Publish.FULL)
ALL = {"bridge": bridge(), "short": bridge(Publish.EXCERPT), "hostile": hostile(), "withheld": withheld()}


def read(made: Dossier, site_url: str = SITE) -> dict:
    return json.loads(public.dump(Publication(made, site_url)))


def digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def recomputed(model: dict, kind: str, entry: dict) -> str:
    covered = {}
    for field in model["versioned"][kind]:
        found = entry
        for key in field.split("."):
            found = found[key]
        covered[field] = found
    return digest(covered)


@pytest.mark.parametrize("made", ALL.values(), ids=ALL)
def test_anybody_can_recompute_every_version(made: Dossier) -> None:
    model = read(made)
    stated = 0
    for kind in model["versioned"]:
        for entry in model[kind] if kind != "story" else ():
            if "version" in entry:
                assert entry["version"] == recomputed(model, kind, entry)
                stated += 1
    for source in model["sources"]:
        for one in source["sentences"]:
            covered = {"source": source["id"], "anchor": one["anchor"], "text": one["text"]}
            assert one["version"] == digest(covered)
    assert stated >= len(model["sources"]) + len(model["entities"]) + len(model["claims"]) + len(model["timeline"])


def test_those_of_pages_and_of_the_whole_are_made_of_the_entries() -> None:
    model = read(bridge())

    def parts(kinds: list[str]) -> list[list[str]]:
        lists = [[model[kind]] if kind == "story" else model[kind] for kind in kinds]
        return [[recomputed(model, kind, one) for one in found] for kind, found in zip(kinds, lists, strict=True)]

    assert {page["id"] for page in model["pages"]} >= {"summary", "timeline", "compare", "figures", "quotes"}
    for page in model["pages"]:
        assert page["version"] == digest(parts(page["of"])), page["id"]
    assert model["version"] == digest(parts(sorted(model["versioned"])))


def versions(model: dict) -> dict[str, str]:
    found = {f"{kind}/{one['id']}": one["version"] for kind in ("sources", "entities", "claims") for one in model[kind]}
    return found | {page["id"]: page["version"] for page in model["pages"]} | {"dossier": model["version"]}


def changed(old: Dossier, new: Dossier) -> set[str]:
    before, after = versions(read(old)), versions(read(new))
    return {name for name in before if before[name] != after.get(name)}


ARTICLES = (
    article("Rain fell on Bo in May. The bridge held.", "a", title="A", published="2019-05-02", rights=FULL),
    article("Bo left on Monday.", "b", title="B", published="2019-05-03", rights=FULL),
)
CLAIMS = (claim("rain", ("a", "Rain fell"), when="2019-05-01"), claim("left", ("b", "Bo left"), when="2019-05-02"))


def made(*claims: object, articles: tuple = ARTICLES, entities: tuple = (entity("Bo"),)) -> Dossier:
    return dossier(*articles, entities=entities, claims=claims or CLAIMS)


def test_a_version_does_not_depend_on_order_or_on_where_the_site_is() -> None:
    here, there = read(made(), SITE), read(made(*reversed(CLAIMS), articles=ARTICLES[::-1]), "")
    assert versions(here) == versions(there)


def test_an_edited_claim_changes_its_own_version_and_those_of_the_pages_that_tell_it() -> None:
    for edited in (
        replace(CLAIMS[0], text="It rained."),
        replace(CLAIMS[0], notes="Heavily."),
        replace(CLAIMS[0], when=day("2019-04-30")),
        replace(CLAIMS[0], evidence=(replace(CLAIMS[0].evidence[0], quote="Rain fell on Bo"),)),
    ):
        found = changed(made(), made(edited, CLAIMS[1]))
        assert {"claims/rain", "claims", "dossier"} <= found
        assert not found & {"claims/left", "sources/a", "sources/b", "entities/bo", "sources", "entities"}


def test_another_claim_changes_no_version_but_those_of_lists() -> None:
    more = claim("held", ("a", "The bridge held"), when="2019-05-01")
    assert not {name for name in changed(made(), made(*CLAIMS, more)) if "/" in name}


def test_another_article_changes_only_what_it_tells_of() -> None:
    third = article("Bo came back.", "c", title="C", published="2019-05-09")
    assert {name for name in changed(made(), made(articles=(*ARTICLES, third))) if "/" in name} == {"entities/bo"}


def test_an_id_is_where_something_stands_and_not_what_is_said() -> None:
    before = read(made())
    after = read(made(replace(CLAIMS[0], id="downpour"), CLAIMS[1]))
    assert {one["version"] for one in before["claims"]} == {one["version"] for one in after["claims"]}


def test_words_that_come_to_be_withheld_are_another_version() -> None:
    shown, hidden = read(bridge()), read(bridge(Publish.METADATA))
    pairs = zip(shown["sources"], hidden["sources"], strict=True)
    assert all(old["version"] != new["version"] for old, new in pairs)
    sentences = zip(shown["sources"][0]["sentences"], hidden["sources"][0]["sentences"], strict=True)
    assert all(old["version"] != new["version"] for old, new in sentences if new["text"] is None)

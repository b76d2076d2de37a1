"""What commits did to a dossier, told from the public part of each, within what may be shown today."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article, claim, dossier, entity

from generator import exports
from generator.changes import State, Today, as_atom, as_html, look, tell
from generator.changes.records import Entry, History, Kind
from generator.changes.sorts import SORTS
from generator.model import Article, ClaimRecord, Publish, Rights

FULL = Rights(publish=Publish.FULL)
GAZETTE = article(
    "Acme sued Brick on Monday. It asked for 2 million dollars.",
    "gazette",
    title="The suit",
    publisher="Gazette",
    published="2017-08-03",
    rights=FULL,
)
HERALD = article(
    "Brick was sued by Acme. Brick denies it all.", "herald", title="Denied", published="2017-08-04", rights=FULL
)
ECHO = article(
    "Acme went to court against Brick, the builder.", "echo", title="In court", published="2017-08-05", rights=FULL
)
PEOPLE = (entity("Acme"), entity("Brick"))
SUIT = claim("suit", ("gazette", "Acme sued Brick"), text="Acme took Brick to court.")
BOTH = claim("suit", ("gazette", "Acme sued Brick"), ("echo", "went to court"), text="Acme took Brick to court.")


def public(*articles: Article, claims: tuple[ClaimRecord, ...] = (SUIT,), **more: object) -> dict[str, object]:
    made = dossier(*articles, claims=claims, **{"entities": PEOPLE, **more})  # type: ignore[arg-type]
    found: dict[str, object] = json.loads(exports.files(made)["data/dossier.json"])
    return found


def states(*models: object, sources: str = "") -> Iterator[State]:
    """Yield states, given the oldest first, as Git tells them: the newest first."""
    for number in reversed(range(len(models))):
        when = f"2026-03-{number + 1:02}T23:30:00+02:00"
        data = models[number] if isinstance(models[number], bytes) else json.dumps(models[number]).encode()
        yield State(f"{number:040x}", when, when, sources or str(number), data)  # type: ignore[arg-type]


def today(model: object, *, moved: dict[str, str] | None = None, gone: dict[str, str] | None = None) -> Today:
    return look(model, moved or {}, gone or {})  # type: ignore[arg-type]


def said(entry: Entry) -> dict[str, list[str]]:
    return {
        group.heading: ["|".join(part.text for part in line) for line in group.lines]
        for group in (*entry.groups, *entry.rest)
    }


OLD, NEW = public(GAZETTE, HERALD), public(GAZETTE, HERALD, ECHO, claims=(BOTH,))


def test_each_commit_is_told_and_how_it_began() -> None:
    newest, first = tell(states(OLD, NEW), today(NEW)).entries
    assert first.head == "The dossier began with 2 sources, 2 accounts and 1 claim"
    assert newest.head == "1 new source, 1 claim better supported"
    assert said(newest)["Better supported"] == ["Acme took Brick to court.|backed by 2 accounts, before by 1"]
    assert (newest.day, newest.time) == ("2026-03-02", "2026-03-02T21:30:00Z")
    assert newest.anchor == "c-000000000000"
    pages = {part.page for group in newest.groups for line in group.lines for part in line}
    assert pages == {"/sources/echo/", "/claims/suit/", ""}


def test_the_day_is_that_of_the_authors_zone() -> None:
    state = State("a" * 40, "2026-03-01T23:30:00-05:00", "2026-03-04T01:00:00+01:00", "1", json.dumps(OLD).encode())
    (entry,) = tell([state], today(OLD)).entries
    assert (entry.day, entry.time) == ("2026-03-01", "2026-03-04T00:00:00Z")
    (entry,) = tell([replace(state, authored="", committed="never")], today(OLD)).entries
    assert (entry.day, entry.time) == ("", "1970-01-01T00:00:00Z")


def test_an_upgrade_of_the_generator_is_no_change_and_hides_none() -> None:
    upgraded = json.loads(json.dumps(OLD).replace("Acme took Brick to court.", "Otherwise."))
    upgraded["generator"]["version"] = "9"
    first, second, third = states(OLD, upgraded, NEW)
    history = tell([first, replace(second, sources="same"), replace(third, sources="same")], today(NEW))
    assert [entry.id for entry in history.entries] == [first.id, third.id]
    # Compared with what the new generator made of the old sources, not with what the old one did.
    assert any("Otherwise." in line for line in said(history.entries[0])["Claims changed"])
    assert history.entries[0].upgraded
    assert not tell(states(OLD, NEW), today(NEW)).entries[0].upgraded


def test_a_commit_that_did_nothing_to_the_dossier_is_left_out() -> None:
    assert [entry.id[-1] for entry in tell(states(OLD, OLD, OLD), today(OLD)).entries] == ["0"]


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[]", b'{"format": "story-dossier-public/2"}', b"\xff", b"<<<<<<< HEAD"]
)
def test_a_state_that_cannot_be_read_is_passed_over(broken: bytes) -> None:
    assert [entry.id[-1] for entry in tell(states(broken, OLD, broken, NEW, broken), today(NEW)).entries] == ["3", "1"]


def test_what_a_shallow_clone_lacks_is_not_told_as_the_beginning() -> None:
    assert [entry.id[-1] for entry in tell(states(OLD, NEW), today(NEW), whole=False).entries] == ["1"]
    assert tell(states(OLD), today(OLD), whole=False) == History(())
    assert tell([], today(OLD)) == History(())


def test_it_begins_when_the_editors_say() -> None:
    assert [entry.day for entry in tell(states(OLD, NEW), today(NEW), "2026-03-02").entries] == ["2026-03-02"]


def test_only_the_newest_are_told_and_no_more_are_read_than_needed() -> None:
    read = []

    def watched() -> Iterator[State]:
        for state in states(*(public(GAZETTE, claims=(replace(SUIT, text=f"Text {n}."),)) for n in range(6))):
            read.append(state.id[-1])
            yield state

    history = tell(watched(), today(NEW), newest=2)
    assert [entry.id[-1] for entry in history.entries] == ["5", "4"]
    assert history.cut
    assert read == ["5", "4", "3", "2"]
    assert not tell(states(OLD, NEW), today(NEW), newest=2).cut


# What may be shown


def html_of(*models: object, now: Today) -> str:
    return as_html(tell(states(*models), now))


def test_a_source_that_was_taken_down_leaves_no_word_behind() -> None:
    gone = {"/sources/gazette/": "taken down", "/claims/suit/": "taken down with it"}
    after = public(HERALD, claims=())
    known = today(after, gone=gone)
    history = tell(states(after, public(GAZETTE, HERALD), after), known)
    told = as_html(history) + as_atom(history, "A story").decode()
    for words in ("The suit", "Gazette", "2 million", "Acme took Brick", "sued Brick on Monday"):
        assert words not in told
    removed, added, _ = history.entries
    assert said(removed)["Sources removed"] == ["A source that is no longer here (taken down)"]
    assert said(removed)["Claims removed"] == ["A claim that is no longer here (taken down with it)"]
    assert said(added)["New sources"] == ["A source that is no longer here (taken down)"]
    assert "/sources/gazette/" in {part.page for part in removed.groups[0].lines[0]}


def test_words_that_rights_withhold_today_are_withheld_in_the_past() -> None:
    two = (GAZETTE, article("Acme sued Brick on Monday, the papers say.", "wire", rights=FULL))
    shut = [replace(one, metadata=replace(one.metadata, rights=Rights(publish=Publish.METADATA))) for one in two]
    before, after = public(two[0], claims=()), public(*two, claims=())
    now = public(*shut, claims=())
    assert "Acme sued Brick on Monday" in json.dumps(after)
    told = html_of(before, after, now, now=today(now))
    assert "on Monday" not in told
    assert "Acme sued" in html_of(before, after, now=today(after))


def test_a_title_made_of_the_text_goes_with_it() -> None:
    bare = article("Nobody named this one.", "bare", rights=FULL)
    shut = replace(bare, metadata=replace(bare.metadata, rights=Rights(publish=Publish.METADATA)))
    before, now = public(GAZETTE, bare), public(GAZETTE, shut)
    assert "[Nobody named this one.]" in html_of(OLD, before, now=today(before))
    assert "Nobody named" not in html_of(OLD, before, now, now=today(now))


def test_tighter_rights_are_no_change_of_the_dossier() -> None:
    shut = [
        replace(one, metadata=replace(one.metadata, rights=Rights(publish=Publish.METADATA)))
        for one in (GAZETTE, HERALD)
    ]
    disputed = replace(SUIT, against=claim("x", ("herald", "denies it all")).evidence)
    before, now = public(GAZETTE, HERALD, claims=(disputed,)), public(*shut, claims=(disputed,))
    assert before["disagreements"]
    assert len(tell(states(before, now), today(now)).entries) == 1


def test_a_renamed_claim_neither_leaves_the_summary_nor_comes_into_it() -> None:
    now = public(GAZETTE, HERALD, claims=(replace(SUIT, id="lawsuit"),))
    entry, _ = tell(states(OLD, now), today(now, moved={"/claims/suit/": "/claims/lawsuit/"})).entries
    assert said(entry) == {"At new addresses": ["Acme took Brick to court."]}


def test_editors_words_are_shown_while_their_claim_stands_and_not_when_it_is_gone() -> None:
    reworded = public(GAZETTE, HERALD, claims=(replace(SUIT, text="Acme said so."),))
    renamed = public(GAZETTE, HERALD, claims=(replace(SUIT, id="lawsuit", text="Acme said so."),))
    after = public(GAZETTE, HERALD, claims=())
    assert "Acme took Brick to court." in html_of(OLD, reworded, now=today(reworded))
    assert "Acme took Brick to court." in html_of(
        OLD, reworded, renamed, now=today(renamed, moved={"/claims/suit/": "/claims/lawsuit/"})
    )
    for fate in ({"/claims/suit/": "libel"}, {}):  # said to be gone, or simply not known any more
        told = html_of(OLD, reworded, after, now=today(after, gone=fate))
        assert "took Brick" not in told
        assert "Acme said so." not in told
        assert "no longer here" in told


def test_what_a_gone_claim_went_through_is_not_told() -> None:
    after = public(GAZETTE, HERALD, ECHO, claims=())
    history = tell(states(OLD, NEW, after), today(after, gone={"/claims/suit/": "libel"}))
    assert "Better supported" not in said(history.entries[1])


def test_a_source_bears_the_name_it_has_today() -> None:
    later = replace(ECHO, metadata=replace(ECHO.metadata, title="Court case"))
    now = public(GAZETTE, HERALD, later, claims=(BOTH,))
    history = tell(states(OLD, NEW, now), today(now))
    assert said(history.entries[1])["New sources"] == ["Court case"]
    assert said(history.entries[0])["Sources described anew"] == ["Court case|its title is “Court case”"]


def test_names_that_are_listed_no_more_are_not_told() -> None:
    before = public(GAZETTE, HERALD, entities=(*PEOPLE, entity("Monday", id="day")))
    removed, _ = tell(states(before, OLD), today(OLD)).entries
    assert said(removed) == {"Names no longer listed": ["A name that is no longer here"]}
    assert removed.head == "1 name no longer listed"


def test_a_figure_and_a_disagreement_are_told_only_as_far_as_they_stand() -> None:
    changed = replace(GAZETTE, text=GAZETTE.text.replace("2 million", "3 million"))
    now = public(changed, HERALD)
    (told,) = said(tell(states(OLD, now), today(now)).entries[0])["Figures changed"]
    assert told == "The suit (Gazette)|now “3 million dollars”"
    disputed = replace(SUIT, against=claim("x", ("herald", "denies it all")).evidence)
    contrary = public(GAZETTE, HERALD, claims=(disputed,))
    entry = tell(states(OLD, contrary), today(contrary)).entries[0]
    assert entry.head == "1 claim more contradicted, 1 new disagreement"
    (link,) = (part.page for line in entry.groups[1].lines for part in line if part.page)
    assert link.startswith("/compare/#")
    without = public(GAZETTE, HERALD, claims=())
    hidden = tell(states(OLD, contrary, OLD), today(without)).entries[1]
    (line,) = said(hidden)["New disagreements"]
    assert line == "Words of sources that are not shown"


SECRET = st.text("xyz", min_size=6, max_size=9)


@pytest.mark.fuzz
@given(st.lists(SECRET, min_size=5, max_size=5, unique=True), st.booleans())
def test_nothing_of_the_past_comes_through(secrets: list[str], gone: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Every text of an old state may be secret today, wherever it stood."""
    model = json.loads(json.dumps(NEW))
    texts = iter(range(10**6))

    def poison(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: poison(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [poison(one, key) for one in value]
        free = isinstance(value, str) and key in _FREE
        return f"{secrets[next(texts) % 5]} {value}" if free else value

    old = poison(model)
    fate = {"/claims/suit/": "gone"} if gone else {}
    now = public(GAZETTE, HERALD, claims=())
    for order in ((now, old, now), (old, now), (now, old)):
        history = tell(states(*order), today(now, gone=fate))
        told = as_html(history) + as_atom(history, "A story").decode()
        assert not [secret for secret in secrets if secret in told]


_FREE = frozenset(
    "title publisher authors name aliases text about value why notes speaker_name cue of unit description".split()
)
"""Fields that hold somebody's words."""


# How it is written


def test_every_kind_but_moved_addresses_has_a_place() -> None:
    assert {kind for sort in SORTS for kind in sort.kinds} == set(Kind) - {Kind.ADDRESS}


HOSTILE = "<script>alert(1)</script>{{ config }}{% raw %}{# \" ' &amp; \u202e\ud800"


def test_words_open_nothing_in_html_in_the_template_or_in_the_feed() -> None:
    jinja2 = pytest.importorskip("jinja2")
    feedparser = pytest.importorskip("feedparser")
    model = public(GAZETTE, HERALD, ECHO, claims=(replace(BOTH, text=HOSTILE.replace("\ud800", "")),))
    known = today(model, gone={"/sources/x/": HOSTILE})
    history = tell(states(public(GAZETTE, HERALD, claims=()), model), known)
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    environment.filters["url"] = lambda address: f"../{address}"
    template = environment.from_string(as_html(history))
    page = template.render(place="body", config={"repo_url": "https://github.com/a/b/"})
    assert "<script" not in page
    assert "{{ config }}" in page.replace("&#123;", "{").replace("&#125;", "}")
    assert 'href="../sources/echo/"' in page
    assert 'href="https://github.com/a/b/commit/0000' in page
    assert "/commit/" not in template.render(place="body", config={"repo_url": "https://example.org/a"})
    assert template.render(place="head", config={}).count("<link") == 1
    feed = feedparser.parse(as_atom(history, HOSTILE, "https://example.org/a/"))
    assert not feed.bozo
    assert [entry.id for entry in feed.entries] == [
        f"https://example.org/a/changes/#{e.anchor}" for e in history.entries
    ]
    assert "<script>alert(1)</script>{{ config }}" in feed.entries[0].content[0].value


def test_a_feed_without_an_address_has_ids_of_its_own() -> None:
    history = tell(states(OLD, NEW), today(NEW))
    one, other = (as_atom(history, title).decode() for title in ("A story", "Another"))
    assert one.count("urn:uuid:") == 3
    assert 'href="changes/#c-' in one
    assert one == as_atom(history, "A story").decode() != other


def test_of_many_new_names_the_first_are_told() -> None:
    many = tuple(entity(f"Name {n}") for n in range(40))
    full = public(GAZETTE, HERALD, entities=(*PEOPLE, *many))
    (line,) = said(tell(states(OLD, full), today(full)).entries[0])["New names"]
    assert line.startswith("Name 0|, |Name 1|, ")
    assert line.endswith("| and 10 more")


def test_long_lists_are_folded_and_a_cut_is_said() -> None:
    many = tuple(replace(SUIT, id=f"c{n}", text=f"Claim number {n}.") for n in range(12))
    full = public(GAZETTE, HERALD, claims=(SUIT, *many))
    assert "7 more" in html_of(OLD, full, now=today(full))
    assert "no longer here (12)" in html_of(OLD, full, now=today(OLD))
    history = tell(states(OLD, NEW), today(NEW), newest=1)
    assert "newest 1 " in as_html(history)

"""Changes as text, Markdown and JSON."""

import json

import markdown

from generator.changes import Change, Kind, as_json, as_markdown, as_text

CHANGES = (
    Change(
        Kind.SOURCE_ADDED, "echo", "New source: *Echo*\n# of <script>alert(1)</script> [x](y).", page="/sources/echo/"
    ),
    Change(Kind.CORROBORATION, "suit", "Now backed by 2 accounts instead of 1.", "1", "2", "/claims/suit/"),
    Change(Kind.CONTRADICTION, "suit", "Now contradicted\x1b[31m.", page="/claims/suit/"),
)


def test_text_has_a_heading_for_each_group_and_a_line_for_each_change() -> None:
    assert as_text(CHANGES) == (
        "Sources\n  New source: *Echo* # of <script>alert(1)</script> [x](y).\n\n"
        "Support\n  Now backed by 2 accounts instead of 1.\n  Now contradicted [31m.\n"
    )


def test_markdown_shows_every_character_as_it_is() -> None:
    html = markdown.markdown(as_markdown(CHANGES))
    assert "<h3>Sources</h3>" in html
    assert "<script>" not in html
    assert "<em>" not in html
    assert html.count("<li>") == 3


def test_markdown_links_where_the_site_is_known() -> None:
    assert "[see](https://example.org/d/claims/suit/)" in as_markdown(CHANGES, "https://example.org/d/")
    assert "](" not in as_markdown(CHANGES)


def test_json_gives_every_field() -> None:
    first, second, _ = json.loads(as_json(CHANGES))
    assert first["kind"] == "source-added"
    assert second == {
        "kind": "corroboration",
        "id": "suit",
        "text": "Now backed by 2 accounts instead of 1.",
        "before": "1",
        "after": "2",
        "page": "/claims/suit/",
    }


def test_no_change_is_said_in_words() -> None:
    assert as_text(()) == as_markdown(()) == "Nothing changed in the dossier.\n"
    assert json.loads(as_json(())) == []

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from making import STORY, article, claim, dossier, entity

from generator import __version__, pages
from generator.model import Dossier, Publish, Rights
from generator.pages import reporting

FULL = Rights(publish=Publish.FULL)


def made(**story: object) -> Dossier:
    return dossier(
        article("The board closed the landing. Mara Lindqvist said so.", "a", title="One", rights=FULL),
        article("Nobody else saw it.", "b", title="Two", rights=Rights(publish=Publish.METADATA)),
        entities=(entity("Mara Lindqvist"),),
        claims=(claim("closed", ("a", "closed the landing")),),
        story=replace(STORY, **story),  # type: ignore[arg-type]
    )


def page(found: Dossier) -> str:
    return pages.compose(found)["method.md"].decode()


def test_it_counts_what_there_is_and_what_is_reviewed() -> None:
    text = page(made())
    for row in ("Sources | 2", "Independent accounts | 2", "Sentences, each with an address | 3", "Claims | 1"):
        assert f"| {row} |" in text
    assert "| Claims | 1 | – |" in text
    assert "| Names | 1 | – |" in text


def test_it_says_what_is_shown_of_each_source_and_why() -> None:
    text = page(made())
    assert re.search(r"\[One\]\(sources/a.md\) \| the whole text \| not stated \| the whole text may be shown", text)
    assert re.search(r"\[Two\]\(sources/b.md\) \| no word of the text \| not stated \| only the metadata", text)
    assert "Nobody else" not in text


def test_only_this_page_names_the_version() -> None:
    found = pages.texts(pages.compose(made()))
    assert [path for path, data in found.items() if f"Story Dossier {__version__}" in data.decode()] == ["method.md"]


def test_every_page_leads_to_the_contact_with_its_address_filled_in() -> None:
    found = pages.texts(pages.compose(made(contact="errors@example.org", url="https://example.org/x/")))
    for path, data in found.items():
        (link,) = re.findall(r"\[Report an error on this page\]\(<(.*?)>\)", data.decode())
        mail = urlsplit(link.replace("&amp;", "&"))
        assert (mail.scheme, mail.path) == ("mailto", "errors@example.org")
        address = "https://example.org/x" + pages.addresses.public(path)
        assert parse_qs(mail.query)["body"][0].startswith(f"Page: {address}\n")


def test_without_a_contact_no_page_promises_one() -> None:
    for data in pages.texts(pages.compose(made())).values():
        assert "Report an error" not in data.decode()
    assert "no address for corrections" in page(made())


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("https://example.org/contact", "https://example.org/contact"),
        (
            "https://code.example/a/b/issues/new",
            "https://code.example/a/b/issues/new?template=correction.yml&address=%2Fsources%2Fa%2F",
        ),
        (
            "https://code.example/a/b/issues/new/?template=other.yml",
            "https://code.example/a/b/issues/new?template=other.yml&address=%2Fsources%2Fa%2F",
        ),
    ],
)
def test_a_form_is_filled_in_and_another_page_left_alone(contact: str, expected: str) -> None:
    assert reporting.address(replace(STORY, contact=contact), "sources/a.md") == expected


def test_a_title_cannot_add_fields_to_the_mail() -> None:
    story = replace(STORY, title="A & B?&bcc=x@example.org\nCc: y", contact="mailto:errors@example.org")
    mail = urlsplit(reporting.address(story, "index.md"))
    assert set(parse_qs(mail.query)) == {"subject", "body"}


def test_the_page_for_lost_readers_names_no_file_of_anybody_else() -> None:
    lost = pages.compose(made())[".theme/404.html"].decode()
    assert "http" not in re.sub(r"\{[#%{].*?[#%}]\}", "", lost)
    for path in ("claims/", "entities/", "sources/", "timeline/"):
        assert f"'{path}' | url" in lost

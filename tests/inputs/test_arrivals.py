"""Files from outside: what kind of article each is, and what is found in it."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printing import pdf

from generator.inputs import arrivals, headers, mails
from generator.inputs.arrivals import Arrival
from generator.model import Metadata

TEXT = "Bridge closed after cracks\n\nBy Lin Soto and Ada Example\n\n3 May 2019\n\nThe Authority closed the bridge.\n"


def read(name: str, data: bytes | str) -> Arrival:
    arrival, problems = arrivals.read(name, data.encode() if isinstance(data, str) else data)
    assert arrival
    assert not problems
    return arrival


def known(arrival: Arrival) -> Metadata:
    assert arrival.metadata
    return arrival.metadata


def mail(**heads: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in {"From": "The Gazette <news@gazette.example>", "Subject": "Bridge closed", **heads}.items():
        made[name] = value
    return made


def test_the_head_of_a_plain_text() -> None:
    arrival = read("notes.txt", TEXT)
    found = known(arrival)
    assert (arrival.extension, arrival.data) == ("txt", TEXT.encode())
    assert (found.title, found.authors) == ("Bridge closed after cracks", ("Lin Soto", "Ada Example"))
    assert found.published
    assert found.published.value == "2019-05-03"


@pytest.mark.parametrize(
    "text",
    ["The Authority closed the bridge on Thursday.\n", "Cracks\n", "By Ada Example\n", "2 May 2019\n", "\n\n"],
)
def test_a_first_line_that_is_no_headline_is_no_title(text: str) -> None:
    assert headers.read(text).title == ""


def test_markdown_with_metadata_of_its_own_gets_no_more() -> None:
    data = "---\ntitle: Bridge closed\n---\n\nThe Authority closed it.\n"
    arrival = read("notes.markdown", data)
    assert (arrival.extension, arrival.metadata, arrival.data) == ("md", None, data.encode())
    assert known(read("notes.md", "# Bridge closed again\n\nThe Authority closed it.\n")).title == "Bridge closed again"


def test_a_page_and_a_print_are_kept_as_they_are() -> None:
    page = b"<title>Bridge closed</title><p>The Authority closed the bridge on Thursday, its director said in a statement.</p>"
    arrival = read("page.HTM", page)
    assert (arrival.extension, arrival.data, known(arrival).title) == ("html", page, "Bridge closed")
    assert arrival.text.startswith("The Authority closed")
    printed = pdf(((50, 700, 10, "The Authority closed the bridge."),), title="Bridge closed")
    arrival = read("print.pdf", printed)
    assert (arrival.extension, arrival.data, known(arrival).title) == ("pdf", printed, "Bridge closed")


def test_a_mail_becomes_its_text() -> None:
    made = mail(Subject="Fwd: Re: Bridge closed", Date="Thu, 2 May 2019 09:15:00 +0200")
    made.set_content("Cracks were seen.\r\n\r\n\r\n\r\nThe bridge is closed.  \r\n")
    made.add_alternative("<p>Another wording</p>", subtype="html")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="x.pdf")
    arrival = read("news.eml", made.as_bytes())
    found = known(arrival)
    assert (arrival.extension, arrival.data) == ("txt", b"Cracks were seen.\n\nThe bridge is closed.\n")
    assert (found.title, found.publisher) == ("Bridge closed", "The Gazette")
    assert found.published
    assert found.published.value == "2019-05-02T09:15:00+02:00"


def test_a_mail_in_html_alone() -> None:
    made = mail()
    made.set_content(
        "<p>Inspectors saw cracks near the café in March, a report says.</p>", subtype="html", charset="iso-8859-1"
    )
    assert read("news.eml", made.as_bytes()).text == "Inspectors saw cracks near the café in March, a report says."


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("x.docx", b"PK", "unreadable-format"),
        ("x", b"text", "unreadable-format"),
        ("x.txt", b" \n", "empty-article"),
        ("x.eml", b"Subject: nothing\n\n", "empty-article"),
        ("x.pdf", pdf(()), "scanned-article"),
        ("x.pdf", b"%PDF", "damaged-article"),
        ("x.txt", b"\xff\xfe\x00", "encoding"),
        ("x.html", b"<body></body>", "empty-article"),
    ],
)
def test_what_is_no_article_is_named(name: str, data: bytes, rule: str) -> None:
    arrival, problems = arrivals.read(name, data)
    assert arrival is None
    assert [(problem.rule, problem.place.path) for problem in problems] == [(rule, name)]


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        (known(read("a.html", '<meta property="og:site_name" content="The Gazette"><meta name="date" content="2019-05-02"><p>Text of it.</p>')), "gazette-2019-05-02"),
        (Metadata(title="Bridge closed: what now?"), "bridge-closed-what-now"),
        (Metadata(title=" ".join(["bridge"] * 40)), "bridge-" * 7 + "bridge"),
        (Metadata(title="桥"), "my-notes"),
        (None, "my-notes"),
    ],
)  # fmt: skip
def test_an_id_is_made_of_what_is_known(metadata: Metadata | None, expected: str) -> None:
    assert arrivals.name(metadata, "My notes", set()) == expected
    assert arrivals.name(metadata, "My notes", {expected}) == f"{expected}-2"


def test_texts_are_the_same_by_their_words() -> None:
    assert arrivals.same("The bridge,\n\nclosed.", "the bridge  closed")
    assert not arrivals.same("The bridge closed.", "The bridge is closed.")


@given(st.binary(max_size=80))
def test_any_mail_is_read(data: bytes) -> None:
    text, metadata = mails.read(data)
    assert "\r" not in text
    assert "\n" not in metadata.title

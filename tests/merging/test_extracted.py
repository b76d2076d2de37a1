"""Groups become claims: worded by one of their sentences, and never beside an editor's on the same sentences."""

from dataclasses import replace

from making import day

from generator.merging import claims
from generator.merging.alignment import Group
from generator.merging.contents import Content
from generator.model import (
    Citation,
    Claim,
    ClaimStatus,
    Dated,
    Moment,
    Precision,
    Quotation,
    QuotationKind,
    Span,
    Timex,
)

MONTH = Moment("2019-03", Precision.MONTH, day("2019-03-01").first, day("2019-03-31").last)


def content(source: str, text: str, **more: object) -> Content:
    """Make a sentence of a source that is an account of its own."""
    made = Content(
        source=source,
        account=source,
        order=ord(source[0]),
        place=0,
        anchor="s-abcdefgh",
        span=Span(0, len(text)),
        text=text,
        words=len(text.split()),
        terms=tuple(text.lower().split()),
        entities=frozenset(),
        figures=(),
        dates=(),
        quotations=(),
        damaged=False,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def dated(text: str, moment: Moment, words: str) -> tuple[Dated, ...]:
    """Date a sentence by words that stand in it."""
    at = text.index(words)
    timex = Timex(Span(at, at + len(words)), words, moment.value, moment.precision, "")
    return (Dated(Span(0, len(text)), "s-abcdefgh", moment, timex, ""),)


def extracted(*members: Content, curated: tuple[Claim, ...] = ()) -> tuple[Claim, ...]:
    """Return the claims of one group."""
    return claims.extract([Group(members, 0.9, "both name the Astrid Lund")], members, curated)


def curated(*evidence: Citation, against: tuple[Citation, ...] = ()) -> Claim:
    """Make an editor's claim."""
    return Claim(
        "ferry", "A ferry.", "curated", None, (), evidence, against, ("a",), (), ClaimStatus.CONFIRMED, "", "", "a"
    )


ONE = content("a", "The ferry ran\naground on Monday, 11 March.")
OTHER = content("b", "A ferry hit rocks late on Monday.")


def test_a_group_is_a_claim_in_the_words_of_its_first_sentence() -> None:
    (found,) = extracted(ONE, OTHER)
    assert found.id == "a-s-abcdefgh"
    assert found.text == "The ferry ran aground on Monday, 11 March."
    assert (found.origin, found.status, found.accounts) == ("extracted", ClaimStatus.REPORTED, ("a", "b"))
    assert found.evidence == (ONE.citation, OTHER.citation)
    assert (found.voice, found.first, found.against, found.notes) == (ONE.citation, "a", (), "")
    assert found.why == "sentences of 2 accounts report the same: both name the Astrid Lund"


def test_copies_are_evidence_and_no_account() -> None:
    copy = replace(ONE, source="c", order=ord("c"))
    (found,) = extracted(ONE, OTHER, copy)
    assert (len(found.evidence), found.accounts) == (3, ("a", "b"))


def test_a_sentence_that_needs_its_neighbours_or_is_damaged_or_a_quotation_does_not_speak_for_all() -> None:
    text = "“We ran aground at night on Monday,” she said."
    quote = Quotation(Span(0, 36), text[:36], QuotationKind.DIRECT, "", "", "said", "")
    for unfit in (
        content("a", "It ran aground on Monday."),
        replace(ONE, damaged=True),
        content("a", text, quotations=(quote,)),
    ):
        (found,) = extracted(unfit, OTHER)
        assert (found.voice, found.first) == (OTHER.citation, "a")


def test_where_no_sentence_stands_alone_the_first_speaks() -> None:
    (found,) = extracted(replace(ONE, damaged=True), replace(OTHER, damaged=True))
    assert found.voice == ONE.citation


def test_the_date_is_the_most_exact_that_all_dated_sentences_allow() -> None:
    exact = replace(ONE, dates=dated(ONE.text, day("2019-03-11"), "11 March"))
    rough = replace(OTHER, dates=dated(OTHER.text, MONTH, "Monday"))
    undated = content("c", "A ferry was wrecked.")
    (found,) = extracted(exact, rough, undated)
    assert found.when == day("2019-03-11")


def test_dates_that_contradict_each_other_date_nothing() -> None:
    one = replace(ONE, dates=dated(ONE.text, day("2019-03-11"), "11 March"))
    other = replace(OTHER, dates=dated(OTHER.text, day("2019-03-12"), "Monday"))
    assert extracted(one, other)[0].when is None
    assert extracted(ONE, OTHER)[0].when is None


def test_a_day_of_publication_dates_no_claim() -> None:
    outside = (Dated(ONE.span, ONE.anchor, day("2019-03-12"), None, ""),)
    assert extracted(replace(ONE, dates=outside), OTHER)[0].when is None


def test_it_is_about_what_most_accounts_name() -> None:
    one, other = (replace(made, entities=frozenset(names)) for made, names in ((ONE, "zxy"), (OTHER, "zx")))
    third = content("c", "A third.", entities=frozenset("z"))
    assert extracted(one, other, third)[0].about == ("x", "z")


def test_what_an_editor_judged_is_not_said_again() -> None:
    assert not extracted(ONE, OTHER, curated=(curated(ONE.citation),))
    assert not extracted(ONE, OTHER, curated=(curated(against=(OTHER.citation,)),))


def test_a_short_quote_leaves_the_rest_of_the_sentence() -> None:
    part = Citation("a", ONE.anchor, Span(4, 9))
    assert len(extracted(ONE, OTHER, curated=(curated(part),))) == 1


def test_claims_come_by_date_then_id() -> None:
    later = content("a", "Seen on Monday.", anchor="s-later"), OTHER
    sooner = replace(ONE, dates=dated(ONE.text, day("2019-03-11"), "11 March")), replace(OTHER, anchor="s-other")
    groups = [Group(later, 0.9, "x"), Group(sooner, 0.9, "y")]
    assert [found.id for found in claims.extract(groups, (), ())] == ["a-s-abcdefgh", "a-s-later"]

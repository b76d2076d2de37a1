from making import article, claim, dossier, entity

from generator.merging import coverage
from generator.model import Account, Citation, Claim, ClaimStatus, Coverage, Dossier, Span

LONG = (
    "The harbour board met in the old town hall on Monday and voted by nine to four to close the ferry landing, "
    "which has carried walkers, bicycles and the odd goat across the narrow sound for the better part of a century."
)


def told() -> Dossier:
    """Return five sources, of which the second is an edition of the first."""
    texts = {
        "a": f"{LONG} Acme paid.",
        "b": f"{LONG} Acme paid. Brix wept.",
        "c": "Acme paid the bill, as far as anybody here can tell. Cord knew.",
        "d": "They say that Acme paid in full. Cord was told of it early. Brix denies that there ever was a bill.",
        "e": "Cord has something else to say about the weather in the hills.",
    }
    return dossier(
        *(article(text, name, published=f"2020-01-0{day}") for day, (name, text) in enumerate(texts.items(), 1)),
        entities=(entity("Acme"), entity("Brix"), entity("Cord")),
        claims=(
            claim("vote", ("a", "voted by nine to four"), ("b", "voted by nine to four")),
            claim("tears", ("b", "Brix wept")),
            claim("paid", ("a", "Acme paid"), ("c", "Acme paid"), ("d", "Acme paid")),
            claim("bill", ("b", "Acme paid"), ("c", "paid the bill"), against=(("d", "Brix denies"),)),
        ),
    )


def of(source: str) -> Coverage:
    found = told()
    curated = [claim for claim in found.claims if claim.origin == "curated"]
    return coverage.survey(found.accounts, curated, found.entities)[source]


def test_the_editions_are_one_account() -> None:
    assert len(told().accounts) == 4


def test_what_one_account_reports_is_alone_with_those_of_its_sources_that_report_it() -> None:
    assert of("a").alone == ("vote",)
    assert sorted(of("b").alone) == ["tears", "vote"]
    assert of("c").alone == of("d").alone == ()


def test_what_two_other_accounts_support_is_left_out_where_a_source_does_not_touch_it() -> None:
    assert of("e").omitted == ("bill", "paid")
    assert of("a").omitted == of("d").omitted == ()


def test_evidence_cited_from_one_edition_speaks_for_the_other() -> None:
    assert of("b").omitted == ()


def test_a_source_that_contradicts_touches() -> None:
    assert "bill" not in of("d").omitted


def test_names_are_counted_by_accounts_too() -> None:
    assert of("e").entities_omitted == ("acme", "brix")
    assert of("a").entities_omitted == ("cord",)
    assert of("a").entities_alone == of("b").entities_alone == ()


def test_an_entity_that_one_account_names_is_alone_with_it() -> None:
    found = dossier(article("Acme paid.", "a"), article("Nobody came.", "b"), entities=(entity("Acme"),))
    assert [source.coverage.entities_alone for source in found.sources] == [("acme",), ()]


def test_what_a_source_leaves_out_is_bounded_and_the_most_reported_stay() -> None:
    accounts = [Account(name, (name,), "") for name in "abcd"]
    claims = [made(f"c{number:03}", "abc" if number == 150 else "ab") for number in range(200)]
    found = coverage.survey(accounts, claims, ())
    assert len(found["d"].omitted) == 100
    assert found["d"].omitted[-2:] == ("c098", "c150")
    assert found["a"].omitted == ()
    assert len(found["c"].omitted) == 100
    assert "c150" not in found["c"].omitted


def made(name: str, sources: str) -> Claim:
    evidence = tuple(Citation(source, "s-x", Span(0, 1)) for source in sources)
    status = ClaimStatus.REPORTED
    return Claim(name, name, "curated", None, (), evidence, (), tuple(sources), (), status, "", "")

import re
from dataclasses import replace

from making import article, claim, day, dossier, entity

from generator import pages
from generator.model import Dossier, Moment, Precision, Publish, Rights

FULL = Rights(publish=Publish.FULL)
HIDDEN = Rights(publish=Publish.METADATA)
POST = "Nine members voted on Monday to close the ferry landing. Nobody spoke against it for long."
RIVAL = "Ten councillors wanted the ferry landing closed. The engineer agreed with them at once."


def made(*claims: object, right: Rights = FULL, rival: str | None = "2024-05-09") -> Dossier:
    """Make two editions of one text and a rival."""
    records = claims or (
        claim("closed", ("a", "close the ferry landing"), ("b", "close the ferry landing"), ("c", "landing closed")),
    )
    return dossier(
        article(POST, "a", title="Vote", publisher="The Post", published="2024-05-07", rights=FULL),
        article(POST, "b", title="Vote, late", publisher="The Post", published="2024-05-08", rights=FULL, same_as="a"),
        article(RIVAL, "c", title="Closed", publisher="Courier", published=rival, rights=right),
        entities=(entity("ferry landing"),),
        claims=records,  # type: ignore[arg-type]
    )


def page(found: Dossier, name: str = "closed") -> str:
    return pages.compose(found)[f"claims/{name}.md"].decode()


def section(markdown: str, title: str) -> str:
    return re.split(r"^## ", markdown.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def plain(markdown: str) -> str:
    """Return what a reader sees of inline Markdown and HTML, links by their words."""
    return re.sub(r"<[^>]*>", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)).replace("&#32;", " ")


def test_the_arithmetic_names_the_editions_that_count_once_and_why() -> None:
    text = plain(page(made()))
    assert "2 independent accounts (3 sources)" in text
    assert "3 sources come to **2 independent accounts**, because forms of one text count once:" in text
    assert "1 and 2 are one (an editor judged them editions)." in text


def test_accounts_of_their_own_and_one_alone_are_said_plainly() -> None:
    two = claim("closed", ("a", "close the ferry landing"), ("c", "landing closed"))
    assert "2 sources, each an account of its own" in page(made(two))
    assert "nobody else in this dossier bears it out" in page(made(claim("closed", ("c", "landing closed"))))


def test_each_wording_stands_once_with_the_cited_words_marked() -> None:
    says = section(page(made()), "Who says so")
    assert says.count("<mark>close the ferry landing</mark>") == 1
    assert "The same words in" in says
    assert "<mark>landing closed</mark>" in says


def test_the_first_to_report_it_is_named_only_where_dates_tell() -> None:
    assert re.search(r"\| Reported first \| 1 \[", page(made()))
    assert "reported it first" in page(made())
    vague = made(rival=None)
    assert "Reported first | one of 1 and 3: their dates do not tell which" in plain(page(vague))
    assert "reported it first" not in page(vague)


def test_a_month_is_not_earlier_than_its_days() -> None:
    found = made()
    month = Moment("2024-05", Precision.MONTH, day("2024-05-01").first, day("2024-05-31").last)
    sources = tuple(
        replace(one, article=replace(one.article, metadata=replace(one.article.metadata, published=month)))
        if one.id == "c"
        else one
        for one in found.sources
    )
    assert "their dates do not tell which" in page(replace(found, sources=sources))


def test_figures_and_dates_of_the_sentences_stand_beside_them() -> None:
    says = plain(section(page(made()), "Who says so"))
    assert "Figures: Nine" in says
    assert "Dates: Monday = 6 May 2024" in says


def test_disagreements_lead_to_where_they_stand_side_by_side() -> None:
    disputed = claim("closed", ("a", "Nine members"), against=(("c", "Ten councillors"),))
    found = made(disputed)
    text = page(found)
    (one,) = [one for one in found.disagreements if one.claim == "closed"]
    assert f"(../compare/index.md#{one.id})" in section(text, "Where accounts differ")
    assert "Ten councillors" in section(text, "Who says otherwise")
    assert "against 1 independent account" in text


def test_a_withheld_wording_is_cited_without_its_words() -> None:
    text = page(made(right=HIDDEN))
    assert "wording not shown" in text
    assert "councillors" not in text


def test_a_claim_that_was_found_says_so_and_why() -> None:
    found = dossier(
        *(
            article(text, name, title=name.upper(), published=f"2024-05-0{number}", rights=FULL)
            for number, (name, text) in enumerate(
                {
                    "a": "Kelmar Steel sued Dorvane Mining in a Leeds court in 2021 over the polluted river.",
                    "b": "In 2021 Kelmar Steel sued Dorvane Mining over the polluted river before a Leeds court.",
                }.items(),
                start=1,
            )
        ),
        entities=(entity("Kelmar Steel"), entity("Dorvane Mining"), entity("Leeds")),
    )
    (extracted,) = [claim for claim in found.claims if claim.voice]
    text = page(found, extracted.id)
    assert text.count("found by the generator, not reviewed") == 2
    assert "| Why found | sentences of 2 accounts report the same" in text
    index = pages.compose(found)["claims/index.md"].decode()
    assert "found, not reviewed" in index


def test_the_index_groups_claims_by_how_they_stand_and_each_group_can_be_hidden() -> None:
    index = pages.compose(
        made(
            claim("both", ("a", "close the ferry landing"), ("c", "landing closed")),
            claim("alone", ("c", "The engineer agreed")),
            claim("fought", ("a", "Nine members"), against=(("c", "Ten councillors"),)),
            claim("empty"),
        )
    )["claims/index.md"].decode()
    for title, name in (
        ("Borne out by several accounts", "both"),
        ("By one account alone", "alone"),
        ("Disputed", "fought"),
        ("Without a passage", "empty"),
    ):
        assert f"The claim {name}." in section(index, title)
    for kind in ("corroborated", "single", "disputed", "unsupported"):
        assert f'<input type="checkbox" class="sd-of-{kind}" checked>' in index
        assert f'<span class="sd-group sd-of-{kind}"></span>' in index


def test_no_claim_is_said() -> None:
    assert "Nobody has written a claim yet" in pages.compose(dossier(article("Nothing.")))["claims/index.md"].decode()

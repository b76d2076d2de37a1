import re
from dataclasses import replace
from datetime import UTC, datetime

import lxml.html
import markdown
from making import article, claim, dossier, entity

from generator.model import (
    Article,
    Citation,
    ClaimStatus,
    Disagreement,
    Dossier,
    EntityType,
    Moment,
    Nature,
    Precision,
    Publish,
    Rights,
    Statement,
    Story,
    Value,
)
from generator.pages import overview
from generator.pages.concordance import Concordance
from generator.pages.render import Renderer

FULL = Rights(publish=Publish.FULL)
NONE = Rights(publish=Publish.METADATA)
CLOSED = "The harbour master closed the harbour of Example Bay after the storm."


def page(made: Dossier) -> str:
    known = Concordance(made)
    (found,) = overview.pages(known)
    return Renderer(known).render(found).decode()


def html(words: str) -> lxml.html.HtmlElement:
    body = words.split("---\n", 2)[2]
    return lxml.html.fragment_fromstring(markdown.markdown(body, extensions=["tables", "toc"]), create_parent=True)


def section(words: str, heading: str) -> str:
    return words.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def news(name: str, text: str, rights: Rights = FULL, **more: object) -> Article:
    return article(text, name, rights=rights, **more)


def test_every_statement_has_marks_that_lead_to_sentences_and_says_how_many_accounts_stand_behind_it() -> None:
    made = dossier(
        news("a", CLOSED),
        news("b", "Nobody expected it: the storm shut the whole port for a week."),
        claims=(claim("shut", ("a", "closed the harbour"), ("b", "shut the whole port")),),
    )
    (statement,) = html(page(made)).xpath('//h2[@id="what-happened"]/following-sibling::ul[1]/li')
    assert [mark.text for mark in statement.xpath("./sup/a")] == ["1", "2"]
    assert CLOSED in statement.xpath("string(./sup/a[1]/@title)")
    assert "#s-" in statement.xpath("string(./sup/a[1]/@href)")
    (support,) = statement.xpath('./span[@class="sd-support"]/a')
    assert support.text_content() == "●● 2 accounts"
    assert support.xpath("./span/@aria-hidden") == ["true"]


def test_more_accounts_than_five_are_five_dots_and_a_number() -> None:
    texts = ("cat", "violin", "orchard", "glacier", "bishop", "kettle", "meadow")
    articles = [
        news(name, f"Some words about a {word}. Port closed {n}.")
        for n, (name, word) in enumerate(zip("abcdefg", texts, strict=True))
    ]
    made = dossier(
        *articles, claims=(claim("shut", *((one.id, f"Port closed {n}") for n, one in enumerate(articles))),)
    )
    number = len(made.claims[0].accounts)
    assert number > 5
    assert f"●●●●●</span> {number} accounts]" in page(made)


def test_the_tally_counts_every_claim_once_and_a_dispute_outweighs_support() -> None:
    made = dossier(
        news("a", CLOSED),
        news("b", "Nobody expected it: the storm shut the whole port for a week."),
        claims=(
            claim("both", ("a", "closed the harbour"), ("b", "shut the whole port")),
            claim("one", ("a", "after the storm")),
            claim("contested", ("a", "closed"), ("b", "shut"), against=(("b", "Nobody expected it"),)),
            claim("judged", ("a", "storm"), status=ClaimStatus.DISPUTED),
            claim("bare"),
        ),
    )
    tally = " ".join(html(page(made)).xpath('string(//span[@class="sd-tally"])').split())
    assert tally == (
        "5 claims · 1 borne out by several accounts · 1 by one account alone · 2 disputed · 1 without a passage · all claims"
    )
    bars = html(page(made)).xpath('//span[@class="sd-bar"]/span/@style')
    assert bars == ["flex-grow: 1", "flex-grow: 1", "flex-grow: 2", "flex-grow: 1"]


def test_signs_of_a_dispute_have_words_and_lead_to_where_it_is_told() -> None:
    made = dossier(
        news("a", CLOSED),
        news("b", "Nobody expected it: the storm shut the whole port for a week."),
        claims=(
            claim("contested", ("a", "closed"), against=(("b", "Nobody expected it"),)),
            claim("judged", ("a", "storm"), status=ClaimStatus.DISPUTED),
        ),
    )
    made = replace(made, disagreements=())
    words = section(page(made), "What happened")
    assert "[≠ sources disagree](claims/contested.md)" in words
    assert "[≠ disputed](claims/judged.md)" in words


def test_a_contradiction_that_was_found_leads_to_the_comparison_and_a_mere_difference_gives_no_sign() -> None:
    made = dossier(news("a", CLOSED), claims=(claim("shut", ("a", "closed the harbour")),))
    evidence = made.claims[0].evidence
    found = Disagreement(
        "figure-x", "boats", "figure", Nature.CONTRADICTION, (Value("1", evidence), Value("2", evidence)), "shut", "why"
    )
    words = section(page(replace(made, disagreements=(found,))), "What happened")
    assert "[≠ sources disagree](compare/index.md#figure-x)" in words
    rounded = replace(found, nature=Nature.ROUNDING)
    assert "disagree" not in section(page(replace(made, disagreements=(rounded,))), "What happened")


def test_a_sentence_of_a_source_stands_in_the_summary_only_where_all_its_words_may_be_shown() -> None:
    made = dossier(news("a", CLOSED))
    assert CLOSED in section(page(made), "What happened")
    assert "chosen by the generator and not reviewed" in page(made)
    hidden = dossier(news("a", CLOSED, NONE))
    assert "harbour" not in page(hidden)
    assert "1 sentence of the sources would stand here" in page(hidden)


def test_an_extracted_claim_gives_no_right_to_show_the_sentence_it_took_its_words_from() -> None:
    hidden = dossier(news("a", CLOSED, NONE), news("b", "Nobody expected it.", NONE))
    sentence = hidden.sources[0].reading.sentences[0]
    citation = Citation(hidden.sources[0].id, sentence.anchor, sentence.span)
    curated = dossier(news("a", CLOSED, NONE), claims=(claim("x", ("a", "closed the harbour")),)).claims[0]
    extracted = replace(curated, id="x", origin="extracted", text=CLOSED, voice=citation, evidence=(citation,))
    statement = Statement(CLOSED, "x", (citation,), extracted.accounts, citation)
    words = page(replace(hidden, claims=(extracted,), summary=(statement,)))
    assert "harbour master" not in words
    assert "1 sentence of the sources would stand here" in words


def test_people_and_organizations_come_before_places_and_bring_their_descriptions() -> None:
    made = dossier(
        news("a", "Ada Example lives in Example Bay. Example Bay is small. Example Bay is old."),
        entities=(
            entity("Example Bay", type=EntityType.PLACE),
            entity("Ada Example", type=EntityType.PERSON, description="Harbour master."),
        ),
    )
    words = section(page(made), "Who is who")
    assert "[Ada Example](entities/ada-example.md" in words
    assert "Harbour master." in words
    assert "entities/example-bay.md" not in words


def test_a_sentence_of_a_source_comes_with_the_date_of_what_it_tells() -> None:
    text = "The storm closed the harbour of Example Bay on 6 May 2024. The port is old."
    words = section(page(dossier(news("a", text))), "What happened")
    assert re.search(r"1 account · \[6 May 2024\]\(timeline\.md#t-\w+\)", words)
    ours = dossier(news("a", text), claims=(claim("shut", ("a", "closed the harbour"), when="2024-05-06"),))
    assert "timeline.md#" not in section(page(ours), "What happened").splitlines()[1]


def test_those_who_only_sign_an_article_are_not_who_is_who() -> None:
    text = f"By Mara Lindqvist\n\n{CLOSED} Olof Brand was there, and the Example Bay Council paid Olof Brand."
    known = (
        entity("Mara Lindqvist", type=EntityType.PERSON),
        entity("Olof Brand", type=EntityType.PERSON),
        entity("Example Bay Council", type=EntityType.ORGANIZATION),
    )
    words = section(page(dossier(news("a", text), entities=known)), "Who is who")
    assert words.index("Olof Brand") < words.index("Example Bay Council")
    assert "Mara Lindqvist" not in words


def test_voices_are_whole_quotations_of_people_named_within_the_rights() -> None:
    text = "“We shall open the harbour again as soon as the water is down,” said Ada Example."
    people = (entity("Ada Example", type=EntityType.PERSON),)
    words = section(page(dossier(news("a", text), entities=people)), "In their words")
    assert "“We shall open the harbour again as soon as the water is down”" in words
    assert "[Ada Example](entities/ada-example.md" in words
    assert "## In their words" not in page(dossier(news("a", text, NONE), entities=people))


def test_figures_stand_in_their_sentence_and_disputed_ones_do_not_stand_at_all() -> None:
    text = "The storm cost the town $4.5 million in one night."
    words = section(page(dossier(news("a", text))), "In figures")
    assert '<span class="sd-amount">&#36;4.5 million</span>' in words
    assert "<mark>&#36;4.5 million</mark>" in words
    disputed = claim("cost", ("a", "cost the town"), status=ClaimStatus.DISPUTED)
    assert "## In figures" not in page(dossier(news("a", text), claims=(disputed,)))
    assert "## In figures" not in page(dossier(news("a", text, NONE)))


def test_sources_are_numbered_and_name_their_originals_for_paper() -> None:
    made = dossier(news("a", CLOSED, url="https://example.org/x"), news("b", "Nothing else."))
    words = section(page(made), "Sources")
    assert "\n1. [" in words
    assert "[original](<https://example.org/x>)" in words


def test_a_source_of_the_front_page_has_its_day_and_not_its_minute() -> None:
    then = datetime(2024, 5, 7, 12, 20, tzinfo=UTC)
    at = Moment("2024-05-07T12:20:00Z", Precision.TIME, then.date(), then.date())
    signed = news("a", CLOSED, publisher="Courier")
    words = section(page(dossier(replace(signed, metadata=replace(signed.metadata, published=at)))), "Sources")
    assert "Courier, 7 May 2024</span>" in words


def test_a_dossier_of_one_empty_article_still_has_a_front_page() -> None:
    words = page(dossier(article("")))
    assert "Nothing can be said yet" in words
    assert "Nobody has been named yet." in words
    assert "## When it happened" not in words


def test_the_question_and_the_description_stand_first() -> None:
    story = Story(title="The *storm*", question="Who closed <it>?", description="A harbour.", discover=False)
    read = html(page(dossier(news("a", CLOSED), story=story)))
    paragraphs = [" ".join(one.text_content().split()) for one in read.xpath("//p")]
    assert paragraphs[:3] == ["1 source · 1 independent account", "Who closed <it>?", "A harbour."]

from dataclasses import replace

import lxml.html
import markdown
import pytest
from making import STORY, article, claim, day, dossier
from publishing import bridge, withheld

from generator.exports.facts import gather, spoken
from generator.model import ClaimStatus, Disagreement, Dossier, Nature, Value
from generator.model.standing import tally
from generator.pages import overview
from generator.pages.concordance import Concordance
from generator.pages.render import Renderer

TEXTS = ("The harbour was closed after the storm.", "Nobody expected it: the storm shut the whole port for a week.")


def harbour() -> Dossier:
    """Make a dossier with a claim of each standing, one of them torn by a contradiction that was found."""
    made = dossier(
        article(TEXTS[0], "a", published="2014-08-04"),
        article(TEXTS[1], "b", published="2017-08-03"),
        article("It rained, and three boats sank.", "c"),
        claims=(
            claim("both", ("a", "harbour was closed"), ("b", "shut the whole port")),
            claim("one", ("a", "after the storm")),
            claim("contested", ("a", "closed"), ("b", "shut"), against=(("b", "Nobody expected it"),)),
            claim("judged", ("a", "storm"), status=ClaimStatus.DISPUTED),
            claim("torn", ("c", "three boats sank")),
            claim("bare"),
        ),
        story=replace(STORY, title="The harbour", summary_claims=("both",)),
    )
    torn = next(one for one in made.claims if one.id == "torn").evidence
    values = (Value("2", torn), Value("3", torn))
    found = Disagreement("figure-x", "boats", "figure", Nature.CONTRADICTION, values, "torn", "why")
    mere = Disagreement("figure-y", "days", "figure", Nature.ROUNDING, values, "one", "why")
    return replace(made, disagreements=(found, mere))


def front(made: Dossier) -> str:
    """Return the words of the front page."""
    known = Concordance(made)
    (page,) = overview.pages(known)
    body = Renderer(known).render(page).decode().split("---\n", 2)[2]
    return " ".join(lxml.html.fromstring(markdown.markdown(body)).text_content().split())


@pytest.mark.parametrize("made", [harbour(), bridge(), withheld()], ids=["harbour", "bridge", "withheld"])
def test_it_says_in_the_same_words_what_the_front_page_says(made: Dossier) -> None:
    found, words = gather(made), front(made)
    assert found.title in words
    assert " · ".join(found.scope[:2]) in words
    assert f" {found.total.split(', ')[0]} · " in words
    for count in found.counts:
        assert f" · {count.number} {count.words}" in words
    assert sum(count.number for count in found.counts) == tally(made).all


def test_a_dispute_outweighs_support_and_a_mere_difference_is_none() -> None:
    known = {count.words: count.number for count in gather(harbour()).counts}
    assert known == {
        "borne out by several accounts": 1,
        "by one account alone": 1,
        "disputed": 3,
        "without a passage": 1,
    }


def test_it_can_be_said_in_sentences() -> None:
    assert spoken(gather(harbour())) == (
        "The harbour. 3 sources, 3 independent accounts, published 2014–2017. "
        "6 claims: 1 borne out by several accounts, 1 by one account alone, 3 disputed, 1 without a passage."
    )
    asked = replace(harbour(), story=replace(STORY, title="Who shut the harbour?"))
    assert spoken(gather(asked)).startswith("Who shut the harbour? 3 sources")


def test_what_nobody_reviewed_is_said_to_be_so() -> None:
    made = harbour()
    some = tuple(replace(one, origin="extracted") if one.id == "both" else one for one in made.claims)
    assert gather(replace(made, claims=some)).total == "6 claims, 1 of them not reviewed"
    alone = dossier(article("The harbour was closed after the storm on Monday.", "a"))
    assert gather(alone).total == "1 statement, not reviewed"


def test_the_years_are_the_editors_or_those_in_which_the_sources_appeared() -> None:
    made = harbour()

    def years(**story: object) -> tuple[str, ...]:
        return gather(replace(made, story=replace(STORY, **story))).scope[2:]  # type: ignore[arg-type]

    assert years() == ("published 2014–2017",)
    assert years(since=day("2013-05-01")) == ("from 2013",)
    assert years(since=day("2013-05-01"), until=day("2018-01-01")) == ("from 2013 to 2018",)
    assert years(until=day("2018-01-01")) == ("to 2018",)
    assert gather(replace(made, sources=made.sources[:1])).scope[2:] == ("published in 2014",)


def test_where_there_is_nothing_nothing_is_said() -> None:
    bare = dossier(article("", "a"), story=replace(STORY, title="The harbour"))
    found = gather(bare)
    assert (found.scope, found.total, found.counts) == (("1 source", "1 independent account"), "", ())
    assert spoken(found) == "The harbour. 1 source, 1 independent account."


def test_signs_that_nobody_sees_are_no_letters_of_the_title() -> None:
    titled = replace(harbour(), story=replace(STORY, title="Caf\u0065\u0301 of\u200b  the\u00ad \u200fport\u2069"))
    assert gather(titled).title == "Café of the port"

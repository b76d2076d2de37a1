from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import STORY, article, claim, dossier

from generator.merging import contents, summary
from generator.merging.alignment import Group
from generator.merging.summary import standing
from generator.merging.summary.standing import Standing
from generator.model import Citation, Claim, ClaimStatus, Dossier, Publish, Rights, Statement

ONE = "Rain fell on the town. The river rose by noon. People left."
TWO = "The mayor spoke at night. She blamed the dam."

FLOOD = (
    "A flood destroyed the old bridge of Alder on Monday night after two days of rain. "
    "It was built in 1890. "
    "Engineers had warned the council about the piers of the bridge in spring."
)
RESCUE = (
    "Firefighters rescued forty people from the roofs of Alder when the river broke its banks. "
    "Some of them were taken to hospital. "
    "“We heard the bridge go before we saw it,” said Ada Quill, who lives beside the mill. "
    "“It was like a train.”"
)
DAM = (
    "The owner of the dam above Alder denied that its gates were opened too late on Monday. "
    "Prosecutors are looking into the records of the dam and of its owner."
)


def texts(found: Dossier) -> list[str]:
    return [statement.text for statement in found.summary]


def told(*pages: str, words: int = 250, **more: object) -> Dossier:
    named = [article(text, f"a{number}", published="2017-08-03", **more) for number, text in enumerate(pages)]
    return dossier(*named, story=replace(STORY, summary_words=words))


def test_an_editor_says_which_claims_and_in_which_order() -> None:
    claims = (claim("a", ("one", "Rain fell")), claim("b", ("one", "river rose")), claim("c", ("one", "People left")))
    found = dossier(article(ONE, "one"), claims=claims, story=replace(STORY, summary_claims=("c", "a")))
    assert [(statement.claim, len(statement.citations)) for statement in found.summary] == [("c", 1), ("a", 1)]


def test_the_best_supported_claims_are_chosen_and_told_in_order_of_time() -> None:
    found = dossier(
        article(ONE, "one"),
        article("The river rose. Many people left.", "two"),
        claims=(
            claim("alone", ("one", "Rain fell"), text="word " * 15, when="2017-01-01"),
            claim("left", ("one", "People left"), ("two", "people left"), text="word " * 10, when="2017-01-03"),
            claim("rose", ("one", "river rose"), ("two", "river rose"), text="word " * 10, when="2017-01-02"),
        ),
        story=replace(STORY, summary_words=24),
    )
    assert [statement.claim for statement in found.summary] == ["rose", "left"]


def test_without_claims_every_account_has_its_say_within_the_words() -> None:
    found = told(FLOOD, RESCUE, DAM, words=50)
    assert {statement.accounts for statement in found.summary} == {("a0",), ("a1",), ("a2",)}
    assert sum(len(text.split()) for text in texts(found)) <= 50


def test_no_words_no_statements() -> None:
    assert texts(told(FLOOD, words=3)) == []
    assert summary.summarise(STORY, (), (), (), {}) == ()


def test_a_statement_is_the_words_of_its_source() -> None:
    found = told(FLOOD.replace("bridge of", "bridge  \n of"), RESCUE)
    by_id = {source.id: source.article.text for source in found.sources}
    for statement in found.summary:
        assert statement.voice
        assert " ".join(statement.voice.span.of(by_id[statement.voice.source]).split()) == statement.text
        assert statement.voice.source in {citation.source for citation in statement.citations}


def test_a_sentence_of_an_edition_is_cited_in_all_of_them() -> None:
    found = dossier(article(ONE, "one"), article(ONE + " More.", "two", same_as="one"))
    assert [citation.source for citation in found.summary[0].citations] == ["one", "two"]
    assert found.summary[0].accounts == ("one",)


def test_headlines_and_credits_are_no_statements() -> None:
    assert texts(told("Flood in town\n\nBy Ada Example\n\nRain fell on the town.")) == ["Rain fell on the town."]


def test_one_content_is_said_once() -> None:
    again = "The old bridge of Alder was destroyed by a flood on Monday night after two days of rain."
    said = texts(told(FLOOD, again, RESCUE))
    assert sum("two days of rain" in text for text in said) == 1


def test_what_leans_on_a_sentence_comes_right_after_it_or_not_at_all() -> None:
    said = texts(told("The harbour burned down on Sunday. It has stood empty since the ferries left it.", RESCUE))
    assert said.index("The harbour burned down on Sunday.") + 1 == said.index(
        "It has stood empty since the ferries left it."
    )
    said = texts(told("Did the harbour burn down? It has stood empty since the ferries left it.", RESCUE))
    assert not any(text.startswith("It") for text in said)


def test_a_dateline_is_not_said() -> None:
    found = told("RIVERTON (AP) — A flood destroyed the old bridge on Monday.")
    assert texts(found) == ["A flood destroyed the old bridge on Monday."]


def test_the_lead_is_what_most_accounts_tell_and_days_follow_each_other() -> None:
    story = replace(STORY, summary_words=250)
    first = article("Rain closed the road to Alder for lorries.", "z", published="2017-08-01")
    later = article("The bridge of Alder will be rebuilt in stone by spring.", "a", published="2017-08-09")
    middle = article("A flood destroyed the old bridge of Alder and its mill.", "m", published="2017-08-03")
    also = article("The flood also took a mill.\n\nA flood destroyed a bridge of Alder.", "n", published="2017-08-04")
    said = texts(dossier(later, middle, also, first, story=story))
    assert said[0] == "A flood destroyed the old bridge of Alder and its mill."
    assert said.index("Rain closed the road to Alder for lorries.") < said.index(
        "The bridge of Alder will be rebuilt in stone by spring."
    )


def test_the_order_of_the_files_changes_nothing() -> None:
    pages = [article(text, name) for name, text in (("b", FLOOD), ("a", RESCUE), ("c", DAM))]
    assert dossier(*pages).summary == dossier(*reversed(pages)).summary


def test_a_text_without_sentences_still_says_something() -> None:
    text = "rain fell on the town and the river rose by noon and people left the old houses by the mill at night"
    assert texts(told(text)) == [text]


def _grouped(voice: int | None) -> tuple[tuple[Statement, ...], tuple[contents.Content, ...]]:
    """Summarise two accounts whose first sentences say the same; one of them may be the voice of a claim."""
    made = [article("A flood destroyed the bridge.", "one"), article("Water tore the old crossing away.", "two")]
    found = dossier(*made)
    readings = {source.id: source.reading for source in found.sources}
    said = contents.read([source.article for source in found.sources], readings, (), found.accounts, "en")
    claims = []
    if voice is not None:
        cited = tuple(content.citation for content in said)
        speaker = said[voice].citation
        claims = [
            Claim("torn", said[voice].text, "extracted", None, (), cited, (), ("one", "two"), (), ClaimStatus.REPORTED,
                  "", "said alike", "one", speaker)
        ]  # fmt: skip
    group = Group(said, 0.9, "said alike")
    return summary.summarise(STORY, claims, (group,), said, dict.fromkeys(readings, (999, 999))), said


def test_sentences_that_say_the_same_are_one_statement_with_all_citations() -> None:
    statements, said = _grouped(None)
    assert len(statements) == 1
    assert statements[0].citations == tuple(content.citation for content in said)
    assert statements[0].accounts == ("one", "two")
    assert statements[0].claim == ""


@pytest.mark.parametrize("voice", [0, 1])
def test_the_voice_of_an_extracted_claim_is_heard(voice: int) -> None:
    statements, said = _grouped(voice)
    assert [(one.claim, one.text) for one in statements] == [("torn", said[voice].text)]
    assert statements[0].voice == Citation(said[voice].source, said[voice].anchor, said[voice].span)


def _judge(text: str, number: int = -1) -> Standing:
    found = dossier(article(text, "one"))
    source = found.sources[0]
    said = contents.read([source.article], {"one": source.reading}, (), found.accounts, "en")
    number %= len(said)
    return standing.judge(said[number], said[number - 1] if number else None)


@pytest.mark.parametrize(
    "text",
    [
        "The council of Alder closed the bridge on Monday after the flood.",
        "“The bridge will be closed until the spring,” said Ada Quill, the mayor.",
        "Ada Quill, who leads the council, called the dam “a danger to the town” in May.",
        "Mr. Quill's company won the contract for the bridge in 2015.",
        "The runner from Alder finished the race in 58' 12\" on a wet road.",
    ],
)
def test_sentences_that_stand_alone(text: str) -> None:
    assert _judge(text) is Standing.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "He said that the bridge would be closed until the spring.",
        "But the company had repaired the bridge only a year before.",
        "The company had repaired the bridge of Alder only a year before.",
        "In addition, the council wants to close the road to the mill.",
        "The council also wants to close the road that leads to the mill.",
        "On Tuesday, he told the council that the bridge was safe.",
        "When he came to Alder in May, the bridge was being repaired.",
        "Some of them were taken to the hospital of Alder in the night.",
        "The bridge was closed for lorries in the spring of 2015.",
        "In the town, these repairs were known to nobody before Monday.",
    ],
)
def test_sentences_that_lean_on_the_one_before(text: str) -> None:
    assert _judge("The council of Alder met the owner of the bridge.\n\n" + text) is Standing.FOLLOWING


@pytest.mark.parametrize(
    "text",
    [
        "Was the bridge of Alder closed too late on Monday night?",
        "“The bridge will be closed until the spring of next year.”",
        "Follow us for more news about the bridge of Alder and its mill.",
        "The bridge of Alder in the morning light of last Monday.",
        "You should call the council if you have seen the bridge fall.",
        "Bridge of Alder: closed since Monday for lorries and coaches.",
        "The council closed the bridge, the road and the (old mill of Alder.",
        "The council of Alder closed the bridge, the road to the mill, the school, the market and the",
        "The bridge of Alder, the [name missing] and the mill were closed.",
    ],
)
def test_sentences_that_belong_into_no_summary(text: str) -> None:
    assert _judge("The council of Alder met the owner of the dam.\n\n" + text) is Standing.NOT


@given(st.lists(st.sampled_from([*FLOOD.split(". "), *RESCUE.split(". "), *DAM.split(". ")]), max_size=8))
def test_whatever_is_told_fits_and_is_cited(sentences: list[str]) -> None:
    found = told(". ".join(sentences) + ".", words=40)
    assert sum(len(text.split()) for text in texts(found)) <= 40
    assert all(statement.citations and statement.accounts for statement in found.summary)
    assert len(set(texts(found))) == len(texts(found))


def test_what_may_be_shown_goes_before_what_may_not() -> None:
    texts = {
        "closed": "The harbour board closed the old ferry landing at Brix on Monday after a storm.",
        "open": "Farmers near Calder sold all their sheep to a dealer from Norwell after the flood.",
    }
    story = replace(STORY, summary_words=20)
    for hidden in texts:
        rights = {name: Publish.METADATA if name == hidden else Publish.FULL for name in texts}
        found = dossier(
            *(article(text, name, rights=Rights(publish=rights[name])) for name, text in texts.items()), story=story
        )
        assert [statement.voice.source for statement in found.summary if statement.voice] == [
            name for name in texts if name != hidden
        ]

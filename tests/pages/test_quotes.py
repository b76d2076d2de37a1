import re

import pytest
from making import article, dossier, entity
from publishing import bridge, hostile, withheld
from rendering import broken, dangerous, html

from generator import pages
from generator.model import Dossier, EntityType, Publish, Rights

FULL = Rights(publish=Publish.FULL)
PATH = "quotes.md"
RUTH = entity("Ruth Okafor", type=EntityType.PERSON, description="Mayor of Alder.")
WORDS = "We were not ready for a storm of this size, and we should have been"
FIRST = (
    "The storm came at night and took the roof of the school. Children slept in the church hall for two weeks.\n\n"
    f"“{WORDS},” said Ruth Okafor. Rain fell until the morning and the road to the coast was closed."
)
SECOND = (
    "Officials met for hours about money for the repairs, and no decision was made before they went home.\n\n"
    f"Ruth Okafor told reporters: “{WORDS}.” Then she left the room without answering questions about her budget."
)
OTHER = SECOND.replace("should have been", "really should have been")


def told(*texts: str, rights: Rights = FULL, **more: object) -> Dossier:
    return dossier(
        *(
            article(text, name, title=f"Title {name}", publisher=f"Paper {name}", published="2024-05-06", rights=rights)
            for name, text in zip("abcdef", texts, strict=False)
        ),
        entities=(RUTH,),
        **more,  # type: ignore[arg-type]
    )


def page(found: Dossier) -> str:
    return pages.compose(found)[PATH].decode()


def sayings(found: Dossier) -> list[str]:
    items = html(pages.compose(found), PATH).xpath("//li")
    return [" ".join(item.text_content().split()) for item in items]


def headings(found: Dossier) -> list[str]:
    return [" ".join(h.text_content().split()) for h in html(pages.compose(found), PATH).xpath("//h2 | //h3")]


def test_a_quotation_has_its_speaker_source_date_and_place() -> None:
    found = told(FIRST)
    assert sayings(found) == [f"“{WORDS}” 1 Paper a, 6 May 2024, paragraph 2"]
    assert headings(found) == ["Quoted in one account", "Ruth Okafor"]
    assert "Mayor of Alder." in page(found)
    assert "(entities/ruth-okafor.md" in page(found)


def test_what_several_sources_quote_stands_once_with_the_number_of_accounts() -> None:
    found = told(FIRST, SECOND)
    (saying,) = sayings(found)
    assert saying.startswith(f"“{WORDS}")
    assert " 1 2 ●● 2 accounts" in saying
    assert headings(found)[0] == "Quoted in several accounts"
    assert "1 quoted by several accounts" in page(found)


def test_where_wordings_differ_the_difference_is_marked() -> None:
    found = told(FIRST, OTHER)
    (saying,) = sayings(found)
    assert saying.startswith(
        "“We were not ready for a storm of this size, and we really should have been.” 2or “We were"
    )
    assert "2 accounts" in saying
    assert [mark.text_content() for mark in html(pages.compose(found), PATH).xpath("//li//mark")] == ["really"]


def test_a_part_of_what_others_quote_whole_is_said_to_be_one() -> None:
    found = told(FIRST, SECOND.replace(f"{WORDS}.”", "not ready for a storm of this size” and left it at that."))
    (saying,) = sayings(found)
    assert saying.startswith(f"“{WORDS}” 1in part “not ready for a storm of this size” 2")
    assert "<mark>" not in page(found)


def test_a_part_of_a_sentence_stands_in_its_sentence_in_marks_of_one_style() -> None:
    found = told('Ruth Okafor called the old dam "a good friend" of the town.')
    assert sayings(found) == [
        "Ruth Okafor called the old dam “a good friend” of the town. 1 Paper a, 6 May 2024, paragraph 1"
    ]
    assert "“<mark>a good friend</mark>”" in page(found)


def test_two_parts_of_one_sentence_do_not_show_it_twice() -> None:
    found = told("Ruth Okafor called the dam “a good old friend” and its builder “a man of true genius”.")
    assert len(sayings(found)) == 1
    assert page(found).count("<mark>") == 2


def test_speakers_stand_by_accounts_then_by_quotations_and_nobody_last() -> None:
    found = told(
        FIRST + "\n\n“The river has never been as high as it was on that night,” said Bo Lind.",
        SECOND,
        "“It will come again.” These words stand on the wall of the mill.",
    )
    names = [name for name in headings(found) if not name.startswith("Quoted")]
    assert names == ["Ruth Okafor", "Bo Lind", "Speaker not named"]


def test_quotations_of_different_people_are_never_one() -> None:
    found = told(FIRST, f"“{WORDS} all along,” said Bo Lind.")
    assert len(sayings(found)) == 2


def test_words_held_at_arms_length_are_no_quotation() -> None:
    assert "Nobody is quoted in the sources." in page(told("The “notorious markets” are shut."))


def test_of_words_that_may_not_be_shown_stand_the_speaker_and_the_place() -> None:
    found = told(FIRST, rights=Rights(publish=Publish.METADATA))
    assert headings(found) == ["Quoted in words that may not be shown"]
    assert sayings(found) == ["Ruth Okafor 1"]
    assert "storm" not in page(found)


def test_a_wording_that_may_not_be_shown_is_only_cited() -> None:
    hidden = article(OTHER, "b", title="B", published="2024-05-07", rights=Rights(publish=Publish.METADATA))
    found = dossier(article(FIRST, "a", title="A", published="2024-05-06", rights=FULL), hidden, entities=(RUTH,))
    assert "in other words, not shown 2" in sayings(found)[0]
    assert "<mark>" not in page(found)
    assert "really" not in page(found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال Ruth Okafor: «لم نكن مستعدين لعاصفة بهذا الحجم»."),
        ("zh", "镇长表示：“我们没有为这么大的风暴做好准备。”"),
    ],
)
def test_words_in_another_language_have_their_language_and_direction(language: str, text: str) -> None:
    found = dossier(article(text, "a", title="A", language=language, rights=FULL))
    assert f'<span lang="{language}" dir="auto">' in page(found)
    assert page(found).count("“") == page(found).count("”") > 0


def test_nobody_quoted_is_said() -> None:
    assert "Nobody is quoted in the sources." in page(told("Nobody came."))


@pytest.mark.parametrize("made", [bridge(), hostile(), withheld(), bridge(Publish.METADATA), told(FIRST, OTHER)])
def test_every_link_leads_somewhere_and_nothing_runs(made: Dossier) -> None:
    files = pages.compose(made)
    assert broken(files, PATH) == []
    assert dangerous(files, PATH) == []


def test_hostile_words_and_names_stay_words() -> None:
    nasty = "</span><img src=x onerror=alert(1)> [x](javascript:y) | `c` {: #z } we never knew"
    found = told(
        f"“{nasty} what to do about it,” said Ruth Okafor.\n\n“It all went well that day, they tell me,” said Al <b>Bad</b> Name."
    )
    assert dangerous(pages.compose(found), PATH) == []
    assert "onerror=alert(1)" in html(pages.compose(found), PATH).text_content()


def test_what_rights_withhold_is_not_there() -> None:
    assert not re.search("zephyr|quartet|jubilant|wagon|harbour|Never again", page(withheld()))

import os
import random
import subprocess
import sys
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import article, dossier

from generator.merging import variants
from generator.merging.variants import Unions
from generator.model import Article, Dossier, Variant

HARBOUR = (
    "The harbour board voted on Monday to close the old ferry landing, ending a service that has run since 1931. "
    "Passengers will have to walk to the new pier beyond the fish market, a distance of some 800 metres. "
    "Members argued for three hours before the vote, which was carried by nine voices to four. "
    "Opponents pointed out that the path floods at spring tide and that nobody had promised a handrail. "
    "The board's engineer replied that the timber piles are rotten and that a storm could carry them away. "
    "Two cafés beside the landing expect to lose most of their trade and have asked for lower rents. "
    "A petition with 2,140 names was handed in at the start of the session and was read out in full. "
    "Work on the site begins in October and is to be finished before the first regatta of the year."
)
RIVAL = (
    "Commuters on the east shore woke to bad news after councillors decided to shut the wharf where their boat calls. "
    "Few had believed that it would come to this, since a repair had been announced only last winter. "
    "Ferdinand Okoye, who sells newspapers there, said that he had heard of the decision from a customer. "
    "A shuttle is under discussion but no company has offered to run it for the sum that was named. "
    "Critics accuse the authority of having let the structure decay so that it need not pay for a new one. "
    "The mayor declined to comment, saying through an aide that she wanted to study the minutes first. "
    "Fishermen, by contrast, welcome the additional room for their crates and expect shorter ways to the cold store."
)
STATEMENT = (
    "“We regret the loss of a landing that generations have used, but safety leaves us no choice, and we will do all "
    "we can to make the new way across the market as short, as dry and as well lit as anybody could wish,” "
    "the board said in a statement."
)
AGENCY = (
    "The landing was built by a coal merchant and passed to the town in 1948. It was last overhauled after the great "
    "flood, when a barge tore away the outermost piles and drowned two watchmen whose names are on a plaque."
)
WEATHER = (
    "Weather for {place}. Temperatures will rise to {a} degrees in the afternoon after a low of {b} degrees at dawn. "
    "Winds from the west will reach {c} kilometres an hour on the coast. There is a {d} percent chance of rain before "
    "noon and {e} millimetres may fall by the evening. The pollen count is {f} and the sea has {g} degrees. "
    "Sunset is at {h} hours and the next tide is expected {i} minutes later."
)
HAN = "市議会は月曜日に古い渡し場を閉鎖することを決めた。渡し船は一九三一年から続いてきたが、杭が腐り嵐に耐えられないと技師は述べた。利用者は魚市場の先にある新しい桟橋まで歩かなければならない。隣の喫茶店二軒は売り上げの大半を失うと見ており、家賃の引き下げを求めている。工事は十月に始まり、来年の最初の競漕大会までに終わる予定である。"
OTHER_HAN = "県は木曜日、山あいの鉄道を来春から一日四往復に増やすと発表した。沿線の高校に通う生徒が増えたためで、車両は隣の県から借りる。運賃は据え置かれるが、無人駅の待合室は直さない。住民の会は十年来の願いがかなったと喜ぶ一方、冬の除雪に人手が足りるかどうかを心配している。"
PRESENT = [sentence + "." for sentence in HARBOUR.rstrip(".").split(". ")]


def pairs(found: Dossier) -> dict[tuple[str, str], str]:
    return {(variant.left, variant.right): variant.relation for variant in found.variants}


def tellings(found: Dossier) -> set[tuple[str, ...]]:
    return {tuple(sorted(account.sources)) for account in found.accounts}


def judged(left: str, right: str) -> Variant | None:
    found = variants.find([article(left, "a"), article(right, "b")], {})
    return found[0] if found else None


def scanned(text: str, share: float, seed: int) -> str:
    """Misread the text as a bad scan does: letters changed, lost and doubled."""
    chance = random.Random(seed)
    return "".join(
        char if chance.random() >= share else chance.choice(("", char + char, chance.choice("etaoinlcrh")))
        for char in text
    )


# ---- each relation


def test_the_same_words_are_identical_whatever_their_punctuation_case_and_markup() -> None:
    other = HARBOUR.replace(". ", ".\n\n").replace("’", "'").replace("harbour board", "<b>Harbour Board</b>")
    found = judged(HARBOUR, other)
    assert found is not None
    assert (found.relation, found.score) == ("identical", 1.0)
    assert found.why == "the same words; only punctuation, case, markup or lines about the article itself differ"


def test_small_edits_make_an_edition() -> None:
    other = HARBOUR.replace("argued", "debated").replace("2,140", "2,150").replace("Two cafés", "Two coffee houses")
    found = judged(HARBOUR, other)
    assert found is not None
    assert found.relation == "edition"
    assert found.score is not None
    assert 0.75 < found.score < 1
    assert found.why.endswith("of the longer one's in it")


def test_a_lengthened_text_is_a_copy_and_tells_how_much_of_it_is_old() -> None:
    found = judged(HARBOUR, f"{HARBOUR}\n\n{RIVAL}")
    assert found is not None
    assert (found.relation, found.score) == ("copy", 1.0)
    assert found.why == (
        "100 % of the shorter text's words stand in the other in the same wording; they are 53 % of the longer text"
    )


def test_an_excerpt_is_found_inside_a_long_article() -> None:
    long = f"{scramble(1, 1500)} {HARBOUR} {scramble(2, 1500)}"
    found = judged(" ".join(PRESENT[2:5]), long)
    assert found is not None
    assert (found.relation, found.score) == ("copy", 1.0)


def test_some_shared_passages_are_partial_and_no_account() -> None:
    found = dossier(article(f"{HARBOUR} {AGENCY}", "a"), article(f"{RIVAL} {AGENCY}", "b"))
    assert pairs(found) == {("a", "b"): "partial"}
    assert tellings(found) == {("a",), ("b",)}
    assert "the longest common passage has 41 words" in found.variants[0].why


def test_paragraphs_in_another_order_are_still_an_edition() -> None:
    found = judged(HARBOUR, " ".join([*PRESENT[4:], *PRESENT[:4]]))
    assert found is not None
    assert found.relation == "edition"


@pytest.mark.parametrize("share", [0.01, 0.03, 0.05])
def test_bad_scans_of_one_text_are_found(share: float) -> None:
    for seed in range(5):
        found = judged(scanned(HARBOUR, share, seed), scanned(HARBOUR, share, seed + 100))
        assert found is not None
        assert found.relation in variants.SAME


def test_words_divided_at_the_end_of_a_line_are_one_word() -> None:
    found = judged(HARBOUR, HARBOUR.replace("distance", "dis-\ntance").replace("timber", "tim-\n  ber"))
    assert found is not None
    assert found.relation == "identical"


def test_addresses_of_links_are_no_words() -> None:
    other = HARBOUR.replace("fish market", "[fish market](https://example.org/market)")
    found = judged(HARBOUR, other)
    assert found is not None
    assert found.relation == "identical"


# ---- near misses


def test_independent_reports_of_one_event_are_no_variants() -> None:
    assert judged(HARBOUR, RIVAL) is None


def test_independent_reports_that_quote_one_statement_stay_apart() -> None:
    short, other = " ".join(PRESENT[:3]), " ".join(RIVAL.split(". ")[:2]) + "."
    found = dossier(article(f"{short} {STATEMENT}", "a"), article(f"{other} {STATEMENT}", "b"))
    assert tellings(found) == {("a",), ("b",)}
    assert set(pairs(found).values()) <= {"partial"}


def test_a_statement_quoted_whole_does_not_make_one_account_of_the_reports_that_quote_it() -> None:
    release = f"{AGENCY} {PRESENT[4]}"
    first = " ".join([HARBOUR.replace(PRESENT[4], ""), scramble(1), release])
    second = " ".join([RIVAL, scramble(2), release])
    found = dossier(article(first, "a"), article(second, "b"), article(release, "release"))
    assert {frozenset(pair): relation for pair, relation in pairs(found).items()} == {
        frozenset(("a", "b")): "partial",
        frozenset(("a", "release")): "copy",
        frozenset(("b", "release")): "partial",
    }
    assert tellings(found) == {("a", "release"), ("b",)}


def scramble(seed: int, words: int = 120) -> str:
    """Return words that mean nothing."""
    chance = random.Random(seed)
    return " ".join("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(words))


def test_one_form_filled_with_other_figures_is_not_one_account() -> None:
    figures = [
        dict(zip("abcdefghi", numbers, strict=True))
        for numbers in ([21, 9, 34, 20, 3, 71, 17, 2113, 43], [17, 6, 52, 65, 11, 38, 15, 2109, 58])
    ]
    found = judged(
        *(WEATHER.format(place=place, **filled) for place, filled in zip(("Aldmouth", "Brenby"), figures, strict=True))
    )
    assert found is not None
    assert found.relation == "partial"
    assert found.why.endswith("but with other figures")


def test_short_notices_with_other_figures_are_no_variants() -> None:
    assert (
        judged("Water at the new pier: 18 degrees, wind 4 knots.", "Water at the new pier: 16 degrees, wind 9 knots.")
        is None
    )


def test_a_corrected_figure_is_an_edition() -> None:
    found = judged(HARBOUR, HARBOUR.replace("2,140", "2,410").replace("800", "900"))
    assert found is not None
    assert found.relation == "edition"


def test_a_headline_is_no_copy_of_the_article_that_contains_it() -> None:
    assert judged("The harbour board voted on Monday to close the old ferry landing", HARBOUR) is None


def test_short_notices_are_editions_only_where_nearly_all_words_agree() -> None:
    notice = "The ferry landing at the fish market will be closed from the first of October until further notice, the harbour board has said."
    found = judged(notice, notice.replace("closed", "shut"))
    assert found is not None
    assert found.relation == "edition"
    assert (
        judged(notice, "The ferry landing at the fish market will open a new café with forty seats this weekend.")
        is None
    )


def test_a_footer_that_all_articles_have_makes_no_variants() -> None:
    footer = "\n\nThis paper is printed on recycled stock. Letters to the editor should not exceed two hundred words and must bear a name and a street, or they cannot be considered for our pages."
    articles = [article(f"{scramble(number)}{footer}", f"a{number:02}") for number in range(20)]
    assert variants.find(articles, {}) == ()


def test_texts_without_a_word_are_compared_by_their_letters() -> None:
    found = variants.find(
        [article("!?", "a"), article("!?", "b"), article("…", "c"), article("", "d"), article("", "e")], {}
    )
    assert [(v.left, v.right) for v in found] == [("a", "b")]


# ---- writing without spaces


def test_writing_without_spaces() -> None:
    found = judged(HAN, HAN.replace("魚市場", "青物市場"))
    assert found is not None
    assert found.relation == "edition"
    found = judged(HAN[: len(HAN) * 6 // 10], HAN + OTHER_HAN)
    assert found is not None
    assert (found.relation, found.score) == ("copy", 1.0)
    assert "characters" in judged(HAN, OTHER_HAN + HAN[:70]).why  # type: ignore[union-attr]
    assert judged(HAN, OTHER_HAN) is None


def test_other_languages_never_meet() -> None:
    assert judged(HAN, HARBOUR) is None


# ---- an editor's judgement


def test_what_an_editor_keeps_apart_is_no_pair_and_no_account() -> None:
    found = dossier(article(HARBOUR, "a", not_same_as=("b",)), article(HARBOUR, "b"))
    assert pairs(found) == {}
    assert tellings(found) == {("a",), ("b",)}


def test_what_an_editor_keeps_apart_does_not_meet_through_a_third_text() -> None:
    articles = [
        article(HARBOUR, "a", not_same_as=("b",)),
        article(HARBOUR.replace("argued", "debated"), "b"),
        article(HARBOUR.replace("argued", "debated").replace("nobody", "no one"), "c"),
    ]
    results = {tuple(sorted(tellings(dossier(*order)))) for order in permutations(articles)}
    assert results == {(("a",), ("b", "c"))}


def test_an_agency_never_brings_together_what_an_editor_keeps_apart() -> None:
    found = dossier(
        article("Rain.", "a", agency="Newswire", not_same_as=("b",)),
        article("Sun.", "b", agency="Newswire"),
        article("Fog.", "c", agency="Newswire"),
    )
    assert tellings(found) == {("a", "c"), ("b",)}


def test_an_editor_can_join_what_has_no_word_in_common() -> None:
    found = dossier(article(HARBOUR, "a"), article(HAN, "b", same_as="a"))
    assert [(v.relation, v.score, v.why) for v in found.variants] == [
        ("edition", None, "an editor judged them editions")
    ]
    assert tellings(found) == {("a", "b")}


def test_an_editors_judgement_takes_the_place_of_the_measured_one() -> None:
    found = dossier(article(HARBOUR, "a"), article(" ".join(PRESENT[:5]), "b", same_as="a"))
    assert [(v.relation, v.score) for v in found.variants] == [("edition", None)]


# ---- order, processes, size


@pytest.mark.fuzz
@settings(max_examples=15, deadline=None)
@given(st.permutations(range(9)))
def test_the_order_of_the_articles_changes_nothing(order: list[int]) -> None:
    made = collection()
    assert variants.find([made[place] for place in order], {}) == variants.find(made, {})
    assert dossier(*(made[place] for place in order)).accounts == dossier(*made).accounts


def collection() -> list[Article]:
    texts = [
        HARBOUR,
        HARBOUR,
        f"{HARBOUR} {RIVAL}",
        RIVAL,
        f"{RIVAL} {AGENCY}",
        " ".join(PRESENT[:5]),
        HAN,
        AGENCY,
        "Rain.",
    ]
    return [article(text, f"a{number}") for number, text in enumerate(texts)]


@pytest.mark.fuzz
def test_the_seed_of_pythons_hashes_changes_nothing() -> None:
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from making import article\nfrom generator.merging import variants\n"
        "words = 'the harbour board voted to close old ferry landing and walk new pier beyond fish market'.split()\n"
        "texts = [' '.join(words[(i * k) % 15] + str(i % 40) for i in range(90 + k)) for k in range(1, 12)]\n"
        "print(variants.find([article(t, str(n)) for n, t in enumerate(texts + texts[:3])], {}))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, *sys.path],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert "identical" in runs[0]


@pytest.mark.fuzz
def test_a_crowd_of_equal_texts_is_one_account_without_all_its_pairs() -> None:
    articles = [article(HARBOUR, f"a{number:03}") for number in range(120)]
    found = dossier(*articles)
    assert len(found.accounts) == 1
    assert len(found.variants) == 119


@pytest.mark.fuzz
def test_a_crowd_of_editions_is_one_account() -> None:
    articles = [article(HARBOUR.replace("nine voices", f"{number} voices"), f"a{number:03}") for number in range(80)]
    assert len(dossier(*articles).accounts) == 1


def test_sets_grow_and_forbidden_pairs_never_meet() -> None:
    unions = Unions([frozenset(("a", "d"))])
    assert unions.join("a", "b")
    assert unions.join("c", "d")
    assert not unions.join("b", "c")
    assert unions.head("b") == "a"
    assert unions.head("c") == unions.head("d") == "c"

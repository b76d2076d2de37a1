from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.merging import disagreements
from generator.merging.alignment import Group
from generator.merging.contents import Content, read
from generator.model import (
    Account,
    Citation,
    Claim,
    ClaimStatus,
    Comparison,
    Disagreement,
    Edit,
    EditKind,
    Nature,
    Span,
)

CASES = Path(__file__).parent / "cases" / "disagreements.txt"


def told(*texts: str, language: str = "en", one_account: bool = False, published: Sequence[str] = ()) -> list[Content]:
    """Read texts, each an article of its own account, in this order."""
    days = published or ["2017-08-03"] * len(texts)
    names = [f"s{number}" for number in range(len(texts))]
    articles = [
        making.article(text, name, language=language, published=day)
        for text, name, day in zip(texts, names, days, strict=True)
    ]
    readings = {article.id: making.read(article) for article in articles}
    accounts = [Account("s0", tuple(names), "")] if one_account else [Account(name, (name,), "") for name in names]
    return list(read(articles, readings, (), accounts, language))


def together(contents: Sequence[Content]) -> tuple[Disagreement, ...]:
    """Return the disagreements of sentences that report one fact."""
    return disagreements.find((), [Group(tuple(contents), 1.0, "")], contents, ())


def lines(found: Sequence[Disagreement]) -> list[str]:
    """Return the disagreements as the cases write them, by their words."""
    return sorted(f"{d.kind} {d.nature}: {' / '.join(value.value for value in d.values)}" for d in found)


def cases() -> list[tuple[str, tuple[str, str], list[str]]]:
    """Return ``(language, the two sentences, expected)`` of every case."""
    found = []
    kept = (line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for block in "\n".join(kept).split("\n\n"):
        said = [line for line in block.splitlines() if line.strip()]
        if said:
            language = said[0][1:3] if said[0].startswith("[") else "en"
            one, other = (line.removeprefix(f"[{language}] ") for line in said[:2])
            found.append((language, (one, other), sorted(line.strip() for line in said[2:])))
    return found


@pytest.mark.parametrize(("language", "texts", "expected"), cases())
def test_what_two_newspapers_tell_differently(language: str, texts: tuple[str, str], expected: list[str]) -> None:
    assert lines(together(told(*texts, language=language))) == expected


@given(st.sampled_from(cases()))
def test_the_same_words_never_disagree(case: tuple[str, tuple[str, str], list[str]]) -> None:
    language, texts, _ = case
    for text in texts:
        assert together(told(text, text, text, language=language)) == ()


@given(st.sampled_from(cases()), st.permutations(range(3)))
def test_the_order_of_the_sources_changes_no_finding(
    case: tuple[str, tuple[str, str], list[str]], order: Sequence[int]
) -> None:
    language, (one, other), _ = case
    contents = told(one, other, one, language=language)
    moved = [replace(content, order=order[content.order]) for content in contents]
    sides = [
        {
            (d.id, d.kind, d.nature, frozenset(v.value.casefold() for v in d.values), d.why)
            for d in together(sorted(given, key=lambda it: it.order))
        }
        for given in (contents, moved)
    ]
    assert {it[1:4] for it in sides[0]} == {it[1:4] for it in sides[1]}


def test_every_telling_of_a_value_is_cited_in_the_order_of_the_sources() -> None:
    contents = told(
        "The storm in Harlow killed 21 people.",
        "A storm killed 17 people in Harlow.",
        "In Harlow 21 people were killed by the storm.",
    )
    (found,) = together(contents)
    assert [(v.value, [c.source for c in v.evidence]) for v in found.values] == [("21", ["s0", "s2"]), ("17", ["s1"])]
    assert found.values[0].evidence[0] == contents[0].citation
    assert found.about == "people killed"


def test_a_loss_that_grew_names_the_days_between() -> None:
    texts = ("The storm in Harlow killed 17 people.", "The storm in Harlow killed 21 people.")
    (found,) = together(told(*texts, published=("2017-08-03", "2017-08-06")))
    assert "published 3 days later" in found.why
    (found,) = together(told(*reversed(texts), published=("2017-08-03", "2017-08-06")))
    assert "later" not in found.why


def test_forms_of_one_text_are_no_two_witnesses() -> None:
    texts = ("The storm in Harlow killed 17 people.", "The storm in Harlow killed 21 people.")
    (found,) = together(told(*texts, one_account=True))
    assert found.nature is Nature.EDITION


def test_what_an_account_says_in_one_edition_it_contradicts_in_no_other() -> None:
    contents = told(
        "The storm in Harlow killed 17 people.",
        "The storm in Harlow killed 21 people.",
        "The storm killed 21 people in Harlow.",
    )
    contents[1] = replace(contents[1], account="s0")
    (found,) = together(contents)
    assert found.nature is Nature.EDITION
    assert [value.value for value in found.values] == ["17", "21"]


def test_a_corrected_passage_of_an_edition_is_one() -> None:
    texts = ("The mill dismissed 217 workers on Monday.", "The mill dismissed 271 workers on Monday.")
    contents = told(*texts, one_account=True)
    edits = (
        Edit(EditKind.EQUAL, Span(0, 19), Span(0, 19)),
        Edit(EditKind.CHANGED, Span(19, 22), Span(19, 22)),
        Edit(EditKind.EQUAL, Span(22, len(texts[0])), Span(22, len(texts[1]))),
    )
    (found,) = disagreements.find((), (), contents, [Comparison("s0", "s1", edits)])
    assert (found.kind, found.nature, [value.value for value in found.values]) == (
        "figure",
        Nature.EDITION,
        ["217", "271"],
    )


def test_two_editions_in_one_group_and_one_comparison_are_one_disagreement() -> None:
    texts = ("The mill dismissed 217 workers on Monday.", "The mill dismissed 271 workers on Monday.")
    contents = told(*texts, one_account=True)
    edits = (Edit(EditKind.CHANGED, Span(0, len(texts[0])), Span(0, len(texts[1]))),)
    found = disagreements.find((), [Group(tuple(contents), 1.0, "")], contents, [Comparison("s0", "s1", edits)])
    assert len(found) == 1


def test_two_bulletins_that_agree_in_nothing_are_of_two_days() -> None:
    contents = told(
        "The port loaded 310 lorries in its northern hall. The crews mended 45 cranes in the yard of the port. "
        "The clerks sold 900 tickets at the gate of the port.",
        "The port loaded 280 lorries in its northern hall. The crews mended 61 cranes in the yard of the port. "
        "The clerks sold 700 tickets at the gate of the port.",
    )
    groups = [Group((one, other), 1.0, "") for one, other in zip(contents[:3], contents[3:], strict=True)]
    assert disagreements.find((), groups, contents, ()) == ()
    assert len(disagreements.find((), groups[:2], contents, ())) == 2


def judged(contents: Sequence[Content], pro: Sequence[int], con: Sequence[int]) -> Claim:
    """Make a curated claim with sentences for and against it."""
    evidence, against = (tuple(contents[number].citation for number in numbers) for numbers in (pro, con))
    accounts, others = (tuple(contents[number].account for number in numbers) for numbers in (pro, con))
    return Claim(
        id="the-claim",
        text="The storm in Harlow killed 17 people, as the town said.",
        origin="curated",
        when=None,
        about=(),
        evidence=evidence,
        against=against,
        accounts=accounts,
        accounts_against=others,
        status=ClaimStatus.DISPUTED,
        notes="",
        why="",
    )


def test_an_editors_passages_against_a_claim_are_a_contradiction() -> None:
    contents = told("The mill belongs to Acme alone.", "Nobody owns the mill, its lawyers say.")
    (found,) = disagreements.find([judged(contents, [0], [1])], (), contents, ())
    assert (found.kind, found.nature, found.claim) == ("attribution", Nature.CONTRADICTION, "the-claim")
    assert [value.evidence for value in found.values] == [(contents[0].citation,), (contents[1].citation,)]
    assert "editor" in found.why
    assert not any(word in value.value for value in found.values for word in ("mill", "Acme"))


def test_an_editors_contradiction_says_which_figure_differs() -> None:
    contents = told("The storm in Harlow killed about 20 people.", "The storm in Harlow killed 18 people.")
    claim = judged(contents, [0], [1])
    found = disagreements.find([claim], [Group(tuple(contents), 1.0, "")], contents, ())
    assert [(d.kind, d.nature, d.claim) for d in found] == [("figure", Nature.CONTRADICTION, "the-claim")]
    assert [value.value for value in found[0].values] == ["about 20", "18"]


def test_evidence_of_one_claim_is_compared_and_covers_its_group() -> None:
    contents = told("The storm in Harlow killed 17 people.", "The storm in Harlow killed 21 people.")
    claim = judged(contents, [0, 1], [])
    found = disagreements.find([claim], [Group(tuple(contents), 1.0, "")], contents, ())
    assert [(d.nature, d.claim) for d in found] == [(Nature.CONTRADICTION, "the-claim")]


def test_a_citation_of_part_of_a_sentence_stands_for_the_sentence() -> None:
    contents = told("The storm in Harlow killed 17 people.", "The storm in Harlow killed 21 people.")
    claim = judged(contents, [0, 1], [])
    part = Citation("s0", contents[0].anchor, Span(4, 9))
    found = disagreements.find([replace(claim, evidence=(part, claim.evidence[1]))], (), contents, ())
    assert len(found) == 1


def test_contradictions_stand_first() -> None:
    contents = told(
        "A fire burned down about 200 houses in Harlow. The storm in Harlow killed 17 people.",
        "A fire burned down 217 houses in Harlow. The storm in Harlow killed 21 people.",
    )
    groups = [Group((contents[0], contents[2]), 1.0, ""), Group((contents[1], contents[3]), 1.0, "")]
    natures = [d.nature for d in disagreements.find((), groups, contents, ())]
    assert natures == [Nature.CONTRADICTION, Nature.ROUNDING]


def test_ids_come_from_the_passages_and_are_addresses() -> None:
    contents = told("The storm in Harlow killed 17 people.", "The storm in Harlow killed 21 people.")
    ids = {together(list(order))[0].id for order in permutations(contents)}
    assert len(ids) == 1
    assert set(ids.pop()) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_a_whole_dossier_has_the_editors_disagreement() -> None:
    dossier = making.dossier(
        making.article("The mill belongs to Acme alone, the town says.", "a"),
        making.article("Nobody owns the old mill, its lawyers say.", "b"),
        claims=(
            making.claim("mill", ("a", "The mill belongs to Acme alone"), against=(("b", "Nobody owns the old mill"),)),
        ),
    )
    (found,) = dossier.disagreements
    assert {citation.source for value in found.values for citation in value.evidence} == {"a", "b"}

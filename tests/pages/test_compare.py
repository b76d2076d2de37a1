import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import STORY, article, claim, dossier, entity

from generator import pages
from generator.model import (
    Citation,
    Disagreement,
    Dossier,
    Doubt,
    Edit,
    EditKind,
    Nature,
    Publish,
    Rights,
    Span,
    Value,
)
from generator.pages.compare.editions import passages
from generator.pages.concordance import Concordance
from generator.pages.writer import Writer

FULL = Rights(publish=Publish.FULL)
EARLY = (
    "The harbour board voted on Monday to close the old ferry landing, ending a service that has run since 1931. "
    "Nine members voted for the plan. Members argued for three hours before the vote.\n\n"
    "Passengers will have to walk to the new pier beyond the fish market, a distance of some 800 metres. "
    "Opponents pointed out that the path floods at spring tide and that nobody had promised a handrail. "
    "The board's engineer replied that the timber piles are rotten and that a storm could carry them away."
)
LATE = EARLY.replace("Nine", "Eight").replace("Members argued for three hours before the vote.", "One abstained.")
RIVAL = "Ten councillors were for it, they say. Nobody else has counted the votes of that evening."
DAYS = {"a": "2024-05-06", "b": "2024-05-07", "c": "2024-05-08"}


def made(*, early: str = EARLY, late: str = LATE, left: Rights = FULL, right: Rights = FULL, **more: object) -> Dossier:
    """Make three sources of which the first two are editions of one text."""
    return dossier(
        article(early, "a", title="Board Votes", publisher="The Post", published=DAYS["a"], rights=left),
        article(late, "b", title="Board Decides", publisher="The Post", published=DAYS["b"], rights=right),
        article(RIVAL, "c", title="Town Votes", publisher="Courier", published=DAYS["c"], rights=FULL),
        **more,  # type: ignore[arg-type]
    )


def page(found: Dossier, path: str = "compare/index.md") -> str:
    return pages.compose(found)[path].decode()


def editions(found: Dossier) -> str:
    return page(found, "compare/a--b.md")


def plain(markdown: str) -> str:
    """Return what a reader sees of inline Markdown and HTML, links by their words."""
    return re.sub(r"<[^>]*>", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown))


def section(markdown: str, title: str) -> str:
    return re.split(r"^#+ ", markdown.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def cite(found: Dossier, name: str, words: str) -> Citation:
    source = next(source for source in found.sources if source.id == name)
    at = source.article.text.index(words)
    anchor = next(s.anchor for s in source.reading.sentences if s.span.start <= at < s.span.end)
    return Citation(name, anchor, Span(at, at + len(words)))


def test_the_counts_come_first_and_what_changed_stands_in_its_sentence() -> None:
    said = editions(made())
    assert said.index("words stayed the same") < said.index("What changed")
    assert "<del>Nine</del> <ins>Eight</ins> members voted for the plan. <del>Members argued" in said
    assert "<ins>One abstained" in said
    assert re.search(r"\*\*9 words replaced by 3; \d+ words stayed the same\.\*\*", said)


def test_what_stayed_the_same_is_counted_not_shown() -> None:
    said = editions(made())
    assert re.search(r"&#8230; \d\d words the same &#8230;", said)
    assert "handrail" not in said


def test_headlines_and_other_facts_stand_side_by_side() -> None:
    said = plain(editions(made()))
    assert "| Headline | 1 Board Votes | 2 Board Decides |" in said
    assert "| Published | 6 May 2024 | 7 May 2024 |" in said
    assert "| Publisher" not in said


def test_a_paragraph_that_was_added_is_a_paragraph() -> None:
    said = editions(made(late=EARLY.replace("\n\n", "\n\nWork begins in October.\n\nIt ends in May.\n\n")))
    assert "> <ins>Work begins in October.</ins>\n>\n> <ins>It ends in May.</ins>\n>\n> Passengers will have" in said


def test_words_that_may_not_be_shown_are_counted() -> None:
    said = editions(made(left=Rights(publish=Publish.METADATA), right=Rights(publish=Publish.METADATA)))
    assert "1 word changed here, not shown: rights" in said
    assert "harbour" not in said
    assert "<ins>Eight" not in said
    one = editions(made(left=Rights(publish=Publish.METADATA)))
    assert "&#91;1 word not shown: rights&#93;</span> <ins>Eight</ins>" in one
    assert "members voted for" not in one


def test_of_punctuation_alone_no_word_is_counted() -> None:
    late = article(EARLY.replace("Monday to", "Monday, to"), "b", same_as="a", published=DAYS["b"], rights=FULL)
    said = editions(dossier(article(EARLY, "a", published=DAYS["a"], rights=FULL), late))
    assert "**1 change of punctuation;" in said


def test_two_forms_without_a_difference_say_so() -> None:
    found = made()
    (pair,) = found.comparisons
    whole = Edit(EditKind.EQUAL, Span(0, len(EARLY)), Span(0, len(LATE)))
    said = editions(replace(found, comparisons=(replace(pair, edits=(whole,)),)))
    assert "**No word differs;" in said
    assert "harbour" not in said
    assert "harbour" not in editions(replace(found, comparisons=(replace(pair, edits=()),)))


def test_each_source_leads_to_its_comparisons_and_the_overview_to_all() -> None:
    files = pages.compose(made())
    for name, other in (("a", 2), ("b", 1)):
        link = f"[Compare with source {other}, word by word](../compare/a--b.md)"
        assert link in files[f"sources/{name}.md"].decode()
    assert "compare" not in files["sources/c.md"].decode()
    assert "](a--b.md)" in section(files["compare/index.md"].decode(), "Editions word by word")


WORDS = [f"wort{number:03}x" for number in range(120)]
RIGHTS = st.builds(
    Rights,
    publish=st.sampled_from((Publish.EXCERPT, *Publish)),
    max_share=st.floats(0.2, 1),
    max_quote_words=st.integers(5, 60),
)


@pytest.mark.fuzz
@settings(max_examples=30)
@given(st.lists(st.integers(0, 119), min_size=1, max_size=8, unique=True), st.integers(0, 2), RIGHTS, RIGHTS)
def test_no_word_passes_that_its_source_withholds(places: list[int], new: int, left: Rights, right: Rights) -> None:
    sentences = [" ".join(WORDS[at : at + 8]) + "." for at in range(0, 120, 8)]
    early = "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, 15, 3))
    late = early
    for place in places:
        late = late.replace(WORDS[place], " ".join(f"wort{number}{place:03}x" for number in range(new)))
    found = dossier(article(early, "a", rights=left), article(late, "b", same_as="a", rights=right))
    (pair,) = found.comparisons
    kept = {word for edit in pair.edits if edit.kind is EditKind.EQUAL for word in worded(edit.left.of(early))}
    shown = [
        {word for span in source.disclosure.shown.values() for word in worded(span.of(source.article.text))}
        for source in found.sources
    ]
    known = Concordance(found)
    said = worded(str([passage.paragraphs for passage in passages(pair, known, Writer(known, "compare/a--b.md"))]))
    assert said & kept <= shown[0] & shown[1]
    assert said - kept <= shown[0] | shown[1]


def worded(text: str) -> set[str]:
    return set(re.findall(r"wort\d+x", text))


def disagreement(found: Dossier, nature: Nature = Nature.CONTRADICTION, about: str = "Votes for the plan") -> Dossier:
    values = (
        Value("9", (cite(found, "a", "Nine members"),)),
        Value("8", (cite(found, "b", "Eight members"),)),
        Value("10", (cite(found, "c", "Ten councillors"),)),
    )
    one = Disagreement("d-votes", about, "figure", nature, values, "", "the counts differ")
    return replace(found, disagreements=(one,))


def test_a_contradiction_has_its_own_anchor_and_every_value_its_sentences() -> None:
    said = page(disagreement(made()))
    assert '### <span id="d-votes"></span>Votes for the plan' in said
    rows = [plain(row) for row in said.splitlines() if row.startswith("| **")]
    assert [re.findall(r"\*\*(\d+)\*\*", row)[0] for row in rows] == ["9", "8", "10"]
    assert "<mark>Nine members</mark> voted for the plan" in said
    assert "Town Votes, Courier, 8 May 2024: Ten councillors were for it" in rows[2]
    assert "Why: the counts differ." in said


def test_sentences_two_editions_share_are_shown_once_and_other_accounts_before_a_second() -> None:
    found = made()
    told = tuple(
        cite(found, name, words) for words in ("Passengers will", "Opponents pointed", "The board's") for name in "ab"
    )
    value = Value("far", (*told, cite(found, "c", "Nobody else")))
    one = Disagreement("d", "x", "figure", Nature.CONTRADICTION, (value, value), "", "y")
    row = next(row for row in page(replace(found, disagreements=(one,))).splitlines() if row.startswith("| **far"))
    assert row.count("Passengers</mark>") + row.count("<mark>Passengers will</mark>") == 1
    assert "<mark>Nobody else</mark>" in row
    assert "engineer" not in plain(row)
    assert re.search(r"<br>and <sup>\[1\]\S+ \[2\]\S+</sup> \|", row)


@pytest.mark.parametrize("nature", [Nature.ROUNDING, Nature.PRECISION, Nature.EDITION])
def test_a_mere_difference_is_one_quiet_line_with_an_anchor(nature: Nature) -> None:
    said = page(disagreement(made(), nature))
    (line,) = [row for row in section(said, "Smaller differences").splitlines() if row.startswith("- ")]
    assert line.startswith('- <span id="d-votes"></span>Votes for the plan *(')
    assert str(nature) in line
    assert "Nothing was found in which two accounts contradict" in said


def test_a_doubt_is_a_question_with_its_sentence() -> None:
    found = made()
    spot = cite(found, "a", "800 metres")
    doubt = Doubt("a", spot.anchor, spot.span, "800 metres", "nobody walks that far")
    said = section(page(replace(found, doubts=(doubt,))), "Figures that look wrong")
    assert "Is this right? " in said
    assert "<mark>800 metres</mark>. — nobody walks that far" in said


def test_what_a_disagreement_is_called_cannot_become_markup() -> None:
    said = page(disagreement(made(), about="a | b <script> *c* [d](e)"))
    assert "<script" not in said
    assert "a &#124; b &#60;script&#62; &#42;c&#42; &#91;d&#93;(e)" in said


def test_the_matrix_says_of_every_source_whether_it_supports_contradicts_or_is_silent() -> None:
    claims = (
        claim("nine", ("a", "Nine members"), against=(("b", "Eight members"),), text="Nine voted for it."),
        claim("ten", ("c", "Ten councillors"), text="Ten voted for it."),
    )
    rows = section(page(made(claims=claims)), "Who says what").splitlines()
    table = {
        cells[1].strip(): cells[2:-1] for row in rows if (cells := plain(row).split("|")) and row.startswith("| [")
    }
    assert [[cell.strip()[:1] for cell in cells] for cells in table.values()] == [["✓", "✗", ""], ["", "", "✓"]]
    assert list(table) == ["Nine voted for it.", "Ten voted for it."]
    assert 'class="sd-matrix"' in "\n".join(rows)


def test_names_are_counted_by_source() -> None:
    found = made(entities=(entity("Passengers"), entity("Nobody")))
    rows = [
        plain(row) for row in section(page(found), "Who names whom").splitlines() if row.startswith(("| [N", "| [P"))
    ]
    assert rows == ["| Passengers | 1 | 1 |  |", "| Nobody |  |  | 1 |"]


def test_tables_stay_readable_however_many_sources_and_claims_there_are() -> None:
    papers = [
        article(f"Paper {n} says that it rains.", f"p{n:03}", published="2024-01-01", rights=FULL) for n in range(40)
    ]
    claims = tuple(claim(f"c{n:03}", (f"p{n % 40:03}", "it rains")) for n in range(130))
    said = page(dossier(*papers, claims=claims, story=replace(STORY, title="Rain")))
    rows = [row for row in section(said, "Who says what").splitlines() if row.startswith("| [")]
    assert len([row for row in rows if "claims/" in row]) == 100
    assert {row.count("|") for row in rows if "claims/" in row} == {32}
    assert "30 more claims" in said
    assert "10 more sources" in said


def test_coverage_tells_what_one_account_reports_and_what_another_leaves_out() -> None:
    claims = (
        claim("path", ("a", "the path floods"), text="The path floods."),
        claim("votes", ("a", "Nine members"), ("c", "Ten councillors"), text="There was a vote."),
    )
    other = article("It rained in the hills all day long.", "d", title="Rain", published="2024-05-09", rights=FULL)
    early = article("Sun shone on the hills all day long.", "e", title="Sun", published="2024-05-01", rights=FULL)
    found = made(claims=claims)
    found = dossier(
        *(source.article for source in found.sources),
        other,
        early,
        claims=(claims[0], replace(claims[1], when=claim("x", when="2024-05-06").when)),
    )
    said = page(found)
    alone, omitted = plain(section(said, "What only one account reports")), plain(section(said, "What each leaves out"))
    assert "The path floods." in alone
    assert "There was a vote." not in alone
    assert omitted.count("There was a vote.") == 1
    assert "Rain" in omitted
    assert "Sun" not in omitted  # it appeared before the vote


def test_a_dossier_of_one_source_has_a_page_that_says_so() -> None:
    said = page(dossier(article("It rained.", "a")))
    for words in ("Nothing was found in which two accounts", "There is no claim yet", "Nobody has been named yet"):
        assert words in said
    assert "Editions word by word" not in said

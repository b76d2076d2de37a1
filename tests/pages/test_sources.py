import re
from dataclasses import replace

import pytest
from making import article, claim, day, dossier, entity

from generator import pages
from generator.model import Dossier, Doubt, Moment, Precision, Publish, Rights, Span, TextForm
from generator.pages.sources import citing

FULL = Rights(publish=Publish.FULL)
EARLY = (
    "PORT ELLIS — The harbour board closed the old ferry landing on Monday. Its members argued for three hours.\n\n"
    '"The timber piles are rotten," said Mara Lindqvist, the board\'s engineer. The county was not asked.'
)
LATE = EARLY.replace("three hours", "four hours")
RIVAL = (
    "The harbour board closed the ferry landing. Mara Lindqvist found rot. Olof Brand protested in front of the hall."
)
THIRD = "The harbour board met again. Mara Lindqvist was absent. A new pier opens in June."
BOARD, MARA, OLOF = entity("harbour board"), entity("Mara Lindqvist"), entity("Olof Brand")
CLAIMS = (
    claim("closed", ("a", "closed the old ferry landing"), ("c", "closed the ferry landing"), when="2024-05-06"),
    claim("argued", ("a", "argued for three hours"), against=(("b", "argued for four hours"),)),
    claim("rot", ("a", "piles are rotten"), ("c", "found rot")),
    claim("met", ("c", "Olof Brand protested"), ("a", "The county was not asked"), when="2024-06-09"),
)


def made(rights: Rights = FULL, **more: object) -> Dossier:
    """Make two editions of one text, a rival, and a third account that leaves out most."""
    return dossier(
        article(
            EARLY, "a", title="Landing Closed", publisher="The Post", published="2024-05-07", rights=rights, **more
        ),
        article(
            LATE,
            "b",
            title="Ferry Landing Closed",
            publisher="The Post",
            published="2024-05-08",
            rights=FULL,
            same_as="a",
        ),
        article(RIVAL, "c", title="Rot", publisher="Courier", published="2024-05-08", rights=FULL),
        article(THIRD, "d", title="Again", publisher="Tribune", published="2024-05-30", rights=FULL),
        entities=(BOARD, MARA, OLOF),
        claims=CLAIMS,
    )


def page(found: Dossier, name: str = "a") -> str:
    return pages.compose(found)[f"sources/{name}.md"].decode()


def section(markdown: str, title: str) -> str:
    return re.split(r"^## ", markdown.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def test_a_blank_line_in_an_editors_notes_begins_a_paragraph() -> None:
    text = page(made(notes="The copy is\ncut short.\n\n  The year is *inferred*.\n"))
    assert "\n\nThe copy is cut short.\n\nThe year is &#42;inferred&#42;.\n\n" in text


def test_names_dates_and_quotations_are_marked_in_the_text() -> None:
    text = section(page(made()), "Text")
    assert "[Mara Lindqvist][@mara-lindqvist]" in text
    assert re.search(r'<span class="sd-date" title="6 May 2024: [^"]+">Monday</span>', text)
    quoted = re.search(r'<span class="sd-quoted" title="Words of Mara Lindqvist">([^<]*)</span>', text)
    assert quoted
    assert quoted[1].startswith("The timber piles are rotten")
    for kind in ("names", "quotations", "dates", "claims"):
        assert f'<input type="checkbox" class="sd-{kind}" checked>' in text


def test_the_link_of_a_name_says_who_it_is() -> None:
    told = replace(MARA, description="Engineer of the board.")
    found = dossier(article(EARLY, rights=FULL), entities=(told,))
    assert '\n[@mara-lindqvist]: ../entities/mara-lindqvist.md "Engineer of the board."\n' in page(found)


def test_a_name_that_a_quotation_cuts_in_two_stays_whole() -> None:
    text = 'He hailed "the Harbour Board and its long and patient work" for Ellis.'
    found = dossier(article(text, rights=FULL), entities=(entity("the Harbour Board"),))
    source = found.sources[0]
    cut = replace(source.reading.quotations[0], span=Span(text.index("Harbour"), text.index('" for')))
    mixed = replace(source, reading=replace(source.reading, quotations=(cut,)))
    marked = page(replace(found, sources=(mixed,)))
    assert "[the Harbour Board][@the-harbour-board]" in marked
    assert re.search(r'<span class="sd-quoted" title="[^"]*">(&#32;| )and its long', marked)


def test_what_it_alone_reports_is_told_apart_from_what_others_report_and_what_it_contradicts() -> None:
    text = page(made())
    assert "The claim argued" in section(text, "What only these editions report")
    assert "The claim closed" in section(text, "What others report too")
    assert "The claim argued" in section(page(made(), "b"), "What it contradicts")
    alone = section(page(made(), "c"), "What only it reports")
    assert "[Olof Brand]" in alone


def test_what_it_leaves_out_is_what_two_other_accounts_have_and_had_already_happened() -> None:
    left = section(page(made(), "d"), "What it leaves out")
    assert "The claim closed" in left
    assert "The claim rot" in left
    assert "The claim met" not in left
    assert "Not listed: 1 claim about what happened after it appeared" in left
    assert "What it leaves out" not in page(made(), "a")


def test_an_edition_leads_to_the_comparison() -> None:
    others = section(page(made(), "b"), "Other editions")
    assert "[Landing Closed](a.md)" in others
    assert "[Compare with source 1, word by word](../compare/a--b.md)" in others
    assert "Other editions" not in page(made(), "c")


def test_a_damaged_place_is_marked_in_its_sentence_and_explained() -> None:
    found = dossier(article("The board chose [name missing] as its chair. Nobody objected.", rights=FULL))
    text = page(found)
    assert found.sources[0].reading.gaps
    assert '<span class="sd-damaged">[gap](#damage "' in section(text, "Text")
    assert "- [paragraph 1](#s-" in section(text, "Damage")


@pytest.mark.parametrize(("publish", "told"), [(Publish.FULL, True), (Publish.METADATA, False)])
def test_a_figure_in_doubt_is_a_question_and_its_reason_no_way_around_rights(publish: Publish, *, told: bool) -> None:
    found = dossier(article("The pier costs 3 million. It opens soon.", rights=Rights(publish=publish)))
    sentence = found.sources[0].reading.sentences[0]
    doubted = replace(found, doubts=(Doubt("a", sentence.anchor, Span(15, 24), "3 million", "too cheap for a pier"),))
    asked = section(page(doubted), "Figures that look wrong")
    assert ("too cheap" in asked) is told
    assert ("3 million" in asked) is told


def test_no_word_passes_that_rights_withhold() -> None:
    text = page(made(rights=Rights(publish=Publish.METADATA)))
    for words in ("timber", "rotten", "argued for", "not asked", "sd-quoted", "Who is quoted"):
        assert words not in text
    assert "Marked in the text" not in text


def test_a_source_without_a_text_says_so() -> None:
    gone = article("", title="Gone")
    text = page(dossier(replace(gone, metadata=replace(gone.metadata, text=TextForm.NONE))))
    assert "Only facts about this article are kept here" in text
    assert "There is no text" in text


def test_the_citation_says_what_is_known_and_nothing_else() -> None:
    found = made(authors=("Ada Example", "Bo Writer"), url="https://example.org/a")
    first = citing.footnote(found.sources[0])
    assert first == "Ada Example and Bo Writer, “Landing Closed”, The Post, 7 May 2024. https://example.org/a"
    (bare,) = dossier(article("Nothing is known of this text.", rights=FULL)).sources
    assert citing.footnote(bare) == "[untitled, begins: Nothing is known of this text.], no date."
    cited = section(page(found), "How to cite it")
    assert "[BibTeX](../data/sources.bib)" in cited
    assert "`a`" in cited


def test_the_index_says_what_is_shown_and_which_count_once() -> None:
    index = pages.compose(made(rights=Rights(publish=Publish.METADATA)))["sources/index.md"].decode()
    assert "are one account and count once" in index
    assert "shown: no word of the text" in index
    assert "shown: the whole text" in index
    assert "one account with 1" in index


def test_foreign_words_carry_their_language_and_a_name_from_the_right_ends_before_the_date() -> None:
    rights = {"rights": FULL, "title": "إغلاق الجسر", "publisher": "الجريدة", "language": "ar"}
    found = dossier(article("قال الوزير يوم الاثنين إن الجسر سيغلق.", published=day("2024-05-01"), **rights))
    text = page(found)
    assert '<span lang="ar" dir="auto">' in section(text, "Text")
    assert "الجريدة&#8206;, 1 May 2024" in text


def test_a_vague_date_of_publication_hides_nothing() -> None:
    month = Moment("2024-06", Precision.MONTH, day("2024-06-01").first, day("2024-06-30").last)
    found = made()
    later = tuple(
        replace(one, article=replace(one.article, metadata=replace(one.article.metadata, published=month)))
        if one.id == "d"
        else one
        for one in found.sources
    )
    assert "The claim met" in section(page(replace(found, sources=later), "d"), "What it leaves out")

import re
from dataclasses import replace

from making import PLACE, STORY, article, claim, dossier, entity

from generator import pages
from generator.model import Dossier, EntityType, Evidence, Publish, RelationRecord, Resemblance, Rights
from generator.pages.concordance import Concordance
from generator.pages.entities import contexts

FULL = Rights(publish=Publish.FULL)
ONE = (
    'Mara Lindqvist closed the ferry landing on 6 May 2024. "The timber piles are rotten and must go," Lindqvist said.\n\n'
    '"Mara Lindqvist is wrong about all of this," said Olof Brand of the harbour board.'
)
TWO = (
    "Mara Lindqvist joined the harbour board in 2019. Olof Brand did not. Mara Lindqvist and the harbour board agreed."
)
MARA = entity("Mara Lindqvist", "Lindqvist", type=EntityType.PERSON, description="Engineer.")
OLOF = entity("Olof Brand", type=EntityType.PERSON)
BOARD = entity("harbour board")


def made(*, rights: Rights = FULL, more: str = "", **fields: object) -> Dossier:
    return dossier(
        article(ONE, "a", title="Closed", publisher="The Post", published="2024-05-07", rights=rights),
        article(TWO + more, "b", title="Agreed", publisher="Courier", published="2024-05-09", rights=FULL),
        entities=(replace(MARA, **fields), OLOF, BOARD),  # type: ignore[arg-type]
        claims=(
            claim("closed", ("a", "closed the ferry landing"), when="2024-05-06", about=("mara-lindqvist",)),
            claim("joined", ("b", "joined the harbour board in 2019"), about=("mara-lindqvist",)),
        ),
    )


def page(found: Dossier, name: str = "mara-lindqvist") -> str:
    return pages.compose(found)[f"entities/{name}.md"].decode()


def section(markdown: str, title: str) -> str:
    return re.split(r"^## ", markdown.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def test_the_list_is_in_the_order_of_names_and_says_who_is_named_nowhere() -> None:
    known = (entity("eBay", "z-bay"), entity("Acme"), entity("Zeta"), entity("Office of Trade"))
    text = pages.compose(dossier(article("Acme and eBay met.", "a", rights=FULL), entities=known))["entities/index.md"]
    names = re.findall(r"^- \[([^]]+)\]", text.decode(), flags=re.MULTILINE)
    assert names == ["Acme", "eBay", "Office of Trade", "Zeta"]
    assert text.decode().count("named by no source") == 2


def test_what_is_known_are_the_claims_with_their_support_and_dated_sentences_apart() -> None:
    known = section(page(made(more=" Mara Lindqvist left for Ellis on 3 March 2021.")), "What is known")
    ours, found = known.split("### Found in the sources")
    assert "The claim closed." in ours
    assert "1 account](../claims/closed.md)" in ours
    assert "left for Ellis on 3 March 2021" in found
    assert "not reviewed" in found
    assert "The claim closed." not in found


def test_two_dated_occasions_are_drawn_and_one_is_not() -> None:
    assert "<figure" in section(page(made(more=" Mara Lindqvist left on 3 March 2021.")), "What is known")
    single = dossier(article(ONE, "a", rights=FULL, published="2024-05-07"), entities=(MARA,))
    assert "<figure" not in page(single)


def test_quotations_by_it_and_about_it_are_told_apart() -> None:
    text = page(made())
    assert "timber piles" in section(text, "In their own words")
    about = section(text, "What others say of it")
    assert "[Olof Brand](olof-brand.md" in about
    assert "wrong about all of this" in about
    assert "timber piles" not in about


def test_relations_are_grouped_and_name_the_time() -> None:
    evidence = (Evidence("b", "joined the harbour board", PLACE),)
    found = made(relations=(RelationRecord("harbour-board", "member-of", evidence=evidence),))
    assert "- *member of* [harbour board](harbour-board.md" in section(page(found), "Relations")
    assert "- *member of* harbour board: [Mara Lindqvist](" in section(page(found, "harbour-board"), "Relations")


def test_neighbours_come_with_the_sentences_and_are_no_relations() -> None:
    text = page(made())
    assert "## Relations" not in text
    near = section(text, "Named together with")
    assert "says nothing of how they are related" in near
    (row,) = [line for line in near.splitlines() if "[harbour board]" in line]
    assert "3 sentences of 2 accounts" in row
    assert "<sup>[1][a:" in row


def test_a_question_to_the_editor_stands_on_both_pages_and_on_the_index() -> None:
    question = Resemblance("mara-lindqvist", "olof-brand", 0.71, "both are engineers")
    found = replace(made(), resemblances=(question,))
    for name, other in (("mara-lindqvist", "Olof Brand"), ("olof-brand", "Mara Lindqvist")):
        asked = page(found, name)
        assert "A question to the editor: is this the same as" in asked
        assert other in asked.split("A question to the editor")[1][:60]
        assert "Both are engineers (likeness 0.71)" in asked
    assert "A question to the editor" not in page(found, "harbour-board")
    index = pages.compose(found)["entities/index.md"].decode()
    assert "both are engineers" in section(index, "Questions to the editor")


def test_mentions_stand_by_source_in_order_and_an_edition_repeats_nothing() -> None:
    found = dossier(
        article(TWO, "a", title="First", published="2024-05-01", rights=FULL),
        article(TWO, "b", title="Second", published="2024-05-02", rights=FULL, same_as="a"),
        entities=(MARA, BOARD),
    )
    mentions = section(page(found), "Mentions").split("\n[a:")[0]
    first, second = mentions.split("### ")[1:]
    assert "joined the" in first
    assert "joined the" not in second
    assert "Word for word in an earlier edition:" in second


def test_sentences_beyond_the_first_are_cited() -> None:
    many = " ".join(
        f"Mara Lindqvist did the {word} thing." for word in "red blue green black white brown grey pink".split()
    )
    found = dossier(article(many, rights=FULL), entities=(MARA,))
    (context,), rest = contexts.mentions(found.entities[0], Concordance(found))
    assert (len(context.sentences), len(context.others), context.more, rest) == (6, 2, 0, [])


def test_no_word_passes_that_rights_withhold() -> None:
    text = page(made(rights=Rights(publish=Publish.METADATA)))
    for words in ("timber", "ferry landing", "wrong about"):
        assert words not in text.replace("The claim", "")
    assert "Wording not shown" in text


def test_what_was_found_says_so_where_it_stands() -> None:
    found = dossier(
        article("Sarah Miller opened the pier. Miller smiled, and Sarah Miller left.", rights=FULL),
        story=replace(STORY, discover=True),
    )
    (name,) = [entity.id for entity in found.entities if "Miller" in entity.name]
    assert "found by the generator, not reviewed" in page(found, name)
    assert "none reviewed" in pages.compose(found)["entities/index.md"].decode()


def test_nobody_named_is_said() -> None:
    index = pages.compose(dossier(article("nothing happened.")))["entities/index.md"].decode()
    assert "Nobody has been named yet" in index


def test_an_entity_page_comes_first_in_a_search_and_its_contexts_are_not_searched() -> None:
    text = page(made())
    assert "search:\n  boost: 2\n" in text
    assert all(
        "<span data-search-exclude>" in line for line in section(text, "Mentions").splitlines() if "<mark>" in line
    )

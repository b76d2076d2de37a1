import random

from making import article, claim, dossier, entity

from generator.model import Dossier, Relation, Rights, Story

FOUND = Story(title="A story")


def together(made: Dossier) -> list[Relation]:
    return [relation for relation in made.relations if relation.kind == "appears-with"]


def pairs(made: Dossier) -> list[tuple[str, str]]:
    return [(relation.left, relation.right) for relation in together(made)]


def passages(relation: Relation, *texts: str) -> list[str]:
    return [citation.span.of(text) for citation, text in zip(relation.evidence, texts, strict=True)]


def test_two_that_an_editor_curated_need_one_sentence() -> None:
    text = "The mayor said that Brix had sold Acme a barge. Cord was away."
    (relation,) = together(dossier(article(text), entities=(entity("Brix"), entity("Acme"), entity("Cord"))))
    assert (relation.left, relation.right, relation.reviewed) == ("acme", "brix", False)
    assert relation.why == "named together in 1 sentence of 1 account"
    assert passages(relation, text) == ["Brix had sold Acme"]


def test_one_sentence_that_lists_many_tells_of_none() -> None:
    names = "Acme Brix Cord Dorn Elka".split()
    listed = f"On show were {', '.join(names)} and others."
    entities = tuple(entity(name) for name in names)
    assert pairs(dossier(article(listed), entities=entities)) == []
    assert len(pairs(dossier(article(f"{listed} Again came {', '.join(names)}."), entities=entities))) == 10


def test_a_sentence_of_very_many_is_a_list_however_often_it_comes() -> None:
    names = [f"Firm{number:02}x" for number in range(16)]
    listed = f"On show were {', '.join(names)}. Again there were {', '.join(names)}."
    assert pairs(dossier(article(listed), entities=tuple(entity(name) for name in names))) == []


def test_two_of_which_one_is_not_curated_need_two_sentences() -> None:
    story = FOUND
    one = "Brix met Ferdinand Okoye in Lisbon. Then Ferdinand Okoye slept."
    two = f"{one} Later Ferdinand Okoye called Brix again."
    assert "brix" not in str(pairs(dossier(article(one), entities=(entity("Brix"),), story=story)))
    assert ("brix", "ferdinand-okoye") in pairs(dossier(article(two), entities=(entity("Brix"),), story=story))


def test_a_sentence_repeated_in_an_edition_counts_once() -> None:
    text = (
        "The harbour board met in the old town hall on Monday and voted by nine to four to close the ferry landing. "
        "Ferdinand Okoye met Brix there and told reporters afterwards that nobody had asked the people who use it. "
        "The work begins in October and is to be finished before the first regatta of the coming year."
    )
    made = dossier(article(text, "a"), article(f"{text} More tomorrow.", "b"), entities=(entity("Brix"),), story=FOUND)
    assert len(made.accounts) == 1
    assert ("brix", "ferdinand-okoye") not in pairs(made)


def test_sentences_and_accounts_are_counted_and_the_nearest_names_taken() -> None:
    one = "Acme, so they say, owes Brix; and Brix told Acme so. Brix sued Acme."
    other = "Nobody but Acme knew what Brix wanted."
    (relation,) = together(dossier(article(one, "a"), article(other, "b"), entities=(entity("Acme"), entity("Brix"))))
    assert relation.why == "named together in 3 sentences of 2 accounts"
    assert passages(relation, one, one, other) == ["Brix told Acme", "Brix sued Acme", "Acme knew what Brix"]


def test_the_weakest_go_where_an_entity_appears_with_many() -> None:
    names = [f"Firm{number:02}x" for number in range(30)]
    again = [f"Acme and {name} met once more." for name in names[10:]]
    text = " ".join([*(f"Acme met {name}." for name in names), *again])
    made = dossier(article(text), entities=(entity("Acme"), *(entity(name) for name in names)))
    assert len(pairs(made)) == 30  # kept for the sake of the other end, whose only one it is
    crowd = [f"{one} met {other}. {other} met {one}." for one in names[:5] for other in names[5:] if one != other]
    made = dossier(article(" ".join([text, *crowd])), entities=(entity("Acme"), *(entity(name) for name in names)))
    kept = [pair for pair in pairs(made) if "acme" in pair]
    assert len(pairs(made)) < 30 + 125
    assert ("acme", "firm29x") in kept


def test_evidence_is_bounded_and_every_account_has_a_say() -> None:
    told = "".join(f"Acme met Brix for the {number}th time. " for number in range(4, 34))
    made = dossier(article(told, "a"), article("Brix avoids Acme.", "b"), entities=(entity("Acme"), entity("Brix")))
    (relation,) = together(made)
    assert relation.why == "named together in 31 sentences of 2 accounts"
    assert [citation.source for citation in relation.evidence] == ["a"] * 19 + ["b"]


def test_nothing_depends_on_the_order_of_the_files() -> None:
    articles = [article(f"Acme met Brix {n} times. Cord saw Acme. Brix met Cord.", f"a{n}") for n in range(2, 6)]
    entities = [entity("Acme"), entity("Brix"), entity("Cord")]
    expected = together(dossier(*articles, entities=tuple(entities)))
    random.Random(3).shuffle(articles)
    random.Random(3).shuffle(entities)
    assert together(dossier(*articles, entities=tuple(entities))) == expected != []


def test_names_that_merely_stand_together_are_no_reason_to_show_a_sentence() -> None:
    filler = " ".join(f"Nothing else happened on day {number} of the long week." for number in range(40))
    text = f"It rained. {filler} Acme thanked Brix. {filler} Acme fought Brix over the whole of the matter."
    rights = Rights(max_share=0.03)
    made = dossier(
        article(text, rights=rights),
        entities=(entity("Acme"), entity("Brix")),
        claims=(claim("c", ("a", "It rained")),),
    )
    (source,) = made.sources
    assert len(together(made)) == 1
    assert [span.of(text) for span in source.disclosure.shown.values()][:2] == ["It rained.", "Acme thanked Brix."]
    assert "Acme fought" not in str([span.of(text) for span in source.disclosure.shown.values()])

"""Dossiers made for tests of what is published: one with everything in it, one whose every word is hostile."""

from dataclasses import fields, is_dataclass, replace

from making import PLACE, article, claim, day, dossier, entity

from generator.model import (
    ArticleKind,
    Citation,
    ClaimStatus,
    Dossier,
    EntityType,
    Evidence,
    PrintEdition,
    Publish,
    RelationRecord,
    Rights,
    Statement,
    Story,
)

SITE = "https://example.org/bridge/"

HOSTILE = (
    "</script><script>alert(1)</script> ]]> <!-- --> & \"x\" 'y' \\input{z} $m$ #1 50% a_b ^ ~ {b} }{ | * `c` "
    "[d](javascript:e) \r\nER  - \r\nTY  - BOOK\x00\x0b \u202eright to left\u2066 \ud800 \ufffe \U0001f600 and end"
)

_HALF, _MARK = "\ud800", "\ue000"

SECRET = "The zephyr quartet overturned 14 jubilant wagons near the harbour."


def bridge(publish: Publish = Publish.FULL) -> Dossier:
    """Make a dossier of three articles: two accounts, one with every field filled in."""
    return dossier(
        article(
            "Inspectors saw cracks in March 2019. “It was late,” said Anna de Vries. Repairs cost $2 million.",
            "gazette",
            title="Cracks & holes: what was seen",
            publisher="The Gazette",
            publisher_url="https://gazette.example/",
            authors=("Maria van der Berg", "Reuters", "Juan Pérez, Jr."),
            published="2019-05-02",
            retrieved=day("2019-06-01"),
            url="https://gazette.example/a?b=1&c=2",
            archive_url="https://web.archive.org/web/20190503101112/https://gazette.example/a",
            section="City",
            print=PrintEdition(day("2019-05-03"), "A1", "Cracks"),
            rights=Rights("http://rightsstatements.org/vocab/InC/1.0/", "The Gazette", publish),
        ),
        article(
            "Nobody saw damage before May. The Authority closed the bridge.",
            "herald",
            title="Bridge closed",
            publisher="The Herald",
            published="2019-05-04",
            kind=ArticleKind.OPINION,
            rights=Rights(publish=publish),
        ),
        article(
            "The Bridge Authority announced repairs.",
            "release",
            kind=ArticleKind.PRESS_RELEASE,
            rights=Rights(publish=publish),
        ),
        entities=(
            entity(
                "Bridge Authority",
                "the Authority",
                "Authority",
                wikidata="Q42",
                url="https://authority.example/",
                description="Runs the bridge.",
                relations=(
                    RelationRecord(
                        "anna-de-vries",
                        "employs",
                        since=day("2018-01-01"),
                        evidence=(Evidence("herald", "closed the bridge", PLACE),),
                    ),
                ),
            ),
            entity("Anna de Vries", type=EntityType.PERSON, parent="bridge-authority"),
            entity("Bridge", type=EntityType.WORK),
        ),
        claims=(
            claim(
                "cracks",
                ("gazette", "saw cracks in March 2019"),
                against=(("herald", "Nobody saw damage before May"),),
                text="Inspectors saw cracks in March 2019.",
                when="2019-03-01",
                about=("bridge-authority",),
                status=ClaimStatus.DISPUTED,
            ),
        ),
        story=Story(
            title="The bridge",
            question="Who knew?",
            discover=False,
            editors=("Eva Ember",),
            license="https://creativecommons.org/licenses/by/4.0/",
        ),
    )


def hostile() -> Dossier:
    """Make a dossier in which everything a stranger can write is hostile."""
    text = HOSTILE.replace(_HALF, _MARK)  # the index of names takes no half of a surrogate pair, the model would
    made = dossier(
        article(
            f"First said {text}. More.",
            "one",
            title=text,
            publisher=text,
            authors=(text, "A, B, C, D", ","),
            agency=text,
            url="javascript:alert(1)",
            archive_url="https://evil@example.org/",
            section=text,
            notes=text,
            published="2019-05-02",
            print=PrintEdition(None, text, text),
            rights=Rights(text, text, Publish.FULL),
        ),
        entities=(replace(entity("x", "said"), name=text, description=text, url=f"https://example.org/{text}"),),
        claims=(claim("c", ("one", "First said"), text=text, about=("x",), notes=text),),
        story=Story(title=text, question=text, description=text, discover=False, editors=(text,)),
    )
    return _halved(made)  # type: ignore[return-value]


def _halved(value: object) -> object:
    """Return a value with half a surrogate pair wherever a text has the mark."""
    if isinstance(value, str) and _MARK in value:
        return value.replace(_MARK, _HALF)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _halved(getattr(value, one.name)) for one in fields(value)})
    return tuple(map(_halved, value)) if type(value) is tuple else value


def withheld() -> Dossier:
    """Make a dossier that may show nothing of a source whose words are also a claim and a statement of the summary."""
    made = dossier(
        article(f"{SECRET} “Never again,” said Bo.", "a", title="A", rights=Rights(publish=Publish.METADATA)),
        article("It rained.", "b", title="B", rights=Rights(publish=Publish.FULL)),
        entities=(entity("Bo", type=EntityType.PERSON),),
        claims=(claim("ours", ("a", SECRET), text="Some carts fell over."),),
    )
    sentence = made.sources[0].reading.sentences[0]
    at = Citation("a", sentence.anchor, sentence.span)
    theirs = replace(made.claims[0], id="theirs", text=SECRET, origin="extracted", voice=at, why=f"“{SECRET}” says so")
    said = Statement(SECRET, "", (at,), ("a",), at)
    told = Statement(SECRET, "theirs", (at,), ("a",), at)
    return replace(made, claims=(*made.claims, theirs), summary=(said, told))

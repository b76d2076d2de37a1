"""The fields of every file under ``sources/``, each with the sentence that documents it.

One model per entry; ``validation`` turns what pydantic finds into problems, ``json_schema`` the models into files for
editors. Judges one entry by itself, never whether what it refers to exists.
"""

import re
from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator import model
from generator.inputs.fields import (
    Address,
    Contact,
    Day,
    Id,
    Language,
    Licence,
    Line,
    Period,
    Reader,
    Reference,
    Share,
    SomeLine,
    SomeText,
    Switch,
    Text,
    Wikidata,
    choice,
    whole,
)
from generator.inputs.flaws import flaw, said

_PACKAGE = "[A-Za-z][A-Za-z0-9_]*"
"""What Python can import a pipeline by; a path is none, so that a dossier means the same everywhere."""


_NOTES = "Free text for readers; a blank line begins a paragraph."
_WAS = "Ids it had before: their addresses lead here."


class Fields(BaseModel):
    """Named fields; unknown ones are refused, and ``null`` is as good as leaving a known one out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    noun: ClassVar[str] = "an entry"
    """What these are the fields of, in a message."""

    @model_validator(mode="before")
    @classmethod
    def _drop_nulls(cls, fields: object) -> object:
        if not isinstance(fields, dict):
            return fields
        return {name: value for name, value in fields.items() if value is not None or name not in cls.model_fields}


class Summary(Fields):
    """Settings of the merged summary."""

    noun = "`summary`"

    words: Annotated[int, whole(20, 5000)] = Field(
        default=250, description="About how many words it has.", examples=[250]
    )
    claims: list[Reference] = Field(
        default=[],
        description="Ids of the claims it tells, in reading order; without them the generator chooses.",
        examples=[["crackdown-announced", "sales-fell"]],
    )


class Discovery(Fields):
    """Settings of the search for names."""

    noun = "`entities`"

    discover: Switch = Field(
        default=True,
        description="Whether names that nobody curated are looked for; false: only curated ones.",
        examples=[False],
    )


def _pipeline(value: object) -> str:
    """Read where names come from: an installed spaCy pipeline."""
    if isinstance(value, str) and re.fullmatch(f"spacy:{_PACKAGE}", value):
        return value
    written = ":".join(map(str, next(iter(value.items())))) if isinstance(value, dict) and len(value) == 1 else value
    meant = re.sub("^(?i:spacy) *: *", "", written.strip()).replace("-", "_") if isinstance(written, str) else ""
    sure = re.fullmatch(_PACKAGE, meant) and meant.lower() != "spacy"
    hint = f"write spacy:{meant}" if sure else "install the pipeline as a package and write the package's name"
    rule = "bad-value" if isinstance(value, str) else "wrong-type"
    raise flaw(rule, f"must be a spaCy pipeline such as spacy:en_core_web_sm, not {said(value)}", hint)


class Reading(Fields):
    """Settings of the reading of articles."""

    noun = "`reading`"

    names: Annotated[str, Reader(_pipeline, {"type": "string", "pattern": f"^spacy:{_PACKAGE}$"})] = Field(
        default="",
        description="An installed spaCy pipeline that finds the names nobody curated; else our own rules do.",
        examples=["spacy:en_core_web_sm"],
    )


class Quoting(Fields):
    """Bounds of every quotation on the site."""

    noun = "`quotes`"

    max_words: Annotated[int, whole(0)] | None = Field(
        default=None, description="Most words of any quotation, beside each source's own bound.", examples=[40]
    )


class Changes(Fields):
    """Settings of the page that tells what changed."""

    noun = "`changes`"

    show: Switch = Field(default=True, description="Whether the site tells what each commit changed.", examples=[False])
    since: Day | None = Field(
        default=None, description="The first day of which it is told; else from the first commit.", examples=["2026-01"]
    )


class Story(Fields):
    """What the dossier is about and how it is made."""

    noun = "the story"

    title: SomeLine = Field(description="Name of the dossier.", examples=["Fakes on the Web"])
    question: Line = Field(
        default="", description="The question the dossier answers.", examples=["Who sells the fakes?"]
    )
    description: Text = Field(
        default="", description="What the story is, in a sentence or two.", examples=["A trade in fakes."]
    )
    language: Language = Field(
        default="en", description="BCP 47 tag of the dossier's own words.", examples=["en", "pt-BR"]
    )
    editors: list[SomeLine] = Field(
        default=[], description="Who made the dossier.", examples=[["Ada Byron", "Max Frisch"]]
    )
    license: Licence = Field(
        default="", description="Licence of the dossier's own words: a name or an address.", examples=["CC BY 4.0"]
    )
    contact: Contact = Field(
        default="", description="Mail or web address for corrections and take-downs.", examples=["editors@example.org"]
    )
    url: Address = Field(
        default="",
        description="Where the site is published; the variable SITE_URL goes before it.",
        examples=["https://example.org/bridge/"],
    )
    summary: Summary = Field(
        default=Summary(), description="How the merged summary is made.", examples=[{"words": 250}]
    )
    entities: Discovery = Field(default=Discovery(), description="How names are found.", examples=[{"discover": False}])
    reading: Reading = Field(
        default=Reading(), description="How articles are read.", examples=[{"names": "spacy:en_core_web_sm"}]
    )
    quotes: Quoting = Field(
        default=Quoting(), description="What holds for every quotation on the site.", examples=[{"max_words": 40}]
    )
    changes: Changes = Field(
        default=Changes(), description="How the page of changes is made.", examples=[{"since": "2026-01-01"}]
    )
    since: Day | None = Field(default=None, description="When the story begins.", examples=["2017-08"])
    until: Day | None = Field(default=None, description="When the story ends.", examples=["2017-Q4"])


class Publisher(Fields):
    """Who published an article."""

    noun = "`publisher`"

    name: SomeLine = Field(description="Its name.", examples=["The New York Times"])
    url: Address = Field(default="", description="Its web address.", examples=["https://www.nytimes.com/"])


def _named(value: object) -> object:
    """Let a publisher be written as its name alone."""
    if isinstance(value, str):
        return {"name": value} if value else None
    return value


class PrintEdition(Fields):
    """Where an article stood on paper."""

    noun = "`print`"

    date: Day | None = Field(default=None, description="Date of the printed edition.", examples=["2017-08-04"])
    page: Line = Field(default="", description="Its page.", examples=["B2"])
    headline: Line = Field(
        default="", description="The headline on paper, where it differs.", examples=["Fighting Fakes"]
    )


class Rights(Fields):
    """What may be shown of a source, and on whose say."""

    noun = "`rights`"

    statement: Address = Field(
        default="",
        description="A rightsstatements.org or Creative Commons address.",
        examples=["http://rightsstatements.org/vocab/InC/1.0/"],
    )
    holder: Line = Field(default="", description="Who holds the rights.", examples=["The New York Times"])
    publish: Annotated[model.Publish, choice(model.Publish)] = Field(
        default=model.Publish.EXCERPT, description="How much of the text the site may show.", examples=["metadata"]
    )
    max_quote_words: Annotated[int, whole(0)] = Field(
        default=60, description="Most words of one quotation.", examples=[60]
    )
    max_share: Share = Field(
        default=0.15,
        description="Part of the article's words, 0 to 1, that all pages together may show of an excerpt.",
        examples=[0.15],
    )
    robots: Line = Field(default="", description="What the source's page asks of search engines.", examples=["noindex"])


class Metadata(Fields):
    """What is known about an article."""

    noun = "an article's metadata"

    title: Line = Field(default="", description="Its headline.", examples=["In Fight Against Fakes, a Giant Stumbles"])
    publisher: Annotated[Publisher | None, BeforeValidator(_named, json_schema_input_type=SomeLine | Publisher)] = (
        Field(
            default=None,
            description="Who published it: a name, or name and url.",
            examples=["The New York Times", {"name": "The New York Times", "url": "https://www.nytimes.com/"}],
        )
    )
    authors: list[SomeLine] = Field(
        default=[], description="Who wrote it, always as a list.", examples=[["Paul Mozur"]]
    )
    published: Day | None = Field(default=None, description="When it came out.", examples=["2017-08-03"])
    updated: Day | None = Field(
        default=None, description="When it was last changed.", examples=["2017-08-03T14:30+02:00"]
    )
    url: Address = Field(
        default="", description="Where the original is.", examples=["https://example.org/2017/fakes.html"]
    )
    archive_url: Address = Field(
        default="", description="A saved copy.", examples=["https://web.archive.org/web/2017/x"]
    )
    retrieved: Day | None = Field(
        default=None, description="When the text was taken from there.", examples=["2017-08-05"]
    )
    language: Language = Field(
        default="", description="BCP 47 tag of its text; else the story's.", examples=["en", "zh-Hant"]
    )
    section: Line = Field(default="", description="The section it stood in.", examples=["Business"])
    agency: Line = Field(
        default="",
        description="The wire its text came from; texts of one agency count as one account.",
        examples=["Bloomberg"],
    )
    kind: Annotated[model.ArticleKind, choice(model.ArticleKind)] = Field(
        default=model.ArticleKind.NEWS, description="What sort of text it is.", examples=["analysis"]
    )
    text: Annotated[model.TextForm, choice(model.TextForm)] = Field(
        default=model.TextForm.FULL,
        description="What the article file holds: all, an excerpt, a digest in our own words, or none (no file).",
        examples=["excerpt"],
    )
    same_as: Reference = Field(
        default="", description="Id of a source this is another edition of.", examples=["nyt-fakes"]
    )
    not_same_as: list[Reference] = Field(
        default=[], description="Ids of sources this is no edition of, however alike.", examples=[["ap-fakes"]]
    )
    print: PrintEdition | None = Field(default=None, description="Where it stood on paper.", examples=[{"page": "B2"}])
    notes: Text = Field(default="", description=_NOTES, examples=["The web edition lacks the last line."])
    rights: Rights = Field(
        default=Rights(), description="What may be shown of it, and on whose say.", examples=[{"publish": "metadata"}]
    )
    was: list[Id] = Field(default=[], description=_WAS, examples=[["nyt-article"]])


class Evidence(Fields):
    """A passage of a source."""

    noun = "a piece of evidence"

    source: Reference = Field(description="Id of the source.", examples=["nyt-fakes"])
    quote: SomeText = Field(
        description="Its words; quotation marks, dashes and white space may differ.", examples=["sales fell by half"]
    )


_EVIDENCE = [[{"source": "nyt-fakes", "quote": "sales fell by half"}]]


class Relation(Fields):
    """What an entity is to another."""

    noun = "a relation"

    to: Reference = Field(description="Id of the other entity.", examples=["alibaba"])
    kind: SomeLine = Field(description="What this one is to it.", examples=["founder"])
    since: Period | None = Field(default=None, description="Since when: a date or range.", examples=["1999"])
    until: Period | None = Field(default=None, description="Until when: a date or range.", examples=["2019-09-10"])
    evidence: list[Evidence] = Field(default=[], description="Passages that say so.", examples=_EVIDENCE)


class Entity(Fields):
    """Somebody or something the sources name."""

    noun = "an entity"

    id: Id = Field(description="Its permanent name, part of its address.", examples=["jack-ma"])
    name: SomeLine = Field(description="The name it is shown by.", examples=["Jack Ma"])
    type: Annotated[model.EntityType, choice(model.EntityType)] = Field(
        description="What sort of thing it is.", examples=["person"]
    )
    aliases: list[SomeLine] = Field(default=[], description="Other names the sources use.", examples=[["Ma", "Ma Yun"]])
    description: Text = Field(
        default="", description="Who or what it is, in a sentence.", examples=["Founder of Alibaba."]
    )
    wikidata: Wikidata = Field(default="", description="Id of its Wikidata item.", examples=["Q1137062"])
    url: Address = Field(default="", description="Its own web address.", examples=["https://www.alibabagroup.com/"])
    parent: Reference = Field(default="", description="Id of the entity it is a part of.", examples=["alibaba"])
    relations: list[Relation] = Field(
        default=[], description="What it is to other entities.", examples=[[{"to": "alibaba", "kind": "founder"}]]
    )
    ignore: Switch = Field(
        default=False, description="Whether this is no name: its mentions are left alone.", examples=[True]
    )
    same_as: list[SomeLine] = Field(
        default=[], description="Names or ids judged to be this one.", examples=[["Mr. Ma"]]
    )
    not_same_as: list[SomeLine] = Field(
        default=[], description="Names or ids judged not to be.", examples=[["Ma Huateng"]]
    )
    was: list[Id] = Field(default=[], description=_WAS, examples=[["ma"]])


class Claim(Fields):
    """One thing that sources say."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": [name], "properties": {name: {"type": "array", "minItems": 1}}}
                for name in ("evidence", "against")
            ]
        }
    )
    noun = "a claim"

    id: Id = Field(description="Its permanent name, part of its address.", examples=["sales-fell"])
    text: SomeLine = Field(description="What is claimed, in one sentence of our own.", examples=["Sales fell by half."])
    when: Period | None = Field(
        default=None, description="When it was so: a date or range.", examples=["2017-08-03", "2017-07/2017-08-03"]
    )
    about: list[Reference] = Field(default=[], description="Ids of the entities it is about.", examples=[["alibaba"]])
    evidence: list[Evidence] = Field(default=[], description="Passages that say so.", examples=_EVIDENCE)
    against: list[Evidence] = Field(default=[], description="Passages that deny it.", examples=_EVIDENCE)
    status: Annotated[model.ClaimStatus, choice(model.ClaimStatus)] = Field(
        default=model.ClaimStatus.REPORTED, description="An editor's judgement.", examples=["disputed"]
    )
    notes: Text = Field(default="", description=_NOTES, examples=["The company has not answered."])
    was: list[Id] = Field(default=[], description=_WAS, examples=[["sales"]])

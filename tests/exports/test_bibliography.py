import json
import logging
import warnings
from datetime import date

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from publishing import HOSTILE, SITE, bridge, hostile

from generator.exports import Publication, bibliography
from generator.exports.bibliography import bibtex, csl, names, ris
from generator.exports.bibliography.names import Name
from generator.exports.bibliography.records import Record, days, written
from generator.exports.plain import clean
from generator.model import Dossier, Moment, Precision


@pytest.mark.parametrize(
    ("spoken", "name"),
    [
        ("Paul Mozur", Name("Mozur", "Paul")),
        ("J. R. R. Tolkien", Name("Tolkien", "J. R. R.")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
        ("Maria van der Berg", Name("Berg", "Maria", "van der")),
        ("van der Berg, Maria", Name("Berg", "Maria", "van der")),
        ("Gogh, Vincent van", Name("Gogh", "Vincent", "van")),
        ("Mozur, Paul", Name("Mozur", "Paul")),
        ("Martin Luther King Jr.", Name("King", "Martin Luther", "", "Jr.")),
        ("Martin Luther King, Jr.", Name("King", "Martin Luther", "", "Jr.")),
        ("King, Martin Luther, Jr.", Name("King", "Martin Luther", "", "Jr.")),
        ("Jean-Luc   Picard", Name("Picard", "Jean-Luc")),
        ("Madonna", Name(literal="Madonna")),
        ("毛泽东", Name(literal="毛泽东")),
        ("The Associated Press", Name(literal="The Associated Press", organization=True)),
        ("Reuters", Name(literal="Reuters", organization=True)),
        ("Bloomberg News", Name(literal="Bloomberg News", organization=True)),
        ("AP", Name(literal="AP", organization=True)),
        ("Smith & Sons", Name(literal="Smith & Sons", organization=True)),
        ("Acme Corp", Name(literal="Acme Corp", organization=True)),
        ("A, B, C, D", Name(literal="A, B, C, D")),
    ],
)
def test_a_name_is_divided_where_its_form_tells_how(spoken: str, name: Name) -> None:
    assert names.split([spoken], frozenset(["acme corp"])) == (name,)


@given(st.text(max_size=40))
def test_no_name_loses_a_letter(spoken: str) -> None:
    for name in names.split([spoken]):
        assert sorted(c for c in str(name) if c.isalnum()) == sorted(c for c in clean(spoken) if c.isalnum())


def test_a_known_organization_stays_in_one_piece() -> None:
    assert names.split(["Kering Dijon"], frozenset(["kering dijon"]))[0].organization
    assert names.split(["Kering Dijon"])[0].family == "Dijon"


def moment(value: str, precision: Precision, first: str, last: str) -> Moment:
    return Moment(value, precision, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("known", "edtf"),
    [
        (moment("2017", Precision.YEAR, "2017-01-01", "2017-12-31"), "2017"),
        (moment("2017-08", Precision.MONTH, "2017-08-01", "2017-08-31"), "2017-08"),
        (moment("2017-08-03", Precision.DAY, "2017-08-03", "2017-08-03"), "2017-08-03"),
        (moment("2017-08-03T12:20:00-04:00", Precision.TIME, "2017-08-03", "2017-08-03"), "2017-08-03"),
        (moment("2017-Q3", Precision.QUARTER, "2017-07-01", "2017-09-30"), "2017-07/2017-09"),
        (moment("2017-W31", Precision.WEEK, "2017-07-31", "2017-08-06"), "2017-07-31/2017-08-06"),
        (moment("2017-08-03/2017-08-04", Precision.RANGE, "2017-08-03", "2017-08-04"), "2017-08-03/2017-08-04"),
        (None, ""),
    ],
)
def test_a_date_is_never_more_exact_than_it_is_known(known: Moment | None, edtf: str) -> None:
    assert "/".join(map(written, days(known))) == edtf


def test_biblatex_says_who_what_where_and_when() -> None:
    assert bibliography.as_bibtex(Publication(bridge())).decode().split("\n\n")[0] == (
        "@article{gazette,\n"
        "  author       = {van der Berg, Maria and {Reuters} and Pérez, Jr., Juan},\n"
        "  title        = {Cracks \\& holes: what was seen},\n"
        "  journaltitle = {The Gazette},\n"
        "  entrysubtype = {newspaper},\n"
        "  date         = {2019-05-02},\n"
        "  pages        = {A1},\n"
        "  url          = {https://gazette.example/a?b=1&c=2},\n"
        "  urldate      = {2019-06-01},\n"
        "  langid       = {english},\n"
        "}"
    )


@pytest.mark.parametrize("made", [bridge(), hostile()], ids=["bridge", "hostile"])
def test_a_bibtex_library_reads_every_entry_without_a_warning(made: Dossier, caplog: pytest.LogCaptureFixture) -> None:
    publication = Publication(made, SITE)
    with warnings.catch_warnings(), caplog.at_level(logging.WARNING):
        warnings.simplefilter("error")
        library = bibtexparser.parse_string(bibliography.as_bibtex(publication).decode())
    assert not library.failed_blocks
    assert not caplog.records
    records = bibliography.all_of(publication)
    assert [entry.key for entry in library.entries] == [record.id for record in records]
    for entry, record in zip(library.entries, records, strict=True):
        assert entry["title"] == bibtex.escape(record.title)
        assert entry["title"].count("{") == entry["title"].count("}")


@given(st.text(st.characters(codec=None), min_size=1))
def test_any_title_makes_one_entry_and_one_reference(title: str) -> None:
    record = Record("a", clean(title) or "-", names.split([title]))
    library = bibtexparser.parse_string(bibtex.entry(record))
    assert (len(library.entries), len(library.failed_blocks)) == (1, 0)
    (read,) = rispy.loads(ris.entry(record))
    assert read["title"] == record.title


def test_no_command_of_latex_survives() -> None:
    assert bibtex.escape("\\input{x} 50% a_b & #1 $m$ ^~") == (
        "\\textbackslash{}input\\{x\\} 50\\% a\\_b \\& \\#1 \\$m\\$ \\textasciicircum{}\\textasciitilde{}"
    )


def test_a_ris_library_reads_the_same_facts(caplog: pytest.LogCaptureFixture) -> None:
    gazette, herald, release = _by_id(rispy.loads(bibliography.as_ris(Publication(bridge())).decode()))
    assert gazette["authors"] == ["van der Berg, Maria", "Reuters", "Pérez, Juan, Jr."]
    assert (gazette["type_of_reference"], gazette["title"]) == ("NEWS", "Cracks & holes: what was seen")
    assert (gazette["secondary_title"], gazette["section"], gazette["start_page"]) == ("The Gazette", "City", "A1")
    assert (gazette["year"], gazette["date"], gazette["access_date"]) == ("2019", "2019/05/02/", "2019/06/01/")
    assert gazette["urls"] == ["https://gazette.example/a?b=1&c=2"]
    assert herald["type_of_work"] == "Opinion"
    assert (release["type_of_reference"], release["type_of_work"]) == ("RPRT", "Press release")
    assert "year" not in release
    assert not caplog.records


def test_no_text_can_end_a_ris_reference_or_begin_one() -> None:
    (one,) = rispy.loads(bibliography.as_ris(Publication(hostile())).decode())
    assert one["title"] == clean(HOSTILE)
    assert "unknown_tag" not in one


def test_dates_of_ris_leave_open_what_is_not_known() -> None:
    assert "DA  - 2017///" in ris.entry(Record("a", "A", dates=((2017,),)))
    assert "DA  - 2017/08//" in ris.entry(Record("a", "A", dates=((2017, 8),)))


@pytest.mark.parametrize("made", [bridge(), hostile()], ids=["bridge", "hostile"])
def test_a_citation_processor_renders_every_source_without_a_warning(made: Dossier) -> None:
    items = json.loads(bibliography.as_csl(Publication(made)))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        shelf = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            shelf.register(Citation([CitationItem(item["id"])]))
        rendered = [str(entry) for entry in shelf.bibliography()]
    assert len(rendered) == len(made.sources)
    if made.sources[0].id == "gazette":
        assert rendered[0].startswith(
            "van der Berg, M., Reuters and Pérez, J., Jr. (2019) “Cracks & holes: what was seen”, The Gazette, 2 May"
        )


def test_csl_has_a_newspaper_article_with_its_dates_in_numbers() -> None:
    items = {item["id"]: item for item in json.loads(bibliography.as_csl(Publication(bridge())))}
    gazette = items["gazette"]
    assert gazette["type"] == "article-newspaper"
    assert gazette["author"] == [
        {"family": "Berg", "given": "Maria", "non-dropping-particle": "van der"},
        {"literal": "Reuters"},
        {"family": "Pérez", "given": "Juan", "suffix": "Jr."},
    ]
    assert gazette["issued"] == {"date-parts": [[2019, 5, 2]]}
    assert items["release"]["type"] == "report"
    assert "issued" not in items["release"]
    assert csl.item(Record("a", "A", dates=((2017, 7), (2017, 9))))["issued"] == {"date-parts": [[2017, 7], [2017, 9]]}


def test_what_stands_in_for_a_headline_is_in_square_brackets() -> None:
    titles = {record.id: record.title for record in bibliography.all_of(Publication(bridge()))}
    assert titles["release"] == "[The Bridge Authority announced repairs.]"
    assert titles["herald"] == "Bridge closed"


def _by_id(found: list[dict[str, object]]) -> list[dict[str, object]]:
    assert isinstance(found, list)
    return sorted(found, key=lambda entry: str(entry["id"]))

"""The figures page: every amount of every source, those of one thing side by side, each with its sentence.

A number, its unit and where it stands are facts and always there; the words around it only as far as they may be shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Citation, Disagreement, Doubt, Nature, Publish, Span
from generator.pages import addresses, dates, languages
from generator.pages.assets import SORTING
from generator.pages.concordance import Concordance
from generator.pages.drawings.svg import element
from generator.pages.escaping import Markdown, text
from generator.pages.figures import amounts, rows
from generator.pages.figures.rows import Row, Telling
from generator.pages.render import Page, count
from generator.pages.writer import Writer, credit

_SECTIONS = (
    ("Money", ("money",)),
    ("Counts", ("count", "number")),
    ("Percentages and shares", ("percent", "ratio")),
    ("Multiples", ("multiple",)),
    ("Measures", ("measure",)),
    ("Spans of time", ("duration",)),
    ("Ages", ("age",)),
    ("Ranks", ("rank",)),
)
"""Heading to the kinds below it; together they are all there are."""
_LISTED = 300
"""Rows of one section; the data file has the others."""
_FOLDED = 600
"""Amounts in the folded list."""
_NAMES = 4
"""Names that stand for a sentence which may not be shown."""
_DIFFERS = {
    Nature.CONTRADICTION: "≠ sources disagree",
    Nature.ROUNDING: "≈ rounded elsewhere",
    Nature.PRECISION: "≈ more exact elsewhere",
    Nature.EDITION: "changed between editions",
}
_DOUBTED = "figures-that-look-wrong"
"""Address of the heading on the compare page."""


@dataclass(frozen=True, slots=True)
class Section:
    """Amounts of one sort."""

    title: str
    lines: tuple["Line", ...]
    more: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row as the page shows it."""

    row: Row
    size: str
    """What the amount is sorted by."""
    amount: str
    unit: str
    what: Markdown
    """What is counted, in the source's words; the unit stands there where that is withheld."""
    sentence: Markdown
    names: tuple[str, ...]
    """Entities it names, where it may not be shown."""
    voice: Telling
    """The place whose sentence it is."""
    date: str
    stated: bool
    """Whether the sentence says the date."""
    day: str
    """What the date is sorted by."""
    signs: tuple[Markdown, ...]


def pages(known: Concordance) -> Iterator[Page]:
    """Yield the page."""
    write = Writer(known, addresses.FIGURES)
    found = rows.gather(known)
    main = [row for row in found if not rows.incidental(row)]
    minor = [row for row in found if rows.incidental(row)]
    sections = [
        _section(title, [row for row in main if row.first.figure.kind in kinds], write, known)
        for title, kinds in _SECTIONS
    ]
    yield Page(
        addresses.FIGURES,
        "figures.md",
        "Figures",
        "sources/articles/",
        description=f"Every amount of the sources, and where they differ: {known.dossier.story.title}",
        searched=False,
        content={
            "sections": [section for section in sections if section.lines],
            "found": len(main),
            "several": sum(1 for row in main if row.accounts > 1),
            "contradicted": sum(1 for row in main if row.contradicted),
            "doubted": sum(1 for row in main if row.doubts),
            "guessed": any(line.date and not line.stated for section in sections for line in section.lines),
            "withheld": any(not line.sentence for section in sections for line in section.lines),
            "minor": _folded(minor, write, known),
            "script": Markdown(addresses.file(addresses.FIGURES, SORTING)),
        },
    )


def _section(title: str, found: Sequence[Row], write: Writer, known: Concordance) -> Section:
    lines = tuple(_line(row, write, known) for row in found[:_LISTED])
    return Section(title, lines, len(found) - len(lines))


def _line(row: Row, write: Writer, known: Concordance) -> Line:
    voice = _voice(row, known)
    shown = known.sources[voice.source].disclosure.shown.get(voice.citation.anchor)
    sentence = languages.mark(known, voice.source, write.passage(voice.citation)) if shown else Markdown("")
    dated = rows.when(voice, known)
    moment, stated = dated or (None, False)
    what = _counted(voice, write, known)
    return Line(
        row=row,
        size=f"{amounts.size(voice.figure.value):f}",
        amount=amounts.say(voice.figure),
        unit="" if what else _unit(voice, known),
        what=languages.mark(known, voice.source, what) if what else what,
        sentence=sentence,
        names=() if sentence else _names(voice, known),
        voice=voice,
        date=dates.say(moment) if moment else "",
        stated=stated,
        day=moment.first.isoformat() if moment else "",
        signs=(*map(_differs, row.disputes), *(_asked(one, known) for one in row.doubts[:1])),
    )


def _voice(row: Row, known: Concordance) -> Telling:
    """Return the telling to show: the first whose amount is shown in its sentence, else the first of all."""
    for telling in row.tellings:
        shown = known.sources[telling.source].disclosure.shown.get(telling.citation.anchor)
        if shown and shown.covers(telling.figure.span):
            return telling
    return row.first


def _counted(telling: Telling, write: Writer, known: Concordance) -> Markdown:
    """Return what is counted in the source's words, where they stand behind the number and may be shown."""
    figure, source = telling.figure, known.sources[telling.source]
    if figure.kind != "count" or not figure.of:
        return Markdown("")
    end = known.sentences[telling.at].span.end
    start = source.article.text.find(figure.of, figure.span.end, end)
    if start < 0:
        return Markdown("")
    return text(write.plain(Citation(*telling.at, Span(start, start + len(figure.of)))))


def _names(telling: Telling, known: Concordance) -> tuple[str, ...]:
    """Return whom the sentence names, those next to the amount if it names many: facts that help to place it."""
    at = telling.figure.span.start
    mentions = sorted(
        known.mentions_at.get(telling.at, ()), key=lambda found: (abs(found[1].span.start - at), found[0])
    )
    return tuple(dict.fromkeys(name for name, _ in mentions))[:_NAMES]


def _unit(telling: Telling, known: Concordance) -> str:
    """Return the unit: one of ours, or what is counted, which is a word of the source.

    Of a source of which no word may be shown, not even that.
    """
    source = known.sources[telling.source]
    if telling.figure.kind == "count" and source.disclosure.publish is Publish.METADATA:
        return ""
    language = source.article.metadata.language or known.dossier.story.language
    return amounts.unit(telling.figure, english=language.startswith("en"))


def _differs(found: Disagreement) -> Markdown:
    """Return a sign that others give another amount, leading to where they stand side by side."""
    link = f"[{text(_DIFFERS[found.nature])}]({addresses.relative(addresses.FIGURES, addresses.COMPARE, found.id)})"
    sort = "sd-conflict" if found.nature is Nature.CONTRADICTION else "sd-differs"
    return Markdown(f'<span class="{sort}">{link}</span>')


def _asked(doubt: Doubt, known: Concordance) -> Markdown:
    """Return the question whether an amount is right; why only where its sentence is shown, which the reason quotes."""
    address = addresses.relative(addresses.FIGURES, addresses.COMPARE, _DOUBTED)
    shown = known.sources[doubt.source].disclosure.shown.get(doubt.anchor)
    why = f": {doubt.why}" if shown == known.sentences[doubt.source, doubt.anchor].span else ""
    return Markdown(f'<span class="sd-conflict">[? is this right]({address})</span>') + why


def _folded(found: Sequence[Row], write: Writer, known: Concordance) -> Markdown:
    """Return the amounts that say little by themselves as a folded list by source; nothing where there is none.

    Raw HTML, because Markdown inside of it is not read.
    """
    told = [telling for row in found for telling in row.tellings]
    if not told:
        return Markdown("")
    told.sort(key=lambda one: (known.numbers[one.source], one.figure.span))
    lines = []
    for name in dict.fromkeys(telling.source for telling in told[:_FOLDED]):
        links = [_minor(telling, write, known) for telling in told[:_FOLDED] if telling.source == name]
        joined = [part for link in links for part in (link, ", ")][:-1]
        lines.append(element("li", f"{known.numbers[name]}. {credit(known.sources[name])}: ", *joined))
    words = f"{count(len(told), 'more figure')}: ages, bare years, one or two of something"
    left = f" (the first {_FOLDED} are listed)" if len(told) > _FOLDED else ""
    fold = element("details", element("summary", words + left), element("ul", *lines), class_="sd-fold")
    return Markdown(fold)


def _minor(telling: Telling, write: Writer, known: Concordance) -> str:
    said = f"{amounts.say(telling.figure)} {_unit(telling, known)}".strip()
    address = write.address(addresses.source(telling.source), telling.citation.anchor)
    return element("a", said, href=address, title=known.spot(telling.source, telling.citation.anchor))

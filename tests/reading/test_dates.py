from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import article

from generator.model import Block, BlockKind, Moment, Precision, Sentence, Span, Timex
from generator.reading import dates, segments

PRECISIONS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


def day(value: str) -> Moment | None:
    ends = dates.bounds(value)
    return Moment(value, PRECISIONS[len(value)], *ends) if ends else None


def cases() -> Iterator[object]:
    """Yield sentences with their dates, those below one heading together: many small tests take longer than they run."""
    language = published = heading = ""
    sentences: dict[str, str] = {}
    folder = Path(__file__).parent / "cases"
    lines = [(folder / name).read_text(encoding="utf-8").splitlines() for name in ("dates.txt", "dates_news.txt")]
    for line in chain.from_iterable((*lines, ["# the end"])):
        if line.startswith(("@", "#")):
            if sentences:
                yield pytest.param(language, published, sentences, id=f"{language} {published} {heading}")
            sentences = {}
        if line.startswith("@"):
            _, language, published = line.split()
        elif line.startswith("#"):
            heading = line.strip("# ")
        elif line:
            text, _, expected = line.partition("=>")
            sentences[text.strip()] = expected.strip()


def found(text: str, published: str = "2017-08-03", language: str = "en") -> tuple[Timex, ...]:
    blocks, sentences, _ = segments.find(article(text))
    return dates.find(text, blocks, sentences, day(published), language)


def dated(text: str, published: str = "2017-08-03") -> list[tuple[str, str]]:
    blocks, sentences, _ = segments.find(article(text))
    moment = day(published)
    timexes = dates.find(text, blocks, sentences, moment, "en")
    events = dates.events(text, blocks, sentences, timexes, moment, "en")
    return [(event.span.of(text), event.moment.value) for event in events]


@pytest.mark.parametrize(("language", "published", "sentences"), list(cases()))
def test_dates_are_what_a_reader_takes_them_for(language: str, published: str, sentences: dict[str, str]) -> None:
    got = {text: found(text, published, language) for text in sentences}
    assert {text: "|".join(f"{one.text}={one.value}" for one in timexes) for text, timexes in got.items()} == sentences
    assert all(one.why for timexes in got.values() for one in timexes)


def test_a_year_that_is_only_measured_by_dates_no_sentence() -> None:
    text = "The port grew to a tenth of 2000 levels."
    assert dated(text) == [(text, "2017-08-03")]


def test_the_reason_names_the_day_and_the_tense() -> None:
    (timex,) = found("The council voted on Tuesday.")
    assert timex.precision == "day"
    assert timex.why == (
        "Tuesday before or on the day of publication, past tense, counted from Thursday 2017-08-03 (published)"
    )


def test_a_dateline_stands_in_for_the_day_of_publication() -> None:
    got = found("A Hall Closes\n\nBy Ann Lee\n\nAug. 3, 2017\n\nThe hall closed on Tuesday.", "-")
    assert [timex.value for timex in got] == ["2017-08-03", "2017-08-01"]
    assert "dateline" in got[1].why


def test_a_date_inside_the_story_does_not() -> None:
    got = found("The hall, which had opened on Aug. 3, 2017, with a grand ball for the town, closed on Tuesday.", "-")
    assert [timex.value for timex in got] == ["2017-08-03", ""]


def test_a_clock_time_takes_the_zone_of_the_season() -> None:
    assert found("It ended at noon, 10:00 ET, on January 5, 2017.")[0].value == "2017-01-05T10:00-05:00"
    assert found("It ended at 10:00 IST on January 5, 2017.")[0].value == "2017-01-05T10:00"


def test_an_undated_sentence_in_the_past_belongs_to_the_day_the_story_is_at() -> None:
    text = "The mayor resigned on Tuesday. She left the hall in tears. Nobody is in charge. The hall was built in 1901."
    assert [value for _, value in dated(text)] == ["2017-08-01", "2017-08-01", "2017-08-03", "1901"]


def test_a_date_in_a_name_in_a_quotation_or_in_what_was_announced_dates_no_sentence() -> None:
    assert [value for _, value in dated("The court upheld the 1991 agreement.")] == ["2017-08-03"]
    assert [value for _, value in dated("“I was here in 1991,” he said.")] == ["2017-08-03"]
    assert [value for _, value in dated("She said that the hall would open in 2019.")] == ["2017-08-03"]


def test_headings_and_unknown_publication_date_nothing() -> None:
    assert dated("The 1999 Story\n\nThe mayor resigned.", "-") == []
    assert dated("The mayor resigned in 1999.", "-") == [("The mayor resigned in 1999.", "1999")]


def test_a_day_without_its_year_takes_the_one_the_article_gives_it_elsewhere() -> None:
    story = "The {} fire was the worst. The hall burned down on November 7, 2015."
    assert [timex.value for timex in found(story.format("Nov. 7"))] == ["2015-11-07", "2015-11-07"]
    assert found(story.format("7 November"))[0].why == "the year of the same day told in full in the article"
    both = "The Nov. 7 fire was bad. It burned on November 7, 2015, and on November 7, 2014."
    assert found(both)[0].value == "2016-11-07"
    near = "The Aug. 1 fire shocked the town, as that of August 1, 1915, had."
    assert found(near)[0].value == "2017-08-01"
    ahead = "The town will gather on Nov. 7, as the hall burned down on November 7, 2015."
    assert found(ahead)[0].value == "2017-11-07"


def test_a_clock_time_belongs_to_the_day_of_its_own_phrase_or_to_none() -> None:
    assert [timex.text for timex in found("It closed at 7 a.m. and he came back on Monday.")] == ["Monday"]
    assert [timex.text for timex in found("It closed on Monday. He came back at 7 a.m.")] == ["Monday"]
    assert found("On Monday the hall closed at 7 a.m. sharp.")[1].value == "2017-07-31T07:00"


def test_what_counts_from_a_date_reaches_a_few_short_paragraphs_back() -> None:
    story = "It sank on 3 May 2011.\n\nNobody knew why.\n\nThe next day divers went down."
    assert [timex.value for timex in found(story)] == ["2011-05-03", "2011-05-04"]
    assert [timex.value for timex in found(story.replace("Nobody", "Nobody came.\n\nOh.\n\nNobody"))] == ["2011-05-03"]


EASTERS = {1818: (3, 22), 1943: (4, 25), 1961: (4, 2), 2000: (4, 23), 2008: (3, 23), 2019: (4, 21), 2038: (4, 25)}


@pytest.mark.parametrize(("year", "day"), EASTERS.items())
def test_easter_falls_where_the_church_puts_it(year: int, day: tuple[int, int]) -> None:
    assert found(f"They met on Easter Sunday {year}.")[0].value == date(year, *day).isoformat()


VALUES = ["2017-08-03", "2017-W31", "2017-W31-WE", "2017-08", "2017-Q3", "2017-H2", "2017-SU", "2017", "201", "20"]


@pytest.mark.parametrize("value", VALUES)
def test_a_value_leads_back_to_its_days(value: str) -> None:
    ends = dates.bounds(value)
    assert ends
    assert ends[0] <= ends[1]
    assert value in {periods_value for grain in dates.Grain for periods_value in _values(grain, ends[0])}


def _values(grain: dates.Grain, first: date) -> list[str]:
    return [] if grain in {"time", "range", "fiscal year"} else [dates.periods.value(grain, first)]


def test_moments_of_units_the_model_does_not_know_are_ranges() -> None:
    moment = dates.moment("199", "decade")
    assert moment
    assert (moment.precision, moment.first, moment.last) == (Precision.RANGE, date(1990, 1, 1), date(1999, 12, 31))
    assert dates.moment("", "day") is None
    assert dates.moment("2016-02-30", "day") is None


WORDS = (
    "Monday May March Sept. 3 11 2017 1999 last next this year month day ago later two the quarter in from to and - , . "
    "12:20 ET p.m. yesterday 8/3/2017 early 1990s Christmas summer Freitag vor mardi ayer 2014-17 Good Easter weekend "
    "second a Sunday until 's expected FY19 '68 half quarter 14 GMT siècle XIX mañana lendemain \n \n\n “ ( of"
).split(" ")
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))


@given(
    TEXTS,
    st.sampled_from(["en", "de", "fr", "es-MX"]),
    st.sampled_from(["2017-08-03", "2014-08", "2014", "0001", "9999", "-"]),
)
def test_spans_slice_back_in_order_and_stay_in_one_block(text: str, language: str, published: str) -> None:
    blocks, sentences, _ = segments.find(article(text))
    got = dates.find(text, blocks, sentences, day(published), language)
    assert all(timex.span.of(text) == timex.text != "" for timex in got)
    assert all(left.span.end <= right.span.start for left, right in zip(got, got[1:], strict=False))
    assert all(any(block.span.covers(timex.span) for block in blocks) for timex in got)
    dates.events(text, blocks, sentences, got, day(published), language)


@given(
    st.lists(st.sampled_from("alpha beta, gamma. delta! “eps” don't and\n\n the".split(" ")), max_size=30).map(" ".join)
)
def test_text_without_date_words_and_figures_gives_nothing(text: str) -> None:
    assert found(text) == ()


RELATIVE = (
    "last month|Tuesday|yesterday|two years ago|in May|on July 9|next week|this year|at 5 p.m.|tomorrow|the next day"
)


@given(st.lists(st.sampled_from(RELATIVE.split("|")), min_size=1, max_size=6))
def test_without_a_day_of_publication_nothing_relative_is_resolved(parts: list[str]) -> None:
    assert not any(timex.value for timex in found(f"They met {', '.join(parts)}.", "-"))


def test_a_date_never_crosses_a_block() -> None:
    text = "It ended on August\n3, 2017."
    blocks = (Block(BlockKind.PARAGRAPH, "p-a", Span(0, 18)), Block(BlockKind.PARAGRAPH, "p-b", Span(19, len(text))))
    sentences = (Sentence("s-a", Span(0, 18), 0), Sentence("s-b", Span(19, len(text)), 1))
    assert [timex.text for timex in dates.find(text, blocks, sentences, None, "en")] == ["August", "2017"]

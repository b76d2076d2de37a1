from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.inputs import moments
from generator.model import Moment, Precision


def flaw(read: Callable[[object], Moment], text: object) -> tuple[str, str]:
    with pytest.raises(PydanticCustomError) as found:
        read(text)
    context = found.value.context or {}
    return context["rule"], context["hint"]


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2017", Precision.YEAR, date(2017, 1, 1), date(2017, 12, 31)),
        ("2016-02", Precision.MONTH, date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-12", Precision.MONTH, date(2017, 12, 1), date(2017, 12, 31)),
        ("2017-08-03", Precision.DAY, date(2017, 8, 3), date(2017, 8, 3)),
        ("2017-Q1", Precision.QUARTER, date(2017, 1, 1), date(2017, 3, 31)),
        ("2017-Q4", Precision.QUARTER, date(2017, 10, 1), date(2017, 12, 31)),
        ("2017-W31", Precision.WEEK, date(2017, 7, 31), date(2017, 8, 6)),
        ("2020-W53", Precision.WEEK, date(2020, 12, 28), date(2021, 1, 3)),
        ("2017-08-03T23:30-05:00", Precision.TIME, date(2017, 8, 3), date(2017, 8, 3)),
        ("2017-08-03T14:30:15.25Z", Precision.TIME, date(2017, 8, 3), date(2017, 8, 3)),
        ("9999", Precision.YEAR, date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_single_dates(text: str, precision: Precision, first: date, last: date) -> None:
    assert moments.one(text) == moments.period(text) == Moment(text, precision, first, last)


@pytest.mark.parametrize("text", ["2017-08-03 14:30Z", "2017-08-03t14:30z", "2017-08-03 14:30 Z"])
def test_times_are_written_in_one_form(text: str) -> None:
    assert moments.one(text).value == "2017-08-03T14:30Z"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017/2018", date(2017, 1, 1), date(2018, 12, 31)),
        ("2017-08-03/2017-Q3", date(2017, 8, 3), date(2017, 9, 30)),
        ("2017-W31/2017-08", date(2017, 7, 31), date(2017, 8, 31)),
        ("2017-08-03/2017-08-03", date(2017, 8, 3), date(2017, 8, 3)),
        ("2017-12/2017", date(2017, 12, 1), date(2017, 12, 31)),
        ("2017-08-03T10:00Z/2017-08-03T11:00Z", date(2017, 8, 3), date(2017, 8, 3)),
    ],
)
def test_ranges(text: str, first: date, last: date) -> None:
    assert moments.period(text) == Moment(text, Precision.RANGE, first, last)


@pytest.mark.parametrize("text", ["2018/2017", "2017-09/2017-08-31", "2017-08-03T11:00Z/2017-08-03T11:30+01:00"])
def test_ranges_do_not_end_before_they_start(text: str) -> None:
    start, end = text.split("/")
    assert flaw(moments.period, text) == ("date-order", f"write {end}/{start}")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2017-02-29", "2017-02 has 28 days"),
        ("2017-02-30T10:00Z", "2017-02 has 28 days"),
        ("2017-13", ""),
        ("2017-13-01", ""),
        ("2017-00", ""),
        ("2017-08-00", ""),
        ("2017-W53", ""),
        ("2017-W00", ""),
        ("9999-W52", ""),
        ("0000", ""),
        ("0000-02-30", ""),
        ("2017-08-03T24:30Z", ""),
        ("2017-08-03T10:61Z", ""),
        ("2017-08-03T10:00+25:00", ""),
        ("2017-02-30/2017-03", "2017-02 has 28 days"),
    ],
)
def test_impossible_dates(text: str, hint: str) -> None:
    assert flaw(moments.period, text) == ("impossible-date", hint)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("03.08.2017", "2017-08-03"),
        ("3. 8. 2017", "2017-08-03"),
        ("2017/08/03", "2017-08-03"),
        ("2017.8.3", "2017-08-03"),
        ("2017-8-3", "2017-08-03"),
        ("20170803", "2017-08-03"),
        ("Aug 3 2017", "2017-08-03"),
        ("August 3rd, 2017", "2017-08-03"),
        ("Thursday, Aug. 3, 2017", "2017-08-03"),
        ("3 August 2017", "2017-08-03"),
        ("Thu, 3. aug 2017", "2017-08-03"),
        ("August 2017", "2017-08"),
        ("8/2017", "2017-08"),
        ("2017-8", "2017-08"),
        ("13/08/2017", "2017-08-13"),
        ("08/13/2017", "2017-08-13"),
        ("03/08/2017", "2017-08-03 or 2017-03-08"),
        ("08-08-2017", "2017-08-08"),
        ("2017 Q3", "2017-Q3"),
        ("Q3 2017", "2017-Q3"),
        ("2017W31", "2017-W31"),
        ("2017-W5", "2017-W05"),
        (" 2017 ", "2017"),
    ],
)
def test_other_forms_are_shown_in_iso(text: str, iso: str) -> None:
    assert flaw(moments.one, text) == ("bad-date", f"write {iso}")
    assert flaw(moments.period, text) == ("bad-date", f"write {iso}")


@pytest.mark.parametrize(
    "text",
    ["31.02.2017", "99/99/2017", "yesterday", "17", "2017-08-03x", "2017/", "/2017", "/", "2017/2018/2019", "Mai 2017"],
)
def test_other_forms_without_a_sure_meaning_are_not_guessed(text: str) -> None:
    assert flaw(moments.period, text) == ("bad-date", "")


def test_unknown_dates_are_left_out() -> None:
    assert flaw(moments.one, "unknown")[1] == "leave the field out where the date is not known"


@pytest.mark.parametrize("text", ["2017-08-03T14:30", "2017-08-03 14:30 CET", "2017-08-03T14:30+0200"])
def test_times_need_a_zone(text: str) -> None:
    rule, hint = flaw(moments.one, text)
    assert rule == "date-zone"
    assert hint.startswith("add the zone: 2017-08-03T14:30Z, or 2017-08-03T14:30+00:00")


def test_a_range_is_no_single_date() -> None:
    assert flaw(moments.one, "2017/2018") == ("bad-date", "write 2017")


@pytest.mark.parametrize("value", [None, True, [], {}])
def test_dates_are_text(value: object) -> None:
    assert flaw(moments.one, value)[0] == flaw(moments.period, value)[0] == "wrong-type"


@given(st.dates())
def test_every_day_is_read(day: date) -> None:
    assert moments.one(day.isoformat()) == Moment(day.isoformat(), Precision.DAY, day, day)


@given(st.text(max_size=20) | st.from_regex(moments.PATTERN + "(/.*)?"))
def test_any_text_is_a_date_or_flawed(text: str) -> None:
    for read in (moments.one, moments.period):
        try:
            found = read(text)
        except PydanticCustomError:
            continue
        assert found.first <= found.last

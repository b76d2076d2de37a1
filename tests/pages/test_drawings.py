from datetime import date, timedelta

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Moment, Precision
from generator.pages.drawings import lanes, lettering, periods, scales, svg, timeline
from generator.pages.drawings.timeline import Mark

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
LENGTHS = st.sampled_from((0, 6, 29, 89, 364, 4000))


def moment(first: date, days: int = 0) -> Moment:
    return Moment("x", Precision.RANGE if days else Precision.DAY, first, first + timedelta(days))


def mark(first: str | date, days: int = 0, words: str = "Something happened", **more: bool) -> Mark:
    first = date.fromisoformat(first) if isinstance(first, str) else first
    return Mark(moment(first, days), "#t-a", f"{first}: {words}", words, **more)


def parsed(markdown: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(markdown)


def shapes(drawing: lxml.html.HtmlElement, sheet: str = "sd-wide") -> list[lxml.html.HtmlElement]:
    return drawing.xpath(f'./svg[@class="{sheet}"]//*[contains(concat(" ", @class, " "), " sd-mark ")]')


def test_text_and_attributes_of_an_element_are_escaped() -> None:
    made = svg.element("text", "<b> & \"'", svg.element("tspan", "x"), data_x='"><script>', y=1.25)
    read = lxml.html.fragment_fromstring(made)
    assert (read.text, read.get("data-x"), read.get("y")) == ("<b> & \"'", '"><script>', "1.2")
    assert "<b>" not in made


def test_numbers_have_one_decimal_and_no_minus_before_nothing() -> None:
    values = [("1", 1.0), ("0", -0.04), ("-0.5", -0.5), ("12.3", 12.34)]
    assert [svg.element("g", x=value) for _, value in values] == [f'\n<g x="{words}"/>' for words, _ in values]


def test_a_link_has_a_name_a_tooltip_and_an_address_that_stops_no_script() -> None:
    made = svg.link("claims/a/#b", "A claim", svg.element("circle", r=1))
    assert " href=" not in made
    read = lxml.html.fragment_fromstring(made)
    assert (read.get("xlink:href"), read.get("role"), read.findtext("title")) == ("claims/a/#b", "link", "A claim")


def test_the_drawing_is_one_block_of_html_without_a_blank_line() -> None:
    drawn = timeline.draw("Events", [mark("2017-08-03"), mark("2017-01-01", 364)], [mark("2017-08-04")], "Caption")
    assert drawn.startswith("<figure")
    assert drawn.endswith("</figure>")
    assert "\n\n" not in drawn
    assert {sheet.get("role") for sheet in parsed(drawn).xpath("./svg")} == {"group"}


def test_a_day_is_a_dot_and_a_month_and_a_year_are_as_long_as_they_are() -> None:
    drawing = parsed(timeline.draw("", [mark("2014-01-01", 364), mark("2015-04-01", 29), mark("2016-06-01")], [], ""))
    year, month, day = shapes(drawing)
    assert (year.tag, month.tag, day.tag) == ("rect", "rect", "circle")
    assert abs(float(year.get("width")) / float(month.get("width")) - 365 / 30) < 0.2
    left, middle = float(year.get("x")), float(day.get("cx"))
    unit = float(year.get("width")) / 365
    assert abs(middle - left - unit * ((date(2016, 6, 1) - date(2014, 1, 1)).days + 0.5)) < 1


def test_what_several_accounts_tell_is_filled_and_what_is_disputed_says_so() -> None:
    drawn = timeline.draw("", [mark("2016-06-01", solid=True), mark("2016-07-01", disputed=True)], [], "")
    assert [shape.get("class") for shape in shapes(parsed(drawn))] == ["sd-mark sd-solid", "sd-mark sd-disputed"]


@given(st.lists(st.tuples(DAYS, LENGTHS, st.text("ab WM", max_size=80)), min_size=1, max_size=30))
def test_no_two_events_touch_and_all_lie_inside_the_drawing(events: list[tuple[date, int, str]]) -> None:
    drawing = parsed(timeline.draw("", [mark(*event) for event in sorted(events)], [], ""))
    for sheet in drawing.xpath("./svg"):
        width = float(sheet.get("viewbox", sheet.get("viewBox")).split()[2])
        boxes = []
        for target in sheet.xpath('.//rect[@class="sd-target"]'):
            x, y, wide, high = (float(target.get(name)) for name in ("x", "y", "width", "height"))
            assert min(wide, high) >= 24
            assert x >= -25
            assert x + wide <= width + 25
            boxes.append((x + 2, x + wide - 2, y))
        for number, (left, right, y) in enumerate(boxes):
            assert not any(y == b and left < right_ and left_ < right for left_, right_, b in boxes[:number])


def test_sources_have_numbers_until_there_are_too_many() -> None:
    appeared = [mark(date(2017, 1, 1) + timedelta(n // 2), words=str(n)) for n in range(41)]
    few = parsed(timeline.draw("", [mark("2017-01-01")], appeared[:40], ""))
    many = parsed(timeline.draw("", [mark("2017-01-01")], appeared, ""))
    assert len(few.xpath('./svg[@class="sd-wide"]//a[@class="sd-source"]')) == 40
    assert not many.xpath('.//a[@class="sd-source"]')
    assert many.xpath('.//line[@class="sd-tick"]')


def test_what_is_far_away_is_left_out_and_said() -> None:
    near = [mark(date(2017, 8, day)) for day in range(1, 10)]
    drawn = timeline.draw("", [mark("1908-01-01", 365), *near], [], "A dot is a day.")
    assert len(shapes(parsed(drawn))) == 9
    assert parsed(drawn).xpath("string(./figcaption)") == "A dot is a day. Not drawn, because far away: 1 earlier."


def test_one_event_of_the_first_and_the_last_day_there_is_can_be_drawn() -> None:
    for day in (date.min, date.max):
        assert len(shapes(parsed(timeline.draw("", [mark(day)], [], "")))) == 1


@given(DAYS, DAYS, st.floats(30, 400))
def test_ticks_stand_in_order_and_not_too_close(one: date, other: date, room: float) -> None:
    scale = scales.over(min(one, other), max(one, other), 0, 720)
    ticks = scale.ticks(room)
    assert ticks
    places = [tick.x for tick in ticks]
    assert all(b - a >= room * 0.9 for a, b in zip(places, places[1:], strict=False))
    assert all(0 <= place <= 720 for place in places)


def test_ticks_name_the_year_at_first_and_when_it_begins() -> None:
    labels = [tick.label for tick in scales.over(date(2016, 9, 20), date(2017, 3, 1), 0, 720).ticks(52)]
    assert labels == ["Oct 2016", "Nov", "Dec", "2017", "Feb", "Mar"]
    labels = [tick.label for tick in scales.over(date(2017, 8, 3), date(2017, 8, 3), 0, 300).ticks(52)]
    assert labels == ["2 Aug 2017", "3 Aug", "4 Aug"]
    labels = [tick.label for tick in scales.over(date(1990, 3, 1), date(2019, 3, 1), 0, 320).ticks(52)]
    assert labels == ["1990", "1995", "2000", "2005", "2010", "2015"]


def test_boxes_share_a_lane_only_with_a_gap_between() -> None:
    assert lanes.assign([(0, 10), (5, 8), (12, 20), (20, 30), (15, 17)], 2) == [0, 1, 0, 1, 1]
    assert lanes.assign([(0, 10), (11, 20)], 2) == [0, 1]
    assert lanes.assign([(0, 10), (12, 20)], 2) == [0, 0]


def test_words_are_cut_between_words_where_they_do_not_fit() -> None:
    words = "Kering sued Alibaba in New York"
    assert lettering.shorten(words, 12, 1000) == words
    cut = lettering.shorten(words, 12, 120)
    assert cut.endswith("…")
    assert words.startswith(cut[:-1])
    assert words[len(cut) - 1] == " "
    assert lettering.width(cut, 12) <= 120
    assert lettering.shorten(words, 12, 5) == ""


def test_a_period_is_widened_for_sources_only_where_they_are_near() -> None:
    events = [moment(date(2017, 1, 1)), moment(date(2017, 12, 31))]
    near, far = moment(date(2018, 3, 1)), moment(date(2027, 3, 1))
    assert periods.choose(events, [near, far]) == periods.Period(date(2017, 1, 1), date(2018, 3, 1))


def test_a_band_that_reaches_far_out_does_not_stretch_the_period_but_is_in_it() -> None:
    century = moment(date(1901, 1, 1), 36_000)
    days = [moment(date(1950, 5, day)) for day in range(1, 12)]
    period = periods.choose([century, *days])
    assert (period.first, period.last) == (date(1950, 5, 1), date(1950, 5, 11))
    assert period.holds(century)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.inputs import stamps


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019-05-02", "2019-05-02"),
        ("2019-05", "2019-05"),
        ("2019", "2019"),
        ("20190502", "2019-05-02"),
        ("2019-05-02T06:12:00Z", "2019-05-02T06:12:00Z"),
        ("2019-05-02T06:12:00.123+00:00", "2019-05-02T06:12:00Z"),
        ("2019-05-02T06:12+0200", "2019-05-02T06:12+02:00"),
        ("20190502T061200+0900", "2019-05-02T06:12:00+09:00"),
        ("2019-05-02 06:12:00", "2019-05-02"),
        ("2019-05-02T06:12:00EET", "2019-05-02"),
        ("Thu, 2 May 2019 06:12:00 +0200", "2019-05-02T06:12:00+02:00"),
        ("May 2, 2019", "2019-05-02"),
        ("2 May 2019", "2019-05-02"),
    ],
)
def test_machine_dates(text: str, value: str) -> None:
    moment = stamps.read(text)
    assert moment
    assert moment.value == value


@pytest.mark.parametrize(
    "text", ["", "03/04/2019", "2019-02-30", "yesterday", "2019-05-02T25:00Z", "May", "1556784720"]
)
def test_what_is_not_certain_is_no_date(text: str) -> None:
    assert stamps.read(text) is None


@given(st.text(max_size=40))
def test_any_text(text: str) -> None:
    moment = stamps.read(text)
    assert moment is None or moment.first <= moment.last

from datetime import date

import pytest

from generator.model import Moment, Precision
from generator.pages import dates


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2017", "2017"),
        ("2017-08", "August 2017"),
        ("2017-08-03", "3 August 2017"),
        ("2017-Q3", "third quarter of 2017"),
        ("2017-W31", "week 31 of 2017"),
        ("2017-08-03T12:20:00-04:00", "3 August 2017, 12:20 UTC-04:00"),
        ("2017-08-03T12:20Z", "3 August 2017, 12:20 UTC"),
        ("2014-07-09/2014-08", "9 July 2014 to August 2014"),
        ("2014/2017", "2014 to 2017"),
    ],
)
def test_a_date_is_said_no_more_exactly_than_it_is_known(value: str, words: str) -> None:
    day = date(2017, 1, 1)
    assert dates.say(Moment(value, Precision.DAY, day, day)) == words


def test_no_date_is_said_too() -> None:
    assert dates.say(None) == "date not known"

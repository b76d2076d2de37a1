"""Days to places on a line, and the ticks that let a reader see the scale. Never draws."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = (
    *(("day", step) for step in (1, 2, 7)),
    *(("month", step) for step in (1, 3, 6)),
    *(("year", step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
_LENGTH = {"day": 1, "month": 30.4, "year": 365.25}
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the drawing with its words."""

    x: float
    label: str
    year: bool
    """Whether a year begins here."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A period laid out over a width, every day the same."""

    first: int
    """Ordinal of the first day."""
    last: int
    """Ordinal of the last day, included."""
    left: float
    width: float

    def start(self, day: date) -> float:
        """Return where a day begins."""
        return self.left + self.width * (day.toordinal() - self.first) / self.days

    def end(self, day: date) -> float:
        """Return where a day ends."""
        return self.left + self.width * (day.toordinal() + 1 - self.first) / self.days

    @property
    def days(self) -> int:
        """How many days it shows."""
        return self.last - self.first + 1

    def ticks(self, room: float) -> list[Tick]:
        """Return ticks at least ``room`` apart, at the smallest unit that allows it."""
        for unit, step in _STEPS:
            if _LENGTH[unit] * step * self.width / self.days >= room:
                break
        days = list(self._days(unit, step)) or [date.fromordinal(self.first)]
        return [
            Tick(self.start(day), _label(day, unit, first=day == days[0]), (day.month, day.day) == (1, 1))
            for day in days
        ]

    def _days(self, unit: str, step: int) -> Iterator[date]:
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        if unit == "day":
            yield from map(date.fromordinal, range(self.first, self.last + 1, step))
            return
        for year in range(first.year, last.year + 1):
            if unit == "year" and year % step:
                continue
            for month in range(1, 13, step) if unit == "month" else (1,):
                if first <= date(year, month, 1) <= last:
                    yield date(year, month, 1)


def over(first: date, last: date, left: float, width: float) -> Scale:
    """Return a scale from one day to another with a little air at both ends."""
    start, end = first.toordinal(), last.toordinal()
    air = max((end - start + 1) // 40, 1)
    return Scale(max(start - air, _FIRST), min(end + air, _LAST), left, width)


def _label(day: date, unit: str, *, first: bool) -> str:
    """Return the words of a tick; the first one says the year, and so does every January."""
    if unit == "year" or (unit == "month" and day.month == 1):
        return str(day.year)
    month = f"{_MONTHS[day.month - 1]} {day.year}" if first else _MONTHS[day.month - 1]
    return month if unit == "month" else f"{day.day} {month}"

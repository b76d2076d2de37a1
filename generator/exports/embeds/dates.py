"""Dates in words for cards: days, never the hour, and never more exact than they are known."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_QUARTERS = {"Q1": "first", "Q2": "second", "Q3": "third", "Q4": "fourth"}


def spell(value: str) -> str:
    """Return a value in TIMEX3 form, or a stretch ``start/end`` of two, as a reader would write it."""
    start, _, end = value.partition("/")
    first, last = _one(start), _one(end)
    return f"{first} to {last}" if end and first != last else first


def _one(value: str) -> str:
    year, *parts = value.partition("T")[0].split("-")
    match parts:
        case [month, day] if month.isdigit() and day.isdigit():
            return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
        case [quarter] if quarter in _QUARTERS:
            return f"{_QUARTERS[quarter]} quarter of {year}"
        case [week] if week.startswith("W"):
            return f"week {week[1:].lstrip('0')} of {year}"
        case [month] if month.isdigit():
            return f"{_MONTHS[int(month) - 1]} {year}"
    return value

"""The first lines of a plain text that say what it is: headline, byline, date. Never looks beyond them."""

import re

from generator.inputs import stamps
from generator.model import Metadata

_LINES = 6
_TITLE_WORDS = range(2, 26)
_BYLINE = re.compile(r"by\s+(?P<names>[^\W\d_][\w.'’-]*(?:[\s,]+(?:and\s+)?[\w.'’-]+){1,11})", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,4}")
_ENDS = ".!?…;:,"


def read(text: str) -> Metadata:
    """Return what the head of a text says; empty where its lines do not look like one."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_LINES]
    title = lines[0].lstrip("# ") if lines else ""
    if len(title.split()) not in _TITLE_WORDS or title[-1:] in _ENDS or _BYLINE.fullmatch(title) or stamps.read(title):
        title = ""
    bylines = [match["names"] for line in lines if (match := _BYLINE.fullmatch(line))]
    names = [name.strip() for name in re.split(r",|\band\b", bylines[0])] if bylines else []
    dates = [moment for line in lines if (moment := stamps.read(line))]
    return Metadata(
        title=title,
        authors=tuple(names) if all(_NAME.fullmatch(name) for name in names) else (),
        published=dates[0] if dates else None,
    )

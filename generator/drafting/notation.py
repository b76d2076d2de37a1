"""Values as YAML that a person would write: plain where that is safe, quoted where it is not. Reads no YAML."""

import json
import re
import textwrap
from collections.abc import Iterable, Iterator

_PLAIN = re.compile(r"[^\W_](?:[\w .’'()/&;–—+%-]*[\w.’')%])?")
_DATE = re.compile(r"\d{4}(?:-[\dQW-]+(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?)?(?:/[\dQWTZ:+-]+)?")
_ADDRESS = re.compile(r"https?://[\w./~%?=&;+-]+")
_NUMBER = re.compile(r"[-+]?[\d_.,]+(?:[eE:][-+\d:_.]*)?|0[xob]\w+")
_WORDS = frozenset("null true false yes no on off y n".split())
_WIDTH = 100
"""Characters of a line from which on a text is folded."""


def scalar(text: str) -> str:
    """Write a text in one line."""
    text = line(text)
    if _DATE.fullmatch(text) and not text.isdigit():
        return text
    if _ADDRESS.fullmatch(text):
        return text
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and not _NUMBER.fullmatch(text)
    return text if plain and " #" not in text else json.dumps(text, ensure_ascii=False)


def flow(items: Iterable[str]) -> str:
    """Write a list in one line."""
    return f"[{', '.join(item(one) for one in items)}]"


def item(text: str) -> str:
    """Write a text as an item of a list in one line, where more characters mean something."""
    written = scalar(text)
    return (
        json.dumps(line(text), ensure_ascii=False) if written[:1] != '"' and set(written) & set(",[]{}:;?") else written
    )


def field(name: str, text: str, indent: str = "") -> str:
    """Write a field, a long text folded over several lines that are one when they are read."""
    text = line(text)
    short = f"{indent}{name}: {scalar(text)}\n"
    if len(short) <= _WIDTH or text != text.strip():
        return short
    folded = textwrap.wrap(text, _WIDTH - len(indent) - 2, break_long_words=False, break_on_hyphens=False)
    return f"{indent}{name}: >-\n" + "".join(f"{indent}  {part}\n" for part in folded)


def line(text: str) -> str:
    """Return a text in one line, without characters that no YAML file may hold."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def comment(text: str, indent: str = "") -> str:
    """Write a text as comment lines."""
    return "".join(f"{indent}# {part}\n" for part in _wrapped(text, _WIDTH - len(indent)))


def _wrapped(text: str, width: int) -> Iterator[str]:
    yield from textwrap.wrap(line(text), width, break_long_words=False, break_on_hyphens=False)

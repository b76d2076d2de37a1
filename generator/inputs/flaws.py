"""What is wrong with one value, on its way through pydantic, and how values are shown to people."""

import json
import re

from pydantic_core import PydanticCustomError

_LONGEST = 60
"""Characters of somebody's text that a message shows."""
_NEEDS_QUOTES = re.compile(
    r"""[-?:,\[\]{}#&*!|>'"%@`\s]|.*(: | #|[,\[\]{}"\n]|[:\s]$)|~?$|(null|true|false|yes|no|on|off|y|n)$""",
    re.IGNORECASE | re.DOTALL,
)


def flaw(rule: str, message: str, hint: str = "") -> PydanticCustomError:
    """Make the error to raise for a value. ``message`` follows its name: ``must be ..., not 'lots'``."""
    return PydanticCustomError("flaw", "{message}", {"rule": rule, "message": message, "hint": hint})


def said(value: object) -> str:
    """Show what somebody wrote, in a message that is one line."""
    match value:
        case str():
            return f"'{named(value)[1:-1]}'"
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case list():
            return "a list"
        case _:
            return "fields"


def named(text: str) -> str:
    """Show a name of somebody's making in a message that is one line."""
    shown = _line(text)
    return f"`{shown[:_LONGEST]}...`" if len(shown) > _LONGEST else f"`{shown}`"


def flow(value: object) -> str:
    """Write a value as somebody would write it in YAML, in one line."""
    match value:
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case dict():
            return f"{{{', '.join(f'{name}: {flow(field)}' for name, field in value.items())}}}"
        case str():
            shown = f"{value[:_LONGEST]}..." if len(value) > _LONGEST else value
            return json.dumps(shown, ensure_ascii=False) if _NEEDS_QUOTES.match(shown) else shown
        case _:
            return json.dumps(value)


def _line(text: str) -> str:
    return " ".join(text.split())

"""Text, addresses and JSON made safe for every machine format.

What a format itself escapes (XML, LaTeX, Markdown ...) is its own module's business; this module never decides what
may be shown.
"""

import json
import re

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: they could turn the words around them. The plain marks stay."""

_NONCHARACTERS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))

_REFUSED = re.compile(
    f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]"
)
"""Controls, halves of surrogate pairs and noncharacters: neither XML nor HTML may hold them."""

_WEB = re.compile(r"(?i:https?)://[^\s/?#@\\<>\"'`{}|^\[\]\x00-\x1f\x7f\ud800-\udfff]+(?=[/?#]|\Z)")
_UNSAFE_IN_ADDRESS = re.compile(r"%(?![0-9A-Fa-f]{2})|[^0-9A-Za-z/?#:@!$&'()*+,;=.~%_-]")


def clean(value: str) -> str:
    """Return text on one line: white space runs are one space, what no format may hold is U+FFFD, no bidi controls."""
    return " ".join(repaired(_BIDI.sub("", value)).split())


def repaired(value: str) -> str:
    """Return text in which what no format may hold is U+FFFD, character by character, so that spans still fit."""
    return value if value.isprintable() else _REFUSED.sub("\ufffd", value)


def web(value: str) -> str:
    """Return a web address with everything unusual in it percent-encoded; empty for anything else.

    An address with a user name is refused, for it can pretend to be another host.
    """
    address = value.strip()
    host = _WEB.match(address)
    if not host:
        return ""
    return host[0] + _UNSAFE_IN_ADDRESS.sub(_percent, address[host.end() :])


def to_json(value: object, *, indent: int | None = 1) -> bytes:
    """Return UTF-8 JSON with sorted keys and a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=True) + "\n").encode()


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in repaired(found[0]).encode())

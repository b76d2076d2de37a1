"""What one field may hold: text, a number, a date, an address, a word of a list. Each with its JSON Schema.

Every reader takes what the strict YAML loader yields (text, true/false, a list, fields or nothing) and returns the
value or raises a flaw; pydantic never judges a value by itself, so none of its wording reaches a reader.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from generator.inputs import ids, moments
from generator.inputs.flaws import flaw, flow, said
from generator.model import Moment

_LANGUAGE = (
    "(?P<language>[A-Za-z]{2,3})(-(?P<script>[A-Za-z]{4}))?(-(?P<region>[A-Za-z]{2}|[0-9]{3}))?"
    "(?P<rest>(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*"
    "(-[Xx](-[A-Za-z0-9]{1,8})+)?)"
)
"""RFC 5646, section 2.1, without the grandfathered tags."""
_ADDRESS = '[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>"`\\\\\x00-\x20\x7f-\x9f]+'
_WORD = '[^\\s@<>"`\\\\:/.]+'
_MAIL = f"{_WORD}(\\.{_WORD})*@{_WORD}(\\.{_WORD})+"
_WIKIDATA = "Q[1-9][0-9]*"
_NUMBER = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?"
_TEXT = ["string", "number"]


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """How a field's value is read, and its shape for JSON Schema."""

    read: Callable[[object], object]
    shape: Mapping[str, object]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic call the reader and nothing else."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the shape."""
        return dict(self.shape)


def text(value: object) -> str:
    """Read text of any length."""
    if isinstance(value, str):
        return value.strip()
    raise flaw("wrong-type", f"must be text, not {said(value)}", _quoted(value))


def line(value: object) -> str:
    """Read text that is shown in one line."""
    return re.sub("[ \t\n]+", " ", text(value))


def _quoted(value: object) -> str:
    if isinstance(value, bool):
        return f'write "{said(value)}" in quotes for the word'
    if isinstance(value, dict) and len(value) == 1:
        ((name, rest),) = value.items()
        meant = flow(f"{name}: {rest if isinstance(rest, str) else flow(rest)}")
        return f"a text that holds a colon and a space must stand in quotes: {meant}"
    if isinstance(value, list):
        return f"a text in brackets must stand in quotes: {json.dumps(flow(value), ensure_ascii=False)}"
    return ""


def some(read: Callable[[object], str]) -> Callable[[object], str]:
    """Make a reader refuse empty text."""

    def read_some(value: object) -> str:
        found = read(value)
        if found:
            return found
        raise flaw("bad-value", "must not be empty")

    return read_some


def switch(value: object) -> bool:
    """Read true or false."""
    if isinstance(value, bool):
        return value
    word = value.lower() if isinstance(value, str) else ""
    hint = f"write {word} without quotes" if word in {"true", "false"} else ""
    raise flaw("wrong-type", f"must be true or false, not {said(value)}", hint)


def whole(low: int, high: int | None = None) -> Reader:
    """Make a reader of whole numbers within bounds."""
    bounds = f"from {low} to {high}" if high is not None else f"from {low} up"
    expected = f"must be a whole number {bounds}"

    def read(value: object) -> int:
        if not isinstance(value, str) or not re.fullmatch("[+-]?[0-9]{1,18}", value):
            raise flaw("wrong-type", f"{expected}, not {said(value)}")
        number = int(value)
        if number < low or (high is not None and number > high):
            raise flaw("bad-value", f"{expected}, not {number}")
        return number

    limits = {"minimum": low} if high is None else {"minimum": low, "maximum": high}
    return Reader(read, {"type": ["integer", "string"], "pattern": "^[+]?[0-9]{1,18}$", **limits})


def share(value: object) -> float:
    """Read a part of a whole, 0 to 1."""
    expected = "must be a number from 0 to 1"
    percent = re.fullmatch("([0-9]{1,3}) ?%?", value) if isinstance(value, str) else None
    hint = f"write {int(percent[1]) / 100:g} for {percent[1]} percent" if percent and int(percent[1]) <= 100 else ""  # noqa: PLR2004
    if not isinstance(value, str) or not re.fullmatch(_NUMBER, value):
        raise flaw("wrong-type", f"{expected}, not {said(value)}", hint)
    number = float(value)
    if not 0 <= number <= 1:
        raise flaw("bad-value", f"{expected}, not {value}", hint)
    return number


def address(value: object) -> str:
    """Read a web address."""
    if not isinstance(value, str):
        raise flaw("wrong-type", f"must be a web address, not {said(value)}")
    if re.fullmatch(_ADDRESS, value) and _parses(value):
        return value
    bare = value.strip().lstrip("/").replace(" ", "%20")
    begun = re.match("https?://", bare, re.IGNORECASE)
    better = bare if begun else f"https://{bare}"
    likely = begun or ("." in bare.partition("/")[0] and ":" not in bare)
    hint = f"write {better}" if likely and re.fullmatch(_ADDRESS, better) and _parses(better) else ""
    message = f"must be a web address that begins with https:// or http:// and holds no spaces, not {said(value)}"
    raise flaw("bad-url", message, hint)


def _parses(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def contact(value: object) -> str:
    """Read a mail or a web address."""
    if isinstance(value, str) and re.fullmatch(_MAIL, value):
        return value
    if isinstance(value, str) and "://" not in value:
        mail = value.strip().removeprefix("mailto:")
        hint = f"write {mail}" if re.fullmatch(_MAIL, mail) else ""
        raise flaw("bad-url", f"must be a mail address or a web address, not {said(value)}", hint)
    return address(value)


def licence(value: object) -> str:
    """Read the name of a licence or its web address."""
    name = line(value)
    return address(value) if re.match("[A-Za-z][A-Za-z0-9+.-]*:[^ ]", name) else name


def language(value: object) -> str:
    """Read a BCP 47 tag; write it in the case RFC 5646 recommends."""
    if not isinstance(value, str):
        raise flaw("wrong-type", f"must be a language tag such as en or pt-BR, not {said(value)}")
    tag = re.fullmatch(_LANGUAGE, value)
    if tag is None:
        dashed = value.strip().replace("_", "-")
        hint = (
            f"write {dashed}" if re.fullmatch(_LANGUAGE, dashed) else "the tags of English, German, Chinese: en, de, zh"
        )
        raise flaw("bad-value", f"must be a language tag such as en or pt-BR, not {said(value)}", hint)
    parts = (tag["language"].lower(), (tag["script"] or "").title(), (tag["region"] or "").upper())
    return "-".join(filter(None, parts)) + tag["rest"].lower()


def wikidata(value: object) -> str:
    """Read the id of a Wikidata item."""
    if isinstance(value, str) and re.fullmatch(_WIKIDATA, value):
        return value
    found = re.search("(?:^|/)([Qq][1-9][0-9]*)$", value.strip()) if isinstance(value, str) else None
    hint = f"write {found[1].upper()}" if found else ""
    raise flaw("bad-value", f"must be the id of a Wikidata item such as Q312, not {said(value)}", hint)


def identifier(value: object) -> str:
    """Read a new permanent id."""
    if not isinstance(value, str):
        raise flaw("wrong-type", f"must be a word, not {said(value)}")
    fault = ids.fault(value)
    if fault:
        suggestion = ids.suggest(value)
        raise flaw("bad-id", f"{fault}, not {said(value)}", f"write {suggestion}" if suggestion else "")
    return value


def choice(words: type[StrEnum]) -> Reader:
    """Make a reader of one of a few words."""

    def read(value: object) -> StrEnum:
        if isinstance(value, str) and value in set(words):
            return words(value)
        near = ids.nearest(value, words) if isinstance(value, str) else ""
        listed = f"{', '.join(list(words)[:-1])} or {list(words)[-1]}"
        raise flaw("bad-value", f"must be {listed}, not {said(value)}", f"did you mean {near}?" if near else "")

    return Reader(read, {"type": "string", "enum": [str(word) for word in words]})


def _shape(pattern: str, *types: str, **more: object) -> dict[str, object]:
    return {"type": ["string", *types] if types else "string", "pattern": f"^(?:{pattern})$", **more}


_YEARS = {"minimum": 1000, "maximum": 9999}
_OTHER_SCHEME = "^\\s*(?![Hh][Tt][Tt][Pp][Ss]?://)[A-Za-z][A-Za-z0-9+.-]*:\\S"
_DAYS = _shape(moments.PATTERN, "integer", **_YEARS)
_PERIODS = _shape(f"({moments.PATTERN})(/({moments.PATTERN}))?", "integer", **_YEARS)
_ID = _shape(ids.PATTERN, "integer", maxLength=ids.LONGEST, minimum=0, **{"not": {"const": ids.RESERVED}})

Line = Annotated[str, Reader(line, {"type": _TEXT})]
Text = Annotated[str, Reader(text, {"type": _TEXT})]
SomeLine = Annotated[str, Reader(some(line), {"type": _TEXT, "pattern": "\\S"})]
SomeText = Annotated[str, Reader(some(text), {"type": _TEXT, "pattern": "\\S"})]
Switch = Annotated[bool, Reader(switch, {"type": "boolean"})]
Share = Annotated[
    float, Reader(share, {"type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": f"^{_NUMBER}$"})
]
Address = Annotated[str, Reader(address, _shape('[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>"`\\\\]+'))]
Contact = Annotated[str, Reader(contact, _shape(f'[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>"`\\\\]+|{_MAIL}'))]
Licence = Annotated[str, Reader(licence, {"type": _TEXT, "not": {"type": "string", "pattern": _OTHER_SCHEME}})]
Language = Annotated[str, Reader(language, _shape(re.sub(r"\?P<[a-z]+>", "", _LANGUAGE)))]
Wikidata = Annotated[str, Reader(wikidata, _shape(_WIKIDATA))]
Id = Annotated[str, Reader(identifier, _ID)]
Reference = Annotated[str, Reader(some(line), {"type": ["string", "integer"], "pattern": "\\S"})]
"""The id of something else: whether it exists is looked up, so its form needs no rule of its own."""
Day = Annotated[Moment, Reader(moments.one, _DAYS)]
Period = Annotated[Moment, Reader(moments.period, _PERIODS)]

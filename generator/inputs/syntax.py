"""What a YAML parser complains about, in plain words and at the spot where somebody has to write something else."""

import json
import re
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Complaint:
    """A syntax error: line and column from 0 in the parsed text, and words for it."""

    line: int
    column: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class _Wording:
    """Words for the parser's complaints that contain a phrase."""

    phrase: str
    message: str
    hint: str
    opening: bool = False
    """Whether to point to where the broken value begins, not to where the parser gave up."""


_QUOTE = "put the whole text in quotes"
_SPACES = "indent with spaces"

_WORDINGS = (
    _Wording(
        "found unexpected end of stream", "the quotation mark that opens here is never closed", _QUOTE, opening=True
    ),
    _Wording("document indicator", "the quotation mark that opens here is never closed", _QUOTE, opening=True),
    _Wording(
        "',' or ']'", "the list that opens here lacks a comma or its closing ]", "write [first, second]", opening=True
    ),
    _Wording(
        "',' or '}'",
        "the fields that open here lack a comma or their closing }",
        "write {name: value, other: 2}",
        opening=True,
    ),
    _Wording("a tab character", "a tab stands where only spaces may", _SPACES),
    _Wording("\t", "a tab stands where only spaces may", _SPACES),
    _Wording(
        "unknown escape character", "inside double quotes a backslash begins an escape; this is none", r"write \\"
    ),
    _Wording("escape code", "this escape names no character", r"write the character itself, or \\ for a backslash"),
    _Wording("hexdecimal number", "this escape lacks digits", r"write the character itself, or \\ for a backslash"),
    _Wording("scanning an alias", "a text cannot begin with *", _QUOTE, opening=True),
    _Wording("scanning an anchor", "a text cannot begin with &", _QUOTE, opening=True),
    _Wording("scanning a tag", "a text cannot begin with !", _QUOTE, opening=True),
    _Wording("scanning a directive", "a line cannot begin with %", _QUOTE, opening=True),
    _Wording(
        "could not find expected ':'",
        "this line has no colon after its field name",
        "write `name: value`",
        opening=True,
    ),
    _Wording("block sequence entries", "a list cannot begin in the line of its field", "write [first, second]"),
    _Wording("mapping keys", "a text cannot begin with a question mark and a space", _QUOTE),
    _Wording(
        "comment or line break",
        "a text after | or > begins in the next line",
        "begin it in the next line, or " + _QUOTE,
    ),
    _Wording("'-' indicator", "this line stands among list items but is none", "begin it with - or indent it further"),
    _Wording("node content", "there is a bracket, brace or comma where a value should begin", _QUOTE),
    _Wording(
        "expected key",
        "this does not fit what stands before it",
        f"fields of one entry begin in one column; a text with quotation marks or commas: {_QUOTE}",
    ),
    _Wording("<document start>", "this does not fit what stands before it", "all fields begin in the first column"),
)


def explain(error: yaml.MarkedYAMLError, text: str) -> Complaint:
    """Say in plain words what is wrong and what to write."""
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Complaint(0, 0, "this is not readable as YAML")
    line, column = mark.line, mark.column
    if "mapping values are not allowed" in said:
        return _second_colon(line, column, text)
    if "cannot start any token" in said:
        return _bad_beginning(line, column, text)
    wording = next((wording for wording in _WORDINGS if wording.phrase in said), None)
    if wording is None:
        return Complaint(line, column, f"this is not readable as YAML: {error.problem or error.context}")
    if wording.opening and error.context_mark:
        line, column = error.context_mark.line, error.context_mark.column
    return Complaint(line, column, wording.message, wording.hint)


def _line(text: str, line: int) -> str:
    lines = text.split("\n", line + 1)
    return lines[line] if line < len(lines) else ""


def _bad_beginning(line: int, column: int, text: str) -> Complaint:
    character = _line(text, line)[column : column + 1]
    if character == "\t":
        return Complaint(line, column, "a tab stands where only spaces may", _SPACES)
    return Complaint(line, column, f"a text cannot begin with {character}", _QUOTE)


def _second_colon(line: int, column: int, text: str) -> Complaint:
    """Tell ``title: Fakes: A Story`` from a wrong indentation."""
    field = re.fullmatch(r"\s*(?:- +)*(?P<name>[\w-]+): +(?P<text>[^\s\"'].*?)\s*", _line(text, line))
    if field and column > field.start("text"):
        quoted = json.dumps(field["text"], ensure_ascii=False)
        message = "a text that holds a colon and a space must stand in quotes"
        return Complaint(line, field.start("text"), message, f"write `{field['name']}: {quoted}`")
    hint = "fields of one entry begin in one column, and the line above needs `name: value` too"
    return Complaint(line, column, "this colon does not fit what stands before it", hint)

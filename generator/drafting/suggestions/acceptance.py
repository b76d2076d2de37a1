"""Accepted suggestions into the YAML: lines are added, none that somebody wrote is changed but to take one more name.

Edits text, not values, so that comments, order and style stay. It knows the usual layouts; whether the result means
what it should is for the strict loader, which its caller asks before anything is kept.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.drafting.notation import comment, field, flow, item, scalar
from generator.drafting.suggestions.records import Kind, Suggestion
from generator.model import Place, Tree

ENTITIES, CLAIMS = "sources/entities.yml", "sources/claims.yml"
_FOLDER = "sources/articles/"
_SCHEMA = "# yaml-language-server: $schema={}docs/schema/{}.json\n"
_DASH = re.compile(r"^( *)- ", re.MULTILINE)
_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"(?P<before>[ -]*)(?P<name>[\w-]+):(?P<after>.*)")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A suggestion that cannot be written by adding lines, with what to write by hand."""

    path: str
    suggestion: Suggestion
    instead: str


def accept(
    tree: Tree, accepted: Sequence[Suggestion], places: Mapping[str, Place]
) -> tuple[dict[str, bytes], tuple[Refusal, ...]]:
    """Return the files that change, with the suggestions in them, and those that had no place.

    ``places`` are where the entries of entities.yml stand, by their ids.
    """
    texts: dict[str, str] = {}
    refused = []
    known = {*places, *(one.id for one in accepted if one.kind is Kind.ENTITY)}
    # Names go into standing entries from the last to the first, so that no line above moves before its turn.
    names = sorted(
        (one for one in accepted if one.kind is Kind.ALIAS), key=lambda one: places[one.target].line, reverse=True
    )
    for one in (*names, *(one for one in accepted if one.kind is not Kind.ALIAS)):
        path = _path(tree, one)
        text = texts.get(path, tree.get(path, b"").decode("utf-8", errors="replace"))
        changed = _written(text, one, places, known, path)
        if changed is None:
            refused.append(Refusal(path, one, _entry(one, known)))
        else:
            texts[path] = changed
    return {path: text.encode() for path, text in sorted(texts.items())}, tuple(refused)


def _path(tree: Tree, one: Suggestion) -> str:
    if one.kind is Kind.CLAIM:
        return CLAIMS
    if one.kind is not Kind.VARIANT:
        return ENTITIES
    source = one.id.partition("=")[0]
    beside = f"{_FOLDER}{source}.yml"
    front = f"{_FOLDER}{source}.md"
    carries = beside not in tree and _OPENING.match(tree.get(front, b"").decode("utf-8", errors="replace"))
    return front if carries else beside


def _written(text: str, one: Suggestion, places: Mapping[str, Place], known: Collection[str], path: str) -> str | None:
    ending = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    if one.kind is Kind.ALIAS:
        changed = _with_names(plain, places[one.target].line, one.aliases)
    elif one.kind is Kind.VARIANT:
        changed = _with_field(plain, _entry(one, known), front=path.endswith(".md"))
    else:
        changed = _appended(plain, _entry(one, known), path)
    return None if changed is None else changed.replace("\n", ending)


def _entry(one: Suggestion, known: Collection[str]) -> str:
    """Return the lines of an entry."""
    match one.kind:
        case Kind.ENTITY:
            also = f"  aliases: {flow(one.aliases)}\n" if one.aliases else ""
            return f"- id: {scalar(one.id)}\n  name: {scalar(one.text)}\n  type: {one.type}\n{also}"
        case Kind.ALIAS:
            return f"aliases: {flow(one.aliases)}\n"
        case Kind.VARIANT:
            return f"same_as: {scalar(one.target)}\n"
        case Kind.CLAIM:
            return _claim(one, known)


def _claim(one: Suggestion, known: Collection[str]) -> str:
    about = [id_ for id_ in one.about if id_ in known]
    parts = [
        f"- id: {scalar(one.id)}\n",
        comment("reword: these are the source's words", "  "),
        field("text", one.text, "  "),
        f"  when: {one.when}\n" if one.when else "",
        f"  about: {flow(about)}\n" if about else "",
        "  evidence:\n",
        *(f"    - source: {scalar(source)}\n      quote: {scalar(quote)}\n" for source, quote in one.evidence),
        "  status: reported\n",
    ]
    return "".join(parts)


def _appended(text: str, entry: str, path: str) -> str:
    """Add an entry at the end of a list file, set in like those before it."""
    if not text.strip():
        name = path.rpartition("/")[2].removesuffix(".yml")
        return f"{_SCHEMA.format('../', name)}\n{entry}"
    dash = _DASH.search(text)
    indent = dash[1] if dash else ""
    gap = "\n" if "\n\n" in text or not dash else ""
    return f"{text.rstrip()}\n{gap}" + "".join(f"{indent}{one}\n" for one in entry.splitlines())


def _with_field(text: str, entry: str, *, front: bool) -> str | None:
    """Add a field at the end of an article's metadata."""
    if not front:
        head = text.rstrip("\n")
        return f"{head}\n{entry}" if head else f"{_SCHEMA.format('../../', 'article')}{entry}"
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    return f"{text[: closing.start()]}{entry}{text[closing.start() :]}" if closing else None


def _with_names(text: str, number: int, names: Iterable[str]) -> str | None:
    """Add names to the entry that begins in a line, counted from 1; none where its layout is none of the usual."""
    lines = text.split("\n")
    start = number - 1
    first = _FIELD.fullmatch(lines[start]) if start < len(lines) else None
    if first is None:
        return None
    column = len(first["before"])
    fields = {start: first}
    for place in range(start + 1, len(lines)):
        match = _FIELD.fullmatch(lines[place])
        if lines[place].strip() and len(lines[place]) - len(lines[place].lstrip(" -")) < column:
            break
        if lines[place].lstrip().startswith("- ") and lines[place].index("-") < column:
            break
        if match and len(match["before"]) == column and "-" not in match["before"]:
            fields[place] = match
    at = next((place for place, match in fields.items() if match["name"] == "aliases"), None)
    if at is None:
        after = next((place for place, match in fields.items() if match["name"] == "name"), start)
        lines.insert(after + 1, f"{' ' * column}aliases: {flow(names)}")
        return "\n".join(lines)
    return _with_more(lines, at, names)


def _with_more(lines: list[str], at: int, names: Iterable[str]) -> str | None:
    """Add names to the list that begins in a line."""
    inside = re.fullmatch(r"(.*?\[)(.*?)(,?\s*)(\]\s*(?:#.*)?)", lines[at])
    if inside:
        head, items, _, tail = inside.groups()
        more = ", ".join(item(name) for name in names)
        lines[at] = f"{head}{items}{', ' if items.strip() else ''}{more}{tail}"
        return "\n".join(lines)
    last = at
    while last + 1 < len(lines) and lines[last + 1].lstrip().startswith("- ") and _deeper(lines, at, last + 1):
        last += 1
    if last == at:
        return None
    indent = lines[last][: lines[last].index("-")]
    lines[last + 1 : last + 1] = [f"{indent}- {scalar(name)}" for name in names]
    return "\n".join(lines)


def _deeper(lines: Sequence[str], at: int, place: int) -> bool:
    """Tell whether an item belongs to the list of a field: set in as far as the field's name, or farther."""
    match = _FIELD.fullmatch(lines[at])
    return match is not None and lines[place].index("-") >= len(match["before"])

"""Strict YAML: text to values that know their place, and every surprise of YAML as a problem.

Built from parser events, not from PyYAML's constructors: events neither expand an alias nor recurse, so no input can
blow up memory or the stack. Every scalar stays text except plain ``null``, ``~`` or nothing and plain ``true`` and
``false``. Never raises on any text.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import yaml

from generator.inputs import surrogates, syntax
from generator.inputs.flaws import named
from generator.inputs.nodes import Node
from generator.model import Place, Problem

DEEPEST = 32
"""Levels of nesting; the deepest field of any file has 6."""

_MEANINGS: Mapping[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
"""Plain words that are no text."""
_AMBIGUOUS = {"no": "false", "off": "false", "n": "false", "yes": "true", "on": "true", "y": "true"}
"""Words, in any case, that YAML 1.1 and 1.2 do not agree on, and what to write for what 1.1 reads."""
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
"""What YAML 1.1 reads as a number to base 60."""

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML or XML may not hold, what nobody sees, and the line breaks that only YAML counts."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: str, text: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document; none where its syntax is broken.

    ``text`` has LF line ends and no byte order mark; ``first_line`` is the line of the file it begins in.
    """
    problems = [
        Problem(
            Place(path, line + first_line, match.start() + 1),
            "bad-character",
            f"the character U+{ord(match[0]):04X} cannot be seen and has no place here",
            "delete it, or write a space or a line break",
        )
        for line, content in enumerate(text.split("\n"))
        for match in _UNFIT.finditer(content)
    ]
    mended = surrogates.mend(_UNFIT.sub(" ", text), _unquoted)
    builder = _Builder(path, first_line, mended, problems)
    for line, column in mended.lone:
        builder.report(line, column, "bad-character", "this escape is half a character", "write the character itself")
    try:
        for event in _events(mended.text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        complaint = syntax.explain(error, mended.text)
        builder.report(complaint.line, complaint.column, "yaml-syntax", complaint.message, complaint.hint)
        return None, problems
    except (yaml.YAMLError, ValueError, OverflowError):
        # Only PyYAML's own parser, without libyaml, lets these out, and without a place.
        builder.report(0, 0, "yaml-syntax", "this is not readable as YAML", "look for a backslash in double quotes")
        return None, problems
    return builder.root if builder.whole else None, problems


def _events(text: str) -> Iterator[yaml.Event]:
    """Yield parser events up to the first that is nested too deeply: libyaml's time grows with the square of depth."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        yield event
        if depth > DEEPEST:
            return


def _unquoted(text: str) -> surrogates.Spans:
    """Return the spans of values that are not in double quotes, as far as the text can be parsed."""
    spans: surrogates.Spans = []
    with suppress(yaml.YAMLError, ValueError, OverflowError):
        spans.extend(
            (event.start_mark.index, event.end_mark.index)
            for event in _events(text)
            if isinstance(event, yaml.ScalarEvent) and event.style != '"' and event.start_mark and event.end_mark
        )
    return spans


@dataclass(slots=True)
class _Open:
    """A list or a set of fields that is being read."""

    place: Place
    key: Place | None
    """Where the field name stands that this is the value of."""
    items: list[Node] | None
    fields: dict[str, Node] = field(default_factory=dict)
    name: str | None = None
    """Name of the field whose value comes next."""
    name_place: Place | None = None
    keep: bool = True
    """Whether that value is kept, not only read for its problems."""
    is_name: bool = False
    """Whether this stands where a field name should."""

    def awaits_name(self) -> bool:
        return self.items is None and self.name is None

    def closed(self) -> Node:
        return Node(self.fields if self.items is None else tuple(self.items), self.place, self.key)


@dataclass(slots=True)
class _Builder:
    """Takes events, one by one, and holds what they amount to."""

    path: str
    first_line: int
    mended: surrogates.Mended
    problems: list[Problem]
    root: Node | None = None
    whole: bool = True
    """Whether the document was read to its end."""
    documents: int = 0
    stack: list[_Open] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root = Node(None, Place(self.path, self.first_line, 1))

    def report(self, line: int, column: int, rule: str, message: str, hint: str = "") -> None:
        """Note a problem at a line and column from 0."""
        self.problems.append(Problem(self._place(line, column), rule, message, hint))

    def take(self, event: yaml.Event) -> None:
        """Fit one event in. Of several documents only the first counts."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents == 2:  # noqa: PLR2004 - reported once
                hint = "remove the line --- and what follows it, or move that to where it belongs"
                self._report(event, "yaml-documents", "a second document begins here; a file holds one", hint)
        if self.documents != 1:
            return
        if isinstance(event, yaml.NodeEvent):
            self._refuse_reference(event)
        if isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self._add_or_name(event, None)

    def _place(self, line: int, column: int) -> Place:
        return Place(self.path, line + self.first_line, self.mended.column(line, column) + 1)

    def _at(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return self._place(mark.line, mark.column) if mark else Place(self.path)

    def _report(self, event: yaml.Event, rule: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self._at(event), rule, message, hint))

    def _refuse_reference(self, event: yaml.NodeEvent) -> None:
        """Report anchors, aliases and tags: they make a file mean what nobody sees in it."""
        if isinstance(event, yaml.AliasEvent):
            hint = f'write the value out again, or "*{event.anchor}" in quotes for the text'
            self._report(event, "yaml-alias", f"the alias *{event.anchor} is not read", hint)
            return
        if event.anchor is not None:
            hint = f'leave it out, or put the text in quotes: "&{event.anchor} ..."'
            self._report(event, "yaml-alias", f"the anchor &{event.anchor} is not read", hint)
        tag = getattr(event, "tag", None)
        if tag is not None:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._report(
                event, "yaml-tag", f"the tag {named(shown)} is not read", "leave it out, or put the text in quotes"
            )

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.stack) == DEEPEST:
            self.whole = False
            message = f"this is nested more than {DEEPEST} levels deep"
            self._report(event, "yaml-depth", message, "no field of a dossier is")
            return
        top = self.stack[-1] if self.stack else None
        items: list[Node] | None = [] if isinstance(event, yaml.SequenceStartEvent) else None
        opened = _Open(self._at(event), top.name_place if top else None, items)
        if top and top.awaits_name():
            opened.is_name = True
            self._bad_name(event)
        self.stack.append(opened)

    def _close(self) -> None:
        closed = self.stack.pop()
        if closed.is_name:
            self.stack[-1].name, self.stack[-1].keep = "", False
        else:
            self._add(closed.closed())

    def _bad_name(self, event: yaml.Event) -> None:
        self._report(event, "yaml-key", "a field name must be a plain word", "write `name: value`")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = _UNFIT.sub("\ufffd", event.value)
        if text != event.value:
            hint = "delete its escape"
            self._report(event, "bad-character", "this text holds a character that no page can show", hint)
        plain = not event.style
        if plain and not (self.stack and self.stack[-1].awaits_name()):
            self._refuse_ambiguous(event)
        self._add_or_name(event, _MEANINGS.get(text, text) if plain else text)

    def _refuse_ambiguous(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        meant = _AMBIGUOUS.get(text.lower())
        if meant:
            other = "true" if meant == "false" else "false"
            hint = f'write "{text}" in quotes for the word, {meant} for the opposite of {other}'
        elif ":" in text and _SEXAGESIMAL.fullmatch(text):
            hint = f'write "{text}" in quotes'
        else:
            return
        self._report(event, "yaml-ambiguous", f"programs do not agree on what {text} means in YAML", hint)

    def _add_or_name(self, event: yaml.Event, value: str | bool | None) -> None:  # noqa: FBT001 - a value read, no switch
        top = self.stack[-1] if self.stack else None
        if not (top and top.awaits_name()):
            self._add(Node(value, self._at(event), top.name_place if top else None))
            return
        top.name, top.name_place, top.keep = str(value), self._at(event), False
        if not isinstance(value, str):
            if not isinstance(event, yaml.AliasEvent):
                self._bad_name(event)
        elif value == "<<" and not getattr(event, "style", None):
            self._report(event, "yaml-alias", "the merge key << is not read", "write the fields out again")
        elif value in top.fields:
            first = top.fields[value].key or top.place
            hint = "keep one of them"
            self._report(event, "yaml-duplicate-key", f"{named(value)} already stands in line {first.line}", hint)
        else:
            top.keep = True

    def _add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if top.items is not None:
            top.items.append(node)
        elif top.name is not None:
            if top.keep:
                top.fields[top.name] = node
            top.name = top.name_place = None

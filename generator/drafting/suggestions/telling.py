"""Suggestions told to people, as a table for review, and to programs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

from generator.drafting.notation import line
from generator.drafting.suggestions.records import Kind, Suggestion

_HEADINGS = {
    Kind.ENTITY: "Entities: names that nobody has curated, for sources/entities.yml",
    Kind.ALIAS: "Aliases: names that are likely to be one of an entry there",
    Kind.CLAIM: "Claims: what several accounts say, for sources/claims.yml, to be said in words of your own",
    Kind.VARIANT: "Variants: sources that are editions or copies of an earlier one, for their metadata",
}
_NOTHING = "There is nothing to suggest.\n"
_WIDEST = 34
"""Characters of the column of ids; a longer id has a line of its own."""
_SHOWN = 160
"""Characters of a text that are shown."""


def as_text(suggestions: Sequence[Suggestion]) -> str:
    """Return the suggestions for review: what to accept each by, what it is, why."""
    if not suggestions:
        return _NOTHING
    width = min(_WIDEST, max(len(one.id) for one in suggestions))
    parts = []
    for kind, found in groupby(suggestions, key=lambda one: one.kind):
        rows = "".join(text for one in found for text in _rows(one, width))
        parts.append(f"{_HEADINGS[kind]}\n{rows}")
    return "\n".join(parts)


def _rows(one: Suggestion, width: int) -> Iterator[str]:
    lines = [_cut(line(text)) for text in (_what(one), _how_much(one), one.why) if text]
    if len(one.id) > width:
        yield f"  {one.id}\n"
        first = ""
    else:
        first = one.id
    for number, text in enumerate(lines):
        yield f"  {first if number == 0 else '':{width}}  {text}\n"


def _what(one: Suggestion) -> str:
    match one.kind:
        case Kind.ENTITY:
            also = f"; also {', '.join(one.aliases)}" if one.aliases else ""
            return f"{one.text}, {one.type}{also}"
        case Kind.CLAIM:
            return f"{one.when}: {one.text}" if one.when else one.text
        case _:
            return one.text


def _how_much(one: Suggestion) -> str:
    """Say in numbers how well it is supported."""
    counts = (
        (one.mentions, "mention", "mentions"),
        (len(one.evidence), "sentence", "sentences"),
        (one.accounts, "account", "accounts"),
    )
    parts = [f"{number} {single if number == 1 else many}" for number, single, many in counts if number]
    return " in ".join(parts) + (f"; likeness {one.score:.2f}" if one.score is not None and parts else "")


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"


def as_json(suggestions: Sequence[Suggestion]) -> str:
    """Return the suggestions for programs: a list of objects, each with the fields its kind has."""
    records = [
        {name: value for name, value in asdict(one).items() if value not in ("", (), None, 0)} for one in suggestions
    ]
    for record in records:
        if "evidence" in record:
            record["evidence"] = [{"source": source, "quote": quote} for source, quote in record["evidence"]]
    return json.dumps(records, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

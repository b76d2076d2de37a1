"""The linked data (JSON-LD, schema.org) of a web page: the node that describes its article.

Never raises on any text: what is no JSON, or describes something else, is left out.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)")
_DEEPEST = 6
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")


@dataclass(frozen=True, slots=True)
class Node:
    """An object of linked data, whose references are looked up."""

    fields: Mapping[str, object] = field(default_factory=dict)
    others: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Every object of the page that has an ``@id``."""

    @property
    def type(self) -> str:
        """Its type, the first of several."""
        return next(iter(_types(self.fields)), "")

    def text(self, name: str) -> str:
        """Return a field as one line of text, that of an object by its name, id or value; empty where there is none."""
        value = self.fields.get(name)
        while isinstance(value, list):
            value = value[0] if value else ""
        if isinstance(value, Mapping):
            value = next(
                (value[key] for key in ("name", "@value", "@id", "url") if isinstance(value.get(key), str)), ""
            )
        if not isinstance(value, str):
            return ""
        return html.unescape(value).strip() if name == "articleBody" else " ".join(html.unescape(value).split())

    def node(self, name: str) -> "Node":
        """Return the first object of a field."""
        return next(self.nodes(name), Node())

    def nodes(self, name: str) -> "Iterator[Node]":
        """Yield the objects of a field; a text is the name of one."""
        value = self.fields.get(name)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                yield Node({"name": item}, self.others)
            elif isinstance(item, Mapping):
                known = self.others.get(str(item.get("@id", "")), {}) if "name" not in item else {}
                yield Node({**known, **item}, self.others)


def article(root: HtmlElement) -> Node:
    """Return the node of the page's article, an empty one where there is none.

    Of several, the first that has a text or a headline: lists of links to other articles come after it.
    """
    objects = [found for script in root.iter("script") if _holds(script) for found in _objects(_loaded(script), 0)]
    others = {str(found["@id"]): found for found in reversed(objects) if "@id" in found and len(found) > 1}
    found = [one for one in objects if any(_ARTICLE.fullmatch(name) for name in _types(one))]
    best = next((one for one in found if "articleBody" in one), None) or next(
        (one for one in found if "headline" in one), None
    )
    return Node(best or {}, others)


def _holds(script: HtmlElement) -> bool:
    return (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json"


def _loaded(script: HtmlElement) -> object:
    text = _WRAPPED.sub("", _WRAPPED.sub("", script.text or ""))
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """Yield an object and those in its graph and its main entity."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"):
            yield from _objects(value.get(name), depth + 1)


def _types(fields: Mapping[str, object]) -> Iterator[str]:
    value = fields.get("@type")
    for name in value if isinstance(value, list) else [value]:
        if isinstance(name, str):
            yield name.rpartition("/")[2].rpartition(":")[2]

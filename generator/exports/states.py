"""States of a dossier as its ``data/dossier.json`` recorded them: what had which version, and what has changed since.

Finds entries by name or by version and tells two of them apart. Never looks for a state: whoever asks hands in the
files.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.exports import versions

_SHOWN = 3
"""Items of a list that are told; of more, how many."""
_LETTERS = 120
"""Of a value that is told."""
_CONTEXT = 4
"""Words told on either side of what differs in a wording."""

Content = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something with an address and a version."""

    kind: str
    """A key of the file, or ``sentences``, ``paragraphs``, ``pages``."""
    id: str
    """``source#anchor`` for a sentence or a paragraph."""
    version: str
    content: Content
    """What the version covers, by field."""

    @property
    def name(self) -> str:
        """What ``dossier cite`` calls it."""
        match self.kind:
            case "sentences" | "paragraphs":
                return f"sources/{self.id}"
            case "timeline":
                return f"timeline#{self.id}"
            case "disagreements":
                return f"compare#{self.id}"
            case "pages":
                return self.id
        return f"{self.kind}/{self.id}"

    def is_version(self, version: str, before: str = "") -> bool:
        """Tell whether this is what a version was given to; ``before`` is what it was called then, if that changed."""
        if self.version == version:
            return True
        source = before.strip("/").partition("#")[0].strip("/").rpartition("/")[2]
        return self.kind == "sentences" and versions.digest({**self.content, "source": source}) == version


@dataclass(frozen=True, slots=True)
class State:
    """All entries of one file."""

    entries: Mapping[tuple[str, str], Entry]
    """By kind and id."""
    versions: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By version: things of which the same is said share one."""

    def with_version(self, version: str, *ids: str) -> Entry | None:
        """Return what has one of these ids and had a version; None if nothing had."""
        return next((entry for entry in self.versions.get(version, ()) if entry.id in ids), None)


def read(data: bytes) -> State:
    """Read a ``dossier.json``; one from before there were versions gets them. Raises ``ValueError`` for other files."""
    document = json.loads(data)
    if not isinstance(document, dict) or not str(document.get("format", "")).startswith("story-dossier-public/"):
        raise ValueError("is no data/dossier.json")
    if "versioned" not in document:
        document = versions.stamp(document)
    entries = {(entry.kind, entry.id): entry for entry in _entries(document)}
    by_version: dict[str, tuple[Entry, ...]] = {}
    for entry in entries.values():
        by_version[entry.version] = (*by_version.get(entry.version, ()), entry)
    return State(entries, by_version)


def may_hold(data: bytes, version: str) -> bool:
    """Tell whether it is worth reading a file for a version: most tell at a glance. Those of paragraphs do not."""
    return b'"versioned"' not in data or f'"{version}"'.encode() in data


def differences(old: Entry, new: Entry | None) -> tuple[str, ...]:
    """Tell field by field what two states of a thing differ in, a line each; without a new one, what it was."""
    content: Content = new.content if new else {}
    fields = (*old.content, *(name for name in content if name not in old.content))
    pairs = ((name, old.content.get(name), content.get(name)) for name in fields)
    return tuple(f"{name}: {_difference(then, now)}" for name, then, now in pairs if then != now)


def _entries(document: Mapping[str, object]) -> Iterator[Entry]:
    covered: dict[str, list[str]] = document["versioned"]  # type: ignore[assignment]
    for kind in versions.STAMPED:
        for one in versions.entries(document, kind):
            content = {name: versions.value(one, name) for name in covered[kind]}
            yield Entry(kind, str(one["id"]), str(one["version"]), content)
    for source in versions.entries(document, "sources"):
        yield from _passages(source)
    for page in versions.entries(document, "pages"):
        yield Entry("pages", str(page["id"]), str(page["version"]), _parts(document, page["of"], covered))  # type: ignore[arg-type]


def _parts(document: Mapping[str, object], kinds: Iterable[str], covered: Mapping[str, list[str]]) -> Content:
    """Return what a page is made of; the story by its fields, for it is one alone."""
    content: dict[str, object] = {}
    for kind in kinds:
        names = [*covered[kind], *(("id", "version") if kind in versions.STAMPED else ())]
        found = [{name: versions.value(one, name) for name in names} for one in versions.entries(document, kind)]
        content |= {f"story.{name}": value for name, value in found[0].items()} if kind == "story" else {kind: found}
    return content


def _passages(source: Mapping[str, object]) -> Iterator[Entry]:
    paragraphs: dict[str, list[dict[str, object]]] = {}
    for one in versions.entries(source, "sentences"):
        content = {"source": source["id"], "anchor": one["anchor"], "text": one["text"]}
        yield Entry("sentences", f"{source['id']}#{one['anchor']}", str(one["version"]), content)
        paragraphs.setdefault(str(one["paragraph"]), []).append(one)
    for anchor, sentences in paragraphs.items():
        version = versions.digest([one["version"] for one in sentences])
        yield Entry("paragraphs", f"{source['id']}#{anchor}", version, {"text": [one["text"] for one in sentences]})


def _difference(then: object, now: object) -> str:
    if isinstance(then, str) and isinstance(now, str):
        before, after = _around(then.split(), now.split())
        return f"“{before}” -> “{after}”"
    if not (isinstance(then, list) and isinstance(now, list)):
        return f"{_told(then)} -> {_told(now)}"
    labels = [[_label(one) for one in items] for items in (then, now)]
    lost = [f"- {one}" for one in labels[0] if one not in labels[1]]
    won = [f"+ {one}" for one in labels[1] if one not in labels[0]]
    changes = lost + won or ["in another order"]
    more = len(changes) - _SHOWN
    return "; ".join(changes[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")


def _around(then: list[str], now: list[str]) -> tuple[str, str]:
    """Return two wordings from shortly before they part to shortly after they meet again."""
    shortest = min(len(then), len(now))
    first = next((at for at in range(shortest) if then[at] != now[at]), shortest)
    last = next((at for at in range(shortest - first) if then[-1 - at] != now[-1 - at]), shortest - first)
    start, after = max(first - _CONTEXT, 0), max(last - _CONTEXT, 0)
    before, behind = "… " if start else "", " …" if after else ""
    shown = (" ".join(words[start : len(words) - after]) for words in (then, now))
    old, new = (f"{before}{_cut(words)}{behind}" for words in shown)
    return old, new


def _label(item: object) -> str:
    """Return a few words for an item of a list, in which any change of it shows."""
    if not isinstance(item, dict):
        return _told(item)
    words = f" {_told(item['text'])}" if item.get("text") else ""
    if "version" in item:
        return f"{item.get('id') or item.get('anchor')} ({item['version']}){words}"
    if "anchor" in item and "source" in item:
        return f"{item['source']}#{item['anchor']} {item.get('span') or ''}".rstrip() + words
    if "evidence" in item and "value" in item:
        return f"{_told(item['value'])} ({', '.join(_label(one) for one in item['evidence'])})"
    return words.strip() or _told(json.dumps(item, ensure_ascii=False, sort_keys=True))


def _told(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f"“{_cut(value)}”"
    return _cut(json.dumps(value, ensure_ascii=False, sort_keys=True))


def _cut(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS]}…"

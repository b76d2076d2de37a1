"""What may be said today of an earlier state: the words that are public now, the names things bear now, and graves.

An old state may hold words that were withheld since, or that an editor took back. Nothing of it is shown unless the
public part of today's dossier holds the very same words, or an editor wrote them and they are not gone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.changes.pictures import Claim, Json
from generator.changes.records import Part
from generator.changes.telling import line, quoted

_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)*(?:#[a-z][a-z0-9-]*)?")
_WITHHELD = "words of a source that are not shown"


@dataclass(frozen=True, slots=True)
class Today:
    """What the public part of today's dossier says, and what became of addresses."""

    words: frozenset[str]
    """Every text in it, whole."""
    names: Mapping[str, Mapping[str, str]]
    """By folder (``sources`` ...) and id: how a sentence refers to what stands there."""
    sentences: Mapping[tuple[str, str], str]
    """The words shown of each sentence by source and anchor."""
    disagreements: frozenset[str]
    moved: Mapping[str, str]
    gone: Mapping[str, str]
    """Addresses with the reason."""

    def id(self, folder: str, name: str) -> str:
        """Return the id that something has today; empty where it does not stand any more."""
        target = self.moved.get(f"/{folder}/{name}/", f"/{folder}/{name}/").partition("#")[0]
        there, _, now = target.strip("/").rpartition("/")
        return now if there == folder and now in self.names[folder] else ""

    def page(self, folder: str, name: str) -> str:
        """Return the address that tells of something today, its grave or signpost included; empty where none does."""
        address = f"/{folder}/{self.id(folder, name) or name}/"
        answers = self.id(folder, name) or address in self.gone or address in self.moved
        return address if answers and _ADDRESS.fullmatch(address) else ""

    def anchor(self, folder: str, name: str, anchor: str) -> str:
        """Return the address of a sentence where it still stands, else of its page."""
        page = self.page(folder, name)
        there = (self.id(folder, name), anchor) in self.sentences
        return f"{page}#{anchor}" if there and _ADDRESS.fullmatch(f"{page}#{anchor}") else page

    def named(self, folder: str, name: str, kind: str) -> Part:
        """Return the name that something bears today; where it is gone, that it is and why."""
        page = self.page(folder, name)
        if now := self.id(folder, name):
            return Part(line(self.names[folder][now]), page)
        return Part(f"{kind} that is no longer here{self._why(folder, name)}", page)

    def claim(self, claim: Claim) -> Part:
        """Return a claim's words where they may be shown."""
        page = self.page("claims", claim.id)
        address = f"/claims/{claim.id}/"
        kept = claim.origin == "curated" and (self.id("claims", claim.id) or address in self.moved)
        if claim.text and (kept or claim.text in self.words):
            return Part(line(claim.text) if claim.origin == "curated" else quoted(line(claim.text)), page)
        if claim.origin == "curated":
            return Part(f"a claim that is no longer here{self._why('claims', claim.id)}", page)
        return Part(f"a claim in {_WITHHELD}", page)

    def said(self, text: str) -> str:
        """Return words in quotation marks where they are public today; else empty."""
        return quoted(line(text)) if text and text in self.words else ""

    def sentence(self, source: str, anchor: str) -> Part:
        """Return a sentence of a source where it may be shown."""
        page = self.anchor("sources", source, anchor)
        shown = self.sentences.get((self.id("sources", source), anchor), "")
        return Part(quoted(line(shown)) if shown else _WITHHELD, page)

    def _why(self, folder: str, name: str) -> str:
        reason = self.gone.get(f"/{folder}/{name}/", "")
        return f" ({line(reason)})" if reason else ""


def look(model: Json, moved: Mapping[str, str], gone: Mapping[str, str]) -> Today:
    """Take from the public part of today's dossier what may be said; ``moved`` and ``gone`` are its addresses' fate."""
    return Today(
        words=frozenset(_texts(model)),
        names={
            "sources": {source["id"]: _credit(source) for source in model["sources"]},
            "entities": {entity["id"]: entity["name"] for entity in model["entities"]},
            "claims": {claim["id"]: claim["text"] or "" for claim in model["claims"]},
        },
        sentences={
            (source["id"], sentence["anchor"]): sentence["text"] or ""
            for source in model["sources"]
            for sentence in source["sentences"]
        },
        disagreements=frozenset(found["id"] for found in model["disagreements"]),
        moved=moved,
        gone=gone,
    )


def _credit(source: Json) -> str:
    title = source["title"] if source["titled"] else f"[{source['title']}]"
    return f"{title} ({source['publisher']})" if source["publisher"] else title


def _texts(value: object) -> Iterator[str]:
    """Yield every text a JSON value holds; keys are ours."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)

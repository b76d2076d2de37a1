"""What a citation names, looked up in a project as it is and, where that differs, in its history."""

from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from generator import build, disk, exports, pages, permalinks
from generator.build import Tell
from generator.exports import Entry
from generator.model import Dossier
from generator.project.refreshing import Result


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation names, as it stands now and as it stood when it was cited."""

    now: Entry | None
    """None where it is gone."""
    address: str
    """Where it stood before, if it moved: below the site's root; else empty."""
    same: bool
    """Whether it still is what was cited."""
    then: Entry | None = None
    """What had the version cited, where that is not today's and Git knows it."""
    commit: str = ""
    """The newest commit that published it so."""
    day: str = ""
    shallow: bool = False
    """Whether Git lacks the commits before."""


def cited(folder: Path, dossier: Dossier, name: str, version: str, moves: Mapping[str, str]) -> Cited:
    """Find out whether what a citation names still is in the version it names.

    ``name`` is what ``exports.find`` knows or an address of ``moves``. Raises ``exports.UnknownIdError``.
    """
    today = exports.state(dossier)
    publication = exports.Publication(dossier)
    current = exports.current(name, publication, moves)
    found = exports.find(current, publication) if current else None
    now = today.entries.get((found.kind, found.id)) if found else None
    moved = name if current != name else ""
    if now and now.is_version(version, moved):
        return Cited(now, moved, same=True)
    plain, _, anchor = name.strip("/").partition("#")
    plain = plain.strip("/").rpartition("/")[2]
    ids = (now.id if now else "", f"{plain}#{anchor}" if anchor else plain, anchor)
    try:
        history = disk.read_history(folder, f"docs/{exports.STATE}")
    except disk.DiskError:
        return Cited(now, moved, same=False)
    with closing(history.revisions) as revisions:
        for revision in revisions:
            if not exports.may_hold(revision.data, version) and (now is None or now.kind != "paragraphs"):
                continue
            with suppress(ValueError):
                if then := exports.read_state(revision.data).with_version(version, *ids):
                    day = revision.committed.partition("T")[0]
                    return Cited(now, moved, same=False, then=then, commit=disk.shorten(revision.name), day=day)
    return Cited(now, moved, same=False, shallow=history.shallow)


def citable(folder: Path, tell: Tell = lambda _: None) -> tuple[Result, Mapping[str, str]]:
    """Load, read and merge ``sources/``; return that and where each address that moved leads: to nothing if gone."""
    tree = disk.read(folder)
    outcome = build.understand(tree, tell)
    result = Result(outcome.dossier, outcome.problems)
    if outcome.dossier is None:
        return result, {}
    ledger = tree.get(permalinks.PATH, b"")
    ruling = permalinks.reconcile(ledger, pages.published(outcome.dossier), outcome.renames).permalinks
    anchors = {f"{page}#{one.anchor}": f"{page}#{one.at}" for page, lost in ruling.retired.items() for one in lost}
    return result, {**ruling.redirects, **dict.fromkeys(ruling.gone, ""), **anchors}

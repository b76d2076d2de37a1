"""The history of a project told to the readers of its site, written where only the next build looks."""

import json
from contextlib import closing
from pathlib import Path

from generator import changes, disk, exports, permalinks
from generator.model import Story
from generator.project.refreshing import Result

_PUBLIC, _TOLD, _FEED = "docs/data/dossier.json", ".theme/dossier/history.html", ".theme/changes.xml"


def recount(folder: Path, result: Result, address: str = "") -> str:
    """Write what the repository's history tells of the dossier: a piece of its page of changes, and a feed.

    Both are made anew at every build and never committed, for what is committed depends on ``sources/`` alone. Where
    there is no history they are taken away. Returns what lacks, in a few words; empty where all is told.
    """
    if result.dossier is None or result.failed:
        return ""
    story, files, why = result.dossier.story, {_TOLD: b"", _FEED: b""}, ""
    if story.changes_shown:
        try:
            history, why = _history(folder, story)
        except disk.DiskError as error:
            history, why = changes.History(()), f"the page of changes tells none: {error.problem.message}"
        if history.entries:
            root = exports.Publication(result.dossier, address or story.url).root
            files[_TOLD] = changes.as_html(history).encode()
            files[_FEED] = changes.as_atom(history, story.title, root, story.language)
    disk.lay(folder, files)
    return why


def _history(folder: Path, story: Story) -> tuple[changes.History, str]:
    found = disk.read_history(folder, _PUBLIC)
    today = changes.look(json.loads(disk.read_file(folder / _PUBLIC)), *_fates(folder))
    since = story.changes_since.first.isoformat() if story.changes_since else ""
    with closing(found.revisions) as revisions:
        states = (changes.State(r.name, r.authored, r.committed, r.sources, r.data) for r in revisions)
        history = changes.tell(states, today, since, whole=not found.shallow)
    why = "this clone is shallow, so the page of changes tells only some" if found.shallow else ""
    return history, why or ("" if history.entries else "the page of changes tells none: no pages were committed yet")


def _fates(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the addresses that moved, each with where, and those that are gone, each with why."""
    try:
        lines, _ = permalinks.load(disk.read_file(folder / permalinks.PATH))
    except disk.DiskError:
        return {}, {}
    pages = [line for line in lines if not line.anchor]
    return {line.address: line.target for line in pages if line.target}, {
        line.address: line.reason for line in pages if line.reason
    }

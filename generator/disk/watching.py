"""Word of changes below a folder."""

import threading
from collections.abc import Iterator
from pathlib import Path

from generator.disk.failures import reading

_QUIET = 0.3
"""Seconds without another change before one is reported: an editor saves in several steps."""

_KINDS = frozenset({"created", "modified", "moved", "deleted"})
"""What counts as a change; that we read a file ourselves does not."""


def changes(folder: Path) -> Iterator[None]:
    """Yield after files below a folder changed, once for changes in quick succession; watches until it is closed."""
    # Only serving needs it, and it starts threads.
    from watchdog.events import FileSystemEvent, FileSystemEventHandler  # noqa: PLC0415
    from watchdog.observers import Observer  # noqa: PLC0415

    rung = threading.Event()

    class Bell(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in _KINDS:
                rung.set()

    observer = Observer()
    with reading(folder.name):
        observer.schedule(Bell(), str(folder), recursive=True)
        observer.start()
    try:
        while True:
            # Waiting in short pieces lets Ctrl-C through on every system.
            while not rung.wait(1):
                pass
            while rung.is_set():
                rung.clear()
                rung.wait(_QUIET)
            yield
    finally:
        observer.stop()
        observer.join()

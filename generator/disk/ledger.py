"""The list of generated files, ``docs/.generated``: what we wrote, so that nothing else is ever overwritten or deleted.

Its form is that of ``sha256sum``, so that ``sha256sum -c .generated`` in ``docs/`` tells what was edited. A path may
stand there several times: while files are being replaced, with the sums of the old and of the new content.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

NAME = ".generated"

TEMPORARY = ".dossier-tmp"
"""How the name of a file ends while its content is not yet in place."""

Sums = Mapping[str, frozenset[str]]
"""Paths relative to ``docs/`` with the sums of the contents that are ours."""

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def load(data: bytes) -> tuple[Sums, tuple[int, ...]]:
    """Return the sums, and the numbers of the lines that are none or name a path that cannot be ours."""
    sums: dict[str, frozenset[str]] = {}
    broken = []
    for number, line in enumerate(data.decode("utf-8", "replace").split("\n"), start=1):
        found = _LINE.fullmatch(line.removesuffix("\r"))
        if found and is_ours(found[2]):
            sums[found[2]] = sums.get(found[2], frozenset()) | {found[1]}
        elif line.strip():
            broken.append(number)
    return sums, tuple(broken)


def dump(sums: Sums) -> bytes:
    """Return the file's content, sorted by path."""
    return "".join(f"{one}  {path}\n" for path in sorted(sums) for one in sorted(sums[path])).encode()


def sum_of(data: bytes) -> str:
    """Return the SHA-256 sum in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def sums_of(data: bytes) -> frozenset[str]:
    """Return the sums of a content as it is and with either kind of line ends: a checkout may have changed them."""
    lines = data.replace(b"\r\n", b"\n")
    return frozenset(map(sum_of, {data, lines, lines.replace(b"\n", b"\r\n")}))


def same(one: bytes, other: bytes) -> bool:
    """Tell whether two contents are the same, apart from the line ends where both are text."""
    return one == other or (_lines(one) == _lines(other) and _is_text(one) and _is_text(other))


def is_ours(path: str) -> bool:
    """Tell whether a path relative to ``docs/`` is one that a generated file may have, on any system."""
    parts = path.split("/")
    return (
        not set(parts) & {"", ".", ".."}
        and not re.search(r'[\\:<>"|?*\x00-\x1f\x7f\ud800-\udfff]', path)
        and path.casefold() != NAME
        and not path.endswith(TEMPORARY)
    )


def clashes(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of paths that cannot both be files everywhere: alike but for case, or one inside the other."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        if path.casefold() in seen:
            yield seen[path.casefold()], path
        seen[path.casefold()] = path
    for folded, path in seen.items():
        for end in (at for at, letter in enumerate(folded) if letter == "/"):
            if folded[:end] in seen:
                yield seen[folded[:end]], path


def _lines(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False

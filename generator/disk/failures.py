"""What the disk refuses, as a problem."""

from collections.abc import Iterator
from contextlib import contextmanager

from generator.model import Place, Problem


class DiskError(Exception):
    """A file that cannot be read or written. The command stops and prints the problem."""

    def __init__(self, problem: Problem) -> None:
        """Carry a problem."""
        super().__init__(str(problem))
        self.problem = problem


@contextmanager
def reading(path: str) -> Iterator[None]:
    """Turn what goes wrong while a file or folder is read into a ``DiskError``."""
    try:
        yield
    except OSError as error:
        raise DiskError(unreadable(path, error)) from error


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Turn what goes wrong while a file or folder is written or deleted into a ``DiskError``."""
    try:
        yield
    except OSError as error:
        raise DiskError(Problem(Place(path), "cannot-write", f"cannot be written: {_reason(error)}")) from error


def unreadable(path: str, error: OSError) -> Problem:
    """Return the problem of a file that cannot be read."""
    return Problem(Place(path), "cannot-read", f"cannot be read: {_reason(error)}")


def _reason(error: OSError) -> str:
    # The system's own words; str(error) would add the whole path of this machine.
    return error.strerror or type(error).__name__

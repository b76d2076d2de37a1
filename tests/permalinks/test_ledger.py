"""The list of addresses as a text."""

import pytest

from generator.permalinks.ledger import Line, State, dump, load

LINES = (
    Line("/"),
    Line("/claims/a/"),
    Line("/claims/b-s-1/", found=True, instead="/sources/b/#s-1"),
    Line("/claims/old/", target="/claims/a/"),
    Line("/entities/ada/", found=True),
    Line("/sources/b/"),
    Line("/sources/b/#p-1"),
    Line("/sources/b/#s-1"),
    Line("/sources/b/#s-0", target="/sources/b/#s-1", change="reworded"),
    Line("/sources/c/", reason="taken down on request: see #3"),
)


def test_what_is_written_is_read_again() -> None:
    read, problems = load(dump(LINES))
    assert problems == ()
    assert [str(line) for line in read] == [str(line) for line in LINES]
    assert [line.state for line in read].count(State.STANDING) == 7
    assert dump(read) == dump(LINES)


def test_an_anchor_stays_with_its_page_and_in_its_order() -> None:
    shuffled = (*LINES[5:9], LINES[0], LINES[9], *LINES[1:5])
    assert dump(shuffled) == dump(LINES)


@pytest.mark.parametrize(
    "line",
    [
        "claims/a/",
        "/claims/a",
        "/claims/A/",
        "/claims/a/ ->",
        "/claims/a/ -> elsewhere",
        "/claims/a/ gone:",
        "/claims/a/ gone",
        "/claims/a/ -> /claims/b/ (moved)",
        "/claims/../b/",
    ],
)
def test_another_line_is_a_problem_at_its_place(line: str) -> None:
    read, (problem,) = load(f"# a list\n\n{line}\n".encode())
    assert read == ()
    assert (problem.rule, problem.place.line) == ("bad-permalink", 3)


def test_an_address_stands_once() -> None:
    read, (problem,) = load(b"/a/\n/b/\n/a/ -> /b/\n")
    assert [str(line) for line in read] == ["/a/", "/b/"]
    assert (problem.place.line, problem.message) == (3, "`/a/` already stands in line 1")


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm() -> None:
    read, problems = load(b"\xef\xbb\xbf/a/\r\n/b/ gone:  a  reason\r\n")
    assert ([str(line) for line in read], problems) == (["/a/", "/b/ gone: a reason"], ())

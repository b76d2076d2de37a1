"""The ledger against the pages of today."""

from itertools import permutations

import pytest

from generator.model import Change, Place, Published, Rename, Retired
from generator.permalinks import Ruling, reconcile

FIRST = (
    Published("/"),
    Published("/claims/settled/"),
    Published("/claims/a-s-1/", found=True, instead="/sources/a/#s-1"),
    Published("/entities/solca/", found=True, names=("solca",)),
    Published("/sources/a/", ("p-1", "s-1", "s-2")),
)
LEDGER = reconcile(b"", FIRST, ()).ledger


def renamed(old: str, new: str) -> Rename:
    return Rename(old, new, Place("sources/claims.yml", 1, 1))


def without(address: str, *more: Published) -> list[Published]:
    return [page for page in FIRST if page.address != address] + list(more)


def lines(ruling: Ruling) -> list[str]:
    return [line for line in ruling.ledger.decode().splitlines() if not line.startswith("#")]


def rules(ruling: Ruling) -> list[str]:
    return [problem.rule for problem in ruling.problems]


def test_everything_published_is_remembered() -> None:
    assert lines(reconcile(b"", FIRST, ())) == [
        "/",
        "/claims/a-s-1/ found at /sources/a/#s-1",
        "/claims/settled/",
        "/entities/solca/ found",
        "/sources/a/",
        "/sources/a/#p-1",
        "/sources/a/#s-1",
        "/sources/a/#s-2",
    ]


def test_a_second_run_changes_nothing() -> None:
    again = reconcile(LEDGER, FIRST, ())
    assert (again.ledger, again.problems) == (LEDGER, ())
    assert not again.permalinks.redirects | again.permalinks.gone | again.permalinks.retired


def test_a_page_somebody_wrote_may_not_vanish() -> None:
    ruling = reconcile(LEDGER, without("/claims/settled/"), ())
    (problem,) = ruling.problems
    assert (problem.rule, problem.place.path) == ("vanished-address", "sources/permalinks.txt")
    assert LEDGER.decode().splitlines()[problem.place.line - 1] == "/claims/settled/"
    assert "was: [settled]" in problem.hint


def test_a_vanished_source_is_one_problem_and_its_twin_is_named() -> None:
    ruling = reconcile(LEDGER, without("/sources/a/", Published("/sources/b/", ("p-1", "s-1", "s-2"))), ())
    (problem,) = ruling.problems
    assert problem.hint == "if /sources/b/ is the same under a new name, write `was: [a]` there"


def test_a_renamed_page_leads_to_its_new_address_and_keeps_its_anchors() -> None:
    pages = without("/sources/a/", Published("/sources/b/", ("p-1", "s-1", "s-3")))
    ruling = reconcile(LEDGER, pages, [renamed("/sources/a/", "/sources/b/")])
    assert ruling.problems == ()
    assert ruling.permalinks.redirects == {"/sources/a/": "/sources/b/"}
    assert ruling.permalinks.retired == {"/sources/b/": (Retired("s-2", "s-3", Change.REWORDED),)}
    assert "/sources/b/#s-2 -> /sources/b/#s-3 (reworded)" in lines(ruling)


def test_a_redirect_is_remembered_when_the_yaml_forgets_it() -> None:
    pages = without("/claims/settled/", Published("/claims/ended/"))
    once = reconcile(LEDGER, pages, [renamed("/claims/settled/", "/claims/ended/")])
    assert reconcile(once.ledger, pages, ()).permalinks.redirects == {"/claims/settled/": "/claims/ended/"}


def test_chains_lead_to_their_end() -> None:
    pages = without("/claims/settled/", Published("/claims/ended/"))
    once = reconcile(LEDGER, pages, [renamed("/claims/settled/", "/claims/ended/")])
    pages = without("/claims/settled/", Published("/claims/closed/"))
    twice = reconcile(once.ledger, pages, [renamed("/claims/ended/", "/claims/closed/")])
    assert twice.permalinks.redirects == {
        "/claims/settled/": "/claims/closed/",
        "/claims/ended/": "/claims/closed/",
    }


def test_an_id_taken_back_answers_itself() -> None:
    pages = without("/claims/settled/", Published("/claims/ended/"))
    once = reconcile(LEDGER, pages, [renamed("/claims/settled/", "/claims/ended/")])
    back = reconcile(once.ledger, FIRST, [renamed("/claims/ended/", "/claims/settled/")])
    assert back.permalinks.redirects == {"/claims/ended/": "/claims/settled/"}
    assert "/claims/settled/" in lines(back)


def test_a_name_found_by_the_generator_leads_to_whoever_bears_it_now() -> None:
    ada = Published("/entities/luca-solca/", found=True, names=("luca-solca", "solca"))
    ruling = reconcile(LEDGER, without("/entities/solca/", ada), ())
    assert (ruling.permalinks.redirects, ruling.problems) == ({"/entities/solca/": "/entities/luca-solca/"}, ())


def test_a_name_that_two_bear_or_nobody_leaves_a_page_that_says_so() -> None:
    two = [Published(f"/entities/{name}/", found=True, names=(name, "solca")) for name in ("ada-solca", "luca-solca")]
    for pages in (without("/entities/solca/"), without("/entities/solca/", *two)):
        ruling = reconcile(LEDGER, pages, ())
        assert (ruling.problems, list(ruling.permalinks.gone)) == ((), ["/entities/solca/"])


def test_an_extracted_claim_that_goes_leads_to_its_sentence() -> None:
    ruling = reconcile(LEDGER, without("/claims/a-s-1/"), ())
    assert ruling.permalinks.redirects == {"/claims/a-s-1/": "/sources/a/#s-1"}


def test_what_an_editor_says_is_gone_is_gone() -> None:
    said = LEDGER.replace(b"/claims/settled/\n", b"/claims/settled/ gone: taken down on request\n")
    ruling = reconcile(said, without("/claims/settled/"), ())
    assert (ruling.permalinks.gone, ruling.problems) == ({"/claims/settled/": "taken down on request"}, ())


def test_whoever_leads_to_what_is_gone_is_gone() -> None:
    said = LEDGER.replace(b"/claims/settled/\n", b"/claims/settled/ gone: an error\n/claims/x/ -> /claims/settled/\n")
    assert set(reconcile(said, without("/claims/settled/"), ()).permalinks.gone) == {"/claims/settled/", "/claims/x/"}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("/claims/x/ -> /claims/y/\n/claims/y/ -> /claims/x/", "redirect-cycle"),
        ("/claims/x/ -> /claims/nowhere/", "redirect-nowhere"),
        ("claims", "bad-permalink"),
    ],
)
def test_a_line_that_leads_nowhere_is_a_problem(line: str, rule: str) -> None:
    assert set(rules(reconcile(LEDGER + f"{line}\n".encode(), FIRST, ()))) == {rule}


def test_the_order_of_the_pages_changes_nothing() -> None:
    pages = without("/sources/a/", Published("/sources/b/", ("p-1", "s-3")))
    rulings = [reconcile(LEDGER, order, [renamed("/sources/a/", "/sources/b/")]) for order in permutations(pages)]
    assert len({ruling.ledger for ruling in rulings}) == 1

import subprocess
import sys
from dataclasses import replace

import pytest
from publishing import SITE, bridge, hostile, withheld

from generator import exports
from generator.exports import markup
from generator.model import Dossier

PAGES = {"index.md": b"# Home\n", "sources/index.md": b"# Sources\n"}


@pytest.mark.parametrize("site_url", [SITE, ""])
def test_nothing_that_rights_withhold_is_in_any_file(site_url: str) -> None:
    found = exports.files(withheld(), site_url)
    assert set(found) == {*exports.FORMATS, markup.PATH}
    for path, data in found.items():
        for word in ("zephyr", "quartet", "jubilant", "wagon", "harbour", "Never again"):
            assert word.encode() not in data, f"{path} shows {word}"


@pytest.mark.parametrize("made", [bridge(), hostile()], ids=["bridge", "hostile"])
def test_the_bytes_do_not_depend_on_the_run_or_on_the_order_of_anything_unordered(made: Dossier) -> None:
    shuffled = replace(
        made,
        sources=tuple(
            replace(
                source,
                disclosure=replace(source.disclosure, shown=dict(reversed(list(source.disclosure.shown.items())))),
            )
            for source in made.sources
        ),
    )
    pages = dict(reversed(list(PAGES.items())))
    assert exports.files(made, SITE, PAGES) == exports.files(shuffled, SITE, pages)


def test_every_file_is_utf_8_without_controls() -> None:
    for path, data in exports.files(hostile(), SITE).items():
        if not path.endswith((".inv", ".png")):
            assert not set(data.decode()) & set(map(chr, (*range(9), *range(11, 32))))


@pytest.mark.parametrize("address", ["https://example.org/bridge", "https://example.org/bridge/"])
def test_the_sites_address_may_end_in_a_stroke_or_not(address: str) -> None:
    assert exports.files(bridge(), address) == exports.files(bridge(), SITE)


@pytest.mark.parametrize("address", ["/", "example.org", "javascript:alert(1)", "None"])
def test_what_is_no_address_counts_as_none(address: str) -> None:
    assert exports.files(bridge(), address) == exports.files(bridge())


def test_without_an_address_no_absolute_one_of_ours_is_made_up() -> None:
    for data in exports.files(bridge()).values():
        assert b"example.org" not in data


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = "import sys; import generator.exports; sys.exit(' '.join({'lxml', 'jinja2', 'yaml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""

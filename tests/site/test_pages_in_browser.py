"""The sample site as its reader meets it, in a real browser."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import lxml.html
import pytest
from browsing import DESKTOP, KINDS, MISSING, Look

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.site

OWN = {kind: path for kind, path in KINDS.items() if path != MISSING}


@pytest.mark.parametrize("kind", KINDS)
def test_pages_open_without_overflow_errors_or_foreign_requests(look: Callable[[str], Look], kind: str) -> None:
    found = look(KINDS[kind])
    assert (found.beyond, found.errors, found.foreign) == ((), (), ())
    assert len(found.titles) == 1


def test_pages_are_what_the_standard_calls_html(sample: Path) -> None:
    for path in OWN.values():
        parser = html5lib.HTMLParser()
        parser.parse((sample / "site" / path / "index.html").read_text(encoding="utf-8"))
        assert parser.errors == [], path


def test_no_name_stands_twice_on_a_page(sample: Path) -> None:
    for page in (sample / "site").rglob("*.html"):
        names = lxml.html.document_fromstring(page.read_text(encoding="utf-8")).xpath("//@id")
        assert len(names) == len(set(names)), page


def test_a_citation_leads_to_its_sentence_and_marks_it(browser: "Browser", address: str) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(address)
    mark = page.locator("article sup a").first
    tip = mark.get_attribute("title") or mark.get_attribute("data-md-tooltip") or ""
    mark.click()
    page.wait_for_url("**/sources/**#s-*")
    sentence = page.locator(":target")
    assert sentence.inner_text().strip() in tip
    box = sentence.bounding_box()
    assert box
    assert 0 <= box["y"] <= DESKTOP["height"]
    assert sentence.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.close()


def test_a_mistyped_address_is_met_with_the_ones_like_it(browser: "Browser", address: str) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{address}entities/kerring/")
    page.locator("#sd-near a[href$='/entities/kering/']").wait_for()
    page.close()


@pytest.mark.parametrize("kind", OWN)
def test_every_page_reads_without_scripts(browser: "Browser", address: str, kind: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + OWN[kind])
    hidden = page.locator("article :is(p, li, td, h2, h3):not(:visible)")
    assert hidden.all_inner_texts() == []
    context.close()


def test_the_front_page_on_paper_holds_its_sources_numbered(browser: "Browser", address: str, tmp_path: Path) -> None:
    pass

"""The sample site as its reader meets it, in a real browser."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import lxml.html
import pypdf
import pytest
from browsing import DESKTOP, KINDS, MISSING, Look, read, search

from generator import disk, pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.site


@pytest.mark.parametrize("kind", KINDS)
def test_pages_open_without_overflow_errors_foreign_requests_or_objections_of_axe(
    look: Callable[[str], Look], kind: str
) -> None:
    # All that needs the same look stands in one file, for files are what the processes of a run share out.
    found = look(KINDS[kind])
    assert (found.violations, found.beyond, found.errors, found.foreign) == ((), (), (), ())
    assert len(found.titles) == 1


def test_pages_are_what_the_standard_calls_html(sample: Path) -> None:
    for path in KINDS.values():
        parser = html5lib.HTMLParser()
        page = "404.html" if path == MISSING else f"{path}index.html"
        parser.parse((sample / "site" / page).read_text(encoding="utf-8"))
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


def test_every_page_says_the_same_without_scripts(
    browser: "Browser", address: str, look: Callable[[str], Look]
) -> None:
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)
    page = context.new_page()
    for path in KINDS.values():
        page.goto(address + path)
        assert read(page) == look(path).words, path
    context.close()


def test_links_are_followed_without_scripts(browser: "Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="3 accounts").first.click()
    page.locator("article a[href*='#s-']").first.click()
    assert page.locator(":target").is_visible()
    context.close()


def test_the_front_page_on_paper_holds_the_sources_its_numbers_mean(
    browser: "Browser", address: str, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(address)
    sources = page.locator("article ol > li")
    titles = [item.locator("a").first.inner_text() for item in sources.all()]
    page.pdf(path=tmp_path / "front.pdf", format="A4")
    page.close()
    printed = " ".join(
        word for sheet in pypdf.PdfReader(tmp_path / "front.pdf").pages for word in sheet.extract_text().split()
    )
    assert len(titles) == 5
    for number, title in enumerate(titles, 1):
        assert f"{number}. {title}" in printed


def test_the_search_finds_an_entity_by_its_name(browser: "Browser", address: str) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(address)
    page.locator(".md-search__input").click()
    search(page, "Taobao")
    page.locator('.md-search-result__link[href*="entities/taobao"]').first.wait_for()
    page.close()


def test_a_site_taken_along_is_read_and_searched_from_its_folder(
    browser: "Browser", sample: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample / "site", tmp_path / "site")
    for path, data in pages.offline(disk.read_site(tmp_path / "site", [pages.SEARCH])).items():
        disk.write(tmp_path / "site" / path, data)
    root = (tmp_path / "site").as_uri()
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{root}/index.html")
    page.locator("article sup a").first.click()
    page.locator("span:target").wait_for()
    assert page.url.startswith(f"{root}/sources/")
    search(page, "Taobao")
    page.locator('.md-search-result__link[href*="entities/taobao/index.html"]').first.click()
    page.wait_for_url(f"{root}/entities/taobao/index.html*")
    assert page.locator("h1").inner_text().startswith("Taobao")
    page.close()

"""The sample site as its reader meets it, in a real browser."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(not CHROMIUM, reason="CHROMIUM IS NOT INSTALLED: the pages were not opened in a browser"),
]

PAGES = ("", "timeline/", "claims/", "claims/settlement-2017/", "entities/", "entities/kering/", "sources/", "sources/nyt-2017/", "guide/")  # fmt: skip
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(sample: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=sample / "site")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator["playwright.Browser"]:
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_open_without_overflow_errors_or_foreign_requests(
    browser: "playwright.Browser", address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    errors: list[str] = []
    foreign: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request", lambda request: None if request.url.startswith((address, "data:")) else foreign.append(request.url)
    )
    for path in PAGES:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert page.locator("h1").count() == 1, path
    assert (errors, foreign) == ([], [])
    context.close()


def test_a_citation_leads_to_its_sentence_and_marks_it(browser: "playwright.Browser", address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    mark = page.locator("article sup a").first
    tip = mark.get_attribute("title") or mark.get_attribute("data-md-tooltip") or ""
    mark.click()
    page.wait_for_url("**/sources/**#s-*")
    sentence = page.locator(":target")
    assert sentence.inner_text().strip() in tip
    box = sentence.bounding_box()
    assert box
    assert 0 <= box["y"] <= 900
    assert sentence.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.close()


def test_the_page_reads_without_scripts(browser: "playwright.Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="3 accounts").first.click()
    assert page.get_by_role("heading", name="Who says so").is_visible()
    context.close()


def test_the_search_finds_an_entity_by_its_name(browser: "playwright.Browser", address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.locator(".md-search__input").click()
    ready = "document.querySelector('.md-search-result__meta').textContent.includes('Type to start')"
    page.wait_for_function(ready)  # the theme loads its search when somebody turns to it
    page.locator(".md-search__input").press_sequentially("Taobao")
    page.locator('.md-search-result__link[href*="entities/taobao"]').first.wait_for()
    page.close()

"""The sample site, served, and one browser for all tests that open it."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import browsing
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def address(sample: Path) -> Iterator[str]:
    """Return where the sample site is served, with a slash at the end."""
    handler = functools.partial(browsing.Server, directory=str(sample / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    if not browsing.CHROMIUM:
        pytest.skip("CHROMIUM IS NOT INSTALLED: the pages were not opened in a browser")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=browsing.CHROMIUM, args=browsing.ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def look(browser: "Browser", address: str) -> Callable[[str], browsing.Look]:
    """Return a function that looks at the page of a path, once however often it is asked."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    return functools.cache(functools.partial(browsing.look, browser, axe, address))

"""A look at a page in a real browser, and what is wrong with what was seen."""

import dataclasses
import http.server
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 320, "height": 900}

MISSING = "no/such/page/"
"""A path at which no page stands, so that the page for that is shown."""

KINDS = {
    "front": "",
    "method": "method/",
    "changes": "changes/",
    "timeline": "timeline/",
    "compare": "compare/",
    "editions": "compare/nyt-2017-edition--nyt-2017/",
    "figures": "figures/",
    "quotes": "quotes/",
    "network": "network/",
    "sources": "sources/",
    "source": "sources/nyt-2017/",
    "entities": "entities/",
    "entity": "entities/kering/",
    "claims": "claims/",
    "claim": "claims/settlement-2017/",
    "guide": "guide/commands/",
    "missing": MISSING,
}
"""The path of one page of each kind of the sample site."""

EVERYTHING = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""All that axe asks, and what it asks only when told to: that a finger can hit every link (WCAG 2.2, 2.5.8)."""

APPEARANCE = {
    "resultTypes": ["violations"],
    "runOnly": ["color-contrast", "scrollable-region-focusable", "target-size"],
}
"""The rules whose answer may change with the colours or the width; the others would judge the same markup again."""

BEYOND = "Math.max(0, document.documentElement.scrollWidth - innerWidth)"
DARKEN = "document.querySelector('input[data-md-color-scheme=slate]').click()"
IS_DARK = "document.body.dataset.mdColorScheme === 'slate' && !document.body.hasAttribute('data-md-color-switching')"


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """What was found on a page; every tuple is empty where it is in order."""

    violations: tuple[str, ...]
    """Each element that axe objects to: on a wide light screen, then on a narrow dark one."""
    beyond: tuple[int, ...]
    """By how many pixels the page is wider than a screen of 1440 and of 320 pixels, where it is."""
    errors: tuple[str, ...]
    """What was written to the console as an error, and scripts that failed."""
    foreign: tuple[str, ...]
    """Addresses that were asked for and are not the site's own."""
    titles: tuple[str, ...]
    """Its headings of the first level: there should be one."""
    words: tuple[str, ...]
    """What there is to read in it."""


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves a site as static hosts do: an unknown address is answered with the site's own page for that."""

    directory: str

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, *_: object, **__: object) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


def look(browser: "Browser", axe: "Axe", site: str, path: str) -> Look:
    """Look at the page of the path below ``site``, which ends with a slash: one visit for everything."""
    context = browser.new_context(viewport=DESKTOP, color_scheme="light")
    page = context.new_page()
    errors, foreign = watch(page, site)
    page.goto(site + path)
    wide = page.evaluate(BEYOND)
    words = read(page)
    light = axe.run(page, options=EVERYTHING).response
    page.set_viewport_size(PHONE)
    narrow = page.evaluate(BEYOND)
    page.evaluate(DARKEN)
    page.wait_for_function(IS_DARK)
    dark = axe.run(page, options=APPEARANCE).response
    found = Look(
        violations=(*objections("light", light), *objections("dark", dark)),
        beyond=tuple(pixels for pixels in (wide, narrow) if pixels),
        errors=tuple(errors),
        foreign=tuple(foreign),
        titles=tuple(page.locator("h1").all_inner_texts()),
        words=words,
    )
    context.close()
    return found


def watch(page: "Page", site: str) -> tuple[list[str], list[str]]:
    """Return two lists that fill as the page is used: errors, and addresses outside the site."""
    errors: list[str] = []
    foreign: list[str] = []

    def hear(said: "ConsoleMessage") -> None:
        if said.type == "error" and said.location["url"] != site + MISSING:  # that this one is missing is meant
            errors.append(f"{said.text} ({said.location['url']})")

    def see(request: "Request") -> None:
        if not request.url.startswith((site, "data:")):
            foreign.append(request.url)

    page.on("console", hear)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", see)
    return errors, foreign


def read(page: "Page") -> tuple[str, ...]:
    """Return the words that can be seen in the page's main part."""
    return tuple(page.locator("article").inner_text().split())


def search(page: "Page", words: str) -> None:
    """Type into the search, ready once the theme has loaded its index."""
    page.locator(".md-search__input").focus()
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.includes('Type to start')")
    page.keyboard.type(words)


def objections(scheme: str, response: dict[str, Any]) -> Iterator[str]:
    """Tell each element that axe objects to, with the reason, on a line of its own."""
    for violation in response["violations"]:
        for node in violation["nodes"]:
            why = "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])
            yield f"{scheme}: {violation['id']}: {node['html'][:200]}: {why}"

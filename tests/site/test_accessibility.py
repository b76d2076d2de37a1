"""The pages for readers who do not see them, see little, or use no mouse. What axe finds is only a part of that."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browsing import DESKTOP, EVERYTHING, objections, search

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.site

FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  // A text field has its caret; the theme hides its switches and shows the label behind them instead.
  const writes = one.matches("input[type=text]");
  const seen = one.matches("input") && !writes ? one.nextElementSibling : one;
  const look = () => [seen, ...seen.querySelectorAll("*")].map((part) => {
    const style = getComputedStyle(part);
    const outline = style.outlineStyle === "none" ? "" : style.outlineStyle + style.outlineWidth;
    return [outline, style.stroke, style.strokeWidth, style.backgroundColor, style.boxShadow].join();
  }).join();
  const box = seen.getBoundingClientRect();
  const focused = look();
  one.blur();
  const shown = writes || look() !== focused;
  one.focus({preventScroll: true});
  return {
    name: (one.getAttribute("aria-label") || one.textContent).trim(),
    to: one.getAttribute("href") || one.getAttribute("xlink:href"),
    shown,
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""
"""What has the focus: its name, where it leads, and whether a reader can see that it has it."""


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    context = browser.new_context(viewport=DESKTOP)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("card", ["claims/taobao-relisted-2016", "entities/kering"])
def test_axe_objects_to_nothing_on_a_card_for_other_pages(page: "Page", address: str, card: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.set_viewport_size({"width": 320, "height": 360})
    page.goto(f"{address}embed/{card}.html")
    assert tuple(objections("light", axe.run(page, options=EVERYTHING).response)) == ()
    page.emulate_media(color_scheme="dark")
    assert tuple(objections("dark", axe.run(page, options=EVERYTHING).response)) == ()


def test_axe_objects_to_nothing_in_an_open_search(page: "Page", address: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.goto(address)
    search(page, "Taobao")
    page.locator(".md-search-result__link").first.wait_for()
    assert tuple(objections("search", axe.run(page, options=EVERYTHING).response)) == ()


def test_the_front_page_is_walked_through_with_the_keyboard(page: "Page", address: str) -> None:
    page.goto(address)
    walk = []
    while found := press(page, "Tab"):
        walk.append(found)
        assert len(walk) < 500, "the focus never leaves the page"
    assert [one for one in walk if not (one["name"] and one["shown"] and one["inSight"])] == []
    links = [one["to"] for one in walk]
    assert walk[0]["name"] == "Skip to content"
    assert links.index("timeline/") < links.index("#what-happened") < links.index("claims/suit-filed-2014/")
    assert sum(str(link).startswith("timeline/#t-") for link in links) >= 5, "the drawing's links are not among them"


def test_a_citation_shows_its_sentence_to_the_keyboard_and_leads_there(page: "Page", address: str) -> None:
    page.goto(address)
    mark = page.locator("article sup a").first
    words = str(mark.get_attribute("title"))
    mark.focus()
    tip = page.get_by_role("tooltip")
    tip.wait_for()
    assert tip.inner_text() == words
    assert mark.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**#s-*")
    assert page.locator(":target").inner_text().strip() in words


def test_the_search_is_used_with_the_keyboard(page: "Page", address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    search(page, "Taobao")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entities/taobao/**")


def test_the_drawn_timeline_is_used_with_the_keyboard(page: "Page", address: str) -> None:
    page.goto(address + "timeline/")
    page.locator("article h1 a").focus()
    found = press(page, "Tab")
    assert found
    assert found["shown"]
    assert str(found["to"]).startswith("#t-")
    page.keyboard.press("Enter")
    event = page.locator(f"[id='{str(found['to'])[1:]}']")
    box = event.bounding_box()
    assert box
    assert 0 <= box["y"] < DESKTOP["height"]
    words = event.evaluate("one => one.closest('li, p').innerText")
    assert words.split(".")[0] in str(found["name"]) or str(found["name"]).split(": ", 1)[1][:40] in words
    after = press(page, "Tab")
    assert after
    assert not str(after["to"]).startswith("#t-"), "the focus did not go along"


def press(page: "Page", key: str) -> dict[str, object]:
    """Press a key; return what has the focus then, nothing where the focus left the page."""
    page.keyboard.press(key)
    return page.evaluate(FOCUSED)

"""Citations and addresses copied in a real browser: with the mouse, with the keyboard, and where it is not simple."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import DESKTOP, EVERYTHING, objections, watch

from generator import cli

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.site

CLAIM, SOURCE = "claims/settlement-2017/", "sources/nyt-2017/"
HELD = "navigator.clipboard.readText()"
INSECURE = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    context = browser.new_context(viewport=DESKTOP)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@pytest.fixture
def root(page: "Page", address: str) -> str:
    """Return the site's address as its pages state it."""
    page.goto(address + CLAIM)
    return str(page.locator("link[rel=canonical]").get_attribute("href")).removesuffix(CLAIM)


def test_a_citation_is_copied_with_a_click(page: "Page", root: str) -> None:
    page.locator(".sd-cite summary").click()
    page.get_by_role("button", name="Copy Markdown").click()
    page.get_by_role("button", name="Copy Markdown").get_by_text("Copied").wait_for()
    held = page.evaluate(HELD)
    assert held == page.locator(".sd-form", has_text="Markdown").locator("code").inner_text()
    assert f"](<{root}{CLAIM}>) (version " in held
    page.locator(".sd-copied[role=status]", has_text="Copied").wait_for(state="attached")


def test_a_citation_is_copied_with_the_keyboard_where_there_is_no_clipboard(page: "Page", address: str) -> None:
    errors, foreign = watch(page, address)
    page.add_init_script(f"if (!location.hash) {INSECURE}")
    page.goto(address + CLAIM)
    page.locator(".sd-cite summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    button = page.get_by_role("button", name="Copy Address")
    assert button.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    button.get_by_text("Copied").wait_for()
    assert button.evaluate("one => one === document.activeElement"), "the focus was lost"
    page.goto(f"{address}timeline/#now")
    assert page.evaluate(HELD).endswith(CLAIM)
    assert (errors, foreign) == ([], [])


def test_the_number_of_a_paragraph_offers_its_address(page: "Page", address: str, root: str) -> None:
    page.goto(address + SOURCE)
    number = page.locator("a.sd-number").nth(2)
    number.hover()
    page.get_by_role("button", name="Copy link to paragraph 3").click()
    page.locator(".sd-link.sd-done").wait_for()
    assert page.evaluate(HELD) == f"{root}{SOURCE}{number.get_attribute('href')}"
    number.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("sd-link")
    page.keyboard.press("Escape")
    assert page.locator(".sd-link").count() == 0


def test_the_sentence_that_the_address_names_offers_it(page: "Page", address: str, root: str) -> None:
    page.goto(address + SOURCE)
    anchor = page.locator("article p > [id^='s-']").nth(5).get_attribute("id")
    page.goto(f"{address}{SOURCE}#{anchor}")
    page.get_by_role("button", name="Copy link to this sentence").click()
    page.locator(".sd-link.sd-done").wait_for()
    assert page.evaluate(HELD) == f"{root}{SOURCE}#{anchor}"


def test_words_selected_in_a_sentence_offer_its_address(page: "Page", address: str, root: str) -> None:
    page.goto(address + SOURCE)
    sentence = page.locator("article p > [id^='s-']").nth(6)
    sentence.scroll_into_view_if_needed()
    sentence.evaluate("one => getSelection().selectAllChildren(one)")
    page.get_by_role("button", name="Copy link to this sentence").click()
    page.locator(".sd-link.sd-done").wait_for()
    assert page.evaluate(HELD) == f"{root}{SOURCE}#{sentence.get_attribute('id')}"
    page.locator("article h1").click()
    page.locator(".sd-link").wait_for(state="detached")


def test_an_event_and_a_statement_offer_theirs(page: "Page", address: str, root: str) -> None:
    page.goto(address + "timeline/")
    anchor = page.locator("li > [id^='t-']").first.get_attribute("id")
    page.goto(f"{address}timeline/#{anchor}")
    page.get_by_role("button", name="Copy link to this entry").click()
    page.locator(".sd-link.sd-done").wait_for()
    assert page.evaluate(HELD) == f"{root}timeline/#{anchor}"
    page.goto(address)
    statement = page.locator("article .sd-support a").first
    statement.hover()
    page.get_by_role("button", name="Copy link to this claim").click()
    page.locator(".sd-link.sd-done").wait_for()
    assert page.evaluate(HELD) == f"{root}{statement.get_attribute('href')}"


def test_axe_objects_to_nothing_in_an_open_fold_and_a_shown_button(page: "Page", address: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.goto(address + SOURCE)
    page.locator(".sd-cite summary").click()
    page.locator("a.sd-number").first.focus()
    page.locator(".sd-link").wait_for()
    assert tuple(objections("open", axe.run(page, options=EVERYTHING).response)) == ()
    page.goto(f"{address}{SOURCE}#{page.locator('article p > [id^=s-]').nth(5).get_attribute('id')}")
    page.locator(".sd-link").wait_for()
    assert tuple(objections("target", axe.run(page, options=EVERYTHING).response)) == ()


def test_without_scripts_the_forms_can_be_read_and_on_paper_there_are_none(browser: "Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CLAIM)
    page.locator(".sd-cite summary").click()
    assert "@online{settlement-2017," in page.locator(".sd-cite").inner_text()
    assert page.locator(".sd-cite button").count() == 0
    page.emulate_media(media="print")
    assert not page.locator(".sd-cite").is_visible()
    context.close()


def test_what_a_page_offers_is_what_the_command_says_is_unchanged(
    page: "Page", address: str, sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page.goto(address + CLAIM)
    version = page.locator(".sd-cite code").first.text_content()
    assert cli.main(["cite", "--project", str(sample), CLAIM, "--was", str(version)]) == 0
    assert "is unchanged" in capsys.readouterr().out

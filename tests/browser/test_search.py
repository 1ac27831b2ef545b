"""Searching with script, as a family would: typed, mistyped, shared, gone back to, from a memory stick."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import AXE, violations
from tests.browser.test_layout import CUT_OFF, TOO_SMALL, overflow

pytestmark = pytest.mark.browser


def names(page: Page) -> list[str]:
    return page.locator("#results-all .card-title").all_inner_texts()


def found(page: Page, words: str) -> list[str]:
    """Types the words and presses Enter; the names of what was found."""
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("#search-status")).to_contain_text(f"“{words}”")
    return names(page)


def test_from_the_home_page_by_words_to_an_activity(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600)
    page.goto(address)
    page.get_by_role("searchbox").fill("drums ludlow")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html#q=*")
    page.get_by_role("link", name="Drum circle", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Drum circle")


def test_the_same_search_works_from_a_memory_stick(open_page: OpenPage, site: Path) -> None:
    page = open_page(320, 600)
    page.goto((site / "search.html").as_uri())
    assert "Saturday swim" in found(page, "swimming")


@pytest.mark.parametrize("typed", ["swiming", "swim", "SWIMMING", "swimming baths"])
def test_what_people_type_for_swimming_finds_swimming(typed: str, open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "search.html")
    found(page, typed)
    assert "Saturday swim" in page.locator(".results .card-title").all_inner_texts()


def test_the_count_is_said_in_an_element_that_was_there_before_and_the_focus_stays(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.goto(address + "search.html")
    status = page.locator("#search-status")
    expect(status).to_have_role("status")
    status.evaluate("(element) => { element.wasThere = true; }")
    found(page, "bricks")
    assert status.evaluate("(element) => element.wasThere === true")
    assert re.search(r"\d+ activit", status.inner_text())
    assert page.evaluate("document.activeElement.id") == "q"


def test_a_search_is_kept_in_the_address_and_a_host_never_sees_it(open_page: OpenPage, address: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "search.html")
    first = found(page, "drums")
    found(page, "trains")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("drums")
    expect(page.locator("#results-all .card-title").first).to_have_text(first[0])
    page.reload()
    expect(page.locator("#results-all .card-title").first).to_have_text(first[0])
    assert "#" in page.url
    assert not [url for url in asked if "drums" in url.partition("#")[0] or "trains" in url.partition("#")[0]]


def test_a_search_without_results_offers_another_way_and_a_person(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 800)
    page.goto(address + "search.html")
    found(page, "zzyzzx")
    assert names(page) == []
    expect(page.locator("#no-results")).to_be_visible()
    expect(page.locator("#no-results a[href^='tel:']").first).to_be_visible()
    page.evaluate(AXE)
    assert violations(page) == []


@pytest.mark.parametrize(
    ("width", "look"),
    [(320, {"color_scheme": "light"}), (1280, {"color_scheme": "dark"}), (320, {"forced_colors": "active"})],
    ids=["phone", "dark", "own-colours"],
)
def test_a_page_of_results_has_no_violations_and_stays_whole(
    width: int, look: dict[str, str], open_page: OpenPage, address: str
) -> None:
    page = open_page(width, 600, **look)
    page.goto(address + "search.html")
    assert found(page, "swimming")
    page.evaluate(AXE)
    assert violations(page) == []
    assert overflow(page) == 0
    assert page.evaluate(CUT_OFF) == []
    if width == 320:
        assert page.evaluate(TOO_SMALL, 44) == []


def test_without_script_the_search_page_leads_to_every_list(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600, java_script_enabled=False)
    page.goto(address + "search.html")
    page.locator("main a[href$='browse.html']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Browse")


def test_words_from_an_address_are_shown_as_words(open_page: OpenPage, address: str) -> None:
    """Somebody may send a link with markup in it: it is text here."""
    page = open_page()
    page.goto(address + "search.html#q=" + "%3Cimg%20src%3Dx%20onerror%3D%22window.hurt%3D1%22%3E")
    expect(page.locator("#search-status")).not_to_be_empty()
    assert page.evaluate("window.hurt") is None
    assert page.locator("main img[src='x']").count() == 0

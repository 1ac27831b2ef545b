"""The search box of the first page: what the search page needs comes while somebody types."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

AHEAD = ["search.html", "search/first.js", "search/main.js"]


def home(browser: Browser, site: Path, *, lost: bool = False) -> tuple[Page, list[str]]:
    """The first page, and the paths that are asked for from it; `lost`: what is asked for by script never comes."""
    page = browser.new_context(viewport={"width": 320, "height": 600}).new_page()
    asked: list[str] = []

    def give(route: Route) -> None:
        path = urlsplit(route.request.url).path.lstrip("/") or "index.html"
        asked.append(path)
        if lost and route.request.resource_type == "fetch":
            route.abort()
        else:
            route.fulfill(path=site / path)

    page.route("http://directory.test/**", give)
    page.goto("http://directory.test/index.html", wait_until="networkidle")
    return page, asked


def test_nothing_comes_ahead_until_somebody_means_to_search(browser: Browser, site: Path) -> None:
    page, asked = home(browser, site)
    assert not set(AHEAD) & set(asked)
    with page.expect_request("**/search/main.js*"):
        page.get_by_label("What, or where?").focus()
    page.get_by_role("button", name="Search", exact=True).focus()
    page.get_by_label("What, or where?").focus()
    page.wait_for_load_state("networkidle")
    assert [path for path in asked if path in AHEAD] == AHEAD
    # With the stamp that the search page asks for: else it would be fetched again.
    page.get_by_label("What, or where?").fill("swimming")
    with page.expect_request("**/search/main.js*") as again:
        page.keyboard.press("Enter")
    assert urlsplit(again.value.url).query.startswith("v=")
    expect(page.locator(".results .card").first).to_be_visible()
    page.context.close()


def test_what_is_lost_of_it_is_asked_for_by_the_search_page(browser: Browser, site: Path) -> None:
    page, _ = home(browser, site, lost=True)
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.get_by_label("What, or where?").fill("swimming")
    page.keyboard.press("Enter")
    expect(page.locator(".results .card").first).to_be_visible()
    assert said == []
    page.context.close()

"""What families do: find an activity by browsing, without script, from a memory stick, from any host."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PAGES

pytestmark = pytest.mark.browser


def browse_to_saturday_swim(page: Page) -> None:
    """From the home page by links alone to the activity, and on to whom to ring."""
    page.locator("main a[href^='browse.html']").first.click()
    page.locator("a[href='browse/interests/swimming.html']").first.click()
    page.get_by_role("link", name="Saturday swim", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Saturday swim")
    expect(page.locator("main a[href^='tel:']").first).to_be_visible()


def test_home_to_activity_by_browsing_without_script(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600, java_script_enabled=False)
    page.goto(address)
    browse_to_saturday_swim(page)


def test_home_to_activity_from_a_memory_stick(open_page: OpenPage, site: Path) -> None:
    page = open_page(320, 600)
    page.goto((site / "index.html").as_uri())
    browse_to_saturday_swim(page)
    # The stylesheet and the fonts have come too.
    assert page.evaluate("document.fonts.check('18px \"Atkinson Hyperlegible Next\"')")
    assert page.evaluate("getComputedStyle(document.querySelector('.site-header')).display") == "block"
    assert page.evaluate("document.styleSheets.length") == 1


def test_every_activity_can_be_reached_by_links_without_script(site: Path) -> None:
    """Follows every link from the home page on; read from the files, as a crawler would."""
    seen = {Path("index.html")}
    waiting = list(seen)
    while waiting:
        here = waiting.pop()
        for target in re.findall(r'<a [^>]*?href="([^"#?:]+)[^":]*"', (site / here).read_text(encoding="utf-8")):
            there = Path(*((site / here.parent / target).resolve().relative_to(site).parts))
            if there.suffix == ".html" and there not in seen:
                assert (site / there).is_file(), f"{here} has a link to {target}, which is not there"
                seen.add(there)
                waiting.append(there)
    activities = {path.relative_to(site) for path in (site / "activities").rglob("*.html")}
    ended = {Path("activities/quarry-swimmers/old-swim.html")}
    withheld = {Path("activities/ludlow-sounds/cannot-be-read.html")}
    moved = {Path("activities/quarry-swimmers/saturday-splash.html")}
    assert activities - seen <= ended | withheld | moved


def test_help_stands_in_the_same_place_on_every_page(open_page: OpenPage, address: str) -> None:
    page = open_page()
    for kind in PAGES:
        if kind.name == "not-found":
            continue
        page.goto(address + kind.path)
        after_main = page.evaluate("document.querySelector('main').nextElementSibling.id")
        assert after_main == "help", kind.name
        assert page.locator("#help a[href^='tel:']").count() >= 1
        assert page.locator(".site-header a[href^='tel:']").count() == 1


@pytest.mark.parametrize("lost", ["nowhere.html", "activities/nobody/nothing.html"])
def test_a_lost_reader_gets_a_whole_page(lost: str, open_page: OpenPage, address: str) -> None:
    """Whatever the depth: the page carries its style and its way home."""
    page = open_page(320, 600)
    answer = page.goto(address + lost)
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"


def test_an_address_that_was_given_up_leads_to_the_new_one(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "activities/quarry-swimmers/saturday-splash.html")
    page.wait_for_url("**/saturday-swim.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Saturday swim")


def test_an_entry_with_a_mistake_is_shown_as_being_checked(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "activities/ludlow-sounds/cannot-be-read.html")
    words = page.locator("main").inner_text()
    assert "being checked" in words
    assert "01632 960150" in words
    assert "6pm" not in words

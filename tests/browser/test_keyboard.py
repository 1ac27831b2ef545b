"""The whole page by Tab alone: in reading order, seen, never covered, and out at the end."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PAGES, SitePage

pytestmark = pytest.mark.browser

MOST_STOPS = 400

# What has the focus: its number in the document, whether it is drawn wide enough, whether something lies over it.
FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const drawn = [getComputedStyle(element), getComputedStyle(element, '::after')].some((style) =>
        style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
    const seen = boxes.some((box) => {
        const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
        const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        return top && (element === top || element.contains(top) || top.contains(element))
            && box.bottom > 0 && box.top < innerHeight;
    });
    return {
        number: [...document.querySelectorAll('*')].indexOf(element),
        drawn, seen, html: element.outerHTML.slice(0, 140),
    };
}"""


def walk(page: Page, key: str) -> list[dict[str, Any]]:
    """Every stop that the key makes, until the focus leaves the page."""
    stops: list[dict[str, Any]] = []
    while len(stops) < MOST_STOPS:
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop is None or (stops and stop["number"] == stops[0]["number"]):
            return stops
        stops.append(stop)
    raise AssertionError(f"{MOST_STOPS} stops and no end: the focus is trapped. The last: {stops[-1]['html']}")


KINDS = [kind for kind in PAGES if kind.name in {"home", "activity-full", "listing", "week", "search", "browse"}]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize(("width", "height"), [(320, 400), (1280, 800)], ids=["phone", "desk"])
def test_tab_goes_through_the_page_in_order_and_is_always_seen(
    kind: SitePage, width: int, height: int, open_page: OpenPage, address: str
) -> None:
    page = open_page(width, height)
    # Scripts that come after the page put elements in and take them out, which would change the stops' numbers.
    page.goto(address + kind.path, wait_until="networkidle")
    forth = walk(page, "Tab")
    numbers = [stop["number"] for stop in forth]
    assert numbers == sorted(set(numbers)), "the order of Tab is not the order of reading"
    assert [stop["html"] for stop in forth if not stop["drawn"]] == [], "focus that is not drawn"
    assert [stop["html"] for stop in forth if not stop["seen"]] == [], "focus that is covered or out of sight"
    assert "skip-link" in forth[0]["html"]

    back = walk(page, "Shift+Tab")
    assert sorted(stop["number"] for stop in back) == numbers, "Shift+Tab does not make the same stops"
    assert [stop["html"] for stop in back if not stop["seen"]] == [], "focus that is covered on the way back"


def test_the_skip_link_goes_past_the_header(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")

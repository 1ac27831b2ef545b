"""On paper: the facts, black on white, and nothing that can only be pressed."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PAGES, SitePage

pytestmark = pytest.mark.browser

SWIM = "activities/quarry-swimmers/saturday-swim.html"


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_paper_has_the_words_and_not_the_navigation(kind: SitePage, open_page: OpenPage, address: str) -> None:
    # As wide as A4 less its margins.
    page = open_page(673, 980, color_scheme="dark")
    page.goto(address + kind.path)
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    for pressed in (".site-nav", ".skip-link", ".breadcrumb", ".search-box", "button"):
        assert [item for item in page.locator(pressed).all() if item.is_visible()] == [], pressed
    inks = page.evaluate("""() => [...document.querySelectorAll('main *')]
        .filter((element) => element.checkVisibility() && !element.closest('svg'))
        .map((element) => getComputedStyle(element).color)""")
    assert set(inks) <= {"rgb(0, 0, 0)"}
    assert page.evaluate("document.documentElement.scrollWidth") <= 673


def test_an_activity_on_paper_keeps_what_a_family_needs(open_page: OpenPage, address: str) -> None:
    page = open_page(673, 980)
    page.goto(address + SWIM)
    page.emulate_media(media="print")
    words = page.locator("body").inner_text()
    for needed in ("Saturday swim", "01632 960123", "Quarry Pool", "£6.50", "01632 960100", "22 November 2026"):
        assert needed in words, needed
    printed = page.evaluate("""() => [...document.querySelectorAll('a[href^="https:"]')]
        .filter((link) => link.checkVisibility()).map((link) => getComputedStyle(link, '::after').content)""")
    assert any("example.org/quarry/book" in after for after in printed), "the booking address can be typed from paper"


def test_an_activity_fits_a_few_sheets(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + SWIM)
    sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True)))
    assert 1 <= sheets <= 6

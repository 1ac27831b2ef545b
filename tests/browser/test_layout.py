"""Small windows, big text and wide spacing: everything stays on the page, whole, and large enough to press."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PAGES, SitePage

pytestmark = pytest.mark.browser

# Rules are laid over the page as a constructed stylesheet: the page's own policy refuses a style element, rightly.
SET_RULES = """(rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
}"""
# WCAG 1.4.12.
TEXT_SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }
"""
# WCAG 1.4.4. Sizes are in rem, so twice the root is twice all text.
DOUBLE_TEXT = "html { font-size: 200% !important }"

# Elements with words of their own whose words do not fit: cut off, or out of the window.
CUT_OFF = """() => {
    const found = [];
    for (const element of document.querySelectorAll('body *')) {
        if (element.closest('[aria-hidden=true], .visually-hidden, .skip-link, svg, .table-region')) continue;
        if (!element.checkVisibility()) continue;
        const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!words) continue;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const clips = style.overflow !== 'visible' || style.textOverflow === 'ellipsis';
        if (clips && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
            || box.right > innerWidth + 1 || box.left < -1) {
            found.push(element.outerHTML.slice(0, 160));
        }
    }
    return found;
}"""

# What may be pressed and is smaller than `least`, with its size. A link in a sentence is as high as its line: WCAG lets
# it be. A stretched link (card, door, row of an index) is as large as what it is stretched over.
TOO_SMALL = """(least) => {
    const found = [];
    for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
        if (!element.checkVisibility() || element.closest('.skip-link')) continue;
        const cover = getComputedStyle(element, '::after');
        let box = element.getBoundingClientRect();
        if (cover.position === 'absolute' && cover.content !== 'none') {
            box = element.offsetParent.getBoundingClientRect();
        } else if (element.matches('label input')) {
            box = element.closest('label').getBoundingClientRect();
        } else if (getComputedStyle(element).display === 'inline') {
            continue;
        }
        if (box.height < least || box.width < least) {
            found.push(`${Math.round(box.width)} x ${Math.round(box.height)}: ${element.outerHTML.slice(0, 160)}`);
        }
    }
    return found;
}"""

# Links that stand alone in a list, a cell or a paragraph are pressed as buttons are: none of them may be a line high.
LONELY_INLINE = """() => [...document.querySelectorAll('li > a, td > a, dd > a, p > a')]
    .filter((link) => link.checkVisibility() && getComputedStyle(link).display === 'inline'
        && link.parentElement.textContent.trim() === link.textContent.trim()
        && !(getComputedStyle(link, '::after').position === 'absolute')
        && link.getBoundingClientRect().height < 24)
    .map((link) => link.outerHTML.slice(0, 160))"""

every_kind = pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)


def overflow(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@every_kind
def test_a_page_stays_whole_in_small_windows_with_wide_spacing_and_double_text(
    kind: SitePage, open_page: OpenPage, address: str
) -> None:
    page = open_page(320, 256)
    page.goto(address + kind.path)
    for looks, width, rules in (
        ("the smallest window", 320, ""),
        ("wide spacing", 320, TEXT_SPACING),
        ("double text", 1280, DOUBLE_TEXT),
    ):
        page.set_viewport_size({"width": width, "height": 256})
        page.evaluate(SET_RULES, rules)
        assert overflow(page) == 0, f"{looks}: the page scrolls sideways"
        assert page.evaluate(CUT_OFF) == [], looks


@every_kind
def test_what_is_pressed_is_large_enough_for_a_thumb(kind: SitePage, open_page: OpenPage, address: str) -> None:
    page = open_page(320, 800)
    page.goto(address + kind.path)
    assert page.evaluate(TOO_SMALL, 44) == []
    assert page.evaluate(LONELY_INLINE) == []


def test_nothing_moves_for_readers_who_asked_for_less_motion(open_page: OpenPage, address: str) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(address)
    moving = """() => [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        return style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
            || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    }).map((element) => element.outerHTML.slice(0, 120))"""
    assert page.evaluate(moving) == []

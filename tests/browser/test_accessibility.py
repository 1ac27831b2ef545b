"""axe-core on one page of every kind: narrow and wide, light, dark and in the reader's own colours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PROJECT, OpenPage
from tests.browser.site_pages import PAGES, SitePage

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21aa", "wcag22aa", "best-practice"]
# Each look: the width in px, and what the reader's device asks for.
LOOKS: tuple[tuple[int, dict[str, Any]], ...] = (
    (320, {"color_scheme": "light"}),
    (1280, {"color_scheme": "light"}),
    (1280, {"color_scheme": "dark"}),
)
OWN_COLOURS = (320, {"forced_colors": "active"})
IN_OWN_COLOURS = {"home", "search", "listing", "activity-full"}


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it is now, a line for each element."""
    found: dict[str, Any] = page.evaluate(
        "(tags) => axe.run({runOnly: tags, resultTypes: ['violations']})",
        TAGS,
    )
    return [
        f"{violation['id']}: {violation['help']}\n    {node['html'][:200]}\n    {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_a_page_has_no_violations_at_any_width_or_in_any_colours(
    kind: SitePage, open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.goto(address + kind.path)
    assert page.locator("h1").count() == 1
    assert page.title() != page.locator("h1").inner_text(), "the title names the directory too"
    page.evaluate(AXE)
    found = []
    for width, look in (*LOOKS, OWN_COLOURS) if kind.name in IN_OWN_COLOURS else LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **look})
        found += [f"{width} px, {look}: {line}" for line in violations(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "kind", [kind for kind in PAGES if kind.name in {"home", "search", "activity-full"}], ids=lambda kind: kind.name
)
def test_a_page_whose_scripts_did_not_arrive_has_no_violations(
    kind: SitePage, open_page: OpenPage, address: str
) -> None:
    page = open_page(320, scripts=False)
    page.goto(address + kind.path)
    page.evaluate(AXE)
    assert not violations(page)


def test_a_page_of_every_kind_is_looked_at() -> None:
    """A new template is a new kind of page: it needs a page in site_pages.py."""
    templates = {path.name for path in (PROJECT / "theme" / "templates" / "pages").glob("*.html")}
    # moved.html sends its reader on at once: test_journeys.py follows it.
    assert templates == {kind.template for kind in PAGES if "/" not in kind.template} | {"moved.html"}

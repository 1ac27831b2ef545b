"""A page asks nobody else for anything, keeps nothing, and breaks none of its own rules."""

from __future__ import annotations

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PAGES, SitePage

pytestmark = pytest.mark.browser

LISTEN = """window.broken = [];
document.addEventListener('securitypolicyviolation', (event) => {
    window.broken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
});"""
# What is kept on a reader's device: nothing, before the reader asked for it.
KEPT = """async () => [Object.keys(localStorage), Object.keys(sessionStorage), await caches.keys(),
    (await indexedDB.databases()).map((base) => base.name),
    (await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope)].flat()"""


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_a_page_asks_nobody_else_keeps_nothing_and_breaks_no_rule(
    kind: SitePage, open_page: OpenPage, address: str
) -> None:
    page: Page = open_page()
    asked: list[str] = []
    said: list[str] = []
    failed: list[str] = []

    def on_request(request: Request) -> None:
        asked.append(request.url)

    def on_console(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("request", on_request)
    page.on("console", on_console)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda answer: failed.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.add_init_script(LISTEN)
    page.goto(address + kind.path, wait_until="load")
    # To the foot of the page and back: pictures that wait to be seen are asked for too.
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert failed == []
    assert said == []
    assert page.evaluate("window.broken") == []
    assert page.context.cookies() == []
    assert page.evaluate(KEPT) == []

    policy = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") or ""
    rules = {words[0]: words[1:] for rule in policy.split(";") if (words := rule.split())}
    assert rules["default-src"] == ["'none'"]
    if "script-src" in rules:
        assert rules["require-trusted-types-for"] == ["'script'"]
    allowed = {word for words in rules.values() for word in words}
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:", "data:"} & allowed


def test_the_policy_is_not_only_written_but_kept(open_page: OpenPage, address: str) -> None:
    """A script that was slipped into the page does not run."""
    page = open_page()
    page.add_init_script(LISTEN)
    page.goto(address)
    page.evaluate("""() => {
        const script = document.createElement('script');
        try { script.textContent = 'window.slippedIn = true'; document.head.append(script); } catch (refused) {}
    }""")
    assert page.evaluate("window.slippedIn") is None
    assert page.evaluate("window.broken") != []

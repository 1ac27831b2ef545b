"""Open the pages that are measured in a Chromium, and say what a first question and many later ones took."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext
    from search_server import Server

# What somebody types first: what, where, when, for whom, the beginning of a word, a slip.
FIRST_QUESTIONS = (
    "swimming", "lego", "swimming ludlow", "autism", "saturday morning", "drama club", "trampo", "swiming", "music sy8",
)  # fmt: skip
# 150 ms there and back, 1.6 Mbit a second.
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
# A browser that has just opened a window for a question is busy with the window itself; a reader's has long been open.
# With a wait of a second the whole browser took 33 ms less (median of 24 questions), the one without windows 7; half a
# second does as much.
WINDOW_SETTLES_MS = 500
# What a page is beside its search: its words, its looks and its pictures. The peers' pages have none.
NOT_SEARCH = {".html", ".css", ".woff2", ".svg", ".png", ".ico", ".webmanifest"}

WATCH = """
let shown = 0;
// Nobody sees a result before the stylesheet is there: nothing is drawn until then.
const seen = () => {
  const styled = [...document.querySelectorAll("link[rel=stylesheet]")].every((link) => link.sheet);
  if (styled) window.benchFirst = performance.now();
  else requestAnimationFrame(seen);
};
new MutationObserver(() => {
  const now = document.querySelectorAll("main li.card, main article.card").length;
  if (now && !shown) seen();
  if (now > shown && shown < 10) window.benchTen = performance.now();
  shown = now;
}).observe(document, { subtree: true, childList: true });
"""
# When all have come: the first ten, or as many as there are.
LOADED_FOR_TEN = """() => performance.getEntriesByType("resource")
  .filter((one) => one.responseEnd <= window.benchTen)
  .map((one) => new URL(one.name).pathname.slice(1))"""
# Each question once to fetch what it needs, then five times, timed together: an answer takes less than a clock shows.
WARM_OURS = """async (questions) => {
  const search = window.activitySearch;
  const times = [];
  const found = [];
  let filters = search.filters || null;
  if (!filters && window.activityDirectory) {
    await Promise.all(["columns", "facets", "answers"].map((name) =>
      window.activityDirectory.load(`static/js/search-${name}.js`))).catch(() => null);
    filters = search.filters || null;
  }
  if (filters) await filters.load(["interest", "help"]);
  const once = async (question) => {
    const answer = await search.answer(question, { all: true });
    const numbers = answer.found.map((one) => one.document);
    return [numbers, filters ? filters.counts(numbers, {}, null) : null];
  };
  for (const question of questions) {
    const answer = await search.answer(question);
    found.push(answer.found.slice(0, 10).map((one) => one.document));
    await once(question);
  }
  for (const question of questions) {
    const begun = performance.now();
    for (let turn = 0; turn < 5; turn += 1) await once(question);
    times.push((performance.now() - begun) / 5);
  }
  return { times, found, counted: Boolean(filters) };
}"""
WARM_PEER = """async (questions) => {
  await window.prepare();
  const times = [];
  for (const question of questions) await window.ask(question, true);
  for (const question of questions) {
    const begun = performance.now();
    await window.ask(question, true);
    times.push(performance.now() - begun);
  }
  return { times, found: [], counted: true };
}"""


@dataclass(frozen=True, slots=True)
class Opened:
    """A first question: bytes and requests of the search up to ten results and in all; when the first one was seen."""

    first_bytes: int
    all_bytes: int
    requests: int
    milliseconds: float
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Warm:
    """Later questions: how long each took, and the numbers of the first ten that each found (ours alone)."""

    milliseconds: list[float]
    found: list[list[int]]


class PagesInChromium:
    """One Chromium; each question that is a first one gets a context of its own, with nothing kept."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.browser = browser
        self.server = server

    def first(self, page: str, question: str, *, slow: bool = False) -> Opened:
        """Open a page with a question in its address and wait for its first results."""
        context = self._context()
        self.server.taken()
        opened = context.new_page()
        opened.add_init_script(WATCH)
        if slow:
            context.new_cdp_session(opened).send("Network.enable")
            context.new_cdp_session(opened).send("Network.emulateNetworkConditions", SLOW_4G)
        opened.wait_for_timeout(WINDOW_SETTLES_MS)
        opened.goto(f"{self.server.address}/{page}#q={quote(question)}", wait_until="commit")
        opened.wait_for_selector("main li.card, main article.card", state="attached")
        opened.wait_for_load_state("networkidle")
        milliseconds = float(opened.evaluate("window.benchFirst"))
        before = set(opened.evaluate(LOADED_FOR_TEN))
        every = self._search_files(self.server.taken())
        context.close()
        # A worker's own requests are not in the page's list: what has no entry there counts as needed.
        first = {path: size for path, size in every.items() if path in before or not _by_page(path)}
        return Opened(sum(first.values()), sum(every.values()), len(first), milliseconds, tuple(sorted(first)))

    def warm(self, page: str, questions: list[str], *, ours: bool) -> Warm:
        """Ask many questions of a page that has been asked each of them before."""
        context = self._context()
        opened = context.new_page()
        opened.goto(f"{self.server.address}/{page}", wait_until="networkidle")
        told: dict[str, Any] = opened.evaluate(WARM_OURS if ours else WARM_PEER, questions)
        context.close()
        if not told["counted"]:
            print("  there are no facets yet: warm times are without their counts", flush=True)
        return Warm(told["times"], told["found"])

    def _context(self) -> BrowserContext:
        context = self.browser.new_context(
            ignore_https_errors=True, viewport={"width": 390, "height": 844}, service_workers="block"
        )
        context.set_default_timeout(60_000)
        return context

    @staticmethod
    def _search_files(taken: dict[str, int]) -> dict[str, int]:
        return {path: size for path, size in taken.items() if PurePosixPath(path).suffix not in NOT_SEARCH}


def _by_page(path: str) -> bool:
    """Whether the page itself asks for such a file."""
    return path.startswith("ours/")


@contextmanager
def chromium_open(server: Server) -> Iterator[PagesInChromium]:
    """A Chromium of this machine, until the block ends."""
    from playwright.sync_api import sync_playwright

    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    program = next((found for name in names if (found := shutil.which(name))), None)
    if program is None:
        raise SystemExit("Chromium is missing. On Debian:  apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield PagesInChromium(browser, server)
        finally:
            browser.close()

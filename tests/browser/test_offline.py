"""The copy on the device: made by a press alone, read without a line, with its age, until it is too old or deleted."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, SUB_PATH, OpenPage, QuietHandler
from tests.browser.test_accessibility import AXE, violations

pytestmark = pytest.mark.browser

SWIM = "activities/quarry-swimmers/saturday-swim.html"
LIST = "offline/files.json"
NEXT_BUILD = "1111111111"
UNREAD = ("browse/", "young-people/", "whats-on/", "providers/", "shortlist/calendar", "static/fonts/")
KEYS = "() => caches.keys()"
WORKERS = "() => navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"
RECORD = """async change => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!request.url.endsWith('offline/record')) continue;
      const record = Object.assign(await (await cache.match(request)).json(), change);
      await cache.put(request, new Response(JSON.stringify(record)));
      return record;
    }
  }
  return null;
}"""


class Line:
    """The site at an address that can be cut off, be slow, fail and publish anew; it notes what was asked for."""

    def __init__(self, site: Path, folder: Path) -> None:
        self.site = folder / SUB_PATH
        shutil.copytree(site, self.site, copy_function=os.link)
        # A reader of a test waits for what the test looks at, and not for every list of the site.
        self._list(lambda files: [file for file in files if not file[0].startswith(UNREAD)])
        self.folder = folder
        self.asked: list[str] = []
        self.slow = ""
        self.broken = ""
        self.port = 0
        self._server: ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/{SUB_PATH}/"

    def start(self) -> None:
        line = self

        class Handler(QuietHandler):
            def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
                path = self.path.partition(f"/{SUB_PATH}/")[2].partition("?")[0]
                line.asked.append(path)
                if line.slow and path == line.slow:
                    time.sleep(8)
                if line.broken and path == line.broken:
                    self.send_response(503)
                    self.end_headers()
                    return
                super().do_GET()

            def handle(self) -> None:
                try:
                    super().handle()
                except (ConnectionError, ValueError):
                    return  # the reader went away, as readers do

        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), partial(Handler, directory=str(self.folder)))
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def cut(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def publish(self, path: str, old: str, new: str) -> None:
        """Another build with one page changed."""
        self._write(path, (self.site / path).read_text(encoding="utf-8").replace(old, new))
        self._list(lambda files: [[*file[:2], "changed"] if file[0] == path else file for file in files], NEXT_BUILD)

    def _list(self, change: Callable[[list[list[Any]]], list[list[Any]]], stamp: str = "") -> None:
        found = json.loads((self.site / LIST).read_bytes())
        found["files"] = change(found["files"])
        self._write(LIST, json.dumps({**found, "stamp": stamp or found["stamp"]}))

    def _write(self, path: str, text: str) -> None:
        file = self.site / path
        file.unlink()  # what is linked is the site that other tests read
        file.write_text(text, encoding="utf-8")
        # A server tells a new file by its time, to the second; builds are further apart than that, tests may not be.
        later = time.time() + 60
        os.utime(file, (later, later))


@pytest.fixture
def line(site: Path, tmp_path: Path) -> Iterator[Line]:
    served = Line(site, tmp_path)
    served.start()
    yield served
    served.cut()


@pytest.fixture
def reader(line: Line, open_page: OpenPage) -> Page:
    page = open_page(width=390)
    page.goto(line.address + "offline.html")
    return page


@pytest.fixture
def copied(reader: Page) -> Page:
    """A reader who has pressed the button, and waited."""
    keep(reader)
    return reader


def keep(page: Page) -> None:
    # Firefox asks the reader if the site may keep it for good, and some never answer.
    page.evaluate("() => { navigator.storage.persist = () => new Promise(() => {}) }")
    page.get_by_role("button", name="Keep a copy").click()
    expect(page.locator("#copy-status")).to_have_text("Done. You can read the directory without a signal now.")
    page.evaluate("() => navigator.serviceWorker.ready")
    page.wait_for_function("() => navigator.serviceWorker.controller")


def change_record(page: Page, **change: Any) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(RECORD, change)
    return found


def days_ago(page: Page, days: int) -> str:
    made: str = page.evaluate(
        "days => { const day = new Date(); day.setDate(day.getDate() - days);"
        "const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];"
        "return parts.map(part => String(part).padStart(2, '0')).join('-') }",
        days,
    )
    return made


def banner(page: Page) -> str:
    return page.locator(".copy-banner").inner_text()


def test_nothing_is_kept_before_the_press(line: Line, reader: Page) -> None:
    for path in ("index.html", SWIM, "search.html", "my-list.html", "offline.html"):
        reader.goto(line.address + path)
    assert reader.evaluate(KEYS) == []
    assert reader.evaluate(WORKERS) == []
    expect(reader.get_by_role("button", name="Keep a copy")).to_be_visible()
    expect(reader.get_by_role("button", name="Delete the copy")).to_be_hidden()


def test_without_a_line_a_page_is_read_from_the_copy_and_says_how_old_it_is(line: Line, copied: Page) -> None:
    change_record(copied, made=days_ago(copied, 3))
    line.cut()
    copied.goto(line.address + SWIM)
    expect(copied.get_by_role("heading", level=1)).to_have_text("Saturday swim")
    assert "You are offline." in banner(copied)
    assert "3 days old" in banner(copied)
    assert "Ring before you go." in banner(copied)
    # The stylesheet came too: the banner is drawn with a line of its own.
    assert copied.locator(".copy-banner").evaluate("e => getComputedStyle(e).borderBottomWidth") == "3px"
    copied.get_by_role("link", name="About your copy").click()
    expect(copied.locator("#copy-age")).to_contain_text("It is 3 days old.")


def test_without_a_line_the_search_finds(line: Line, copied: Page) -> None:
    line.cut()
    copied.goto(line.address + "search.html#q=swimming")
    expect(copied.locator(".card").first).to_be_visible()
    copied.locator(".card a", has_text="Saturday swim").first.click()
    expect(copied.get_by_role("heading", level=1)).to_have_text("Saturday swim")


def test_the_top_of_the_site_without_a_file_name_is_in_the_copy(line: Line, copied: Page) -> None:
    line.cut()
    copied.goto(line.address)
    assert "You are offline." in banner(copied)


def test_what_is_not_in_the_copy_says_so_and_leads_on(line: Line, copied: Page) -> None:
    line.cut()
    copied.goto(line.address + SWIM.replace(".html", ".ics"))
    expect(copied.get_by_role("heading", level=1)).to_have_text("This page is not in your copy")
    copied.locator("main").get_by_role("link", name="Search").click()
    expect(copied).to_have_url(line.address + "search.html")


def test_with_a_line_the_newest_page_is_shown_and_no_banner(line: Line, copied: Page) -> None:
    line.publish(SWIM, "Saturday swim", "Sunday swim")
    copied.goto(line.address + SWIM)
    expect(copied.get_by_role("heading", level=1)).to_have_text("Sunday swim")
    assert copied.locator(".copy-banner").count() == 0


@pytest.mark.slow
def test_a_line_that_says_nothing_is_not_waited_for(line: Line, copied: Page) -> None:
    line.slow = SWIM
    copied.goto(line.address + SWIM)
    assert "The signal is weak." in banner(copied)


@pytest.mark.slow
def test_a_slow_line_is_waited_for_where_the_copy_is_too_old(line: Line, copied: Page) -> None:
    change_record(copied, made=days_ago(copied, 61))
    line.slow = SWIM
    copied.goto(line.address + SWIM)
    expect(copied.get_by_role("heading", level=1)).to_have_text("Saturday swim")
    assert copied.locator(".copy-banner").count() == 0


def test_a_site_in_trouble_gives_way_to_the_copy(line: Line, copied: Page) -> None:
    line.broken = SWIM
    copied.goto(line.address + SWIM)
    expect(copied.get_by_role("heading", level=1)).to_have_text("Saturday swim")


def test_after_a_month_the_copy_says_to_ring_first(line: Line, copied: Page) -> None:
    change_record(copied, made=days_ago(copied, 31))
    line.cut()
    copied.goto(line.address + SWIM)
    assert "Much may have changed. Ring first." in banner(copied)
    copied.goto(line.address + "offline.html")
    expect(copied.locator("#copy-old")).to_contain_text("It is old.")


def test_after_two_months_no_page_of_it_is_shown(line: Line, copied: Page) -> None:
    """Promise 36: an offline copy expires."""
    change_record(copied, made=days_ago(copied, 61))
    line.cut()
    for path in (SWIM, "index.html", "search.html"):
        copied.goto(line.address + path)
        expect(copied.get_by_role("heading", level=1)).to_have_text("Your copy is too old")
        expect(copied.locator("#help")).to_be_visible()
    copied.goto(line.address + "offline.html")
    expect(copied.locator("#copy-old")).to_contain_text("It is too old to be shown.")


def test_on_its_last_day_it_is_still_shown(line: Line, copied: Page) -> None:
    change_record(copied, made=days_ago(copied, 60))
    line.cut()
    copied.goto(line.address + SWIM)
    expect(copied.get_by_role("heading", level=1)).to_have_text("Saturday swim")


def test_a_day_later_it_brings_itself_up_to_date_and_fetches_what_changed(line: Line, copied: Page) -> None:
    change_record(copied, checked=1)
    line.publish(SWIM, "Saturday swim", "Sunday swim")
    line.asked.clear()
    copied.goto(line.address + "browse.html")
    copied.wait_for_function(f"() => ({RECORD})({{}}).then(record => record && record.stamp === '{NEXT_BUILD}')")
    fetched = [path for path in line.asked if path.startswith(("activities/", "providers/"))]
    assert fetched == [SWIM]
    # The copy before goes when the new one has its record.
    copied.wait_for_function(f"() => ({KEYS})().then(names => names.length === 1)")
    line.cut()
    copied.goto(line.address + SWIM)
    expect(copied.get_by_role("heading", level=1)).to_have_text("Sunday swim")


def test_within_a_day_nothing_is_asked_again(line: Line, copied: Page) -> None:
    line.asked.clear()
    copied.goto(line.address + "browse.html")
    copied.wait_for_load_state("networkidle")
    assert LIST not in line.asked


def test_what_did_not_all_come_is_not_shown_and_is_gone_on_with(line: Line, reader: Page) -> None:
    line.broken = SWIM
    reader.get_by_role("button", name="Keep a copy").click()
    expect(reader.locator("#copy-status")).to_contain_text("It did not all come.")
    assert reader.evaluate(WORKERS) == []
    expect(reader.get_by_role("button", name="Keep a copy")).to_be_visible()
    line.broken = ""
    before = len(line.asked)
    keep(reader)
    again = [path for path in line.asked[before:] if path.endswith(".html")]
    assert SWIM in again
    everything = json.loads((line.site / LIST).read_bytes())["files"]
    assert len(again) < sum(file[0].endswith(".html") for file in everything)


def test_without_a_line_it_cannot_be_brought_up_to_date_and_stays(line: Line, copied: Page) -> None:
    line.cut()
    copied.reload()
    copied.get_by_role("button", name="Bring it up to date").click()
    expect(copied.locator("#copy-status")).to_contain_text("cannot be reached now")
    assert len(copied.evaluate(KEYS)) == 1


def test_deleting_leaves_nothing(line: Line, copied: Page) -> None:
    copied.get_by_role("button", name="Delete the copy").click()
    expect(copied.locator("#copy-status")).to_have_text("The copy is deleted.")
    assert copied.evaluate(KEYS) == []
    assert copied.evaluate(WORKERS) == []
    expect(copied.get_by_role("button", name="Keep a copy")).to_be_focused()


def test_forgetting_everything_forgets_the_copy(line: Line, copied: Page) -> None:
    copied.goto(line.address + "my-list.html")
    copied.locator("#forget").click()
    copied.locator("#forget-yes").click()
    expect(copied.locator("#forget-said")).to_have_text("Everything is forgotten.")
    assert copied.evaluate(KEYS) == []
    assert copied.evaluate(WORKERS) == []
    copied.goto(line.address + SWIM)
    assert copied.locator(".copy-banner").count() == 0
    assert copied.evaluate(KEYS) == []


def test_a_file_on_a_stick_says_that_it_needs_a_web_address(site: Path, open_page: OpenPage) -> None:
    page = open_page(width=390)
    page.goto((site / "offline.html").as_uri())
    expect(page.locator("#copy-why")).to_contain_text("This needs a web address")
    expect(page.locator("#copy")).to_be_hidden()


def test_without_script_the_page_says_what_it_needs(line: Line, open_page: OpenPage) -> None:
    page = open_page(width=390, scripts=False)
    page.goto(line.address + "offline.html")
    expect(page.locator("#copy-why")).to_contain_text("This needs script.")


def test_the_list_names_files_that_are_there_with_their_sizes(site: Path) -> None:
    listed = json.loads((site / LIST).read_bytes())
    assert [path for path, size, *_ in listed["files"] if (site / path).stat().st_size != size] == []
    paths = {file[0] for file in listed["files"]}
    assert {"offline.html", "index.html", "search.html", "static/site.css", SWIM} <= paths
    assert not [path for path in paths if path.endswith((".ics", ".pdf", ".jpg", ".webp"))]
    assert LIST not in paths
    assert "sw.js" not in paths


def test_pages_of_the_copy_are_accessible(line: Line, copied: Page) -> None:
    def faults() -> list[str]:
        copied.evaluate(AXE)
        wide = copied.evaluate("() => document.documentElement.scrollWidth > innerWidth")
        return [*violations(copied), *(["it scrolls sideways"] if wide else [])]

    assert faults() == []
    change_record(copied, made=days_ago(copied, 31))
    copied.reload()
    expect(copied.locator("#copy-old")).to_be_visible()
    assert faults() == []
    line.cut()
    copied.goto(line.address + SWIM)
    assert "Ring first." in banner(copied)
    assert faults() == []
    copied.goto(line.address + "offline/not-kept.html")
    assert faults() == []


assert PATIENCE > 5000, "a test waits longer than the worker does for a line that says nothing"

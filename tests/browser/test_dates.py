"""What time does to a page that was built some days ago."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

DRUMS = "activities/ludlow-sounds/holiday-drums.html"
LONDON = ZoneInfo("Europe/London")


def dates_seen(page: Page) -> list[str]:
    return [item.inner_text() for item in page.locator(".when-dates > li").all() if item.is_visible()]


def read_on(open_page: OpenPage, address: str, moment: datetime, **options: object) -> Page:
    page = open_page(**options)
    page.clock.set_fixed_time(moment)
    page.goto(address + DRUMS)
    return page


def test_dates_to_come_are_shown(open_page: OpenPage, address: str) -> None:
    page = read_on(open_page, address, datetime(2026, 12, 1, 12, 0, tzinfo=LONDON))
    assert len(dates_seen(page)) == 2


def test_a_session_that_is_over_is_hidden_and_one_that_runs_is_not(open_page: OpenPage, address: str) -> None:
    running = read_on(open_page, address, datetime(2026, 12, 21, 11, 59, tzinfo=LONDON))
    assert len(dates_seen(running)) == 2
    over = read_on(open_page, address, datetime(2026, 12, 21, 12, 1, tzinfo=LONDON))
    assert len(dates_seen(over)) == 1
    assert "22 December" in dates_seen(over)[0]


def test_it_is_london_that_says_when_a_session_is_over(open_page: OpenPage, address: str) -> None:
    page = read_on(open_page, address, datetime(2026, 12, 21, 12, 1, tzinfo=LONDON), timezone_id="America/New_York")
    assert len(dates_seen(page)) == 1


def test_when_all_dates_have_passed_the_page_says_so(open_page: OpenPage, address: str) -> None:
    before = read_on(open_page, address, datetime(2026, 12, 1, 12, 0, tzinfo=LONDON))
    assert not before.locator("main [data-show-after]").first.is_visible()
    after = read_on(open_page, address, datetime(2027, 1, 1, 12, 0, tzinfo=LONDON))
    assert dates_seen(after) == []
    assert after.locator("main [data-show-after]").first.is_visible()


def test_without_script_every_date_stays(open_page: OpenPage, address: str) -> None:
    page = open_page(scripts=False)
    page.clock.set_fixed_time(datetime(2027, 6, 1, 12, 0, tzinfo=LONDON))
    page.goto(address + DRUMS)
    assert len(dates_seen(page)) == 2


def test_a_page_left_open_is_put_right_when_somebody_comes_back(open_page: OpenPage, address: str) -> None:
    page = read_on(open_page, address, datetime(2026, 12, 1, 12, 0, tzinfo=LONDON))
    page.clock.set_fixed_time(datetime(2026, 12, 21, 18, 0, tzinfo=LONDON))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert len(dates_seen(page)) == 1

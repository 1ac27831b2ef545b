"""The results as a week's timetable and on a map: pressed, gone back from, by keyboard, and in every colour."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import AXE, violations
from tests.browser.test_finding import chips, names, status
from tests.browser.test_layout import CUT_OFF, DOUBLE_TEXT, SET_RULES, TEXT_SPACING, TOO_SMALL, overflow

pytestmark = pytest.mark.browser

# The Tuesday after the build's Sunday.
NOW = "2026-11-24T09:00:00+00:00"
EVERYTHING = "#show=week"


def at(page: Page, address: str, after: str, now: str = NOW) -> Page:
    """The search page with this after the #, on that day, once it has said what it found."""
    page.clock.set_fixed_time(now)
    page.goto(address + "search.html" + after)
    expect(status(page)).to_contain_text(re.compile(r"activit|nothing"))
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def days(page: Page) -> list[str]:
    return page.locator("#view .day-title").all_inner_texts()


def day(page: Page, name: str) -> Any:
    return page.locator("#view .day").filter(has=page.get_by_role("heading", name=re.compile(f"^{name}")))


def week_is(page: Page, words: str) -> None:
    expect(page.locator("#view .week-title")).to_have_text(words)


def test_a_press_shows_the_week_says_so_and_stands_in_the_address(open_page: OpenPage, address: str) -> None:
    page = at(open_page(390, 800), address, "#q=swim")
    press(page, "Week")
    week_is(page, "23 to 29 November 2026")
    expect(page).to_have_url(re.compile(r"#q=swim&show=week$"))
    expect(page.get_by_role("button", name="Week", exact=True)).to_have_attribute("aria-pressed", "true")
    expect(status(page)).to_contain_text("This week, 23 to 29 November 2026: 1 session.")
    # The week's Monday is over. On 28 November the Saturday swim is not on.
    assert days(page)[0].startswith("Tuesday")
    assert len(days(page)) == 6
    slot = day(page, "Tuesday").locator(".slot")
    expect(slot.locator(".slot-time")).to_have_text("12:30pm to 1:30pm")
    expect(slot.get_by_role("link")).to_have_text("Pool afternoon")
    expect(day(page, "Saturday")).to_contain_text("Nothing that fits")
    expect(page.locator("#results-all")).to_be_hidden()
    page.go_back()
    expect(page.locator("#results-all")).to_be_visible()
    expect(page.locator("#view")).to_be_hidden()
    page.go_forward()
    week_is(page, "23 to 29 November 2026")
    slot.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Pool afternoon")


def test_the_weeks_go_on_and_back_by_keyboard_and_each_is_said(open_page: OpenPage, address: str) -> None:
    page = at(open_page(), address, EVERYTHING)
    after = page.get_by_role("button", name="Week after")
    after.focus()
    page.keyboard.press("Enter")
    week_is(page, "30 November to 6 December 2026")
    expect(status(page)).to_have_text(re.compile(r"^Next week, 30 November to 6 December 2026: \d+ sessions\.$"))
    expect(after).to_be_focused()
    assert len(days(page)) == 7
    # The first Saturday of a month, and a Saturday in term.
    expect(day(page, "Saturday").locator(".slot")).to_have_count(2)
    for _ in range(3):
        page.keyboard.press("Enter")
    week_is(page, "21 to 27 December 2026")
    expect(page.locator("#view .week-note")).to_contain_text("Christmas holidays 2026")
    expect(day(page, "Thursday")).to_contain_text("Christmas swim")
    expect(day(page, "Friday")).to_contain_text("Everything rests from Christmas Day")
    press(page, "This week")
    week_is(page, "23 to 29 November 2026")
    before = page.get_by_role("button", name="Week before")
    expect(before).to_be_focused()
    expect(before).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    week_is(page, "23 to 29 November 2026")
    expect(status(page)).to_have_text("This is this week.")


def test_the_last_week_that_is_known_is_said(open_page: OpenPage, address: str) -> None:
    page = at(open_page(), address, EVERYTHING)
    page.get_by_role("button", name="Week after").focus()
    for _ in range(40):
        page.keyboard.press("Enter")
    expect(status(page)).to_have_text("We do not know later weeks yet.")
    expect(page.locator("#view .week-title")).to_contain_text("2027")


def test_a_cancelled_session_stands_there_crossed_out_with_why(open_page: OpenPage, address: str) -> None:
    page = at(open_page(), address, "#q=drum&show=week")
    slot = day(page, "Friday").locator(".slot")
    expect(slot).to_contain_text("Cancelled")
    expect(slot).to_contain_text("The hall is being painted")
    expect(slot.locator("del")).to_have_text("6pm to 7pm")
    expect(status(page)).to_contain_text("0 sessions")


def test_only_days_and_times_that_were_chosen_are_shown_from_the_first_that_fits(
    open_page: OpenPage, address: str
) -> None:
    page = at(open_page(), address, "#date=christmas-holidays-2026&show=week")
    week_is(page, "21 to 27 December 2026")
    listed = page.locator("#view .slot-what").all_inner_texts()
    assert "Holiday drums" in listed
    assert "Christmas swim" in page.locator("#view").inner_text()
    page = at(open_page(), address, "#day=saturday&show=week")
    week_is(page, "30 November to 6 December 2026")
    assert [title.split()[0] for title in days(page)] == ["Saturday"]
    page = at(open_page(), address, "#time=evening&show=week")
    times = page.locator("#view .slot-time").all_inner_texts()
    assert times
    assert all(re.match(r"[5-9](:\d\d)?pm", time) for time in times), times


def test_it_opens_at_the_first_week_that_has_a_session(open_page: OpenPage, address: str) -> None:
    page = at(open_page(), address, "#q=holiday%20drums&show=week")
    expect(page.locator("#view .slot").first).to_be_visible()
    expect(page.get_by_role("button", name="This week")).to_be_visible()


def test_a_session_of_today_that_is_over_is_not_shown(open_page: OpenPage, address: str) -> None:
    page = at(open_page(timezone_id="Europe/London"), address, "#q=pool&show=week", "2026-11-24T14:00:00+00:00")
    expect(page.locator("#view .week-note")).to_contain_text("This week")
    assert "Pool afternoon" not in page.locator("#view").inner_text()


def test_every_session_of_a_week_is_that_of_the_page_without_script(open_page: OpenPage, address: str) -> None:
    page = at(open_page(), address, EVERYTHING)
    for week in (49, 50, 51, 52):
        press(page, "Week after")
        expect(page.locator("#view .week-title")).to_contain_text(re.compile("November|December"))
        expect(status(page)).to_contain_text("session")
        shown = page.locator("#view .week .slot").evaluate_all(
            "(slots) => slots.map((s) => [s.querySelector('.slot-time').innerText, s.querySelector('a').innerText])"
        )
        other = open_page(java_script_enabled=False)
        other.goto(f"{address}whats-on/2026-w{week}.html")
        static = [
            [slot.locator(".slot-time").inner_text(), slot.locator("a").inner_text()]
            for slot in other.locator(".slot").all()
        ]
        assert sorted(shown) == sorted(static), week


def test_the_map_counts_what_was_found_and_a_town_leads_to_its_list(open_page: OpenPage, address: str) -> None:
    page = at(open_page(), address, "#q=drum&show=map")
    expect(status(page)).to_contain_text("in 1 town")
    town = page.get_by_role("link", name="Ludlow: 2 activities")
    expect(town).to_have_count(1)
    expect(page.locator("#view a.map-town")).to_have_count(1)
    expect(page.locator("#view .index-item", has_text="Ludlow")).to_contain_text("2")
    expect(page.locator("#view .index-item", has_text="Oswestry")).to_contain_text("none")
    town.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#q=drum&near=ludlow&within=2$"))
    expect(page.locator("#results-all .card")).to_have_count(2)
    assert chips(page) == ["Within 2 miles of Ludlow"]
    assert sorted(names(page)) == ["Drum circle", "Holiday drums"]
    expect(page.locator("#results-title")).to_be_focused()
    page.go_back()
    expect(page.locator("#view a.map-town")).to_have_count(1)


def test_the_map_follows_the_filters_and_says_what_is_in_no_town(open_page: OpenPage, address: str) -> None:
    page = at(open_page(), address, "#show=map")
    everything = page.locator("#view a.map-town").count()
    expect(page.locator("#view")).to_contain_text("Online: 1 activity.")
    page = at(open_page(), address, "#day=saturday&show=map")
    assert 0 < page.locator("#view a.map-town").count() < everything + 1
    assert "Online" not in page.locator("#view").inner_text()
    expect(page.locator("#view .map-town")).to_have_count(25)


@pytest.mark.parametrize("show", ["week", "map"])
def test_no_violations_and_nothing_cut_off_at_any_width_or_in_any_colours(
    show: str, open_page: OpenPage, address: str
) -> None:
    page = at(open_page(), address, f"#show={show}")
    expect(page.locator("#view")).to_be_visible()
    page.evaluate(AXE)
    found = []
    for width, look in (
        (320, {"color_scheme": "light"}), (1280, {"color_scheme": "light"}),
        (1280, {"color_scheme": "dark"}), (320, {"forced_colors": "active"}),
    ):  # fmt: skip
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **look})
        found += [f"{width} px, {look}: {line}" for line in violations(page)]
        assert overflow(page) <= 0
        assert page.evaluate(TOO_SMALL, 44 if width == 320 else 24) == []
    assert not found, "\n".join(found)
    page.set_viewport_size({"width": 320, "height": 256})
    for rules in (DOUBLE_TEXT, TEXT_SPACING):
        page.evaluate(SET_RULES, rules)
        assert overflow(page) <= 0
        assert page.evaluate(CUT_OFF) == []


def test_a_circle_of_the_map_is_large_enough_to_press_on_the_smallest_screen(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 640)
    page.goto(address + "map.html")
    sizes = page.locator(".map-town > .map-spot").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().width)"
    )
    linked = page.locator("a.map-town > .map-spot").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().width)"
    )
    assert len(sizes) == 25
    assert min(linked) >= 24


def test_neither_view_asks_anybody_else_for_anything(open_page: OpenPage, address: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    at(page, address, "#show=map")
    press(page, "Week")
    week_is(page, "23 to 29 November 2026")
    assert all(url.startswith(address) for url in asked)
    assert any("map-0.js" in url for url in asked)
    assert any("week-0.js" in url for url in asked)

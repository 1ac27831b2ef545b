"""My list, as a family uses it: added, ordered, noted, compared, printed, sent, put into a calendar, forgotten."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from activity_directory.shortlist.shards import shard_of
from tests.browser.conftest import SUB_PATH, OpenPage
from tests.browser.test_accessibility import AXE, violations
from tests.browser.test_keyboard import walk
from tests.browser.test_layout import CUT_OFF, TOO_SMALL, overflow
from tests.browser.test_privacy import KEPT, LISTEN

pytestmark = pytest.mark.browser

KEY = f"activity-directory /{SUB_PATH}/ shortlist"
SWIM = "quarry-swimmers/saturday-swim"
BRICKS = "wem-makers/brick-club"
DRUMS = "ludlow-sounds/drum-circle"
NAMES = {SWIM: "Saturday swim", BRICKS: "Brick club", DRUMS: "Drum circle"}


def stored(page: Page) -> Any:
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    return None if text is None else json.loads(text)


def ids(page: Page) -> list[str]:
    return [each["id"] for each in stored(page)["list"]]


def link(page: Page) -> Locator:
    return page.locator(".site-nav-link[href$='my-list.html']")


def status(page: Page) -> Locator:
    return page.locator("#list-status")


def shown(page: Page) -> list[str]:
    return page.locator("#kept-list .kept-title").all_inner_texts()


def keep(page: Page, address: str, *wanted: str) -> None:
    """Presses the button on each activity's page, then opens the list."""
    for activity in wanted:
        page.goto(f"{address}activities/{activity}.html")
        page.locator("button.keep").click()
    page.goto(address + "my-list.html")
    expect(page.locator("#kept-list .kept-title")).to_have_count(len(wanted))


def compare(page: Page) -> None:
    page.locator("#list-compare").click()
    expect(page.get_by_role("table")).to_be_visible()


def test_an_activity_is_added_and_taken_off_on_its_own_page(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600)
    page.goto(f"{address}activities/{SWIM}.html")
    assert page.evaluate(KEPT) == []
    button = page.get_by_role("button", name="Add to my list Saturday swim")
    button.click()
    expect(page.get_by_role("button", name="On my list: take off Saturday swim")).to_be_focused()
    expect(link(page)).to_have_text("My list (1)")
    expect(page.locator("[role=status].visually-hidden")).to_have_text("Saturday swim is on your list.")
    assert stored(page) == {"version": 1, "list": [{"id": SWIM, "name": "Saturday swim", "note": ""}]}
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Add to my list Saturday swim")).to_be_focused()
    expect(link(page)).to_have_text("My list")
    assert page.evaluate(KEPT) == []


def test_every_card_of_a_list_has_the_button_and_the_card_stays_a_link(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600)
    page.goto(address + "browse/interests/swimming.html")
    cards = page.locator(".card")
    assert page.locator(".card button.keep").count() == cards.count() > 1
    page.get_by_role("button", name="Add to my list Saturday swim").click()
    assert "browse/" in page.url
    assert ids(page) == [SWIM]
    assert page.evaluate(TOO_SMALL, 44) == []


def test_a_result_of_the_search_can_be_added(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "search.html#q=drums")
    page.get_by_role("button", name="Add to my list Drum circle").click()
    assert ids(page) == [DRUMS]
    expect(link(page)).to_have_text("My list (1)")


def test_another_tab_and_the_back_button_see_what_changed(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "my-list.html")
    expect(page.locator("#list-empty")).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{address}activities/{SWIM}.html")
    other.locator("button.keep").click()
    expect(page.locator("#kept-list .kept-title")).to_have_text(["Saturday swim"])
    page.locator("#kept-list button[data-do='off']").click()
    expect(other.locator("button.keep")).to_contain_text("Add to my list")


def test_the_order_is_the_readers_and_the_focus_stays(open_page: OpenPage, address: str) -> None:
    page = open_page()
    keep(page, address, SWIM, BRICKS, DRUMS)
    up = page.get_by_role("button", name="Move up Drum circle")
    up.focus()
    page.keyboard.press("Enter")
    assert shown(page) == ["Saturday swim", "Drum circle", "Brick club"]
    expect(status(page)).to_have_text("Drum circle is now 2 of 3.")
    expect(up).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Drum circle is the first already.")
    expect(up).to_be_focused()
    expect(up).to_have_attribute("aria-disabled", "true")
    page.get_by_role("button", name="Move down Saturday swim").click()
    page.reload()
    expect(page.locator("#kept-list .kept-title")).to_have_text(["Drum circle", "Brick club", "Saturday swim"])
    assert ids(page) == [DRUMS, BRICKS, SWIM]


def test_a_note_is_kept_and_never_put_into_the_link(open_page: OpenPage, address: str) -> None:
    page = open_page()
    keep(page, address, SWIM)
    note = page.get_by_role("textbox", name="My note Saturday swim")
    note.fill("Ask Nan <b>about</b> Tuesdays")
    page.keyboard.press("Tab")
    expect(page.locator("#list-note-said")).to_have_text("Your note is kept.")
    page.reload()
    expect(page.get_by_role("textbox", name="My note Saturday swim")).to_have_value("Ask Nan <b>about</b> Tuesdays")
    page.locator("#list-share").click()
    expect(page.locator("#share-link")).to_have_value(f"{address}my-list.html#list={SWIM}")


def test_taking_off_can_be_undone_with_its_note_and_its_place(open_page: OpenPage, address: str) -> None:
    page = open_page()
    keep(page, address, SWIM, BRICKS)
    page.get_by_role("textbox", name="My note Saturday swim").fill("bus 11")
    page.get_by_role("button", name="Take off Saturday swim").click()
    assert ids(page) == [BRICKS]
    back = page.get_by_role("button", name="Put it back Saturday swim")
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    assert stored(page)["list"][0] == {"id": SWIM, "name": "Saturday swim", "note": "bus 11"}
    assert shown(page) == ["Saturday swim", "Brick club"]


def test_the_whole_list_is_forgotten_and_can_be_put_back(open_page: OpenPage, address: str) -> None:
    page = open_page()
    keep(page, address, SWIM, BRICKS)
    page.get_by_role("button", name="Forget my list").click()
    assert page.evaluate(KEPT) == []
    expect(page.locator("#list-empty")).to_be_visible()
    page.get_by_role("button", name="Put it back").click()
    assert ids(page) == [SWIM, BRICKS]


def test_an_entry_shows_what_a_visit_hangs_on(open_page: OpenPage, address: str) -> None:
    page = open_page(timezone_id="Europe/London")
    page.clock.set_fixed_time("2026-11-29T12:00:00Z")
    keep(page, address, SWIM, BRICKS)
    swim, bricks = page.locator(".kept").all()
    words = swim.inner_text()
    for needed in (
        "Saturdays in term time, 10am to 11am", "Saturday 5 December, 10am to 11am",
        "Saturday 12 December, 10am to 11am: cancelled. The hoist is being inspected.", "Quarry Pool, 1 Example Street",
        "01632 960123", "£6.50", "An adult stays if", "1:1: they can arrange this", "the rest is not stated",
    ):  # fmt: skip
        assert needed in words, needed
    assert "28 November" not in words, "a date that is over"
    assert "Ring first" in bricks.inner_text()
    expect(swim.get_by_text("07700 900123")).to_be_hidden()
    swim.get_by_role("button", name="More Saturday swim").click()
    expect(swim.get_by_text("07700 900123")).to_be_visible()


def test_side_by_side_says_not_stated_and_can_show_only_what_differs(open_page: OpenPage, address: str) -> None:
    page = open_page()
    keep(page, address, SWIM, BRICKS, DRUMS)
    compare(page)
    table = page.get_by_role("table")
    assert table.get_by_role("columnheader").all_inner_texts() == ["Saturday swim", "Brick club", "Drum circle"]
    row = table.get_by_role("row", name="Changing a pad")
    assert row.get_by_role("cell").all_inner_texts()[:2] == ["Your adult does this.", "Not stated"]
    rows = table.get_by_role("row").count()
    page.get_by_role("checkbox", name="Only show where they differ").check()
    assert 1 < table.get_by_role("row").count() < rows
    expect(row).to_be_visible()
    page.get_by_role("button", name="Move up Brick club").click()
    assert table.get_by_role("columnheader").all_inner_texts()[0] == "Brick club"


def test_on_a_telephone_names_and_questions_stay_in_sight(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600)
    keep(page, address, SWIM, BRICKS, DRUMS)
    compare(page)
    region = page.get_by_role("region", name="Side by side")
    region.evaluate("(element) => { element.scrollLeft = 170; element.scrollTop = 700; }")
    seen = region.evaluate("""(region) => {
        const box = region.getBoundingClientRect();
        const inside = (element) => {
            const own = element.getBoundingClientRect();
            return own.left >= box.left + 100 && own.top >= box.top - 1 && own.right <= box.right + 20;
        };
        return [[...region.querySelectorAll('thead th')].filter(inside).map((element) => element.innerText),
            [...region.querySelectorAll('tbody tr:not([hidden]) > th')].every((element) =>
                Math.abs(element.getBoundingClientRect().left - box.left) < 2)];
    }""")
    assert seen == [["Brick club"], True]
    region.focus()
    page.keyboard.press("ArrowRight")
    expect(region).to_be_focused()


def test_a_link_opens_elsewhere_and_overwrites_nothing(open_page: OpenPage, address: str) -> None:
    sender, reader = open_page(), open_page(320, 600)
    keep(sender, address, SWIM, DRUMS)
    sender.locator("#list-share").click()
    sent = sender.locator("#share-link").input_value()
    keep(reader, address, BRICKS, SWIM)
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    reader.goto(sent)
    expect(reader.get_by_role("heading", level=1)).to_have_text("A list for you")
    assert shown(reader) == ["Saturday swim", "Drum circle"]
    assert ids(reader) == [BRICKS, SWIM]
    assert reader.locator("#kept-list textarea, #kept-list [data-do='up']").count() == 0
    reader.get_by_role("button", name="Keep these on my list").click()
    expect(status(reader)).to_have_text("1 activity added. 3 activities on your list.")
    assert ids(reader) == [BRICKS, SWIM, DRUMS]
    assert "#" not in reader.url
    assert not [url for url in asked if DRUMS in url.partition("#")[0]]


def test_a_sent_list_can_be_left_alone(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}my-list.html#list={SWIM}")
    expect(page.locator("#kept-list .kept-title")).to_have_text(["Saturday swim"])
    page.get_by_role("button", name="Show my own list").click()
    expect(page.locator("#list-empty")).to_be_visible()
    assert page.evaluate(KEPT) == []


@pytest.mark.parametrize(
    "bad", ["%E0%A4%A", "../../x,<img>,quarry-swimmers", "a/b,constructor/prototype", ",".join(["a/b"] * 5000)]
)
def test_a_broken_or_hostile_link_does_no_harm(bad: str, open_page: OpenPage, address: str) -> None:
    page = open_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}my-list.html#list={bad}")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#list-not-ready")).to_have_count(0)
    assert wrong == []
    assert page.locator("main img[src='x']").count() == 0
    assert page.evaluate(KEPT) == []


def test_where_the_device_shares_its_own_way_is_used(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.add_init_script("navigator.share = (given) => { window.shared = given; return Promise.resolve(); };")
    keep(page, address, SWIM)
    page.locator("#list-share").click()
    assert page.evaluate("window.shared.url") == f"{address}my-list.html#list={SWIM}"
    expect(page.locator("#share-box")).to_be_hidden()


def test_the_link_can_be_copied(open_page: OpenPage, address: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    keep(page, address, SWIM)
    page.locator("#list-share").click()
    page.get_by_role("button", name="Copy the link").click()
    expect(status(page)).to_have_text("The link is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}my-list.html#list={SWIM}"


def test_the_dates_go_into_a_calendar_file_made_on_the_device(
    open_page: OpenPage, address: str, tmp_path: Path
) -> None:
    page = open_page()
    keep(page, address, SWIM, DRUMS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_download() as download:
        page.get_by_role("button", name="Put these in my calendar").click()
    assert download.value.suggested_filename == "my-list.ics"
    download.value.save_as(tmp_path / "my-list.ics")
    lines = (tmp_path / "my-list.ics").read_bytes().decode().split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert {"SUMMARY:Saturday swim", "SUMMARY:Drum circle"} <= set(lines)
    assert [url for url in asked if not url.startswith((address, f"blob:{address.partition('/county')[0]}"))] == []


def test_what_is_gone_moved_ended_or_being_checked_is_told_apart(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "my-list.html")
    entries = [
        {"id": "nobody/nothing", "name": "A club that went", "note": "we liked it"},
        {"id": "quarry-swimmers/saturday-splash", "name": "Saturday splash", "note": "moved"},
        {"id": "quarry-swimmers/old-swim", "name": "Old swim", "note": ""},
        {"id": "ludlow-sounds/cannot-be-read", "name": "Choir", "note": ""},
    ]
    page.evaluate("([key, list]) => localStorage.setItem(key, JSON.stringify({version: 1, list}))", [KEY, entries])
    page.reload()
    gone, moved, ended, checking = (page.locator(".kept").nth(place) for place in range(4))
    expect(gone.locator(".kept-title")).to_have_text("A club that went")
    expect(gone).to_contain_text("no longer listed")
    assert gone.locator("a").get_attribute("href") is None
    expect(moved.locator(".kept-title")).to_have_text("Saturday swim")
    expect(moved.locator("textarea")).to_have_value("moved")
    expect(ended).to_contain_text("This has ended")
    expect(checking).to_contain_text("being checked")
    expect(checking).to_contain_text("01632 960150")
    assert ids(page)[1] == SWIM


def test_details_that_do_not_come_are_not_called_no_longer_listed(open_page: OpenPage, address: str) -> None:
    page = open_page()
    keep(page, address, SWIM)
    page.route("**/shortlist/*.js*", lambda route: route.abort())
    page.reload()
    expect(page.locator(".kept")).to_contain_text("The details did not come")
    expect(page.locator(".kept-title")).to_have_text("Saturday swim")
    assert "no longer listed" not in page.locator(".kept").inner_text()


def test_files_of_another_build_are_noticed(open_page: OpenPage, address: str) -> None:
    page = open_page()
    keep(page, address, SWIM)
    old = 'activityShortlist.keep("0123456789",0,{});'
    page.route(
        "**/shortlist/keep-*.js*", lambda route: route.fulfill(body=old, content_type="text/javascript; charset=utf-8")
    )
    page.reload()
    expect(page.locator("#list-trouble")).to_contain_text("Load this page again")
    assert "no longer listed" not in page.locator(".kept").inner_text()
    assert ids(page) == [SWIM]


@pytest.mark.parametrize("text", ["{", "null", "[]", '{"version": 2, "list": []}', '{"version": 1, "list": 5}'])
def test_a_damaged_list_is_said_and_a_new_one_can_be_begun(text: str, open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "my-list.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()
    expect(page.locator("#list-trouble")).to_contain_text("cannot be read")
    assert page.evaluate("(key) => localStorage.getItem(key)", KEY) == text, "left as it is until something is added"
    page.goto(f"{address}activities/{SWIM}.html")
    page.locator("button.keep").click()
    expect(page.locator("[role=status].visually-hidden")).to_contain_text("could not be read")
    assert ids(page) == [SWIM]


NO_STORE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


@pytest.mark.parametrize("how", [NO_STORE, FULL], ids=["switched-off", "full"])
def test_a_browser_that_keeps_nothing_is_said_beside_the_button(how: str, open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script(how)
    page.goto(f"{address}activities/{SWIM}.html")
    page.locator("button.keep").click()
    expect(page.get_by_text("It could not be kept.").first).to_be_visible()
    expect(page.locator("button.keep")).to_contain_text("Add to my list")
    page.goto(f"{address}my-list.html#list={SWIM}")
    expect(page.locator("#kept-list .kept-title")).to_have_text(["Saturday swim"])
    page.get_by_role("button", name="Keep these on my list").click()
    expect(page.locator("#list-trouble")).to_be_visible()
    assert wrong == []


def test_forgetting_everything_asks_first_and_takes_all_of_ours_and_nothing_else(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    keep(page, address, SWIM)
    page.evaluate(
        """async (here) => {
        localStorage.setItem(`activity-directory ${here} can-we-go`, '{}');
        sessionStorage.setItem(`activity-directory ${here} draft`, 'x');
        localStorage.setItem('of-another-site', 'stays');
        localStorage.setItem('activity-directory /other/ shortlist', 'stays');
        await caches.open(`activity-directory copy ${here} 2026`);
        await caches.open('activity-directory copy /other/ 2026');
        await caches.open('of-another-site');
    }""",
        f"/{SUB_PATH}/",
    )
    page.reload()
    for kept in ("your list", "Can we go?", "began to write", "read offline"):
        expect(page.locator("#forget-kept")).to_contain_text(kept)
    button = page.get_by_role("button", name="Forget everything", exact=True)
    button.click()
    page.get_by_role("button", name="No, keep it").click()
    expect(button).to_be_focused()
    assert ids(page) == [SWIM]
    button.click()
    expect(page.get_by_role("button", name="Yes, forget everything")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#forget-said")).to_have_text("Everything is forgotten.")
    expect(page.locator("#forget-kept")).to_have_text("This device keeps nothing now.")
    expect(page.locator("#list-empty")).to_be_visible()
    assert sorted(page.evaluate(KEPT)) == [
        "activity-directory /other/ shortlist",
        "activity-directory copy /other/ 2026",
        "of-another-site",
        "of-another-site",
    ]


def test_two_directories_on_one_host_do_not_see_each_others_lists(open_page: OpenPage, address: str) -> None:
    page = open_page()

    def serve_there_too(route: Route) -> None:
        route.fulfill(response=route.fetch(url=route.request.url.replace("/other/", "/")))

    page.route(f"{address}other/**", serve_there_too)
    keep(page, address, SWIM)
    page.goto(f"{address}other/my-list.html")
    expect(page.locator("#list-empty")).to_be_visible()
    expect(page.locator("#forget-kept")).to_have_text("This device keeps nothing now.")
    page.goto(f"{address}my-list.html")
    expect(page.locator("#kept-list .kept-title")).to_have_text(["Saturday swim"])


def test_nothing_leaves_the_site_and_nothing_else_is_stored(open_page: OpenPage, address: str) -> None:
    page = open_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script(LISTEN)
    keep(page, address, SWIM, BRICKS)
    page.get_by_role("textbox", name="My note Saturday swim").fill("note")
    compare(page)
    page.locator("#list-share").click()
    assert page.evaluate(KEPT) == [KEY]
    assert page.context.cookies() == []
    assert [url for url in asked if not url.startswith(address)] == []
    assert said == []
    assert page.evaluate("window.broken") == []


def test_the_page_finds_the_file_that_the_build_wrote(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "my-list.html")
    shards = int(page.locator("#my-list").get_attribute("data-shards") or "")
    wanted = [f"provider-{number % 31}/activity-{number}" for number in range(400)]
    found = page.evaluate("(all) => all.map((id) => activityShortlist.shardOf(id))", wanted)
    assert found == [shard_of(each, shards) for each in wanted]


def test_the_list_works_from_a_memory_stick(open_page: OpenPage, site: Path) -> None:
    page = open_page(320, 600)
    page.goto((site / f"activities/{SWIM}.html").as_uri())
    page.locator("button.keep").click()
    page.goto((site / "my-list.html").as_uri())
    expect(page.locator("#kept-list .kept-title")).to_have_text(["Saturday swim"])
    with page.expect_download():
        page.get_by_role("button", name="Put these in my calendar").click()
    page.locator("#list-share").click()
    expect(status(page)).to_contain_text("on this device only")


def test_without_script_the_page_says_what_it_is_and_leads_on(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600, java_script_enabled=False)
    page.goto(address)
    link(page).click()
    expect(page.locator("#list-not-ready")).to_contain_text("It needs script")
    for hidden in page.locator("main button").all():
        expect(hidden).to_be_hidden()
    page.locator("#list-not-ready a[href='browse.html']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Browse")


@pytest.mark.parametrize(
    ("width", "look"),
    [
        (320, {"color_scheme": "light"}),
        (1280, {"color_scheme": "light"}),
        (1280, {"color_scheme": "dark"}),
        (320, {"forced_colors": "active"}),
    ],
    ids=["phone", "desk", "dark", "own-colours"],
)
def test_the_list_and_the_comparison_have_no_violations_and_stay_whole(
    width: int, look: dict[str, Any], open_page: OpenPage, address: str
) -> None:
    page = open_page(width, 600, **look)
    keep(page, address, SWIM, BRICKS, DRUMS)
    compare(page)
    page.get_by_role("button", name="More Saturday swim").click()
    page.get_by_role("button", name="Take off Brick club").click()
    page.locator("#list-share").click()
    page.get_by_role("button", name="Forget everything", exact=True).click()
    page.evaluate(AXE)
    assert violations(page) == []
    assert overflow(page) == 0
    assert page.evaluate(CUT_OFF) == []
    if width == 320:
        assert page.evaluate(TOO_SMALL, 44) == []


def test_a_sent_list_has_no_violations(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 600)
    page.goto(f"{address}my-list.html#list={SWIM},{BRICKS},nobody/nothing")
    expect(page.locator("#kept-list .kept-title")).to_have_count(3)
    page.evaluate(AXE)
    assert violations(page) == []
    assert overflow(page) == 0


@pytest.mark.parametrize(("width", "height"), [(320, 400), (1280, 800)], ids=["phone", "desk"])
def test_tab_goes_through_list_and_comparison_in_order_and_is_seen(
    width: int, height: int, open_page: OpenPage, address: str
) -> None:
    page = open_page(width, height)
    keep(page, address, SWIM, BRICKS)
    compare(page)
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    page.locator("body").press("Home")
    page.reload()
    compare(page)
    page.evaluate("document.activeElement.blur()")
    page.goto(page.url)
    expect(page.locator("#kept-list .kept-title")).to_have_count(2)
    stops = walk(page, "Tab")
    numbers = [stop["number"] for stop in stops]
    assert numbers == sorted(set(numbers))
    assert [stop["html"] for stop in stops if not stop["drawn"]] == []
    assert [stop["html"] for stop in stops if not stop["seen"]] == []
    assert sum("<textarea" in stop["html"] for stop in stops) == 2


def test_on_paper_it_is_a_page_that_a_grandparent_can_use(open_page: OpenPage, address: str) -> None:
    page = open_page(673, 980, color_scheme="dark")
    keep(page, address, SWIM, DRUMS)
    page.get_by_role("textbox", name="My note Saturday swim").fill("The blue bag is in the hall")
    page.keyboard.press("Tab")
    page.emulate_media(media="print")
    words = page.locator("body").inner_text()
    for needed in (
        "Saturday swim", "Drum circle", "Saturdays in term time, 10am to 11am", "Quarry Pool, 1 Example Street",
        "01632 960123", "The blue bag is in the hall", "07700 900123", "22 November 2026",
    ):  # fmt: skip
        assert needed in words, needed
    assert [each for each in page.locator("main button, textarea, main input").all() if each.is_visible()] == []
    small = """() => [...document.querySelectorAll('#kept-list *')].filter((element) => element.checkVisibility()
        && parseFloat(getComputedStyle(element).fontSize) < 16).map((element) => element.outerHTML.slice(0, 100))"""
    assert page.evaluate(small) == [], "less than 12 point"
    assert page.evaluate("document.documentElement.scrollWidth") <= 673
    page.emulate_media(media="screen")
    sheets = re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True))
    assert 1 <= len(sheets) <= 4

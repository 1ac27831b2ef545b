"""Words, filters, places and wishes on the search page: by thumb, by keyboard, shared, gone back to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import AXE, violations
from tests.browser.test_keyboard import FOCUSED
from tests.browser.test_layout import CUT_OFF, DOUBLE_TEXT, SET_RULES, TEXT_SPACING, TOO_SMALL, overflow

pytestmark = pytest.mark.browser

LUDLOW = {"latitude": 52.3676, "longitude": -2.7184}


def names(page: Page) -> list[str]:
    return page.locator("#results-all .card-title").all_inner_texts()


def chips(page: Page) -> list[str]:
    return page.locator(".chip [data-slot='words']").all_inner_texts()


def search(page: Page, address: str, after: str = "") -> Page:
    """The search page with this after the #, once it has said what it found."""
    page.goto(address + "search.html" + after)
    if after:
        expect(page.locator("#search-status")).to_contain_text(re.compile(r"activit|nothing"))
    return page


def ask(page: Page, words: str) -> None:
    """Types the words and presses Enter."""
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("#search-status")).to_contain_text(f"“{words}”")


def open_filters(page: Page, *groups: str) -> None:
    """Opens the filters, and in them these groups."""
    page.get_by_role("button", name=re.compile("^Filters")).click()
    expect(page.locator(".filter").first).to_be_visible()
    for group in groups:
        page.locator(".filter > summary", has_text=re.compile(rf"^\s*{group}")).click()


def choice(page: Page, words: str) -> Any:
    return page.locator(".choice").filter(has=page.get_by_text(words, exact=True))


def status(page: Page) -> Any:
    return page.locator("#search-status")


def test_a_question_with_a_town_and_a_day_is_understood_and_shown_in_words(open_page: OpenPage, address: str) -> None:
    page = search(open_page(320, 700), address)
    ask(page, "drums ludlow friday")
    expect(page.locator(".chip")).to_have_count(2)
    assert chips(page) == ["Within 10 miles of Ludlow", "Fridays"]
    assert names(page) == ["Drum circle"]
    expect(page.locator("#results-all .card").first).to_contain_text("mile from Ludlow")
    assert page.get_by_role("button", name="Remove: Fridays").bounding_box()["height"] >= 44  # type: ignore[index]


def test_a_distance_goes_with_the_question_that_asked_for_it(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address, "#q=drums%20ludlow")
    expect(page.locator("#results-all .card").first).to_contain_text("mile from Ludlow")
    ask(page, "drums")
    assert "from Ludlow" not in page.locator("#results-all").inner_text()


def test_the_home_page_leads_to_the_filters_open(open_page: OpenPage, address: str) -> None:
    page = open_page(320, 700)
    page.goto(address)
    page.get_by_role("link", name="Search with filters").click()
    expect(page.locator(".filter").first).to_be_visible()
    expect(page.locator("#filters-button")).to_have_attribute("aria-expanded", "true")
    expect(status(page)).to_contain_text("activities")


def test_taking_off_what_was_understood_takes_its_words_out_of_the_box(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address)
    ask(page, "swimming saturday")
    assert names(page) == ["Saturday swim"]
    page.get_by_role("button", name="Remove: Saturdays").click()
    expect(page.get_by_role("searchbox")).to_have_value("swimming")
    expect(page.locator("#results-all .card-title", has_text="Pool afternoon")).to_be_visible()
    expect(page.locator(".chip")).to_have_count(0)
    # The chip has gone; whoever goes on by keyboard goes on from the button beside it.
    expect(page.locator("#filters-button")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("swimming saturday")
    expect(page.locator(".chip")).to_have_count(1)


def test_filters_work_without_words_and_each_count_is_what_is_found(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address)
    open_filters(page, "Day of the week", "Help that they need there", "What it costs", "Age")
    expect(status(page)).to_contain_text("activities")
    for words in ("Saturdays", "Wednesdays", "Mondays", "Free", "8 to 11", "Reminders to use the toilet"):
        option = choice(page, words)
        count = int(option.locator(".choice-count").inner_text().split()[0])
        option.locator("input").check()
        # A place among the counts of what was chosen: it says how many there are now.
        if count:
            expect(status(page)).to_contain_text(re.compile(rf"^{count} activit"))
        else:
            expect(status(page)).to_contain_text("nothing")
        expect(page.locator(".chip")).to_have_count(1)
        if option.locator("input").get_attribute("type") == "radio":
            choice(page, "Any").locator("input").check()
        else:
            option.locator("input").uncheck()
        expect(page.locator(".chip")).to_have_count(0)


def test_a_choice_with_none_says_so_and_can_still_be_pressed(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address, "#day=sunday")
    open_filters(page, "Day of the week")
    option = choice(page, "Sundays")
    expect(option.locator(".choice-count")).to_have_text(re.compile(r"^0"))
    assert option.locator("input").is_enabled()
    expect(page.locator("#no-results")).to_be_visible()


def test_focus_stays_and_the_count_is_said_where_it_was_said_before(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address, "#q=swimming")
    expect(status(page)).to_have_attribute("role", "status")
    status(page).evaluate("(element) => { element.wasThere = true; }")
    before = status(page).inner_text()
    open_filters(page, "Day of the week")
    box = choice(page, "Saturdays").locator("input")
    box.focus()
    page.keyboard.press("Space")
    expect(status(page)).not_to_have_text(before)
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    assert status(page).evaluate("(element) => element.wasThere === true")


def test_how_far_from_a_place_that_was_typed_is_said_and_kept(open_page: OpenPage, address: str) -> None:
    """It was kept only beside a place that was chosen, and the line above the results still said 10 miles."""
    page = search(open_page(), address, "#q=drums%20ludlow")
    open_filters(page, "Near")
    page.get_by_label("How far?").select_option("25")
    expect(page.locator(".chip")).to_have_text(["Remove: Within 25 miles of Ludlow"])
    expect(status(page)).to_contain_text("We read: Within 25 miles of Ludlow.")
    page.reload()
    expect(status(page)).to_contain_text("We read: Within 25 miles of Ludlow.")
    expect(page).to_have_url(re.compile(r"#q=drums%20ludlow&within=25$"))


def test_back_reload_and_a_shared_address_bring_everything_back(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ask(page, "drums")
    open_filters(page, "Near", "Day of the week")
    page.get_by_label("Town or postcode").fill("Ludlow")
    page.keyboard.press("Tab")
    expect(page.locator(".chip")).to_have_text(["Remove: Within 10 miles of Ludlow"])
    page.get_by_label("How far?").select_option("5")
    expect(page.locator(".chip")).to_have_text(["Remove: Within 5 miles of Ludlow"])
    choice(page, "Fridays").locator("input").check()
    expect(page.locator(".chip")).to_have_count(2)
    page.get_by_label("Sort by").select_option("nearest")
    expect(page).to_have_url(re.compile(r"#q=drums&near=ludlow&within=5&day=friday&sort=nearest$"))
    expect(status(page)).to_contain_text("1 activity for “drums” with the 2 filters you chose")
    shared = page.url

    page.reload()
    expect(page.locator(".chip")).to_have_count(2)
    expect(status(page)).to_contain_text("1 activity for “drums” with the 2 filters you chose")
    expect(page.get_by_label("Sort by")).to_have_value("nearest")

    page.go_back()
    page.go_back()
    expect(page.locator(".chip")).to_have_text(["Remove: Within 5 miles of Ludlow"])
    page.go_back()
    expect(page.locator(".chip")).to_have_text(["Remove: Within 10 miles of Ludlow"])
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_have_value("drums")

    other = open_page(320, 600)
    other.goto(shared)
    expect(other.locator(".chip")).to_have_count(2)
    assert names(other) == ["Drum circle"]
    assert not [url for url in asked if re.search("drums|ludlow|friday", url.partition("#")[0])]


def test_the_link_past_the_header_leaves_the_search_as_it_is(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address, "#q=drums&day=friday")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    expect(page).to_have_url(re.compile("#q=drums&day=friday$"))
    assert names(page) == ["Drum circle"]


def test_near_me_is_asked_for_on_a_press_and_never_in_the_address(open_page: OpenPage, address: str) -> None:
    page = open_page(390, 800, geolocation=LUDLOW, permissions=["geolocation"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(
        "window.timesAsked = 0; const ask = Geolocation.prototype.getCurrentPosition;"
        "Geolocation.prototype.getCurrentPosition ="
        " function (...all) { window.timesAsked += 1; ask.apply(this, all); };"
    )
    search(page, address)
    open_filters(page, "Near")
    assert page.evaluate("window.timesAsked") == 0
    page.get_by_role("button", name="Near me").click()
    expect(page.locator(".chip")).to_have_text(["Remove: Within 10 miles of where you are"])
    assert page.evaluate("window.timesAsked") == 1
    expect(page.locator("#results-all .card").first).to_contain_text("from you")
    page.get_by_label("Sort by").select_option("soonest")
    expect(page).to_have_url(re.compile("sort=soonest"))
    assert not re.search(r"52\.|2\.71|near|me", page.url.partition("#")[2].replace("name", ""))
    assert not [url for url in asked if "52.3" in url or "2.71" in url]
    assert page.evaluate("JSON.stringify([localStorage, sessionStorage, history.state])").find("52.3") == -1
    page.go_back()
    expect(page.locator(".chip")).to_have_count(1)
    page.reload()
    expect(page.locator(".chip")).to_have_count(0)


def test_whoever_types_near_me_is_told_where_to_say_so(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address)
    ask(page, "swimming near me")
    expect(status(page)).to_contain_text("open Filters, then Near")
    assert names(page)


def test_a_refused_place_is_explained_plainly(open_page: OpenPage, address: str) -> None:
    page = search(open_page(320, 700), address)
    open_filters(page, "Near")
    page.get_by_role("button", name="Near me").click()
    expect(page.locator("#near-wrong")).to_contain_text("type a town or a postcode", ignore_case=True)


def test_a_place_that_nobody_knows_is_said_and_a_full_postcode_will_do(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address)
    open_filters(page, "Near")
    page.get_by_label("Town or postcode").fill("Atlantis")
    page.keyboard.press("Tab")
    expect(page.locator("#near-wrong")).to_contain_text("do not know this place")
    expect(page.get_by_label("Town or postcode")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Town or postcode").fill("sy8 1as")
    page.keyboard.press("Tab")
    expect(page.locator(".chip")).to_have_text(["Remove: Within 10 miles of SY8"])
    expect(page.locator("#near-wrong")).to_be_empty()


def test_what_somebody_types_before_the_fields_are_ready_stays_and_is_read(open_page: OpenPage, address: str) -> None:
    page = open_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search-fields.js*", hold)
    page.goto(address + "search.html#filters")
    expect(page.locator(".filter").first).to_be_visible()
    page.locator(".filter > summary", has_text=re.compile(r"^\s*Near")).click()
    page.get_by_label("Town or postcode").fill("Atlantis")
    page.keyboard.press("Tab")
    expect(page.get_by_label("How far?")).to_be_focused()
    while not held:  # the script is asked for in a moment; the wait lets that happen
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator("#near-wrong")).to_contain_text("do not know this place")
    expect(page.get_by_label("Town or postcode")).to_have_value("Atlantis")
    expect(page.get_by_label("How far?")).to_have_value("10")


def test_those_who_have_not_said_stand_apart_and_are_not_counted(open_page: OpenPage, address: str) -> None:
    page = search(open_page(320, 700), address, "#help=toilet_prompts")
    expect(status(page)).to_contain_text(
        re.compile(r"^2 activities with the filter you chose\. \d+ more have not said: ask them\.$")
    )
    apart = page.locator("#apart")
    expect(apart.locator("summary")).to_contain_text(re.compile(r"\d+ more activities have not said: ask them"))
    expect(apart.locator(".card")).to_have_count(0)
    said = int(apart.locator("summary").inner_text().split()[0])
    apart.locator("summary").click()
    expect(apart.locator(".card").first).to_be_visible()
    assert apart.locator(".card").count() == min(said, 10)
    assert not set(apart.locator(".card-title").all_inner_texts()) & set(names(page))


def test_nothing_found_names_each_filter_its_cost_a_person_and_a_ready_wish(open_page: OpenPage, address: str) -> None:
    page = search(open_page(320, 700), address, "#q=swimming&day=friday&cost=free")
    nothing = page.locator("#no-results")
    expect(nothing.locator("#asked-for li")).to_have_text(["“swimming”", "Fridays", "Free"])
    # Nothing would be found without one of them either: there is nothing to press in vain.
    expect(page.locator("#results-near .card").first).to_be_visible()
    expect(nothing.locator("#without")).to_be_hidden()
    assert nothing.locator("a[href^='tel:']").count() >= 1
    letter = nothing.get_by_role("link", name="I’d like").get_attribute("href") or ""
    assert letter.startswith("mailto:shortbreaks@example.org?subject=")
    assert "swimming" in letter
    assert "Fridays" in letter
    expect(nothing).to_contain_text("do not name your child")

    page.goto(address + "search.html#q=swimming&day=friday")
    expect(nothing.locator("#asked-for li")).to_have_text(["“swimming”", "Fridays"])
    expect(nothing.locator("#without li").first).to_be_visible()
    costs = nothing.locator("#without li").all_inner_texts()
    assert [text.rpartition(":")[0] for text in costs] == ["Without “Fridays”", "Without the words “swimming”"]
    leading = [text for text in costs if not text.endswith(": 0")]
    assert nothing.locator("#without button").all_inner_texts() == leading
    count = int(leading[-1].rpartition(": ")[2])
    nothing.locator("#without button").last.click()
    expect(status(page)).to_contain_text(re.compile(f"^{count} activit"))


def test_the_order_can_be_changed_and_nearest_needs_a_place(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address, "#q=swimming")
    assert page.locator("#sort option[value=nearest]").is_disabled()
    page.get_by_label("Sort by").select_option("cheapest")
    expect(page).to_have_url(re.compile("sort=cheapest"))
    expect(page.locator("#results-all .card-title").first).to_have_text("Pool afternoon")
    page.get_by_label("Sort by").select_option("soonest")
    expect(page).to_have_url(re.compile("sort=soonest"))
    page.get_by_label("Sort by").select_option("best")
    expect(page).not_to_have_url(re.compile("sort="))


def test_clearing_takes_every_filter_and_leaves_the_other_words(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address, "#q=swimming%20saturday&level=targeted")
    expect(page.locator(".chip")).to_have_count(2)
    open_filters(page)
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_have_value("swimming")
    expect(page.get_by_role("button", name="Clear all")).to_be_focused()


def test_by_keyboard_alone_into_the_filters_and_out_to_a_result(open_page: OpenPage, address: str) -> None:
    page = search(open_page(320, 600), address)
    page.locator("#q").focus()
    page.keyboard.type("swimming")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("“swimming”")

    def go_to(wanted: str, key: str = "Tab") -> None:
        for _ in range(200):
            page.keyboard.press(key)
            stop = page.evaluate(FOCUSED)
            assert stop is not None
            assert stop["drawn"], stop["html"]
            assert stop["seen"], stop["html"]
            if page.evaluate("(words) => document.activeElement.closest('label, button, summary, a')"
                             "?.textContent.includes(words)", wanted):  # fmt: skip
                return
        raise AssertionError(f"Tab never comes to {wanted!r}")

    go_to("Filters")
    page.keyboard.press("Enter")
    expect(page.locator(".filter").first).to_be_visible()
    expect(page.locator("#filters-button")).to_be_focused()
    go_to("Day of the week")
    page.keyboard.press("Enter")
    go_to("Saturdays")
    page.keyboard.press("Space")
    expect(page.locator(".chip")).to_have_count(1)
    go_to("Show what we found")
    page.keyboard.press("Enter")
    expect(page.locator("#filters")).to_be_hidden()
    go_to("Saturday swim")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Saturday swim")


def test_a_plain_question_loads_no_script_of_the_filters(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ask(page, "swimming")
    assert [url for url in asked if "/static/js/search-" in url or "facets" in url] == []
    ask(page, "swimming saturday")
    assert [url for url in asked if "search-facets.js" in url]


def test_filters_that_did_not_arrive_say_so_and_the_words_still_find(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.route("**/search-facets.js*", lambda route: route.abort())
    search(page, address)
    ask(page, "swimming saturday")
    expect(status(page)).to_contain_text("filters did not load")
    assert "Saturday swim" in page.locator(".results .card-title").all_inner_texts()
    page.get_by_role("button", name=re.compile("^Filters")).click()
    expect(page.locator("#filters")).to_contain_text("did not load")
    expect(status(page)).to_contain_text("filters did not load")
    assert "Saturday swim" in page.locator(".results .card-title").all_inner_texts()
    page.unroute("**/search-facets.js*")
    page.get_by_role("button", name=re.compile("^Filters")).click()
    page.get_by_role("button", name=re.compile("^Filters")).click()
    expect(page.locator(".filter").first).to_be_visible()


HOSTILE = (
    "#near=__proto__",
    "#q=drums&near=group&day=constructor&__proto__=7&constructor=prototype",
    "#age=0,7-,-7,1e3,77777&cost=-1&date=2026-99-99,0000-00-00&within=NaN&show=__proto__&sort=constructor&q=drums",
    "#q=%E0%A4%A&day=%E0%A4%A",
    "#q=constructor%20near%20ludlow",
    "#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "#q=" + "drums%20" * 5_000,
    "#q=drums&day=" + "saturday," * 10_000,
)


@pytest.mark.parametrize("after", HOSTILE, ids=lambda after: after[:40])
def test_an_address_that_means_harm_finds_something_or_nothing(open_page: OpenPage, address: str, after: str) -> None:
    page = open_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.goto(address + "search.html" + after)
    expect(status(page)).to_contain_text(re.compile("activit|nothing", re.IGNORECASE))
    expect(status(page)).not_to_contain_text("did not load")
    assert page.locator("main img[onerror]").count() == 0
    assert wrong == []


def test_commas_that_a_mail_program_wrote_otherwise_are_commas(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address, "#q=drums&day=friday%2Csaturday")
    assert chips(page) == ["Fridays", "Saturdays"]


def test_a_path_with_two_strokes_leads_to_no_other_site(open_page: OpenPage, address: str) -> None:
    page = search(open_page(), address.rstrip("/") + "//", "#q=drumz")
    ask(page, "drums")
    assert page.url.startswith(address.rstrip("/") + "//search.html#")


def test_what_was_found_stays_said_while_the_rest_is_on_its_way(open_page: OpenPage, address: str) -> None:
    page = open_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search-otherwise.js*", hold)
    search(page, address)
    page.evaluate("location.hash = 'help=toilet_prompts'")
    expect(status(page)).to_contain_text("not said")
    page.wait_for_timeout(800)
    assert held
    expect(status(page)).to_contain_text("not said")


def test_a_card_on_the_page_is_announced_to_other_scripts(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.add_init_script(
        "window.cards = []; document.addEventListener('activity-card', (event) =>"
        " window.cards.push([event.detail.path, event.detail.title, event.detail.element.isConnected]));"
    )
    search(page, address, "#q=drums")
    assert ["activities/ludlow-sounds/drum-circle.html", "Drum circle", True] in page.evaluate("window.cards")


@pytest.mark.parametrize(
    "hostile",
    ["near=__proto__", "help=<img src=x onerror=window.hurt=1>", "day=saturday,,,&day=x&sort=constructor",
     "show=%E0%A4%A", "age=999-0&cost=1e9&date=2026-99-99", "near=me", "=&&&==&q=&near=%", "within=5"],
)  # fmt: skip
def test_an_address_with_nonsense_in_it_does_no_harm(hostile: str, open_page: OpenPage, address: str) -> None:
    page = open_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address + "search.html#" + hostile)
    ask(page, "swimming")
    assert names(page)
    assert wrong == []
    assert page.evaluate("window.hurt") is None


LOOKS = [
    (320, {"color_scheme": "light"}),
    (1280, {"color_scheme": "dark"}),
    (320, {"forced_colors": "active"}),
]


@pytest.mark.parametrize(("width", "look"), LOOKS, ids=["phone", "dark", "own-colours"])
def test_every_state_of_the_page_has_no_violations_and_stays_whole(
    width: int, look: dict[str, Any], open_page: OpenPage, address: str
) -> None:
    page = search(open_page(width, 700, **look), address, "#q=swimming%20saturday&help=toilet_prompts")
    page.evaluate(AXE)
    found: list[str] = []

    def check(state: str) -> None:
        found.extend(f"{state}: {line}" for line in violations(page))
        found.extend(f"{state}, cut off: {line}" for line in page.evaluate(CUT_OFF))
        if width == 320:
            found.extend(f"{state}, too small: {line}" for line in page.evaluate(TOO_SMALL, 44))
        if overflow(page):
            found.append(f"{state}: scrolls sideways")

    check("results with chips")
    open_filters(page)
    page.evaluate("document.querySelectorAll('.filter').forEach((group) => { group.open = true; })")
    expect(page.locator(".filter-wait")).to_have_count(0)
    check("filters open")
    page.get_by_label("Town or postcode").fill("Atlantis")
    page.keyboard.press("Tab")
    expect(page.locator("#near-wrong")).not_to_be_empty()
    check("a place that nobody knows")
    for state, rules in (("wide spacing", TEXT_SPACING), ("double text", DOUBLE_TEXT if width > 320 else "")):
        page.evaluate(SET_RULES, rules)
        found.extend(f"{state}, cut off: {line}" for line in page.evaluate(CUT_OFF))
        if overflow(page):
            found.append(f"{state}: scrolls sideways")
    page.goto(address + "search.html#help=toilet_prompts")
    page.locator("#apart summary").click()
    expect(page.locator("#apart .card").first).to_be_visible()
    page.evaluate(AXE)
    check("those apart")
    page.goto(address + "search.html#q=swimming&day=friday&cost=free")
    expect(page.locator("#results-near .card").first).to_be_visible()
    page.evaluate(AXE)
    check("nothing found")
    assert not found, "\n".join(found)

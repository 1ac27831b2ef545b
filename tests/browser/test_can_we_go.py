"""A family answers "Can we go?" once. Each activity, list and result says what it comes to; nothing is sent."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SUB_PATH, OpenPage
from tests.browser.test_accessibility import AXE, violations

pytestmark = pytest.mark.browser

KEY = f"activity-directory /{SUB_PATH}/ can-we-go"
SWIM = "activities/quarry-swimmers/saturday-swim.html"
POOL = "activities/quarry-swimmers/pool-afternoon.html"
OVERDUE = "activities/wem-makers/brick-club.html"
ENDED = "activities/quarry-swimmers/old-swim.html"
SWIMMING = "browse/interests/swimming.html"
OFFER = "Can we go? Answer 4 questions"
CANNOT = "The provider says they cannot do this: eating and drinking. Open it to see what else you can try."
SAID = re.compile(r"Looks possible|The provider says they cannot")
STORES = "() => [Object.keys(localStorage), Object.keys(sessionStorage)]"


def press_to(page: Page, target: Locator) -> None:
    """Tab until the focus is there."""
    for _ in range(120):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("Tab does not lead there")


def tick(page: Page, target: Locator) -> None:
    press_to(page, target)
    page.keyboard.press("Space")


def answer_by_keyboard(page: Page, address: str, *, remember: bool = False) -> None:
    """A child of 4 in Ludlow, no member, who needs a pad changed and help with food, with an adult who can stay."""
    page.goto(address + "can-we-go.html")
    press_to(page, page.locator("#fit-age"))
    page.keyboard.type("4")
    tick(page, page.locator("input[name='fit-all-in']").first)
    page.keyboard.press("ArrowDown")
    press_to(page, page.locator("#fit-home"))
    page.keyboard.type("Ludlow")
    tick(page, page.locator("#fit-pad_changing"))
    tick(page, page.locator("#fit-eating_and_drinking"))
    tick(page, page.locator("input[name='fit-adult']").first)
    page.keyboard.press("ArrowDown")
    if remember:
        tick(page, page.locator("#fit-remember"))
    press_to(page, page.get_by_role("button", name="Save"))
    page.keyboard.press("Enter")
    expect(page.locator("#fit-status")).to_have_text("Saved.")


def line(page: Page) -> Locator:
    return page.locator(".fit .fit-line")


@pytest.fixture
def family(open_page: OpenPage, address: str) -> Page:
    page = open_page(390)
    answer_by_keyboard(page, address)
    return page


def test_answers_are_given_by_keyboard_and_read_back(family: Page) -> None:
    assert family.evaluate("document.activeElement.id") == "fit-answers-title"
    expect(family.locator("#fit-answers-title")).to_be_in_viewport()
    # In a fieldset that is a flex box or a grid, Safari draws the question on the frame.
    assert set(family.locator("fieldset").evaluate_all("all => all.map(one => getComputedStyle(one).display)")) == {
        "block"
    }
    said = family.locator("#fit-answers-list li").all_inner_texts()
    assert said == [
        "Age: 4",
        "A member of All In: No",
        "A member of Stepping Out: you did not say",
        "Where you live: Ludlow",
        "Help: Changing a pad; Eating and drinking",
        "An adult who stays: Yes, if they ask us to",
        "Personal assistant: you did not say",
    ]
    expect(family.locator("#fit-kept")).to_have_text("They are kept until you close this tab.")


def test_an_activity_says_what_it_comes_to_and_why(family: Page, address: str) -> None:
    family.goto(address + SWIM)
    expect(line(family)).to_have_text("The provider says they cannot do this: eating and drinking.")
    assert line(family).get_attribute("role") == "status"
    box = family.locator(".fit").inner_text()
    assert "They say ages 5 to 16. Your child is 4." in box
    assert "You need to be a member of All In." in box
    assert "What else you can try:" in box
    family.locator(".fit summary").click()
    fits = [each.strip() for each in family.locator(".fit details li").all_inner_texts()]
    assert "Changing a pad: your own adult does this here. You said that one can stay." in [
        each.strip() for each in fits
    ]
    expect(family.locator(".fit a[href^='tel:']")).to_have_attribute("href", "tel:+441632960123")
    family.get_by_role("link", name="How to join All In").first.click()
    assert family.url.endswith("join-the-scheme.html#all-in")
    assert family.locator("#all-in").count() == 1


def test_what_was_not_stated_is_something_to_ring_about(family: Page, address: str) -> None:
    family.goto(address + POOL)
    expect(line(family)).to_have_text("Looks possible: ring about changing a pad and eating and drinking.")


def test_what_nobody_has_checked_is_rung_first(family: Page, address: str) -> None:
    family.goto(address + OVERDUE)
    expect(family.locator(".fit")).to_contain_text("Nobody has checked this page for a long time. Ring first.")


def test_what_has_ended_is_not_weighed(family: Page, address: str) -> None:
    family.goto(address + ENDED)
    assert family.locator(".fit").count() == 0


def test_each_card_of_a_list_says_it_in_one_line(family: Page, address: str) -> None:
    family.goto(address + SWIMMING)
    swim = family.locator(".card", has=family.get_by_role("link", name="Saturday swim", exact=True))
    expect(swim.locator(".card-fit")).to_have_text(CANNOT)
    assert family.locator(".card-fit").count() == family.locator(".card").count()
    assert swim.locator(".card-fit svg").count() == 1
    summary = family.locator("[data-fit-summary]")
    expect(summary).to_contain_text("Each one says if it looks possible for: age 4, All In: no, Ludlow, changing a pad")


def test_each_result_of_the_search_says_it_too(family: Page, address: str) -> None:
    family.goto(address + "search.html#q=swim")
    swim = family.locator(".results .card", has=family.get_by_role("link", name="Saturday swim", exact=True))
    expect(swim.locator(".card-fit")).to_have_text(CANNOT)
    pool = family.locator(".results .card", has=family.get_by_role("link", name="Pool afternoon", exact=True))
    expect(pool.locator(".card-fit")).to_contain_text("Looks possible: ring about")


def test_a_file_of_another_build_says_nothing_of_this_ones_results(family: Page, address: str) -> None:
    def older(route: Any) -> None:
        body = route.fetch().text().replace('block("', 'block("0', 1)
        route.fulfill(body=body, content_type="text/javascript")

    family.route("**/search/fit-0.js*", older)
    with family.expect_response("**/search/fit-0.js*"):
        family.goto(address + "search.html#q=swim")
    expect(family.locator(".results .card").first).to_be_visible()
    family.wait_for_load_state("networkidle")
    assert family.locator(".card-fit").count() == 0


def test_a_reload_keeps_the_answers_and_a_new_visit_does_not(family: Page, open_page: OpenPage, address: str) -> None:
    family.goto(address + POOL)
    family.reload()
    expect(line(family)).to_contain_text("Looks possible")
    assert family.evaluate(STORES) == [[], [KEY]]
    another_visit = family.context.new_page()
    another_visit.goto(address + POOL)
    expect(line(another_visit)).to_have_text(OFFER)


def test_answers_are_remembered_only_when_asked_for(open_page: OpenPage, address: str) -> None:
    page = open_page()
    answer_by_keyboard(page, address, remember=True)
    expect(page.locator("#fit-kept")).to_have_text("They are remembered on this device until you clear them.")
    assert page.evaluate(STORES) == [[KEY], []]
    another_visit = page.context.new_page()
    another_visit.goto(address + POOL)
    expect(line(another_visit)).to_contain_text("Looks possible")
    # Taking the tick away forgets at once.
    another_visit.goto(address + "can-we-go.html")
    another_visit.get_by_role("button", name="Change my answers").click()
    expect(another_visit.locator("#fit-remember")).to_be_checked()
    another_visit.locator("#fit-remember").uncheck()
    assert another_visit.evaluate("localStorage.length") == 0


def test_a_half_filled_form_survives_a_reload(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "can-we-go.html")
    page.locator("#fit-age").fill("9")
    page.locator("#fit-hoist_transfers").check()
    page.reload()
    page.get_by_role("button", name="Change my answers").click()
    expect(page.locator("#fit-age")).to_have_value("9")
    expect(page.locator("#fit-hoist_transfers")).to_be_checked()


def test_one_button_clears_everything(family: Page, address: str) -> None:
    family.get_by_role("button", name="Clear my answers").first.click()
    expect(family.locator("#fit-status")).to_have_text("Your answers are cleared. Nothing is kept.")
    assert family.evaluate(STORES) == [[], []]
    assert family.locator("#fit-age").input_value() == ""
    assert family.evaluate("document.activeElement.id") == "fit-questions"
    family.goto(address + POOL)
    expect(line(family)).to_have_text(OFFER)


def test_answers_that_change_change_what_the_page_before_says(family: Page, address: str) -> None:
    family.goto(address + POOL)
    family.get_by_role("link", name="Change or clear your answers").click()
    family.get_by_role("button", name="Clear my answers").first.click()
    family.go_back()
    expect(line(family)).to_have_text(OFFER)


def test_a_button_leads_back_to_the_activity(open_page: OpenPage, address: str) -> None:
    page = open_page(390)
    page.goto(address + POOL)
    page.get_by_role("link", name=OFFER).click()
    page.locator("#fit-age").fill("7")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Back to where you were").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pool afternoon")
    expect(line(page)).to_contain_text("Looks possible")


def test_what_is_no_age_is_said_beside_the_field(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "can-we-go.html")
    page.locator("#fit-age").fill("ten")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#fit-age-error")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "fit-age"
    assert page.locator("#fit-age").get_attribute("aria-invalid") == "true"
    page.locator("#fit-age").fill("10")
    expect(page.locator("#fit-age-error")).to_be_hidden()


def test_nothing_answered_is_nothing_kept(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address + "can-we-go.html")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#fit-status")).to_have_text("You have not answered anything yet.")
    assert page.evaluate(STORES) == [[], []]


def test_no_answer_is_in_an_address_or_a_request(open_page: OpenPage, address: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''} {request.headers}"))
    seen: list[str] = []
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    answer_by_keyboard(page, address)
    before = {url.partition("?")[0] for url in seen}
    for path in (SWIM, POOL, SWIMMING, "search.html#q=swim"):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    assert before == {address + "can-we-go.html"}
    words = ("ludlow", "pad_changing", "eating_and", "all-in", "fit-age", "age=", "member")
    assert [url for url in (*asked, *seen) if any(word in url.lower() for word in words)] == []
    assert page.evaluate("navigator.cookieEnabled && document.cookie") == ""
    assert page.evaluate(STORES) == [[], [KEY]]
    assert json.loads(page.evaluate(f"sessionStorage.getItem('{KEY}')"))["age"] == 4


@pytest.mark.parametrize("kept", ["{", "[]", '"x"', '{"version":0}', "null"])
def test_a_text_that_is_not_ours_is_no_answer(kept: str, open_page: OpenPage, address: str) -> None:
    page = open_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(f"localStorage.setItem('{KEY}', {json.dumps(kept)})")
    page.goto(address + POOL)
    expect(line(page)).to_have_text(OFFER)
    page.goto(address + "can-we-go.html")
    expect(page.locator("#fit-age")).to_be_visible()
    assert said == []


def test_my_list_the_week_and_young_peoples_cards_say_it_too(family: Page, address: str) -> None:
    family.goto(address + "young-people/swimming.html")
    expect(family.locator(".card-to-you .card-fit").first).to_contain_text(SAID)
    family.goto(address + "search.html#q=swimming&show=week")
    expect(family.locator("#view .slot .card-fit").first).to_contain_text(SAID)
    assert family.locator("#view .slot").count() == family.locator("#view .slot .card-fit").count()
    family.goto(address + "search.html#q=swimming")
    family.locator(".results .keep").first.click()
    family.goto(address + "my-list.html")
    expect(family.locator(".kept .card-fit")).to_contain_text(SAID)
    # Cleared in another tab: what was said of the answers goes with them.
    family.evaluate(f"sessionStorage.removeItem('{KEY}')")
    family.reload()
    expect(family.locator(".kept-title")).to_be_visible()
    expect(family.locator(".card-fit")).to_have_count(0)


def test_answers_from_before_the_questions_changed_are_asked_for_again(family: Page, address: str) -> None:
    family.evaluate(
        """(key) => {
            const kept = JSON.parse(sessionStorage.getItem(key));
            sessionStorage.setItem(key, JSON.stringify({...kept, mark: "old"}));
        }""",
        KEY,
    )
    family.goto(address + POOL)
    expect(line(family)).to_have_text("Our questions have changed. Please look at your answers again.")
    family.get_by_role("link", name="Change or clear your answers").click()
    expect(family.locator("#fit-age")).to_have_value("4")
    family.get_by_role("button", name="Save").click()
    family.goto(address + POOL)
    expect(line(family)).to_contain_text("Looks possible")


def test_where_the_browser_keeps_nothing_the_page_says_so(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    page.goto(address + "can-we-go.html")
    page.locator("#fit-age").fill("4")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#fit-status")).to_contain_text("Your browser does not let us keep your answers")


@pytest.mark.parametrize("path", [SWIM, POOL, SWIMMING, "search.html#q=swim", "can-we-go.html"])
def test_with_answers_no_page_has_violations_in_any_colours(path: str, family: Page, address: str) -> None:
    family.goto(address + path)
    expect(family.locator(".fit-said, .card-fit, #fit-answers").first).to_be_visible()
    family.evaluate(AXE)
    found = []
    for width, look in ((320, {}), (1280, {"color_scheme": "dark"}), (320, {"forced_colors": "active"})):
        family.set_viewport_size({"width": width, "height": 800})
        family.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **look})
        found += violations(family)
        assert family.evaluate("document.documentElement.scrollWidth") <= width
    assert not found, "\n".join(found)


def test_the_open_form_has_no_violations(open_page: OpenPage, address: str) -> None:
    page = open_page(320)
    page.goto(address + "can-we-go.html")
    page.locator("#fit-ways > summary").click()
    page.locator("#fit-age").fill("x")
    page.get_by_role("button", name="Save").click()
    page.evaluate(AXE)
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_the_page_says_what_to_ask(open_page: OpenPage, address: str) -> None:
    page = open_page(320, java_script_enabled=False)
    page.goto(address + POOL)
    page.get_by_role("link", name=OFFER).click()
    expect(page.get_by_role("heading", name="What to ask on the telephone")).to_be_visible()
    expect(page.locator("#fit-not-ready")).to_be_visible()
    expect(page.locator("#fit-form")).to_be_hidden()
    expect(page.locator("main a[href^='tel:']").first).to_be_visible()


def test_it_works_from_a_memory_stick(open_page: OpenPage, site: Path) -> None:
    page = open_page(390)
    answer_by_keyboard(page, site.as_uri() + "/")
    expect(page.locator("#fit-kept")).to_contain_text("If other pages do not know your answers, change them and tick")
    page.goto((site / SWIM).as_uri())
    expect(line(page)).to_contain_text("The provider says they cannot do this: eating and drinking.")


def test_the_box_is_not_printed(family: Page, address: str) -> None:
    family.goto(address + SWIM)
    expect(line(family)).to_contain_text("eating and drinking")
    family.emulate_media(media="print")
    expect(family.locator(".fit")).to_be_hidden()


def test_a_reader_without_answers_loads_the_smallest_script_alone(open_page: OpenPage, address: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + SWIM, wait_until="networkidle")
    assert [url for url in asked if "activity-fit" in url or "fit-lines" in url or "/fit-" in url] == []

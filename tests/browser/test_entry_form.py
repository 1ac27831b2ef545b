"""The page for providers: somebody adds an activity, changes one, says that it is still right, and loses nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from activity_directory.authoring.arrived_text import arrived
from activity_directory.authoring.entry_text import changed_text, entry_text
from activity_directory.contribute.entries import typed
from activity_directory.model import in_brief
from activity_directory.model.in_words import ages_phrase, cost_in_brief, cost_in_words
from activity_directory.pipeline import read_directory
from activity_directory.settings import project_settings
from activity_directory.validate.schemas import load_schemas
from tests.browser.conftest import PROJECT, TODAY, OpenPage
from tests.browser.test_accessibility import AXE, violations
from tests.browser.test_layout import CUT_OFF, SET_RULES, TEXT_SPACING, TOO_SMALL, overflow

pytestmark = pytest.mark.browser

PAGE = "add-or-change.html"
SWIM = "quarry-swimmers/saturday-swim"
SCHEMAS = load_schemas(PROJECT / "schema")
LOOKS: tuple[dict[str, Any], ...] = (
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"color_scheme": "light", "forced_colors": "active"},
)
# What the same answers are as data: as somebody would write it by hand.
BELLS = {
    "name": 'Handbells: a "try it" evening',
    "summary": "Ring a bell with others. No music reading needed.",
    "interests": ["music"],
    "ages": {"from": "8", "to": "25", "under_and_over_18": "Two leaders are always there."},
    "help": {
        "one_to_one": {"who": "can-arrange", "notice": "Two weeks"},
        "toilet_prompts": {"who": "we-do-this", "note": "Half way through."},
    },
    "adult_stays": {"usually": "drop-off", "stays_if": ["first-visit"]},
    "venue": {"name": "Memorial Hall", "address": "1 High Street", "town": "ludlow", "postcode": "SY8 1AS"},
    "sessions": [
        {"days": ["thursday"], "start": "18:30", "end": "19:30", "from": "2027-01-07", "when": "term-time"},
    ],
    "costs": [{"for": "child", "amount": "2.50", "per": "session"}],
    "booking": {"how": "drop-in"},
    "added": TODAY,
    "checked": {"on": TODAY, "by": "provider"},
}
RINGERS = {
    "name": "Clun Bell Ringers",
    "description": "We ring handbells.",
    "phone": "01632 960188",
    "checked": {"on": TODAY, "by": "provider"},
}


@pytest.fixture
def open_form(open_page: OpenPage, address: str) -> Callable[..., Page]:
    """A function that opens the page at what stands after its #, on the day of the build."""

    def open_it(after: str = "", **options: Any) -> Page:
        page = open_page(**options)
        page.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
        page.goto(address + PAGE + after)
        expect(page.locator("h2.entry-title")).to_be_focused()
        page.evaluate("() => activityEntry.ready")
        return page

    return open_it


def heading(page: Page, words: str) -> None:
    """The screen of that heading is there, has the focus, and is in the page's title."""
    expect(page.locator("h2.entry-title")).to_have_text(words)
    expect(page.locator("h2.entry-title")).to_be_focused()
    assert page.title().startswith(f"{words} - Add or change your activity")


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).first.click()


def faults(page: Page, looks: int = 1) -> list[str]:
    """What is wrong with the screen as it is: too wide, cut off, too small to press, and axe's rules in some looks."""
    found = [f"{overflow(page)} px too wide"] if overflow(page) > 0 else []
    found += [*page.evaluate(CUT_OFF), *page.evaluate(TOO_SMALL, 43.5)]
    for look in LOOKS[:looks]:
        if looks > 1:
            page.emulate_media(**{"forced_colors": "none", **look})
        found += [f"{look}: {line}" for line in violations(page)]
    if looks > 1:
        page.emulate_media(color_scheme="light", forced_colors="none")
        page.evaluate(SET_RULES, TEXT_SPACING)
        found += [f"with wide spacing: {line}" for line in (*page.evaluate(CUT_OFF), overflow(page)) if line]
        page.evaluate("() => { document.adoptedStyleSheets = [] }")
    return [f"{page.title()}: {line}" for line in found]


def draft(page: Page) -> dict[str, Any]:
    return page.evaluate("() => JSON.parse(localStorage.getItem(activityContribute.draft.key))")


def sent(page: Page) -> str:
    return page.locator("#entry-whole").input_value()


def test_a_new_group_lists_its_activity_on_a_small_telephone(  # noqa: PLR0915 - one journey
    open_form: Callable[..., Page], tmp_path: Path
) -> None:
    """Nine questions, some of them answered wrong at first, with a reload between; the file is that of one by hand."""
    page = open_form(width=320)
    page.evaluate(AXE)
    found = faults(page)
    press(page, "Go on")
    expect(page.locator(".entry-errors")).to_be_focused()
    press(page, "We are not in the list yet")
    heading(page, "Who are you?")
    expect(page.locator("#entry-progress")).to_have_text("0 of 9 done")
    expect(page.locator("#entry-saved")).to_have_text("Saved on this phone or computer.")
    press(page, "Save and go on")
    # The summary has the focus and leads to each field; the words stand beside it, and are said with it.
    summary = page.locator(".entry-errors")
    expect(summary).to_be_focused()
    expect(summary).to_have_attribute("role", "alert")
    assert page.title().startswith("Put right: ")
    found += faults(page, 3)
    name = page.get_by_label("Name of your club or group")
    expect(name).to_have_attribute("aria-invalid", "true")
    assert (
        page.locator(f"#{(name.get_attribute('aria-describedby') or '').split()[-1]}")
        .inner_text()
        .endswith("Write the name of your club or group.")
    )
    summary.get_by_role("link", name="Write the name of your club or group.").click()
    expect(name).to_be_focused()
    name.fill("Quarry Swimmers")
    page.get_by_label("Who are you, in a few sentences?").fill("We ring handbells.")
    page.get_by_label("Telephone").fill("01632 960188")
    press(page, "Save and go on")
    expect(summary).to_contain_text("“Quarry Swimmers” is in the list already.")
    name.fill("Clun Bell Ringers")
    press(page, "Save and go on")

    heading(page, "What is it called?")
    page.get_by_label("Name of the activity").fill(BELLS["name"])
    page.get_by_label("What is it, in a sentence or two?").fill(BELLS["summary"])
    expect(page.locator("#entry-card [data-slot='summary']")).to_have_text(str(BELLS["summary"]))
    press(page, "Save and go on")

    heading(page, "What do children do there?")
    page.locator("summary", has_text="Music and stage").click()
    page.locator("#a-interests-music").check()
    expect(page.locator("summary", has_text="Music and stage")).to_contain_text("1 ticked")
    found += faults(page)
    press(page, "Save and go on")

    heading(page, "What ages is it for?")
    page.get_by_label("From age").fill("25")
    page.get_by_label("To age").fill("8")
    press(page, "Save and go on")
    expect(summary).to_contain_text("The youngest age, 25, is above the oldest, 8. Swap them.")
    page.get_by_label("From age").fill("8")
    page.get_by_label("To age").fill("25")
    page.get_by_label("Children and adults come together").fill("Two leaders are always there.")
    press(page, "Save and go on")

    heading(page, "Where is it?")
    page.get_by_label("What is the building").fill("Memorial Hall")
    page.get_by_label("Number and street").fill("1 High Street")
    page.get_by_label("Town", exact=True).select_option("ludlow")
    postcode = page.get_by_label("Postcode")
    postcode.fill("sy8")
    postcode.blur()
    # As it is left: an answer that cannot be read is said at once, and the focus stays where it went.
    expect(page.locator("#a-venue-postcode-wrong")).to_contain_text('"sy8" is only the first half of a postcode.')
    postcode.fill("sy81as")
    postcode.blur()
    expect(page.locator(".entry-wrong")).to_have_count(0)
    expect(postcode).to_have_value("SY8 1AS")
    expect(page.locator("#entry-form")).to_match_aria_snapshot("""
        - heading "Where is it?" [level=2]
        - group "What sort of place?":
          - radio "At a place" [checked]
          - radio "Town only"
        - textbox "Number and street": 1 High Street
        - combobox "Town"
        - textbox "Postcode": SY8 1AS
        - paragraph:
          - button "Save and go on"
    """)
    press(page, "Save and go on")

    heading(page, "When is it?")
    press(page, "Save and go on")
    expect(summary).to_contain_text("Choose how often it is on.")
    page.get_by_label("Every week").check()
    page.get_by_label("Thursday").check()
    page.get_by_label("From what time?").fill("18:30")
    press(page, "Save and go on")
    expect(summary).to_contain_text("Write the time when it ends.")
    page.get_by_label("To what time?").fill("19:30")
    page.get_by_label("In school term only").check()
    page.get_by_label("From which date?").fill("2027-01-07")
    expect(page.locator("[data-slot='when']")).to_have_text(
        "Thursdays in term time, 6:30pm to 7:30pm, from 7 January 2027"
    )
    found += faults(page, 3)
    # A call comes in, the browser is closed: nothing is lost, and the same screen opens.
    page.reload()
    heading(page, "When is it?")
    expect(page.get_by_label("From what time?")).to_have_value("18:30")
    expect(page.locator("#entry-progress")).to_have_text("4 of 9 done")
    page.evaluate("() => activityEntry.ready")
    page.evaluate(AXE)
    press(page, "Save and go on")

    heading(page, "What does it cost?")
    page.get_by_label("Who is it for?").fill("child")
    page.get_by_label("How many pounds?").fill("£2.50")
    page.get_by_label("For what?").select_option("session")
    press(page, "Add another price")
    expect(page.get_by_label("Who is it for?").last).to_be_focused()
    found += faults(page)
    press(page, "Save and go on")

    heading(page, "How do families get a place?")
    page.get_by_label("Just turn up").check()
    found += faults(page, 0)
    press(page, "Save and go on")

    heading(page, "Who helps a child with what?")
    page.locator("#a-help-one_to_one-who").select_option("can-arrange")
    page.get_by_label("How long before?").fill("Two weeks")
    page.locator("#a-help-toilet_prompts-who").select_option("we-do-this")
    page.locator("#a-help-toilet_prompts-note").fill("Half way through.")
    expect(page.get_by_role("group", name="Reminders to use the toilet").get_by_role("textbox")).to_have_count(1)
    # Not stated is an answer that can be gone back to: what was said about it goes too.
    page.locator("#a-help-pad_changing-who").select_option("ask")
    page.locator("#a-help-pad_changing-note").fill("Hm.")
    page.locator("#a-help-pad_changing-who").select_option("")
    expect(page.locator("#a-help-pad_changing-note")).to_have_count(0)
    found += faults(page)
    press(page, "Save and go on")

    heading(page, "Does an adult stay?")
    page.get_by_label("Drop-off").check()
    page.get_by_label("It is your first visit").check()
    found += faults(page, 0)
    press(page, "Save and go on")

    heading(page, "That is all we need")
    expect(page.locator("#entry-progress")).to_have_text("9 of 9 done")
    assert page.locator(".entry-steps").first.locator(".badge-good").count() == 9
    found += faults(page, 3)
    press(page, "Look it over and send it")
    heading(page, "Look it over")
    expect(page.locator(".entry-said").nth(4)).to_contain_text("Thursdays in term time, 6:30pm to 7:30pm")
    found += faults(page)
    press(page, "It is right")

    heading(page, "Send it to us")
    found += faults(page, 3)
    assert not found, "\n".join(found)
    assert page.locator(".entry-way h3").all_inner_texts() == ["By e-mail", "By a form on GitHub", "As a file"]
    blocks = arrived(sent(page).encode()).blocks
    assert [block.path for block in blocks] == [
        "providers/clun-bell-ringers.yaml",
        "activities/clun-bell-ringers/handbells-a-try-it-evening.yaml",
    ]
    assert blocks[0].text == entry_text(RINGERS, SCHEMAS["provider"].plain)
    assert blocks[1].text == entry_text(BELLS, SCHEMAS["activity"].plain)
    with page.expect_download() as download:
        press(page, "Keep the file")
    assert download.value.suggested_filename == "clun-bell-ringers-handbells-a-try-it-evening.txt"
    download.value.save_as(tmp_path / "sent.txt")
    assert (tmp_path / "sent.txt").read_text(encoding="utf-8") == sent(page)
    expect(page.locator(".entry-told")).to_have_text(
        "The file is where your downloads are. Send it to shortbreaks@example.org."
    )
    press(page, "I have sent it")
    heading(page, "Thank you")
    assert page.evaluate("() => Object.keys(localStorage)") == []


def mail_of(page: Page) -> tuple[str, str, int]:
    """Where an e-mail goes, what it says, and how long its address is."""
    address = page.locator("a[href^='mailto:']", has_text="e-mail").first.get_attribute("href") or ""
    parts = urlsplit(address)
    return (
        parts.path,
        unquote(dict(pair.split("=", 1) for pair in parts.query.split("&")).get("body", "")),
        len(address),
    )


def test_still_right_takes_two_presses_and_an_e_mail_that_holds_all_of_it(open_form: Callable[..., Page]) -> None:
    page = open_form(f"#right={SWIM}", width=320)
    heading(page, "Is this still right?")
    page.evaluate(AXE)
    found = faults(page)
    shown = page.locator("#entry-form").inner_text()
    for words in (
        "Saturdays in term time, 10am to 11am",
        "Ages 5 to 16",
        "Changing a pad: Your adult does this",
        "Drop-off",
        "01632 960123",
    ):
        assert words in shown
    press(page, "Yes, it is all right")
    heading(page, "Send it to us")
    found += faults(page)
    assert not found, "\n".join(found)
    to, body, length = mail_of(page)
    assert to == "shortbreaks@example.org"
    assert length <= 1900
    assert sent(page) == body.replace("\r\n", "\n").partition("\n\n")[2].partition("\n\n")[2]
    (block,) = arrived(body.encode()).blocks
    assert (block.only, block.text) == (
        ("name", "checked"),
        f"name: Saturday swim\nchecked:\n  on: {TODAY}\n  by: provider\n",
    )
    # Back, and Back again; what was begun is offered when something else is opened.
    page.go_back()
    heading(page, "Is this still right?")
    page.evaluate("() => { location.hash = '#change=wem-makers/brick-club' }")
    heading(page, "You began something else")
    press(page, "Leave it and begin anew")
    heading(page, "What would you like to change?")
    assert draft(page)["id"] == "wem-makers/brick-club"


def test_all_that_a_group_runs_is_confirmed_in_one_e_mail(open_form: Callable[..., Page]) -> None:
    page = open_form("#provider=quarry-swimmers", width=320)
    press(page, "Say that all of it is still right")
    heading(page, "Are these still right?")
    page.evaluate(AXE)
    found = faults(page)
    # What has ended is not asked about.
    assert page.locator(".entry-way h3").all_inner_texts() == ["Pool afternoon", "Saturday swim"]
    page.get_by_label("Pool afternoon is still right").uncheck()
    page.get_by_label("Saturday swim is still right").uncheck()
    press(page, "Yes, what is ticked")
    expect(page.locator(".entry-errors")).to_contain_text("Tick what is still right, or go back.")
    for name in ("Pool afternoon", "Saturday swim"):
        page.get_by_label(f"{name} is still right").check()
    press(page, "Yes, what is ticked")
    heading(page, "Send it to us")
    found += faults(page)
    assert not found, "\n".join(found)
    _, body, length = mail_of(page)
    assert length <= 1900
    assert [(block.path.rpartition("/")[2], block.only) for block in arrived(body.encode()).blocks] == [
        ("pool-afternoon.yaml", ("name", "checked")),
        ("saturday-swim.yaml", ("name", "checked")),
    ]
    assert page.locator(".entry-way h3").all_inner_texts() == ["By e-mail", "As a file"]


def test_a_date_is_called_off_and_a_pause_an_end_and_a_new_start_change_nothing_else(
    open_form: Callable[..., Page],
) -> None:
    page = open_form(f"#act={SWIM}", width=320)
    page.evaluate(AXE)
    found = faults(page)
    press(page, "Cancel a date")
    heading(page, "Which date is called off?")
    dates = page.locator("#c-dates label").all_inner_texts()
    assert dates[:2] == ["Saturday 5 December, 10am to 11am", "Thursday 24 December, 10am to 12 noon"]
    found += faults(page)
    press(page, "Call it off")
    expect(page.locator(".entry-errors")).to_contain_text("Tick the date that is called off.")
    page.locator("#c-dates-1").check()
    page.get_by_label("Why?").fill("The hall is flooded")
    press(page, "Call it off")
    heading(page, "Send it to us")
    state = draft(page)
    changed = {name for name in state["data"] if state["data"][name] != state["base"].get(name)}
    assert changed == {"sessions"}
    assert state["data"]["sessions"][1]["cancelled"] == [{"on": "2026-12-24", "why": "The hall is flooded"}]
    page.go_back()
    page.go_back()
    press(page, "Pause it")
    heading(page, "Pause it")
    page.get_by_label("What shall families read?").fill("We are having a rest.")
    page.get_by_label("Until when").fill("2027-04-01")
    found += faults(page)
    press(page, "Pause it")
    heading(page, "Send it to us")
    notice = {"text": "We are having a rest.", "from": TODAY, "until": "2027-04-01"}
    assert (draft(page)["data"]["status"], draft(page)["data"]["notice"]) == ("paused", notice)
    page.go_back()
    page.go_back()
    press(page, "It has ended")
    press(page, "Yes, it has ended")
    heading(page, "Send it to us")
    assert draft(page)["data"]["status"] == "ended"
    page.evaluate("() => { location.hash = '#act=wem-makers/model-trains' }")
    press(page, "It is on again")
    press(page, "Leave it and begin anew")
    press(page, "Yes, it is on again")
    heading(page, "Send it to us")
    assert "status" not in draft(page)["data"]
    assert "# only: name, status\n" in sent(page)
    assert not found, "\n".join(found)


def test_a_group_has_another_number_now(open_form: Callable[..., Page], project: Path) -> None:
    page = open_form("#provider=quarry-swimmers", width=320)
    page.get_by_label("Our own details").check()
    press(page, "Go on")
    heading(page, "Your own details")
    page.evaluate(AXE)
    phone = page.get_by_label("Telephone")
    expect(phone).to_have_value("01632 960123")
    phone.fill("0163")
    phone.blur()
    expect(page.locator("#p-phone-wrong")).to_contain_text("too short for a telephone number")
    phone.fill("01632 960199")
    found = faults(page)
    press(page, "It is all right")
    heading(page, "Send it to us")
    found += faults(page)
    assert not found, "\n".join(found)
    (block,) = arrived(mail_of(page)[1].encode()).blocks
    assert block.path == "providers/quarry-swimmers.yaml"
    assert block.only == ("name", "phone", "checked")
    data, old = typed(project / "content" / "providers" / "quarry-swimmers.yaml") or ({}, "")
    new = {**data, "phone": "01632 960199", "checked": {"on": TODAY, "by": "provider"}}
    assert page.evaluate(
        "() => activityContribute.sending.files(activityContribute.form.state)[0].text"
    ) == changed_text(old, new, SCHEMAS["provider"].plain)
    assert page.locator(".entry-way h3").all_inner_texts() == ["By e-mail", "On GitHub", "As a file"]


# A message was written for who types a file. On the page nobody has seen the names of its lines, or a bracket.
PLAIN = {
    "Add a sentence, like this:  under_and_over_18: Apart.": "Add a sentence, for example: Apart.",
    "It is drop-off, and for pad_changing nobody helps.": "It is drop-off, and for “Changing a pad” nobody helps.",
    "help and adult_stays are empty.": "help and “Does an adult stay?” are empty.",
    "Did you mean lego? Write it like this:  interests: [lego]": "Did you mean lego? Write it, for example: lego",
}


def test_a_change_keeps_the_rest_of_the_file_to_the_byte(open_form: Callable[..., Page], project: Path) -> None:
    page = open_form(f"#change={SWIM}", width=320)
    heading(page, "What would you like to change?")
    page.evaluate(AXE)
    found = faults(page)
    press(page, "What does it cost?")
    page.get_by_label("How many pounds?").first.fill("7")
    press(page, "Save and go on")
    expect(page.locator(".entry-steps .badge", has_text="Changed")).to_have_count(1)
    # Every other screen opens, fits, and changes nothing when it is saved as it is.
    for section in page.evaluate("() => activityContribute.questions.sections.map((one) => [one.id, one.title])"):
        page.evaluate("(id) => activityContribute.form.go('section:' + id)", section[0])
        heading(page, section[1])
        page.evaluate("() => document.querySelectorAll('#entry-form details').forEach((fold) => { fold.open = true })")
        found += faults(page, 1 if section[0] in {"sessions", "about", "images", "who"} else 0)
        press(page, "Save and go on")
        if page.locator(".entry-errors").count():
            press(page, "Save and go on")
        heading(page, "What would you like to change?")
    page.set_viewport_size({"width": 1280, "height": 800})
    for section in ("sessions", "place"):
        page.evaluate("(id) => activityContribute.form.go('section:' + id)", section)
        found += faults(page)
        page.go_back()
        heading(page, "What would you like to change?")
    press(page, "Look it over")
    heading(page, "What changes")
    assert page.locator("#entry-form .facts").first.locator("dt").all_inner_texts() == ["Costs"]
    expect(page.get_by_label("What changed, in a few words?")).to_have_value("New price")
    found += faults(page)
    press(page, "Go on to send it")
    heading(page, "Send it to us")
    found += faults(page)
    assert not found, "\n".join(found)
    file = project / "content" / "activities" / f"{SWIM}.yaml"
    data, old = typed(file) or ({}, "")
    new = json.loads(json.dumps(data))
    new["costs"][0]["amount"] = "7"
    new["changed"] = {"on": TODAY, "what": "New price"}
    assert page.evaluate(
        "() => activityContribute.sending.files(activityContribute.form.state)[0].text"
    ) == changed_text(old, new, SCHEMAS["activity"].plain)
    (block,) = arrived(sent(page).encode()).blocks
    assert block.only == ("name", "costs", "changed")
    # The clipboard is shut to this reader: the text is there to be copied by hand.
    page.evaluate("() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }) }")
    page.locator(".entry-way", has_text="On GitHub").get_by_role("button", name="Copy the new text").click()
    expect(page.locator("#entry-whole")).to_be_focused()
    assert page.evaluate("() => getSelection().toString() === document.activeElement.value") or page.evaluate(
        "() => document.activeElement.selectionEnd === document.activeElement.value.length"
    )
    leads = page.locator(".entry-way a[target=_blank]").evaluate_all("all => all.map((one) => one.href)")
    assert leads[0] == f"https://github.com/example/activity-directory/edit/main/content/activities/{SWIM}.yaml"
    asked = parse_qs(urlsplit(leads[1]).query)
    assert (asked["template"], asked["activity"]) == (["change-my-activity.yml"], [SWIM])
    assert asked["entry"][0].rstrip() == changed_text(old, new, SCHEMAS["activity"].plain).rstrip()
    assert page.evaluate("(all) => all.map((one) => activityContribute.plainly(one))", list(PLAIN)) == [*PLAIN.values()]
    # Of an entry that is too long for an address, what differs goes into the form.
    parts = page.evaluate(
        "({ form, sending }) => sending.issue(form.state, sending.files(form.state), true)",
        page.evaluate_handle("() => activityContribute"),
    )
    assert arrived(parse_qs(urlsplit(parts).query)["entry"][0].encode()).blocks == (block,)


ADDRESSES = """([host, repository, data]) => {
    const page = activityContribute;
    Object.assign(page.questions.site, { host, repository });
    const id = 'quarry-swimmers/new-swim';
    const state = { task: 'new', provider: 'quarry-swimmers', id, data, base: null, text: '' };
    page.form.state = state;
    const { files, newFile, edit, fits, mail, blocks, issue } = page.sending;
    const file = files(state)[0];
    const made = newFile(file);
    const addresses = { edit: edit(file), issue: issue(state, [file]), fits: fits(made.full) };
    return { file, made, ...addresses, mail: mail(blocks([file]), state).length };
}"""


def test_each_service_is_given_the_file_in_its_own_way_and_what_is_too_long_is_not(
    open_form: Callable[..., Page],
) -> None:
    page = open_form()
    path = "activities/quarry-swimmers/new-swim.yaml"
    made = page.evaluate(ADDRESSES, ["github", "https://github.com/a/b", BELLS])
    text = entry_text(BELLS, SCHEMAS["activity"].plain)
    assert made["file"]["path"] == path
    for host, start in (
        ("github", "https://github.com/a/b/new/main/"),
        ("forgejo", "https://codeberg.org/a/b/_new/main/"),
    ):
        address = page.evaluate(ADDRESSES, [host, start.rsplit("/", 3)[0], BELLS])["made"]["full"]
        parts = urlsplit(address)
        assert address.startswith(f"{start}content/activities/quarry-swimmers?")
        assert parse_qs(parts.query) == {"filename": ["new-swim.yaml"], "value": [text]}
    gitlab = page.evaluate(ADDRESSES, ["gitlab", "https://gitlab.com/a/b", BELLS])
    assert gitlab["made"] == {
        "bare": "https://gitlab.com/a/b/-/new/main/content/activities/quarry-swimmers?file_name=new-swim.yaml",
        "full": "",
    }
    assert gitlab["edit"] == f"https://gitlab.com/a/b/-/edit/main/content/{path}"
    assert (
        page.evaluate(ADDRESSES, ["gitea", "https://x.org/a/b", BELLS])["edit"]
        == f"https://x.org/a/b/_edit/main/content/{path}"
    )
    # What the issue form is filled in with, it has a question for.
    asked = parse_qs(urlsplit(made["issue"]).query)
    form = PROJECT / ".github" / "ISSUE_TEMPLATE" / asked["template"][0]
    ids = set(re.findall(r"^ +id: ([a-z-]+)$", form.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(asked) - {"template", "title"} <= ids
    assert asked["days-and-times"] == ["Thursdays in term time, 6:30pm to 7:30pm, from 7 January 2027"]
    assert asked["town"] == ["Ludlow"]
    # Its lists of choices cannot be filled in, nor every second week told in its words: the entry goes along as it is.
    assert asked["entry"] == [f"# file: {path}\n{text}# end\n"]
    # Signed out, the service puts the address into another one: every mark grows by two letters.
    assert made["fits"]
    long = page.evaluate(
        ADDRESSES, ["github", "https://github.com/a/b", {**BELLS, "description": "Word, word. " * 400}]
    )
    assert not long["fits"]
    assert made["mail"] <= 1900 < long["mail"]


WORDS = """(all) => Object.fromEntries(Object.entries(all).map(([id, data]) => {
    const words = activityContribute.words;
    const said = {};
    const names = ['ages', 'place', 'when', 'costInBrief', 'oneToOne', 'care', 'adult'];
    for (const name of names) said[name] = words[name](data);
    said.costs = data.costs.map(words.cost);
    return [id, said];
}))"""


def test_the_card_says_of_every_entry_what_the_site_says(open_form: Callable[..., Page]) -> None:
    """The worked example's entries; its towns, terms and words are those of the site that the browser reads."""
    directory = read_directory(project_settings(PROJECT, {}, today=TODAY)).directory
    kinds = directory.vocabularies["help-kinds"]
    data = {}
    expected = {}
    for activity in directory.activities:
        found = typed(PROJECT / "content" / "activities" / f"{activity.id}.yaml")
        assert found is not None
        data[activity.id] = found[0]
        expected[activity.id] = {
            "ages": ages_phrase(activity.ages),
            "place": in_brief.place_in_brief(activity.venue, directory.site),
            "when": in_brief.rules_in_brief(activity, directory),
            "costInBrief": cost_in_brief(activity.costs),
            "oneToOne": in_brief.one_to_one_in_brief(activity),
            "care": in_brief.personal_care_in_brief(activity, kinds),
            "adult": in_brief.adult_in_brief(activity),
            "costs": [cost_in_words(cost) for cost in activity.costs],
        }
    assert len(data) > 100
    page = open_form()
    assert page.evaluate(WORDS, data) == expected


def test_a_draft_is_kept_until_it_is_thrown_away_and_forgetting_everything_takes_it_along(
    open_form: Callable[..., Page], address: str
) -> None:
    page = open_form("#provider=quarry-swimmers")
    heading(page, "Quarry Swimmers")
    page.get_by_label("A new one").check()
    press(page, "Go on")
    heading(page, "What is it called?")
    page.get_by_label("Name of the activity").fill("Early birds")
    page.wait_for_function("() => (localStorage.getItem(activityContribute.draft.key) || '').includes('Early birds')")
    page.goto(address + PAGE)
    expect(page.locator(".notice", has_text="You began: Early birds.")).to_be_visible()
    press(page, "Go on with it")
    heading(page, "What is it called?")
    expect(page.get_by_label("Name of the activity")).to_have_value("Early birds")
    page.goto(address + "my-list.html#kept-here")
    expect(page.locator("#forget-kept")).to_contain_text("something that you began to write")
    page.locator("#forget").click()
    page.locator("#forget-yes").click()
    expect(page.locator("#forget-said")).to_have_text("Everything is forgotten.")
    assert page.evaluate("() => Object.keys(localStorage)") == []
    page.goto(address + PAGE)
    heading(page, "Who are you?")
    expect(page.locator(".notice", has_text="You began")).to_have_count(0)


def test_what_is_hard_to_read_is_said_gently_and_what_is_only_odd_may_stay(open_form: Callable[..., Page]) -> None:
    page = open_form(f"#change={SWIM}")
    press(page, "What is it called?")
    summary = page.get_by_label("What is it, in a sentence or two?")
    summary.fill("For children who suffer from autism " + "and for everybody else who comes along with them " * 2 + ".")
    expect(page.locator(".entry-ease")).to_contain_text("words. Two short ones are easier for a tired reader.")
    press(page, "Save and go on")
    expect(page.locator(".entry-errors")).to_contain_text("Please look once more")
    expect(page.locator(".entry-errors")).to_contain_text('"suffer from" is not how families')
    press(page, "Save and go on")
    heading(page, "What would you like to change?")
    assert "suffer from" in draft(page)["data"]["summary"]


def test_the_page_works_from_a_memory_stick_and_without_a_store(open_page: OpenPage, site: Path) -> None:
    page = open_page(width=320)
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('shut') } })")
    page.goto((site / PAGE).as_uri() + f"#change={SWIM}")
    heading(page, "What would you like to change?")
    expect(page.locator("#entry-saved")).to_have_text("This browser keeps nothing. Finish before you close the page.")
    page.evaluate("() => { location.hash = '#right=nobody/nothing' }")
    heading(page, "It did not come")


def test_the_keyboard_alone_is_enough(open_form: Callable[..., Page]) -> None:
    """Tab, Space, arrows and Enter, from the list of groups to the file."""
    page = open_form()
    page.keyboard.press("Tab")
    page.keyboard.type("Quarry")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    heading(page, "Quarry Swimmers")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading(page, "Pool afternoon")
    page.goto(page.url.partition("#")[0] + f"#right={SWIM}")
    heading(page, "Is this still right?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading(page, "Send it to us")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent.trim()") == "Keep the file":
            break
    with page.expect_download():
        page.keyboard.press("Enter")


def test_a_long_list_of_groups_is_narrowed_by_letters(open_page: OpenPage, address: str) -> None:
    page = open_page(width=320)
    page.goto(address + PAGE)
    expect(page.locator("h2.entry-title")).to_be_focused()
    page.evaluate("""() => {
        const all = activityContribute.providers;
        for (let number = 0; number < 60; number += 1) all.push([`club-${number}`, `Club ${number}`, {}, [], '']);
        activityContribute.form.go('start');
    }""")
    letters = page.get_by_label("Type a part of its name")
    letters.fill("club 1")
    expect(page.locator("#entry-said")).to_have_text("11 found.")
    letters.fill("quarry")
    expect(page.locator("#entry-said")).to_have_text("1 found.")
    expect(page.get_by_label("Your club, charity or group")).to_have_value("quarry-swimmers")
    letters.fill("nobody")
    expect(page.locator("#entry-said")).to_contain_text("None is found.")
    letters.fill("quarry")
    page.keyboard.press("Enter")
    heading(page, "Quarry Swimmers")


def test_today_is_the_builds_day_when_the_clock_of_a_telephone_has_stopped(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.clock.set_fixed_time("1970-01-01T00:00:00Z")
    page.goto(address + PAGE)
    expect(page.locator("h2.entry-title")).to_be_focused()
    assert date.fromisoformat(page.evaluate("() => activityContribute.today()")) == date.fromisoformat(TODAY)

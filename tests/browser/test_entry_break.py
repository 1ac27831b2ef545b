"""A break is given once, by its first and its last day, and comes out as the list of dates that somebody would type."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from activity_directory.authoring.arrived_text import arrived
from activity_directory.authoring.entry_text import entry_text
from tests.browser.conftest import TODAY, OpenPage
from tests.browser.provider_hands import Keyboard
from tests.browser.test_accessibility import AXE
from tests.browser.test_entry_form import PAGE, SCHEMAS, SWIM, draft, faults, heading, press, sent

pytestmark = pytest.mark.browser

SUMMER = [f"2027-{day}" for day in ("07-24", "07-31", "08-07", "08-14", "08-21", "08-28")]
CLUB: dict[str, Any] = {
    "name": "Story bricks",
    "summary": "We listen to a story and build it in bricks. You may come late and leave early.",
    "interests": ["lego"],
    "ages": {"from": "5", "to": "11"},
    "venue": {"name": "Wem Hall", "address": "2 Example Street", "town": "wem", "postcode": "SY4 5DG"},
    "costs": [{"for": "child", "amount": "4.50", "per": "session"}],
    "booking": {"how": "drop-in"},
}
SATURDAY: dict[str, Any] = {"days": ["saturday"], "start": "10:00", "end": "11:00"}
# A new entry of a club, as far as the question "When is it?".
BEGIN = """(data) => {
    const { form, questions } = activityContribute;
    form.forget();
    const empty = { id: '', base: null, text: '', from: '', at: '' };
    const done = Object.fromEntries(questions.sections.filter((one) => one.first).map((one) => [one.id, 1]));
    form.begin({ task: 'new', provider: 'wem-makers', providerData: null, ...empty, data, done });
    form.go('section:sessions');
    document.querySelectorAll('#entry-form details').forEach((fold) => { fold.open = true });
}"""


def opened(open_page: OpenPage, address: str, after: str = "", **options: Any) -> Page:
    page = open_page(**options)
    page.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
    page.goto(address + PAGE + after)
    expect(page.locator("h2.entry-title")).to_be_focused()
    page.evaluate("() => activityEntry.ready")
    return page


def begin(page: Page, *sessions: dict[str, Any]) -> None:
    page.evaluate(BEGIN, {**CLUB, "sessions": list(sessions)})
    heading(page, "When is it?")


def break_of(page: Page, session: int = 0) -> Locator:
    return page.locator(f"#a-sessions-{session}-except-break")


def give(page: Page, first: str, last: str, session: int = 0) -> None:
    box = break_of(page, session)
    box.get_by_label("First day off").fill(first)
    box.get_by_label("Last day off").fill(last)
    box.get_by_role("button", name="Add the dates").click()


def left_out(page: Page, session: int = 0) -> list[str]:
    found: list[str] = page.evaluate("at => activityContribute.form.state.data.sessions[at].except || []", session)
    return found


# What is said of a session and two days, and which dates are in the list then.
SAID: tuple[tuple[dict[str, Any], str, str, str, list[str]], ...] = (
    (SATURDAY, "2027-07-24", "", "Give the first day off and the last.", []),
    (SATURDAY, "2027-08-28", "2027-07-24", "The last day is before the first. Swap them.", []),
    (SATURDAY, "2026-07-24", "2026-08-28", "Those days are over. Look at the year.", []),
    (SATURDAY, "2027-07-24", "2029-08-28", "That is more than a year. Look at the years.", []),
    (SATURDAY, "2027-07-26", "2027-07-30", "Nothing added. It is not on from 26 July to 30 July 2027.", []),
    (SATURDAY, "2027-07-24", "2027-07-26", "1 Saturday added: 24 July 2027.", SUMMER[:1]),
    (
        SATURDAY,
        "2026-12-24",
        "2027-01-03",
        "2 Saturdays added, from 26 December 2026 to 2 January 2027.",
        ["2026-12-26", "2027-01-02"],
    ),
    ({**SATURDAY, "until": "2027-08-01"}, "2027-07-24", "2027-08-28", "2 Saturdays added, from", SUMMER[:2]),
    (
        {**SATURDAY, "except": SUMMER[:1]},
        "2027-07-24",
        "2027-07-25",
        "Nothing added. That date is off already.",
        SUMMER[:1],
    ),
    (
        {**SATURDAY, "cancelled": [{"on": SUMMER[1]}]},
        "2027-07-24",
        "2027-08-08",
        "2 Saturdays added, from 24 July to 7 August 2027. 1 was off already.",
        [SUMMER[0], SUMMER[2]],
    ),
    (
        {**SATURDAY, "every": {"weeks": "2", "starting": "2027-01-02"}},
        "2027-07-24",
        "2027-08-28",
        "3 Saturdays added, from 31 July to 28 August 2027.",
        SUMMER[1::2],
    ),
    (
        {**SATURDAY, "every": {"weeks": "2"}},
        "2027-07-24",
        "2027-08-28",
        "First say every how many weeks, and a date on which it is on, further up.",
        [],
    ),
    (
        {"monthly": ["first saturday", "last sunday"], "start": "10:00", "end": "11:00"},
        "2027-07-24",
        "2027-08-28",
        "2 dates added, from 25 July to 7 August 2027.",
        ["2027-07-25", "2027-08-07"],
    ),
    (
        {**SATURDAY, "when": "term-time"},
        "2027-07-24",
        "2027-08-28",
        "Nothing added. Those days are in the school holidays, when it is not on anyway.",
        [],
    ),
    (
        {**SATURDAY, "when": "term-time"},
        "2027-07-17",
        "2027-09-04",
        "2 Saturdays added, from 17 July to 4 September 2027. The rest are in the school holidays, when it is not on",
        ["2027-07-17", "2027-09-04"],
    ),
    # With another set of terms: these schools stop two days later.
    ({"days": ["thursday"], "when": "term-time"}, "2027-07-22", "2027-07-23", "Nothing added.", []),
    (
        {"days": ["thursday"], "when": "term-time", "terms": "telford"},
        "2027-07-22",
        "2027-07-23",
        "1 Thursday added: 22 July 2027.",
        ["2027-07-22"],
    ),
    (
        {**SATURDAY, "when": "holidays"},
        "2027-07-10",
        "2027-07-31",
        "2 Saturdays added, from 24 July to 31 July 2027. The rest are in school term, when it is not on anyway.",
        SUMMER[:2],
    ),
    (
        {**SATURDAY, "when": "term-time"},
        "2031-07-26",
        "2031-07-27",
        "1 Saturday added: 26 July 2031. We do not know all the school terms then. Take away what is not right.",
        ["2031-07-26"],
    ),
    (
        {**SATURDAY, "days": ["monday", "tuesday", "wednesday", "friday"]},
        "2027-07-01",
        "2027-10-31",
        "Nothing added. That would be 69 dates, and the list holds 60. Give a shorter break.",
        [],
    ),
    ({**SATURDAY, "from": "some day"}, "2027-07-24", "2027-08-28", "Your dates could not be worked out.", []),
)


def test_a_break_adds_exactly_the_dates_of_its_session_and_says_which_or_why_none(
    open_page: OpenPage, address: str
) -> None:
    page = opened(open_page, address)
    said = break_of(page).locator("[role=status]")
    for session, first, last, words, dates in SAID:
        begin(page, session)
        expect(said).to_have_text("")
        give(page, first, last)
        expect(said).to_contain_text(words)
        assert left_out(page) == dates, words
    # Before the day is known nothing can be put in; what was given stays.
    page.evaluate("() => activityContribute.form.forget()")
    begin(page, {})
    page.get_by_label("Every week").check()
    page.evaluate("() => document.querySelectorAll('#entry-form details').forEach((fold) => { fold.open = true })")
    give(page, "2027-07-24", "2027-08-28")
    expect(said).to_have_text("First tick the day on which it is on, further up.")
    page.get_by_label("Saturday").check()
    break_of(page).get_by_role("button", name="Add the dates").click()
    expect(said).to_have_text("6 Saturdays added, from 24 July to 28 August 2027.")
    assert left_out(page) == SUMMER
    # What is sent is the list, as somebody would have typed it, and the check has nothing to say about it.
    begin(page, SATURDAY)
    give(page, SUMMER[0], SUMMER[-1])
    expect(said).to_have_text("6 Saturdays added, from 24 July to 28 August 2027.")
    assert page.evaluate("() => activityContribute.problems('sessions')") == []
    page.evaluate("() => activityContribute.form.go('send')")
    heading(page, "Send it to us")
    (block,) = arrived(sent(page).encode()).blocks
    by_hand = {**CLUB, "sessions": [{**SATURDAY, "except": SUMMER}]}
    assert block.text == entry_text(by_hand, SCHEMAS["activity"].plain)


def test_by_keyboard_on_a_small_telephone_a_break_is_kept_undone_and_sent_as_a_list(
    open_page: OpenPage, address: str
) -> None:
    page = opened(open_page, address, width=320)
    page.evaluate(AXE)
    begin(page, {**SATURDAY, "except": ["2027-05-01"]}, {**SATURDAY, "days": ["sunday"]})
    box = break_of(page)
    expect(box).to_match_aria_snapshot("""
        - group "Off for some weeks, as in summer?":
          - paragraph: Give the first day and the last. We fill in the dates.
          - textbox "First day off"
          - textbox "Last day off"
          - paragraph:
            - button "Add the dates"
          - status
    """)
    found = faults(page, 3)
    keys = Keyboard(page)
    for label, day in (("First day off", SUMMER[0]), ("Last day off", SUMMER[-1])):
        keys.to(box.get_by_label(label))
        # Which of day and month is typed first is the browser's own language.
        box.get_by_label(label).fill(day)
    # A call comes in: the two days are there again, and stay out of what is sent.
    page.wait_for_function("() => (localStorage.getItem(activityContribute.draft.key) || '').includes('2027-08-28')")
    page.reload()
    heading(page, "When is it?")
    page.evaluate("() => activityEntry.ready")
    page.evaluate(AXE)
    # Given and not pressed: it is asked once.
    press(page, "Save and go on")
    expect(page.locator(".entry-errors")).to_contain_text("You gave days off, but did not press “Add the dates”.")
    page.locator(".entry-errors a").click()
    expect(box.get_by_label("First day off")).to_be_focused()
    expect(box.get_by_label("First day off")).to_have_value("2027-07-24")
    # Enter in a field is the button beside it, not the one at the foot.
    page.keyboard.press("Enter")
    said = box.locator("[role=status]")
    expect(said).to_have_text("6 Saturdays added, from 24 July to 28 August 2027.")
    expect(page.locator("h2.entry-title")).to_have_text("When is it?")
    expect(box.get_by_label("First day off")).to_have_value("")
    rows = page.locator("#a-sessions-0-except input[type=date]:not([id*=break])")
    assert [row.input_value() for row in rows.all()] == ["2027-05-01", *SUMMER]
    found += faults(page, 3)
    keys.act(box.get_by_role("button", name="Undo"))
    expect(said).to_have_text("6 Saturdays taken away again.")
    expect(box.get_by_role("button", name="Add the dates")).to_be_focused()
    assert left_out(page) == ["2027-05-01"]
    give(page, "2027-07-24", "2027-08-28")
    give(page, "2027-07-24", "2027-08-28")
    expect(said).to_have_text("Nothing added. All 6 dates are off already.")
    # Each is a line like any other.
    page.get_by_role("button", name="Take away date 1", exact=True).click()
    page.get_by_role("button", name="Take away date 3", exact=True).click()
    kept = SUMMER[:2] + SUMMER[3:]
    assert left_out(page) == kept
    # Another time above it goes: a break that is half given goes with its own time.
    page.locator("summary", has_text="More about these times").last.click()
    break_of(page, 1).get_by_label("First day off").fill("2027-07-25")
    page.get_by_role("button", name="Take away time 1", exact=True).click()
    expect(break_of(page).get_by_label("First day off")).to_have_value("2027-07-25")
    assert not found, "\n".join(found)


def test_several_weeks_are_called_off_in_one_go(open_page: OpenPage, address: str) -> None:
    page = opened(open_page, address, f"#cancel={SWIM}", width=320)
    heading(page, "Which date is called off?")
    page.evaluate(AXE)
    page.locator("summary", has_text="Several weeks? Tick them in one go").click()
    box = page.locator("#c-break")
    said = box.locator("[role=status]")
    box.get_by_label("First day off").fill("2027-01-01")
    box.get_by_label("Last day off").fill("2027-01-31")
    press(page, "Call it off")
    expect(page.locator(".entry-errors")).to_contain_text("Tick the date that is called off.")
    page.locator("#c-dates-1").check()
    press(page, "Call it off")
    expect(page.locator(".entry-errors")).to_contain_text("You gave days off, but did not press “Tick these dates”.")
    box.get_by_role("button", name="Tick these dates").click()
    expect(said).to_have_text("4 Saturdays ticked, from 9 January to 30 January 2027.")
    page.locator("#c-dates-1").uncheck()
    found = faults(page, 3)
    for first, last, words in (
        ("2027-01-10", "2027-02-07", "1 Saturday ticked: 6 February 2027."),
        ("2027-01-09", "2027-01-10", "All of them are ticked already."),
        ("2027-02-08", "2027-02-12", "Nothing ticked. The list has no date from 8 February to 12 February 2027."),
        (
            "2027-06-01",
            "2027-06-30",
            "Nothing ticked. The list has no date from 1 June to 30 June 2027. This list ends on",
        ),
    ):
        box.get_by_label("First day off").fill(first)
        box.get_by_label("Last day off").fill(last)
        box.get_by_label("Last day off").press("Enter")
        expect(said).to_contain_text(words)
    assert not found, "\n".join(found)
    for label in ("First day off", "Last day off"):
        box.get_by_label(label).fill("")
    page.get_by_label("Why?").fill("The pool is being mended")
    press(page, "Call it off")
    heading(page, "Send it to us")
    called_off = draft(page)["data"]["sessions"][0]["cancelled"][1:]
    days = ["2027-01-09", "2027-01-16", "2027-01-23", "2027-01-30", "2027-02-06"]
    assert called_off == [{"on": day, "why": "The pool is being mended"} for day in days]

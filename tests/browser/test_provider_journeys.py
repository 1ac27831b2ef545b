"""A provider with some activities adds one, changes one, confirms one and calls off a date; another one pauses.

Once with a keyboard alone and once by thumb at 320 px. What comes out is filed by the commands that staff use, and is
then, byte for byte, what somebody wrote by hand from the same answers: `journeys/` beside this file.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from activity_directory.check_command import check
from activity_directory.receive_command import receive
from tests.browser.conftest import TODAY, OpenPage
from tests.browser.provider_hands import Hands, Keyboard, Thumb

pytestmark = pytest.mark.browser

BY_HAND = Path(__file__).parent / "journeys"
HELP = {
    "one_to_one": "Your adult does this",
    "toilet_prompts": "We do this",
    "pad_changing": "Your adult does this",
    "change_of_clothes": "Your adult does this",
    "eating_and_drinking": "We cannot do this",
    "hoist_transfers": "We cannot do this",
    "routine_medicine": "Your adult does this",
    "rescue_medicine": "Ask us",
    "tube_feeding": "Your adult does this",
    "communication": "We do this",
}
# What the check may ask about: a date was called off and nobody looked at the rest; a pause has no end.
ASKED = {("warning", "last-years-check"), ("advice", "notice-expired")}
NEW = "activities/wem-makers/story-bricks.yaml"
# How many presses a journey may take. docs/maintainers/contribute.md has what each took, and what else was typed.
MOST = {
    "keyboard": {"add": 230, "change": 110, "confirm": 12, "cancel": 28, "pause": 26},
    "thumb": {"add": 75, "change": 17, "confirm": 2, "cancel": 6, "pause": 5},
}


def begins(page: Page) -> None:
    expect(page.locator("h2.entry-title")).to_be_focused()
    page.evaluate("() => activityEntry.ready")


def add(hands: Hands) -> None:  # noqa: PLR0915 - one journey
    page = hands.page
    hands.heading("Who are you?")
    hands.choose(page.get_by_label("Your club, charity or group"), "Wem Makers")
    hands.press("Go on")
    hands.heading("Wem Makers")
    hands.tick("A new one")
    hands.press("Go on")
    hands.heading("What is it called?")
    hands.write("Name of the activity", "Story bricks")
    hands.write(
        "What is it, in a sentence or two?",
        "We listen to a story and build it in bricks. You may come late and leave early.",
    )
    hands.press("Save and go on")
    hands.heading("What do children do there?")
    for group, what in (
        ("Arts and making", "Books, stories and writing"),
        ("Building and science", "Lego and building bricks"),
    ):
        hands.act(page.locator("summary", has_text=group))
        hands.tick(what)
    hands.press("Save and go on")
    hands.heading("What ages is it for?")
    hands.write("From age", "5")
    hands.write("To age", "11")
    hands.press("Save and go on")
    hands.heading("Where is it?")
    hands.write("What is the building or place called?", "Wem Hall")
    hands.write("Number and street", "2 Example Street")
    hands.choose(page.locator("#a-venue-town"), "Wem")
    hands.write("Postcode", "sy45dg")
    hands.press("Save and go on")
    hands.heading("When is it?")
    hands.tick("Every week")
    hands.tick("Tuesday")
    hands.tick("Thursday")
    hands.write("From what time?", "16:30")
    hands.write("To what time?", "17:15")
    # Somebody is at the door, and the browser is closed.
    page.wait_for_function("() => (localStorage.getItem(activityContribute.draft.key) || '').includes('17:15')")
    page.reload()
    begins(page)
    hands.heading("When is it?")
    expect(page.get_by_label("To what time?")).to_have_value("17:15")
    hands.tick("In school term only")
    hands.press("Save and go on")
    hands.heading("What does it cost?")
    hands.write("Who is it for?", "child")
    hands.write("How many pounds?", "£4.50")
    hands.choose(page.get_by_label("For what?"), "session")
    hands.press("Add another price")
    hands.write("Who is it for?", "adult who joins in", last=True)
    hands.write("How many pounds?", "0", last=True)
    hands.choose(page.get_by_label("For what?").last, "session")
    hands.press("Save and go on")
    hands.heading("How do families get a place?")
    hands.tick("Book a place")
    hands.write("Telephone", "01632 960140")
    hands.press("Save and go on")
    hands.heading("Who helps a child with what?")
    for kind, who in HELP.items():
        hands.choose(page.locator(f"#a-help-{kind}-who"), who)
        if kind == "toilet_prompts":
            hands.write("A word about it", "Ask anybody in a yellow shirt.", last=True)
    hands.press("Save and go on")
    hands.heading("Does an adult stay?")
    hands.tick("An adult joins in")
    hands.press("Save and go on")
    hands.heading("That is all we need")
    hands.press("Look it over and send it")
    hands.heading("Look it over")
    hands.press("It is right")


def change(hands: Hands) -> None:
    hands.press("Do another one for your group")
    hands.heading("Wem Makers")
    hands.tick("Brick club")
    hands.press("Go on")
    hands.heading("Brick club")
    hands.press("Change something")
    hands.heading("What would you like to change?")
    hands.press("When is it?")
    hands.heading("When is it?")
    hands.write("From what time?", "16:30")
    hands.write("To what time?", "18:00")
    hands.press("Save and go on")
    hands.heading("What would you like to change?")
    hands.press("What does it cost?")
    hands.heading("What does it cost?")
    hands.write("How many pounds?", "2.50")
    hands.press("Save and go on")
    hands.heading("What would you like to change?")
    hands.press("Look it over and send it")
    hands.heading("What changes")
    hands.tick("I have looked at all of it")
    hands.press("Go on to send it")


def from_an_e_mail(hands: Hands, address: str) -> None:
    """The reminder's link, or that of the activity's own page."""
    hands.page.evaluate("(to) => { location.hash = to }", address)


def confirm(hands: Hands) -> None:
    from_an_e_mail(hands, "#right=wem-makers/coding-online")
    hands.heading("Is this still right?")
    hands.press("Yes, it is all right")


def cancel(hands: Hands) -> None:
    from_an_e_mail(hands, "#act=wem-makers/first-saturday")
    hands.heading("First Saturday workshop")
    hands.press("Cancel a date")
    hands.heading("Which date is called off?")
    hands.tick("Saturday 5 December")
    hands.write("Why?", "The heating is broken")
    hands.press("Call it off")


def pause(hands: Hands) -> None:
    from_an_e_mail(hands, "#act=ludlow-sounds/drum-circle")
    hands.heading("Drum circle")
    hands.press("Pause it")
    hands.heading("Pause it")
    hands.write("What shall families read?", "We have lost our room. We start again when there is another.")
    hands.press("Pause it")


JOURNEYS: dict[str, tuple[Callable[[Hands], None], str]] = {
    "add": (add, NEW),
    "change": (change, "activities/wem-makers/brick-club.yaml"),
    "confirm": (confirm, "activities/wem-makers/coding-online.yaml"),
    "cancel": (cancel, "activities/wem-makers/first-saturday.yaml"),
    "pause": (pause, "activities/ludlow-sounds/drum-circle.yaml"),
}


@pytest.fixture
def staff(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the member of staff who files what arrives."""
    shutil.copytree(project / "content", tmp_path / "content")
    (tmp_path / "schema").symlink_to(project / "schema")
    (tmp_path / "pelicanconf.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def problems() -> dict[str, set[tuple[str, str, str]]]:
    """What the check says of each of the journeys' entries: how serious it is, the rule, and the words."""
    paths = [path for _, path in JOURNEYS.values()]
    there = [f"content/{path}" for path in paths if Path("content", path).exists()]
    result = CliRunner().invoke(check, [*there, "--format", "json", "--today", TODAY])
    found: dict[str, set[tuple[str, str, str]]] = {path: set() for path in paths}
    for one in json.loads(result.stdout)["problems"]:
        found[one["path"].removeprefix("content/")].add((one["severity"], one["rule"], one["message"]))
    return found


def filed(file: Path) -> str:
    result = CliRunner().invoke(receive, [str(file), "--yes", "--today", TODAY])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("by", ["keyboard", "thumb"])
def test_a_provider_adds_changes_confirms_cancels_and_pauses_and_it_is_as_if_written_by_hand(
    open_page: OpenPage, address: str, staff: Path, by: str
) -> None:
    page = open_page(1280, 800) if by == "keyboard" else open_page(320, 568, has_touch=True, is_mobile=True)
    hands: Hands = Keyboard(page) if by == "keyboard" else Thumb(page)
    before = problems()
    page.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
    page.goto(address + "add-or-change.html")
    begins(page)
    took: dict[str, int] = {}
    for name, (journey, path) in JOURNEYS.items():
        hands.presses = 0
        journey(hands)
        hands.heading("Send it to us")
        sent = hands.send(staff)
        took[name] = hands.presses
        hands.press("I have sent it")
        hands.heading("Thank you")
        assert page.evaluate("() => Object.keys(localStorage)") == []
        said = filed(sent)
        assert (staff / "content" / path).read_bytes() == (BY_HAND / path).read_bytes(), said
    after = problems()
    assert after[NEW] == set()
    for path in before:
        assert {one[:2] for one in after[path] - before[path]} <= ASKED
    assert [name for name in took if took[name] > MOST[by][name]] == [], took

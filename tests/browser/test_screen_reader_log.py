"""What a screen reader says on the main journeys, kept as plain text in screen_reader/*.txt so that people can read it.

A difference is not always a fault: read it as somebody would hear it. If it is meant, write the files again with
`python -m pytest tests/browser/test_screen_reader_log.py --update-golden`, and read the difference before it is kept.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .listening import Listener

KEPT = Path(__file__).parent / "screen_reader"
Accept = Callable[[str, Listener], None]


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> Accept:
    """Compares a log with the one that was read and accepted."""

    def compare(name: str, listener: Listener) -> None:
        log = "\n".join(listener.heard).strip() + "\n"
        file = KEPT / f"{name}.txt"
        if request.config.getoption("--update-golden"):
            KEPT.mkdir(exist_ok=True)
            file.write_text(log, encoding="utf-8")
        before = file.read_text(encoding="utf-8") if file.is_file() else ""
        differences = difflib.unified_diff(
            before.splitlines(), log.splitlines(), f"screen_reader/{file.name}", "what is said now", lineterm="", n=2
        )
        assert before == log, "\n".join(
            [*differences, "If this is meant: run this test with --update-golden, and read the difference."]
        )

    return compare


def test_from_the_front_page_to_an_answer(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page()
    listener = Listener(page)
    listener.opens(address, "opens the front page")
    listener.reads_headings()
    listener.does("tabs to the search box")
    listener.tabs_to("search box")
    listener.does("types swimming and presses Enter")
    page.keyboard.type("swimming")
    page.keyboard.press("Enter")
    expect(page.locator("#search-status")).to_contain_text("for “swimming”")
    expect(page.locator("#results-all .card button").first).to_be_visible()
    listener.listens()
    listener.reads_headings()
    listener.does("reads the first answer")
    listener.reads("#results-all .card")
    listener.does("tabs from the top to the first answer")
    page.evaluate("document.activeElement.blur()")
    listener.tabs_to("search box")
    listener.tabs_to('"Add to my list')
    accept("front-page-to-an-answer", listener)


def test_typing_is_not_talked_over(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page()
    listener = Listener(page)
    page.clock.install()
    listener.opens(address + "search.html", "opens the search page")
    box = page.get_by_role("searchbox")
    box.focus()
    listener.stop()
    status = page.locator("#search-status")
    # A search goes on by itself at these letters, whoever types slowly; what is heard of it is the point of this log.
    for words in ("swi", "swim", "swimmi"):
        listener.does(f"has typed {words}, and goes on after a third of a second")
        box.fill(words)
        page.clock.run_for(300)
        expect(page.locator(".results .card").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        listener.listens()
    listener.does("has typed swimming, and waits")
    box.fill("swimming")
    page.clock.run_for(2000)
    expect(page.locator(".results .card").first).to_be_visible()
    page.clock.run_for(2000)
    expect(status).to_contain_text("for “swimming”")
    listener.listens()
    for words in ("swimming ludlow", "qwxyzzy", "the and of", ""):
        listener.does(f"types {words or 'nothing'} and presses Enter")
        box.fill(words)
        page.keyboard.press("Enter")
        expect(status).to_have_text(re.compile("ludlow|nothing for|not enough" if words else "^$"))
        listener.listens()
    accept("typing", listener)


def test_filters_on_a_telephone(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page(390)
    listener = Listener(page)
    status = page.locator("#search-status")
    listener.opens(address + "search.html#q=swimming", "opens a search for swimming")
    expect(status).to_contain_text("for “swimming”")
    listener.listens()
    page.get_by_role("searchbox").focus()
    listener.does("opens the filters")
    listener.tabs_to('"Filters')
    page.keyboard.press("Enter")
    expect(page.locator(".filter").first).to_be_visible()
    listener.stop()
    listener.reads_headings()
    listener.does("tabs through the groups")
    listener.tabs_to('"Day of the week')
    listener.does("opens the days, and chooses two")
    page.keyboard.press("Enter")
    listener.stop()
    listener.tabs_to('"Friday')
    page.keyboard.press("Space")
    expect(page.locator(".chip")).to_have_count(1)
    listener.waits_for("We found nothing")
    listener.stop()
    listener.tabs()
    page.keyboard.press("Space")
    expect(page.locator(".chip")).to_have_count(2)
    listener.waits_for("the 2 filters")
    listener.stop()
    listener.does("goes on to the help that a child needs")
    listener.tabs_to('"Help that they need there')
    page.keyboard.press("Enter")
    # Its choices come with its first opening.
    expect(page.get_by_label("Changing a pad")).to_be_visible()
    page.wait_for_load_state("networkidle")
    listener.stop()
    listener.tabs(6)
    listener.does("goes from the end of the filters to what was found")
    page.locator("#filters-done").focus()
    listener.stop()
    page.keyboard.press("Enter")
    listener.stop()
    listener.tabs(6)
    accept("filters", listener)


def test_chips_and_the_order(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page()
    listener = Listener(page)
    listener.opens(address + "search.html#day=tuesday,saturday&q=swimming", "opens a search with two chips")
    expect(page.locator(".chip")).to_have_count(2)
    page.wait_for_load_state("networkidle")
    listener.does("takes the first chip off")
    page.locator(".chip").first.focus()
    listener.stop()
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(1)
    listener.waits_for("the filter you chose")
    listener.stop()
    listener.does("chooses another order")
    page.locator("#sort").focus()
    listener.stop()
    page.locator("#sort").select_option("soonest")
    expect(page).to_have_url(re.compile("sort=soonest"))
    listener.waits_for("In order: Soonest")
    listener.stop()
    accept("chips-and-the-order", listener)


def test_a_place_that_nobody_knows(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page()
    listener = Listener(page)
    listener.opens(address + "search.html#filters", "opens the filters")
    expect(page.locator(".filter").first).to_be_visible()
    listener.does("types a place that nobody knows")
    page.locator(".filter > summary", has_text=re.compile(r"^\s*Near")).click()
    page.locator("#near-place").focus()
    listener.stop()
    page.keyboard.type("Atlantis")
    page.keyboard.press("Tab")
    # What is said comes sooner or later after the next stop: waited for, so that the log is the same each time.
    expect(page.locator("#near-wrong")).to_contain_text("do not know")
    listener.stop()
    listener.tabs(1, "Shift+Tab")
    accept("a-place-that-nobody-knows", listener)


def test_nothing_found(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page()
    listener = Listener(page)
    listener.opens(address + "search.html#q=swimming&age=7&day=friday", "opens a search that finds nothing")
    expect(page.locator("#without button").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    listener.listens()
    listener.reads_headings()
    listener.does("reads what is offered")
    listener.reads("#no-results")
    listener.does("takes one thing away")
    page.locator("#without button").first.focus()
    listener.stop()
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_have_count(1)
    listener.waits_for("the filter you chose")
    listener.stop()
    accept("nothing-found", listener)


def test_my_list_and_comparison(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page()
    listener = Listener(page)
    listener.opens(address + "search.html#q=swimming", "opens a search for swimming")
    buttons = page.locator("#results-all .card button")
    expect(buttons.first).to_be_visible()
    listener.listens()
    listener.does("adds two")
    for number in (0, 1):
        buttons.nth(number).focus()
        listener.stop()
        page.keyboard.press("Enter")
        expect(buttons.nth(number)).to_contain_text("On my list")
        listener.stop()
    listener.opens(address + "my-list.html", "opens the list")
    expect(page.locator("#kept-list .kept-title")).to_have_count(2)
    listener.reads_headings()
    listener.does("tabs through the list")
    page.locator("#main").focus()
    listener.tabs_to('"Take off')
    listener.does("opens the comparison")
    page.locator("#list-compare").focus()
    listener.stop()
    page.keyboard.press("Enter")
    expect(page.get_by_role("table")).to_be_visible()
    listener.stop()
    listener.tabs(3)
    listener.reads("table")
    listener.does("moves the first one down, and takes it off")
    page.locator("#kept-list button", has_text="Move down").first.focus()
    listener.stop()
    page.keyboard.press("Enter")
    listener.stop()
    page.locator("#kept-list button", has_text="Take off").first.focus()
    listener.stop()
    page.keyboard.press("Enter")
    expect(page.locator("#kept-list .kept-title")).to_have_count(1)
    listener.stop()
    accept("my-list", listener)


def test_can_we_go(open_page: OpenPage, address: str, accept: Accept) -> None:
    page = open_page()
    listener = Listener(page)
    listener.opens(address + "can-we-go.html", "opens Can we go?")
    listener.reads_headings()
    page.locator("#main").focus()
    listener.does("tabs through the questions")
    listener.tabs_to("box to type in")
    page.keyboard.type("9")
    listener.tabs_to('"Save"')
    listener.does("saves")
    page.keyboard.press("Enter")
    expect(page.locator("#fit-status")).to_have_text("Saved.")
    listener.stop()
    listener.reads("main")
    listener.opens(address + "activities/quarry-swimmers/saturday-swim.html", "opens an activity")
    expect(page.locator(".fit .fit-line")).not_to_contain_text("Answer")
    listener.listens()
    listener.reads(".fit")
    listener.opens(address + "search.html#q=swimming", "opens a search for swimming")
    expect(page.locator("#results-all .card .card-fit, #results-all .card .fit-line").first).to_be_visible()
    listener.listens()
    listener.reads("#results-all .card")
    accept("can-we-go", listener)

"""What is on by week: real dates and times."""

from __future__ import annotations

from typing import Any


def test_this_week_and_the_eight_after_it_have_pages(site: Any) -> None:
    assert [path for path in site if path.startswith("whats-on")] == [
        "whats-on.html", "whats-on/2026-w47.html", "whats-on/2026-w48.html", "whats-on/2026-w49.html",
        "whats-on/2026-w50.html", "whats-on/2026-w51.html", "whats-on/2026-w52.html", "whats-on/2026-w53.html",
        "whats-on/2027-w01.html", "whats-on/2027-w02.html",
    ]  # fmt: skip


def test_a_session_is_shown_on_its_day_with_its_own_time_place_ages_and_note(pages_of: Any) -> None:
    page = pages_of["whats-on/2026-w49.html"]
    slot = next(slot for slot in page.all("li", "slot") if "Saturday swim" in slot.text)
    assert slot.text == (
        "2pm to 3:30pm Saturday swim Castle Pool, Ludlow · Ages 16 to 25 · £6.50 a session · Taster session · Full"
    )


def test_a_cancelled_session_is_crossed_out_and_says_why(pages_of: Any) -> None:
    slot = pages_of["whats-on/2026-w48.html"].one("li", "slot-cancelled")
    assert "10am to 11am Cancelled" in slot.text
    assert slot.text.endswith("The pool is being mended.")


def test_an_empty_day_says_that_nothing_is_listed(pages_of: Any) -> None:
    assert "Monday 23 November Nothing is listed for this day." in pages_of["whats-on/2026-w48.html"].words


def test_paused_activities_are_left_out(pages_of: Any) -> None:
    assert all("Stale night" not in page.words for path, page in pages_of.items() if path.startswith("whats-on"))


def test_a_week_of_the_holidays_says_so(pages_of: Any) -> None:
    assert "Christmas holidays 2026" in pages_of["whats-on/2026-w53.html"].one("p", "lead").text


def test_the_first_page_counts_the_sessions_of_the_next_seven_days(pages_of: Any) -> None:
    page = pages_of["index.html"]
    row = next(item for item in page.all("li", "index-item") if "Friday 27 November" in item.text)
    assert row.text == "Friday 27 November 1 session"
    assert any(link["href"] == "whats-on/2026-w48.html#day-2026-11-27" for link in page.all("a"))

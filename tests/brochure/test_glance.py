"""The quarter's weeks, and the dates between which to ask for places."""

from __future__ import annotations

from dataclasses import replace

from activity_directory.brochure.glance import weeks_of, windows_of
from activity_directory.schedule import Quarter, SchoolCalendar
from tests.brochure.made_up import CALENDAR, SCHEME

SPRING = Quarter(2027, 1)


def test_every_week_with_a_day_in_the_quarter_is_there_and_cut_to_it():
    weeks = weeks_of(SPRING, CALENDAR, ())
    assert [weeks[0].title, weeks[1].title, weeks[-1].title] == ["1 to 3 January", "4 to 10 January", "29 to 31 March"]
    assert len(weeks) == 14


def test_each_week_says_term_or_which_holiday():
    schools = {week.title: week.school for week in weeks_of(SPRING, CALENDAR, ())}
    assert schools["1 to 3 January"] == "Christmas holidays"
    assert schools["4 to 10 January"] == "Term from Tuesday 5 January"
    assert schools["11 to 17 January"] == "Term"
    assert schools["15 to 21 February"] == "February half term"
    assert schools["22 to 28 March"] == "Term until Thursday 25 March"
    assert schools["29 to 31 March"] == "Easter holidays"


def test_bank_holidays_and_closures_stand_in_their_week():
    notes = [note for week in weeks_of(SPRING, CALENDAR, ()) for note in week.notes]
    assert "Friday 26 March: bank holiday, Good Friday" in notes
    assert "1 January: nothing on. Everything rests over Christmas" in notes


def test_terms_that_nobody_knows_are_said_to_be_unknown():
    assert {week.school for week in weeks_of(SPRING, SchoolCalendar(), ())} == {"Term dates not known yet"}


def test_the_booking_window_is_said_as_dates_of_the_quarter():
    (january, *_) = windows_of(SCHEME, SPRING)
    assert (january.month, january.ask, january.answer) == (
        "January 2027", "1 to 10 December 2026", "Friday 11 December 2026",
    )  # fmt: skip
    assert [row.month for row in windows_of(SCHEME, SPRING)] == ["January 2027", "February 2027", "March 2027"]


def test_the_days_to_ask_stand_in_their_weeks():
    notes = [note for week in weeks_of(SPRING, CALENDAR, (SCHEME,)) for note in week.notes]
    assert "Monday 1 February: ask for March places, All In" in notes
    assert "Wednesday 10 March: last day to ask for April, All In" in notes


def test_a_scheme_without_a_window_has_no_dates():
    assert windows_of(replace(SCHEME, booking_window=None), SPRING) == ()

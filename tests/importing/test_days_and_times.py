"""Days and times as lists and spreadsheets have them."""

from __future__ import annotations

import datetime as dt

import pytest

from activity_directory.importing.days_and_times import (
    date_text,
    days_in,
    sessions_in,
    time_range,
    time_text,
    times_meant,
    two_times,
)

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Mon, Wed", {"days": ["monday", "wednesday"]}),
        ("Wed & Mon", {"days": ["monday", "wednesday"]}),
        ("Monday Wednesday", {"days": ["monday", "wednesday"]}),
        ("Mon-Fri", {"days": WEEKDAYS}),
        ("weekdays", {"days": WEEKDAYS}),
        ("Saturday mornings", {"days": ["saturday"]}),
        ("Every Saturday", {"days": ["saturday"]}),
        ("1st and 3rd Saturday of the month", {"monthly": ["first saturday", "third saturday"]}),
        ("last Friday of each month", {"monthly": ["last friday"]}),
        ("alternate Tuesdays", {"days": ["tuesday"], "fortnightly": True}),
        ("sometimes", None),
        ("Saturday or when we can", None),
        ("5th Friday", None),
    ],
)
def test_days_are_read_when_every_word_is_one(typed, found):
    assert days_in(typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("6-7.30pm", ("18:00", "19:30")),
        ("10-2pm", ("10:00", "14:00")),
        ("10am to noon", ("10:00", "12:00")),
        ("18:00 - 19:30", ("18:00", "19:30")),
        ("9.30-11am", ("09:30", "11:00")),
        ("2-4", ("14:00", "16:00")),  # two in the night is no time for a club
        ("6-7.30", None),  # six is
        ("7.30-8.30", None),
        ("11pm-1am", None),
        ("7pm", None),
    ],
)
def test_one_end_of_a_span_helps_to_read_the_other(typed, found):
    assert time_range(typed) == found


def test_the_part_of_the_day_helps_too():
    assert time_range("6-7.30", hint="Tuesday evenings") == ("18:00", "19:30")
    assert two_times("7.30", "8.30", "Saturday mornings") == ("07:30", "08:30")


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        (0.75, "18:00"),
        ("0.4375", "10:30"),
        (dt.time(9, 30), "09:30"),
        (dt.datetime(1899, 12, 30, 18, 0), "18:00"),  # noqa: DTZ001 - a spreadsheet's time has no zone
        (dt.timedelta(hours=18), "18:00"),
        ("18:00:00", "18:00"),
        ("6:00 PM", "18:00"),
        ("noon", "12:00"),
        ("7.30", None),
        ("midnight", None),
        ("1.5", None),
        (True, None),
    ],
)
def test_times_as_spreadsheets_keep_them(cell, time):
    assert time_text(cell) == time


def test_a_time_without_morning_or_evening_means_either():
    assert times_meant("7.30") == ("07:30", "19:30")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (dt.datetime(2026, 9, 5), "2026-09-05"),  # noqa: DTZ001 - as above
        (dt.date(2026, 9, 5), "2026-09-05"),
        ("46270", "2026-09-05"),
        (46270, "2026-09-05"),
        ("5/9/26", "2026-09-05"),
        ("5 Sept 2026", "2026-09-05"),
        ("31/11/2026", None),  # no such day: the last of November is advice, not what was written
        ("next week", None),
        ("Monday 5 September 2026", None),  # it was a Saturday
        ("Sat 5 Sept 2026", "2026-09-05"),
        ("12", None),
        (True, None),
    ],
)
def test_days_as_spreadsheets_keep_them(cell, day):
    assert date_text(cell) == day


def test_a_whole_timetable_in_one_cell():
    assert sessions_in("Mondays 5-6pm (term time); 1st and 3rd Saturday, 10am - 12 noon") == [
        {"days": ["monday"], "start": "17:00", "end": "18:00", "when": "term-time"},
        {"monthly": ["first saturday", "third saturday"], "start": "10:00", "end": "12:00"},
    ]
    assert sessions_in("every day 9am-5pm in the school holidays") == [
        {"days": [*WEEKDAYS, "saturday", "sunday"], "start": "09:00", "end": "17:00", "when": "holidays"}
    ]


@pytest.mark.parametrize(
    "typed", ["Mondays 5-6pm; ring us about Fridays", "alternate Tuesdays 6pm-7pm", "10am", "", "x" * 5000, "1" * 5000]
)
def test_a_timetable_of_which_a_part_is_not_clear_is_not_read_at_all(typed):
    assert sessions_in(typed) is None

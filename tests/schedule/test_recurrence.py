from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import WEEKLY, rrule
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.schedule import MonthlyDay, Schedule, ScheduleKind, dates_of

WINDOW = st.tuples(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(0, 500))


@settings(deadline=None)
@given(
    st.sets(st.integers(0, 6), min_size=1),
    st.integers(1, 5),
    st.dates(date(2025, 1, 1), date(2030, 1, 1)),
    WINDOW,
)
def test_weekly_dates_are_those_of_dateutil(
    days: set[int], every: int, starting: date, window: tuple[date, int]
) -> None:
    first, length = window
    last = first + timedelta(days=length)
    schedule = Schedule(ScheduleKind.WEEKLY, days=tuple(days), every_weeks=every, starting=starting)
    rule = rrule(WEEKLY, interval=every, byweekday=sorted(days), dtstart=datetime.combine(starting, time.min))
    expected = rule.between(datetime.combine(first, time.min), datetime.combine(last, time.min), inc=True)
    assert list(dates_of(schedule, first, last)) == [moment.date() for moment in expected]


def test_every_two_weeks_keeps_its_beat_across_the_year_end() -> None:
    """A year can have 53 weeks: counting by week number would run two weeks in a row, or skip three."""
    schedule = Schedule(ScheduleKind.WEEKLY, days=(1,), every_weeks=2, starting=date(2026, 12, 15))
    assert list(dates_of(schedule, date(2026, 12, 20), date(2027, 1, 31))) == [
        date(2026, 12, 29),
        date(2027, 1, 12),
        date(2027, 1, 26),
    ]


def test_a_start_in_the_middle_of_a_week_counts_weeks_from_its_monday() -> None:
    schedule = Schedule(ScheduleKind.WEEKLY, days=(1, 3), every_weeks=2, starting=date(2026, 12, 3))
    assert list(islice(dates_of(schedule, date(2026, 1, 1), date.max), 3)) == [
        date(2026, 12, 3),
        date(2026, 12, 15),
        date(2026, 12, 17),
    ]


def test_without_a_starting_date_weeks_are_counted_from_the_schedules_first_day() -> None:
    schedule = Schedule(ScheduleKind.WEEKLY, days=(5,), every_weeks=3, first=date(2026, 9, 5))
    assert list(dates_of(schedule, date(2026, 9, 1), date(2026, 10, 20))) == [
        date(2026, 9, 5),
        date(2026, 9, 26),
        date(2026, 10, 17),
    ]


@pytest.mark.parametrize(
    ("nth", "weekday", "expected"),
    [
        (1, 5, [date(2027, 1, 2), date(2027, 2, 6), date(2027, 3, 6)]),
        (-1, 4, [date(2027, 1, 29), date(2027, 2, 26), date(2027, 3, 26)]),
        (5, 4, [date(2027, 1, 29)]),
        (5, 1, [date(2027, 3, 30)]),
    ],
)
def test_monthly_days_are_counted_within_their_month(nth: int, weekday: int, expected: list[date]) -> None:
    """A month without a fifth Friday has no session, not one in the month after."""
    schedule = Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(nth, weekday),))
    assert list(dates_of(schedule, date(2027, 1, 1), date(2027, 3, 31))) == expected


def test_monthly_days_that_fall_together_are_one_date() -> None:
    """In February 2027 the fourth Saturday is also the last."""
    schedule = Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(-1, 5), MonthlyDay(4, 5)))
    assert list(dates_of(schedule, date(2027, 2, 1), date(2027, 2, 28))) == [date(2027, 2, 27)]


def test_a_window_that_opens_in_mid_month_does_not_count_from_there() -> None:
    schedule = Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(1, 5),))
    assert list(dates_of(schedule, date(2027, 1, 10), date(2027, 2, 28))) == [date(2027, 2, 6)]


def test_leap_day_is_a_day_like_any_other() -> None:
    """29 February 2028 is a Tuesday, and the fifth one of its month."""
    leap = date(2028, 2, 29)
    window = (date(2028, 2, 24), date(2028, 3, 4))
    assert leap in dates_of(Schedule(ScheduleKind.WEEKLY, days=(1,)), *window)
    assert list(dates_of(Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(5, 1),)), *window)) == [leap]
    assert list(dates_of(Schedule(ScheduleKind.DATES, dates=(leap,)), *window)) == [leap]


def test_listed_dates_are_put_in_order_and_each_given_once() -> None:
    a, b = date(2027, 1, 9), date(2027, 1, 16)
    schedule = Schedule(ScheduleKind.DATES, dates=(b, a, b, a))
    assert list(dates_of(schedule, date.min, date.max)) == [a, b]


def test_the_ends_of_the_calendar_do_not_overflow() -> None:
    every_day = Schedule(ScheduleKind.WEEKLY, days=tuple(range(7)))
    assert list(dates_of(every_day, date(9999, 12, 30), date.max)) == [date(9999, 12, 30), date.max]
    assert list(islice(dates_of(every_day, date.min, date.max), 1)) == [date.min]
    monthly = Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(-1, 4),))
    assert list(dates_of(monthly, date(9999, 12, 1), date.max)) == [date.max]


@pytest.mark.parametrize("kind", list(ScheduleKind))
def test_a_schedule_that_names_no_day_falls_on_none(kind: ScheduleKind) -> None:
    assert list(dates_of(Schedule(kind), date(2026, 1, 1), date(2026, 12, 31))) == []


def test_what_no_calendar_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="days"):
        Schedule(ScheduleKind.WEEKLY, days=(7,))
    with pytest.raises(ValueError, match="every_weeks"):
        Schedule(ScheduleKind.WEEKLY, every_weeks=0)
    with pytest.raises(ValueError, match="nth"):
        MonthlyDay(0, 5)
    with pytest.raises(ValueError, match="weekday"):
        MonthlyDay(1, 7)

from __future__ import annotations

from datetime import date, time

import pytest

from activity_directory.schedule import (
    DateSpan,
    MonthlyDay,
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    When,
    date_in_words,
    rule_in_words,
    span_in_words,
    time_in_words,
    time_range_in_words,
)

TODAY = date(2026, 11, 22)
TERM, HOLIDAYS = When.TERM_TIME, When.HOLIDAYS


def weekly(*days: int, **more: object) -> Schedule:
    return Schedule(ScheduleKind.WEEKLY, days=days, **more)  # type: ignore[arg-type]


def monthly(*days: tuple[int, int], **more: object) -> Schedule:
    return Schedule(ScheduleKind.MONTHLY, monthly=tuple(MonthlyDay(*day) for day in days), **more)  # type: ignore[arg-type]


def dates(*days: date, **more: object) -> Schedule:
    return Schedule(ScheduleKind.DATES, dates=days, **more)  # type: ignore[arg-type]


def test_a_date_has_its_weekday_and_its_year_only_when_that_is_not_plain() -> None:
    day = date(2027, 1, 9)
    assert date_in_words(day) == "Saturday 9 January"
    assert date_in_words(day, year=True) == "Saturday 9 January 2027"
    assert date_in_words(day, beside=TODAY) == "Saturday 9 January 2027"
    assert date_in_words(day, beside=date(2027, 2, 1)) == "Saturday 9 January"
    assert date_in_words(day, weekday=False) == "9 January"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (time(0, 0), "midnight"),
        (time(0, 30), "12:30am"),
        (time(9, 5), "9:05am"),
        (time(10, 0), "10am"),
        (time(11, 59), "11:59am"),
        (time(12, 0), "12 noon"),
        (time(12, 30), "12:30pm"),
        (time(13, 30), "1:30pm"),
        (time(23, 0), "11pm"),
    ],
)
def test_a_time_is_said_on_the_twelve_hour_clock(moment: time, said: str) -> None:
    assert time_in_words(moment) == said


def test_a_range_of_times_says_only_what_is_stated() -> None:
    assert time_range_in_words(time(10), time(11, 30)) == "10am to 11:30am"
    assert time_range_in_words(time(10), None) == "from 10am"
    assert time_range_in_words(None, time(12)) == "until 12 noon"
    assert time_range_in_words(None, None) == ""


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 10, 26), date(2026, 10, 30), "26 to 30 October 2026"),
        (date(2027, 5, 31), date(2027, 6, 4), "31 May to 4 June 2027"),
        (date(2026, 12, 19), date(2027, 1, 3), "19 December 2026 to 3 January 2027"),
        (date(2026, 12, 19), date(2027, 12, 19), "19 December 2026 to 19 December 2027"),
        (date(2027, 1, 9), date(2027, 1, 9), "9 January 2027"),
    ],
)
def test_a_span_says_once_what_its_ends_share(first: date, last: date, said: str) -> None:
    assert span_in_words(DateSpan(first, last)) == said


def test_a_span_can_leave_out_the_year_and_name_the_days() -> None:
    week = DateSpan(date(2027, 2, 15), date(2027, 2, 19))
    assert span_in_words(week, year=False) == "15 to 19 February"
    assert span_in_words(week, year=False, weekday=True) == "Monday 15 to Friday 19 February"


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        (weekly(5, start=time(10), end=time(11), when=TERM), "Saturdays in term time, 10am to 11am"),
        (weekly(5), "Saturdays"),
        (weekly(3, 1), "Tuesdays and Thursdays"),
        (weekly(0, 1, 2, 3, 4, when=HOLIDAYS), "Mondays to Fridays in the school holidays"),
        (weekly(0, 1, 2, 5), "Mondays to Wednesdays and Saturdays"),
        (weekly(0, 2, 4), "Mondays, Wednesdays and Fridays"),
        (weekly(*range(7)), "Every day"),
        (weekly(1, every_weeks=2), "Every two weeks on Tuesdays"),
        (weekly(1, every_weeks=3, when=TERM), "Every three weeks on Tuesdays in term time"),
        (weekly(1, every_weeks=12), "Every 12 weeks on Tuesdays"),
        (weekly(0, on_bank_holidays=True, start=time(17)), "Mondays, from 5pm, bank holidays too"),
        (monthly((1, 5)), "First Saturday of the month"),
        (monthly((3, 5), (1, 5)), "First and third Saturday of the month"),
        (monthly((-1, 4), start=time(18), end=time(20)), "Last Friday of the month, 6pm to 8pm"),
        (monthly((1, 5), (-1, 1), when=TERM), "First Saturday and last Tuesday of the month in term time"),
        (Schedule(ScheduleKind.ARRANGED), "Times agreed with each family"),
        (Schedule(ScheduleKind.ARRANGED, arranged="Ring to agree a time"), "Ring to agree a time"),
        (weekly(), ""),
        (monthly(), ""),
        (dates(), ""),
    ],
)
def test_a_rule_is_said_as_families_say_it(schedule: Schedule, said: str) -> None:
    assert rule_in_words(schedule, today=TODAY) == said


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        ({"first": date(2026, 9, 5)}, "Saturdays"),
        ({"first": date(2026, 12, 5)}, "Saturdays, from 5 December"),
        ({"first": date(2027, 1, 9)}, "Saturdays, from 9 January 2027"),
        ({"last": date(2026, 12, 19)}, "Saturdays, until 19 December"),
        ({"last": date(2027, 3, 27)}, "Saturdays, until 27 March 2027"),
        ({"last": date(2029, 3, 27)}, "Saturdays"),
        ({"first": date(2027, 1, 9), "last": date(2027, 3, 27)}, "Saturdays, from 9 January to 27 March 2027"),
        ({"first": date(2026, 1, 9), "last": date(2026, 3, 27)}, "Saturdays, ended on 27 March 2026"),
    ],
)
def test_from_and_until_are_said_when_they_matter_today(bounds: dict[str, date], said: str) -> None:
    assert rule_in_words(weekly(5, **bounds), today=TODAY) == said


def test_without_a_date_to_compare_with_from_and_until_are_said_whole() -> None:
    both = weekly(5, first=date(2026, 9, 5), last=date(2029, 3, 27))
    assert rule_in_words(both) == "Saturdays, from 5 September 2026 to 27 March 2029"
    assert rule_in_words(weekly(5, first=date(2026, 9, 5))) == "Saturdays, from 5 September 2026"


def test_a_fortnightly_club_that_has_not_begun_says_from_when() -> None:
    schedule = weekly(1, every_weeks=2, starting=date(2026, 12, 1))
    assert rule_in_words(schedule, today=TODAY) == "Every two weeks on Tuesdays, from 1 December"
    assert rule_in_words(schedule, today=date(2026, 12, 2)) == "Every two weeks on Tuesdays"


def test_times_can_be_left_out() -> None:
    assert rule_in_words(weekly(5, start=time(10)), times=False) == "Saturdays"


def test_term_dates_that_are_not_the_areas_own_are_named(calendar: SchoolCalendar) -> None:
    assert (
        rule_in_words(weekly(5, when=TERM, terms="telford"), calendar)
        == "Saturdays in term time (Telford and Wrekin schools)"
    )
    assert rule_in_words(weekly(5, when=TERM, terms="shropshire"), calendar) == "Saturdays in term time"
    assert rule_in_words(weekly(5, terms="telford"), calendar) == "Saturdays"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([date(2026, 12, 24)], "Thursday 24 December"),
        ([date(2027, 2, 17)], "Wednesday 17 February 2027"),
        ([date(2026, 12, 24), date(2027, 1, 2)], "Thursday 24 December 2026 and Saturday 2 January 2027"),
        ([date(2026, 11, 21), date(2026, 12, 24)], "Thursday 24 December"),
        ([date(2026, 12, 5), date(2026, 12, 19)], "Saturdays 5 and 19 December"),
        ([date(2027, 1, 9), date(2028, 1, 8)], "Saturdays 9 January 2027 and 8 January 2028"),
        (
            [date(2027, 3, 27), date(2027, 4, 3), date(2028, 4, 1), date(2028, 4, 8)],
            "Saturdays 27 March and 3 April 2027; 1 and 8 April 2028",
        ),
        ([date(2026, 11, 20), date(2026, 11, 21)], "Friday 20 November and Saturday 21 November"),
        ([date(2027, 2, day) for day in range(15, 20)], "Monday 15 to Friday 19 February 2027"),
        (
            [date(2027, 1, 9), *(date(2027, 2, day) for day in range(15, 18))],
            "Saturday 9 January and Monday 15 to Wednesday 17 February 2027",
        ),
        ([date(2027, month, 1) for month in range(1, 11)], "10 dates from Friday 1 January to Friday 1 October 2027"),
    ],
)  # fmt: skip
def test_listed_dates_are_said_and_passed_ones_left_out_while_others_come(days: list[date], said: str) -> None:
    assert rule_in_words(dates(*days), today=TODAY) == said


def test_a_listed_date_that_is_excepted_is_not_said() -> None:
    schedule = dates(date(2026, 12, 5), date(2026, 12, 12), excepted=(date(2026, 12, 5),))
    assert rule_in_words(schedule, today=TODAY) == "Saturday 12 December"

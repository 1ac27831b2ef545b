from __future__ import annotations

from datetime import date, timedelta

import pytest

from activity_directory.schedule import (
    Cancellation,
    MonthlyDay,
    NeverHappens,
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    When,
    WhyNever,
    never_happens,
    sessions,
)

TODAY = date(2026, 11, 22)
CHRISTMAS_TO_NEW_YEAR = {"first": date(2026, 12, 24), "last": date(2026, 12, 31)}


def weekly(*days: int, **more: object) -> Schedule:
    return Schedule(ScheduleKind.WEEKLY, days=days, **more)  # type: ignore[arg-type]


def dates(*days: date, **more: object) -> Schedule:
    return Schedule(ScheduleKind.DATES, dates=days, **more)  # type: ignore[arg-type]


HALF_TERM = {"first": date(2027, 2, 15), "last": date(2027, 2, 19)}


@pytest.mark.parametrize(
    ("schedule", "reason"),
    [
        (weekly(), WhyNever.NO_DATES_GIVEN),
        (dates(), WhyNever.NO_DATES_GIVEN),
        (Schedule(ScheduleKind.MONTHLY), WhyNever.NO_DATES_GIVEN),
        (weekly(5, first=date(2027, 3, 1), last=date(2027, 2, 1)), WhyNever.BACKWARDS),
        (weekly(5, last=date(2026, 11, 21)), WhyNever.OVER),
        (weekly(5, first=date(2026, 9, 1), last=date(2026, 11, 25)), WhyNever.OVER),
        (dates(date(2026, 11, 20), date(2026, 11, 21)), WhyNever.OVER),
        (weekly(5, first=date(2027, 1, 11), last=date(2027, 1, 15)), WhyNever.NOT_WITHIN_SPAN),
        (dates(date(2027, 4, 1), last=date(2027, 3, 1)), WhyNever.NOT_WITHIN_SPAN),
        (weekly(1, when=When.TERM_TIME, **HALF_TERM), WhyNever.IN_HOLIDAYS),
        (weekly(1, when=When.HOLIDAYS, first=date(2027, 1, 4), last=date(2027, 2, 12)), WhyNever.IN_TERM),
        (weekly(1, when=When.TERM_TIME, terms="nowhere"), WhyNever.NO_SUCH_TERMS),
        (
            weekly(1, when=When.TERM_TIME, terms="nowhere", excepted=(date(2026, 12, 1),)),
            WhyNever.NO_SUCH_TERMS,
        ),
        (weekly(1, when=When.TERM_TIME, first=date(2029, 9, 1)), WhyNever.TERM_DATES_RAN_OUT),
        (weekly(1, when=When.HOLIDAYS, first=date(2029, 7, 10)), WhyNever.TERM_DATES_RAN_OUT),
        (weekly(0, first=date(2027, 5, 1), last=date(2027, 5, 8)), WhyNever.BANK_HOLIDAY),
        (weekly(1, **CHRISTMAS_TO_NEW_YEAR), WhyNever.CLOSED),
        (dates(date(2026, 12, 25)), WhyNever.CLOSED),
        (dates(date(2027, 1, 9), excepted=(date(2027, 1, 9),)), WhyNever.EXCEPTED),
        (dates(date(2027, 1, 9), cancelled=(Cancellation(date(2027, 1, 9)),)), WhyNever.CANCELLED),
        (weekly(1, 4, **CHRISTMAS_TO_NEW_YEAR), WhyNever.SEVERAL),
    ],
)
def test_the_reason_is_the_one_the_author_can_act_on(
    calendar: SchoolCalendar, schedule: Schedule, reason: WhyNever
) -> None:
    found = never_happens(schedule, calendar, TODAY)
    assert found is not None
    assert found.reason is reason
    first = max(TODAY, schedule.span.first)
    running = sessions(schedule, calendar, first, first + timedelta(days=400))
    assert all(session.cancelled is not None for session in running)


@pytest.mark.parametrize(
    "schedule",
    [
        weekly(5),
        weekly(5, when=When.TERM_TIME),
        weekly(1, when=When.HOLIDAYS),
        weekly(5, first=date(2028, 9, 1)),
        weekly(5, every_weeks=80, starting=date(2026, 11, 14)),
        dates(date(2030, 1, 5)),
        Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(5, 0),)),
        Schedule(ScheduleKind.ARRANGED),
    ],
)
def test_a_schedule_that_runs_however_late_is_not_said_never_to(calendar: SchoolCalendar, schedule: Schedule) -> None:
    assert never_happens(schedule, calendar, TODAY) is None


def test_the_first_date_and_the_count_of_each_reason_are_told(calendar: SchoolCalendar) -> None:
    schedule = weekly(0, 1, first=date(2026, 12, 22), last=date(2027, 1, 1), when=When.TERM_TIME)
    assert never_happens(schedule, calendar, TODAY) == NeverHappens(
        WhyNever.IN_HOLIDAYS, ((WhyNever.IN_HOLIDAYS, 3),), date(2026, 12, 22)
    )

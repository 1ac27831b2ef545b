from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.schedule import (
    LONDON,
    Cancellation,
    Closure,
    DateSpan,
    MonthlyDay,
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    Session,
    When,
    dates_known,
    is_bank_holiday,
    next_sessions,
    sessions,
)

AUTUMN_CHANGE = date(2026, 10, 25)
SPRING_CHANGE = date(2027, 3, 28)
NO_CALENDAR = SchoolCalendar()
TEN, ELEVEN = time(10), time(11)


def weekly(*days: int, **more: object) -> Schedule:
    return Schedule(ScheduleKind.WEEKLY, days=days, **{"start": TEN, "end": ELEVEN, **more})  # type: ignore[arg-type]


def days_of(schedule: Schedule, calendar: SchoolCalendar, first: date, last: date) -> list[date]:
    return [session.day for session in sessions(schedule, calendar, first, last)]


# Term time and holidays


def test_term_time_sessions_leave_out_the_half_term_and_the_christmas_holidays(
    calendar: SchoolCalendar,
) -> None:
    tuesdays = weekly(1, when=When.TERM_TIME)
    assert days_of(tuesdays, calendar, date(2026, 10, 19), date(2026, 11, 4)) == [
        date(2026, 10, 20),
        date(2026, 11, 3),
    ]
    assert days_of(tuesdays, calendar, date(2026, 12, 14), date(2027, 1, 6)) == [
        date(2026, 12, 15),
        date(2027, 1, 5),
    ]


def test_holiday_sessions_run_in_half_terms_too(calendar: SchoolCalendar) -> None:
    found = days_of(weekly(1, when=When.HOLIDAYS), calendar, date(2026, 10, 1), date(2027, 1, 5))
    assert found == [date(2026, 10, 27), date(2026, 12, 22)], "29 December is in the closure"


def test_another_set_of_term_dates_can_be_named(calendar: SchoolCalendar) -> None:
    ours, theirs = weekly(1, when=When.HOLIDAYS), weekly(1, when=When.HOLIDAYS, terms="telford")
    window = (date(2026, 10, 18), date(2026, 10, 31))
    assert days_of(ours, calendar, *window) == [date(2026, 10, 27)]
    assert days_of(theirs, calendar, *window) == [date(2026, 10, 20), date(2026, 10, 27)]


@pytest.mark.parametrize("when", [When.TERM_TIME, When.HOLIDAYS])
def test_when_the_term_dates_have_run_out_no_date_is_made_up(calendar: SchoolCalendar, when: When) -> None:
    assert days_of(weekly(1, when=when), calendar, date(2029, 7, 21), date(2030, 7, 21)) == []
    assert days_of(weekly(1, when=when, terms="nowhere"), calendar, date(2026, 9, 1), date(2027, 7, 1)) == []
    assert days_of(weekly(1), calendar, date(2029, 7, 21), date(2029, 8, 7)) != []


def test_a_caller_can_tell_unknown_dates_from_none(calendar: SchoolCalendar) -> None:
    in_term = weekly(1, when=When.TERM_TIME)
    assert dates_known(in_term, calendar, date(2029, 7, 1), date(2029, 7, 20))
    assert not dates_known(in_term, calendar, date(2029, 7, 1), date(2029, 9, 30))
    assert not dates_known(
        weekly(1, when=When.HOLIDAYS, terms="nowhere"), calendar, date(2027, 1, 1), date(2027, 3, 31)
    )
    until_july = weekly(1, when=When.TERM_TIME, last=date(2029, 7, 20))
    assert dates_known(until_july, calendar, date(2029, 7, 1), date(2029, 9, 30))
    assert dates_known(weekly(1), calendar, date(2029, 7, 1), date(2039, 9, 30))


# What is left out


def test_weekly_sessions_leave_out_bank_holidays_unless_they_run_on_them() -> None:
    may_day = date(2027, 5, 3)
    window = (date(2027, 5, 1), date(2027, 5, 10))
    assert days_of(weekly(0), NO_CALENDAR, *window) == [date(2027, 5, 10)]
    assert days_of(weekly(0, on_bank_holidays=True), NO_CALENDAR, *window) == [may_day, date(2027, 5, 10)]


def test_monthly_sessions_leave_out_bank_holidays_unless_they_run_on_them() -> None:
    first_monday = Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(1, 0),), start=TEN)
    assert days_of(first_monday, NO_CALENDAR, date(2027, 5, 1), date(2027, 6, 30)) == [date(2027, 6, 7)]


def test_listed_dates_run_on_a_bank_holiday_but_never_in_a_closure(calendar: SchoolCalendar) -> None:
    dates = (date(2026, 12, 23), date(2026, 12, 24), date(2027, 3, 29))
    listed = Schedule(ScheduleKind.DATES, dates=dates, start=TEN, when=When.TERM_TIME)
    assert days_of(listed, calendar, date.min, date.max) == [date(2026, 12, 23), date(2027, 3, 29)]


def test_an_exception_is_left_out_and_a_cancellation_is_given_and_marked() -> None:
    schedule = weekly(
        5, excepted=(date(2027, 1, 9),), cancelled=(Cancellation(date(2027, 1, 16), "The pool is closed"),)
    )
    found = list(sessions(schedule, NO_CALENDAR, date(2027, 1, 9), date(2027, 1, 23)))
    assert [(session.day, session.cancelled) for session in found] == [
        (date(2027, 1, 16), "The pool is closed"),
        (date(2027, 1, 23), None),
    ]


def test_a_cancellation_without_a_reason_is_still_one_and_the_first_of_two_counts() -> None:
    day = date(2027, 1, 9)
    twice = (Cancellation(day, ""), Cancellation(day, "Again"))
    (found,) = sessions(weekly(5, cancelled=twice), NO_CALENDAR, day, day)
    assert found.cancelled == ""


def test_a_cancelled_day_that_would_not_have_run_makes_no_session() -> None:
    cancelled = (Cancellation(date(2027, 1, 10)),)
    assert days_of(weekly(5, cancelled=cancelled), NO_CALENDAR, date(2027, 1, 10), date(2027, 1, 10)) == []


# Times


@pytest.mark.parametrize("change", [AUTUMN_CHANGE, SPRING_CHANGE])
def test_the_time_on_the_wall_stays_the_same_on_both_sides_of_a_clock_change(change: date) -> None:
    window = (change - timedelta(days=7), change + timedelta(days=7))
    found = list(sessions(weekly(6), NO_CALENDAR, *window))
    assert [session.start.time() for session in found] == [TEN] * 3
    assert len({session.start.utcoffset() for session in found}) == 2
    assert {session.end - session.start for session in found} == {timedelta(hours=1)}


def test_a_start_that_the_spring_change_skips_moves_on_with_its_end() -> None:
    (found,) = sessions(weekly(6, start=time(1, 30), end=time(2, 15)), NO_CALENDAR, SPRING_CHANGE, SPRING_CHANGE)
    assert (found.start.time(), found.end.time()) == (time(2, 30), time(3, 15))
    assert found.start.astimezone(UTC) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_an_end_that_the_spring_change_skips_moves_on_alone() -> None:
    (found,) = sessions(weekly(6, start=time(0, 30), end=time(1, 30)), NO_CALENDAR, SPRING_CHANGE, SPRING_CHANGE)
    assert (found.start.time(), found.end.time()) == (time(0, 30), time(2, 30))


def test_a_time_that_the_autumn_change_repeats_is_the_first_of_the_two() -> None:
    (found,) = sessions(weekly(6, start=time(1, 30)), NO_CALENDAR, AUTUMN_CHANGE, AUTUMN_CHANGE)
    assert found.start.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_times_that_are_not_stated_are_not_made_up() -> None:
    day = date(2027, 1, 9)
    (neither,) = sessions(weekly(5, start=None, end=None), NO_CALENDAR, day, day)
    assert not neither.timed
    assert neither.start == neither.end == datetime(2027, 1, 9, tzinfo=LONDON)
    (open_ended,) = sessions(weekly(5, end=None), NO_CALENDAR, day, day)
    assert open_ended.timed
    assert open_ended.end == open_ended.start


@pytest.mark.parametrize("end", [time(9), TEN, time(0)])
def test_an_end_that_is_not_after_the_start_is_kept_for_others_to_word(end: time) -> None:
    day = date(2027, 1, 9)
    (found,) = sessions(weekly(5, end=end), NO_CALENDAR, day, day)
    assert found.end.time() == end


# The next sessions of several schedules


def test_the_next_sessions_of_several_schedules_come_in_time_order_with_their_schedules() -> None:
    schedules = [weekly(5), weekly(5, 6, start=time(9)), weekly(5)]
    found = next_sessions(schedules, NO_CALENDAR, date(2027, 1, 9), 5)
    assert [(item.session.start, item.schedule) for item in found] == [
        (datetime(2027, 1, 9, 9, tzinfo=LONDON), 1),
        (datetime(2027, 1, 9, 10, tzinfo=LONDON), 0),
        (datetime(2027, 1, 9, 10, tzinfo=LONDON), 2),
        (datetime(2027, 1, 10, 9, tzinfo=LONDON), 1),
        (datetime(2027, 1, 16, 9, tzinfo=LONDON), 1),
    ]


def test_today_counts_and_nothing_past_the_horizon_does() -> None:
    saturday = date(2027, 1, 9)
    found = next_sessions([weekly(5)], NO_CALENDAR, saturday, 10, horizon_days=14)
    assert [item.session.day for item in found] == [saturday, date(2027, 1, 16), date(2027, 1, 23)]


def test_no_schedules_or_none_asked_for_give_no_sessions() -> None:
    assert next_sessions([], NO_CALENDAR, date(2027, 1, 9), 6) == ()
    assert next_sessions([weekly(5)], NO_CALENDAR, date(2027, 1, 9), 0) == ()
    assert next_sessions([weekly(4)], NO_CALENDAR, date.max, 6, horizon_days=99)[0].session.day.year == 9999


# Whatever is authored

# Close enough together that most schedules meet most windows, and late enough that term dates run out.
DAYS = st.dates(date(2026, 8, 1), date(2029, 12, 31))
EARLY = st.sampled_from([None, None]) | st.dates(date(2026, 8, 1), date(2028, 6, 30))
LATE = st.sampled_from([None, None]) | st.dates(date(2028, 1, 1), date(2029, 12, 31))
TIMES = st.none() | st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
SCHEDULES = st.builds(
    Schedule,
    kind=st.sampled_from([*list(ScheduleKind)[:3], ScheduleKind.WEEKLY] * 3 + [ScheduleKind.ARRANGED]),
    days=st.sets(st.integers(0, 6), min_size=1, max_size=4).map(tuple),
    monthly=st.lists(
        st.builds(MonthlyDay, st.sampled_from([-1, 1, 2, 3, 4, 5]), st.integers(0, 6)), min_size=1, max_size=3
    ).map(tuple),
    dates=st.lists(DAYS, min_size=1, max_size=30).map(tuple),
    start=TIMES,
    end=TIMES,
    every_weeks=st.integers(1, 4),
    starting=EARLY,
    first=EARLY,
    last=LATE,
    when=st.sampled_from(list(When)),
    terms=st.sampled_from(["", "", "", "telford", "nowhere"]),
    excepted=st.lists(DAYS, max_size=20).map(tuple),
    cancelled=st.lists(st.builds(Cancellation, DAYS, st.just("ill")), max_size=20).map(tuple),
    on_bank_holidays=st.booleans(),
)
SPANS = st.builds(
    lambda first, length: DateSpan(first, first + timedelta(days=length)),
    st.dates(date(2027, 6, 1), date(2029, 7, 1)),
    st.integers(0, 500),
)
CLOSURES = st.lists(st.builds(Closure, SPANS, st.just("closed")), max_size=3).map(tuple)


@settings(deadline=None, max_examples=200)
@given(schedule=SCHEDULES, window=SPANS, closures=CLOSURES)
def test_every_session_is_one_that_the_schedule_and_the_calendar_allow(
    calendar: SchoolCalendar, schedule: Schedule, window: DateSpan, closures: tuple[Closure, ...]
) -> None:
    ours = SchoolCalendar(calendar.default, calendar.sets, closures)
    terms = ours.term_dates(schedule.terms)
    found = list(sessions(schedule, ours, window.first, window.last))
    assert [session.day for session in found] == sorted({session.day for session in found})
    for session in found:
        day = session.day
        assert window.contains(day)
        assert schedule.first is None or schedule.first <= day
        assert schedule.last is None or day <= schedule.last
        assert not any(closure.span.contains(day) for closure in closures)
        assert day not in schedule.excepted
        assert session.start.tzinfo is session.end.tzinfo is LONDON
        assert (session.cancelled is not None) is any(item.on == day for item in schedule.cancelled)
        if schedule.kind is ScheduleKind.DATES:
            assert day in schedule.dates
            continue
        assert schedule.on_bank_holidays or not is_bank_holiday(day)
        if schedule.when is not When.ALL_YEAR:
            assert terms is not None
            assert terms.covers(day)
            assert terms.in_term(day) is (schedule.when is When.TERM_TIME)
        if schedule.kind is ScheduleKind.WEEKLY:
            assert day.weekday() in schedule.days
            assert schedule.starting is None or schedule.starting <= day
        else:
            assert day.weekday() in {monthly.weekday for monthly in schedule.monthly}


@settings(deadline=None, max_examples=100)
@given(schedule=SCHEDULES, window=SPANS)
def test_a_session_does_not_depend_on_the_window_it_is_asked_in(
    calendar: SchoolCalendar, schedule: Schedule, window: DateSpan
) -> None:
    whole = list(sessions(schedule, calendar, window.first, window.last))
    one_by_one = [session for day in window.days() for session in sessions(schedule, calendar, day, day)]
    assert whole == one_by_one


@settings(deadline=None, max_examples=100)
@given(schedules=st.lists(SCHEDULES, max_size=3), today=DAYS, count=st.integers(0, 9))
def test_the_next_sessions_are_the_first_of_all_of_them(
    calendar: SchoolCalendar, schedules: list[Schedule], today: date, count: int
) -> None:
    found = next_sessions(schedules, calendar, today, count, horizon_days=120)
    everything: list[tuple[datetime, int, Session]] = []
    for index, schedule in enumerate(schedules):
        dated = sessions(schedule, calendar, today, today + timedelta(days=120))
        everything += [(session.start, index, session) for session in dated]
    everything.sort(key=lambda item: item[:2])
    assert [(item.schedule, item.session) for item in found] == [(index, s) for _, index, s in everything[:count]]


@settings(deadline=None)
@given(day=DAYS, start=st.times(), end=st.times())
def test_every_moment_is_one_that_a_clock_in_london_shows(day: date, start: time, end: time) -> None:
    schedule = Schedule(ScheduleKind.DATES, dates=(day, AUTUMN_CHANGE, SPRING_CHANGE), start=start, end=end)
    for session in sessions(schedule, NO_CALENDAR, date.min, date.max):
        for moment in (session.start, session.end):
            back = moment.astimezone(UTC).astimezone(LONDON)
            assert back.replace(tzinfo=None) == moment.replace(tzinfo=None)
        if start < end:
            assert session.start.astimezone(UTC) <= session.end.astimezone(UTC)

"""What the brochure prints about a quarter: the wording, and a reader of it that finds exactly the dates that run."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.schedule import (
    Cancellation,
    Closure,
    DateSpan,
    MonthlyDay,
    Quarter,
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    When,
    quarter_in_words,
    sessions,
)
from activity_directory.schedule.names import MONTHS, WEEKDAYS

WINTER = Quarter(2027, 1)
TERM, HOLIDAYS = When.TERM_TIME, When.HOLIDAYS


def weekly(*days: int, **more: object) -> Schedule:
    return Schedule(ScheduleKind.WEEKLY, days=days, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        (
            weekly(5, first=date(2027, 1, 9), last=date(2027, 3, 27), excepted=(date(2027, 2, 20),)),
            "Saturdays 9 January to 27 March, not 20 February",
        ),
        (
            weekly(5, first=date(2027, 1, 9), cancelled=(Cancellation(date(2027, 3, 13), "ill"),)),
            "Saturdays 9 January to 27 March, cancelled on 13 March",
        ),
        (weekly(5, excepted=(date(2027, 2, 13), date(2027, 2, 20), date(2027, 3, 6))),
         "Saturdays 2 January to 27 March, not 13 or 20 February or 6 March"),
        (weekly(1, when=TERM), "Tuesdays 5 January to 23 March, not 16 February"),
        (weekly(1, 3, when=TERM), "Tuesdays and Thursdays 5 January to 25 March, not 16 to 18 February"),
        (weekly(0, 1, 2, 3, 4, when=TERM), "Mondays to Fridays 4 January to 25 March, not 15 to 19 February"),
        (
            weekly(0, 1, 2, 3, 4, when=HOLIDAYS),
            "Monday 15 to Friday 19 February; Tuesday 30 and Wednesday 31 March",
        ),
        (weekly(5, when=HOLIDAYS), "Saturdays 2 January and 27 March"),
        (weekly(0, 4), "Mondays and Fridays 4 January to 22 March"),
        (weekly(1, every_weeks=2, starting=date(2026, 9, 1), when=TERM),
         "Every two weeks on Tuesdays 5 January to 16 March, not 16 February"),
        (weekly(*range(7)), "Every day 2 January to 31 March, not 26 or 29 March"),
        (
            Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(1, 5),)),
            "Saturdays 2 January, 6 February and 6 March",
        ),
        (
            Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(1, 5), MonthlyDay(3, 5))),
            "Saturdays 2 and 16 January, 6 and 20 February and 6 and 20 March",
        ),
        (
            Schedule(ScheduleKind.DATES, dates=(date(2026, 12, 23), date(2027, 2, 17), date(2027, 2, 19))),
            "Wednesday 17 and Friday 19 February",
        ),
        (
            Schedule(ScheduleKind.DATES, dates=(date(2027, 1, 9), date(2027, 2, 17))),
            "Saturday 9 January and Wednesday 17 February",
        ),
        (
            Schedule(ScheduleKind.DATES, dates=tuple(date(2027, 2, day) for day in (15, 16, 17))),
            "Monday 15 to Wednesday 17 February",
        ),
        (
            Schedule(ScheduleKind.DATES, dates=(date(2027, 1, 9),), cancelled=(Cancellation(date(2027, 1, 9)),)),
            "Cancelled: Saturday 9 January",
        ),
        (Schedule(ScheduleKind.ARRANGED), "Times agreed with each family"),
        (weekly(5, last=date(2026, 12, 31)), ""),
        (weekly(), ""),
    ],
)  # fmt: skip
def test_a_quarter_is_said_in_few_words(calendar: SchoolCalendar, schedule: Schedule, said: str) -> None:
    assert quarter_in_words(schedule, calendar, WINTER) == said


def test_the_times_are_said_first_so_that_they_cannot_be_read_as_those_of_a_cancelled_date(
    calendar: SchoolCalendar,
) -> None:
    schedule = weekly(5, start=time(10), end=time(11), cancelled=(Cancellation(date(2027, 3, 13)),))
    said = quarter_in_words(schedule, calendar, WINTER, times=True)
    assert said == "10am to 11am: Saturdays 2 January to 27 March, cancelled on 13 March"
    assert quarter_in_words(weekly(5, start=time(16)), calendar, WINTER, times=True).startswith("From 4pm: Saturdays")


# Reading it back, as somebody with the sheet on the fridge would


def dates_read_from(text: str, year: int) -> set[date]:
    """Every date that the words say runs. Knows English and the year, and nothing of how the words were made."""
    if text.startswith("Cancelled: ") or not text:
        return set()
    text, _, cancelled = text.partition(", cancelled on ")
    running: set[date] = set()
    for part in text.split("; "):
        running |= _part(part, year)
    return running - _listed(cancelled, year)


def _part(part: str, year: int) -> set[date]:
    said, _, left_out = part.partition(", not ")
    plural = re.fullmatch(r"(?:Every (\w+) weeks on )?([A-Za-z, ]*?(?:s|[Ee]very day)) (\d.*)", said)
    if plural is None:  # "Monday 15 to Friday 19 February", "Saturday 2 January and Wednesday 17 February"
        days = _listed(said, year)
        if " to " not in said:
            weekdays = [WEEKDAYS.index(word) for word in re.findall(r"[A-Z]\w+day", said)]
            assert [day.weekday() for day in sorted(days)] == weekdays
        return days
    every, names, when = plural.groups()
    step = 7 * {None: 1, "two": 2, "three": 3, "four": 4}[every]
    days = _listed(when, year)
    weekdays = _weekdays(names)
    if " to " not in when:
        assert {day.weekday() for day in days} == set(weekdays)
        return days
    monday = min(days) - timedelta(days=min(days).weekday())
    left = _listed(left_out, year)
    return {
        day for day in days if day.weekday() in weekdays and (day - monday).days // 7 * 7 % step == 0
    } - left  # fmt: skip


def _weekdays(names: str) -> list[int]:
    if names.lower() == "every day":
        return list(range(7))
    found: list[int] = []
    for item in re.split(r", | and ", names):
        ends = [WEEKDAYS.index(name.removesuffix("s")) for name in item.split(" to ")]
        found += range(ends[0], ends[-1] + 1)
    return found


def _listed(text: str, year: int) -> set[date]:
    """The days of "9, 16 and 30 January and 6 February" and of "31 May to 4 June"; a month is said after its days."""
    waiting: list[int] = []
    days: list[date] = []
    joined: list[int] = []
    for word in re.findall(r"\d+|to|" + "|".join(MONTHS), text):
        if word == "to":
            joined.append(len(days) + len(waiting) - 1)
        elif word in MONTHS:
            days += [date(year, MONTHS.index(word) + 1, day) for day in waiting]
            waiting = []
        else:
            waiting.append(int(word))
    assert not waiting, f"no month said for {waiting} in {text!r}"
    spans = [day for at in joined for day in DateSpan(days[at], days[at + 1]).days()]
    return {*days, *spans}


IN_QUARTER = st.integers(0, 89).map(lambda days: WINTER.first + timedelta(days=days))
SCHEDULES = st.builds(
    Schedule,
    kind=st.sampled_from([ScheduleKind.WEEKLY, ScheduleKind.WEEKLY, ScheduleKind.MONTHLY, ScheduleKind.DATES]),
    days=st.sets(st.integers(0, 6), min_size=1).map(tuple),
    monthly=st.lists(
        st.builds(MonthlyDay, st.sampled_from([-1, 1, 2, 3, 4, 5]), st.integers(0, 6)), min_size=1, max_size=3
    ).map(tuple),
    dates=st.lists(IN_QUARTER, min_size=1, max_size=20).map(tuple),
    every_weeks=st.sampled_from([1, 1, 1, 2, 3, 4]),
    starting=st.sampled_from([None, date(2026, 9, 3), date(2027, 1, 13)]),
    first=st.none() | IN_QUARTER,
    last=st.none() | IN_QUARTER,
    when=st.sampled_from(list(When)),
    excepted=st.lists(IN_QUARTER, max_size=12).map(tuple),
    cancelled=st.lists(st.builds(Cancellation, IN_QUARTER, st.just("ill")), max_size=4).map(tuple),
    on_bank_holidays=st.booleans(),
)


@settings(deadline=None, max_examples=400)
@given(schedule=SCHEDULES, closed=st.none() | st.tuples(IN_QUARTER, st.integers(0, 10)))
def test_the_words_name_exactly_the_dates_that_run(
    calendar: SchoolCalendar, schedule: Schedule, closed: tuple[date, int] | None
) -> None:
    closures = () if closed is None else (Closure(DateSpan(closed[0], closed[0] + timedelta(days=closed[1]))),)
    ours = SchoolCalendar(calendar.default, calendar.sets, closures)
    said = quarter_in_words(schedule, ours, WINTER)
    dated = list(sessions(schedule, ours, WINTER.first, WINTER.last))
    running = {session.day for session in dated if session.cancelled is None}
    assert dates_read_from(said, 2027) == running, said
    for session in dated:
        if session.cancelled is not None:
            assert "cancelled" in said.lower()
            assert f"{session.day.day}" in said


@settings(deadline=None)
@given(days=st.sets(IN_QUARTER, min_size=1, max_size=40))
def test_any_dates_at_all_can_be_said_and_read_back(days: set[date]) -> None:
    schedule = Schedule(ScheduleKind.DATES, dates=tuple(sorted(days)))
    said = quarter_in_words(schedule, SchoolCalendar(), WINTER)
    assert dates_read_from(said, 2027) == days, said

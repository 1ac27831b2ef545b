"""The dates of one quarter in words, worked out from its real sessions, so that a printed page is exact.

Two ways of saying them are tried, all the weekdays together and each weekday by itself, and the shorter
is used.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from activity_directory.schedule.in_words import (
    days_and_weeks,
    list_in_words,
    list_of_dates,
    rule_in_words,
    short_list,
    span_in_words,
    time_range_in_words,
)
from activity_directory.schedule.recurrence import Schedule, ScheduleKind, dates_of
from activity_directory.schedule.sessions import sessions
from activity_directory.schedule.span import DateSpan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from activity_directory.schedule.closures import SchoolCalendar
    from activity_directory.schedule.quarter import Quarter

_LISTED = 4
"""Up to this many dates are listed one by one."""

_MOST_GAPS = 4
"""More gaps than this are not listed after "not": the dates are said as shorter runs instead."""

_MOST_WEEKDAYS_APART = 3
"""Dates on more weekdays than this are not said weekday by weekday: that would tear their order apart."""


def quarter_in_words(schedule: Schedule, calendar: SchoolCalendar, quarter: Quarter, *, times: bool = False) -> str:
    """Say exactly the dates that run in the quarter: "Saturdays 9 January to 27 March, not 20 February".

    Years are left out: the quarter's title has it. Cancelled dates are said after the others. "" when no date falls in
    the quarter, "Cancelled: Saturday 9 January" when every one is cancelled. A schedule that is arranged with each
    family says so.
    With `times`: "10am to 11am: Saturdays 9 January to 27 March".
    """
    if schedule.kind is ScheduleKind.ARRANGED:
        return rule_in_words(schedule)
    dated = list(sessions(schedule, calendar, quarter.first, quarter.last))
    if not dated:
        return ""
    cancelled = [session.day for session in dated if session.cancelled is not None]
    if len(cancelled) == len(dated):
        return f"Cancelled: {list_of_dates(cancelled)}"
    words = dates_in_words([session.day for session in dated], _every(schedule))
    if cancelled:
        words = f"{words}, cancelled on {short_list(cancelled)}"
    spoken = time_range_in_words(schedule.start, schedule.end) if times else ""
    # The times stand first: at the end they would seem to belong to the dates that are left out or cancelled.
    return f"{spoken[0].upper()}{spoken[1:]}: {words}" if spoken else words


def dates_in_words(days: Sequence[date], every_weeks: int = 1) -> str:
    """Say days as listed dates or as runs of weekdays. `every_weeks` is their rule's step; "" for no days."""
    days = sorted(set(days))
    if 2 < len(days) == (days[-1] - days[0]).days + 1:
        return _run(days, every_weeks)  # day after day, said as "Monday 15 to Friday 19 February"
    if len(days) <= _LISTED:
        return list_of_dates(days)
    together = _pattern(days, every_weeks)
    weekdays = sorted({day.weekday() for day in days})
    if len(weekdays) == 1:
        return together
    ways = [together, list_of_dates(days)]
    if len(weekdays) <= _MOST_WEEKDAYS_APART:
        by_weekday = [[day for day in days if day.weekday() == weekday] for weekday in weekdays]
        ways.append("; ".join(dates_in_words(group, every_weeks) for group in by_weekday))
    return min(ways, key=len)


def _every(schedule: Schedule) -> int:
    return schedule.every_weeks if schedule.kind is ScheduleKind.WEEKLY else 1


def _pattern(days: list[date], every_weeks: int) -> str:
    """The days as one run with its gaps named, or as several runs, whichever is said in fewer letters."""
    steps = _steps(days, every_weeks)
    runs = _runs(days, steps)
    weekdays = sorted({day.weekday() for day in days})
    several = _several(runs, weekdays, every_weeks)
    gaps = _gaps(runs, steps)
    if len(gaps) > _MOST_GAPS or 2 * len(days) < len(steps) + sum(len(gap) for gap in gaps):
        return several
    name = days_and_weeks(weekdays, every_weeks)
    one = f"{name} {span_in_words(DateSpan(days[0], days[-1]), year=False)}"
    if gaps:
        one = f"{one}, not {_gap_list(gaps)}"
    return one if len(one) <= len(several) else several


def _steps(days: list[date], every_weeks: int) -> list[date]:
    """Every day from the first to the last that has one of their weekdays and lies in a week of the rule."""
    weekdays = tuple({day.weekday() for day in days})
    rule = Schedule(ScheduleKind.WEEKLY, days=weekdays, every_weeks=every_weeks, first=days[0])
    return list(dates_of(rule, days[0], days[-1]))


def _runs(days: list[date], steps: list[date]) -> list[list[date]]:
    """The days in runs that miss no step."""
    place = {day: at for at, day in enumerate(steps)}
    return [[day for _, day in run] for _, run in groupby(enumerate(days), key=lambda at: place[at[1]] - at[0])]


def _gaps(runs: list[list[date]], steps: list[date]) -> list[list[date]]:
    """The steps missed between one run and the next."""
    return [[step for step in steps if before[-1] < step < after[0]] for before, after in pairwise(runs)]


def _several(runs: list[list[date]], weekdays: list[int], every_weeks: int) -> str:
    if len(weekdays) == 1 and all(len(run) <= 2 for run in runs):
        return list_of_dates([day for run in runs for day in run])
    return "; ".join(_run(run, every_weeks) for run in runs)


def _run(run: list[date], every_weeks: int) -> str:
    if len(run) <= 2:
        return list_of_dates(run)
    weekdays = sorted({day.weekday() for day in run})
    span = DateSpan(run[0], run[-1])
    if len(span) == len(run):  # day after day: a holiday week
        return span_in_words(span, year=False, weekday=True)
    return f"{days_and_weeks(weekdays, every_weeks)} {span_in_words(span, year=False)}"


def _gap_list(gaps: list[list[date]]) -> str:
    one_weekday = len({day.weekday() for gap in gaps for day in gap}) == 1
    if all(len(gap) == 1 or (one_weekday and len(gap) == 2) for gap in gaps):
        return short_list([day for gap in gaps for day in gap], last="or")
    return list_in_words([span_in_words(DateSpan(gap[0], gap[-1]), year=False) for gap in gaps], last="or")

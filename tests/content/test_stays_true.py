"""The example does not go stale: a year on, it still happens, and All In still keeps its promise."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from activity_directory.model import Activity, Directory
from activity_directory.schedule import ScheduleKind

from .conftest import WRITTEN, DirectoryOn, Entries

A_YEAR_ON = date(2027, 11, 22)
# One swim on one day, as such listings are: it is over when it is over.
ONE_DAY = {"marches-leisure/half-term-swim"}
# Left overdue on purpose, so that "ring first" can be seen.
OVERDUE = {"marches-leisure/walking-netball", "severn-heights-railway/santa-trains"}


def _runs(activity: Activity) -> bool:
    return activity.status.id in {"open", "full"}


def _all_in(directory: Directory) -> list[Activity]:
    return [
        activity
        for activity in directory.listed
        if _runs(activity)
        and any(membership.scheme.id == "all-in" for membership in activity.programmes)
        and not any(membership.last and membership.last < directory.today for membership in activity.programmes)
    ]


@pytest.mark.parametrize(("today", "over"), [(WRITTEN, set()), (A_YEAR_ON, ONE_DAY)])
def test_whatever_is_open_has_a_coming_session_or_is_arranged(
    directory_on: DirectoryOn, today: date, over: set[str]
) -> None:
    directory = directory_on(today)
    stale = {
        activity.id
        for activity in directory.listed
        if _runs(activity)
        and not activity.next_sessions
        and not any(pattern.schedule.kind is ScheduleKind.ARRANGED for pattern in activity.schedules)
    }
    assert stale == over


def test_most_weekly_sessions_are_open_ended(entries: Entries) -> None:
    weekly = [session for entry in entries.values() for session in entry["sessions"] if "days" in session]
    open_ended = [session for session in weekly if "until" not in session]
    assert len(open_ended) / len(weekly) > 0.85


def test_two_entries_are_overdue_and_no_others(directory_on: DirectoryOn) -> None:
    assert {activity.id for activity in directory_on(WRITTEN).activities if activity.overdue} == OVERDUE


def test_the_calendar_knows_the_terms_to_the_summer_of_2029(directory_on: DirectoryOn) -> None:
    for terms in directory_on(WRITTEN).calendar.sets.values():
        assert terms.covers(date(2025, 11, 22))
        assert terms.covers(date(2029, 7, 20))


@pytest.mark.parametrize("year", [2027, 2028])
def test_all_in_has_something_on_every_day_of_the_week_in_51_weeks(directory_on: DirectoryOn, year: int) -> None:
    directory = directory_on(WRITTEN)
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = {
        item.session.start.date()
        for activity in _all_in(directory)
        for item in directory.sessions(activity, first, last)
        if not item.session.cancelled
    }
    assert {day.weekday() for day in days} == set(range(7))
    monday = first + timedelta(days=-first.weekday() % 7)
    weeks = [monday + timedelta(weeks=number) for number in range(52)]
    kept = [week for week in weeks if any(week <= day < week + timedelta(days=7) for day in days)]
    assert len(kept) >= 51


@pytest.mark.parametrize("area", ["shrewsbury", "north-west", "north-east", "south-east", "south-west"])
def test_every_part_of_the_county_has_several_activities(directory_on: DirectoryOn, area: str) -> None:
    here = [activity for activity in directory_on(WRITTEN).listed if area in {part.id for part in activity.areas}]
    assert len(here) >= 8

"""What calendar programs read from an activity's events is what the directory says, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.calendar_files import dates_covered, events_of
from activity_directory.model import ActivitySchedule, Settings
from activity_directory.pipeline import read_directory
from activity_directory.schedule import Cancellation, MonthlyDay, Schedule, ScheduleKind, When
from tests.calendar_files.reading import dates_meant, dates_read, events_read, file_of
from tests.conftest import PROJECT, SITE

SWIM = "severn-splash/saturday-swim"
TIMES = {"start": "10:00", "end": "11:00"}
PUBLISHED = {**SITE, "base_url": "https://example.org/activities"}


@pytest.fixture
def read(make_directory):
    """The events of an entry with these changes, as icalendar reads them."""

    def read_entry(changes, **parts):
        directory = make_directory({SWIM: changes}, **parts)
        return events_read(file_of(directory.activity(SWIM), directory))

    return read_entry


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2027, 3, 27), date(2028, 2, 29)])
def test_every_example_activity_has_its_real_dates_in_its_file(today):
    directory = read_directory(
        Settings(
            project=PROJECT,
            content=PROJECT / "content",
            schema=PROJECT / "schema",
            theme=PROJECT / "theme",
            today=today,
        )
    ).directory
    compared = 0
    for activity in directory.listed:
        if activity.status.id == "paused":
            continue
        meant = dates_meant(activity, directory)
        assert dates_read(file_of(activity, directory), today) == meant, activity.id
        compared += len(meant)
    assert compared > 1000 or today > date(2028, 1, 1)


CLOCKS = st.sampled_from([time(0, 30), time(1, 30), time(2, 30), time(10), time(14, 15), time(23)])
DAYS = st.integers(0, 430).map(lambda days: date(2026, 10, 20) + timedelta(days=days))
SCHEDULES = st.builds(
    Schedule,
    kind=st.sampled_from([ScheduleKind.WEEKLY, ScheduleKind.WEEKLY, ScheduleKind.MONTHLY, ScheduleKind.DATES]),
    days=st.sets(st.integers(0, 6), min_size=1).map(tuple),
    monthly=st.lists(
        st.builds(MonthlyDay, st.sampled_from([-1, 1, 2, 3, 4, 5]), st.integers(0, 6)), min_size=1, max_size=3
    ).map(tuple),
    dates=st.lists(DAYS, min_size=1, max_size=12).map(tuple),
    start=st.none() | CLOCKS,
    end=st.none() | CLOCKS,
    every_weeks=st.sampled_from([1, 1, 2, 3]),
    starting=st.sampled_from([None, date(2026, 9, 3), date(2027, 1, 13)]),
    first=st.none() | DAYS,
    last=st.none() | DAYS,
    when=st.sampled_from(list(When)),
    excepted=st.lists(DAYS, max_size=8).map(tuple),
    cancelled=st.lists(st.builds(Cancellation, DAYS, st.just("ill")), max_size=4).map(tuple),
    on_bank_holidays=st.booleans(),
)


@settings(deadline=None, max_examples=150)
@given(schedules=st.lists(SCHEDULES, min_size=1, max_size=3))
def test_any_schedule_is_read_back_as_the_same_dates(any_directory, schedules):
    directory = any_directory
    plain = directory.activity(SWIM)
    activity = replace(plain, schedules=tuple(ActivitySchedule(each, plain.venue, plain.ages) for each in schedules))
    file = file_of(activity, directory)
    assert dates_read(file, directory.today) == dates_meant(activity, directory)
    ids = [str(event["UID"]) for event in events_read(file)]
    assert len(ids) == len(set(ids)), "two events of one name: a calendar keeps only the last"


@pytest.fixture(scope="module")
def any_directory(vocabularies):
    from activity_directory.model.build import Source, build_directory
    from tests.conftest import CALENDAR, ENTRY, PLACES, PROGRAMME, PROVIDER

    source = Source(
        activities={SWIM: ENTRY},
        providers={"severn-splash": PROVIDER},
        site=SITE,
        programme=PROGRAMME,
        calendar=CALENDAR,
        places=PLACES,
    )
    return build_directory(source, vocabularies, date(2026, 11, 22))


def test_a_session_keeps_its_hour_on_the_wall_when_the_clocks_change(make_directory):
    weekly = {"days": ["sunday"], "from": "2027-03-14", "until": "2027-04-11", **TIMES}
    directory = make_directory({SWIM: {"sessions": [weekly]}}, today=date(2027, 3, 1))
    file = file_of(directory.activity(SWIM), directory)
    starts = [start for start, *_ in dates_read(file, directory.today)]
    assert [start.hour for start in starts] == [10] * 5
    assert {start.utcoffset() for start in starts} == {timedelta(0), timedelta(hours=1)}


def test_a_week_is_one_event_however_long_the_year(read):
    (event,) = read({"sessions": [{"days": ["saturday", "monday"], **TIMES}]})
    assert (event["RRULE"]["FREQ"], event["RRULE"]["BYDAY"]) == (["WEEKLY"], ["MO", "SA"])


def test_only_what_every_calendar_program_reads_is_written(read):
    """No RDATE, no month with two days in it, no fifth Saturday by rule: Outlook and Google leave those out."""
    events = read({"sessions": [{"monthly": ["first saturday", "third tuesday", "fifth friday"], **TIMES}]})
    rules = [event["RRULE"] for event in events if "RRULE" in event]
    assert [(rule["FREQ"], rule["BYDAY"]) for rule in rules] == [(["MONTHLY"], ["1SA"]), (["MONTHLY"], ["3TU"])]
    assert all("RDATE" not in event for event in events)
    assert all(event["DTSTART"].dt.weekday() == 4 for event in events if "RRULE" not in event)


def test_a_cancelled_date_is_an_event_that_says_so(read):
    weekly = {"days": ["saturday"], **TIMES, "cancelled": [{"on": "2026-12-05", "why": "The pool is shut"}]}
    usual, off = read({"sessions": [weekly]})
    assert off["STATUS"] == "CANCELLED"
    assert str(off["SUMMARY"]) == "Cancelled: Saturday swim"
    assert "The pool is shut." in off["DESCRIPTION"]
    assert date(2026, 12, 5) in [day.dt.date() for day in usual["EXDATE"].dts]


@pytest.mark.parametrize("status", ["ended", "paused"])
def test_what_does_not_run_now_has_no_dates(read, status):
    assert read({"status": status}) == []


def test_what_is_arranged_with_each_family_has_no_dates(read):
    assert read({"sessions": [{"arranged": "We agree a time with you."}]}) == []


def test_a_day_without_a_time_is_a_whole_day_and_keeps_nobody_busy(read):
    (event,) = read({"sessions": [{"dates": ["2026-12-24"]}]})
    assert event["DTSTART"].dt == date(2026, 12, 24)
    assert event["TRANSP"] == "TRANSPARENT"


def test_an_end_that_nobody_stated_is_not_made_up(read):
    (event,) = read({"sessions": [{"dates": ["2026-12-24"], "start": "10:00"}]})
    assert "DTEND" not in event


def test_a_session_at_another_venue_says_where(read):
    there = {"name": "Library", "address": "2 Example Street", "town": "ludlow", "postcode": "SY8 1AA"}
    sessions = [{"days": ["saturday"], **TIMES}, {"dates": ["2026-12-24"], **TIMES, "venue": there}]
    first, second = read({"sessions": sessions})
    assert str(first["LOCATION"]) == "Quarry Pool, 1 Example Street, Shrewsbury, SY1 1RF"
    assert str(second["LOCATION"]) == "Library, 2 Example Street, Ludlow, SY8 1AA"


def test_an_event_says_what_a_parent_asks_with_the_date_in_hand(read):
    (event,) = read({}, site=PUBLISHED)
    told = str(event["DESCRIPTION"])
    assert told.startswith("Check before you go. This was last checked on 1 September 2026.\n")
    assert "Cost: Child: £6.50 a session\n" in told
    assert "Does an adult stay? Not stated. 1:1: not stated.\nPersonal care: not stated." in told
    assert "Ring: 01632 960123\n" in told
    assert told.endswith(f"More: https://example.org/activities/activities/{SWIM}.html")
    assert event["URL"] == f"https://example.org/activities/activities/{SWIM}.html"


def test_a_note_of_a_session_does_not_reach_the_others(read):
    sessions = [{"days": ["saturday"], **TIMES, "note": "Taster"}, {"days": ["sunday"], **TIMES}]
    first, second = read({"sessions": sessions})
    assert "Taster." in first["DESCRIPTION"]
    assert "Taster" not in second["DESCRIPTION"]


def test_an_entry_that_nobody_has_checked_says_ring_first(read):
    (event,) = read({"checked": {"on": "2024-01-01", "by": "provider"}})
    assert str(event["DESCRIPTION"]).startswith("RING FIRST. Nobody has checked this since 1 January 2024.")


def test_without_an_address_there_is_no_link(read):
    (event,) = read({})
    assert "URL" not in event
    assert "More:" not in event["DESCRIPTION"]


def test_an_event_keeps_its_name_from_build_to_build(make_directory):
    """A calendar that is read again must find the same events, or it shows each of them twice."""

    def names(today, sessions):
        directory = make_directory({SWIM: {"sessions": sessions}}, today=today, site=PUBLISHED)
        events = events_read(file_of(directory.activity(SWIM), directory))
        return [(str(event["UID"]), int(event["SEQUENCE"])) for event in events]

    saturdays = {"days": ["saturday"], **TIMES}
    twice = [saturdays, {**saturdays, "start": "12:00", "end": "13:00"}]
    before, later = names(date(2026, 11, 22), twice), names(date(2027, 2, 1), [*twice, {"days": ["sunday"], **TIMES}])
    assert [name for name, _ in before] == [name for name, _ in later[:2]]
    assert before[0][0] == "severn-splash.saturday-swim.sat@shropshire.activity-directory"
    assert before[1][0] == "severn-splash.saturday-swim.sat-2@shropshire.activity-directory"
    assert later[0][1] > before[0][1], "a later word on it counts higher"


def test_a_file_stays_the_same_until_the_month_or_the_entry_changes(make_directory):
    def text(today, **changes):
        directory = make_directory({SWIM: changes}, today=today)
        return events_of(directory.activity(SWIM), directory)

    assert text(date(2026, 11, 22)) == text(date(2026, 11, 30))
    assert text(date(2026, 11, 22)) != text(date(2026, 12, 1))
    assert "DTSTAMP:20261120T" in text(date(2026, 11, 22), checked={"on": "2026-11-20", "by": "provider"})


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 11, 22), date(2027, 11, 30)),
        (date(2026, 12, 31), date(2027, 12, 31)),
        (date(2027, 2, 1), date(2028, 2, 29)),
    ],
)
def test_a_file_holds_thirteen_whole_months(today, last):
    span = dates_covered(today)
    assert (span.first, span.last) == (today.replace(day=1), last)


def test_nothing_in_an_entry_becomes_a_line_of_its_own(make_directory):
    """Promise 24: a line break in a name must not start an event or a property."""
    directory = make_directory()
    nasty = "Swim\r\nEND:VEVENT\nX-EVIL:1\u2028BEGIN:VALARM\x0bTRIGGER:-PT1M, a; b \\n \x00"
    activity = replace(directory.activity(SWIM), name=nasty)
    (event,) = events_read(file_of(activity, directory))
    assert str(event["SUMMARY"]) == "Swim\nEND:VEVENT\nX-EVIL:1\nBEGIN:VALARM\nTRIGGER:-PT1M, a; b \\n "
    assert "X-EVIL" not in event
    assert event.subcomponents == []

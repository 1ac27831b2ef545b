"""What a quarter's book prints in full, as a number only, or not at all: every entry is in one pile, with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from activity_directory.brochure.selection import select
from activity_directory.model import Withheld
from activity_directory.schedule import Cancellation, Quarter, Schedule, ScheduleKind
from tests.brochure.made_up import activity, concept, directory, many, weekly

SPRING = Quarter(2027, 1)


def reasons(found) -> dict[str, str]:
    return {item.name: item.reason for item in select(found, SPRING).left_out}


def names(items) -> list[str]:
    return [item.activity.name for item in items]


def test_an_open_entry_with_a_session_in_the_quarter_is_printed():
    assert names(select(directory((activity(),)), SPRING).chosen) == ["Saturday swim"]


def test_a_full_entry_is_printed_because_it_has_a_waiting_list_to_ask_for():
    assert names(select(directory((activity(status=concept("statuses", "full")),)), SPRING).chosen) == ["Saturday swim"]


def test_an_entry_that_has_ended_or_is_paused_is_left_out_and_told_of():
    found = directory((
        activity("Gone", status=concept("statuses", "ended")),
        activity("Resting", status=concept("statuses", "paused")),
    ))  # fmt: skip
    assert not select(found, SPRING).chosen
    assert reasons(found) == {"Gone": "Ended", "Resting": "Paused"}


def test_an_entry_with_no_date_in_the_quarter_is_left_out_with_the_dates_it_has():
    later = Schedule(ScheduleKind.DATES, dates=(date(2027, 5, 4),), start=time(10))
    found = directory((activity("Spring walk", (later,)),))
    (item,) = select(found, SPRING).left_out
    assert item.reason == "Nothing on in this quarter"
    assert "4 May 2027" in item.detail


def test_an_entry_whose_every_date_is_cancelled_is_left_out():
    only = Schedule(
        ScheduleKind.DATES, dates=(date(2027, 2, 6),), start=time(10), cancelled=(Cancellation(date(2027, 2, 6)),)
    )
    (item,) = select(directory((activity("One day", (only,)),)), SPRING).left_out
    assert item.detail == "Every date is cancelled."


def test_an_entry_whose_times_are_agreed_with_each_family_is_printed():
    arranged = Schedule(ScheduleKind.ARRANGED, arranged="Times agreed with each family")
    assert names(select(directory((activity("Bus buddy", (arranged,)),)), SPRING).chosen) == ["Bus buddy"]


def test_an_overdue_entry_becomes_a_number_to_ring_and_staff_are_told():
    selection = select(directory((activity(overdue=True, review_due=date(2026, 10, 1)),)), SPRING)
    assert not selection.chosen
    assert [item.name for item in selection.ring_first] == ["Saturday swim"]
    (told,) = selection.left_out
    assert "to be checked again by 1 October 2026" in told.detail
    assert told.printed == "Printed as a number to ring first."


def test_an_entry_that_is_being_checked_is_told_of():
    found = directory((), withheld=(Withheld("severn-splash/broken", "Severn Splash", "01632 960123"),))
    (told,) = select(found, SPRING).left_out
    assert (told.id, told.reason, told.phone) == ("severn-splash/broken", "Being checked", "01632 960123")


def test_staff_are_told_of_checks_that_fall_due_before_the_quarter_is_over():
    selection = select(directory((activity(review_due=date(2027, 2, 1)),)), SPRING)
    assert len(selection.chosen) == 1
    assert [item.detail for item in selection.due] == ["To be checked by 1 February 2027."]


def test_every_entry_is_in_exactly_one_pile():
    found = many(80)
    selection = select(found, SPRING)
    printed = [item.activity.id for item in selection.chosen]
    told = [item.id for item in selection.left_out]
    assert sorted([*printed, *told]) == [item.id for item in found.activities]


def test_a_term_time_club_is_left_out_of_a_quarter_whose_terms_nobody_knows():
    found = directory((activity("Saturday swim", (weekly(),)),))
    (told,) = select(replace(found), Quarter(2028, 1)).left_out
    assert told.reason == "Nothing on in this quarter"

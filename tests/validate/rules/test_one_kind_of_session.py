"""Each session says when in exactly one way, with a start and an end."""

from __future__ import annotations


def test_two_kinds_are_told_at_the_second(problems_with):
    (problem,) = problems_with("sessions:\n  - {days: [monday], dates: [2027-02-16], start: 10:00, end: 11:00}")
    assert problem.field == "sessions, first session, dates"


def test_no_kind_is_told(problems_with):
    (problem,) = problems_with("sessions:\n  - {start: 10:00, end: 11:00}")
    assert "days: [saturday]" in problem.fix


def test_start_and_end_are_each_asked_for(problems_with):
    assert len(problems_with("sessions:\n  - {monthly: [first monday]}")) == 2


def test_times_that_are_arranged_need_neither(problems_with):
    assert problems_with("sessions:\n  - {arranged: Times are agreed with you.}") == ()


def test_a_day_that_cannot_be_read_is_not_called_missing(problems_with):
    assert problems_with("sessions:\n  - {days: [someday], start: 10:00, end: 11:00}") == ()

"""A date that is left out or cancelled is one on which it would have happened."""

from __future__ import annotations


def weekly(more):
    return f"sessions:\n  - {{days: [saturday], start: 10:00, end: 11:00, {more}}}"


def test_a_date_on_another_day_of_the_week_is_told_with_that_day(problems_with):
    (problem,) = problems_with(weekly("except: [2027-02-14]"))
    assert "Sunday" in problem.message


def test_a_cancelled_date_outside_the_span_is_told(problems_with):
    (problem,) = problems_with(weekly("until: 2027-01-30, cancelled: [{on: 2027-02-13}]"))
    assert "outside" in problem.message


def test_a_date_that_is_not_in_the_list_of_dates_is_told(problems_with):
    lines = "sessions:\n  - {dates: [2027-02-16], start: 10:00, end: 11:00, except: [2027-02-17]}"
    assert len(problems_with(lines)) == 1


def test_a_right_date_and_an_old_date_do_no_harm(problems_with):
    assert problems_with(weekly("except: [2027-02-13, 2020-01-01]")) == ()

"""Somebody has read the entry through in the last year."""

from __future__ import annotations

from datetime import date


def test_a_check_of_over_a_year_ago_is_a_warning(problems_with):
    (problem,) = problems_with("checked: {on: 2025-11-21, by: provider}")
    assert problem.severity == "warning"
    assert "12 months ago" in problem.message


def test_a_year_to_the_day_is_still_in_time(problems_with):
    assert problems_with("checked: {on: 2025-11-22, by: provider}") == ()


def test_an_earlier_date_of_its_own_counts(problems_with):
    (problem,) = problems_with("checked: {on: 2026-09-01, by: provider}\nreview_by: 2026-10-01")
    assert "2026-10-01" in problem.message


def test_a_provider_is_read_through_too_and_the_clock_is_given(problems_with):
    assert problems_with(kind="provider") == ()
    assert len(problems_with(kind="provider", today=date(2028, 1, 1))) == 1


def test_a_leap_day_is_counted_on_to_the_last_of_february(problems_with):
    lines = "checked: {on: 2028-02-29, by: provider}"
    assert problems_with(lines, today=date(2029, 2, 28)) == ()
    assert len(problems_with(lines, today=date(2029, 3, 1))) == 1

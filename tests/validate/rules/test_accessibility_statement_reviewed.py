"""The accessibility statement is looked at once a year."""

from __future__ import annotations

from datetime import date


def test_over_a_year_is_a_warning(problems_with):
    assert problems_with(kind="site") == ()
    (problem,) = problems_with(kind="site", today=date(2027, 11, 17))
    assert problem.severity == "warning"


def test_no_date_and_a_date_to_come_are_told(problems_with):
    assert len(problems_with(kind="site", without=("accessibility_reviewed",))) == 1
    assert len(problems_with("accessibility_reviewed: 2027-01-01", kind="site")) == 1

"""A last day is not before its first day."""

from __future__ import annotations


def test_a_year_that_did_not_turn_is_put_right(problems_with):
    (problem,) = problems_with(
        "sessions:\n  - {days: [monday], start: 10:00, end: 11:00, from: 2026-09-07, until: 2026-07-16}"
    )
    assert "until: 2027-07-16" in problem.fix


def test_every_span_of_a_file_is_looked_at(problems_with):
    assert len(problems_with("notice: {text: Shut., from: 2026-12-24, until: 2026-12-20}")) == 1
    assert len(problems_with("visible: {from: 2027-01-02, until: 2027-01-01}")) == 1


def test_one_day_is_a_span(problems_with):
    assert problems_with("notice: {text: Shut., from: 2026-12-24, until: 2026-12-24}") == ()


def test_a_closure_of_the_calendar_is_looked_at_too(problems_with):
    lines = "closures:\n  - {from: 2026-12-25, until: 2026-01-01, why: Christmas}"
    (problem,) = problems_with(lines, kind="calendar")
    assert "until: 2027-01-01" in problem.fix

"""There is still something to come."""

from __future__ import annotations


def test_an_entry_with_nothing_to_come_is_warned(problems_with):
    (problem,) = problems_with("sessions:\n  - {dates: [2026-02-17], start: 13:30, end: 15:30}")
    assert problem.severity == "warning"
    assert problem.field == "sessions"


def test_one_pattern_of_several_is_advice(problems_with):
    lines = (
        "sessions:\n  - {dates: [2026-02-17], start: 13:30, end: 15:30}\n  - {days: [monday], start: 10:00, end: 11:00}"
    )
    (problem,) = problems_with(lines)
    assert problem.severity == "advice"


def test_today_is_still_to_come(problems_with):
    assert problems_with("sessions:\n  - {dates: [2026-11-22], start: 13:30, end: 15:30}") == ()


def test_an_ended_activity_may_keep_its_dates(problems_with):
    assert problems_with("status: ended\nsessions:\n  - {dates: [2026-02-17], start: 13:30, end: 15:30}") == ()


def test_time_passing_never_blocks(problems_with):
    lines = "sessions:\n  - {days: [monday], start: 10:00, end: 11:00, until: 2020-01-06}"
    assert {problem.severity for problem in problems_with(lines)} == {"warning"}

"""Something every two weeks is counted from a day on which it happens."""

from __future__ import annotations


def every(day, starting):
    return f"sessions:\n  - {{{day}, start: 10:00, end: 11:00, every: {{weeks: 2, starting: {starting}}}}}"


def test_the_next_right_day_is_offered(problems_with):
    (problem,) = problems_with(every("days: [saturday]", "2026-09-04"))
    assert "Friday" in problem.message
    assert "starting: 2026-09-05" in problem.fix


def test_any_of_its_days_will_do(problems_with):
    assert problems_with(every("days: [friday, saturday]", "2026-09-04")) == ()


def test_only_something_weekly_can_be_every_two_weeks(problems_with):
    (problem,) = problems_with(every("monthly: [first saturday]", "2026-09-05"))
    assert "not something weekly" in problem.message

"""A session ends after it starts, on the same day."""

from __future__ import annotations


def sessions(start, end):
    return f"sessions:\n  - {{days: [monday], start: {start}, end: {end}}}"


def test_an_end_in_the_morning_is_asked_about_as_the_evening(problems_with):
    (problem,) = problems_with(sessions("18:00", "07:30"))
    assert "end: 19:30" in problem.fix


def test_a_session_past_midnight_is_told_how_to_end(problems_with):
    (problem,) = problems_with(sessions("20:00", "00:30"))
    assert "23:59" in problem.fix


def test_no_session_is_over_as_it_starts(problems_with):
    assert len(problems_with(sessions("10:00", "10:00"))) == 1


def test_a_minute_is_enough(problems_with):
    assert problems_with(sessions("10:00", "10:01")) == ()

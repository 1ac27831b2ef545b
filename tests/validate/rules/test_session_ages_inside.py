"""The ages of one session lie within the ages of the activity."""

from __future__ import annotations


def session(ages):
    return f"ages: {{from: 5, to: 16}}\nsessions:\n  - {{days: [monday], start: 10:00, end: 11:00, ages: {ages}}}"


def test_too_old_and_too_young_are_told(problems_with):
    assert "18 is older" in problems_with(session("{from: 16, to: 18}"))[0].message
    assert "3 is younger" in problems_with(session("{from: 3, to: 6}"))[0].message


def test_an_open_end_takes_that_of_the_activity(problems_with):
    assert problems_with(session("{from: 11}")) == ()
    assert problems_with(session("{to: 10}")) == ()

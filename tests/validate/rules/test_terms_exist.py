"""A set of term dates is one of those in calendar.yaml."""

from __future__ import annotations


def test_a_misspelt_set_is_told(problems_with):
    (problem,) = problems_with("sessions:\n  - {days: [monday], start: 10:00, end: 11:00, terms: telfrod}")
    assert "terms: telford" in problem.fix


def test_the_default_is_one_of_the_sets(problems_with):
    (problem,) = problems_with("default: shropshyre", kind="calendar")
    assert "default: shropshire" in problem.fix


def test_the_sets_that_there_are_are_right(problems_with):
    assert problems_with("sessions:\n  - {days: [monday], start: 10:00, end: 11:00, terms: telford}") == ()

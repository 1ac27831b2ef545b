"""The same session is not listed twice."""

from __future__ import annotations


def two(first, second):
    return f"sessions:\n  - {{{first}, start: 10:00, end: 11:00}}\n  - {{{second}, start: 10:00, end: 12:00}}"


def test_the_same_day_and_time_is_told_once(problems_with):
    (problem,) = problems_with(two("days: [monday, tuesday]", "days: [tuesday, monday]"))
    assert "first session" in problem.message


def test_another_part_of_the_year_or_other_ages_make_it_another_session(problems_with):
    assert problems_with(two("days: [monday], when: term-time", "days: [monday], when: holidays")) == ()
    assert problems_with(two("days: [monday], ages: {to: 10}", "days: [monday], ages: {from: 11}")) == ()


def test_the_same_date_twice_is_told(problems_with):
    assert len(problems_with(two("dates: [2027-02-16]", "dates: [2027-02-16]"))) == 1

"""A pattern has at least one coming session."""

from __future__ import annotations

import pytest


def weekly(day, more):
    return f"sessions:\n  - {{days: [{day}], start: 10:00, end: 11:00, {more}}}"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (weekly("saturday", "from: 2027-02-15, until: 2027-02-19"), "No Saturday falls between"),
        (weekly("monday", "when: term-time, from: 2026-12-21, until: 2027-01-02"), "school holidays"),
        (weekly("monday", "when: holidays, from: 2027-01-10, until: 2027-02-08"), "term time"),
        (weekly("friday", "from: 2027-03-26, until: 2027-03-26"), "bank holiday"),
        (weekly("tuesday", "from: 2026-12-29, until: 2026-12-29"), "closed"),
        (weekly("monday", "from: 2026-12-07, until: 2026-12-07, except: [2026-12-07]"), "except"),
        (weekly("monday", "from: 2026-12-07, until: 2026-12-07, cancelled: [{on: 2026-12-07}]"), "cancelled"),
    ],
)
def test_each_reason_has_its_own_words(problems_with, lines, words):
    (problem,) = problems_with(lines)
    assert words in problem.message
    assert problem.severity == "warning"


def test_what_is_over_or_backwards_is_told_by_other_rules(problems_with):
    assert problems_with(weekly("monday", "until: 2026-01-05")) == ()
    assert problems_with(weekly("monday", "from: 2026-09-07, until: 2026-07-06")) == ()


def test_terms_that_run_out_are_not_the_providers_fault(problems_with):
    assert problems_with(weekly("monday", "when: term-time, from: 2031-09-01")) == ()


def test_a_club_that_opens_in_a_year_is_left_in_peace(problems_with):
    assert problems_with(weekly("monday", "from: 2028-09-04")) == ()

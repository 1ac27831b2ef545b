"""The youngest age is not above the oldest."""

from __future__ import annotations


def test_ages_the_wrong_way_round_are_offered_the_right_way(problems_with):
    (problem,) = problems_with("ages: {from: 16, to: 5}")
    assert "ages: {from: 5, to: 16}" in problem.fix
    assert problem.severity == "blocking"


def test_the_ages_of_a_session_and_of_a_membership_are_looked_at(problems_with):
    lines = "sessions:\n  - {days: [monday], start: 10:00, end: 11:00, ages: {from: 9, to: 6}}"
    assert len(problems_with(lines)) == 1
    assert len(problems_with("eligibility: {membership: all-in, membership_ages: {from: 9, to: 6}}")) == 1


def test_an_open_end_is_no_number(problems_with):
    assert problems_with("ages: {from: 16}") == ()
    assert problems_with("ages: {to: 5}") == ()


def test_a_start_above_25_is_questioned_unless_it_is_for_parent_carers(problems_with):
    assert problems_with("ages: {from: 30}")[0].severity == "warning"
    assert problems_with("ages: {from: 30}\ngroup: {kind: parent-carers}") == ()

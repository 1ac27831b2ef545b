"""Where only members may come, everybody of the ages can be one."""

from __future__ import annotations

AGES = "ages: {from: 10, to: 25, under_and_over_18: Their own room.}\n"


def test_ages_above_those_of_the_scheme_are_told(problems_with):
    (problem,) = problems_with(AGES + "eligibility: {membership: all-in}")
    assert "membership_ages: {from: 10, to: 17}" in problem.fix


def test_saying_which_ages_need_it_is_enough(problems_with):
    assert problems_with(AGES + "eligibility: {membership: all-in, membership_ages: {to: 17}}") == ()


def test_ages_within_the_scheme_are_right(problems_with):
    assert problems_with("eligibility: {membership: all-in}") == ()


def test_ages_of_no_membership_are_questioned(problems_with):
    assert len(problems_with("eligibility: {membership_ages: {to: 17}}")) == 1

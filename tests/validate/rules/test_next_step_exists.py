"""What an activity leads to is another activity in the directory."""

from __future__ import annotations


def test_a_near_miss_is_offered(problems_with):
    (problem,) = problems_with("next_steps: [severn-splash/club-swiming]")
    assert "next_steps: [severn-splash/club-swimming]" in problem.fix


def test_an_activity_does_not_lead_to_itself(problems_with):
    (problem,) = problems_with("next_steps: [severn-splash/saturday-swim]")
    assert "itself" in problem.message


def test_a_right_one_is_right(problems_with):
    assert problems_with("next_steps: [severn-splash/club-swimming]") == ()

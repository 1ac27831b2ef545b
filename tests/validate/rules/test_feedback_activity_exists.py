"""What families said is about an activity that is in the directory."""

from __future__ import annotations


def test_a_near_miss_is_offered(problems_with):
    lines = "items:\n  - {said: Too loud., did: A quiet hour., activities: [severn-splash/club-swiming]}"
    (problem,) = problems_with(lines, kind="feedback")
    assert "severn-splash/club-swimming" in problem.fix


def test_a_right_one_is_right(problems_with):
    lines = "items:\n  - {said: Too loud., did: A quiet hour., activities: [severn-splash/club-swimming]}"
    assert problems_with(lines, kind="feedback") == ()

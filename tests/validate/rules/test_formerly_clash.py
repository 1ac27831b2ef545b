"""An old id belongs to one entry, and to none that is there today."""

from __future__ import annotations


def test_an_id_in_use_is_refused(problems_with):
    (problem,) = problems_with("formerly: [severn-splash/club-swimming]")
    assert problem.severity == "blocking"


def test_its_own_id_is_no_old_one(problems_with):
    (problem,) = problems_with("formerly: [severn-splash/saturday-swim]")
    assert "today" in problem.message


def test_a_free_one_is_right_for_activities_and_providers(problems_with):
    assert problems_with("formerly: [severn-splash/saturday-club]") == ()
    assert problems_with("formerly: [old-club]", kind="provider") == ()
    assert len(problems_with("formerly: [quiet-corner]", kind="provider")) == 1

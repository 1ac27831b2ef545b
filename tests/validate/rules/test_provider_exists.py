"""The folder an activity stands in is that of a provider."""

from __future__ import annotations


def test_a_misspelt_folder_is_told_the_right_one(problems_with):
    (problem,) = problems_with(place="activities/severn-spalsh/swim.yaml")
    assert "content/activities/severn-splash" in problem.fix
    assert problem.line == 0


def test_a_new_provider_is_told_which_file_to_add(problems_with):
    (problem,) = problems_with(place="activities/brand-new/swim.yaml")
    assert "content/providers/brand-new.yaml" in problem.fix


def test_what_staff_saw_is_about_a_provider_that_exists(problems_with):
    lines = "providers:\n  - {provider: severn-spalsh, standing: listed, on: 2026-09-01, by: Team}"
    (problem,) = problems_with(lines, kind="assurance")
    assert "provider: severn-splash" in problem.fix

"""A postcode is one that the town has."""

from __future__ import annotations


def venue(town, postcode):
    return f"venue: {{name: Hall, address: 1 Example Street, town: {town}, postcode: {postcode}}}"


def test_a_postcode_of_another_town_is_a_warning_that_names_that_town(problems_with):
    (problem,) = problems_with(venue("shrewsbury", "SY8 1AS"))
    assert problem.severity == "warning"
    assert "ludlow" in problem.fix


def test_a_postcode_of_no_town_may_be_that_of_a_village(problems_with):
    (problem,) = problems_with(venue("shrewsbury", "LL20 1AA"))
    assert "village" in problem.fix


def test_each_of_a_towns_districts_is_right(problems_with):
    assert problems_with(venue("shrewsbury", "SY3 1AA")) == ()

"""Nobody's home is in a public file."""

from __future__ import annotations

import pytest


def venue(name):
    return f'venue: {{name: "{name}", address: 14 Example Close, town: ludlow, postcode: SY8 1AS}}'


@pytest.mark.parametrize("name", ["Our house", "My kitchen", "A private house", "Her back garden"])
def test_a_home_is_refused(problems_with, name):
    (problem,) = problems_with(venue(name))
    assert problem.severity == "blocking"
    assert "kind: town-only" in problem.fix


def test_a_house_that_bears_a_name_is_only_asked_about(problems_with):
    (problem,) = problems_with(venue("Carol's house"))
    assert problem.severity == "warning"


@pytest.mark.parametrize("name", ["Quarry House", "The Children's House", "Home Farm", "Castle Hall"])
def test_public_houses_are_left_in_peace(problems_with, name):
    assert problems_with(venue(name)) == ()


def test_a_home_without_its_address_is_no_harm(problems_with):
    assert problems_with("venue: {kind: town-only, town: ludlow, name: Our house}") == ()

"""A venue says what its kind needs, and nothing that must stay private."""

from __future__ import annotations

import pytest


def test_a_place_is_told_everything_that_is_missing_at_once(problems_with):
    (problem,) = problems_with("venue: {name: Quarry Pool, town: shrewsbury}")
    assert "address and postcode" in problem.message
    assert "kind: town-only" in problem.fix


@pytest.mark.parametrize("exact", ["address: 1 Example Close", "postcode: SY8 1AS", "latitude: 52.1, longitude: -2.1"])
def test_town_only_holds_nothing_exact(problems_with, exact):
    (problem,) = problems_with(f"venue: {{kind: town-only, town: ludlow, {exact}}}")
    assert problem.severity == "blocking"


def test_town_only_names_the_town(problems_with):
    assert len(problems_with("venue: {kind: town-only}")) == 1


@pytest.mark.parametrize("kind", ["online", "area-wide"])
def test_online_and_area_wide_have_no_address(problems_with, kind):
    assert len(problems_with(f"venue: {{kind: {kind}, address: 1 Example Street, town: ludlow}}")) == 1
    assert problems_with(f"venue: {{kind: {kind}}}") == ()


def test_the_two_halves_of_a_position_go_together(problems_with):
    lines = "venue: {name: A, address: 1 Example Street, town: ludlow, postcode: SY8 1AS, latitude: 52.3}"
    (problem,) = problems_with(lines)
    assert "longitude" in problem.message


def test_a_postcode_that_cannot_be_read_is_not_called_missing(problems_with):
    assert problems_with("venue: {name: A, address: 1 Example Street, town: ludlow, postcode: sy8}") == ()

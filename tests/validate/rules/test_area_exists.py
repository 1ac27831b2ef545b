"""An area is one of those in places.yaml."""

from __future__ import annotations


def test_a_misspelt_area_is_told(problems_with):
    (problem,) = problems_with("venue: {kind: area-wide, areas: [south-west, south-esat]}")
    assert problem.field == "venue, areas, second area"
    assert "south-east" in problem.fix


def test_a_town_lies_in_an_area_that_there_is(problems_with):
    towns = "towns:\n  - {id: wem, title: Wem, area: nowhere, latitude: 52.8, longitude: -2.7, districts: [SY4]}"
    (problem,) = problems_with(towns, kind="places")
    assert problem.field == "towns, first town, area"


def test_the_whole_county_needs_no_areas(problems_with):
    assert problems_with("venue: {kind: area-wide}") == ()

"""A town is one of the towns in places.yaml."""

from __future__ import annotations


def venue(town):
    return f"venue: {{name: Hall, address: 1 Example Street, town: {town}, postcode: SY1 1RF}}"


def test_a_near_miss_is_offered(problems_with):
    (problem,) = problems_with(venue("shrewsbery"))
    assert "town: shrewsbury" in problem.fix


def test_what_people_call_a_town_finds_it(problems_with):
    (problem,) = problems_with(venue("salop"))
    assert "town: shrewsbury" in problem.fix


def test_a_village_is_told_to_name_the_nearest_town(problems_with):
    (problem,) = problems_with(venue("ratlinghope"))
    assert "nearest town" in problem.fix


def test_the_venue_of_one_session_is_looked_at_too(problems_with):
    lines = "sessions:\n  - {days: [monday], start: 10:00, end: 11:00, venue: {kind: town-only, town: ludlo}}"
    (problem,) = problems_with(lines)
    assert problem.field == "sessions, first session, venue, town"

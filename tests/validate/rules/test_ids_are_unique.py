"""An id in a file of the staff's names one thing only."""

from __future__ import annotations


def test_the_second_of_two_towns_is_told(problems_with):
    town = "  - {id: wem, title: Wem, area: north-east, latitude: 52.8, longitude: -2.7, districts: [SY4]}\n"
    (problem,) = problems_with(f"towns:\n{town}{town}", kind="places")
    assert problem.field == "towns, second town, id"
    assert problem.severity == "blocking"


def test_two_targets_of_one_id_are_told(problems_with):
    target = "  - {id: a, says: Three things., measure: activities, at_least: 3}\n"
    assert len(problems_with(f"targets:\n{target}{target}", kind="targets")) == 1


def test_what_staff_saw_of_a_provider_stands_in_one_place(problems_with):
    seen = "  - {provider: severn-splash, standing: listed, on: 2026-09-01, by: Team}\n"
    (problem,) = problems_with(f"providers:\n{seen}{seen}", kind="assurance")
    assert "provider" in problem.message


def test_an_area_and_a_town_may_share_a_name(problems_with):
    assert problems_with(kind="places") == ()

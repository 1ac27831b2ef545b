"""A target is about an area and a scheme that exist."""

from __future__ import annotations


def target(more):
    return f"targets:\n  - {{id: a, says: Three things., measure: activities, at_least: 3, {more}}}\n"


def test_an_unknown_area_and_an_unknown_scheme_are_told(problems_with):
    found = problems_with(target("area: south-wets, scheme: all-inn"), kind="targets")
    assert {problem.field for problem in found} == {"targets, first target, area", "targets, first target, scheme"}

"""Where children and adults come together, the entry says how they are looked after."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("ages", ["{from: 10, to: 25}", "{from: 10}", "{to: 25}", "{from: 17, to: 18}"])
def test_a_span_over_18_is_asked_how(problems_with, ages):
    (problem,) = problems_with(f"ages: {ages}")
    assert problem.severity == "warning"


@pytest.mark.parametrize("ages", ["{from: 5, to: 17}", "{from: 18, to: 25}"])
def test_children_alone_and_adults_alone_are_not(problems_with, ages):
    assert problems_with(f"ages: {ages}") == ()


def test_a_sentence_answers_it(problems_with):
    assert problems_with("ages: {from: 10, to: 25, under_and_over_18: Adults have their own room.}") == ()


def test_families_come_at_all_ages(problems_with):
    assert problems_with("ages: {from: 0}\ngroup: {kind: family}") == ()

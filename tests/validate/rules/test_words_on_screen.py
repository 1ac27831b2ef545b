"""Words that families would rather not read."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "words",
    [
        "children who suffer from autism",
        "for wheelchair-bound children",
        "high functioning children",
        "with a mental age of five",
        "alongside normal children",
        "handicapped children",
        "for children with challenging behaviour",
        "it cures anxiety",
        "a bin for nappies",
    ],
)
def test_each_is_questioned_with_something_to_say_instead(problems_with, words):
    (problem,) = problems_with(f"summary: {words}")
    assert problem.severity == "warning"
    assert problem.field == "summary"


@pytest.mark.parametrize(
    "words",
    [
        "wheelchair users and autistic children",
        "our normal opening hours",
        "ice cream and other treats",
        "a disabled toilet and the disabled parking bays",
        "the heart of the town",
    ],
)
def test_ordinary_words_are_left_in_peace(problems_with, words):
    assert problems_with(f"summary: {words}") == ()


def test_nappies_are_right_for_those_under_three(problems_with):
    assert problems_with("ages: {from: 0, to: 4}\nsummary: A bin for nappies.") == ()


def test_capitals_and_providers_are_looked_at(problems_with):
    assert len(problems_with("description: For children SUFFERING FROM epilepsy.", kind="provider")) == 1

"""Nothing is shown to families that is still to be filled in."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "typed", ["TBC", "tba.", "null", '"~"', "To be confirmed", "xxxx", '"???"', "Lorem ipsum dolor"]
)
def test_a_value_that_says_nothing_is_told(problems_with, typed):
    (problem,) = problems_with(f"bring: {typed}")
    assert "tells them nothing" in problem.message


@pytest.mark.parametrize("typed", ["None", "The new café is TBC", "A towel - and a drink", "Ask us at to-do group"])
def test_a_sentence_and_a_plain_none_say_something(problems_with, typed):
    assert problems_with(f"bring: {typed}") == ()

"""Changing Places is a registered toilet, not a changing table."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("words", ["a baby changing table", "a fold-down bench", "a changing mat", "nappy changing"])
def test_words_about_a_table_beside_changing_places_are_questioned(problems_with, words):
    (problem,) = problems_with(f"toilets: [accessible, changing-places]\naccess_note: There is {words}.")
    assert problem.field == "toilets, second toilet"


def test_a_registered_toilet_is_left_in_peace(problems_with):
    assert problems_with("toilets: [accessible, changing-places]\naccess_note: Ask at the desk for the key.") == ()


def test_a_changing_table_without_the_claim_is_left_in_peace(problems_with):
    assert problems_with("toilets: [baby-changing]\naccess_note: A changing table in the ladies.") == ()

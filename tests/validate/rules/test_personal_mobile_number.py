"""A mobile number is the organisation's, not a volunteer's own."""

from __future__ import annotations

import pytest


def test_a_mobile_to_ring_is_a_warning_and_one_for_texts_advice(problems_with):
    (problem,) = problems_with("booking: {how: book, phone: 07123 456789}")
    assert problem.severity == "warning"
    (problem,) = problems_with("booking: {how: book, text: 07123 456789}")
    assert problem.severity == "advice"


@pytest.mark.parametrize("number", ["07700 900123", "01632 960123"])
def test_numbers_kept_for_examples_and_landlines_are_left_in_peace(problems_with, number):
    assert problems_with(f"booking: {{how: book, phone: {number}}}") == ()


@pytest.mark.parametrize("note", ["This is the club's mobile.", "The project phone", "It is our team's number."])
def test_saying_whose_it_is_is_enough(problems_with, note):
    assert problems_with(f"booking: {{how: book, phone: 07123 456789, note: {note}}}") == ()


@pytest.mark.parametrize("number", ["07123 456789", "07123456789", "+44 7123 456789", "07123-456-789"])
def test_a_number_in_a_sentence_is_found(problems_with, number):
    (problem,) = problems_with(f'summary: "Ring Carol on {number} any time."')
    assert problem.field == "summary"


def test_a_provider_is_looked_at_too(problems_with):
    assert len(problems_with("phone: 07123 456789", kind="provider")) == 1
    assert problems_with("phone: 07123 456789\ncontact_note: This is the club's mobile.", kind="provider") == ()

"""Each way to book has its number or address, on the line made for it."""

from __future__ import annotations


def test_a_way_without_its_number_is_told(problems_with):
    found = problems_with("booking: {how: book, by: [text, form], phone: 01632 960123}")
    assert [problem.field for problem in found] == ["booking, by, first way", "booking, by, second way"]


def test_the_contact_and_the_provider_lend_their_numbers(problems_with):
    assert problems_with("booking: {how: book, by: [telephone, email, in-person]}") == ()


def test_a_number_in_the_note_is_given_its_line(problems_with):
    lines = 'booking: {how: book, by: [in-person], note: "Or see www.example.org/book."}'
    (problem,) = problems_with(lines)
    assert problem.severity == "advice"
    assert "url: www.example.org/book" in problem.fix

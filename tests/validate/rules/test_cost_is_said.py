"""Every cost says how much."""

from __future__ import annotations


def test_an_amount_or_a_note_is_asked_for(problems_with):
    (problem,) = problems_with("costs:\n  - {for: child, per: session}")
    assert problem.severity == "blocking"
    assert "amount: 0" in problem.fix


def test_a_note_will_do(problems_with):
    assert problems_with("costs:\n  - {for: child, note: It differs. Ask us.}") == ()


def test_free_needs_no_unit_and_a_price_is_asked_for_one(problems_with):
    assert problems_with("costs:\n  - {for: child, amount: 0}") == ()
    (problem,) = problems_with("costs:\n  - {for: child, amount: 3}")
    assert problem.severity == "advice"

"""What is called free has no price."""

from __future__ import annotations

PRICE = "costs:\n  - {for: child, amount: 3, per: session}"


def test_free_in_the_summary_beside_a_price_is_questioned(problems_with):
    (problem,) = problems_with(f"summary: Come along. It is free.\n{PRICE}")
    assert problem.field == "summary"
    assert "£3" in problem.message


def test_other_uses_of_the_word_are_left_in_peace(problems_with):
    for words in (
        "Step-free and gluten-free.",
        "Feel free to watch.",
        "We are free from ten.",
        "There is free parking.",
    ):
        assert problems_with(f"summary: {words}\n{PRICE}") == ()


def test_where_somebody_pays_nothing_free_may_be_said(problems_with):
    lines = "summary: It is free.\ncosts:\n  - {for: child, amount: 0}\n  - {for: adult, amount: 3, per: session}"
    assert problems_with(lines) == ()


def test_the_same_person_free_and_not_free_is_questioned(problems_with):
    lines = "costs:\n  - {for: child, amount: 0, per: session}\n  - {for: Child, amount: 3, per: session}"
    assert len(problems_with(lines)) == 1

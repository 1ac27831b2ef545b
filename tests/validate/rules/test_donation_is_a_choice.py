"""A donation is asked for, never required, and never nothing."""

from __future__ import annotations


def donation(more):
    return f"costs:\n  - {{kind: donation, for: child, per: session, {more}}}"


def test_a_donation_of_nothing_says_two_things(problems_with):
    assert len(problems_with(donation("amount: 0"))) == 1


def test_a_donation_that_must_be_paid_is_a_price(problems_with):
    assert len(problems_with(donation("amount: 8, note: A donation is required."))) == 1


def test_a_donation_that_nobody_has_to_give_is_right(problems_with):
    assert problems_with(donation("amount: 8, note: You do not have to give.")) == ()

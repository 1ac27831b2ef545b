"""Where a place must be asked for, the entry says how to reach somebody."""

from __future__ import annotations

import pytest

QUIET = "activities/quiet-corner/swim.yaml"  # its provider has no telephone and no address


@pytest.mark.parametrize("how", ["book", "request", "refer"])
def test_without_any_way_it_is_refused(problems_with, how):
    (problem,) = problems_with(f"booking: {{how: {how}}}", place=QUIET)
    assert problem.severity == "blocking"


@pytest.mark.parametrize(
    "way", ["phone: 01632 960123", "text: 07700 900123", "email: a@example.org", 'url: "https://example.org"']
)
def test_any_one_way_is_enough(problems_with, way):
    assert problems_with(f"booking: {{how: book, {way}}}", place=QUIET) == ()


def test_a_contact_or_the_providers_own_telephone_will_do(problems_with):
    assert problems_with("booking: {how: book}\ncontact: {role: Leader, phone: 01632 960123}", place=QUIET) == ()
    assert problems_with("booking: {how: book}") == ()


def test_who_just_turns_up_needs_no_way(problems_with):
    assert problems_with("booking: {how: drop-in}", place=QUIET) == ()

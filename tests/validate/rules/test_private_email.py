"""An e-mail address is the organisation's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("host", ["gmail.com", "hotmail.co.uk", "btinternet.com", "GMAIL.com"])
def test_an_address_from_a_free_service_is_questioned(problems_with, host):
    (problem,) = problems_with(f"booking: {{how: book, email: carol@{host}}}")
    assert problem.severity == "warning"


def test_the_organisations_own_is_right(problems_with):
    assert problems_with("booking: {how: book, email: hello@example.org}") == ()


def test_saying_that_it_is_shared_is_enough(problems_with):
    assert problems_with("booking: {how: book, email: club@gmail.com, note: This is the club's e-mail.}") == ()


def test_one_in_a_sentence_is_found(problems_with):
    assert len(problems_with("description: Write to carol@gmail.com for more.")) == 1

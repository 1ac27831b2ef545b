"""Everybody in a picture has agreed to it, and the agreement still holds."""

from __future__ import annotations

from datetime import date


def image(of="people", consent="yes", more=""):
    return f"images:\n  - {{file: pool.jpg, alt: Four children, of: {of}, consent: {consent}{more}}}"


AGREEMENT = ", agreement: {agreed_by: parent carers, covers: this directory, until: 2028-03-31}"


def test_people_need_an_agreement(problems_with):
    (problem,) = problems_with(image())
    assert problem.severity == "blocking"
    assert problems_with(image(more=AGREEMENT)) == ()


def test_places_need_none(problems_with):
    assert problems_with(image(of="place")) == ()


def test_a_picture_that_may_not_be_used_is_refused(problems_with):
    assert problems_with(image(of="place", consent="no"))[0].severity == "blocking"


def test_an_agreement_that_ran_out_is_a_warning(problems_with):
    (problem,) = problems_with(image(more=AGREEMENT), today=date(2028, 4, 1))
    assert problem.severity == "warning"
